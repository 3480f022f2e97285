import type { Article, Family, Report } from '../index.js';

/** A family as the summary names it. */
export interface Told {
  readonly articles: number;
  readonly outlets: number;
  readonly base: Article;
}

/** Families named in the summary. */
const MOST_TOLD = 10;

/** What a scan found, counted as it goes, so that nothing of it has to be kept. */
export class Tally {
  readonly counts = {
    articles: 0,
    pairs: 0,
    passages: 0,
    divergences: 0,
    quotations: 0,
    credits: 0,
    boilerplate: 0,
    families: 0,
    warnings: 0,
  };
  /** Articles in families. */
  grouped = 0;
  /** Divergences of high severity. */
  serious = 0;
  /** Pairs whose shared copy carries no credit. */
  uncredited = 0;
  private readonly largest: Told[] = [];

  add(report: Report): void {
    for (const name of Object.keys(this.counts) as (keyof Tally['counts'])[]) this.counts[name] += report[name].length;
    this.serious += report.divergences.filter(({ severity }) => severity === 'high').length;
    this.uncredited += report.pairs.filter(({ credited }) => credited === false).length;
    for (const family of report.families) this.tell(family, report.articles);
  }

  /** The largest families, the largest first. */
  get told(): readonly Told[] {
    return this.largest;
  }

  private tell(family: Family, articles: readonly Article[]): void {
    this.grouped += family.articles.length;
    const base = articles.find(({ id }) => id === family.base);
    if (base === undefined) return;
    const ids = new Set(family.articles);
    const outlets = new Set(articles.filter(({ id }) => ids.has(id)).map(({ outlet }) => outlet ?? '')).size;
    this.largest.push({ articles: family.articles.length, outlets, base: { ...base, text: '' } });
    this.largest.sort((one, other) => other.articles - one.articles);
    this.largest.length = Math.min(this.largest.length, MOST_TOLD);
  }
}
