import type { Component, PairColumns } from '../model/components.js';
import type { Filters } from '../index.js';

/** Pairs of articles that are worth comparing; and which of them are surely one story. */
export interface Joined extends PairColumns {
  readonly isStory: Uint8Array;
}

/** What is told of the articles of a unit: everything, or only what pairs of articles of other units share. */
export type UnitKind = 'whole' | 'across';
export const ACROSS: UnitKind = 'across';

/** One of the slices of a story that is too large to be compared in one go. */
export interface Slice {
  readonly nth: number;
  readonly of: number;
}

/** Articles that are compared in one go. */
export interface Unit {
  readonly kind: UnitKind;
  /** Places of the articles in the order of the scan: rising, but in a slice, where the center stands first. */
  readonly articles: readonly number[];
  /** Pairs, as places in `articles`. */
  readonly pairs: readonly (readonly [number, number])[];
  /** Where this is a slice: all slices of its story have the same first article, their center. */
  readonly slice: Slice | null;
  /**
   * The filters under which a family's base is aligned with a member that no pair holds it against; null where only the
   * pairs are.
   */
  readonly further: Filters | null;
}

/** Units, and the rows that none of them holds. */
export interface Parts {
  readonly units: readonly Unit[];
  readonly left: readonly number[];
}

/** What decides how articles are parted. */
export interface Parting {
  /** Articles in a unit at most. */
  readonly most: number;
  /** Place of each article by its date: in that order the slices of a story are cut. */
  readonly rank: Uint32Array;
  readonly further: Unit['further'];
  /** Characters of each article. */
  readonly characters: Uint32Array;
  /** Characters that are held against each other in a unit at most. */
  readonly mostCharacters: number;
}

export const pairAt = ({ one, other }: PairColumns, row: number): readonly [number, number] => [
  one[row] as number,
  other[row] as number,
];

/** Characters that are read for a pair. */
export const charactersOf = (
  [one, other]: readonly [number, number],
  { characters }: Pick<Parting, 'characters'>,
): number => (characters[one] ?? 0) + (characters[other] ?? 0);

/**
 * Characters that are held against each other word by word: those of all pairs, or where articles are linked to many, of the
 * heaviest pair of each. In a family each is read against one base, however many others it is linked to.
 */
function readIn(pairs: Iterable<readonly [number, number]>, parting: Pick<Parting, 'characters'>): number {
  const heaviest = new Map<number, number>();
  let all = 0;
  for (const pair of pairs) {
    const weight = charactersOf(pair, parting);
    all += weight;
    for (const article of pair) heaviest.set(article, Math.max(heaviest.get(article) ?? 0, weight));
  }
  return Math.min(
    all,
    [...heaviest.values()].reduce((sum, weight) => sum + weight, 0),
  );
}

/** The same of a unit. */
export const charactersIn = ({ articles, pairs }: Unit, parting: Pick<Parting, 'characters'>): number =>
  readIn(
    pairs.map(([one, other]) => [articles[one] as number, articles[other] as number]),
    parting,
  );

/** Whether some articles with the pairs of some rows may be compared in one go; two always may. */
export function fits({ articles, rows }: Component, joined: PairColumns, parting: Parting): boolean {
  if (articles.length <= 2) return true;
  if (articles.length > parting.most) return false;
  const pairs = rows.map((row) => pairAt(joined, row));
  return readIn(pairs, parting) <= parting.mostCharacters;
}

/** How long and how heavy a list may be. */
interface Measure {
  readonly most: number;
  readonly heaviest: number;
  readonly weightOf: (item: number) => number;
}

/** Lists cut where the next item would be too much; each has one at least. */
export function inLists(
  items: readonly number[],
  { most, heaviest, weightOf }: Measure,
): readonly (readonly number[])[] {
  const lists: number[][] = [];
  let weight = 0;
  for (const item of items) {
    const last = lists.at(-1);
    weight += weightOf(item);
    if (last !== undefined && last.length < most && weight <= heaviest) last.push(item);
    else {
      lists.push([item]);
      weight = weightOf(item);
    }
  }
  return lists;
}

export function unitOf(kind: UnitKind, articles: readonly number[], pairs: readonly (readonly number[])[]): Unit {
  const places = new Map(articles.map((article, at) => [article, at]));
  const placed = pairs.map((pair) => pair.map((article) => places.get(article) ?? -1) as [number, number]);
  return { kind, articles, pairs: placed, slice: null, further: null };
}

/** Rows by the part that holds both ends, and those that none does. */
export function rowsByPart(
  rows: readonly number[],
  parts: readonly { readonly articles: readonly number[] }[],
  joined: PairColumns,
): { readonly inside: readonly (readonly number[])[]; readonly left: readonly number[] } {
  const partOf = new Map(parts.flatMap(({ articles }, nth) => articles.map((article) => [article, nth] as const)));
  const inside: number[][] = parts.map(() => []);
  const left: number[] = [];
  for (const row of rows) {
    const [one, other] = pairAt(joined, row).map((article) => partOf.get(article) ?? -1) as [number, number];
    if (one === other && one >= 0) inside[one]?.push(row);
    else left.push(row);
  }
  return { inside, left };
}
