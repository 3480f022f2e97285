import { decode, isWideText, utf8 } from './decode.js';
import { ReadFault } from './fault.js';
import type { Chunks, ParseContext, Parsed, StreamFormat } from './format.js';
import { FIELD_SYNONYMS, type JsonObject } from './metadata.js';
import { parseRecord } from './record.js';
import { collected, peeked } from './sample.js';
import { csvRows, type CsvRow } from './csv-rows.js';

const DELIMITERS = [',', ';', '\t', '|'];
/** Programs with a column limit stop at 16,384. */
const MOST_COLUMNS = 20_000;
/** A table in UTF-16 (a spreadsheet writes it so on request) is decoded whole. */
const MOST_WIDE_BYTES = 256 * 1024 ** 2;

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

async function textOf(bytes: Uint8Array, context: ParseContext): Promise<string | null> {
  const plain = context.encoding === null ? utf8(bytes) : null;
  return plain ?? (await decode(bytes, { stated: context.encoding }))?.text ?? null;
}

async function cellsOf(row: CsvRow, context: ParseContext): Promise<string[] | null> {
  const cells: string[] = [];
  for (const cell of row.cells) {
    const text = await textOf(cell, context);
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

async function* parseRows(chunks: Chunks, delimiter: string, context: ParseContext): AsyncGenerator<Parsed> {
  let names: string[][] | null = null;
  let place = context.place;
  for await (const row of csvRows(chunks, delimiter)) {
    const where = `line ${row.line}`;
    if (row.fault !== null) {
      yield { code: 'too-large', message: `${where}: ${row.fault}; it was skipped` };
      continue;
    }
    const cells = await cellsOf(row, context);
    if (cells === null) yield { code: 'binary', message: `${where} holds binary data and no text; it was skipped` };
    else if (names !== null) {
      for (const parsed of parseRecord(objectOf(names, cells), { ...context, place }, where)) {
        if ('record' in parsed) place += 1;
        yield parsed;
      }
    } else if (!/^sep=.?$/u.test(cells.join('')) || row.line > 1) {
      if (cells.length > MOST_COLUMNS) throw new ReadFault('bad-record', 'its first line has too many columns');
      names = namesOf(cells);
      checkHead(names, context);
    }
  }
}

async function asUtf8(chunks: Chunks, encoding: string | null): Promise<Uint8Array[]> {
  const bytes = await collected(chunks, MOST_WIDE_BYTES);
  if (bytes === null) throw new ReadFault('too-large', 'it is a table in UTF-16 and too large; save it as UTF-8');
  return [new TextEncoder().encode((await decode(bytes, { stated: encoding }))?.text ?? '')];
}

async function* parse(chunks: Chunks, context: ParseContext, delimiter: string | null): AsyncGenerator<Parsed> {
  const { head, all } = await peeked(chunks);
  const isWide = isWideText(head) || /^utf-?(?:16|32)/iu.test(context.encoding ?? '');
  const told = isWide ? { ...context, encoding: null } : context;
  const bytes = isWide ? await asUtf8(all, context.encoding) : all;
  const sample = isWide
    ? ((await decode(head, { stated: context.encoding }))?.text ?? '')
    : new TextDecoder().decode(head);
  const separator = /^\uFEFF?sep=([,;|\t])/u.exec(sample)?.[1];
  yield* parseRows(bytes, delimiter ?? separator ?? delimiterOf(firstLine(sample)), told);
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
