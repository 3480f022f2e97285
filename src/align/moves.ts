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

/**
 * Which drafts stand in another order than the rest: those outside of the heaviest rising sequence, weighed by matched
 * words, so that a paragraph moved past a whole report is the one that moved. Takes them sorted by their left side.
 */
export function movedDrafts(drafts: readonly Draft[]): readonly boolean[] {
  const byRight = drafts
    .map((_, at) => at)
    .sort((one, other) => rightFrom(drafts, one) - rightFrom(drafts, other) || one - other);
  const rank = new Int32Array(drafts.length);
  byRight.forEach((at, place) => (rank[at] = place));
  const tree = new PrefixMaximum(drafts.length);
  const previous = new Int32Array(drafts.length).fill(-1);
  drafts.forEach((draft, at) => {
    const before = tree.below(rank[at] ?? 0);
    previous[at] = before.holder;
    tree.put(rank[at] ?? 0, before.value + draft.pairs.length / 2, at);
  });
  const moved = drafts.map(() => true);
  for (let at = tree.below(drafts.length).holder; at >= 0; at = previous[at] ?? -1) moved[at] = false;
  return moved;
}

const rightFrom = (drafts: readonly Draft[], at: number): number => drafts[at]?.rightFrom ?? 0;
