import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { analyse, articleFrom } from '../../src/index.js';
import { groupArticles, type Edge, type Grouping, type Member } from '../../src/families/families.js';

const COUNT = 9;
const members: readonly Member[] = Array.from({ length: COUNT }, (_, at) => ({
  prose: analyse(articleFrom({ id: String(at), text: `Report ${at} of the harbour.` })),
  credits: [],
  outletKey: null,
}));
const PREFERENCE = { given: members.map((_, at) => at), named: -1 };

type Bonds = readonly (readonly [number, number, Edge['bond']])[];

const edges = (bonds: Bonds): Edge[] =>
  bonds.map(([left, right, bond]) => ({
    left,
    right,
    bond,
    evidence: null,
    link: { left: members[left] as Member, right: members[right] as Member, passages: [] },
  }));

const grouped = (bonds: Bonds): readonly Grouping[] => groupArticles(members, edges(bonds), PREFERENCE);
const sizes = (bonds: Bonds): readonly (readonly number[])[] => grouped(bonds).map((one) => one.members);

const ends = fc.tuple(fc.nat(COUNT - 1), fc.nat(COUNT - 1)).filter(([one, other]) => one < other);
const bond = fc.constantFrom<Edge['bond']>('none', 'family', 'family', 'alike');
const someBonds = fc.uniqueArray(
  fc.tuple(ends, bond).map(([[one, other], kind]) => [one, other, kind] as const),
  { maxLength: 24, selector: ([one, other]) => `${one} ${other}` },
);
const allEnds = members.flatMap((_, one) =>
  members.flatMap((__, other) => (one < other ? [[one, other] as const] : [])),
);
const allBonds = fc
  .array(fc.constantFrom<Edge['bond']>('none', 'none', 'none', 'family', 'alike'), {
    minLength: allEnds.length,
    maxLength: allEnds.length,
  })
  .map((kinds) => allEnds.map(([one, other], at) => [one, other, kinds[at] ?? 'none'] as const));

describe('groupArticles', () => {
  test('groupArticles(articles, edges) puts an article into one family at most, and only with a base it was held against', () => {
    fc.assert(
      fc.property(someBonds, (bonds) => {
        const families = sizes(bonds);
        const all = families.flat();
        expect(new Set(all).size).toBe(all.length);
        const met = new Set(bonds.map(([one, other]) => `${one} ${other}`));
        for (const [base = -1, ...others] of families) {
          expect(others.length).toBeGreaterThan(0);
          for (const at of others) expect(met).toContain(`${Math.min(base, at)} ${Math.max(base, at)}`);
        }
      }),
    );
  });

  test('groupArticles(articles, all pairs) never parts two that are alike, and nobody is unmet', () => {
    fc.assert(
      fc.property(allBonds, (bonds) => {
        const families = grouped(bonds);
        expect(families.flatMap(({ unmet }) => unmet)).toEqual([]);
        const home = new Map(families.flatMap((family) => family.members.map((at) => [at, family] as const)));
        for (const [one, other, kind] of bonds)
          if (kind === 'alike') expect([home.has(one), home.get(one)]).toEqual([true, home.get(other)]);
      }),
    );
  });

  test('groupArticles(a star of which one is like a report outside) asks for that to be held against the base, and then takes both or neither', () => {
    // 1 and 2 share copy with 0; 3 shares with nobody but 2, of which it is a copy, and was not held against 0.
    const bonds: Bonds = [
      [0, 1, 'family'],
      [0, 2, 'family'],
      [0, 4, 'family'],
      [2, 3, 'alike'],
    ];
    const [family] = grouped(bonds);
    expect([family?.members, family?.unmet]).toEqual([[0, 1, 2, 4], [3]]);
    expect(sizes([...bonds, [0, 3, 'family']])).toEqual([[0, 1, 2, 3, 4]]);
    // Half of what is alike has nothing of the base: that is another story with a line of this one.
    expect(sizes([...bonds, [0, 3, 'none']])).toEqual([
      [0, 1, 4],
      [2, 3],
    ]);
  });

  test('groupArticles(a chain of pairs that share little) makes families about their bases, and no chain', () => {
    const chain = Array.from({ length: COUNT - 1 }, (_, at) => [at, at + 1, 'family'] as const);
    for (const family of sizes(chain)) expect(family.length).toBeLessThanOrEqual(3);
  });
});
