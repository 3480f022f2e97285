/**
 * Encodings that the detector does not know: Hebrew in windows-1255 and Thai in windows-874 (TIS-620). Both are told by
 * how their letters stand, which is as much as a sentence or two shows.
 */

/** Letters of Hebrew in a thousand, from alef to tav as the code page has them, final forms among them. */
const HEBREW = [
  63, 47, 12, 26, 109, 104, 13, 25, 12, 111, 8, 27, 74, 29, 46, 14, 29, 15, 32, 3, 17, 2, 13, 21, 56, 44, 50,
];
/** What the same bytes are in the encoding that is most like it: small letters of Russian in windows-1251, in a thousand. */
const RUSSIAN = [80, 16, 45, 17, 30, 85, 9, 17, 74, 12, 35, 44, 32, 67, 110, 28, 47, 55, 63, 26, 3, 10, 5, 14, 7, 4, 1];
const [ALEF, TAV] = [0xe0, 0xfa];

/** A sentence. */
const LEAST_LETTERS = 20;
/** Of all letters: those that no Hebrew text has (a tenth of Russian and of Greek), and those beside a Latin letter. */
const MOST_FOREIGN = 0.03;
/** How much likelier Hebrew is than Russian, as the logarithm for a letter; nought would be a toss of a coin. */
const LEAST_LIKELIER = 0.1;

const isLatin = (byte: number | undefined): boolean =>
  byte !== undefined && ((byte >= 0x41 && byte <= 0x5a) || (byte >= 0x61 && byte <= 0x7a));

function isHebrew(bytes: Uint8Array): boolean {
  let [letters, foreign, likelier] = [0, 0, 0];
  for (const [at, byte] of bytes.entries()) {
    if (byte < 0xc0) continue;
    if (byte < ALEF || byte > TAV || isLatin(bytes[at - 1]) || isLatin(bytes[at + 1])) foreign += 1;
    else {
      letters += 1;
      likelier += Math.log((HEBREW[byte - ALEF] ?? 1) / (RUSSIAN[byte - ALEF] ?? 1));
    }
  }
  return letters >= LEAST_LETTERS && foreign <= MOST_FOREIGN * letters && likelier >= LEAST_LIKELIER * letters;
}

const isConsonant = (byte: number | undefined): boolean => byte !== undefined && byte >= 0xa1 && byte <= 0xce;
/** Vowels that stand before the consonant they are spoken after. */
const isLeading = (byte: number): boolean => byte >= 0xe0 && byte <= 0xe4;
/** Vowels and tones above and below a letter. */
const isMark = (byte: number): boolean =>
  byte === 0xd1 || (byte >= 0xd4 && byte <= 0xda) || (byte >= 0xe7 && byte <= 0xee);
/** No letter of Thai. */
const isUnused = (byte: number): boolean =>
  (byte >= 0xdb && byte <= 0xde) || byte >= 0xfc || (byte >= 0x80 && byte <= 0xa0);
const LEAST_MARKS = 0.15;
/** The twenty commonest letters and marks: most of any Thai text, and bytes like others where two make a character. */
const COMMON = new Set([
  0xa1, 0xa7, 0xb4, 0xb5, 0xb7, 0xb9, 0xc1, 0xc2, 0xc3, 0xc5, 0xc7, 0xca, 0xcd, 0xd1, 0xd2, 0xd4, 0xd5, 0xe0, 0xe8,
  0xe9,
]);
const LEAST_COMMON = 0.55;

/** A mark stands on a letter, a leading vowel before a consonant: in other encodings the same bytes stand anywhere. */
function isThai(bytes: Uint8Array): boolean {
  let [letters, common, marks, wrong] = [0, 0, 0, 0];
  for (const [at, byte] of bytes.entries()) {
    if (byte < 0x80) continue;
    letters += 1;
    if (COMMON.has(byte)) common += 1;
    const before = bytes[at - 1] ?? 0;
    if (isUnused(byte)) wrong += 1;
    else if (isMark(byte)) {
      marks += 1;
      if (!isConsonant(before) && !isMark(before)) wrong += 1;
    } else if (isLeading(byte)) {
      marks += 1;
      if (!isConsonant(bytes[at + 1])) wrong += 1;
    }
  }
  if (letters < LEAST_LETTERS || wrong > MOST_FOREIGN * letters) return false;
  return marks >= LEAST_MARKS * letters && common >= LEAST_COMMON * letters;
}

/** `windows-1255` or `windows-874` where the letters stand as in Hebrew or Thai, else null. */
export function encodingOfLetters(bytes: Uint8Array): string | null {
  return isHebrew(bytes) ? 'windows-1255' : isThai(bytes) ? 'windows-874' : null;
}
