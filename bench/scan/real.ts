import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { readFound, type FoundFamily } from './read.js';

/** Words in a row by which two reports are said to share copy, and how much of the shorter one they must be. */
const RUN = 8;
const HALF = 0.5;
const LISTED = 10;

export interface RealArticle {
  readonly id: string;
  readonly outlet: string;
  readonly published: string;
  readonly text: string;
}

interface Scraped {
  readonly id: string;
  readonly publisher: string;
  readonly scrape_time: string;
  readonly paragraphs: readonly string[];
}

/** The reports on one event, headline and all, as somebody would hand them to a scan. */
export function readOneEvent(data: string): readonly RealArticle[] {
  const file = gunzipSync(readFileSync(join(data, 'one-event-75-outlets.jsonl.gz'))).toString('utf8');
  return file
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Scraped)
    .map(({ id, publisher, scrape_time, paragraphs }) => ({
      id,
      outlet: publisher,
      published: scrape_time,
      text: paragraphs.filter((paragraph) => paragraph.trim() !== '').join('\n\n'),
    }));
}

/** Written for the scan to read; the folder is one that git ignores. */
export function writeOneEvent(data: string, folder: string): string {
  mkdirSync(folder, { recursive: true });
  const path = join(folder, 'one-event.jsonl');
  writeFileSync(
    path,
    readOneEvent(data)
      .map((article) => `${JSON.stringify(article)}\n`)
      .join(''),
  );
  return path;
}

/** All runs of eight words, by their text: slow, but nothing in it can be wrong. */
function runsOf(text: string): Set<string> {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  const runs = new Set<string>();
  for (let at = 0; at + RUN <= words.length; at += 1) runs.add(words.slice(at, at + RUN).join(' '));
  return runs;
}

/** Share of the shorter one's runs that both have. */
function likeness(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const [short, long] = one.size <= other.size ? [one, other] : [other, one];
  let both = 0;
  for (const run of short) if (long.has(run)) both += 1;
  return short.size === 0 ? 0 : both / short.size;
}

export interface RealFamily {
  readonly articles: readonly string[];
  readonly base: string;
  /** Mean and least share of runs that a member has in common with the base. */
  readonly mean: number;
  readonly least: number;
}

export interface RealMeasures {
  readonly articles: number;
  /** Pairs of different outlets that share half of the shorter one's runs, and those that no family has both of. */
  readonly pairs: number;
  readonly apart: readonly (readonly [string, string])[];
  readonly families: readonly RealFamily[];
}

function described({ base, articles }: FoundFamily, runs: ReadonlyMap<string, ReadonlySet<string>>): RealFamily {
  const likenesses = articles.filter((id) => id !== base).map((id) => likeness(runs.get(id)!, runs.get(base)!));
  const mean = likenesses.reduce((sum, one) => sum + one, 0) / Math.max(1, likenesses.length);
  return { articles, base, mean, least: Math.min(1, ...likenesses) };
}

/** How many runs each two articles have in common, by way of who holds each run. */
function commonRuns(runs: readonly ReadonlySet<string>[]): Uint32Array {
  const holders = new Map<string, number[]>();
  runs.forEach((set, at) => {
    for (const run of set) {
      const list = holders.get(run);
      if (list === undefined) holders.set(run, [at]);
      else list.push(at);
    }
  });
  const counts = new Uint32Array(runs.length * runs.length);
  for (const list of holders.values())
    for (const one of list) for (const other of list) counts[one * runs.length + other]! += 1;
  return counts;
}

/** Pairs of different outlets that share half of the shorter one's runs. */
function alikePairs(articles: readonly RealArticle[], runs: readonly ReadonlySet<string>[]): [string, string][] {
  const counts = commonRuns(runs);
  return articles.flatMap((one, at) =>
    articles.slice(at + 1).flatMap((other, after): [string, string][] => {
      const place = at + 1 + after;
      const shorter = Math.min(runs[at]!.size, runs[place]!.size);
      const isAlike = shorter > 0 && counts[at * articles.length + place]! >= HALF * shorter;
      return isAlike && one.outlet !== other.outlet ? [[one.id, other.id]] : [];
    }),
  );
}

/** Holds families against the plain count of shared runs. */
export function measureReal(articles: readonly RealArticle[], families: readonly FoundFamily[]): RealMeasures {
  const runs = articles.map(({ text }) => runsOf(text));
  const byId = new Map(articles.map(({ id }, at) => [id, runs[at]!]));
  const homes = new Map(articles.map(({ id }) => [id, new Set<number>()]));
  families.forEach((family, at) => {
    for (const id of family.articles) homes.get(id)?.add(at);
  });
  const pairs = alikePairs(articles, runs);
  const apart = pairs.filter(([one, other]) => ![...homes.get(one)!].some((home) => homes.get(other)!.has(home)));
  return {
    articles: articles.length,
    pairs: pairs.length,
    apart,
    families: families.map((family) => described(family, byId)),
  };
}

function familyLine({ articles, base, mean, least }: RealFamily): string {
  const ids = articles.length > LISTED ? [...articles.slice(0, LISTED), '…'] : articles;
  const shares = `mean ${mean.toFixed(2)}, least ${least.toFixed(2)}`;
  return `  ${articles.length} articles, base ${base}, likeness to it ${shares}: ${ids.join(' ')}`;
}

/** What a person should look at, by ids: the text stays where it is. */
export function realLines({ articles, pairs, apart, families }: RealMeasures): readonly string[] {
  const bySize = families.toSorted((one, other) => other.articles.length - one.articles.length);
  const byLikeness = families.toSorted((one, other) => one.mean - other.mean);
  return [
    `${articles} articles; ${pairs} pairs of different outlets share half of the shorter one's ${RUN}-word runs, ${apart.length} of them in no family together`,
    ...apart.slice(0, LISTED).map(([one, other]) => `  apart: ${one} ${other}`),
    `${families.length} families, the largest of ${bySize[0]?.articles.length ?? 0} articles`,
    'the largest:',
    ...bySize.slice(0, LISTED).map(familyLine),
    'the strangest:',
    ...byLikeness.slice(0, LISTED).map(familyLine),
  ];
}

export const measureRealFile = (data: string, records: string): RealMeasures =>
  measureReal(readOneEvent(data), readFound(records).families);
