import { stat } from 'node:fs/promises';
import type { Article, Warning } from '../model/model.js';
import { type ReadingOptions, resolveOptions } from '../model/options.js';
import type { Fetcher } from './fetch/fetch.js';
import { readPlace } from './file.js';
import { listedPlaces } from './file-list.js';
import { fieldMap } from './head/metadata.js';
import { expandPlaces, type Place } from './places.js';
import { RuleMisses } from './rule-misses.js';
import { placeRules } from './rules.js';
import { BYTES_PER_UNIT, type Items, mib, type ReadItem, type Run, tooLarge } from './run.js';
import { warning } from './bytes/warnings.js';

export { byteLines, type ByteLine } from './bytes/byte-lines.js';
export { articleFrom, type ArticleRecord, type RecordZone } from './head/article.js';
export type { ReadItem } from './run.js';
export { READ_WARNINGS, type ReadWarningCode } from '../model/warnings.js';

/** Warnings of one kind that a file gives singly; the rest is counted, so that a million bad lines are not a million warnings. */
const MOST_WARNINGS = 20;

/** A file of which so many records in a row are none holds no articles, and a file of a billion empty ones would take hours. */
const MOST_FAULTS_IN_A_ROW = 20_000;

async function* withFewWarnings(items: Items, source: string): Items {
  const counts = new Map<Warning['code'], number>();
  let inARow = 0;
  for await (const item of items) {
    inARow = 'warning' in item ? inARow + 1 : 0;
    const count = 'warning' in item ? (counts.get(item.warning.code) ?? 0) + 1 : 0;
    if ('warning' in item) counts.set(item.warning.code, count);
    if (count <= MOST_WARNINGS) yield item;
    if (inARow < MOST_FAULTS_IN_A_ROW) continue;
    yield {
      warning: warning('bad-record', source, `${inARow} records in a row hold no article; the rest was not read`),
    };
    break;
  }
  for (const [code, count] of counts) {
    if (count <= MOST_WARNINGS) continue;
    yield { warning: { code, source, message: `${count - MOST_WARNINGS} further warnings are like these` } };
  }
}

/** How far reading has come. */
export interface ReadProgress {
  readonly articles: number;
  /** Share of the bytes on the disk that were read, 0–1; null where nobody knows how many there are. */
  readonly share: number | null;
}

/** Bytes of all files; null where one of the places is no file. */
async function bytesOf(places: readonly Place[]): Promise<number | null> {
  let bytes = 0;
  for (const { path } of places) {
    if (path === null) return null;
    bytes += await stat(path).then(
      ({ size }) => size,
      () => 0,
    );
  }
  return bytes;
}

/** What opens connections is only loaded where it may. */
async function newFetcher(): Promise<Fetcher> {
  const { Fetcher } = await import('./fetch/fetch.js');
  return new Fetcher();
}

/**
 * Reads articles one after another, in the order of the places named, with one article in memory however large a file is.
 *
 * @param places files, folders (known endings, recursively, sorted by path), patterns, `-` for standard input, and web
 *   addresses where `allowFetch` is set
 * @param options `filesFrom` (a file that names further places), `inputFormat` (default: by ending, else by content), `field` (`NAME=KEY`), `maxMemory` in bytes: an
 *   article that alone would need more (200 bytes for each UTF-16 unit of its text) is skipped; `encoding`; `outletFrom`
 *   and `dateFrom`, which go before what a file says itself
 * @param onProgress called after each item; a format whose table of contents stands at its end counts as read when it is done
 * @returns articles, and warnings (codes in `READ_WARNINGS`) for what was skipped or guessed; bad input never throws
 * @throws SyndiffError `usage` for an option out of range, a `field` that names none, a pattern that is broken or takes too long
 * @example
 * ```ts
 * import { streamArticles } from 'syndiff';
 * for await (const item of streamArticles(['seeds'])) {
 *   if ('article' in item) console.log(item.article.source);
 * }
 * ```
 */
export async function* streamArticles(
  places: readonly string[],
  options: Partial<ReadingOptions> = {},
  onProgress?: (progress: ReadProgress) => void,
): AsyncGenerator<ReadItem, void, undefined> {
  const { field, filesFrom, inputFormat, encoding, maxMemory, allowFetch, ...rules } = resolveOptions(options);
  const run: Run = {
    fields: fieldMap(field),
    format: inputFormat,
    encoding,
    rules: placeRules(rules),
    misses: new RuleMisses(rules),
    maxMemory,
    progress: { bytes: 0 },
    ...(allowFetch ? { fetcher: await newFetcher() } : {}),
  };
  const listed = filesFrom === null ? { places: [], warnings: [] } : await listedPlaces(filesFrom);
  const expanded = await expandPlaces([...places, ...listed.places], allowFetch);
  for (const found of [...listed.warnings, ...expanded.warnings]) yield { warning: found };
  const of = onProgress === undefined ? null : await bytesOf(expanded.places);
  let articles = 0;
  for (const place of expanded.places) {
    for await (const item of withFewWarnings(readPlace(place, run), place.source)) {
      if ('article' in item) articles += 1;
      yield item;
      onProgress?.({ articles, share: of === null || of === 0 ? null : Math.min(1, run.progress.bytes / of) });
    }
  }
  for (const found of run.misses.warnings()) yield { warning: found };
}

/** The article, or a warning where all that was taken in before leaves no memory for it. */
function taken({ source, place, text }: Article, run: { readonly maxMemory: number; bytes: number }): Warning | null {
  const bytes = text.length * BYTES_PER_UNIT;
  if (run.bytes + bytes <= run.maxMemory) {
    run.bytes += bytes;
    return null;
  }
  const { code, message } = tooLarge(
    `record ${place} would need about ${mib(bytes)} more than the ${mib(run.bytes)} in use, above ${mib(run.maxMemory)}`,
  );
  return warning(code, source, message);
}

/**
 * Reads all articles of some places, as `streamArticles` does, into memory; those beyond `maxMemory` are skipped.
 *
 * @example
 * ```ts
 * import { readArticles } from 'syndiff';
 * const { articles, warnings } = await readArticles(['seeds', 'no-such-file.txt']);
 * console.log(articles.length > 1); // true
 * console.log(warnings[0]?.code); // not-found
 * ```
 */
export async function readArticles(
  places: readonly string[],
  options: Partial<ReadingOptions> = {},
  onProgress?: (progress: ReadProgress) => void,
): Promise<{ articles: readonly Article[]; warnings: readonly Warning[] }> {
  const articles: Article[] = [];
  const warnings: Warning[] = [];
  const memory = { maxMemory: resolveOptions(options).maxMemory, bytes: 0 };
  for await (const item of streamArticles(places, options, onProgress)) {
    const refused = 'article' in item ? taken(item.article, memory) : item.warning;
    if (refused !== null) warnings.push(refused);
    else if ('article' in item) articles.push(item.article);
  }
  return { articles, warnings };
}
