/**
 * Letters of one word that a language prints in two ways: one key for both. What is printed is compared again
 * afterwards and shown as spelling, so nothing is lost by folding here.
 */
const FOLDS: Readonly<Record<string, readonly (readonly [RegExp, string])[]>> = {
  // Swiss German has no ß; before 1996 it stood behind short vowels too (`daß`).
  de: [[/ß/g, 'ss']],
  // Ligatures that keyboards lack, and capitals printed without their accent (`Etat`).
  fr: [
    [/œ/g, 'oe'],
    [/æ/g, 'ae'],
    [/^é(?=tat|lys|gypt|glise|cole)/, 'e'],
  ],
  // Vowel signs are optional; the forms of alef and of final ya are mixed up everywhere.
  ar: [
    [/[\u064b-\u0652\u0670]/g, ''],
    [/[أإآٱ]/g, 'ا'],
    [/ى$/, 'ي'],
  ],
};

/** One key for the spellings that a language mixes, given in lower case. */
export function foldLetters(word: string, language: string): string {
  const folds = Object.hasOwn(FOLDS, language) ? (FOLDS[language] ?? []) : [];
  return folds.reduce((folded, [pattern, letters]) => folded.replace(pattern, letters), word);
}
