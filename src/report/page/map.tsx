import type { JSX } from 'preact';
import type { Passage } from '../../model.js';
import type { Held } from '../dossier.js';
import { Name } from './copy.js';
import { count } from '../wording.js';

/** Units of the drawing; the page scales it. */
const WIDTH = 1000;
const HEIGHT = 110;
const BAR = 14;

const rounded = (value: number): number => Math.round(value * 10) / 10;

/** Where a position of a text stands along its bar. */
function along(at: number, length: number): number {
  return length === 0 ? 0 : rounded((at / length) * WIDTH);
}

function Band({
  passage,
  held,
  moved,
}: {
  readonly passage: Passage;
  readonly held: Held;
  readonly moved: boolean;
}): JSX.Element {
  const left = (at: number): number => along(at, held.left.article.text.length);
  const right = (at: number): number => along(at, held.right.article.text.length);
  const corners = [
    [left(passage.left.start), BAR],
    [left(passage.left.end), BAR],
    [right(passage.right.end), HEIGHT - BAR],
    [right(passage.right.start), HEIGHT - BAR],
  ];
  return (
    <polygon
      class={`band ${passage.kind}${moved ? ' moved-band' : ''}`}
      points={corners.map((corner) => corner.join(',')).join(' ')}
    />
  );
}

/** Both texts as bars, with a band for each passage they share: crossing bands moved. The table below says the same. */
export function AlignmentMap({
  held,
  moves,
}: {
  readonly held: Held;
  readonly moves: ReadonlyMap<string, number>;
}): JSX.Element {
  const { passages, left, right } = held;
  const moved = passages.filter((passage) => moves.has(passage.id)).length;
  const told = `${count(passages.length, 'shared passage')}, ${moved === 0 ? 'none' : moved} of them at another place. The table below has the texts.`;
  return (
    <figure class="map">
      <figcaption>
        Where the shared copy stands: <Name told={left} /> above, <Name told={right} /> below, beginning on the left.
        Filled: shared wording; dashed: retold; orange and crossing: at another place
      </figcaption>
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} preserveAspectRatio="none" role="img" aria-label={told}>
        <rect class="bar" x="0" y="0" width={WIDTH} height={BAR} />
        <rect class="bar" x="0" y={HEIGHT - BAR} width={WIDTH} height={BAR} />
        {passages.map((passage) => (
          <Band passage={passage} held={held} moved={moves.has(passage.id)} />
        ))}
      </svg>
    </figure>
  );
}
