import type { Anchor } from './seed.js';
import type { Draft } from './trim.js';

/** Which tokens of either side already stand matched in a passage. */
export interface Coverage {
  readonly left: Uint8Array;
  readonly right: Uint8Array;
}

export function emptyCoverage(left: number, right: number): Coverage {
  return { left: new Uint8Array(left), right: new Uint8Array(right) };
}

export function cover(coverage: Coverage, { pairs }: Draft): void {
  for (let at = 0; at < pairs.length; at += 2) {
    coverage.left[pairs[at] ?? 0] = 1;
    coverage.right[pairs[at + 1] ?? 0] = 1;
  }
}

function firstFresh(anchor: Anchor, coverage: Coverage): number {
  let step = 0;
  while (
    step < anchor.length &&
    coverage.left[anchor.leftAt + step] === 1 &&
    coverage.right[anchor.rightAt + step] === 1
  )
    step += 1;
  return step;
}

function lastFresh(anchor: Anchor, coverage: Coverage): number {
  let length = anchor.length;
  while (
    length > 0 &&
    coverage.left[anchor.leftAt + length - 1] === 1 &&
    coverage.right[anchor.rightAt + length - 1] === 1
  )
    length -= 1;
  return length;
}

/**
 * The part of a chain that says something new: what is already matched on *both* sides is cut from its ends. A stretch
 * that only one side has used stays, because a quotation printed twice is shared twice.
 */
export function freshPart(anchors: readonly Anchor[], coverage: Coverage): readonly Anchor[] {
  let from = 0;
  while (from < anchors.length && firstFresh(anchors[from] as Anchor, coverage) === (anchors[from] as Anchor).length)
    from += 1;
  let to = anchors.length;
  while (to > from && lastFresh(anchors[to - 1] as Anchor, coverage) === 0) to -= 1;
  const kept = anchors.slice(from, to);
  const first = kept[0];
  const last = kept.at(-1);
  if (first === undefined || last === undefined) return [];
  const skip = firstFresh(first, coverage);
  const cutEnd = last.length - lastFresh(last, coverage);
  kept[kept.length - 1] = { ...last, length: last.length - cutEnd };
  const head = kept[0] as Anchor;
  kept[0] = { leftAt: head.leftAt + skip, rightAt: head.rightAt + skip, length: head.length - skip };
  return kept;
}
