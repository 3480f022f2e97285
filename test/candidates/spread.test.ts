import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { findCandidates, isHouseText } from '../../src/candidates/candidates.js';

const DAY_MS = 86_400_000;
const holder = fc.record({
  day: fc.option(fc.nat(30), { nil: null, freq: 5 }),
  outlet: fc.option(fc.nat(9), { nil: null, freq: 5 }),
});
type Held = { readonly day: number | null; readonly outlet: number | null };

const columns = (all: readonly Held[]) => ({
  times: Float64Array.from(all, ({ day }) => (day === null ? Infinity : day * DAY_MS)),
  outlets: Uint32Array.from(all, ({ outlet }) => (outlet === null ? 0 : outlet + 1)),
});

describe('isHouseText', () => {
  test('isHouseText(holders) is the verdict of findCandidates', () => {
    fc.assert(
      fc.property(fc.array(holder, { minLength: 2, maxLength: 200 }), (all) => {
        const holders = all.map(({ day, outlet }, at) => ({
          id: String(at),
          outlet: outlet === null ? null : `Outlet ${outlet}`,
          published: day === null ? null : new Date(day * DAY_MS).toISOString(),
        }));
        const { boilerplate } = findCandidates(
          all.map(() => Uint32Array.of(7)),
          holders,
        );
        expect(isHouseText(columns(all))).toBe(boilerplate.length === 1);
      }),
      { numRuns: 300 },
    );
  });

  test('isHouseText(holders, further) stays true whoever so many further ones are', () => {
    fc.assert(
      fc.property(
        fc.array(holder, { minLength: 100, maxLength: 300 }),
        fc.array(holder, { maxLength: 12 }),
        (all, others) => {
          if (isHouseText(columns(all), 12)) expect(isHouseText(columns([...all, ...others]))).toBe(true);
        },
      ),
      { numRuns: 300 },
    );
    const wide = Array.from({ length: 300 }, (_, at): Held => ({ day: at % 30, outlet: at % 9 }));
    expect(isHouseText(columns(wide), 12)).toBe(true);
  });
});
