import { compare, recordLine, recordLines, type Article, type EngineOptions, type Report } from '../index.js';
import { houseParagraphs, type HouseHashes } from './house-text.js';
import { NOTHING, sum, tallyOf, type Tally } from './tally.js';
import type { Unit } from './units.js';

/** What counts, and what the records hold. */
export interface Telling {
  readonly engine: Pick<EngineOptions, 'minPassageWords' | 'offsets'>;
  /** Hashes of house text, rising. */
  readonly house: HouseHashes;
  /** Whether `article` records carry their text. */
  readonly withText: boolean;
}

/** The records of some articles, as lines, and what was counted in them. */
export interface Told {
  readonly lines: string;
  readonly tally: Tally;
}

/** Without what has been told of an article already. */
function without(report: Report, id: string): Report {
  return {
    ...report,
    articles: report.articles.filter((article) => article.id !== id),
    credits: report.credits.filter(({ article }) => article !== id),
    boilerplate: report.boilerplate.filter(({ article }) => article !== id),
    warnings: [],
  };
}

/** Only what pairs share. */
const pairsOnly = (report: Report): Report => ({
  ...report,
  articles: [],
  divergences: [],
  quotations: [],
  credits: [],
  boilerplate: [],
  families: [],
  warnings: [],
});

/** Two articles that share nothing are no finding of a scan; `compare` lists what each has alone. */
function sharing(report: Report): Report {
  const pairs = report.pairs.filter(({ passages }) => passages.length > 0);
  const kept = new Set(pairs.map(({ left, right }) => JSON.stringify([left, right])));
  return { ...report, pairs, divergences: report.divergences.filter(({ pair }) => kept.has(JSON.stringify(pair))) };
}

/** The report of one unit: only its pairs are aligned. */
function reportOf({ kind, pairs }: Unit, articles: readonly Article[], { engine, house }: Telling): Report {
  const report = sharing(
    compare(articles, { ...engine, pairs, detail: 'base', houseText: (article) => houseParagraphs(article, house) }),
  );
  if (kind === 'across') return pairsOnly(report);
  return kind === 'whole' ? report : without(report, articles[0]?.id ?? '');
}

/** An article that nobody shares anything with. */
function alone({ text, ...head }: Article, { withText }: Telling): Told {
  const lines = recordLine({ type: 'article', ...head, ...(withText ? { text } : {}) });
  return { lines, tally: { ...NOTHING, counts: { ...NOTHING.counts, articles: 1 } } };
}

/** Compares the articles of a unit, given in its order, and writes down what is found. */
function tell(unit: Unit, articles: readonly Article[], telling: Telling): Told {
  if (articles.length === 1) return alone(articles[0] as Article, telling);
  const report = reportOf(unit, articles, telling);
  return { lines: recordLines(report, telling).join(''), tally: tallyOf(report) };
}

/** Several units, one behind the other. */
export function tellAll(units: readonly Unit[], articleAt: (place: number) => Article, telling: Telling): Told {
  const told = units.map((unit) => tell(unit, unit.articles.map(articleAt), telling));
  return {
    lines: told.map(({ lines }) => lines).join(''),
    tally: told.reduce((all, { tally }) => sum(all, tally), NOTHING),
  };
}
