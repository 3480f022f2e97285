import { describe, expect, test } from '@jest/globals';
import { articleFrom, fingerprint } from '../../src/index.js';
import { storeOf } from '../../src/scan/article-store.js';
import { houseParagraphs } from '../../src/scan/house-text.js';
import { WORTH, worthOf } from '../../src/scan/worth.js';

const LINE = 'The Gull is read on all islands of the sound; write to us at the old harbour office in Ardle.';
const PROMPT = 'Sign up for the weekly letter of all papers on the coast, and never miss a ferry or a tide again.';
const NEWS = [
  'The council of Ardle voted on Monday to close the ferry after sixteen years of repairs that nobody could pay for any more.',
  'Two of the nine members voted against the plan, and a third left the room before the votes were counted aloud.',
  'Fishermen said that the detour by the northern bridge would cost each of them two hours and a tank of diesel a day.',
  'The harbour master wants to see a list of all boats by the end of the month, and a plan for the winter storms.',
];

const hashesOf = (...texts: string[]): Uint32Array =>
  Uint32Array.from(new Set(texts.flatMap((text) => [...fingerprint(articleFrom({ text }))]))).sort();
const HOUSE = { boilerplate: hashesOf(PROMPT), houseLines: hashesOf(LINE) };

const inArticle = (paragraphs: readonly string[], house = HOUSE): readonly string[] => {
  const text = paragraphs.join('\n\n');
  return houseParagraphs({ text }, house).map(({ start, end }) => text.slice(start, end));
};

describe('houseParagraphs', () => {
  test('houseParagraphs(article, house) takes lines of one outlet for house text where they stand under a report', () => {
    expect(inArticle([...NEWS, LINE])).toEqual([LINE]);
    expect(inArticle([...NEWS, LINE, PROMPT, 'Ardle, 9 May'])).toEqual([LINE, PROMPT]);
    expect(inArticle([LINE, ...NEWS])).toEqual([]);
    expect(inArticle([...NEWS.slice(0, 2), LINE, ...NEWS.slice(2)])).toEqual([]);
    // What many hold is house text anywhere.
    expect(inArticle([PROMPT, ...NEWS])).toEqual([PROMPT]);
  });

  test('houseParagraphs(article, house) leaves a report that is printed again, with a little more, as it is', () => {
    const all = { ...HOUSE, houseLines: hashesOf(...NEWS.slice(1)) };
    expect(inArticle(NEWS, all)).toEqual([]);
    expect(inArticle([...NEWS.slice(0, 1), LINE])).toEqual([]);
  });
});

describe('worthOf', () => {
  test('worthOf(pairs) finds nothing in two reports that share a line of their outlet alone', () => {
    const backwards = NEWS.map((words) => words.split(' ').reverse().join(' '));
    const articles = [NEWS, backwards].map((news) => articleFrom({ text: [...news, LINE].join('\n\n') }));
    const worth = (houseLines: Uint32Array): Uint8Array =>
      worthOf(
        { earlier: Uint32Array.of(0), later: Uint32Array.of(1), leastWords: 8, house: { ...HOUSE, houseLines } },
        storeOf(articles),
      );
    expect(worth(HOUSE.houseLines)).toEqual(Uint8Array.of(WORTH.nothing));
    expect(worth(new Uint32Array())).not.toEqual(Uint8Array.of(WORTH.nothing));
  });
});
