import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { articleName, nameInSentence } from '../../src/model/article-name.js';

const report = { id: 'a1', outlet: 'Harbour Post', title: 'Ferry to close', source: 'new/ferry.txt' };

describe('articleName', () => {
  test('articleName(a report) is its outlet', () => {
    expect(articleName(report)).toBe('Harbour Post');
  });

  test('articleName(a report without an outlet) is its file, or its headline where a file holds several', () => {
    expect(articleName({ ...report, outlet: null })).toBe('ferry.txt');
    expect(articleName({ ...report, outlet: null, source: 'new/batch.jsonl' })).toBe('Ferry to close');
    expect(articleName({ ...report, outlet: null, title: null, source: 'new/batch.jsonl' })).toBe('batch.jsonl');
    expect(articleName({ ...report, outlet: null, title: null, source: '' })).toBe('a1');
  });

  test('articleName(a report, alone in its file) is not its headline', () => {
    const record = { ...report, outlet: null, source: 'new/one.json' };
    expect([articleName(record), articleName(record, true)]).toEqual(['Ferry to close', 'one.json']);
  });

  test('articleName(a report) shows something, whatever it is called', () => {
    const name = fc.oneof(
      fc.constant(null),
      fc.string({ unit: fc.constantFrom(' ', '\u0085', '\u2028', '\n', 'a', '/') }),
    );
    fc.assert(
      fc.property(name, name, name, (outlet, title, source) => {
        const shown = articleName({ id: '', outlet, title, source: source ?? '' });
        expect(shown.replace(/\u0085/g, '').trim()).not.toBe('');
      }),
    );
  });
});

describe('nameInSentence', () => {
  test('nameInSentence(a report called by its headline) puts it in quotation marks', () => {
    expect(nameInSentence({ ...report, outlet: null, source: 'new/batch.jsonl' })).toBe('“Ferry to close”');
    expect(nameInSentence({ ...report, outlet: 'Ferry to close' })).toBe('Ferry to close');
    expect(nameInSentence({ ...report, outlet: null })).toBe('ferry.txt');
  });
});
