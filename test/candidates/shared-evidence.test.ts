import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { sharedEvidence, WordIndex } from '../../src/candidates/shared-evidence.js';
import { processorClock } from '../house/processor-clock.js';

const evidence = (left: readonly number[], right: readonly number[]): number =>
  sharedEvidence(new WordIndex(Uint32Array.from(left)), Uint32Array.from(right));

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
        const shared = range(1000, at);
        const [one, other] = [
          [...left, ...shared],
          [...shared, ...right],
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

  test('sharedEvidence(refrain, refrain) is done in a moment: a run that stands everywhere is followed in few places', () => {
    const refrain = new Uint32Array(200_000).fill(7);
    const spent = processorClock();
    expect(sharedEvidence(new WordIndex(refrain), refrain)).toBeGreaterThanOrEqual(256);
    expect(spent()).toBeLessThan(5000);
  });
});
