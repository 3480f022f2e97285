import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { unitsOf, type Joined, type Unit } from '../../src/scan/units.js';

type Row = readonly [number, number, boolean];

const COUNT = 24;
const rows = fc.uniqueArray(
  fc
    .tuple(fc.oneof(fc.constant(0), fc.constant(1), fc.nat(COUNT - 1)), fc.nat(COUNT - 1), fc.boolean())
    .filter(([one, other]) => one < other),
  { maxLength: 60, selector: ([one, other]) => `${one} ${other}` },
);

const joined = (list: readonly Row[]): Joined => ({
  one: Uint32Array.from(list, ([one]) => one),
  other: Uint32Array.from(list, ([, other]) => other),
  isStory: Uint8Array.from(list, ([, , isStory]) => Number(isStory)),
});

const rising = (one: number, other: number): number => one - other;

const pairsOf = ({ articles, pairs }: Unit): string[] =>
  pairs.map(([one, other]) => [articles[one] ?? -1, articles[other] ?? -1].sort(rising).join(' '));

/** The center that an article is read against in slices. */
const centersOf = (units: readonly Unit[]): ReadonlyMap<number, number> =>
  new Map(
    units.flatMap(({ slice, articles }) =>
      slice === null ? [] : articles.map((article) => [article, articles[0] ?? -1] as const),
    ),
  );

describe('unitsOf', () => {
  test('unitsOf(n, pairs, { most }) tells every article once, and every pair once or through a center', () => {
    fc.assert(
      fc.property(rows, fc.integer({ min: 2, max: COUNT }), (list, most) => {
        const units = [...unitsOf(COUNT, joined(list), { most })];
        const told = units.flatMap(({ kind, articles, slice }) =>
          kind === 'across' ? [] : articles.slice(slice !== null && slice.nth > 0 ? 1 : 0),
        );
        expect([...told].sort(rising)).toEqual(Array.from({ length: COUNT }, (_, at) => at));
        const centers = centersOf(units);
        const pairs = units.flatMap(pairsOf).sort();
        expect(new Set(pairs).size).toBe(pairs.length);
        const missing = list.filter(([one, other]) => !pairs.includes(`${one} ${other}`));
        for (const [one, other] of missing)
          expect([centers.has(one), centers.get(one)]).toEqual([true, centers.get(other)]);
        for (const { kind, articles } of units)
          if (kind !== 'across') expect(articles.length).toBeLessThanOrEqual(most);
      }),
    );
  });

  test('unitsOf(n, pairs, { characters, mostCharacters }) makes no unit whose pairs have more characters, but for two articles alone', () => {
    const sizes = fc.array(fc.nat(50), { minLength: COUNT, maxLength: COUNT }).map((list) => Uint32Array.from(list));
    fc.assert(
      fc.property(rows, sizes, fc.nat(400), (list, characters, mostCharacters) => {
        const units = [...unitsOf(COUNT, joined(list), { characters, mostCharacters })];
        for (const { articles, pairs } of units) {
          const sizeOf = (at: number): number => characters[articles[at] ?? -1] ?? Infinity;
          const read = articles.reduce((sum, _, at) => {
            const own = pairs.filter((pair) => pair.includes(at)).map(([one, other]) => sizeOf(one) + sizeOf(other));
            return sum + Math.max(0, ...own);
          }, 0);
          const all = pairs.reduce((sum, [one, other]) => sum + sizeOf(one) + sizeOf(other), 0);
          // Each is read against one base, however many it is linked to.
          if (articles.length > 2) expect(Math.min(read, all)).toBeLessThanOrEqual(mostCharacters);
        }
        const told = units.flatMap(({ kind, articles, slice }) =>
          kind === 'across' ? [] : articles.slice(slice !== null && slice.nth > 0 ? 1 : 0),
        );
        expect([...told].sort(rising)).toEqual(Array.from({ length: COUNT }, (_, at) => at));
      }),
    );
  });

  test('unitsOf(a story of hundreds of reports, each linked to many) keeps it together', () => {
    const reports = Array.from({ length: 600 }, (_, at) => at);
    const links = reports.flatMap((at) => reports.slice(Math.max(0, at - 20), at).map((one): Row => [one, at, true]));
    const units = [...unitsOf(600, joined(links), { characters: new Uint32Array(600).fill(6000) })];
    expect(units.map(({ articles }) => articles.length)).toEqual([600]);
  });

  test('unitsOf(n, pairs) leaves what is small enough together, whatever the pairs are worth', () => {
    const list: Row[] = [
      [0, 1, false],
      [1, 4, true],
    ];
    const units = [...unitsOf(5, joined(list))];
    expect(units.map(({ articles }) => articles)).toEqual([[0, 1, 4], [2], [3]]);
    expect(units.every(({ kind, slice }) => kind === 'whole' && slice === null)).toBe(true);
  });

  test('unitsOf(n, pairs, { most }) parts stories that a quotation joins and tells the pair between them by itself', () => {
    const list: Row[] = [
      [0, 1, true],
      [1, 2, false],
      [2, 3, true],
    ];
    const units = [...unitsOf(4, joined(list), { most: 3 })];
    expect(units.map(({ kind, articles }) => [kind, articles])).toEqual([
      ['whole', [0, 1]],
      ['whole', [2, 3]],
      ['across', [1, 2]],
    ]);
  });

  test('unitsOf(n, pairs, { most, rank }) cuts one story by date into slices that hold its center first', () => {
    const list: Row[] = Array.from({ length: 9 }, (_, at): Row => [0, at + 1, true]);
    const rank = Uint32Array.from({ length: 10 }, (_, at) => (at === 0 ? 0 : 10 - at));
    const units = [...unitsOf(10, joined([...list, [1, 2, true]]), { most: 6, rank })];
    expect(units.map(({ articles, slice }) => [articles, slice])).toEqual([
      [[0, 9, 8, 7, 6, 5], { nth: 0, of: 2 }],
      [[0, 4, 3, 2, 1], { nth: 1, of: 2 }],
    ]);
    expect(units.flatMap(pairsOf)).toHaveLength(9);
  });

  test('unitsOf(n, a chain, { most }) is cut anywhere, and the pairs at the cuts are told by themselves', () => {
    const list: Row[] = Array.from({ length: 9 }, (_, at): Row => [at, at + 1, true]);
    const units = [...unitsOf(10, joined(list), { most: 4 })];
    expect(units.map(({ kind, articles }) => [kind, articles.length])).toEqual([
      ['whole', 4],
      ['whole', 4],
      ['whole', 2],
      ['across', 4],
    ]);
  });
});
