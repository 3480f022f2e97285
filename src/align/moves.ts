import type { Draft } from './trim.js';

/** Highest sum over places below n, by a Fenwick tree of maxima. */
class PrefixMaximum {
  private readonly best: Float64Array;
  private readonly holder: Int32Array;

  constructor(size: number) {
    this.best = new Float64Array(size + 1);
    this.holder = new Int32Array(size + 1).fill(-1);
  }

  put(place: number, value: number, holder: number): void {
    for (let at = place + 1; at < this.best.length; at += at & -at) {
      if (value <= (this.best[at] ?? 0)) continue;
      this.best[at] = value;
      this.holder[at] = holder;
    }
  }

  below(place: number): { readonly value: number; readonly holder: number } {
    let found = { value: 0, holder: -1 };
    for (let at = place; at > 0; at -= at & -at) {
      if ((this.best[at] ?? 0) > found.value) found = { value: this.best[at] ?? 0, holder: this.holder[at] ?? -1 };
    }
    return found;
  }
}

/** Matched words in a row on both sides, and the draft they belong to. */
interface Run {
  readonly draft: number;
  readonly left: number;
  readonly right: number;
  words: number;
}

/** A draft may hold another in one of its gaps, so that order is asked of its runs and not of its borders. */
function runsOf(drafts: readonly Draft[]): Run[] {
  const runs: Run[] = [];
  drafts.forEach(({ pairs }, draft) => {
    let open: Run | null = null;
    for (let at = 0; at < pairs.length; at += 2) {
      const [left, right] = [pairs[at] ?? 0, pairs[at + 1] ?? 0];
      const goesOn = open !== null && left === open.left + open.words && right === open.right + open.words;
      if (goesOn && open !== null) open.words += 1;
      else runs.push((open = { draft, left, right, words: 1 }));
    }
  });
  return runs.sort((one, other) => one.left - other.left || one.right - other.right || one.draft - other.draft);
}

/**
 * Which drafts stand in another order than the rest: those most of whose words lie outside of the heaviest rising
 * sequence of runs, so that a paragraph moved past a whole report is the one that moved.
 */
export function movedDrafts(drafts: readonly Draft[]): readonly boolean[] {
  const runs = runsOf(drafts);
  const byRight = runs
    .map((_, at) => at)
    .sort((one, other) => rightOf(runs, one) - rightOf(runs, other) || one - other);
  const rank = new Int32Array(runs.length);
  byRight.forEach((at, place) => (rank[at] = place));
  const tree = new PrefixMaximum(runs.length);
  const previous = new Int32Array(runs.length).fill(-1);
  runs.forEach((run, at) => {
    const before = tree.below(rank[at] ?? 0);
    previous[at] = before.holder;
    tree.put(rank[at] ?? 0, before.value + run.words, at);
  });
  const inOrder = new Float64Array(drafts.length);
  for (let at = tree.below(runs.length).holder; at >= 0; at = previous[at] ?? -1) {
    const run = runs[at];
    if (run !== undefined) inOrder[run.draft] = (inOrder[run.draft] ?? 0) + run.words;
  }
  return drafts.map(({ pairs }, at) => (inOrder[at] ?? 0) * 4 < pairs.length);
}

const rightOf = (runs: readonly Run[], at: number): number => runs[at]?.right ?? 0;
