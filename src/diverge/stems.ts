import stemmers from 'natural/lib/natural/stemmers/index.js';

interface Stemmer {
  stem(word: string): string;
}

/** Only the stemmers: the package's main entry loads database drivers and reads the user's `.env`. */
const { PorterStemmer } = stemmers as unknown as { readonly PorterStemmer: Stemmer };

/** Stems are asked for again and again; beyond this many the memory starts anew. */
const MEMO_LIMIT = 200_000;
const memo = new Map<string, string>();

/**
 * The stem of an English word in lower case (Porter 1980), possessive dropped. Words of other scripts and longer than
 * any word come back as they are.
 */
export function stem(word: string): string {
  const known = memo.get(word);
  if (known !== undefined) return known;
  const plain = word.replace(/['’]s?$/, '');
  const stemmed = /^[a-z]{3,30}$/.test(plain) ? PorterStemmer.stem(plain) : plain;
  if (memo.size >= MEMO_LIMIT) memo.clear();
  memo.set(word, stemmed);
  return stemmed;
}
