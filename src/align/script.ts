// Each part of the package by itself: its main entry loads fifteen that are not needed.
import { diffArrays } from 'diff/lib/diff/array.js';
import { lcsPairs } from './lcs.js';

/** A rectangle of the two texts: tokens `[leftFrom, leftTo)` against `[rightFrom, rightTo)`. */
export interface Region {
  readonly leftFrom: number;
  readonly leftTo: number;
  readonly rightFrom: number;
  readonly rightTo: number;
}

/** The keys of both sides. */
export interface Columns {
  readonly left: Int32Array;
  readonly right: Int32Array;
}

/**
 * Few differences are jsdiff's case: its time is the text plus the square of the differences. From about this many on,
 * halving over bit-parallel rows is faster (`npm run bench:script` prints both on texts of 500 to 8,000 words).
 */
const FEW_EDITS = 64;
/**
 * Cells beyond which halving takes too long for one passage: 5,000 words a side take about 30 ms. Beyond that jsdiff may
 * look for more differences before it gives up, and a passage that defeats both is parted in two.
 */
const MAX_CELLS = 2.5e7;
const MANY_EDITS = 400;

/** jsdiff's script as matched places, or null when it gave up at the bound. */
function fewEdits(left: Int32Array, right: Int32Array, maxEditLength: number): readonly number[] | null {
  const changes = diffArrays(Array.from(left), Array.from(right), { maxEditLength });
  if (changes === undefined) return null;
  const pairs: number[] = [];
  let i = 0;
  let j = 0;
  for (const { added, removed, count } of changes) {
    if (removed) i += count;
    else if (added) j += count;
    else for (let step = 0; step < count; step += 1) pairs.push(i++, j++);
  }
  return pairs;
}

/**
 * A region too large for halving, whose anchors leave so much between them that jsdiff would give up too: trying costs
 * more than everything else on texts of two words. A region of one anchor is equal throughout and never hopeless.
 */
export function isHopeless(region: Region, anchors: readonly { readonly length: number }[]): boolean {
  const left = region.leftTo - region.leftFrom;
  const right = region.rightTo - region.rightFrom;
  if (anchors.length < 2 || left * right <= MAX_CELLS) return false;
  const equal = anchors.reduce((sum, { length }) => sum + length, 0);
  return left + right - 2 * equal > 4 * MANY_EDITS;
}

/** Keys that one side has more often than the other, both sides together: no script has fewer edits. */
function leastEdits(left: Int32Array, right: Int32Array): number {
  const [lefts, rights] = [left.slice().sort(), right.slice().sort()];
  let [i, j, common] = [0, 0, 0];
  while (i < lefts.length && j < rights.length) {
    const order = (lefts[i] ?? 0) - (rights[j] ?? 0);
    if (order === 0) common += 1;
    if (order <= 0) i += 1;
    if (order >= 0) j += 1;
  }
  return left.length + right.length - 2 * common;
}

function middlePairs(left: Int32Array, right: Int32Array): readonly number[] | null {
  if (left.length === 0 || right.length === 0) return [];
  const small = left.length * right.length <= MAX_CELLS;
  const most = small ? FEW_EDITS : MANY_EDITS;
  // Copy of which every tenth word is changed is common, and jsdiff would go through all its rounds to give up.
  const found = leastEdits(left, right) > most ? null : fewEdits(left, right, most);
  return found ?? (small ? lcsPairs(left, right) : null);
}

/**
 * The matched places inside a region, `[left, right, …]`, as many as a longest common subsequence has; null when the
 * region is too large and too different for that (the caller then parts it). The common beginning and end, which some
 * longest common subsequence always contains, are taken first.
 */
export function matchRegion({ left, right }: Columns, region: Region): readonly number[] | null {
  let { leftFrom, leftTo, rightFrom, rightTo } = region;
  const head: number[] = [];
  while (leftFrom < leftTo && rightFrom < rightTo && left[leftFrom] === right[rightFrom])
    head.push(leftFrom++, rightFrom++);
  const tail: number[] = [];
  while (leftTo > leftFrom && rightTo > rightFrom && left[leftTo - 1] === right[rightTo - 1])
    tail.push(--leftTo, --rightTo);
  const middle = middlePairs(left.subarray(leftFrom, leftTo), right.subarray(rightFrom, rightTo));
  if (middle === null) return null;
  const pairs = head;
  for (let at = 0; at < middle.length; at += 2)
    pairs.push((middle[at] ?? 0) + leftFrom, (middle[at + 1] ?? 0) + rightFrom);
  for (let at = tail.length - 2; at >= 0; at -= 2) pairs.push(tail[at] ?? 0, tail[at + 1] ?? 0);
  return pairs;
}
