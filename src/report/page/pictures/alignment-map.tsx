import { scaleLinear } from 'd3-scale';
import { area } from 'd3-shape';
import type { JSX } from 'preact';
import type { Passage } from '../../../model/model.js';
import { whereabouts } from '../../told/whereabouts.js';
import { PASSAGE_NAMES, count } from '../../wording/wording.js';
import { Name } from '../copy.js';
import { Picture } from '../data-table.js';
import type { LaidOut } from '../facts.js';

/** Units of the drawing; the page scales it. */
const WIDTH = 1000;
const HEIGHT = 110;
const BAR = 14;

const rounded = (value: number): number => Math.round(value * 10) / 10;

interface BandFacts {
  readonly passage: Passage;
  readonly entry: LaidOut;
}

const isMoved = ({ passage, entry }: BandFacts): boolean => entry.rows.moves.has(passage.id);

function Band({ passage, entry }: BandFacts): JSX.Element {
  const { held } = entry;
  const along = (side: 'left' | 'right'): ((at: number) => number) => {
    const scale = scaleLinear([0, Math.max(1, held[side].article.text.length)], [0, WIDTH]);
    return (at) => rounded(scale(at));
  };
  const [left, right] = [along('left'), along('right')];
  const band = area<readonly [number, number, number]>(
    ([from]) => from,
    ([, , y]) => y,
  )
    .x0(([from]) => from)
    .x1(([, to]) => to)
    .y(([, , y]) => y);
  const path = band([
    [left(passage.left.start), left(passage.left.end), BAR],
    [right(passage.right.start), right(passage.right.end), HEIGHT - BAR],
  ]);
  const moved = isMoved({ passage, entry }) ? ' moved-band' : '';
  return <path class={`band ${passage.kind}${moved}`} d={path ?? ''} />;
}

/** Both texts as bars, with a band for each passage they share: crossing bands moved. */
export function AlignmentMap({ entry }: { readonly entry: LaidOut }): JSX.Element {
  const { held, rows } = entry;
  const { passages, left, right } = held;
  const moved = passages.filter((passage) => isMoved({ passage, entry })).length;
  const told = `${count(passages.length, 'shared passage')}, ${moved === 0 ? 'none' : moved} of them at another place`;
  const table = {
    caption: 'Shared passages in the order of the first text',
    label: `Table of passages that ${left.name} and ${right.name} share`,
    columns: [{ name: 'Passage' }, { name: 'Shared' }, { name: 'Words' }, { name: left.name }, { name: right.name }],
    rows: passages.map((passage, index) => ({
      cells: [
        index + 1,
        PASSAGE_NAMES[passage.kind] +
          (rows.moves.has(passage.id) ? `, at another place (⇅ ${rows.moves.get(passage.id) ?? ''})` : ''),
        passage.words,
        whereabouts(left.article, passage.left),
        whereabouts(right.article, passage.right),
      ],
    })),
  };
  return (
    <Picture
      caption={
        <>
          Where the shared copy stands: <Name told={left} /> above, <Name told={right} /> below, beginning on the left.
          Filled: shared wording; dashed: retold; crossing, with a thick edge: at another place
        </>
      }
      table={table}
    >
      <svg class="map" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} preserveAspectRatio="none" role="img" aria-label={told}>
        <rect class="bar" x="0" y="0" width={WIDTH} height={BAR} />
        <rect class="bar" x="0" y={HEIGHT - BAR} width={WIDTH} height={BAR} />
        {passages.map((passage) => (
          <Band passage={passage} entry={entry} />
        ))}
      </svg>
    </Picture>
  );
}
