import { articleFrom, fingerprint } from '../../src/index.js';
import type { RealArticle } from './real.js';

/** Holders from which the burst rule asks who they are, as in `candidates/burst.ts`. */
const FEW_HOLDERS = 20;
const DAY_MS = 86_400_000;
/** Articles an outlet that holds a hash has of it, in the mean. */
const BUCKETS = [1.5, 2, 3, 4, 5, 10, 20, Infinity] as const;

/** Hashes of which the holders have so many articles an outlet. */
export interface Bucket {
  /** Up to so many, 1 or more. */
  readonly upTo: number;
  readonly hashes: number;
  readonly mostOutlets: number;
  readonly mostHolders: number;
  /** Longest time from the tenth to the ninetieth percentile of the dates. */
  readonly mostDays: number;
}

interface Held {
  readonly holders: number;
  readonly outlets: number;
  readonly days: number;
}

function heldBy(articles: readonly RealArticle[]): Held {
  const times = articles.map(({ published }) => Date.parse(published)).sort((one, other) => one - other);
  const at = (share: number): number => times[Math.floor(share * (times.length - 1))] ?? 0;
  const outlets = new Set(articles.map(({ outlet }) => outlet)).size;
  return { holders: articles.length, outlets, days: (at(0.9) - at(0.1)) / DAY_MS };
}

function bucketOf(upTo: number, held: readonly Held[]): Bucket {
  const most = (read: (one: Held) => number): number => held.reduce((best, one) => Math.max(best, read(one)), 0);
  return {
    upTo,
    hashes: held.length,
    mostOutlets: most(({ outlets }) => outlets),
    mostHolders: most(({ holders }) => holders),
    mostDays: most(({ days }) => days),
  };
}

/** How runs of words that many reports hold are spread over outlets: a story about once in each, house text in few of them. */
export function burstsOf(articles: readonly RealArticle[]): readonly Bucket[] {
  const holders = new Map<number, RealArticle[]>();
  for (const article of articles) {
    const { id, outlet, text } = article;
    for (const hash of new Set(fingerprint(articleFrom({ id, outlet, text, title: null })))) {
      const list = holders.get(hash);
      if (list === undefined) holders.set(hash, [article]);
      else list.push(article);
    }
  }
  const held = [...holders.values()].filter(({ length }) => length > FEW_HOLDERS).map(heldBy);
  return BUCKETS.map((upTo, at) =>
    bucketOf(
      upTo,
      held.filter((one) => one.holders / one.outlets <= upTo && one.holders / one.outlets > (BUCKETS[at - 1] ?? 0)),
    ),
  );
}

/** As a table in Markdown. */
export function burstTable(buckets: readonly Bucket[]): string {
  const rows = buckets.map(
    ({ upTo, hashes, mostOutlets, mostHolders, mostDays }) =>
      `| ${upTo === Infinity ? 'more' : upTo} | ${hashes} | ${mostOutlets} | ${mostHolders} | ${mostDays.toFixed(1)} |`,
  );
  return [
    '| articles an outlet, up to | hashes | outlets, at most | holders, at most | days, at most |',
    '| ---: | ---: | ---: | ---: | ---: |',
    ...rows,
  ].join('\n');
}
