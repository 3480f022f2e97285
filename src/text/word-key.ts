import { foldLetters } from './letters.js';
import { foldSpelling } from './spelling.js';

/** Written with and without full stops; the key of both ends in a stop, which keeps `US` apart from `us`. */
const INITIALISMS = new Set(['US', 'UK', 'UN', 'EU', 'USA', 'UAE', 'DC', 'PM', 'MP', 'MPs']);
/** Invisible inside a word: soft hyphen, zero-width characters, Arabic tatweel. */
const INVISIBLE = /[\u00ad\u200b-\u200d\u2060\ufeff\u0640]/g;

/** What matching compares of a word that is no quantity. */
export function wordKey(printed: string, fold: string, language: string | null): string {
  if (INITIALISMS.has(printed)) return fold.slice(0, 3) + '.';
  if (fold.includes('.') && /^(?:\p{L}\.)+$/u.test(fold)) return fold.replaceAll('.', '') + '.';
  const plain = fold.normalize('NFKC').replace(INVISIBLE, '').replaceAll('ё', 'е');
  return language === 'en' || language === null ? foldSpelling(plain) : foldLetters(plain, language);
}
