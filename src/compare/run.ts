import { groupArticles, type Grouping } from '../families/families.js';
import type { Article, Warning } from '../model/model.js';
import { engineOptions, type AlignedPair, type CompareOptions } from './compare-options.js';
import { namedAt } from './named-base.js';
import { alignPair, linked, pairsOf, type Aligned, type Indexes } from './pairs.js';
import { studyAll, type Studied } from './study.js';

/** A run on the way to its report: the articles by themselves, what the pairs share, and who belongs together. */
export interface Run {
  readonly studied: readonly Studied[];
  readonly warnings: readonly Warning[];
  readonly aligned: readonly Aligned[];
  readonly groupings: readonly Grouping[];
}

/**
 * A pair that is aligned for one family may show that another base is the better one, which has to meet its members then.
 * Of 612 reports on one event the second time asks for nothing.
 */
const MOST_ROUNDS = 4;

function grouped(
  { studied, warnings }: Pick<Run, 'studied' | 'warnings'>,
  pairs: readonly Aligned[],
  options: CompareOptions,
): Run {
  const aligned = [...pairs].sort((one, other) => one.left - other.left || one.right - other.right);
  const named = namedAt(studied, engineOptions(options).base, options.center);
  const isAcross = studied.some(({ earlier }) => earlier);
  const groupings = groupArticles(studied, aligned, { given: studied.map((one) => one.given), isAcross, ...named });
  return { studied, warnings, aligned, groupings };
}

/** Pairs of a base and those who may belong to its family and were never held against it. */
function unmetPairs({ studied, groupings }: Run, { further }: CompareOptions): readonly Indexes[] {
  if (further === undefined) return [];
  const mayMeet = (one: number, other: number): boolean =>
    further((studied[one] as Studied).article, (studied[other] as Studied).article);
  return groupings.flatMap(({ members: [base = -1], unmet }) =>
    unmet.filter((at) => mayMeet(base, at)).map((at): Indexes => (base < at ? [base, at] : [at, base])),
  );
}

/** Puts the pairs of articles that were studied together to families. */
export function runWith(
  all: Pick<Run, 'studied' | 'warnings'>,
  pairs: readonly AlignedPair[],
  options: CompareOptions,
): Run {
  // Where only some pairs of many articles are looked at, two are not all there are.
  const among = options.pairs === undefined ? all.studied.length : Infinity;
  return grouped(
    all,
    pairs.map((pair) => linked(all.studied, pair, among)),
    options,
  );
}

export function runOf(articles: readonly Article[], options: CompareOptions): Run {
  const all = studyAll(articles, options);
  const engine = engineOptions(options);
  const aligned = (pairs: readonly Indexes[]): readonly AlignedPair[] =>
    pairs.map((pair) => alignPair(all.studied, pair, engine));
  if (options.aligned !== undefined) return runWith(all, options.aligned, options);
  let run = runWith(all, aligned(pairsOf(all.studied, options.pairs)), options);
  for (let round = 1; round < MOST_ROUNDS; round += 1) {
    const unmet = unmetPairs(run, options);
    if (unmet.length === 0) break;
    const further = aligned(unmet).map((pair) => linked(all.studied, pair, Infinity));
    run = grouped(all, [...run.aligned, ...further], options);
  }
  return run;
}
