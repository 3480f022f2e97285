import {
  compare,
  csvRows,
  recordLine,
  recordLines,
  reporters,
  type Article,
  type EngineOptions,
  type Report,
} from '../index.js';
import { houseParagraphs, type HouseHashes } from './house-text.js';
import { ALONE, sum, tallyOf, type FamilySeen, type Tally } from './tally.js';
import type { Unit } from './units.js';

/** What records can be written as. */
export type RecordFormat = 'jsonl' | 'csv';

/** What counts, and what is written. */
export interface Telling {
  readonly engine: Pick<EngineOptions, 'minPassageWords' | 'offsets'>;
  /** Hashes of house text, rising. */
  readonly house: HouseHashes;
  readonly formats: readonly RecordFormat[];
  /** Whether `article` records carry their text. */
  readonly withText: boolean;
}

/** The records of some articles in each format that is wanted, and what was counted in them. */
export interface Told {
  readonly texts: Readonly<Partial<Record<RecordFormat, string>>>;
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

/** The report of some articles of which only some pairs are aligned. */
function compared(
  articles: readonly Article[],
  pairs: Unit['pairs'],
  { engine, house }: Pick<Telling, 'engine' | 'house'>,
): Report {
  const houseText = (article: Article): ReturnType<typeof houseParagraphs> => houseParagraphs(article, house);
  return compare(articles, { ...engine, pairs, detail: 'base', houseText });
}

function reportOf({ kind, pairs }: Unit, articles: readonly Article[], telling: Telling): Report {
  const report = sharing(compared(articles, pairs, telling));
  if (kind === 'across') return pairsOnly(report);
  return kind === 'whole' ? report : without(report, articles[0]?.id ?? '');
}

/** An article that nobody shares anything with. */
function alone({ text, ...head }: Article, { withText, formats }: Telling): Told {
  const line = recordLine({ type: 'article', ...head, ...(withText ? { text } : {}) });
  return { texts: formats.includes('jsonl') ? { jsonl: line } : {}, tally: ALONE };
}

/** Compares the articles of a unit, given in its order, and writes down what is found. */
function tell(unit: Unit, articles: readonly Article[], telling: Telling): Told {
  if (articles.length === 1) return alone(articles[0] as Article, telling);
  const report = reportOf(unit, articles, telling);
  const places = new Map(articles.map(({ id }, at) => [id, unit.articles[at] as number]));
  const { formats } = telling;
  return {
    texts: {
      ...(formats.includes('jsonl') ? { jsonl: recordLines(report, telling).join('') } : {}),
      ...(formats.includes('csv') ? { csv: csvRows(report) } : {}),
    },
    tally: tallyOf(report, (id) => places.get(id) ?? -1),
  };
}

/** Several units, one behind the other. */
export function tellAll(units: readonly Unit[], articleAt: (place: number) => Article, telling: Telling): Told {
  const told = units.map((unit) => tell(unit, unit.articles.map(articleAt), telling));
  const text = (format: RecordFormat): string => told.map(({ texts }) => texts[format] ?? '').join('');
  return {
    texts: Object.fromEntries(telling.formats.map((format) => [format, text(format)])),
    tally: sum(told.map(({ tally }) => tally)),
  };
}

/** Up to so many articles of a family are held each against each on its page; of more, each against the base. */
const EACH_WITH_EACH = 8;

/** The full report of a family, as `compare` would write it, on as many of its articles as a page holds. */
export function familyPageOf(
  { summary, places }: FamilySeen,
  articleAt: (place: number) => Article,
  telling: Pick<Telling, 'engine' | 'house'>,
): string {
  const articles = places.map(articleAt);
  const left = articles.flatMap((_, one) => articles.map((__, other) => [one, other] as const));
  const pairs = left.filter(([one, other]) => one < other && (one === 0 || articles.length <= EACH_WITH_EACH));
  const report = compared(articles, pairs, telling);
  const message = `this story was found in ${summary.articles} reports; this page holds the base and the first ${articles.length - 1} behind it`;
  const cut = summary.articles > articles.length ? [{ code: 'shortened', source: '', message }] : [];
  return reporters.html({ ...report, warnings: [...cut, ...report.warnings] });
}
