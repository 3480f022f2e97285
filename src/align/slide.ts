import { stretchAt, type Prose } from '../model/prose.js';
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
 * What joining two gaps is worth against a better border. `[A, the B, ]the C` is one addition, `[A, ]the [B, the ]C` two
 * that a person would have to put together.
 */
const JOINING_RANK = 2;

/** The side that alone has words between a matched place and the next, or null. */
function gapSide(slid: readonly number[], at: number): 0 | 1 | null {
  const leftGap = (slid[at + 2] ?? 0) - (slid[at] ?? 0) - 1;
  const rightGap = (slid[at + 3] ?? 0) - (slid[at + 1] ?? 0) - 1;
  if (leftGap > 0 === rightGap > 0) return null;
  return leftGap > 0 ? 0 : 1;
}

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
  const sliding = [
    { side: 0, column: columns.left, prose: proses.left },
    { side: 1, column: columns.right, prose: proses.right },
  ] as const;
  for (let at = 0; at + 2 < slid.length; at += 2) {
    for (let place: number | null = at; place !== null;) {
      const side = gapSide(slid, place);
      place = side === null ? null : slideOne(slid, place, sliding[side]);
    }
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

/** The borders of a gap that goes so many steps, farther where it then meets another gap of its side, and joins it. */
interface Slid {
  readonly from: number;
  readonly to: number;
  readonly joins: boolean;
}

function borderAfter(slid: readonly number[], at: number, steps: number): Slid {
  const side = gapSide(slid, at) ?? 0;
  const [from, to] = [(slid[at + side] ?? 0) + 1 + steps, (slid[at + 2 + side] ?? 0) + steps];
  const next = at + 2 * steps;
  if (steps === 0 || gapSide(slid, next) !== side) return { from, to, joins: false };
  if (steps < 0) return { from: (slid[next + side] ?? 0) + 1, to, joins: true };
  return { from, to: slid[next + 2 + side] ?? 0, joins: true };
}

/** Slides one gap to its best place; the place of the gap it joined on its left, or null. */
function slideOne(slid: number[], at: number, sliding: Sliding): number | null {
  const { side, prose } = sliding;
  const from = (slid[at + side] ?? 0) + 1;
  const to = slid[at + 2 + side] ?? 0;
  const rank = (steps: number): number => {
    const border = borderAfter(slid, at, steps);
    return borderRank(prose, border.from) + borderRank(prose, border.to) + (border.joins ? JOINING_RANK : 0);
  };
  const left = roomLeft(slid, at, sliding);
  let [best, bestRank] = [0, rank(0)];
  for (let steps = -left; steps <= roomRight(slid, at, sliding); steps += 1) {
    const better = rank(steps) - bestRank;
    if (better > 0 || (better === 0 && Math.abs(steps) < Math.abs(best))) [best, bestRank] = [steps, rank(steps)];
  }
  const joined = best < 0 && borderAfter(slid, at, best).joins ? at + 2 * best : null;
  const size = to - from;
  for (let step = 1; step <= -best; step += 1) slid[at - 2 * (step - 1) + side] = from - step + size;
  for (let step = 0; step < best; step += 1) slid[at + 2 + 2 * step + side] = from + step;
  return joined;
}
