import stringSimilarity from 'string-similarity';

/**
 * Likeness (Dice over letter pairs, 0–1) from which a name is offered. At 0.4 `--bse` still finds `--base`, and a
 * word that has nothing to do with any name finds nothing.
 */
const LEAST_LIKENESS = 0.4;

/** The name that was most likely meant, or null. This is the one place that knows how likeness is measured. */
export function closest(typed: string, names: readonly string[]): string | null {
  if (names.length === 0) return null;
  const { bestMatch, bestMatchIndex } = stringSimilarity.findBestMatch(
    typed.toLowerCase(),
    names.map((name) => name.toLowerCase()),
  );
  return bestMatch.rating >= LEAST_LIKENESS ? (names[bestMatchIndex] ?? null) : null;
}

/** `Did you mean --base?`, or null where nothing comes close. */
export function didYouMean(typed: string, names: readonly string[]): string | null {
  const name = closest(typed, names);
  return name === null ? null : `Did you mean ${name}?`;
}
