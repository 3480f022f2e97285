import { recordLine, VERSION, withId, type Article, type Filters, type Warning } from '../index.js';
import { storeOf, type ArticleStore } from './article-store.js';
export { removeAbandoned, scratchPath } from './scratch-path.js';
import { Collection, type Settled } from './collection.js';
import { houseOf } from './house-text.js';
import { passageWords } from './significance.js';
import { NOTHING, sum, type Tally } from './tally.js';
import { StoryParts } from './story-parts.js';
import { tellAll, withStories, type Telling } from './tell.js';
import { charactersIn } from './unit.js';
import { MOST_CHARACTERS, unitsOf, type Joined, type Unit } from './units.js';
import { doubtfulPairs, WORTH, worthOf, type Doubtful } from './worth.js';

export {
  ArticleFile,
  ArticleWriter,
  ScratchFile,
  type ArticleStore,
  type Places,
  type Scratch,
} from './article-store.js';
export { Collection, LEAST_WORDS, orderOf, printOf, shared, type Print, type Settled } from './collection.js';
export { column, maybeText, tablesInWords, text, type Column, type Row, type Table } from './columns.js';
export { houseParagraphs, type HouseHashes } from './house-text.js';
export { isInLanguage } from './in-language.js';
export { ParquetFile, writeParquet } from './parquet.js';
export {
  ARTICLE_HEAD,
  ARTICLE_TAIL,
  FAMILIES,
  headValues,
  PAIRS,
  PASSAGES,
  rowsOfLine,
  SCAN_TABLES,
  tailValues,
  type RecordTable,
  type ScanTable,
} from './record-tables.js';
export { NOTHING, sum, type FamilySeen, type Tally } from './tally.js';
export { joinedFamily, StoryParts, type StoryPart } from './story-parts.js';
export {
  familyPageOf,
  tellAll,
  tellAlone,
  tellFound,
  unitOptions,
  withStories,
  type RecordFormat,
  type Telling,
  type Told,
} from './tell.js';
export type { Slice } from './unit.js';
export type { Unit } from './units.js';
export { doubtfulPairs, worthOf, type Doubtful } from './worth.js';

/** What a scan may be told. */
export interface ScanOptions extends Filters, Omit<Telling, 'house' | 'formats'> {
  /** An earlier set: then only pairs across the two are looked for. */
  readonly against: readonly Article[] | null;
  /** What was met while reading. */
  readonly warnings: readonly Warning[];
  /** Called after each article that is done. */
  readonly onProgress?: (progress: { readonly done: number; readonly of: number }) => void;
}

/** Pairs that are looked at in one go: a tenth of a second. */
const PAIRS_IN_TASK = 4096;

/** The same pairs, some at a time. */
export function* inParts({ earlier, later, ...rest }: Doubtful): Generator<Doubtful> {
  for (let from = 0; from < earlier.length; from += PAIRS_IN_TASK) {
    const part = (column: Uint32Array): Uint32Array => column.slice(from, from + PAIRS_IN_TASK);
    yield { ...rest, earlier: part(earlier), later: part(later) };
  }
}

/** The place of each article in the order of the scan, by its number. */
function placesOf({ order }: Settled): Uint32Array {
  const places = new Uint32Array(order.length);
  order.forEach((number, place) => (places[number] = place));
  return places;
}

/** The place of each article by its date, by its place in the order of the scan. */
function ranksOf(settled: Settled): Uint32Array {
  const places = placesOf(settled);
  const rank = new Uint32Array(places.length);
  settled.candidates.byDate.forEach((number, at) => (rank[places[number] as number] = at));
  return rank;
}

/** The pairs that are worth aligning, by places in the order of the scan. */
function joinedBy(settled: Settled, worth: Uint8Array): Joined {
  const { candidates } = settled;
  const places = placesOf(settled);
  const { earlier, later } = candidates.pairs;
  const kept = Uint32Array.from(worth.keys()).filter((at) => worth[at] !== WORTH.nothing);
  const placed = (column: Uint32Array): Uint32Array => kept.map((at) => places[column[at] as number] as number);
  return {
    one: placed(earlier),
    other: placed(later),
    isStory: Uint8Array.from(kept, (at) => Number(worth[at] === WORTH.family)),
  };
}

/** Articles of units that are compared in one task: enough to be worth handing to another thread. */
const ARTICLES_IN_TASK = 200;

/** What is to be compared, some units at a time, in the order in which it is told. */
export function* tasksOf(settled: Settled, worth: Uint8Array): Generator<readonly Unit[]> {
  let task: Unit[] = [];
  let [articles, read] = [0, 0];
  const characters = Uint32Array.from(settled.order, (number) => settled.characters[number] as number);
  const parting = { rank: ranksOf(settled), further: settled.further, characters };
  for (const unit of unitsOf(settled.order.length, joinedBy(settled, worth), parting)) {
    articles += unit.articles.length;
    read += charactersIn(unit, parting);
    if (task.length > 0 && (articles > ARTICLES_IN_TASK || read > MOST_CHARACTERS)) {
      yield task;
      [task, articles, read] = [[], unit.articles.length, charactersIn(unit, parting)];
    }
    task.push(unit);
  }
  if (task.length > 0) yield task;
}

/** The options of a scan of so many articles: what is chance grows with them. */
export const tellingFor = (
  { among, candidates }: Settled,
  { engine, withText, formats }: Omit<Telling, 'house'>,
): Telling => ({
  engine: { ...engine, minPassageWords: passageWords(among, engine.minPassageWords) },
  house: houseOf(candidates),
  formats,
  withText,
});

/** An article by its place in the order of the scan, under the id that it has there. */
export function articleAt(settled: Pick<Settled, 'order' | 'renamed'>, store: Pick<ArticleStore, 'article'>) {
  return (place: number): Article => {
    const number = settled.order[place] as number;
    const id = settled.renamed.get(number);
    return id === undefined ? store.article(number) : withId(store.article(number), id);
  };
}

/** The last lines of a scan: what was met, and the `summary`. */
export function closingLines(
  tally: Tally,
  warnings: readonly Warning[],
  { engine }: Pick<Telling, 'engine'>,
): readonly [string, Tally] {
  const whole = { ...tally, counts: { ...tally.counts, warnings: tally.counts.warnings + warnings.length } };
  const generator = { name: 'syndiff', version: VERSION };
  const summary = { type: 'summary', formatVersion: 1, generator, options: engine, counts: whole.counts };
  return [[...warnings.map((warning) => ({ type: 'warning', ...warning })), summary].map(recordLine).join(''), whole];
}

/**
 * Scans articles that are in memory: who shares what with whom, as JSON Lines, one record a line, the `summary` last.
 * Candidates come from fingerprints, so the work grows with the copies and not with their pairs; each group of articles
 * that candidates join is then compared as `compare` does. The same articles give the same lines in any order of input.
 *
 * @returns whole lines, some at a time, and the tally at the end
 */
export function* scan(given: readonly Article[], options: ScanOptions): Generator<string, Tally, undefined> {
  const all = [...given, ...(options.against ?? [])];
  const store = storeOf(all);
  const collection = new Collection(options);
  for (const article of given) collection.add(article);
  if (options.against !== null) collection.beginEarlier();
  for (const article of options.against ?? []) collection.add(article);
  const settled = collection.settle((number) => store.article(number).text);
  const worth = worthOf(doubtfulPairs(settled), store);
  const telling = tellingFor(settled, { ...options, formats: ['jsonl'] });
  const stories = new StoryParts();
  let tally = NOTHING;
  let done = 0;
  for (const task of tasksOf(settled, worth)) {
    const told = tellAll(task, articleAt(settled, store), telling);
    const whole = withStories(told, stories);
    yield (told.texts.jsonl ?? '') + whole.lines;
    tally = sum([tally, whole.tally]);
    done += told.tally.counts.articles;
    options.onProgress?.({ done, of: all.length });
  }
  const [lines, whole] = closingLines(tally, [...options.warnings, ...settled.warnings], telling);
  yield lines;
  return whole;
}
