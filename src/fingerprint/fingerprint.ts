import type { Article } from '../model.js';
import { runHashes, selectLeast } from './select.js';
import { HashColumn, hashWords } from './word-hashes.js';

/** How fine a fingerprint is. */
export interface Fineness {
  /** Words of a run that is hashed. */
  readonly words: number;
  /** Consecutive runs of which one is kept; 1 keeps all. */
  readonly window: number;
}

/**
 * Runs of five words, one of four kept: every shared run of eight words (`words + window - 1`) leaves a hash in both
 * fingerprints, every one of twelve leaves two.
 */
export const SPARSE: Fineness = { words: 5, window: 4 };

interface Extent {
  readonly start: number;
  readonly end: number;
}

/** What is between the zones: furniture is never compared. */
function prose({ text, zones }: Pick<Article, 'text' | 'zones'>): Extent[] {
  const extents: Extent[] = [];
  let start = 0;
  for (const { span } of zones) {
    if (span.start > start) extents.push({ start, end: span.start });
    start = Math.max(start, span.end);
  }
  if (start < text.length) extents.push({ start, end: text.length });
  return extents;
}

/**
 * The fingerprint of an article: 32-bit hashes of selected runs of words, in the order of the text, zones left out.
 * Case, accents and digits are folded, so `16 jets` and `60 jets` hash alike.
 *
 * Guarantee: a run of `words + window - 1` words that two articles share (words as runs of letters and digits, folded so)
 * leaves a hash that both fingerprints hold. Two different runs have one hash by chance once in 4 × 10⁹.
 *
 * @param fineness default `SPARSE`: runs of 5 words, one of 4 kept
 * @example
 * ```ts
 * import { articleFrom, fingerprint } from 'syndiff';
 * const one = fingerprint(articleFrom({ text: 'On Monday they said that 16 jets will be sold to Minsk.' }));
 * const two = fingerprint(articleFrom({ text: 'He wrote that 60 jets will be sold to Minsk next week.' }));
 * console.log(one.some((hash) => two.includes(hash))); // true
 * ```
 */
export function fingerprint(article: Pick<Article, 'text' | 'zones'>, fineness: Fineness = SPARSE): Uint32Array {
  const selected = new HashColumn();
  for (const extent of prose(article)) {
    const words = new HashColumn();
    hashWords(article.text, extent, words);
    selectLeast(runHashes(words.filled, fineness.words), fineness.window, selected);
  }
  return selected.filled.slice();
}
