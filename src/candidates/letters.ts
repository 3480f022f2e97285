/** What a character is to the fingerprint. Everything from `FIRST_LETTER` on is a letter, folded. */
export const PARTS = 0;
/** Parts nothing and counts for nothing: accents, apostrophes, soft hyphens. */
export const SKIPPED = 1;
/** Any digit: a number that differs must not break a fingerprint. */
export const DIGIT = 2;
/** Joins digits and else parts: the point in `2.5`, the comma in `1,000`. */
export const JOINS_DIGITS = 3;
export const FIRST_LETTER = 0x20;
/** Added to a character that is a word by itself, as in Chinese. */
export const ALONE = 0x10000;

const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
const INVISIBLE = /[\p{M}'’ʼ＇\u00ad\u200b-\u200d\u2060\ufeff]/u;

function classify(unit: number): number {
  if (unit >= 0xd800 && unit <= 0xdfff) return unit;
  const character = String.fromCharCode(unit);
  if (INVISIBLE.test(character)) return SKIPPED;
  if (/[.,٫٬]/u.test(character)) return JOINS_DIGITS;
  if (/\p{N}/u.test(character)) return DIGIT;
  if (!/\p{L}/u.test(character)) return PARTS;
  if (UNSPACED.test(character)) return unit + ALONE;
  // `é` and `e` with an accent behind it are one letter in two forms; without the accent they are so in both.
  return character.normalize('NFKD').toLowerCase().charCodeAt(0);
}

const UNKNOWN = -1;

/** Filled as characters are met: to ask all 65,536 of them first takes longer than a small text. */
const known = new Int32Array(0x10000).fill(UNKNOWN);

/** What a UTF-16 code unit is to the fingerprint. Halves of a pair are letters as they are. */
export function letterOf(unit: number): number {
  const letter = known[unit] as number;
  if (letter !== UNKNOWN) return letter;
  const found = classify(unit);
  known[unit] = found;
  return found;
}
