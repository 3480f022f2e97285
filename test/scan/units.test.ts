import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { unitsOf, type Joined, type Unit } from '../../src/scan/units.js';

type Row = readonly [number, number, boolean];

const COUNT = 14;
const rows = fc.uniqueArray(
  fc.tuple(fc.nat(COUNT - 1), fc.nat(COUNT - 1), fc.boolean()).filter(([one, other]) => one < other),
  { maxLength: 24, selector: ([one, other]) => `${one} ${other}` },
);

const joined = (list: readonly Row[]): Joined => ({
  one: Uint32Array.from(list, ([one]) => one),
  other: Uint32Array.from(list, ([, other]) => other),
  isStory: Uint8Array.from(list, ([, , isStory]) => Number(isStory)),
});

const pairsOf = ({ articles, pairs }: Unit): string[] =>
  pairs.map(([one, other]) => `${articles[one] ?? '?'} ${articles[other] ?? '?'}`);

describe('unitsOf', () => {
  test('unitsOf(n, pairs, most) tells every article once and every pair once, in units of at most so many articles', () => {
    fc.assert(
      fc.property(rows, fc.integer({ min: 2, max: COUNT }), (list, most) => {
        const units = [...unitsOf(COUNT, joined(list), most)];
        const told = units.flatMap(({ kind, articles }) =>
          kind === 'across' ? [] : articles.slice(kind === 'continued' ? 1 : 0),
        );
        expect([...told].sort((one, other) => one - other)).toEqual(Array.from({ length: COUNT }, (_, at) => at));
        expect(units.flatMap(pairsOf).sort()).toEqual(list.map(([one, other]) => `${one} ${other}`).sort());
        for (const { kind, articles } of units) {
          if (kind !== 'across') expect(articles.length).toBeLessThanOrEqual(most);
          expect([...articles].sort((one, other) => one - other)).toEqual(articles);
        }
      }),
    );
  });

  test('unitsOf(n, pairs) leaves what is small enough together, whatever the pairs are worth', () => {
    const list: Row[] = [
      [0, 1, false],
      [1, 4, true],
    ];
    const units = [...unitsOf(5, joined(list))];
    expect(units.map(({ articles }) => articles)).toEqual([[0, 1, 4], [2], [3]]);
    expect(units.every(({ kind }) => kind === 'whole')).toBe(true);
  });

  test('unitsOf(n, pairs, most) parts stories that a quotation joins and tells the pair between them by itself', () => {
    const list: Row[] = [
      [0, 1, true],
      [1, 2, false],
      [2, 3, true],
    ];
    const units = [...unitsOf(4, joined(list), 3)];
    expect(units.map(({ kind, articles }) => [kind, articles])).toEqual([
      ['whole', [0, 1]],
      ['whole', [2, 3]],
      ['across', [1, 2]],
    ]);
  });

  test('unitsOf(n, pairs, most) parts one story into slices that hold its first article each', () => {
    const list: Row[] = [1, 2, 3, 4].map((other): Row => [0, other, true]);
    const units = [...unitsOf(5, joined(list), 3)];
    expect(units.map(({ kind, articles }) => [kind, articles])).toEqual([
      ['whole', [0, 1, 2]],
      ['continued', [0, 3, 4]],
    ]);
  });
});
