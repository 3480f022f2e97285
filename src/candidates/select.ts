import type { HashColumn } from './word-hashes.js';

/** Odd, so that it has an inverse modulo 2^32 and no word of a run loses its weight. */
const BASE = 0x2c1b3c6d;

/** Every bit of a hash bears on every bit of the result (Appleby's finaliser), so that the least one is a fair choice. */
function mixed(hash: number): number {
  let mix = hash ^ (hash >>> 16);
  mix = Math.imul(mix, 0x85ebca6b);
  mix ^= mix >>> 13;
  mix = Math.imul(mix, 0xc2b2ae35);
  return (mix ^ (mix >>> 16)) >>> 0;
}

/** Hashes of all runs of `length` words, by rolling. */
export function runHashes(words: Uint32Array, length: number): Uint32Array {
  const runs = new Uint32Array(Math.max(0, words.length - length + 1));
  let leaving = 1;
  for (let step = 0; step < length; step += 1) leaving = Math.imul(leaving, BASE);
  let rolling = 0;
  for (let at = 0; at < words.length; at += 1) {
    rolling = (Math.imul(rolling, BASE) + (words[at] as number)) | 0;
    if (at >= length) rolling = (rolling - Math.imul(leaving, words[at - length] as number)) | 0;
    if (at >= length - 1) runs[at - length + 1] = mixed(rolling);
  }
  return runs;
}

/** The place of the least of some runs, the rightmost of equals. */
function leastOf(runs: Uint32Array, from: number, to: number): number {
  let least = from;
  for (let at = from + 1; at < to; at += 1) if ((runs[at] as number) <= (runs[least] as number)) least = at;
  return least;
}

/**
 * The least hash of every `window` consecutive ones, each chosen place once (robust winnowing: Schleimer, Wilkerson and
 * Aiken 2003): of equals the one already chosen, so that repetitive text leaves few. Two texts that share `window`
 * consecutive runs choose the same hash of them. Where there are fewer than `window` runs, the least of all is chosen.
 */
export function selectLeast(runs: Uint32Array, window: number, into: HashColumn): void {
  if (runs.length === 0) return;
  let chosen = leastOf(runs, 0, Math.min(window, runs.length));
  into.push(runs[chosen] as number);
  for (let to = window + 1; to <= runs.length; to += 1) {
    const entered = to - 1;
    const isGone = chosen < to - window;
    if (!isGone && (runs[entered] as number) >= (runs[chosen] as number)) continue;
    chosen = isGone ? leastOf(runs, to - window, to) : entered;
    into.push(runs[chosen] as number);
  }
}
