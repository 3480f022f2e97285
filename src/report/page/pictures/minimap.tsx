import type { JSX } from 'preact';
import type { Row } from '../../told/rows.js';
import type { LaidOut } from '../facts.js';
import { rowId } from '../ids.js';

/** Units of the drawing; the page scales it. */
const HEIGHT = 1000;
const WIDTH = 24;
/** No mark is lower than this, or a number that changed would not be seen. */
const MIN_MARK = 8;

const lengthOf = (row: Row, side: 'left' | 'right'): number =>
  row[side].reduce((sum, { text }) => sum + text.length, 0);

const heightOf = (row: Row): number => Math.max(lengthOf(row, 'left'), lengthOf(row, 'right'));

interface MarkFacts {
  readonly row: Row;
  readonly index: number;
  readonly top: number;
  readonly height: number;
}

/** Left half: the base's side; right half: the other's. Moved passages are hollow. */
function MapMark({ row, top, height }: MarkFacts): JSX.Element {
  const lane = (side: 'left' | 'right', x: number): JSX.Element | null =>
    lengthOf(row, side) === 0 ? null : (
      <rect class={`${side} is-${row.kind}`} x={x} y={top} width={WIDTH / 2 - 2} height={height} />
    );
  return (
    <>
      {lane('left', 1)}
      {lane('right', WIDTH / 2 + 1)}
    </>
  );
}

function marksOf(rows: readonly Row[]): MarkFacts[] {
  const whole = rows.reduce((sum, row) => sum + heightOf(row), 0);
  let read = 0;
  return rows.flatMap((row, index) => {
    const top = Math.round((read / whole) * HEIGHT);
    read += heightOf(row);
    const isTold = row.changed || row.kind === 'left-only' || row.kind === 'right-only' || row.kind === 'moved';
    if (!isTold) return [];
    return [{ row, index, top, height: Math.max(MIN_MARK, Math.round((read / whole) * HEIGHT) - top - 2) }];
  });
}

/**
 * The whole pair in a strip beside it: where the marks are, each a link to its row. The keys and the cards go to the
 * same places, so it is neither read out nor tabbed through.
 */
export function Minimap({ held, rows: { rows } }: LaidOut): JSX.Element | null {
  const marks = marksOf(rows);
  if (marks.length === 0) return null;
  return (
    <div class="minimap" aria-hidden="true">
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} preserveAspectRatio="none">
        {marks.map((mark) => (
          <a href={`#${rowId(held.index, mark.index)}`} tabindex={-1}>
            <MapMark {...mark} />
          </a>
        ))}
      </svg>
    </div>
  );
}
