import type { Postings } from './blocks.js';

const DIGIT_BITS = 11;
const DIGITS = 1 << DIGIT_BITS;

/** Room for sorting, used again: a merge sorts thousands of stretches. */
export class Sorter {
  private hashes = new Uint32Array(0);
  private articles = new Uint32Array(0);

  /** Sorts the first `count` postings by hash, equal hashes in the order given: counting passes from the lowest digit. */
  sort(postings: Postings, count: number): Postings {
    if (this.hashes.length < count) {
      this.hashes = new Uint32Array(2 * count);
      this.articles = new Uint32Array(2 * count);
    }
    let from: Postings = postings;
    let to: Postings = { hashes: this.hashes, articles: this.articles };
    for (let shift = 0; shift < 32; shift += DIGIT_BITS) {
      if (!pass(from, to, [count, shift])) continue;
      [from, to] = [to, from];
    }
    return from;
  }
}

/** One pass; false where all postings have the same digit, so that nothing had to be moved. */
function pass(from: Postings, to: Postings, [count, shift]: readonly [number, number]): boolean {
  const next = new Uint32Array(DIGITS + 1);
  for (let at = 0; at < count; at += 1) {
    const slot = (((from.hashes[at] as number) >>> shift) & (DIGITS - 1)) + 1;
    next[slot] = (next[slot] as number) + 1;
  }
  if (next.includes(count, 1)) return false;
  for (let digit = 0; digit < DIGITS; digit += 1)
    next[digit + 1] = (next[digit + 1] as number) + (next[digit] as number);
  for (let at = 0; at < count; at += 1) {
    const hash = from.hashes[at] as number;
    const digit = (hash >>> shift) & (DIGITS - 1);
    const slot = next[digit] as number;
    next[digit] = slot + 1;
    to.hashes[slot] = hash;
    to.articles[slot] = from.articles[at] as number;
  }
  return true;
}

/** Sorted postings, each once: those behind `count` no longer mean anything. */
export function distinct({ hashes, articles }: Postings, count: number): Postings & { readonly count: number } {
  let kept = Math.min(count, 1);
  for (let at = 1; at < count; at += 1) {
    if (hashes[at] === hashes[at - 1] && articles[at] === articles[at - 1]) continue;
    hashes[kept] = hashes[at] as number;
    articles[kept] = articles[at] as number;
    kept += 1;
  }
  return { hashes, articles, count: kept };
}
