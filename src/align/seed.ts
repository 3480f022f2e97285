import { numberRuns, type KeyPair } from './keys.js';

/** An exact run of keys that both sides share: `left[leftAt + n]` is `right[rightAt + n]` for every n below `length`. */
export interface Anchor {
  readonly leftAt: number;
  readonly rightAt: number;
  readonly length: number;
}

/** Shortest run that seeds. Two words in a row recur everywhere; three still stand in copy with every fourth word changed. */
export const SEED_WORDS = 3;

/**
 * A run of three that stands this often on a side is hot ("one of the"). Its occurrences are then paired by rank only,
 * the first with the first and the last with the last: all pairs would be quadratic, and the rare runs around them
 * already lead to the right places.
 */
const HOT_OCCURRENCES = 16;

/** Positions of each run number on one side: those of `n` stand at `positions[from[n]] … positions[from[n + 1] - 1]`. */
interface Occurrences {
  readonly from: Int32Array;
  readonly positions: Int32Array;
}

function occurrencesOf(column: Int32Array, distinct: number): Occurrences {
  const from = new Int32Array(distinct + 2);
  for (const number of column) from[number + 2] = (from[number + 2] ?? 0) + 1;
  for (let at = 2; at < from.length; at += 1) from[at] = (from[at] ?? 0) + (from[at - 1] ?? 0);
  const positions = new Int32Array(column.length);
  column.forEach((number, at) => {
    const slot = from[number + 1] ?? 0;
    positions[slot] = at;
    from[number + 1] = slot + 1;
  });
  return { from, positions };
}

/** Collects maximal runs, each once: a diagonal that was already followed past a place is not followed again. */
class AnchorCollector {
  readonly found: Anchor[] = [];
  private readonly followedTo: Int32Array;

  constructor(private readonly keys: KeyPair) {
    this.followedTo = new Int32Array(keys.left.length + keys.right.length + 1);
  }

  follow(leftSeed: number, rightSeed: number): void {
    const { left, right } = this.keys;
    const diagonal = leftSeed - rightSeed + right.length;
    const floor = this.followedTo[diagonal] ?? 0;
    if (leftSeed < floor) return;
    let leftAt = leftSeed;
    let rightAt = rightSeed;
    while (leftAt > floor && rightAt > 0 && left[leftAt - 1] === right[rightAt - 1]) {
      leftAt -= 1;
      rightAt -= 1;
    }
    let end = leftSeed;
    const shift = rightSeed - leftSeed;
    while (end < left.length && end + shift < right.length && left[end] === right[end + shift]) end += 1;
    this.followedTo[diagonal] = end;
    this.found.push({ leftAt, rightAt, length: end - leftAt });
  }
}

/** The shared runs of two texts. */
export interface Anchors {
  readonly anchors: readonly Anchor[];
  /** Whether these are all of them: no run was hot. */
  readonly isComplete: boolean;
}

/**
 * Finds the shared runs of at least three keys, maximal in both directions, sorted by place in the left and then the
 * right text. Exhaustive but for hot runs; at most `HOT_OCCURRENCES` anchors a place, so linear in the text.
 */
export function findAnchors(keys: KeyPair): Anchors {
  const runs = numberRuns(keys, SEED_WORDS);
  const inLeft = occurrencesOf(runs.left, runs.distinct);
  const inRight = occurrencesOf(runs.right, runs.distinct);
  const collector = new AnchorCollector(keys);
  const seen = new Int32Array(runs.distinct);
  let isComplete = true;
  runs.left.forEach((number, at) => {
    const rank = seen[number] ?? 0;
    seen[number] = rank + 1;
    const first = inRight.from[number] ?? 0;
    const rights = (inRight.from[number + 1] ?? 0) - first;
    const lefts = (inLeft.from[number + 1] ?? 0) - (inLeft.from[number] ?? 0);
    if (rights === 0) return;
    if (rights <= HOT_OCCURRENCES && lefts <= HOT_OCCURRENCES) {
      for (let nth = 0; nth < rights; nth += 1) collector.follow(at, inRight.positions[first + nth] ?? 0);
      return;
    }
    isComplete = false;
    if (rank < rights) collector.follow(at, inRight.positions[first + rank] ?? 0);
    const fromEnd = rights - (lefts - rank);
    if (fromEnd >= 0 && fromEnd !== rank) collector.follow(at, inRight.positions[first + fromEnd] ?? 0);
  });
  const anchors = collector.found.sort((one, other) => one.leftAt - other.leftAt || one.rightAt - other.rightAt);
  return { anchors, isComplete };
}
