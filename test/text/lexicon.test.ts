import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { Lexicon } from '../../src/text/lexicon.js';

/** Words that all want the same place in the table of a new lexicon. */
function crowdingWords(count: number): string[] {
  const words: string[] = [];
  for (let nth = 0; words.length < count; nth += 1) {
    const word = `w${nth.toString(36)}`;
    let hash = 0x811c9dc5;
    for (let at = 0; at < word.length; at += 1) hash = Math.imul(hash ^ word.charCodeAt(at), 0x01000193);
    if (((hash ^ (hash >>> 15)) & 0x3fff) === 7) words.push(word);
  }
  return words;
}

describe('lexicon', () => {
  test('idOf(text, start, end) gives equal numbers to equal words alone, as a Map of words does', () => {
    const word = fc.string({ minLength: 1, maxLength: 4, unit: fc.constantFrom('a', 'b', 'é', '\ud800', 'Я') });
    fc.assert(
      fc.property(fc.array(word, { maxLength: 200 }), (words) => {
        const lexicon = new Lexicon();
        const plain = new Map<string, number>();
        for (const one of words) {
          const id = lexicon.idOf(`x${one}y`, 1, 1 + one.length);
          expect(id).toBe(plain.get(one) ?? plain.size);
          plain.set(one, id);
          expect(lexicon.printed[id]).toBe(one);
        }
      }),
    );
  });

  test('idOf(text, start, end) knows every word again after the table has grown', () => {
    const lexicon = new Lexicon();
    const words = Array.from({ length: 30_000 }, (_, nth) => `word${nth}`);
    const ids = words.map((word) => lexicon.idOf(word, 0, word.length));
    expect(new Set(ids).size).toBe(words.length);
    expect(words.map((word) => lexicon.idOf(word, 0, word.length))).toEqual(ids);
  });

  test('idOf(text, start, end) keeps words apart that were chosen to fall into one place', () => {
    const lexicon = new Lexicon();
    const words = crowdingWords(100);
    const ids = words.map((word) => lexicon.idOf(word, 0, word.length));
    expect(new Set(ids).size).toBe(100);
    expect(words.map((word) => lexicon.idOf(word, 0, word.length))).toEqual(ids);
    for (let nth = 0; nth < 10_000; nth += 1) lexicon.idOf(`more${nth}`, 0, `more${nth}`.length);
    expect(words.map((word) => lexicon.idOf(word, 0, word.length))).toEqual(ids);
  });

  test('keyOf(id, language) folds by the rules of each language', () => {
    const lexicon = new Lexicon();
    const id = lexicon.idOf('Straße', 0, 6);
    expect([lexicon.keyOf(id, 'de'), lexicon.keyOf(id, 'en'), lexicon.keyOf(id, 'de')]).toEqual([
      'strasse',
      'straße',
      'strasse',
    ]);
  });
});
