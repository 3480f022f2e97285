import {
  compare,
  csvRows,
  mayMeet,
  recordLine,
  recordLines,
  reporters,
  type Article,
  type CompareOptions,
  type EngineOptions,
  type Report,
} from '../index.js';
import { houseParagraphs, type HouseHashes } from './house-text.js';
import type { StoryPart, StoryParts } from './story-parts.js';
import { ALONE, sum, tallyOf, type FamilySeen, type Tally } from './tally.js';
import type { Slice, Unit } from './unit.js';

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

/** How it is written. */
export type Writing = Pick<Telling, 'formats' | 'withText'>;

/** The records of some articles in each format that is wanted, and what was counted in them. */
export interface Told {
  readonly texts: Readonly<Partial<Record<RecordFormat, string>>>;
  readonly tally: Tally;
  /** Of slices: what belongs to the family of their story, to be put together by `StoryParts`. */
  readonly parts: readonly StoryPart[];
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

/** Why the center of a story in slices is its base: nobody can hold each of thousands against each. */
const CENTER = { reasonCode: 'center-of-story', parts: {} } as const;

/** What of a unit decides how its articles are compared. In a slice the first is the base, whatever the evidence. */
export type Comparable = Pick<Unit, 'pairs' | 'slice' | 'further'>;

/** What else does. */
export interface Comparing extends Pick<Telling, 'engine'> {
  readonly houseText: NonNullable<CompareOptions['houseText']>;
}

/** Only some pairs are aligned, and divergences are listed against the base of each family. */
export const unitOptions = (
  { pairs, slice, further }: Comparable,
  { engine, houseText }: Comparing,
): CompareOptions => ({
  ...engine,
  pairs,
  detail: 'base',
  houseText,
  ...(slice === null ? {} : { center: { place: 0, because: CENTER } }),
  ...(further === null ? {} : { further: (one, other) => mayMeet(one, other, further) }),
});

/** The report of some articles of which only some pairs are aligned. */
function compared(
  articles: readonly Article[],
  unit: Comparable,
  { engine, house }: Pick<Telling, 'engine' | 'house'>,
): Report {
  const houseText = (article: Article): ReturnType<typeof houseParagraphs> => houseParagraphs(article, house);
  return compare(articles, unitOptions(unit, { engine, houseText }));
}

/** A slice: everything but the family of the center, which is put together from all slices, and what the first told. */
function slicedReport(report: Report, { nth }: Slice, center: string): Report {
  const families = report.families.filter(({ base }) => base !== center);
  const rest = { ...report, families };
  return nth === 0 ? rest : without(rest, center);
}

/** An article that nobody shares anything with. */
export function tellAlone({ text, ...head }: Article, { withText, formats }: Writing): Told {
  const line = recordLine({ type: 'article', ...head, ...(withText ? { text } : {}) });
  return { texts: formats.includes('jsonl') ? { jsonl: line } : {}, tally: ALONE, parts: [] };
}

/** The family of a slice's center, and what is counted of it. */
function partOf(report: Report, slice: Slice, { seen }: Tally): StoryPart {
  const ids = new Map(report.articles.map((article) => [article.id, article]));
  const [family = null] = report.families;
  const members = family === null ? [] : family.articles.flatMap((id) => ids.get(id) ?? []);
  return {
    ...slice,
    family,
    seen: seen[0] ?? null,
    outlets: [...new Set(members.flatMap(({ outlet }) => outlet ?? []))],
  };
}

function textsOf(report: Report, telling: Writing): Told['texts'] {
  const { formats } = telling;
  return {
    ...(formats.includes('jsonl') ? { jsonl: recordLines(report, telling).join('') } : {}),
    ...(formats.includes('csv') ? { csv: csvRows(report) } : {}),
  };
}

/** A unit that was compared. */
export interface ComparedUnit extends Pick<Unit, 'kind' | 'slice'> {
  readonly report: Report;
  /** Id of its first article. */
  readonly center: string;
  /** The place of an article in the order of the scan, by its id. */
  readonly placeOf: (id: string) => number;
}

/** Writes down what was found of a unit. */
export function tellFound({ kind, slice, center, placeOf, report: all }: ComparedUnit, writing: Writing): Told {
  const found = sharing(all);
  if (slice === null) {
    const report = kind === 'across' ? pairsOnly(found) : found;
    return { texts: textsOf(report, writing), tally: tallyOf(report, placeOf), parts: [] };
  }
  const own = { ...found, families: found.families.filter(({ base }) => base === center) };
  const report = slicedReport(found, slice, center);
  return {
    texts: textsOf(report, writing),
    tally: tallyOf(report, placeOf),
    parts: [partOf(own, slice, tallyOf(own, placeOf))],
  };
}

/** Compares the articles of a unit, given in its order, and writes down what is found. */
function tell(unit: Unit, articles: readonly Article[], telling: Telling): Told {
  const [first] = articles as [Article];
  if (articles.length === 1) return tellAlone(first, telling);
  const report = compared(articles, unit, telling);
  const places = new Map(articles.map(({ id }, at) => [id, unit.articles[at] as number]));
  return tellFound({ ...unit, report, center: first.id, placeOf: (id) => places.get(id) ?? -1 }, telling);
}

/** Several units, one behind the other. */
export function tellAll(units: readonly Unit[], articleAt: (place: number) => Article, telling: Telling): Told {
  const told = units.map((unit) => tell(unit, unit.articles.map(articleAt), telling));
  const text = (format: RecordFormat): string => told.map(({ texts }) => texts[format] ?? '').join('');
  return {
    texts: Object.fromEntries(telling.formats.map((format) => [format, text(format)])),
    tally: sum(told.map(({ tally }) => tally)),
    parts: told.flatMap(({ parts }) => parts),
  };
}

/** Puts what was told of slices together with the rest: the family of a story stands behind its last slice. */
export function withStories(
  told: Pick<Told, 'parts' | 'tally'>,
  stories: StoryParts,
): { readonly lines: string; readonly tally: Tally } {
  const done = told.parts.map((part) => stories.take(part));
  return {
    lines: done.map(({ lines }) => lines).join(''),
    tally: sum([told.tally, ...done.map(({ tally }) => tally)]),
  };
}

/** Up to so many articles of a family are held each against each on its page; of more, each against the base. */
const EACH_WITH_EACH = 8;

/** What the page of a family needs to be drawn. */
export interface Drawing extends Pick<Telling, 'engine' | 'house'> {
  /** Name of the overview's file, which the page leads back to. */
  readonly overview: string;
}

/** The full report of a family, as `compare` would write it, on as many of its articles as a page holds. */
export function familyPageOf(
  { summary, places }: FamilySeen,
  articleAt: (place: number) => Article,
  { overview, ...telling }: Drawing,
): string {
  const articles = places.map(articleAt);
  const left = articles.flatMap((_, one) => articles.map((__, other) => [one, other] as const));
  const pairs = left.filter(([one, other]) => one < other && (one === 0 || articles.length <= EACH_WITH_EACH));
  const report = compared(articles, { pairs, slice: null, further: null }, telling);
  const message = `this story was found in ${summary.articles} reports; this page holds the base and the first ${articles.length - 1} behind it`;
  const cut = summary.articles > articles.length ? [{ code: 'shortened' as const, source: '', message }] : [];
  return reporters.html(
    { ...report, warnings: [...cut, ...report.warnings] },
    { overview: { file: overview, family: summary.id } },
  );
}
