import { byteLines } from './bytes/byte-lines.js';
import { asUtf8, decode, type Decoded, utf8, wideEncoding, withLineFeeds } from './bytes/decode.js';
import { ReadFault } from './bytes/fault.js';
import type {
  BytesFormat,
  Parsed,
  ParsedItems,
  RandomAccess,
  RandomFormat,
  StreamFormat,
  TextFormat,
} from './bytes/format.js';
import { foreignFormat } from './formats.js';
import { type JsonElement, jsonElements } from './tables/json-elements.js';
import { type Items, itemsOf, mib, type Reading, tooLarge, wholeBound } from './run.js';
import { collected } from './bytes/sample.js';
import { warning } from './bytes/warnings.js';

/** Longest line of JSON Lines, and longest element of a list: ten million characters, the longest article that fits the memory, each written as `\u0041`. */
const LONGEST_PART_BYTES = 64 * 1024 ** 2;

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
  const { encoding } = decoded;
  for await (const parsed of format.parse(withLineFeeds(decoded.text), context)) {
    yield* itemsOf(withEncoding(parsed, encoding), reading);
  }
}

/** A file that is read part by part. */
interface Parts extends Reading<TextFormat> {
  /** In which encoding it was written where that is UTF-16 or UTF-32; its parts are UTF-8 by now. */
  readonly wide: string | null;
}

/** A line or an element as text, or null where it is none. */
async function textOfPart(bytes: Uint8Array, { context, wide }: Parts): Promise<Decoded | null> {
  const plain = context.encoding === null || wide !== null ? utf8(bytes) : null;
  return plain === null
    ? decode(bytes, { stated: context.encoding })
    : { text: plain, encoding: wide ?? 'utf-8', guessed: null };
}

/** A part of a file that is parsed on its own; `bytes` is null where it is too long. */
interface Part {
  readonly where: string;
  readonly bytes: Uint8Array | null;
  readonly place: number;
}

/** What stands in one line or element; most often a single record, so that nothing waits for it. */
async function parsePart({ where, bytes, place }: Part, reading: Parts): Promise<readonly Parsed[]> {
  if (bytes === null) {
    const { code, message } = tooLarge(`${where} is longer than ${mib(longestPart(reading))}`);
    return [{ code, message }];
  }
  const decoded = await textOfPart(bytes, reading);
  if (decoded === null) return [{ code: 'binary', message: `${where} holds binary data and no text; it was skipped` }];
  if (decoded.text.trim() === '' && reading.format.unit === 'line') return [];
  const { encoding, guessed } = decoded;
  const found: Parsed[] = guessed === null ? [] : [{ code: 'encoding', message: `${where}: ${guessed}` }];
  const parsed = reading.format.parse(decoded.text, { ...reading.context, where, place });
  for await (const one of parsed) found.push(withEncoding(one, encoding));
  return found;
}

const longestPart = ({ content }: Reading): number => Math.min(LONGEST_PART_BYTES, wholeBound(content.run));

async function* readLines(reading: Parts): Items {
  let records = 0;
  for await (const lines of byteLines(reading.chunks, longestPart(reading))) {
    for (const { number, bytes } of lines) {
      for (const parsed of await parsePart({ where: `line ${number}`, bytes, place: records + 1 }, reading)) {
        if ('record' in parsed) records = Math.max(records, parsed.record.place ?? 0);
        yield* itemsOf(parsed, reading);
      }
    }
  }
}

/** What is wrong with the end of a JSON text, of which the elements before are read all the same. */
const ENDINGS: Readonly<Record<NonNullable<JsonElement['fault']>, string>> = {
  'cut-off': 'its JSON breaks off in the middle; what stands before was read',
  trailing: 'something stands behind the end of its JSON and was not read',
};

async function* readElements(reading: Parts): Items {
  let place = 0;
  for await (const elements of jsonElements(reading.chunks, longestPart(reading))) {
    for (const { where, bytes, fault } of elements) {
      if (fault !== null) {
        const what = where === 'the file' ? 'it is not valid JSON; it was skipped' : ENDINGS[fault];
        yield { warning: warning('bad-record', reading.content.source, what) };
        continue;
      }
      place += 1;
      for (const parsed of await parsePart({ where, bytes, place }, reading)) yield* itemsOf(parsed, reading);
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
  if (format.unit === 'text') return yield* readText({ ...reading, format });
  if (format.unit === 'line' || format.unit === 'element') {
    const wide = wideEncoding(sample.bytes, reading.context.encoding);
    const chunks = wide === null ? reading.chunks : asUtf8(reading.chunks, wide);
    const parts = { ...reading, format, chunks, wide };
    return yield* format.unit === 'line' ? readLines(parts) : readElements(parts);
  }
  for await (const one of await parse({ ...reading, format })) yield* itemsOf(one, reading);
}
