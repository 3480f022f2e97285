import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { sharedEvidence, WordIndex, type SharedEvidence } from '../../src/candidates/shared-evidence.js';
import { processorClock } from '../house/processor-clock.js';

const shared = (left: readonly number[], right: readonly number[]): SharedEvidence =>
  sharedEvidence(new WordIndex(Uint32Array.from(left)), Uint32Array.from(right));
const evidence = (left: readonly number[], right: readonly number[]): number => shared(left, right).evidence;

const range = (from: number, count: number): number[] => Array.from({ length: count }, (_, at) => from + at);

/** The longest run that two lists share, by trying all. */
function longestRun(left: readonly number[], right: readonly number[]): number {
  let longest = 0;
  left.forEach((_, from) =>
    right.forEach((__, to) => {
      let words = 0;
      while (from + words < left.length && to + words < right.length && left[from + words] === right[to + words])
        words += 1;
      longest = Math.max(longest, words);
    }),
  );
  return longest;
}

describe('sharedEvidence', () => {
  test('sharedEvidence(a, b) is at least the longest shared run of five words and more, and 0 without one', () => {
    // Different words on each side but for what is put in, so that no refrain hides a place.
    const side = (base: number) =>
      fc.uniqueArray(
        fc.nat(40).map((word) => base + word),
        { maxLength: 25 },
      );
    fc.assert(
      fc.property(side(0), side(0), fc.nat(20), (left, right, at) => {
        const copy = range(1000, at);
        const [one, other] = [
          [...left, ...copy],
          [...copy, ...right],
        ];
        const longest = longestRun(one, other);
        const found = evidence(one, other);
        if (longest < 5) expect(found).toBe(0);
        else expect(found).toBeGreaterThanOrEqual(longest);
      }),
    );
  });

  test('sharedEvidence(a, b) adds runs that stand near each other in the same order, less five words for each', () => {
    const [one, two] = [range(0, 9), range(100, 7)];
    const apart = (gap: number): number[] => [...one, ...range(500, gap), ...two];
    expect(
      evidence(
        apart(3),
        apart(4).map((word) => (word >= 500 ? word + 900 : word)),
      ),
    ).toBe(11);
    expect(evidence(apart(3), [...two, ...range(700, 3), ...one])).toBe(9);
    expect(
      evidence(
        apart(90),
        apart(90).map((word) => (word >= 500 ? word + 900 : word)),
      ),
    ).toBe(9);
  });

  test('sharedEvidence(a, b) counts the copy of an edited text, however short its runs are', () => {
    const text = range(0, 60);
    const edited = text.map((word, at) => (at % 6 === 5 ? 1000 + at : word));
    expect(shared(text, edited)).toEqual({ evidence: 5, copied: 50 });
    // Never less than the evidence, and both of one passage alone.
    expect(shared(text, text)).toEqual({ evidence: 60, copied: 60 });
    expect(shared(text, [...range(40, 20), ...range(0, 20)])).toEqual({ evidence: 20, copied: 20 });
  });

  test('sharedEvidence(refrain, refrain) is done in a moment: a run that stands everywhere is followed in few places', () => {
    const refrain = new Uint32Array(200_000).fill(7);
    const spent = processorClock();
    expect(sharedEvidence(new WordIndex(refrain), refrain).evidence).toBeGreaterThanOrEqual(256);
    expect(spent()).toBeLessThan(5000);
  });
});
