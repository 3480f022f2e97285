import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { base64 } from '../../src/report/data/base64.js';
import { sentenceBounds } from '../../src/report/told/sentences.js';
import { visible, visibleLine } from '../../src/report/told/visible.js';
import { processorClock } from '../house/processor-clock.js';

describe('visible', () => {
  test('visible(text) shows what would act as something that can be read', () => {
    expect(visible('\u001b[31m\u0007')).toBe('␛[31m␇');
    expect(visible('a\u202eb\u2066c')).toBe('a⟨U+202E⟩b⟨U+2066⟩c');
    expect(visible('\ud800 \udc00 \u0090')).toBe('\ufffd \ufffd \ufffd');
    expect(visible('one\r\ntwo\rthree\u2028four')).toBe('one\ntwo\nthree\nfour');
  });

  test('visible(text) leaves copy in any script as it is', () => {
    for (const copy of ['Tab\tand\nline', 'العبّارة\u200f', '渡轮', 'naïve 😀 “quote”', 'שלום'])
      expect(visible(copy)).toBe(copy);
  });

  test('visible(visible(text)) is visible(text), and never holds half a surrogate pair', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(visible(visible(text))).toBe(visible(text));
        expect(visibleLine(text)).not.toMatch(/\n|\p{Cs}/u);
      }),
    );
  });
});

describe('base64', () => {
  test('base64(bytes) is what Buffer makes of them', () => {
    fc.assert(
      fc.property(fc.uint8Array(), (bytes) => expect(base64(bytes)).toBe(Buffer.from(bytes).toString('base64'))),
    );
  });
});

describe('sentenceBounds', () => {
  const cut = (text: string): string[] => {
    const bounds = sentenceBounds(text);
    return bounds.slice(1).map((end, at) => text.slice(bounds[at], end));
  };

  test('sentenceBounds(text) parts sentences and lines, with closing marks and white space before the cut', () => {
    expect(cut('One. “Two!” Three?\nFour')).toEqual(['One. ', '“Two!” ', 'Three?\n', 'Four']);
    expect(cut('第一句。第二句。')).toEqual(['第一句。', '第二句。']);
  });

  test('sentenceBounds(text) leaves titles, initials, figures and quotations that go on together', () => {
    for (const whole of [
      'Mr. Smith met J. K. Ray.',
      'It cost 3.5 million.',
      '“Will it?” he asked.',
      'The U.S. Senate sat.',
    ]) {
      expect(cut(whole)).toEqual([whole]);
    }
  });

  test('sentenceBounds(text) covers the text in order and takes time in proportion to it', () => {
    fc.assert(fc.property(fc.string(), (text) => expect(cut(text).join('')).toBe(text)));
    for (const hostile of ['.', '. ', '"', '\n', '.x', 'a']) {
      const spent = processorClock();
      sentenceBounds(hostile.repeat(400_000));
      expect(spent()).toBeLessThan(5000);
    }
  });
});
