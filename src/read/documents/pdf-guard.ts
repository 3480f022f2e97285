import { ReadFault } from '../bytes/fault.js';

/** What a page's words and fonts unpack to; the fonts of a page of Chinese have 10 MB. */
const LARGEST_STREAM = 24 * 1024 ** 2;
/** A picture of 6,000 × 6,000 points has 108 MB; pictures are passed over, but a stream may only claim to be one. */
const LARGEST_PICTURE = 128 * 1024 ** 2;
const LARGEST_SUM = 512 * 1024 ** 2;
/** Filters that are not measured here expand up to 1,365-fold, so only short streams may have them. */
const LARGEST_UNMEASURED = 64 * 1024;
/** The dictionary before a stream is short; what stands further up belongs to something else. */
const DICTIONARY_UNITS = 2000;

interface Stream {
  readonly dictionary: string;
  /** Up to `endstream`. */
  readonly length: number;
  /** Up to the end of the file: a deflated stream ends where it says so itself, and `endstream` may stand within it. */
  readonly bytes: Uint8Array;
}

/** Every stream of a PDF, found by its keywords: the table that says where objects are may lie. */
function* streamsOf(bytes: Buffer): Generator<Stream> {
  let last = 0;
  for (let at = bytes.indexOf('stream'); at >= 0; at = bytes.indexOf('stream', last)) {
    const start = at + 6 + (bytes[at + 6] === 13 ? 1 : 0) + 1;
    const found = bytes.indexOf('endstream', start);
    const end = found < 0 ? bytes.length : found;
    const before = bytes.toString('latin1', Math.max(last, at - DICTIONARY_UNITS), at);
    const opening = before.lastIndexOf(' obj');
    yield { dictionary: before.slice(Math.max(0, opening)), length: end - start, bytes: bytes.subarray(start) };
    last = end + 9;
  }
}

function tooMuch(): ReadFault {
  return new ReadFault('expands-too-much', 'it unpacks to far more than pages of text have; it was not read');
}

/** The length of a deflated stream, without keeping what comes out. Damaged ones count as far as they go. */
async function inflatedLength(bytes: Uint8Array, bound: number): Promise<number> {
  const { createInflate } = await import('node:zlib');
  const inflate = createInflate({ chunkSize: 256 * 1024 });
  let length = 0;
  inflate.end(bytes);
  try {
    for await (const chunk of inflate as AsyncIterable<Uint8Array>) {
      length += chunk.length;
      if (length > bound) throw tooMuch();
    }
  } catch (error) {
    if (error instanceof ReadFault) throw error;
  } finally {
    inflate.destroy();
  }
  return length;
}

const EXPANDING = /\/(?:Fl(?:ateDecode)?|LZW(?:Decode)?|R(?:unLengthDecode|L))\b/gu;
const IN_LETTERS = /\/A(?:SCII)?(?:85|Hx|HexDecode)/u;

/** `/Fl#61teDecode` is `/FlateDecode`. */
const unescaped = (name: string): string =>
  name.replace(/#([\da-f]{2})/giu, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));

async function measured({ dictionary, length, bytes }: Stream): Promise<number> {
  const said = unescaped(dictionary);
  const filters = said.match(EXPANDING) ?? [];
  const isPicture = /\/Subtype\s*\/Image\b/u.test(said);
  // No program writes filters in filters, or keeps their names elsewhere.
  if (filters.length > 1 || /\/F(?:ilter)?\s+\d+\s+\d+\s+R\b/u.test(said)) throw tooMuch();
  if (filters.length === 0) return length;
  if (/^\/Fl/u.test(filters[0] ?? '') && !IN_LETTERS.test(said)) {
    return inflatedLength(bytes, isPicture ? LARGEST_PICTURE : LARGEST_STREAM);
  }
  if (length > LARGEST_UNMEASURED && !isPicture) throw tooMuch();
  return length;
}

/**
 * Refuses a PDF whose streams unpack to far more than text needs, before a library unpacks them into memory.
 *
 * @throws ReadFault `expands-too-much`
 */
export async function checkStreams(bytes: Uint8Array): Promise<void> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  let sum = 0;
  for (const stream of streamsOf(buffer)) {
    sum += await measured(stream);
    if (sum > LARGEST_SUM) throw tooMuch();
  }
}
