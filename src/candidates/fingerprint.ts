import type { Article } from '../model/model.js';
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

/** Filled and copied for each text: to make columns anew for every paragraph took longer than to hash it. */
const scratch = { words: new HashColumn(), selected: new HashColumn() };

/** The words of an article as hashes, in the order of the text, zones left out. */
export interface WordHashes {
  readonly words: Uint32Array;
  /** Where each stretch of prose between two zones ends, as places in `words`. */
  readonly ends: readonly number[];
}

/**
 * Hashes each word of an article's prose, with case, accents and digits folded as `fingerprint` folds them. Equal words
 * have equal hashes; two different words have one by chance once in 4 × 10⁹.
 *
 * @example
 * ```ts
 * import { articleFrom, hashedWords } from 'syndiff';
 * const { words } = hashedWords(articleFrom({ text: 'Jets. Sixteen JETS.' }));
 * console.log(words.length, words[0] === words[2]); // 3 true
 * ```
 */
export function hashedWords(article: Pick<Article, 'text' | 'zones'>): WordHashes {
  const column = scratch.words.clear();
  const ends = prose(article).map((extent) => {
    hashWords(article.text, extent, column);
    return column.length;
  });
  return { words: column.filled.slice(), ends };
}

/** The fingerprint of words that are hashed already. */
export function fingerprintOf({ words, ends }: WordHashes, fineness: Fineness = SPARSE): Uint32Array {
  const selected = scratch.selected.clear();
  let from = 0;
  for (const to of ends) {
    selectLeast(runHashes(words.subarray(from, to), fineness.words), fineness.window, selected);
    from = to;
  }
  return selected.filled.slice();
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
  return fingerprintOf(hashedWords(article), fineness);
}

/** Two hashes of all words in their order: equal for articles that say the same but for case, accents and digits. */
export function contentHash({ words }: Pick<WordHashes, 'words'>): readonly [number, number] {
  let [one, other] = [0x2c1b3c6d, 0x297a2d39];
  for (const word of words) {
    one = Math.imul(one ^ word, 0x85ebca6b) ^ (one >>> 15);
    other = (Math.imul(other, 0x01000193) + word) | 0;
  }
  return [one >>> 0, (other ^ words.length) >>> 0];
}
