import { asUtf8, decode, utf8, wideEncoding } from '../bytes/decode.js';
import { ReadFault } from '../bytes/fault.js';
import type { Chunks, ParseContext, Parsed, StreamFormat } from '../bytes/format.js';
import { FIELD_SYNONYMS, type JsonObject } from '../head/metadata.js';
import { parseRecord } from './record.js';
import { peeked } from '../bytes/peeked.js';
import { csvRows, type CsvRow } from './csv-rows.js';

const LINE_FEED = 0x0a;
const DELIMITERS = [',', ';', '\t', '|'];
/** Programs with a column limit stop at 16,384. */
const MOST_COLUMNS = 20_000;

/** The delimiter that a head line holds most of, outside quotation marks. */
function delimiterOf(line: string): string {
  const bare = line.replace(/"[^"]*"/gu, '');
  const counts = DELIMITERS.map((one) => bare.split(one).length);
  return DELIMITERS[counts.indexOf(Math.max(...counts))] ?? ',';
}

const firstLine = (text: string): string => /^[^\r\n]*/u.exec(text)?.[0] ?? '';

/** `Full Text` is asked for as `full_text` too. */
function namesOf(cells: readonly string[]): string[][] {
  return cells.map((cell) => {
    const name = cell.trim();
    const plain = name.toLowerCase().replace(/[\s-]+/gu, '_');
    return name === plain ? [name] : [name, plain];
  });
}

/** A row as an object; of columns with one name the first counts. A name like `__proto__` is a name like any other. */
function objectOf(names: readonly (readonly string[])[], cells: readonly string[]): JsonObject {
  const entries = new Map<string, string>();
  cells.forEach((cell, column) => {
    for (const name of names[column] ?? []) if (!entries.has(name)) entries.set(name, cell);
  });
  return Object.fromEntries(entries);
}

/** In which encoding a table is written, as its first lines show it; and why a person should look, or null. */
interface Writing {
  readonly encoding: string;
  readonly guessed: string | null;
}

/** Decided once for all cells: a word or two is too little to tell an encoding by. */
async function writingOf(head: Uint8Array, stated: string | null): Promise<Writing> {
  const wide = wideEncoding(head, stated);
  if (wide !== null) return { encoding: wide, guessed: null };
  // Up to a line end, so that no character is cut in two.
  const lines = head.subarray(0, head.lastIndexOf(LINE_FEED) + 1);
  const decoded = await decode(lines.length > 0 ? lines : head, { stated });
  return { encoding: decoded?.encoding ?? 'utf-8', guessed: decoded?.guessed ?? null };
}

/** UTF-8 is asked first, as everywhere; where the head was ASCII only, the first cell that is not says what is written. */
async function textOf(bytes: Uint8Array, { encoding }: Writing): Promise<string | null> {
  const isUtf8 = /^utf-/u.test(encoding);
  const plain = isUtf8 ? utf8(bytes) : null;
  return plain ?? (await decode(bytes, { stated: isUtf8 ? null : encoding }))?.text ?? null;
}

async function cellsOf(row: CsvRow, writing: Writing): Promise<string[] | null> {
  const cells: string[] = [];
  for (const cell of row.cells) {
    const text = await textOf(cell, writing);
    if (text === null) return null;
    cells.push(text);
  }
  return cells;
}

function checkHead(names: readonly (readonly string[])[], { fields }: ParseContext): void {
  const roots = fields.text.flatMap((key) => [key, key.split('.')[0] ?? key]);
  if (names.some((column) => column.some((name) => roots.includes(name)))) return;
  const seen = names.slice(0, 12).map(([name = '']) => JSON.stringify(name.slice(0, 40)));
  throw new ReadFault(
    'no-text',
    `no column of its first line holds the text (${seen.join(', ')}); name it with --field text=COLUMN`,
  );
}

interface Table {
  readonly chunks: Chunks;
  readonly delimiter: string;
  readonly writing: Writing;
}

async function* parseRows({ chunks, delimiter, writing }: Table, context: ParseContext): AsyncGenerator<Parsed> {
  let names: string[][] | null = null;
  let place = context.place;
  for await (const row of csvRows(chunks, delimiter)) {
    const where = `line ${row.line}`;
    if (row.fault !== null) {
      yield { code: 'too-large', message: `${where}: ${row.fault}; it was skipped` };
      continue;
    }
    const cells = await cellsOf(row, writing);
    if (cells === null) yield { code: 'binary', message: `${where} holds binary data and no text; it was skipped` };
    else if (names !== null) {
      for (const parsed of parseRecord(objectOf(names, cells), { ...context, place }, where)) {
        if ('record' in parsed) place += 1;
        yield 'record' in parsed ? { record: { encoding: writing.encoding, ...parsed.record } } : parsed;
      }
    } else if (!/^sep=.?$/u.test(cells.join('')) || row.line > 1) {
      if (cells.length > MOST_COLUMNS) throw new ReadFault('bad-record', 'its first line has too many columns');
      names = namesOf(cells);
      checkHead(names, context);
    }
  }
}

async function* parse(chunks: Chunks, context: ParseContext, delimiter: string | null): AsyncGenerator<Parsed> {
  const { head, all } = await peeked(chunks);
  const writing = await writingOf(head, context.encoding);
  if (writing.guessed !== null) yield { code: 'encoding', message: writing.guessed };
  const isWide = wideEncoding(head, context.encoding) !== null;
  const sample = (await decode(head, { stated: writing.encoding }))?.text ?? '';
  const separator = /^\uFEFF?sep=([,;|\t])/u.exec(sample)?.[1];
  const table = {
    chunks: isWide ? asUtf8(all, writing.encoding) : all,
    delimiter: delimiter ?? separator ?? delimiterOf(firstLine(sample)),
    writing,
  };
  yield* parseRows(table, context);
}

/** A head line of at least two columns of which one is called like a text, none of them prose itself. */
function looksLikeTable(text: string): boolean {
  const line = firstLine(text);
  const names = line.split(delimiterOf(line)).map((name) => name.replaceAll('"', '').trim().toLowerCase());
  const known = Object.values(FIELD_SYNONYMS).flat() as readonly string[];
  const isText = (name: string): boolean => (FIELD_SYNONYMS.text as readonly string[]).includes(name);
  return names.length >= 2 && names.some(isText) && names.filter((name) => known.includes(name)).length >= 2;
}

/** Comma-separated values with a line of names; the delimiter may be a semicolon, a tab or a bar. */
export const CSV: StreamFormat = {
  unit: 'stream',
  endings: ['.csv'],
  matches: ({ text }) => looksLikeTable(text),
  parse: (chunks, context) => parse(chunks, context, null),
};

/** Tab-separated values with a line of names. */
export const TSV: StreamFormat = {
  unit: 'stream',
  endings: ['.tsv', '.tab'],
  parse: (chunks, context) => parse(chunks, context, '\t'),
};
