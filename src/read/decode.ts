/** How bytes were read as text. `guessed` says why a person should look, or is null where the bytes themselves tell. */
export interface Decoded {
  readonly text: string;
  readonly encoding: string;
  readonly guessed: string | null;
}

const BOMS: readonly (readonly [string, readonly number[]])[] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
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

/** `utf-8`, `utf-16le` or `utf-16be` where a byte order mark says so, else null. */
export function encodingOfBom(bytes: Uint8Array): string | null {
  return BOMS.find(([, head]) => startsWith(bytes, head))?.[0] ?? null;
}

/** UTF-16 without a mark, by its NUL bytes: nearly all on one side. */
function encodingOfNuls(bytes: Uint8Array): string | null {
  const pairs = Math.min(bytes.length, SAMPLE_BYTES) >> 1;
  if (pairs < 2) return null;
  const nuls = [0, 0];
  for (let i = 0; i < pairs * 2; i += 1) if (bytes[i] === 0) nuls[i & 1] = (nuls[i & 1] ?? 0) + 1;
  const [even = 0, odd = 0] = nuls;
  if (odd >= pairs * LEAST_NULS_UTF16 && even <= odd * 0.1) return 'utf-16le';
  return even >= pairs * LEAST_NULS_UTF16 && odd <= even * 0.1 ? 'utf-16be' : null;
}

/** Whether bytes are UTF-16, by mark or by pattern. Lines of such a file do not end at the byte 0x0A. */
export function isUtf16(bytes: Uint8Array): boolean {
  return (encodingOfBom(bytes) ?? encodingOfNuls(bytes))?.startsWith('utf-16') === true;
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

/** Bytes as UTF-8, or null where they are not. */
export function utf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
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
  const { analyse } = await import('chardet');
  const [best, next] = analyse(bytes.subarray(0, SAMPLE_BYTES));
  if (best === undefined || LATIN.test(best.name)) return null;
  const isSure =
    best.confidence >= SURE || (best.confidence >= LEANING && best.confidence >= 2 * (next?.confidence ?? 0));
  const { default: iconv } = await import('iconv-lite');
  return isSure && iconv.encodingExists(best.name) ? best.name : null;
}

/**
 * The text of a file, its byte order mark taken off, or null where it is no text. In this order: byte order mark, the
 * NUL bytes of UTF-16, valid UTF-8, nearly valid UTF-8, a script that chardet is sure of, windows-1252. iconv-lite
 * decodes the last two: Node 20 turns the curly quotes of windows-1252 into control characters.
 */
export async function decode(bytes: Uint8Array): Promise<Decoded | null> {
  const plain = encodingOfBom(bytes) ?? encodingOfNuls(bytes);
  if (plain !== null) return { text: new TextDecoder(plain).decode(bytes), encoding: plain, guessed: null };
  const controls = controlShare(bytes);
  const text = controls > MOST_CONTROLS_UTF8 ? null : utf8(bytes);
  if (text !== null) return { text, encoding: 'utf-8', guessed: null };
  if (controls > MOST_CONTROLS_OTHER) return null;
  const broken = brokenUtf8(bytes);
  if (broken !== null) return broken;
  const encoding = (await foreignEncoding(bytes)) ?? 'windows-1252';
  const { default: iconv } = await import('iconv-lite');
  return {
    text: iconv.decode(bytes, encoding),
    encoding,
    guessed: `it is not UTF-8 and was read as ${encoding}`,
  };
}

/** Line ends as `\n`: CRLF and CR of other systems are no difference between two reports. */
export function withLineFeeds(text: string): string {
  return text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
}
