import { decode, isWideText, utf8, withLineFeeds } from './decode.js';
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
import { byteLines } from './json-lines.js';
import { type Items, itemsOf, mib, type Reading, tooLarge, wholeBound } from './run.js';
import { collected } from './sample.js';
import { warning } from './warnings.js';

/** Longest line of JSON Lines, in bytes. */
const LONGEST_LINE_BYTES = 256 * 1024 ** 2;

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

async function* parseLine(
  bytes: Uint8Array,
  where: string,
  { format, context }: Reading<TextFormat>,
): AsyncGenerator<Parsed, void, undefined> {
  const plain = context.encoding === null ? utf8(bytes) : null;
  const decoded =
    plain === null
      ? await decode(bytes, { stated: context.encoding })
      : { text: plain, encoding: 'utf-8', guessed: null };
  if (decoded === null)
    return yield { code: 'binary', message: `${where} holds binary data and no text; it was skipped` };
  if (decoded.text.trim() === '') return;
  if (decoded.guessed !== null) yield { code: 'encoding', message: `${where}: ${decoded.guessed}` };
  for await (const parsed of format.parse(decoded.text, { ...context, where })) {
    yield withEncoding(parsed, decoded.encoding);
  }
}

async function* readLines(reading: Reading<TextFormat>): Items {
  const { content, chunks } = reading;
  const longest = Math.min(LONGEST_LINE_BYTES, wholeBound(content.run));
  let records = 0;
  for await (const { number, bytes } of byteLines(chunks, longest)) {
    if (bytes === null) {
      const { code, message } = tooLarge(`line ${number} is longer than ${mib(longest)}`);
      yield { warning: warning(code, content.source, message) };
      continue;
    }
    const context = { ...reading.context, place: records + 1 };
    for await (const parsed of parseLine(bytes, `line ${number}`, { ...reading, context })) {
      if ('record' in parsed) records = Math.max(records, parsed.record.place ?? 0);
      yield* itemsOf(parsed, reading);
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
