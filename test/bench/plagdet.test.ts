import { describe, expect, test } from '@jest/globals';
import { covered, plagdet, type Detection } from '../../bench/accuracy/plagdet.js';

function at(suspicious: readonly [number, number], source: readonly [number, number], pair = 'one'): Detection {
  return {
    pair,
    suspicious: { start: suspicious[0], end: suspicious[1] },
    source: { start: source[0], end: source[1] },
  };
}

describe('covered(range, others)', () => {
  test('counts a character once, however many cover it', () => {
    const range = { start: 10, end: 30 };
    expect(
      covered(range, [
        { start: 0, end: 15 },
        { start: 12, end: 20 },
        { start: 25, end: 40 },
      ]),
    ).toBe(15);
    expect(covered(range, [])).toBe(0);
  });
});

describe('plagdet(cases, detections), worked by hand', () => {
  test('gives 1 for exactly the cases', () => {
    const cases = [at([0, 100], [0, 100]), at([200, 300], [500, 600])];
    expect(plagdet(cases, cases)).toEqual({ precision: 1, recall: 1, granularity: 1, plagdet: 1 });
  });

  test('gives 0 for no detection at all', () => {
    expect(plagdet([at([0, 100], [0, 100])], []).plagdet).toBe(0);
  });

  test('divides by log2(1 + granularity) when one case is found in two halves', () => {
    const cases = [at([0, 100], [0, 100])];
    const scores = plagdet(cases, [at([0, 50], [0, 50]), at([50, 100], [50, 100])]);
    expect(scores).toMatchObject({ precision: 1, recall: 1, granularity: 2 });
    expect(scores.plagdet).toBeCloseTo(1 / Math.log2(3), 12);
  });

  test('counts the characters of both sides: half of the one and all of the other is three quarters', () => {
    const scores = plagdet([at([0, 100], [0, 100])], [at([0, 50], [0, 100])]);
    expect(scores.recall).toBeCloseTo(0.75, 12);
    expect(scores.precision).toBeCloseTo(1, 12);
  });

  test('weighs a short detection as much as a long one (macro), so a chance passage halves the precision', () => {
    const cases = [at([0, 1000], [0, 1000])];
    const scores = plagdet(cases, [...cases, at([2000, 2010], [3000, 3010])]);
    expect(scores.precision).toBeCloseTo(0.5, 12);
    expect(scores.granularity).toBe(1);
    expect(scores.plagdet).toBeCloseTo(2 / 3, 12);
  });

  test('detects a case only where both sides meet', () => {
    const scores = plagdet([at([0, 100], [0, 100])], [at([0, 100], [500, 600])]);
    expect(scores).toMatchObject({ precision: 0, recall: 0, plagdet: 0 });
  });

  test('takes no detection of another pair for one of this', () => {
    const scores = plagdet([at([0, 100], [0, 100])], [at([0, 100], [0, 100], 'other')]);
    expect(scores).toMatchObject({ precision: 0, recall: 0 });
  });

  test('charges a detection for what it takes in besides its case', () => {
    const scores = plagdet([at([0, 100], [0, 100])], [at([0, 200], [0, 100])]);
    expect(scores.recall).toBe(1);
    expect(scores.precision).toBeCloseTo(200 / 300, 12);
  });
});
