import distance from 'natural/lib/natural/distance/index.js';
import similarity from 'string-similarity';

const { JaroWinklerDistance } = distance as unknown as {
  readonly JaroWinklerDistance: (one: string, other: string, options: { ignoreCase: boolean }) => number;
};

/**
 * From here on two names are taken for two spellings of one (Lukashenko, Lukashenka: 0.97; Belta, Belarus: 0.73).
 * Jaro-Winkler, because transliterations agree at the beginning.
 */
const SAME_NAME = 0.9;

/** Whether two different names look like spellings of one. Takes lower case; very short names never do. */
export function isVariantName(one: string, other: string): boolean {
  if (Math.min(one.length, other.length) < 4) return false;
  return JaroWinklerDistance(one, other, { ignoreCase: true }) >= SAME_NAME;
}

/** Likeness of two headlines, 0–1: Dice over letter pairs, which suits a line but not an article. */
export function headlineLikeness(one: string, other: string): number {
  return similarity.compareTwoStrings(one.slice(0, 400), other.slice(0, 400));
}
