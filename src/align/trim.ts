import type { Prose } from '../model/prose.js';
import type { Region } from './script.js';

/** A region with the places matched in it, `[left, right, …]` rising on both sides. */
export interface Draft extends Region {
  readonly pairs: readonly number[];
}

/** Words in the matched places of one side: `offset` 0 for the left, 1 for the right. */
export function equalWords(prose: Prose, pairs: readonly number[], offset: 0 | 1): number {
  let words = 0;
  for (let at: number = offset; at < pairs.length; at += 2) words += prose.tokens.words[pairs[at] ?? 0] ?? 0;
  return words;
}

/** Unequal keys between a matched place and the next, on the side that has more. */
function gapAfter(pairs: readonly number[], at: number): number {
  const left = (pairs[at + 2] ?? 0) - (pairs[at] ?? 0) - 1;
  const right = (pairs[at + 3] ?? 0) - (pairs[at + 1] ?? 0) - 1;
  return Math.max(left, right);
}

/** Where the best remainder begins when everything before a place may be cut: the lowest point of equal minus unequal. */
function bestStart(pairs: readonly number[]): number {
  let balance = 0;
  let lowest = 0;
  let start = 0;
  for (let at = 0; at + 2 < pairs.length; at += 2) {
    balance += 1 - gapAfter(pairs, at);
    if (balance < lowest) {
      lowest = balance;
      start = at + 2;
    }
  }
  return start;
}

function bestEnd(pairs: readonly number[], start: number): number {
  let balance = 0;
  let lowest = 0;
  let end = pairs.length;
  for (let at = pairs.length - 2; at - 2 >= start; at -= 2) {
    balance += 1 - gapAfter(pairs, at - 2);
    if (balance < lowest) {
      lowest = balance;
      end = at;
    }
  }
  return end;
}

/**
 * Cuts from both ends what differs more than it agrees, so that a region begins and ends on a shared key. Null when
 * nothing is shared. What is kept of a longest common subsequence is one of the smaller region.
 */
export function trimEnds(pairs: readonly number[]): Draft | null {
  const start = bestStart(pairs);
  const kept = pairs.slice(start, bestEnd(pairs, start));
  const [leftFrom, rightFrom] = kept;
  if (leftFrom === undefined || rightFrom === undefined) return null;
  return {
    leftFrom,
    rightFrom,
    leftTo: (kept.at(-2) ?? leftFrom) + 1,
    rightTo: (kept.at(-1) ?? rightFrom) + 1,
    pairs: kept,
  };
}
