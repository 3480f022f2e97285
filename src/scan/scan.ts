import {
  compare,
  distinctArticles,
  findCandidates,
  fingerprint,
  recordLine,
  recordLines,
  VERSION,
  type Article,
  type EngineOptions,
  type Report,
  type Warning,
} from '../index.js';
import { type Component, componentsOf } from './components.js';
import { Tally } from './tally.js';

export { Tally, type Told } from './tally.js';

/** What a scan may be told. */
export interface ScanOptions {
  /** What counts, as in `compare`; every option in force. */
  readonly engine: Pick<EngineOptions, 'minPassageWords' | 'offsets'>;
  /** Whether articles of one outlet are compared with each other. */
  readonly sameOutlet: 'keep' | 'skip';
  /** Only articles published at most so many days apart; null for any. Where a date is unknown the pair is compared. */
  readonly windowDays: number | null;
  /** An earlier set: then only pairs across the two are looked for. */
  readonly against: readonly Article[] | null;
  /** Whether `article` records carry their text. */
  readonly withText: boolean;
  /** What was met while reading. */
  readonly warnings: readonly Warning[];
  /** Called after each article that is done. */
  readonly onProgress?: (progress: { readonly done: number; readonly of: number }) => void;
}

const DAY_MS = 86_400_000;

/** Whether two articles may be compared at all. */
function mayMeet(one: Article, other: Article, { sameOutlet, windowDays }: ScanOptions): boolean {
  if (sameOutlet === 'skip' && one.outlet !== null && one.outlet === other.outlet) return false;
  if (windowDays === null || one.published === null || other.published === null) return true;
  return Math.abs(Date.parse(one.published) - Date.parse(other.published)) <= windowDays * DAY_MS;
}

/** The report of one component: only its candidate pairs are aligned. */
function reportOf({ articles: numbers, pairs }: Component, articles: readonly Article[], options: ScanOptions): Report {
  const own = numbers.map((number) => articles[number] as Article);
  const allowed = pairs.filter(([one, other]) => mayMeet(own[one] as Article, own[other] as Article, options));
  const report = compare(own, { ...options.engine, pairs: allowed, detail: 'base' });
  const sharing = report.pairs.filter(({ passages }) => passages.length > 0);
  const kept = new Set(sharing.map(({ left, right }) => `${left} ${right}`));
  // Two articles that share nothing are no finding of a scan; `compare` lists what each has alone.
  return { ...report, pairs: sharing, divergences: report.divergences.filter(({ pair }) => kept.has(pair.join(' '))) };
}

/**
 * Scans any number of articles: who shares what with whom, as lines of JSON, one record a line, the `summary` last.
 * Candidates come from fingerprints, so the work grows with the copies and not with their pairs; each group of articles
 * that candidates join is then compared as `compare` does. The same articles give the same lines in any order of input.
 *
 * @returns the lines, one after another, and the tally at the end
 */
export function* scan(given: readonly Article[], options: ScanOptions): Generator<string, Tally, undefined> {
  const { articles, given: places, warnings } = distinctArticles([...given, ...(options.against ?? [])]);
  const tally = new Tally();
  const prints = articles.map((article) => fingerprint(article));
  const isEarlier = (article: number): boolean => (places[article] ?? 0) >= given.length;
  const { pairs } = findCandidates(prints, articles, options.against === null ? undefined : isEarlier);
  let done = 0;
  for (const component of componentsOf(articles.length, pairs)) {
    if (component.articles.length === 1) {
      const { text, ...rest } = articles[component.articles[0] ?? -1] as Article;
      yield recordLine({ type: 'article', ...rest, ...(options.withText ? { text } : {}) });
      tally.counts.articles += 1;
    } else {
      const report = reportOf(component, articles, options);
      tally.add(report);
      yield* recordLines(report, options);
    }
    done += component.articles.length;
    options.onProgress?.({ done, of: articles.length });
  }
  const met = [...options.warnings, ...warnings];
  tally.counts.warnings += met.length;
  for (const warning of met) yield recordLine({ type: 'warning', ...warning });
  yield recordLine({
    type: 'summary',
    formatVersion: 1,
    generator: { name: 'syndiff', version: VERSION },
    options: options.engine,
    counts: tally.counts,
  });
  return tally;
}
