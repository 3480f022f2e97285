import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { namedAt, publishersIn } from '../../src/sources/named-publishers.js';
import { analyse, articleFrom } from '../../src/index.js';
import { mayBeginPublisher, mayEndPublisher, publisherRole } from '../../src/words/publishers.js';
import { findWords } from '../../src/words/words.js';

const PARTS = [
  ...['The', 'Reuters', 'People’s', "People's", 'Daily', 'Agence', 'France-Presse', 'Channel', '4', 'One', 'Nine'],
  ...[
    'News',
    'Harbour',
    'Post',
    'Post’s',
    'Northern',
    'Wire',
    'of',
    'Barron’s',
    'U.S.',
    'El',
    'País',
    'C-SPAN',
    'Quay',
  ],
];
const name = fc.array(fc.constantFrom(...PARTS), { minLength: 1, maxLength: 5 }).map((parts) => parts.join(' '));

/** The words of a name, without an article before it. */
function wordsOf(text: string): readonly string[] {
  const bounds = findWords(text);
  const words = Array.from({ length: bounds.length / 2 }, (_, at) =>
    text.slice(bounds[2 * at], bounds[2 * at + 1]).toLowerCase(),
  );
  return words[0] === 'the' ? words.slice(1) : words;
}

describe('names of publishers', () => {
  test('mayBeginPublisher(word) and mayEndPublisher(word) let every name pass that publisherRole(name) knows', () => {
    fc.assert(
      fc.property(name, (text) => {
        const words = wordsOf(text);
        const passes = mayBeginPublisher(words[0] ?? '') || mayEndPublisher(words.at(-1) ?? '');
        if (publisherRole(text) !== null) expect([text, passes]).toEqual([text, true]);
      }),
      { numRuns: 2000 },
    );
  });

  test.each(['Quay Line', 'The Quay Line', 'L’Ancre', 'U.S. Quay', 'Quay-Line', 'Quay & Sons of Elsby', 'Élan'])(
    'namedAt(prose, at, outlets) finds the outlet %j',
    (text) => {
      const outlet = text.toLowerCase().replace(/^the /, '');
      const prose = analyse(articleFrom({ id: 'a', language: 'en', text: `They told ${text} so.` }));
      expect(namedAt(prose, 2, new Set([outlet]))?.name).toBe(text.replace(/^The /, ''));
      expect(namedAt(prose, 2, new Set(['ardle']))).toBeNull();
    },
  );

  test('publishersIn(line, outlets) finds an outlet by its name, with or without the article', () => {
    const outlets = new Set(['quay line', 'a.b. news', '24 hours', 'l’ancre']);
    expect(publishersIn('Ann Lee, the Quay Line; A.B. News, L’Ancre', outlets).map((one) => one.name)).toEqual([
      'Quay Line',
      'A.B. News',
      'L’Ancre',
    ]);
  });
});
