import { afterAll, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { Newcomers, openArchive, prepare, related, type Archive } from '../../src/archive/archive.js';
import { articleFrom, type Article } from '../../src/index.js';
import { articleAt, doubtfulPairs, NOTHING, sum, tasksOf, tellAll, tellingFor, worthOf } from '../../src/scan/scan.js';
import { newPath, removePaths } from './folders.js';
import { madeNews, paragraph } from './made-news.js';
import { PLAIN, scanned } from '../scan/scanning.js';

afterAll(removePaths);

async function archiveOf(all: readonly Article[], atOnce: number): Promise<Archive> {
  const archive = await openArchive(newPath(), { mode: 'create' });
  const adder = archive.adder();
  for (let at = 0; at < all.length; at += atOnce) adder.add(all.slice(at, at + atOnce).map(prepare));
  return archive;
}

/** The lines of a scan of new articles against an archive. */
function scannedAgainst(archive: Archive, news: readonly Article[], language: string | null = null): string[] {
  const newcomers = new Newcomers(archive, { ...PLAIN, language });
  for (const article of news) newcomers.add(article);
  const { settled, involved } = newcomers.settle((number) => news[number]!.text);
  const all = [...news, ...involved];
  const store = { article: (number: number) => all[number]! };
  const telling = tellingFor(settled, { ...PLAIN, formats: ['jsonl'] });
  const lines: string[] = [];
  let tally = NOTHING;
  for (const task of tasksOf(settled, worthOf(doubtfulPairs(settled), store))) {
    const told = tellAll(task, articleAt(settled, store), telling);
    lines.push(...(told.texts.jsonl ?? '').split('\n'));
    tally = sum([tally, told.tally]);
  }
  return lines.filter((line) => line !== '').sort();
}

/** The same with all articles in memory; articles of the archive that stand alone are told there too. */
function scannedInMemory(news: readonly Article[], past: readonly Article[]): string[] {
  const lines = scanned(news, { against: past }).split('\n');
  return lines.filter((line) => line !== '' && !/^\{"type":"summary"/.test(line)).sort();
}

const isArticle = (line: string): boolean => line.startsWith('{"type":"article"');

describe('Newcomers', () => {
  test('settle() leads to the same bytes as a scan that reads the whole archive', async () => {
    await fc.assert(
      fc.asyncProperty(madeNews(60), fc.nat(), fc.integer({ min: 1, max: 30 }), async (all, cut, atOnce) => {
        const first = 1 + (cut % (all.length - 1));
        const [news, past] = [all.slice(0, first), all.slice(first)];
        const archive = await archiveOf(past, atOnce);
        const found = scannedAgainst(archive, news);
        await archive.close();
        const expected = scannedInMemory(news, past);
        expect(found.filter((line) => !isArticle(line))).toEqual(expected.filter((line) => !isArticle(line)));
        expect(expected).toEqual(expect.arrayContaining(found));
      }),
      { numRuns: 60 },
    );
  });

  test('settle() with a language leaves out the articles of the archive that a scan in that language does not read', async () => {
    const [english, french] = [
      'The mayor of the town said that the bridge was closed for the winter and will be opened with the spring.',
      'Le maire de la ville dit que le pont est ferme pour les mois qui viennent et que la ville est dans le froid.',
    ];
    const copy = (nth: number, language: string | null, own: string): Article =>
      articleFrom({ outlet: `Outlet ${nth}`, source: `${nth}`, language, text: `${paragraph(3)}\n\n${own}` });
    const past = [
      copy(1, 'en-GB', french),
      copy(2, 'fr', english),
      copy(3, null, english.repeat(3)),
      copy(4, null, french.repeat(9)),
    ];
    const archive = await archiveOf(past, 2);
    const news = [articleFrom({ outlet: 'New', source: 'new', text: paragraph(3) })];
    const found = scannedAgainst(archive, news, 'en');
    await archive.close();
    const inEnglish = scannedInMemory(news, [past[0]!, past[2]!]);
    expect(found.filter((line) => !isArticle(line))).toEqual(inEnglish.filter((line) => !isArticle(line)));
    expect(found.filter(isArticle)).toHaveLength(3);
  });

  test('related(archive, news) are the articles that a scan pairs with the news', async () => {
    await fc.assert(
      fc.asyncProperty(madeNews(40), async (all) => {
        const [news, past] = [all.slice(0, 2), all.slice(2)];
        const archive = await archiveOf(past, 9);
        const ids = new Set(related(archive, news).map(({ id }) => id));
        await archive.close();
        for (const line of scannedInMemory(news, past)) {
          const { type, left, right } = JSON.parse(line) as { type: string; left: string; right: string };
          if (type === 'pair') expect([left, right].filter((id) => ids.has(id))).toHaveLength(1);
        }
      }),
      { numRuns: 30 },
    );
  });
});
