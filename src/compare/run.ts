import { groupArticles, isFamilyEdge, type Grouping } from '../families/families.js';
import type { Article, Warning } from '../model.js';
import { engineOptions, type AlignedPair, type CompareOptions } from './compare-options.js';
import { namedAt } from './named-base.js';
import { alignPair, linked, pairsOf, type Aligned } from './pairs.js';
import { studyAll, type Studied } from './study.js';

/** A run on the way to its report: the articles by themselves, what the pairs share, and who belongs together. */
export interface Run {
  readonly studied: readonly Studied[];
  readonly warnings: readonly Warning[];
  readonly aligned: readonly Aligned[];
  readonly groupings: readonly Grouping[];
}

export function grouped(
  { studied, warnings }: Pick<Run, 'studied' | 'warnings'>,
  pairs: readonly AlignedPair[],
  options: CompareOptions,
): Run {
  const aligned = pairs
    .map((pair) => linked(studied, pair))
    .sort((one, other) => one.left - other.left || one.right - other.right);
  const named = namedAt(studied, engineOptions(options).base, options.center);
  const groupings = groupArticles(
    studied,
    // Where only some pairs of many articles are looked at, two are not all there are.
    aligned.filter(({ link }) => isFamilyEdge(link, options.pairs === undefined ? studied.length : Infinity)),
    { given: studied.map((one) => one.given), ...named },
  );
  return { studied, warnings, aligned, groupings };
}

export function runOf(articles: readonly Article[], options: CompareOptions): Run {
  const { studied, warnings } = studyAll(articles, options);
  const engine = engineOptions(options);
  const pairs = options.aligned ?? pairsOf(studied, options.pairs).map((pair) => alignPair(studied, pair, engine));
  return grouped({ studied, warnings }, pairs, options);
}
