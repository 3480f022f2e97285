import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { isBoilerplate } from '../../src/candidates/burst.js';
import { findCandidates, type Candidates, type Holder } from '../../src/candidates/candidates.js';
import { sortRows } from '../../src/candidates/radix.js';

interface Case {
  readonly holder: Holder;
  readonly hashes: readonly number[];
}

const holder = (nth: number, published: string | null = null, outlet: string | null = null): Holder => ({
  id: `a${String(nth).padStart(5, '0')}`,
  outlet,
  published,
});

const find = (cases: readonly Case[]): Candidates =>
  findCandidates(
    cases.map(({ hashes }) => Uint32Array.from(hashes)),
    cases.map((one) => one.holder),
  );

/** `earlier-later×links` by id. */
function named(cases: readonly Case[], { pairs }: Candidates): string[] {
  const id = (at: number | undefined): string => cases[at ?? -1]?.holder.id ?? '?';
  return [...pairs.links].map((links, at) => `${id(pairs.earlier[at])}-${id(pairs.later[at])}×${links}`).sort();
}

const someCases = fc
  .array(
    fc.record({ hashes: fc.array(fc.nat(30), { maxLength: 12 }), day: fc.option(fc.integer({ min: 1, max: 9 })) }),
    {
      maxLength: 16,
    },
  )
  .map((list) =>
    list.map(({ hashes, day }, nth): Case => ({
      holder: holder(nth, day === null ? null : `2021-09-0${day}`),
      hashes,
    })),
  );

/** Who is joined to whom, over any number of steps. */
function groups(count: number, { pairs }: Candidates): number[] {
  const group = Array.from({ length: count }, (_, at) => at);
  for (let round = 0; round < count; round += 1) {
    pairs.links.forEach((_, at) => {
      const [one, other] = [pairs.earlier[at] ?? 0, pairs.later[at] ?? 0];
      group[one] = group[other] = Math.min(group[one] ?? 0, group[other] ?? 0);
    });
  }
  return group;
}

describe('sortRows', () => {
  test('sortRows(rows) sorts by key and keeps the order of equal keys', () => {
    const key = fc.oneof(fc.nat(5), fc.nat(0xffffffff), fc.constant(0xffffffff));
    fc.assert(
      fc.property(fc.array(key, { maxLength: 300 }), (keys) => {
        const sorted = sortRows({ key: Uint32Array.from(keys), value: Uint32Array.from(keys, (_, at) => at) });
        const plain = keys.map((one, at) => [one, at] as const).sort((a, b) => a[0] - b[0] || a[1] - b[1]);
        expect([...sorted.key].map((one, at) => [one, sorted.value[at]])).toEqual(plain);
      }),
    );
  });
});

describe('candidates', () => {
  test('findCandidates(…) joins two articles that share two hashes', () => {
    const cases = [
      { holder: holder(1), hashes: [1, 2, 3] },
      { holder: holder(2), hashes: [3, 2, 9] },
      { holder: holder(3), hashes: [9, 8] },
    ];
    expect(named(cases, find(cases))).toEqual(['a00001-a00002×2']);
  });

  test('findCandidates(…) counts a hash once however often an article holds it', () => {
    const cases = [
      { holder: holder(1), hashes: [4, 4, 4] },
      { holder: holder(2), hashes: [4, 4] },
    ];
    expect(named(cases, find(cases))).toEqual([]);
  });

  test('findCandidates(…) puts the article with the earlier date first, one without a date last', () => {
    const cases = [
      { holder: holder(1), hashes: [1, 2] },
      { holder: holder(2, '2021-09-03'), hashes: [1, 2] },
      { holder: holder(3, '2021-09-01T10:00:00Z'), hashes: [1, 2] },
    ];
    expect(named(cases, find(cases))).toEqual(['a00002-a00001×2', 'a00003-a00001×2', 'a00003-a00002×2']);
  });

  test('findCandidates(…) gives the same pairs in whatever order the articles come', () => {
    fc.assert(
      fc.property(someCases, fc.infiniteStream(fc.nat()), (cases, stream) => {
        const shuffled = [...cases];
        for (let at = shuffled.length - 1; at > 0; at -= 1) {
          const other = (stream.next().value as number) % (at + 1);
          [shuffled[at], shuffled[other]] = [shuffled[other] as Case, shuffled[at] as Case];
        }
        expect(named(shuffled, find(shuffled))).toEqual(named(cases, find(cases)));
      }),
    );
  });

  test('findCandidates(…) says of no pair that it shares more hashes than it does', () => {
    fc.assert(
      fc.property(someCases, (cases) => {
        const { pairs } = find(cases);
        const sets = cases.map(({ hashes }) => new Set(hashes));
        pairs.links.forEach((links, at) => {
          const other = sets[pairs.later[at] ?? -1];
          const shared = [...(sets[pairs.earlier[at] ?? -1] ?? [])].filter((hash) => other?.has(hash));
          expect(shared.length).toBeGreaterThanOrEqual(links);
        });
      }),
    );
  });

  test('findCandidates(…) joins, over some steps, all articles that hold a story of two hashes', () => {
    fc.assert(
      fc.property(someCases, fc.array(fc.boolean(), { minLength: 16, maxLength: 16 }), (noise, holds) => {
        const cases = noise.map((one, at) => (holds[at] === true ? { ...one, hashes: [...one.hashes, 98, 99] } : one));
        const group = groups(cases.length, find(cases));
        expect(new Set(group.filter((_, at) => holds[at] === true)).size).toBeLessThanOrEqual(1);
      }),
    );
  });

  test('findCandidates(…) of a story in 500 outlets makes two pairs an outlet and not 124,750', () => {
    const cases = Array.from({ length: 500 }, (_, nth) => ({
      holder: holder(nth, '2021-09-03', `Outlet ${nth}`),
      hashes: [1, 2, 3, 4],
    }));
    const { pairs, boilerplate } = find(cases);
    expect(pairs.links).toHaveLength(499 + 498);
    expect(boilerplate).toHaveLength(0);
  });

  test('findCandidates(…) sets aside what stands in an archive for months, and what one outlet prints under everything', () => {
    const months = Array.from({ length: 60 }, (_, nth) => ({
      holder: holder(nth, new Date(Date.UTC(2021, 0, 1 + 3 * nth)).toISOString(), `Outlet ${nth}`),
      hashes: [7, 8],
    }));
    expect([...find(months).boilerplate]).toEqual([7, 8]);
    expect(find(months).pairs.links).toHaveLength(0);
    const house = Array.from({ length: 60 }, (_, nth) => ({
      holder: holder(nth, '2021-09-03', 'Gull'),
      hashes: [7, 8],
    }));
    expect([...find(house).boilerplate]).toEqual([7, 8]);
  });

  test('findCandidates(…) names what five reports of one outlet alone hold over more than a week, and links them all the same', () => {
    const weekly = (count: number, days: number, outletOf = (_: number): string | null => 'Gull'): Candidates =>
      find(
        Array.from({ length: count }, (_, nth) => ({
          holder: holder(nth, new Date(Date.UTC(2021, 0, 1 + days * nth)).toISOString(), outletOf(nth)),
          hashes: [7, 8],
        })),
      );
    const found = weekly(5, 7);
    expect([[...found.houseLines], [...found.boilerplate]]).toEqual([[7, 8], []]);
    expect(found.pairs.links).toHaveLength(4 + 3);
    // Too few, a burst, news that another outlet prints too, and an article of which nobody knows whose it is.
    expect(weekly(4, 7).houseLines).toHaveLength(0);
    expect(weekly(5, 1).houseLines).toHaveLength(0);
    expect(weekly(20, 7, (nth) => (nth === 13 ? 'Harbour Post' : 'Gull')).houseLines).toHaveLength(0);
    expect(weekly(20, 7, (nth) => (nth === 13 ? null : 'Gull')).houseLines).toHaveLength(0);
    // Many are boilerplate, as before.
    expect([...weekly(21, 7).boilerplate]).toEqual([7, 8]);
    expect(weekly(21, 7).houseLines).toHaveLength(0);
  });

  test('findCandidates(…, split) finds pairs across the two sets alone, and one at least for every article with a partner', () => {
    fc.assert(
      fc.property(someCases, (noise) => {
        const cases = noise.map((one) => ({ ...one, hashes: [...one.hashes, 98, 99] }));
        const isEarlier = (at: number): boolean => at % 3 === 0;
        const { pairs } = findCandidates(
          cases.map(({ hashes }) => Uint32Array.from(hashes)),
          cases.map((one) => one.holder),
          isEarlier,
        );
        const met = new Set([...pairs.earlier, ...pairs.later]);
        pairs.links.forEach((_, at) => {
          expect(isEarlier(pairs.earlier[at] ?? 0)).not.toBe(isEarlier(pairs.later[at] ?? 0));
          const other = new Set(cases[pairs.later[at] ?? -1]?.hashes);
          const shared = new Set(cases[pairs.earlier[at] ?? -1]?.hashes.filter((hash) => other.has(hash)));
          expect(pairs.links[at]).toBeLessThanOrEqual(shared.size);
        });
        expect(met.size).toBe(cases.length > 1 ? cases.length : 0);
      }),
    );
  });

  test('findCandidates([], []) has no pairs', () => {
    expect(find([]).pairs.links).toHaveLength(0);
  });
});

describe('burst', () => {
  test.each([
    [{ holders: 20, outlets: 1, days: 400 }, false],
    [{ holders: 21, outlets: 21, days: 7.5 }, true],
    [{ holders: 5000, outlets: 5000, days: 2 }, false],
    [{ holders: 100, outlets: 20, days: 0 }, true],
    [{ holders: 99, outlets: 20, days: 0 }, false],
    [{ holders: 100, outlets: 0, days: 0 }, false],
  ])('isBoilerplate(%j) is %j', (spread, expected) => {
    expect(isBoilerplate(spread)).toBe(expected);
  });
});
