import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { countWords, findWords } from '../../src/words/words.js';

/** Pieces that meet every rule for what joins and what parts. */
const piece = fc.constantFrom(
  ...[
    'ferry',
    'U.S.',
    'U.',
    'Moscow’s',
    "don't",
    "'",
    '1,000.5',
    '5.',
    'S-400s',
    'e\u0301te',
    '\u0301',
    'co\u00adop',
    ' ',
    '\n',
  ],
  ...[
    '新华社',
    'ドル5000ドル',
    '5000ドル',
    '\ud83d\ude00',
    '\ud800',
    '\udc00',
    '𝒳𝒴',
    '…',
    '\u200b',
    'a\u200bb',
    '٫5٫5',
    'x1',
    '.',
    ',',
  ],
);
const text = fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join(''));

describe('words', () => {
  test('countWords(text) is how many words findWords(text) finds', () => {
    fc.assert(
      fc.property(text, (one) => {
        expect(countWords(one)).toBe(findWords(one).length / 2);
      }),
      { numRuns: 2000 },
    );
  });

  test('countWords(text) counts alike where most is ASCII, and where the text is longer than any report', () => {
    const report = fc
      .tuple(text, text, fc.integer({ min: 0, max: 200 }))
      .map(([one, two, times]) => `${one}${'The ferry left at 9.30, '.repeat(times)}${two}${'x'.repeat(times)}${one}`);
    fc.assert(
      fc.property(report, (one) => {
        expect(countWords(one)).toBe(findWords(one).length / 2);
      }),
      { numRuns: 1000 },
    );
    for (const length of [65_534, 65_535, 65_536, 65_537]) {
      for (const end of ['a', '.', "'", 'é', '新', '\ud800']) {
        const long = 'a b.c '.repeat(length).slice(0, length - end.length) + end;
        expect(countWords(long)).toBe(findWords(long).length / 2);
      }
    }
  });

  test('findWords(text) finds words in order, none empty and none over another', () => {
    fc.assert(
      fc.property(text, (one) => {
        const bounds = findWords(one);
        bounds.forEach((place, at) => {
          expect(place).toBeGreaterThan(at === 0 ? -1 : (bounds[at - 1] ?? 0) - (at % 2 === 0 ? 1 : 0));
        });
        expect(bounds.at(-1) ?? 0).toBeLessThanOrEqual(one.length);
      }),
    );
  });

  test.each([
    ['', 0],
    ['a', 1],
    ['The U.S. sold 16 S-400s for 1,000.5 in Moscow’s name.', 11],
    ['新华社北京', 5],
    ['’tis', 1],
  ])('countWords(%j) is %i', (one, count) => {
    expect(countWords(one)).toBe(count);
  });
});
