import type { Article, Report } from '../model/model.js';
import { inCodePoints } from '../model/offsets.js';
import { engineOptions, type AlignedPair, type CompareOptions } from './compare-options.js';
import { judgeAll } from './judge.js';
import { pairFindings, type PairFindings } from './pair-findings.js';
import { alignPair, pairsOf } from './pairs.js';
import { runOf } from './run.js';
import { studyAll } from './study.js';
import { togetherFindings } from './together.js';

export type { AlignedPair, CompareOptions } from './compare-options.js';
export { distinctArticles } from './distinct.js';
export { gatherFamilies } from './gather.js';
export type { PairFindings } from './pair-findings.js';

/**
 * Aligns one share of the pairs of a run, so that several threads can divide the work: pair n belongs to share n modulo
 * `of`. The shares of all threads together are what `compare` takes as `aligned`; its report is the same as without.
 */
export function alignShare(
  articles: readonly Article[],
  options: CompareOptions,
  share: { readonly index: number; readonly of: number },
): readonly AlignedPair[] {
  const { studied } = studyAll(articles, options);
  const own = pairsOf(studied, options.pairs).filter((_, at) => at % share.of === share.index);
  return own.map((pair) => alignPair(studied, pair, engineOptions(options)));
}

/** Aligns the pairs of a run, those that its families ask for with `further` among them. */
export const alignPairs = (articles: readonly Article[], options: CompareOptions): readonly AlignedPair[] =>
  runOf(articles, options).aligned.map(({ left, right, passages }) => ({ left, right, passages }));

/** The first half of `compare`: everything but families and quotations, spans in UTF-16 code units. */
export function comparePairs(articles: readonly Article[], options: CompareOptions = {}): PairFindings {
  const run = runOf(articles, options);
  return pairFindings(run, judgeAll(run, options), options);
}

/**
 * Compares articles, each with each: the passages they share, what each added, omitted, altered or moved, who credited
 * whom, and which of them the others are read against. Every pair is aligned; for more than about fifty articles the
 * number of pairs makes that slow. The same articles give the same report, whatever their order; only where nothing in
 * them says who was first, the first given is the base.
 *
 * @param articles two or more, from `readArticles` or `articleFrom`; ids that recur are told apart with a warning
 * @param options any of the engine's options, and `against` for comparing across two sets only
 * @returns the report, plain data in the published format
 * @throws SyndiffError `usage` for an option out of range or a `base` that is not among the articles
 * @example
 * ```ts
 * import { articleFrom, compare } from 'syndiff';
 * const one = articleFrom({ id: 'one', outlet: 'Ardle Times', text: 'The council said on Monday that it had voted to close the old ferry after 16 years.' });
 * const two = articleFrom({ id: 'two', outlet: 'Harbour Post', text: 'The council said on Monday that it had voted to close the old ferry after 60 years.' });
 * const report = compare([one, two]);
 * const [divergence] = report.divergences;
 * console.log(divergence?.kind, divergence?.leftText, divergence?.rightText); // number 16 60
 * ```
 */
export function compare(articles: readonly Article[], options: CompareOptions = {}): Report {
  const run = runOf(articles, options);
  const judged = judgeAll(run, options);
  const report = { ...pairFindings(run, judged, options), ...togetherFindings(run, judged, options) };
  return engineOptions(options).offsets === 'codepoint' ? inCodePoints(report) : report;
}
