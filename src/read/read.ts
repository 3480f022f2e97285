import type { FileHandle } from 'node:fs/promises';
import type { Article, Warning } from '../model.js';
import { type InputFormat, type ReadingOptions, resolveOptions } from '../options.js';
import { articleFrom } from './article.js';
import { decode, isWideText, utf8, withLineFeeds } from './decode.js';
import type { ParseContext, Parsed, TextFormat } from './format.js';
import { foreignFormat, formatOfContent, formatOfName, FORMATS } from './formats.js';
import { byteLines } from './json-lines.js';
import { type FieldMap, fieldMap, NO_METADATA } from './metadata.js';
import { expandPlaces, openFile, type Place } from './places.js';
import { readSidecar } from './sidecar.js';
import { warning } from './warnings.js';

export { articleFrom, type ArticleRecord, type RecordZone } from './article.js';
export { READ_WARNINGS, type ReadWarningCode } from './warnings.js';

/** One step of reading: an article, or something that was skipped or guessed. */
export type ReadItem = { readonly article: Article } | { readonly warning: Warning };

/**
 * Bytes that one UTF-16 unit of text costs on the way to a report: the text, its words, keys, sentences and cells.
 * To be confirmed by a bench; until then on the safe side.
 */
const BYTES_PER_UNIT = 200;
/** A file that is read whole is in memory as bytes, as a string of up to two bytes a unit, and as parsed values. */
const FILE_COPIES = 8;
/** V8 makes no longer string. */
const LONGEST_STRING = 2 ** 29 - 24;
/** Longest line of JSON Lines, in bytes. */
const LONGEST_JSON_LINE = 256 * 1024 ** 2;
const CHUNK_BYTES = 256 * 1024;
/** Enough to tell a format by its content. */
const HEAD_BYTES = 65536;
/** Lines of one file that are warned of singly; the rest is counted. */
const MOST_LINE_WARNINGS = 20;

type Items = AsyncGenerator<ReadItem, void, undefined>;

/** What all files of a run share. */
interface Run {
  readonly fields: FieldMap;
  readonly format: InputFormat | null;
  readonly maxMemory: number;
  /** Bytes taken by the articles so far, as estimated. */
  taken: number;
}

/** One file that is being read. */
interface Reading {
  readonly run: Run;
  readonly place: Place;
  readonly format: TextFormat;
  readonly chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>;
  readonly context: ParseContext;
  readonly head: Uint8Array;
}

async function* chunksOf(handle: FileHandle): AsyncGenerator<Uint8Array> {
  for (;;) {
    const { bytesRead, buffer } = await handle.read(new Uint8Array(CHUNK_BYTES), 0, CHUNK_BYTES, null);
    if (bytesRead === 0) return;
    yield buffer.subarray(0, bytesRead);
  }
}

/** Takes the first bytes of a stream and gives them back with a stream that still begins with them. */
async function peeked(
  chunks: AsyncIterator<Uint8Array>,
): Promise<{ head: Uint8Array; all: AsyncGenerator<Uint8Array> }> {
  const first: Uint8Array[] = [];
  let length = 0;
  while (length < HEAD_BYTES) {
    const next = await chunks.next();
    if (next.done === true) break;
    first.push(next.value);
    length += next.value.length;
  }
  const all = async function* (): AsyncGenerator<Uint8Array> {
    yield* first;
    for (let next = await chunks.next(); next.done !== true; next = await chunks.next()) yield next.value;
  };
  return { head: Buffer.concat(first), all: all() };
}

const wholeBound = (run: Run): number => Math.min(Math.floor(run.maxMemory / FILE_COPIES), LONGEST_STRING);

async function collect(chunks: Reading['chunks'], bound: number): Promise<Uint8Array | null> {
  const parts: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of chunks) {
    length += chunk.length;
    if (length > bound) return null;
    parts.push(chunk);
  }
  return Buffer.concat(parts, length);
}

function mib(bytes: number): string {
  return `${Math.ceil(bytes / 1024 ** 2)} MB`;
}

function tooLarge(source: string, what: string): ReadItem {
  return {
    warning: warning(
      'too-large',
      source,
      `${what}; it was skipped. Raise --max-memory, or give fewer or shorter reports`,
    ),
  };
}

/** The article of a record, or a warning where the bound on memory is reached. */
function taken(item: Parsed, source: string, run: Run): ReadItem {
  if (!('record' in item)) return { warning: warning(item.code, source, item.message) };
  const bytes = item.record.text.length * BYTES_PER_UNIT;
  if (run.taken + bytes > run.maxMemory) {
    return tooLarge(
      source,
      `record ${item.record.place ?? 1} would need about ${mib(bytes)} more than the ${mib(run.taken)} in use, above ${mib(run.maxMemory)}`,
    );
  }
  run.taken += bytes;
  return { article: articleFrom(item.record) };
}

function notText(reading: Reading): ReadItem {
  const { source } = reading.place;
  const foreign = foreignFormat(reading.head);
  if (foreign !== null) return { warning: warning('unknown-format', source, `it is ${foreign}, which is not read`) };
  return { warning: warning('binary', source, 'it holds binary data and no text') };
}

async function* readWhole(reading: Reading): Items {
  const { run, place, format, context } = reading;
  const bytes = await collect(reading.chunks, wholeBound(run));
  if (bytes === null) return yield tooLarge(place.source, `it is larger than ${mib(wholeBound(run))}`);
  const decoded = await decode(bytes);
  if (decoded === null) return yield notText(reading);
  if (decoded.text.trim() === '') return yield { warning: warning('empty', place.source, 'it holds no text') };
  if (decoded.guessed !== null) yield { warning: warning('encoding', place.source, decoded.guessed) };
  if (format.unit === 'line') return yield* readTextLines(reading, decoded.text);
  for await (const item of format.parse(withLineFeeds(decoded.text), context)) yield taken(item, place.source, run);
}

/** JSON Lines in UTF-16, whose lines do not end at a byte. */
function readTextLines(reading: Reading, text: string): Items {
  const bytes = new TextEncoder().encode(text);
  return readLines({ ...reading, chunks: [bytes] });
}

/** Counts what is wrong with the lines of a file, so that a million bad lines are not a million warnings. */
function lineWarnings(source: string): { pass(item: ReadItem): boolean; rest(): ReadItem | null } {
  let count = 0;
  let code: string = 'bad-record';
  return {
    pass: (item) => {
      if ('article' in item) return true;
      count += 1;
      code = item.warning.code;
      return count <= MOST_LINE_WARNINGS;
    },
    rest: () => {
      const more = count - MOST_LINE_WARNINGS;
      return more <= 0 ? null : { warning: { code, source, message: `${more} further lines have faults like these` } };
    },
  };
}

async function* readLine(bytes: Uint8Array, number: number, reading: Reading): AsyncGenerator<Parsed, void, undefined> {
  const where = `line ${number}`;
  const plain = utf8(bytes);
  const decoded = plain === null ? await decode(bytes) : { text: plain, guessed: null };
  if (decoded === null)
    return yield { code: 'binary', message: `${where} holds binary data and no text; it was skipped` };
  if (decoded.text.trim() === '') return;
  if (decoded.guessed !== null) yield { code: 'encoding', message: `${where}: ${decoded.guessed}` };
  yield* reading.format.parse(decoded.text, { ...reading.context, where });
}

async function* readLines(reading: Reading): Items {
  const { run, place } = reading;
  const warnings = lineWarnings(place.source);
  let records = 0;
  for await (const { number, bytes } of byteLines(reading.chunks, Math.min(LONGEST_JSON_LINE, wholeBound(run)))) {
    if (bytes === null) {
      yield tooLarge(
        place.source,
        `line ${number} is longer than ${mib(Math.min(LONGEST_JSON_LINE, wholeBound(run)))}`,
      );
      continue;
    }
    const context = { ...reading.context, place: records + 1 };
    for await (const parsed of readLine(bytes, number, { ...reading, context })) {
      if ('record' in parsed) records = Math.max(records, parsed.record.place ?? 0);
      const item = taken(parsed, place.source, run);
      if (warnings.pass(item)) yield item;
    }
  }
  const rest = warnings.rest();
  if (rest !== null) yield rest;
}

/** The format that was asked for, or that the name or the content shows; a string says what else it is. */
async function formatOf(run: Run, place: Place, head: Uint8Array): Promise<InputFormat | { readonly foreign: string }> {
  const named = run.format ?? formatOfName(place.source);
  if (named !== null) return named;
  const foreign = foreignFormat(head);
  if (foreign !== null) return { foreign };
  return formatOfContent((await decode(head))?.text ?? '');
}

async function* readChunks(place: Place, run: Run, chunks: AsyncIterable<Uint8Array>): Items {
  const { head, all } = await peeked(chunks[Symbol.asyncIterator]());
  if (head.length === 0) return yield { warning: warning('empty', place.source, 'it holds no text') };
  const name = await formatOf(run, place, head);
  if (typeof name !== 'string')
    return yield { warning: warning('unknown-format', place.source, `it is ${name.foreign}, which is not read`) };
  const isProse = name === 'text' || name === 'markdown';
  const sidecar =
    isProse && place.path !== null
      ? await readSidecar(place.path, place.source, run.fields)
      : { metadata: NO_METADATA, warning: null };
  if (sidecar.warning !== null) yield { warning: sidecar.warning };
  const context: ParseContext = {
    source: place.source,
    fields: run.fields,
    sidecar: sidecar.metadata,
    place: 1,
    where: '',
    encoding: null,
    url: null,
  };
  const reading = { run, place, format: FORMATS[name], chunks: all, context, head };
  yield* reading.format.unit === 'line' && !isWideText(head) ? readLines(reading) : readWhole(reading);
}

async function* readFile(place: Place, path: string, run: Run): Items {
  const file = await openFile(path);
  if (file === null)
    return yield { warning: warning('unreadable', place.source, 'it cannot be opened as a regular file') };
  try {
    const isLines = (run.format ?? formatOfName(path)) === 'jsonl';
    if (!isLines && file.bytes > wholeBound(run) && formatOfName(path) !== null) {
      return yield tooLarge(
        place.source,
        `it has ${mib(file.bytes)}, more than the ${mib(wholeBound(run))} that are read at once`,
      );
    }
    yield* readChunks(place, run, chunksOf(file.handle));
  } finally {
    await file.handle.close();
  }
}

/** Faults of the disk and strings beyond the engine's bound are the file's; everything else is ours and is thrown. */
function isFault(error: unknown): boolean {
  return (
    error instanceof RangeError ||
    (error instanceof Error && typeof (error as NodeJS.ErrnoException).syscall === 'string')
  );
}

async function* readPlace(place: Place, run: Run): Items {
  try {
    yield* place.path === null ? readChunks(place, run, process.stdin) : readFile(place, place.path, run);
  } catch (error) {
    if (!isFault(error)) throw error;
    yield {
      warning: warning(
        'unreadable',
        place.source,
        `it cannot be read: ${(error as NodeJS.ErrnoException).code ?? 'too much at once'}`,
      ),
    };
  }
}

/**
 * Reads articles one after another, in the order of the places named; JSON Lines of any size with one line in memory.
 *
 * @param places files, folders (known endings, recursively, sorted by path), patterns, `-` for standard input
 * @param options `inputFormat` (default: by ending, else by content), `field` (`NAME=KEY`), `maxMemory` in bytes:
 *   each article counts as 200 bytes for each UTF-16 unit of its text, and those beyond the bound are skipped
 * @returns articles, and warnings (codes in `READ_WARNINGS`) for what was skipped or guessed; bad input never throws
 * @throws SyndiffError `usage` for an option out of range or a `field` that names none
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
): AsyncGenerator<ReadItem, void, undefined> {
  const { field, inputFormat, maxMemory } = resolveOptions(options);
  const run: Run = { fields: fieldMap(field), format: inputFormat, maxMemory, taken: 0 };
  const expanded = await expandPlaces(places);
  for (const found of expanded.warnings) yield { warning: found };
  for (const place of expanded.places) yield* readPlace(place, run);
}

/**
 * Reads all articles of some places, as `streamArticles` does, into memory.
 *
 * @example
 * ```ts
 * import { readArticles } from 'syndiff';
 * const { articles, warnings } = await readArticles(['seeds', 'no-such-file.txt']);
 * console.log(articles.length > 1); // true
 * console.log(warnings[0]?.code); // unreadable
 * ```
 */
export async function readArticles(
  places: readonly string[],
  options: Partial<ReadingOptions> = {},
): Promise<{ articles: readonly Article[]; warnings: readonly Warning[] }> {
  const articles: Article[] = [];
  const warnings: Warning[] = [];
  for await (const item of streamArticles(places, options)) {
    if ('article' in item) articles.push(item.article);
    else warnings.push(item.warning);
  }
  return { articles, warnings };
}
