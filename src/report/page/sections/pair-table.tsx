import type { JSX } from 'preact';
import type { Row } from '../../told/rows.js';
import { Name } from '../copy.js';
import { EmptyCell } from '../empty-cell.js';
import type { LaidOut } from '../facts.js';
import { rowId } from '../ids.js';
import type { PairFacts, Side } from '../pair-facts.js';
import { moveStarts } from '../pair-facts.js';
import type { Reading } from '../readings.js';
import { counterparts, hasText, readingsIn, trimmed } from '../readings.js';
import { TextCell } from './text-cell.js';

interface RowGroup {
  readonly equal: boolean;
  readonly rows: readonly { readonly row: Row; readonly index: number }[];
}

/** Rows in runs of equal and unequal ones, so that the script can fold the equal ones. */
function groupRows(rows: readonly Row[]): RowGroup[] {
  const groups: { equal: boolean; rows: { row: Row; index: number }[] }[] = [];
  rows.forEach((row, index) => {
    const equal = row.kind === 'shared' && !row.changed;
    const last = groups.at(-1);
    if (last?.equal === equal) last.rows.push({ row, index });
    else groups.push({ equal, rows: [{ row, index }] });
  });
  return groups;
}

/**
 * How a row is read where the page shows one text: `one` where both sides stand in the right cell, `two` where the
 * base's words stand in a cell of their own, `base` where only the base has any.
 */
function readAs(row: Row, readings: readonly Reading[] | null): 'one' | 'two' | 'base' {
  if (!hasText(row.right)) return 'base';
  if (!hasText(row.left)) return 'one';
  return row.kind === 'shared' && readings !== null ? 'one' : 'two';
}

function RowLine({
  pair,
  row,
  index,
}: {
  readonly pair: PairFacts;
  readonly row: Row;
  readonly index: number;
}): JSX.Element {
  const found = row.kind === 'shared' ? readingsIn(row, pair.counterparts) : null;
  const as = readAs(row, found);
  const readings = as === 'one' && found !== null ? found : [];
  const told = new Set(readings.flatMap(({ pieces }) => pieces.flatMap(({ places }) => places)));
  const rest = as === 'one' ? trimmed(row.left).flatMap(({ places }) => places.filter((id) => !told.has(id))) : [];
  const cell = (side: Side): JSX.Element => {
    const facts = { pair, row, side };
    if (!hasText(row[side])) return <EmptyCell facts={facts} />;
    const isRight = side === 'right';
    return (
      <TextCell
        facts={facts}
        readings={isRight ? readings : []}
        places={isRight ? rest : []}
        withoutPlaces={!isRight && as === 'one'}
      />
    );
  };
  const classes = `is-${row.kind} as-${as}${row.changed ? ' changed' : ''}`;
  return (
    <tr role="row" id={rowId(pair.held.index, index)} class={classes} tabIndex={-1}>
      {cell('left')}
      {cell('right')}
    </tr>
  );
}

/** Everything about a pair that its rows need, looked up once. */
function pairFacts({ held, rows }: LaidOut): PairFacts {
  const told = held.divergences.filter(({ severity }) => severity !== 'style');
  return {
    held,
    rows,
    cards: new Set(told.map(({ id }) => id)),
    moveCards: new Map(
      told.filter(({ type }) => type === 'moved').map(({ id, passage }) => [rows.moves.get(passage ?? '') ?? 0, id]),
    ),
    starts: { left: moveStarts(rows.rows, 'left'), right: moveStarts(rows.rows, 'right') },
    counterparts: counterparts(held),
  };
}

/** Both texts, row against row. The stylesheet shows them as two columns or as one text with the marks in it. */
export function PairTable(entry: LaidOut): JSX.Element {
  const { held, rows } = entry;
  const pair = pairFacts(entry);
  return (
    <table class="pair" role="table">
      <caption class="sr">
        {held.left.name} and {held.right.name}, sentence against sentence
      </caption>
      <thead role="rowgroup">
        <tr role="row">
          <th role="columnheader" scope="col">
            <Name told={held.left} />
          </th>
          <th role="columnheader" scope="col">
            <Name told={held.right} />
          </th>
        </tr>
      </thead>
      {groupRows(rows.rows).map(({ equal, rows: members }) => (
        <tbody role="rowgroup" {...(equal ? { 'data-equal': String(members.length) } : {})}>
          {members.map((member) => (
            <RowLine pair={pair} {...member} />
          ))}
        </tbody>
      ))}
    </table>
  );
}
