import { encodingNamed } from '../../model/encoding-names.js';
import type { Chunks } from './format.js';
import { encodingOfLetters } from './letter-statistics.js';

/** How bytes were read as text. `guessed` says why a person should look, or is null where nothing was guessed. */
export interface Decoded {
  readonly text: string;
  /** By its name in `ENCODINGS`. */
  readonly encoding: string;
  readonly guessed: string | null;
}

/** What is said about an encoding beside the bytes. Labels that mean no encoding count as not given. */
export interface EncodingHints {
  /** From outside: `--encoding`, the header of a response. */
  readonly stated?: string | null;
  /** By the document about itself: `<meta charset>`, `<?xml encoding?>`, the header of a part of a message. */
  readonly declared?: string | null;
}

/** The longer mark of UTF-32LE begins with that of UTF-16LE. */
const BOMS: readonly (readonly [string, readonly number[]])[] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-32le', [0xff, 0xfe, 0, 0]],
  ['utf-32be', [0, 0, 0xfe, 0xff]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
];

/** Bytes that are looked at where a part has to speak for the whole. */
const SAMPLE_BYTES = 65536;
/**
 * Share of control characters above which bytes are no text. Compressed data has 28 of 256 (0.11); prose has none,
 * and a text with stray NULs is still a text. Where not even UTF-8 holds, the bar is lower.
 */
const MOST_CONTROLS_UTF8 = 0.1;
const MOST_CONTROLS_OTHER = 0.02;
/** Every second byte of Latin text in UTF-16 is NUL; lines of other scripts still have spaces and full stops. */
const LEAST_NULS_UTF16 = 0.3;
/**
 * chardet's own scale, 0–100. On 15 passages of one or two sentences in 15 encodings it was right wherever it said 50
 * or more, or 30 and twice the next; below that (KOI8-R for a single sentence, windows-1254) it was guessing.
 */
const SURE = 50;
const LEANING = 30;

const startsWith = (bytes: Uint8Array, head: readonly number[]): boolean =>
  head.every((byte, index) => bytes[index] === byte);

/** The UTF that a byte order mark says, else null. */
export function encodingOfBom(bytes: Uint8Array): string | null {
  return BOMS.find(([, head]) => startsWith(bytes, head))?.[0] ?? null;
}

/** NUL bytes in each column of a text that is laid out in rows of `width` bytes, as shares. */
function nulShares(bytes: Uint8Array, width: number): number[] {
  const rows = Math.floor(Math.min(bytes.length, SAMPLE_BYTES) / width);
  const nuls = Array.from({ length: width }, () => 0);
  for (let i = 0; i < rows * width; i += 1) if (bytes[i] === 0) nuls[i % width] = (nuls[i % width] ?? 0) + 1;
  return nuls.map((count) => (rows < 2 ? 0 : count / rows));
}

/** UTF-16 and UTF-32 without a mark, by their NUL bytes: nearly all on one side. */
function encodingOfNuls(bytes: Uint8Array): string | null {
  const [a = 0, b = 0, c = 0, d = 0] = nulShares(bytes, 4);
  if (c > 0.9 && d === 1 && a < 0.1) return 'utf-32le';
  if (a === 1 && b > 0.9 && d < 0.1) return 'utf-32be';
  const [even = 0, odd = 0] = nulShares(bytes, 2);
  if (odd >= LEAST_NULS_UTF16 && even <= odd * 0.1) return 'utf-16le';
  return even >= LEAST_NULS_UTF16 && odd <= even * 0.1 ? 'utf-16be' : null;
}

const isWide = (encoding: string | null): boolean => encoding !== null && /^utf-(?:16|32)/u.test(encoding);

/** UTF-16 or UTF-32, by mark, by what is stated or by pattern; else null. Lines of such a file do not end at the byte 0x0A. */
export function wideEncoding(bytes: Uint8Array, stated: string | null): string | null {
  const encoding = encodingOfBom(bytes) ?? encodingNamed(stated ?? '') ?? encodingOfNuls(bytes);
  return isWide(encoding) ? encoding : null;
}

/** A text of any length as UTF-8, piece by piece, so that it may be cut at line ends and brackets as bytes. */
export async function* asUtf8(chunks: Chunks, encoding: string): AsyncGenerator<Uint8Array> {
  const { default: iconv } = await import('iconv-lite');
  const decoder = iconv.getDecoder(encoding, { stripBOM: true });
  for await (const chunk of chunks) yield Buffer.from(decoder.write(Buffer.from(chunk)), 'utf8');
  yield Buffer.from(decoder.end() ?? '', 'utf8');
}

function controlShare(bytes: Uint8Array): number {
  const length = Math.min(bytes.length, SAMPLE_BYTES);
  let controls = 0;
  for (let i = 0; i < length; i += 1) {
    const byte = bytes[i] ?? 0;
    const isControl =
      (byte < 32 && byte !== 9 && byte !== 10 && byte !== 12 && byte !== 13 && byte !== 27) || byte === 127;
    if (isControl) controls += 1;
  }
  return length === 0 ? 0 : controls / length;
}

/** One for all: making it costs as much as decoding a short line. */
const STRICT_UTF8 = new TextDecoder('utf-8', { fatal: true });

/** Bytes as UTF-8, or null where they are not. */
export function utf8(bytes: Uint8Array): string | null {
  try {
    return STRICT_UTF8.decode(bytes);
  } catch {
    return null;
  }
}

/**
 * UTF-8 with a few broken bytes (a file cut off in the middle of a character, two files joined): a text in another
 * encoding has hardly any valid sequence, so more valid than broken ones decide.
 */
function brokenUtf8(bytes: Uint8Array): Decoded | null {
  const text = new TextDecoder('utf-8').decode(bytes);
  let [broken, valid] = [0, 0];
  for (let i = 0; i < text.length; i += 1) {
    const unit = text.charCodeAt(i);
    if (unit === 0xfffd) broken += 1;
    else if (unit > 127) valid += 1;
  }
  if (valid <= broken) return null;
  return { text, encoding: 'utf-8', guessed: `it is UTF-8 but for ${broken} broken characters, shown as \uFFFD` };
}

/** What windows-1252 reads as well or better. */
const LATIN = /^(?:windows-1252|iso-8859-(?:1|15)|ascii|utf-8)$/iu;

/** A detector's answer where it is sure of something else than windows-1252. */
async function foreignEncoding(bytes: Uint8Array): Promise<string | null> {
  const told = encodingOfLetters(bytes.subarray(0, SAMPLE_BYTES));
  if (told !== null) return told;
  const { analyse } = await import('chardet');
  const [best, next] = analyse(bytes.subarray(0, SAMPLE_BYTES));
  if (best === undefined || LATIN.test(best.name)) return null;
  const isSure =
    best.confidence >= SURE || (best.confidence >= LEANING && best.confidence >= 2 * (next?.confidence ?? 0));
  return isSure ? encodingNamed(best.name) : null;
}

/** iconv-lite has none of these two. */
const ONLY_BUILT_IN = new Set(['iso-2022-jp', 'x-mac-cyrillic']);

/** Bytes in an encoding of `ENCODINGS`; what is broken becomes U+FFFD. Node 20 itself turns the curly quotes of windows-1252 into control characters. */
async function decodedAs(bytes: Uint8Array, encoding: string): Promise<string> {
  if (/^utf-(?:8|16)/u.test(encoding) || ONLY_BUILT_IN.has(encoding)) return new TextDecoder(encoding).decode(bytes);
  const { default: iconv } = await import('iconv-lite');
  return iconv.decode(bytes, encoding);
}

function countBroken(text: string): number {
  let count = 0;
  for (let at = text.indexOf('\uFFFD'); at >= 0; at = text.indexOf('\uFFFD', at + 1)) count += 1;
  return count;
}

/** What was said to be the encoding, with a note where some of the bytes gainsay it. */
async function asSaid(bytes: Uint8Array, encoding: string): Promise<Decoded> {
  const text = await decodedAs(bytes, encoding);
  const broken = countBroken(text);
  const guessed =
    broken === 0 ? null : `${broken} characters are no ${encoding}, which it is said to be; shown as \uFFFD`;
  return { text, encoding, guessed };
}

const WORDS_BEYOND_ASCII = /[\u0080-\uFFFF]/gu;

/**
 * Bytes whose document declares an encoding: that one, unless they show another. A long sequence of UTF-8 comes about
 * in no other encoding, while pages that were saved anew keep the old declaration; three in a text decide.
 */
async function asDeclared(bytes: Uint8Array, encoding: string): Promise<Decoded | null> {
  const plain = utf8(bytes);
  if (plain !== null) {
    const beyond =
      encoding === 'iso-2022-jp' ? 0 : (plain.slice(0, SAMPLE_BYTES).match(WORDS_BEYOND_ASCII)?.length ?? 0);
    if (encoding === 'utf-8') return { text: plain, encoding, guessed: null };
    if (beyond >= 3) {
      return { text: plain, encoding: 'utf-8', guessed: `it declares ${encoding}, but is UTF-8 and was read so` };
    }
  }
  // A declaration that can be read byte by byte cannot speak of UTF-16.
  return encoding === 'utf-8' || isWide(encoding) ? null : asSaid(bytes, encoding);
}

/** Bytes about which nobody says anything. */
async function asDetected(bytes: Uint8Array): Promise<Decoded> {
  const plain = utf8(bytes);
  if (plain !== null) return { text: plain, encoding: 'utf-8', guessed: null };
  const broken = brokenUtf8(bytes);
  if (broken !== null) return broken;
  const encoding = (await foreignEncoding(bytes)) ?? 'windows-1252';
  return { text: await decodedAs(bytes, encoding), encoding, guessed: `it is not UTF-8 and was read as ${encoding}` };
}

/** UTF-8 may have a mark and go on in another encoding, where two files were joined; a wide mark is always right. */
function markedEncoding(bytes: Uint8Array, said: string | null): string | null {
  const marked = encodingOfBom(bytes);
  return marked === 'utf-8' && said !== null && utf8(bytes) === null ? null : marked;
}

/**
 * The text of a file, its byte order mark taken off, or null where it is no text. In this order: byte order mark, what
 * is stated from outside, the NUL bytes of UTF-16 and UTF-32, what the document declares, valid UTF-8, nearly valid
 * UTF-8, Hebrew and Thai by their letters, a script that chardet is sure of, windows-1252.
 */
export async function decode(bytes: Uint8Array, hints: EncodingHints = {}): Promise<Decoded | null> {
  const stated = encodingNamed(hints.stated ?? '');
  const marked = markedEncoding(bytes, stated);
  if (marked !== null) return { text: await decodedAs(bytes, marked), encoding: marked, guessed: null };
  if (isWide(stated)) return asSaid(bytes, stated ?? '');
  const wide = stated === null ? encodingOfNuls(bytes) : null;
  if (wide !== null) return { text: await decodedAs(bytes, wide), encoding: wide, guessed: null };
  const controls = controlShare(bytes);
  if (controls > MOST_CONTROLS_OTHER && (controls > MOST_CONTROLS_UTF8 || utf8(bytes) === null)) return null;
  if (stated !== null) return asSaid(bytes, stated);
  const declared = encodingNamed(hints.declared ?? '');
  return (declared === null ? null : await asDeclared(bytes, declared)) ?? asDetected(bytes);
}

/** Line ends as `\n`: CRLF and CR of other systems are no difference between two reports. */
export function withLineFeeds(text: string): string {
  return text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
}
