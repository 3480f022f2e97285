/**
 * How many words in a row two articles must share before that says anything. Chance grows with the number of pairs: on
 * made corpora of 10,000 unrelated articles of 480 words 3,152 pairs share eight words in a row, 7 share twelve, and each
 * word more is 4.6 times rarer (`npm run bench:corpus -- --articles 10000` counts them). A fixed length is too strict for
 * ten articles or lets half a million wrong pairs through for a million.
 */

/** Chance pairs that share `MEASURED_WORDS` words, for each pair of articles. */
const CHANCE_AT_MEASURED = 3152 / (10_000 ** 2 / 2);
const MEASURED_WORDS = 8;
const RARER_BY_WORD = 4.6;
/** One article in so many may be in a chance pair: beside the pairs that copy makes, about one for each article, that is not seen. */
const ARTICLES_PER_CHANCE_PAIR = 200;

/** The fewest words, not rounded, of shared copy that are more than chance among so many articles. */
export function significantWords(articles: number): number {
  const pairs = articles ** 2 / 2;
  const bearable = Math.max(1, articles) / ARTICLES_PER_CHANCE_PAIR;
  const excess = (CHANCE_AT_MEASURED * pairs) / bearable;
  return MEASURED_WORDS + Math.log(Math.max(excess, Number.MIN_VALUE)) / Math.log(RARER_BY_WORD);
}

/**
 * What counts as a passage in a scan: at least what `--min-passage-words` says, and more where so many articles are
 * scanned that so little would be chance.
 */
export const passageWords = (articles: number, asked: number): number =>
  Math.max(asked, Math.ceil(significantWords(articles)));

/**
 * Words of evidence that make a pair worth aligning. Inside quotation marks five words are a passage; that both sides
 * quote them is worth two or three words more, and is not looked at here.
 */
export const worthAligning = (articles: number): number =>
  Math.min(LEAST_EVIDENCE_AT_MOST, Math.max(LEAST_EVIDENCE, significantWords(articles) - QUOTED_WORTH));
const QUOTED_WORTH = 2.5;
/** A run of eight is what a fingerprint surely shows; anything shorter was met by luck. */
const LEAST_EVIDENCE = 8;
/** A quotation of twelve words is found in any corpus; what it lets in by chance is judged when it is aligned. */
const LEAST_EVIDENCE_AT_MOST = 12;
