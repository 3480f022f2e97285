import { numberRuns, type KeyPair } from './keys.js';
import type { Anchor, Anchors } from './seed.js';
import type { Draft } from './trim.js';

/** For each place of a side, how far the passages reach that begin at or before it. */
function reachOf(length: number, drafts: readonly Draft[], side: 'left' | 'right'): Int32Array {
  const reach = new Int32Array(length + 1);
  for (const draft of drafts) {
    const from = side === 'left' ? draft.leftFrom : draft.rightFrom;
    const to = side === 'left' ? draft.leftTo : draft.rightTo;
    reach[from] = Math.max(reach[from] ?? 0, to);
  }
  for (let at = 1; at <= length; at += 1) reach[at] = Math.max(reach[at] ?? 0, reach[at - 1] ?? 0);
  return reach;
}

function firstPlaces(column: Int32Array, distinct: number): Int32Array {
  const first = new Int32Array(distinct).fill(-1);
  for (let at = column.length - 1; at >= 0; at -= 1) first[column[at] ?? 0] = at;
  return first;
}

/** The shared run that begins at a pair of places, as a draft. */
function runAt({ left, right }: KeyPair, leftFrom: number, rightFrom: number): Draft {
  const pairs: number[] = [];
  let i = leftFrom;
  let j = rightFrom;
  while (i < left.length && j < right.length && left[i] === right[j]) pairs.push(i++, j++);
  return { leftFrom, leftTo: i, rightFrom, rightTo: j, pairs };
}

/** 1 for each run number that lies inside a passage somewhere on a side. */
function heldRuns(
  column: Int32Array,
  reach: Int32Array,
  span: { readonly length: number; readonly distinct: number },
): Uint8Array {
  const held = new Uint8Array(span.distinct);
  column.forEach((number, at) => {
    if ((reach[at] ?? 0) >= at + span.length) held[number] = 1;
  });
  return held;
}

/** A shared run that no passage holds where it stands. */
export interface UncoveredRun {
  readonly draft: Draft;
  /** The same run lies inside a passage elsewhere on that side: this is a second use of it. */
  readonly heldElsewhere: boolean;
}

/** Whether every run of `length` keys in an anchor begins and ends inside one passage, on both sides. */
function isHeld({ leftAt, rightAt, length: words }: Anchor, length: number, reach: Reach): boolean {
  for (let step = 0; step + length <= words; step += 1) {
    const [left, right] = [leftAt + step, rightAt + step];
    if ((reach.left[left] ?? 0) < left + length || (reach.right[right] ?? 0) < right + length) return false;
  }
  return true;
}

/** For each place of either side, how far passages reach from there or before. */
interface Reach {
  readonly left: Int32Array;
  readonly right: Int32Array;
}

/** Whether nothing is uncovered, told from the anchors where these are all that the two share: so it is for most pairs. */
function holdsAll({ anchors, isComplete }: Anchors, { left, right }: KeyPair, drafted: Drafted): boolean {
  if (!isComplete) return false;
  const { drafts, length } = drafted;
  const reach = { left: reachOf(left.length, drafts, 'left'), right: reachOf(right.length, drafts, 'right') };
  return anchors.every((anchor) => isHeld(anchor, length, reach));
}

/** The passages so far, and how many shared keys in a row must lie in one. */
export interface Drafted {
  readonly drafts: readonly Draft[];
  readonly length: number;
}

/**
 * The guarantee made true: every run of `length` keys that both sides hold lies inside a passage. Chains miss some in
 * repetitive text, where hot seeds are paired by rank. Each run found here reaches at least as far as it was scanned,
 * so the work stays linear.
 */
export function uncoveredRuns(keys: KeyPair, anchors: Anchors, drafted: Drafted): readonly UncoveredRun[] {
  if (holdsAll(anchors, keys, drafted)) return [];
  const { drafts, length } = drafted;
  const runs = numberRuns(keys, length);
  const found: UncoveredRun[] = [];
  const scan = (side: 'left' | 'right'): void => {
    const other = side === 'left' ? 'right' : 'left';
    const places = firstPlaces(runs[other], runs.distinct);
    const passages = [...drafts, ...found.filter(({ heldElsewhere }) => !heldElsewhere).map(({ draft }) => draft)];
    const reach = reachOf(runs[side].length, passages, side);
    const held = heldRuns(runs[side], reach, { length, distinct: runs.distinct });
    let covered = 0;
    runs[side].forEach((number, at) => {
      const place = places[number] ?? -1;
      if (place < 0 || Math.max(covered, reach[at] ?? 0) >= at + length) return;
      const draft = side === 'left' ? runAt(keys, at, place) : runAt(keys, place, at);
      covered = side === 'left' ? draft.leftTo : draft.rightTo;
      const inside = runs[side].subarray(at, Math.max(at + 1, covered - length + 1));
      found.push({ draft, heldElsewhere: inside.every((one) => held[one] === 1) });
    });
  };
  scan('left');
  scan('right');
  return found;
}
