/**
 * The greedy edit script (Myers 1986): round by round one edit more, and on each diagonal as far as equal keys lead. Time is
 * the text plus the square of the edits. Written for columns of numbers: a library that compares anything, with an object
 * for every step, took a third of the stage.
 */

/** No script of so many edits leads to a diagonal, or none that can still be the shortest. */
const NONE = -2;

/** Two columns, and how far the left one is done on each diagonal after each round: its last place, -1 for none. */
interface Search {
  readonly left: Int32Array;
  readonly right: Int32Array;
  readonly reached: Int32Array;
}

/** After n edits these diagonals can be met: -n, 2 - n, … n. On diagonal d place p stands against place p - d. */
const slotOf = (round: number, diagonal: number): number => ((round * (round + 1)) >> 1) + ((diagonal + round) >> 1);

const reachedOn = ({ reached }: Search, round: number, diagonal: number): number =>
  Math.abs(diagonal) > round ? NONE : (reached[slotOf(round, diagonal)] ?? NONE);

/** The ways to a diagonal by one edit more. */
interface Step {
  readonly round: number;
  readonly diagonal: number;
}

/**
 * Whether a diagonal is met by a key that only the right has, which leaves the left where it was; else by one that only the
 * left has. What leads farther in the left, and of equals the second: so the same script is found as by jsdiff.
 */
function isByAdding(search: Search, { round, diagonal }: Step): boolean {
  const added = reachedOn(search, round - 1, diagonal + 1);
  if (added === NONE || added < diagonal || added - diagonal >= search.right.length) return false;
  const removed = reachedOn(search, round - 1, diagonal - 1);
  return removed === NONE || removed + 1 >= search.left.length || removed < added;
}

/** Where a round begins on a diagonal. */
function begun(search: Search, step: Step): number {
  if (isByAdding(search, step)) return reachedOn(search, step.round - 1, step.diagonal + 1);
  const removed = reachedOn(search, step.round - 1, step.diagonal - 1);
  return removed === NONE || removed + 1 >= search.left.length ? NONE : removed + 1;
}

/** How far equal keys lead from a place on. */
function followed({ left, right }: Search, diagonal: number, from: number): number {
  let at = from;
  while (at + 1 < left.length && at + 1 - diagonal < right.length && left[at + 1] === right[at + 1 - diagonal]) at += 1;
  return at;
}

/** The matched places on the way back from the end, `[left, right, …]` rising. */
function pairsOf(search: Search, rounds: number): readonly number[] {
  const backwards: number[] = [];
  let diagonal = search.left.length - search.right.length;
  for (let round = rounds; round >= 0; round -= 1) {
    const step = { round, diagonal };
    const from = round === 0 ? -1 : begun(search, step);
    for (let at = reachedOn(search, round, diagonal); at > from; at -= 1) backwards.push(at - diagonal, at);
    diagonal += isByAdding(search, step) ? 1 : -1;
  }
  return backwards.reverse();
}

/** Kept from call to call: it is asked for tens of thousands of times, mostly for a few edits. */
let kept = new Int32Array(1 << 10);

/** Room for a round more. */
function roomFor(search: Search, round: number): Search {
  const size = slotOf(round, round) + 1;
  if (size > kept.length) {
    const larger = new Int32Array(2 * size);
    larger.set(kept);
    kept = larger;
  }
  kept.fill(NONE, slotOf(round, -round), size);
  return { ...search, reached: kept };
}

/**
 * Matched places of a longest common subsequence, `[left, right, left, right, …]`, rising on both sides; null where more
 * than `most` keys differ. Gives what jsdiff gives, tie by tie.
 */
export function greedyPairs(left: Int32Array, right: Int32Array, most: number): readonly number[] | null {
  const [lastLeft, lastRight] = [left.length - 1, right.length - 1];
  if (Math.abs(lastLeft - lastRight) > most) return null;
  let search: Search = { left, right, reached: kept };
  // Whoever has met an edge of the table goes on along it: the diagonals beyond lead only farther from the end.
  let [lowest, highest] = [-Infinity, Infinity];
  for (let round = 0; round <= most; round += 1) {
    search = roomFor(search, round);
    const to = Math.min(highest, round);
    for (let diagonal = Math.max(lowest, -round); diagonal <= to; diagonal += 2) {
      const from = round === 0 ? -1 : begun(search, { round, diagonal });
      if (from === NONE) continue;
      const at = followed(search, diagonal, from);
      search.reached[slotOf(round, diagonal)] = at;
      if (at >= lastLeft && at - diagonal >= lastRight) return pairsOf(search, round);
      if (at >= lastLeft) highest = Math.min(highest, diagonal - 1);
      if (at - diagonal >= lastRight) lowest = Math.max(lowest, diagonal + 1);
    }
  }
  return null;
}
