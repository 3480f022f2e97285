import type { Interval } from './intervals.js';
import type { Found, FoundFamily } from './read.js';

/** A passage seen from one of its articles. */
export interface Shared {
  readonly own: Interval;
  readonly other: Interval;
}

/** Asks a scan's passages by pair, and its families by article. */
export class PassageIndex {
  private readonly pairs = new Map<string, number[]>();
  private readonly families = new Map<string, FoundFamily[]>();

  constructor(private readonly found: Found) {
    found.passages.forEach(({ left, right }, at) => {
      const key = keyOf(left.article, right.article);
      const list = this.pairs.get(key);
      if (list === undefined) this.pairs.set(key, [at]);
      else list.push(at);
    });
    for (const family of found.families)
      for (const article of family.articles)
        this.families.set(article, [...(this.families.get(article) ?? []), family]);
  }

  between(article: string, other: string): readonly Shared[] {
    return (this.pairs.get(keyOf(article, other)) ?? []).map((at) => {
      const { left, right } = this.found.passages[at]!;
      const [own, there] = left.article === article ? [left, right] : [right, left];
      return { own: [own.start, own.end], other: [there.start, there.end] };
    });
  }

  /** Bases that both articles were read against. */
  basesOf(article: string, other: string): readonly string[] {
    return (this.families.get(article) ?? [])
      .filter(({ articles, base }) => base !== article && base !== other && articles.includes(other))
      .map(({ base }) => base);
  }
}

/** The same for a pair whichever comes first. */
const keyOf = (one: string, other: string): string => (one < other ? `${one} ${other}` : `${other} ${one}`);
