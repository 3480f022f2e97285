import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { changedBaseline, readBaseline, sift } from '../../src/check/check.js';
import { RULE_NAMES, type Finding } from '../../src/model/finding.js';

const finding = fc
  .record({ id: fc.constantFrom('f1', 'f2', 'f3', 'f4'), text: fc.string({ unit: 'binary', maxLength: 12 }) })
  .map(({ id, text }): Finding => {
    const at = { article: 'a', outlet: 'Gull', title: null, published: null, source: 'a.txt', place: 1 };
    const rule = RULE_NAMES[Number(id.slice(1))] ?? 'too-short';
    const found = { ...at, span: null, lines: null, before: '', text, after: '' };
    const why = { reasonCode: null, parts: null, side: null };
    return { id, rule, link: '', severity: 'high', value: 1, limit: 0, message: 'm', ...why, at: found, others: [] };
  });
const findings = fc.array(finding, { maxLength: 12 });

const NONE = readBaseline('', 'b');
const WHOLE = { isPartial: false };
const accept = (all: readonly Finding[], before = NONE) => changedBaseline(all, before, WHOLE).text;

describe('baseline', () => {
  test('sift(findings, the baseline that accepts them) finds nothing new and nothing gone', () => {
    fc.assert(
      fc.property(findings, (all) => {
        const sifted = sift(all, readBaseline(accept(all), 'b'));
        expect(sifted).toEqual({ fresh: [], accepted: all.length, gone: [] });
      }),
    );
  });

  test('sift(findings, a baseline) counts by occurrence, as a plain count does', () => {
    const times = (all: readonly Finding[], id: string): number => all.filter((one) => one.id === id).length;
    fc.assert(
      fc.property(findings, findings, (old, now) => {
        const { fresh, accepted, gone } = sift(now, readBaseline(accept(old), 'b'));
        expect(fresh.length + accepted).toBe(now.length);
        for (const id of ['f1', 'f2', 'f3', 'f4'])
          expect(times(fresh, id)).toBe(Math.max(0, times(now, id) - times(old, id)));
        expect(gone.length).toBe(['f1', 'f2', 'f3', 'f4'].filter((id) => times(old, id) > times(now, id)).length);
      }),
    );
  });

  test('changedBaseline(findings) is sorted, one line a finding, in whatever order they come', () => {
    fc.assert(
      fc.property(fc.uniqueArray(finding, { selector: ({ id }) => id, maxLength: 4 }), (all) => {
        expect(accept(all.toReversed())).toBe(accept(all));
        const lines = accept(all).trimEnd().split('\n').filter(Boolean);
        expect(lines.length).toBe(all.length);
      }),
    );
  });

  test('readBaseline(the lines of two branches) accepts what either accepted', () => {
    fc.assert(
      fc.property(findings, findings, (one, other) => {
        const merged = readBaseline(accept(one) + accept(other), 'b');
        expect(sift(one, merged).fresh).toEqual([]);
        expect(sift(other, merged).fresh).toEqual([]);
      }),
    );
  });

  test('changedBaseline(findings, before) says what is added and removed; a partial run removes nothing', () => {
    fc.assert(
      fc.property(findings, findings, (old, now) => {
        const before = readBaseline(accept(old), 'b');
        const part = changedBaseline(now, before, { isPartial: true });
        expect(part.removed).toEqual([]);
        expect(sift(old, readBaseline(part.text, 'b')).fresh).toEqual([]);
        const whole = changedBaseline(now, before, WHOLE);
        expect(whole.text).toBe(accept(now));
        expect(whole.removed.length).toBe(sift(now, before).gone.length);
      }),
    );
  });

  test.each([
    ['no JSON', '{"rule": ', /b:1 is no accepted finding/],
    ['another record', '{"rule":"x"}', /b:1 is no accepted finding/],
    ['the mark of a merge', '\n<<<<<<< HEAD\n', /b:2 is the mark of a merge/],
  ])('readBaseline(%s) says which line', (_what, text, message) => {
    expect(() => readBaseline(text, 'b')).toThrow(message);
  });
});
