import { join } from 'node:path';
import { compare, articleFrom, readArticles } from '../../../src/index.js';
import type { Report } from '../../../src/model/model.js';
import { ROOT } from '../../house/files.js';
import { pairReport, threeReports } from '../sample.js';
import { manyOutlets } from './many-outlets.js';

/** Two reports in one language, as a reader's machine compares them. */
async function fixture(code: string): Promise<Report> {
  const places = ['first.txt', 'second.txt'].map((name) => join(ROOT, 'fixtures', 'languages', code, name));
  const { articles, warnings } = await readArticles(places);
  // The page names the file that was read; where the project lies is no matter of the page.
  return compare(
    articles.map((article, index) => ({ ...article, source: `${code}/${index + 1}.txt` })),
    { warnings },
  );
}

const BEES = `Beekeepers in the valley counted more swarms this June than in any June they remember. Most of the swarms
were caught in orchards, and a dozen had settled in letter boxes along the canal road.`;

const TRAMS = `Tram line four gets new rails from Monday. The work begins at ten every night and ends before the
first milk train, so that nobody has to walk to the cheese market in the dark.`;

/** Two texts that share nothing. */
const nothingShared = (): Report =>
  compare([
    articleFrom({ text: BEES, outlet: 'Valley Bee', title: 'A summer of swarms', published: '2023-07-01' }),
    articleFrom({ text: TRAMS, outlet: 'Line Four', title: 'New rails', published: '2023-07-02' }),
  ]);

/** A run in which much went wrong: inputs that could not be read, one without words, one too short to judge. */
const muchWentWrong = (): Report =>
  compare(
    [
      articleFrom({ text: BEES, outlet: 'Valley Bee', source: 'in/bees.txt' }),
      articleFrom({ text: 'Swarms again.', outlet: 'Short Notes', source: 'in/short.txt' }),
      articleFrom({ text: '', source: 'in/a-very-long-name-of-a-file-that-nobody-would-type-by-hand-twice.txt' }),
    ],
    {
      warnings: [
        { code: 'unreadable', source: 'in/locked.docx', message: 'the file may not be opened' },
        { code: 'unknown-format', source: 'in/picture.bin', message: 'no reader knows this format; skipped' },
        { code: 'empty', source: 'in/blank.txt', message: 'no text in it; skipped' },
      ],
    },
  );

export const PAGES = {
  pair: pairReport,
  'three reports': threeReports,
  'fifty reports': () => manyOutlets(50),
  'nothing shared': nothingShared,
  'much went wrong': muchWentWrong,
  'right to left': () => fixture('ar'),
  Chinese: () => fixture('zh'),
} as const satisfies Readonly<Record<string, () => Report | Promise<Report>>>;

export type PageName = keyof typeof PAGES;

const made = new Map<PageName, Report>();

/** A report for a page, made once: fifty reports take a while to compare. */
export async function pageReport(name: PageName): Promise<Report> {
  const known = made.get(name);
  if (known !== undefined) return known;
  const report = await PAGES[name]();
  made.set(name, report);
  return report;
}
