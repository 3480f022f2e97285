import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { read } from './prose.js';

const sentences = (text: string): readonly string[] => {
  const prose = read(text);
  return prose.sentences.map(({ start, end }) => text.slice(start, end));
};

describe('sentences end where a reader would stop', () => {
  test.each([
    [['The wall fell.', 'It was old.']],
    [['Mr. Marsh and Dr. Lee met Gov. Hall at St. Ives on Sept. 10.', 'They left.']],
    [['The U.S. envoy came.', 'He left the U.S.', 'He was tired.']],
    [['It cost $2.5 million.', '“We knew,” she said.']],
    [['“We knew.”', 'She left.']],
    [['Who knew?', 'Nobody!', 'Or so they said…', 'Then it fell.']],
    [['J. Smith of No. 10 saw it at 5 p.m. on Monday.', 'He ran.']],
  ])('%j', (parts) => {
    expect(sentences(parts.join(' '))).toEqual(parts);
  });

  test('every token stands in just one sentence', () => {
    const piece = fc.constantFrom(
      'The',
      'wall',
      'U.S.',
      'Mr.',
      '“so”',
      'fell.',
      '5',
      'p.m.',
      '?',
      '…',
      '\n\n',
      '(AP)',
      "'",
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
        const { tokens, sentences: found } = read(pieces.join(' '));
        let at = found[0]?.from ?? 0;
        for (const { from, to } of found) {
          expect(from).toBe(at);
          expect(to).toBeGreaterThan(from);
          at = to;
        }
        expect(at).toBe(tokens.count);
      }),
    );
  });
});
