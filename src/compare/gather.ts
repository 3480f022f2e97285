import { mirror } from '../align/align.js';
import type { Article, Divergence, Report } from '../model/model.js';
import type { OrderReason } from '../model/reasons.js';
import type { AlignedPair, CompareOptions } from './compare-options.js';
import type { Judged } from './judge.js';
import type { PairFindings } from './pair-findings.js';
import { runWith } from './run.js';
import { studyAll, type Studied } from './study.js';
import { pairName, togetherFindings } from './together.js';

/** What was found of pairs, as it was before it was written down; `passages` and `divergences` are looked up by id and pair. */
function judgedAgain(studied: readonly Studied[], { pairs, passages, divergences }: PairFindings): readonly Judged[] {
  const [byId, byPair] = [new Map(passages.map((one) => [one.id, one])), new Map<string, Divergence[]>()];
  const articles = new Map(studied.map((one) => [one.article.id, one]));
  for (const one of divergences) {
    const own = byPair.get(pairName(...one.pair));
    if (own === undefined) byPair.set(pairName(...one.pair), [one]);
    else own.push(one);
  }
  return pairs.map(({ left, right, reasonCode, parts, passages: ids }) => {
    const own = ids.flatMap((id) => byId.get(id) ?? []);
    return {
      left: articles.get(left) as Studied,
      right: articles.get(right) as Studied,
      passages: own,
      shared: own.filter(({ kind }) => kind !== 'retold'),
      divergences: byPair.get(pairName(left, right)) ?? [],
      // A code and its parts belong together, which is lost where they are taken from a record one by one.
      why: { reasonCode, parts } as OrderReason,
    };
  });
}

/** The sides of a pair in the order of the articles, as they are aligned. */
function inOrderOfArticles({ left, right, shared }: Judged, studied: readonly Studied[]): AlignedPair {
  const [one, other] = [studied.indexOf(left), studied.indexOf(right)];
  if (one < other) return { left: one, right: other, passages: shared };
  return { left: other, right: one, passages: mirror(shared, left.prose, right.prose) };
}

/**
 * The second half of `compare`: puts the families and quotations to what `comparePairs` found of the same articles with the
 * same options.
 */
export function gatherFamilies(
  articles: readonly Article[],
  found: PairFindings,
  options: CompareOptions = {},
): Report {
  const all = studyAll(articles, options);
  const judged = judgedAgain(all.studied, found);
  const pairs = judged.map((one) => inOrderOfArticles(one, all.studied));
  return { ...found, ...togetherFindings(runWith(all, pairs, options), judged, options) };
}
