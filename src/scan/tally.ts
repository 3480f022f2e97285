import type { Article, Family, Report } from '../index.js';

/** A family as the summary names it. */
export interface FamilyTold {
  readonly articles: number;
  /** Known outlets; articles without one count for nothing. */
  readonly outlets: number;
  readonly base: Omit<Article, 'text'>;
}

const COUNTED = [
  'articles',
  'pairs',
  'passages',
  'divergences',
  'quotations',
  'credits',
  'boilerplate',
  'families',
  'warnings',
] as const;

/** What a scan found, counted. Plain, so that threads can hand it over. */
export interface Tally {
  readonly counts: Readonly<Record<(typeof COUNTED)[number], number>>;
  /** Articles in families. */
  readonly grouped: number;
  /** Divergences of high severity. */
  readonly serious: number;
  /** Pairs whose shared copy carries no credit. */
  readonly uncredited: number;
  /** The largest families, the largest first. */
  readonly largest: readonly FamilyTold[];
}

/** Families named in the summary. */
const MOST_TOLD = 10;

export const NOTHING: Tally = {
  counts: Object.fromEntries(COUNTED.map((name) => [name, 0])) as Tally['counts'],
  grouped: 0,
  serious: 0,
  uncredited: 0,
  largest: [],
};

/** What two parts of a scan found together; `earlier` comes first in it. */
export function sum(earlier: Tally, later: Tally): Tally {
  // Sorting keeps the order of equals, so the parts may be told in any number of pieces.
  const largest = [...earlier.largest, ...later.largest].sort((one, other) => other.articles - one.articles);
  return {
    counts: Object.fromEntries(
      COUNTED.map((name) => [name, earlier.counts[name] + later.counts[name]]),
    ) as Tally['counts'],
    grouped: earlier.grouped + later.grouped,
    serious: earlier.serious + later.serious,
    uncredited: earlier.uncredited + later.uncredited,
    largest: largest.slice(0, MOST_TOLD),
  };
}

function told({ articles: ids, base }: Family, articles: ReadonlyMap<string, Article>): FamilyTold {
  const members = ids.flatMap((id) => articles.get(id) ?? []);
  const outlets = new Set(members.flatMap(({ outlet }) => outlet ?? []));
  const { text: _, ...head } = articles.get(base) as Article;
  return { articles: ids.length, outlets: outlets.size, base: head };
}

/** What one report holds. */
export function tallyOf(report: Report): Tally {
  const articles = new Map(report.articles.map((article) => [article.id, article]));
  return sum(NOTHING, {
    counts: Object.fromEntries(COUNTED.map((name) => [name, report[name].length])) as Tally['counts'],
    grouped: report.families.reduce((count, family) => count + family.articles.length, 0),
    serious: report.divergences.filter(({ severity }) => severity === 'high').length,
    uncredited: report.pairs.filter(({ credited }) => credited === false).length,
    largest: report.families.map((family) => told(family, articles)),
  });
}
