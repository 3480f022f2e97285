import stringSimilarity from 'string-similarity';

/**
 * Likeness (Dice over letter pairs, 0–1) from which a name is offered. At 0.4 `--bse` still finds `--base`, and a
 * word that has nothing to do with any name finds nothing.
 */
const LEAST_LIKENESS = 0.4;

const lettersOf = (word: string): string => [...word].sort().join('');

/**
 * The name that was most likely meant, or null: one of the same letters (`--fromat`), else the likest. This is the one
 * place that knows how likeness is measured.
 */
export function closest(typed: string, names: readonly string[]): string | null {
  if (names.length === 0) return null;
  const word = typed.toLowerCase();
  const swapped = names.find((name) => lettersOf(name.toLowerCase()) === lettersOf(word));
  if (swapped !== undefined) return swapped;
  const lower = names.map((name) => name.toLowerCase());
  const { bestMatch, bestMatchIndex } = stringSimilarity.findBestMatch(word, lower);
  return bestMatch.rating < LEAST_LIKENESS ? null : (names[bestMatchIndex] ?? null);
}

/** `Did you mean --base?`, or null where nothing comes close. */
export function didYouMean(typed: string, names: readonly string[]): string | null {
  const name = closest(typed, names);
  return name === null ? null : `Did you mean ${name}?`;
}
