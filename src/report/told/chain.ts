import type { Passage } from '../../model/model.js';

/** One stretch of each text that are shown in the same row or rows. */
export interface Block {
  readonly left: { readonly start: number; readonly end: number };
  readonly right: { readonly start: number; readonly end: number };
  /** In the order of the texts. */
  readonly passages: readonly Passage[];
}

function follows(next: Passage, passage: Passage): boolean {
  return passage.left.end <= next.left.start && passage.right.end <= next.right.start;
}

const byPlace = (one: Passage, other: Passage): number =>
  one.left.start - other.left.start || one.right.start - other.right.start;

/**
 * The passages that can be shown in rows in the order of both texts: the chain with the most words in which none
 * crosses or overlaps another. What is left over moved, or stands inside a passage of the chain.
 *
 * The plain quadratic recurrence: a pair has tens of passages, and ten thousand still take under a second.
 */
export function heaviestChain(passages: readonly Passage[]): Passage[] {
  const sorted = passages.filter((passage) => !passage.moved).toSorted(byPlace);
  const weights: number[] = [];
  const before: number[] = [];
  let best = -1;
  sorted.forEach((passage, at) => {
    let from = -1;
    for (let earlier = 0; earlier < at; earlier += 1) {
      const candidate = sorted[earlier];
      if (candidate === undefined || !follows(passage, candidate)) continue;
      if ((weights[earlier] ?? 0) > (weights[from] ?? 0)) from = earlier;
    }
    weights.push((weights[from] ?? 0) + Math.max(1, passage.words));
    before.push(from);
    if ((weights[at] ?? 0) > (weights[best] ?? 0)) best = at;
  });
  const chain: Passage[] = [];
  for (let at = best; at >= 0; at = before[at] ?? -1) chain.push(...sorted.slice(at, at + 1));
  return chain.reverse();
}

/** Passages that stand in neither the chain nor inside a passage of it: they are shown at two places, with a number. */
export function offChain(passages: readonly Passage[], chain: readonly Passage[]): Passage[] {
  const inside = (passage: Passage): boolean =>
    chain.some(
      (outer) =>
        outer.left.start <= passage.left.start &&
        passage.left.end <= outer.left.end &&
        outer.right.start <= passage.right.start &&
        passage.right.end <= outer.right.end,
    );
  return passages.filter((passage) => !inside(passage)).toSorted(byPlace);
}
