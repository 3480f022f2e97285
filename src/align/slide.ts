import { stretchAt, type Prose } from '../prose.js';
import type { Columns } from './script.js';

/** How good a place is to begin or end a difference: at a paragraph, a sentence, a punctuation mark, or inside a clause. */
function borderRank(prose: Prose, at: number): number {
  const { start, end } = prose.tokens;
  if (stretchAt(prose.paragraphs, at)?.from === at) return 3;
  if (stretchAt(prose.sentences, at)?.from === at) return 2;
  return /[^\s]/.test(prose.article.text.slice(end[at - 1] ?? 0, start[at] ?? 0)) ? 1 : 0;
}

/** Slides are tried this far; a longer repetition is not prose. */
const MAX_SLIDE = 64;

/**
 * Of the equally long scripts, prefers the one whose added or missing words form whole sentences: `[The A. ]The B.` and
 * `The [A. The ]B.` match as many words, and only the first is how a person would read it. Works on a stretch that one
 * side alone has, between two matched places; moves matched places along it, never changes their number.
 */
export function slideGaps(
  pairs: readonly number[],
  columns: Columns,
  proses: { readonly left: Prose; readonly right: Prose },
): number[] {
  const slid = [...pairs];
  for (let at = 0; at + 2 < slid.length; at += 2) {
    const leftGap = (slid[at + 2] ?? 0) - (slid[at] ?? 0) - 1;
    const rightGap = (slid[at + 3] ?? 0) - (slid[at + 1] ?? 0) - 1;
    if (leftGap > 0 === rightGap > 0) continue;
    const side = leftGap > 0 ? 0 : 1;
    slideOne(slid, at, {
      side,
      column: side === 0 ? columns.left : columns.right,
      prose: side === 0 ? proses.left : proses.right,
    });
  }
  return slid;
}

interface Sliding {
  readonly side: 0 | 1;
  readonly column: Int32Array;
  readonly prose: Prose;
}

/** Steps the gap may go left: while the word before it equals its last one. The first and last match never move. */
function roomLeft(slid: readonly number[], at: number, { side, column }: Sliding): number {
  const from = (slid[at + side] ?? 0) + 1;
  const to = slid[at + 2 + side] ?? 0;
  let steps = 0;
  while (
    steps < MAX_SLIDE &&
    at - 2 * steps > 0 &&
    (slid[at - 2 * steps + side] ?? -1) === from - 1 - steps &&
    column[from - 1 - steps] === column[to - 1 - steps]
  ) {
    steps += 1;
  }
  return steps;
}

function roomRight(slid: readonly number[], at: number, { side, column }: Sliding): number {
  const from = (slid[at + side] ?? 0) + 1;
  const to = slid[at + 2 + side] ?? 0;
  let steps = 0;
  while (
    steps < MAX_SLIDE &&
    at + 4 + 2 * steps < slid.length &&
    (slid[at + 2 + 2 * steps + side] ?? -1) === to + steps &&
    column[from + steps] === column[to + steps]
  ) {
    steps += 1;
  }
  return steps;
}

function slideOne(slid: number[], at: number, sliding: Sliding): void {
  const { side, prose } = sliding;
  const from = (slid[at + side] ?? 0) + 1;
  const to = slid[at + 2 + side] ?? 0;
  const rank = (steps: number): number => borderRank(prose, from + steps) + borderRank(prose, to + steps);
  const left = roomLeft(slid, at, sliding);
  let best = 0;
  for (let steps = -left; steps <= roomRight(slid, at, sliding); steps += 1) {
    const better = rank(steps) - rank(best);
    if (better > 0 || (better === 0 && Math.abs(steps) < Math.abs(best))) best = steps;
  }
  const size = to - from;
  for (let step = 1; step <= -best; step += 1) slid[at - 2 * (step - 1) + side] = from - step + size;
  for (let step = 0; step < best; step += 1) slid[at + 2 + 2 * step + side] = from + step;
}
