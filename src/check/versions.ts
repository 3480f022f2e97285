import type { Article } from '../index.js';

/** Versions of one article: places in a list, the last version last. Articles with one version are in none. */
export interface Versions {
  readonly groups: readonly (readonly number[])[];
  /** Group of each article, by its place. */
  readonly groupOf: ReadonlyMap<number, number>;
}

const plainAddress = (url: string): string => url.replace(/#.*$/u, '').replace(/\/+$/u, '');

/** The address, or the provider's own id: what stays the same from version to version. */
function nameOf({ url, outlet, id, version, modified }: Article): string | null {
  if (url !== null) return JSON.stringify(['url', plainAddress(url)]);
  const isVersioned = version !== undefined || modified !== undefined;
  return isVersioned ? JSON.stringify(['id', outlet, id]) : null;
}

const timeOf = ({ modified, published }: Article): number => {
  const time = Date.parse(modified ?? published ?? '');
  return Number.isNaN(time) ? Number.NEGATIVE_INFINITY : time;
};

/** By the provider's number where both have one, else by time. */
function inOrder(one: Article, other: Article): number {
  const [first, second] = [Number(one.version ?? Number.NaN), Number(other.version ?? Number.NaN)];
  if (first < second || first > second) return first - second;
  const [time, otherTime] = [timeOf(one), timeOf(other)];
  return time < otherTime ? -1 : time > otherTime ? 1 : 0;
}

/** Finds the articles that are versions of one another: the same address, or the same id with a version stated. */
export function byVersion(articles: readonly Article[]): Versions {
  const named = new Map<string, number[]>();
  for (const [at, article] of articles.entries()) {
    const name = nameOf(article);
    if (name === null) continue;
    const group = named.get(name);
    if (group === undefined) named.set(name, [at]);
    else group.push(at);
  }
  const groups = [...named.values()].filter((group) => group.length > 1);
  for (const group of groups) group.sort((a, b) => inOrder(articles[a] as Article, articles[b] as Article) || a - b);
  return { groups, groupOf: new Map(groups.flatMap((group, at) => group.map((one) => [one, at] as const))) };
}

export const isSameArticle = ({ groupOf }: Versions, one: number, other: number): boolean =>
  groupOf.has(one) && groupOf.get(one) === groupOf.get(other);

/** The last version of an article, where it has a later one. */
export function laterVersions({ groups, groupOf }: Versions, at: number): readonly number[] {
  const last = groups[groupOf.get(at) ?? -1]?.at(-1);
  return last === undefined || last === at ? [] : [last];
}
