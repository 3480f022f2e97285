import { byImportance, familySummaries, type FamilySummary, type Report } from '../index.js';

/** A family as it was met: what an overview tells of it, and its articles. */
export interface FamilySeen {
  readonly summary: FamilySummary;
  /** Places of its first articles in the order of the scan, the base first. */
  readonly places: readonly number[];
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

/** What a scan found, counted. Plain, so that threads can hand it over and a file can hold it. */
export interface Tally {
  readonly counts: Readonly<Record<(typeof COUNTED)[number], number>>;
  /** Articles in families. */
  readonly grouped: number;
  /** Divergences of high severity. */
  readonly serious: number;
  /** Pairs whose shared copy carries no credit. */
  readonly uncredited: number;
  /** The families that matter most, these first. */
  readonly seen: readonly FamilySeen[];
}

/** Families kept for the overview: as many as its page shows. */
const MOST_SEEN = 2000;
/** Articles of a family that its page holds: `compare` is for as many. */
export const MOST_ON_PAGE = 50;

const counts = (count: (name: (typeof COUNTED)[number]) => number): Tally['counts'] =>
  Object.fromEntries(COUNTED.map((name) => [name, count(name)])) as Tally['counts'];

export const NOTHING: Tally = { counts: counts(() => 0), grouped: 0, serious: 0, uncredited: 0, seen: [] };

/** One article that nobody shares anything with. */
export const ALONE: Tally = { ...NOTHING, counts: counts((name) => Number(name === 'articles')) };

/** What the parts of a scan found together. */
export function sum(parts: readonly Tally[]): Tally {
  const total = (read: (part: Tally) => number): number => parts.reduce((count, part) => count + read(part), 0);
  const seen = parts.flatMap((part) => part.seen).sort((one, other) => byImportance(one.summary, other.summary));
  return {
    counts: counts((name) => total((part) => part.counts[name])),
    grouped: total(({ grouped }) => grouped),
    serious: total(({ serious }) => serious),
    uncredited: total(({ uncredited }) => uncredited),
    seen: seen.slice(0, MOST_SEEN),
  };
}

/**
 * What one report holds.
 *
 * @param placeOf the place of an article in the order of the scan, by its id
 */
export function tallyOf(report: Report, placeOf: (id: string) => number): Tally {
  const summaries = familySummaries(report);
  return {
    counts: counts((name) => report[name].length),
    grouped: report.families.reduce((count, family) => count + family.articles.length, 0),
    serious: report.divergences.filter(({ severity }) => severity === 'high').length,
    uncredited: report.pairs.filter(({ credited }) => credited === false).length,
    seen: report.families.map(({ articles }, at) => ({
      summary: summaries[at] as FamilySummary,
      places: articles.slice(0, MOST_ON_PAGE).map(placeOf),
    })),
  };
}
