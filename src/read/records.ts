import { type ByteLine, byteLines } from './byte-lines.js';
import { decode, type Decoded, isWideText, utf8, withLineFeeds } from './decode.js';
import { ReadFault } from './fault.js';
import type {
  BytesFormat,
  Parsed,
  ParsedItems,
  RandomAccess,
  RandomFormat,
  StreamFormat,
  TextFormat,
} from './format.js';
import { foreignFormat } from './formats.js';
import { type Items, itemsOf, mib, type Reading, tooLarge, wholeBound } from './run.js';
import { collected } from './sample.js';
import { warning } from './warnings.js';

/** Longest line of JSON Lines: ten million characters, the longest article that fits the memory, each written as `\u0041`. */
const LONGEST_LINE_BYTES = 64 * 1024 ** 2;

async function whole({ content, chunks }: Reading): Promise<Uint8Array> {
  const bound = wholeBound(content.run);
  const known = content.random?.bytes ?? 0;
  const bytes = known > bound ? null : await collected(chunks, bound);
  if (bytes === null) throw tooLarge(`it is larger than ${mib(bound)}`);
  return bytes;
}

function notText({ sample }: Reading): ReadFault {
  const foreign = foreignFormat(sample);
  return foreign === null
    ? new ReadFault('binary', 'it holds binary data and no text')
    : new ReadFault('unknown-format', `it is ${foreign}, which is not read`);
}

function withEncoding(parsed: Parsed, encoding: string): Parsed {
  return 'record' in parsed ? { record: { encoding, ...parsed.record } } : parsed;
}

async function* readText(reading: Reading<TextFormat>): Items {
  const { content, context, format } = reading;
  const decoded = await decode(await whole(reading), { stated: context.encoding });
  if (decoded === null) throw notText(reading);
  if (decoded.text.trim() === '') throw new ReadFault('empty', 'it holds no text');
  if (decoded.guessed !== null) yield { warning: warning('encoding', content.source, decoded.guessed) };
  // JSON Lines in UTF-16, whose lines do not end at a byte.
  if (format.unit === 'line') return yield* readLines({ ...reading, chunks: [new TextEncoder().encode(decoded.text)] });
  const { encoding } = decoded;
  for await (const parsed of format.parse(withLineFeeds(decoded.text), context)) {
    yield* itemsOf(withEncoding(parsed, encoding), reading);
  }
}

/** A line as text; what is wrong with it; or null where it is blank. */
async function textOfLine(bytes: Uint8Array, { context }: Reading): Promise<Decoded | null> {
  const plain = context.encoding === null ? utf8(bytes) : null;
  return plain === null
    ? decode(bytes, { stated: context.encoding })
    : { text: plain, encoding: 'utf-8', guessed: null };
}

/** What stands in one line; most often a single record, so that nothing waits for it. */
async function parseLine(line: ByteLine, reading: Reading<TextFormat>, place: number): Promise<readonly Parsed[]> {
  const where = `line ${line.number}`;
  if (line.bytes === null) {
    const { code, message } = tooLarge(`${where} is longer than ${mib(longestLine(reading))}`);
    return [{ code, message }];
  }
  const decoded = await textOfLine(line.bytes, reading);
  if (decoded === null) return [{ code: 'binary', message: `${where} holds binary data and no text; it was skipped` }];
  if (decoded.text.trim() === '') return [];
  const { encoding, guessed } = decoded;
  const found: Parsed[] = guessed === null ? [] : [{ code: 'encoding', message: `${where}: ${guessed}` }];
  const parsed = reading.format.parse(decoded.text, { ...reading.context, where, place });
  for await (const one of parsed) found.push(withEncoding(one, encoding));
  return found;
}

const longestLine = ({ content }: Reading): number => Math.min(LONGEST_LINE_BYTES, wholeBound(content.run));

async function* readLines(reading: Reading<TextFormat>): Items {
  let records = 0;
  for await (const lines of byteLines(reading.chunks, longestLine(reading))) {
    for (const line of lines) {
      for (const parsed of await parseLine(line, reading, records + 1)) {
        if ('record' in parsed) records = Math.max(records, parsed.record.place ?? 0);
        yield* itemsOf(parsed, reading);
      }
    }
  }
}

function inMemory(bytes: Uint8Array): RandomAccess {
  return { bytes: bytes.length, slice: (start, end) => Promise.resolve(bytes.subarray(start, end)) };
}

/** Random access to a file: to the disk where it lies there, else to a copy in memory. */
export async function accessTo(reading: Reading): Promise<RandomAccess> {
  return reading.content.random ?? inMemory(await whole(reading));
}

type RecordFormat = TextFormat | BytesFormat | StreamFormat | RandomFormat;

async function parse(reading: Reading<BytesFormat | StreamFormat | RandomFormat>): Promise<ParsedItems> {
  const { format, context, chunks } = reading;
  switch (format.unit) {
    case 'bytes':
      return format.parse(await whole(reading), context);
    case 'stream':
      return format.parse(chunks, context);
    case 'random':
      return format.parse(await accessTo(reading), context);
  }
}

/** Reads a file of articles, whatever a parser of its format takes. */
export async function* readRecords(reading: Reading<RecordFormat>): Items {
  const { format, sample } = reading;
  if (format.unit === 'line' && !isWideText(sample.bytes)) return yield* readLines({ ...reading, format });
  if (format.unit === 'text' || format.unit === 'line') return yield* readText({ ...reading, format });
  for await (const one of await parse({ ...reading, format })) yield* itemsOf(one, reading);
}
