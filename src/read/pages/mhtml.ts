import type { BytesFormat, ParseContext, Parsed } from '../bytes/format.js';
import { HTML } from './html.js';

/** A page lies in the message, or in an alternative inside it; deeper nesting is not made by browsers. */
const DEEPEST_PART = 5;
const LONGEST_HEADERS = 64 * 1024;
/** A page with its pictures has some hundred parts. Only the headers of the others are looked at. */
const MOST_PARTS = 5000;

/** One part of a message, as it lies in the file. */
interface Part {
  /** Without the line breaks inside a header. */
  readonly headers: string;
  readonly body: Buffer;
}

function partOf(piece: Buffer): Part {
  const head = piece.subarray(0, LONGEST_HEADERS).toString('latin1');
  const gap = /^\r?\n|\r?\n\r?\n/u.exec(head);
  const end = gap === null ? head.length : gap.index;
  return {
    headers: head.slice(0, end).replace(/\r?\n[ \t]+/gu, ' '),
    body: piece.subarray(end + (gap?.[0].length ?? 0)),
  };
}

function headerOf({ headers }: Part, name: string): string | null {
  return new RegExp(`^${name}:(.*)$`, 'imu').exec(headers)?.[1]?.trim() ?? null;
}

/** `boundary` of `multipart/related; boundary="…"`. */
function parameterOf(part: Part, name: string): string | null {
  const type = headerOf(part, 'content-type') ?? '';
  const found = new RegExp(`;\\s*${name}\\s*=\\s*(?:"([^"]{0,300})"|([^\\s;"]{1,300}))`, 'iu').exec(type);
  return found?.[1] ?? found?.[2] ?? null;
}

const typeOf = (part: Part): string => /^[^\s;]+/u.exec(headerOf(part, 'content-type') ?? '')?.[0].toLowerCase() ?? '';

/** The parts between lines of `--boundary`; the last one may be cut off. */
function* partsOf({ body }: Part, boundary: string): Generator<Part, void, undefined> {
  const mark = Buffer.from(`--${boundary}`, 'latin1');
  let from = body.indexOf(mark);
  for (let count = 0; from >= 0 && count < MOST_PARTS; count += 1) {
    const start = body.indexOf(10, from);
    const next = body.indexOf(mark, from + mark.length);
    // `--boundary--` ends the message.
    if (start < 0 || body.toString('latin1', from + mark.length, from + mark.length + 2) === '--') return;
    const end = next < 0 ? body.length : next;
    if (start + 1 < end) yield partOf(body.subarray(start + 1, end));
    from = next;
  }
}

const isPage = (part: Part): boolean => /^(?:text\/html|application\/xhtml\+xml)$/u.test(typeOf(part));

/** The page of a message: the part that it names as its start, else the first that is a page; null where there is none. */
function pageIn(part: Part, depth = 0): Part | null {
  if (isPage(part)) return part;
  const boundary = parameterOf(part, 'boundary');
  if (boundary === null || depth >= DEEPEST_PART || !typeOf(part).startsWith('multipart/')) return null;
  const start = parameterOf(part, 'start');
  let first: Part | null = null;
  for (const inner of partsOf(part, boundary)) {
    const page = pageIn(inner, depth + 1);
    if (page !== null && (start === null || headerOf(inner, 'content-id') === start)) return page;
    first ??= page;
  }
  return first;
}

function hexDigit(byte: number | undefined): number {
  const digit = Number.parseInt(String.fromCharCode(byte ?? 0), 16);
  return Number.isNaN(digit) ? -1 : digit;
}

const EQUALS = 0x3d;
const LINE_FEED = 0x0a;
const RETURN = 0x0d;

/** Bytes of quoted-printable: `=E2=80=94`, and lines that are broken with `=`. What is no such form stays as it is. */
function fromQuotedPrintable(body: Buffer): Buffer {
  const bytes = Buffer.alloc(body.length);
  let length = 0;
  for (let at = 0; at < body.length; at += 1) {
    const byte = body[at] ?? 0;
    const [high, low] = byte === EQUALS ? [hexDigit(body[at + 1]), hexDigit(body[at + 2])] : [-1, -1];
    if (high >= 0 && low >= 0) {
      bytes[length] = high * 16 + low;
      length += 1;
      at += 2;
    } else if (byte === EQUALS && body[at + 1] === LINE_FEED) at += 1;
    else if (byte === EQUALS && body[at + 1] === RETURN && body[at + 2] === LINE_FEED) at += 2;
    else {
      bytes[length] = byte;
      length += 1;
    }
  }
  return bytes.subarray(0, length);
}

function contentOf(part: Part): Buffer {
  const coding = (headerOf(part, 'content-transfer-encoding') ?? '').toLowerCase();
  if (coding === 'quoted-printable') return fromQuotedPrintable(part.body);
  return coding === 'base64' ? Buffer.from(part.body.toString('latin1'), 'base64') : part.body;
}

function addressIn(part: Part | null): string | null {
  const given =
    part === null ? null : (headerOf(part, 'content-location') ?? headerOf(part, 'snapshot-content-location'));
  return given !== null && /^https?:\/\//iu.test(given) ? given : null;
}

async function* parseMhtml(bytes: Uint8Array, context: ParseContext): AsyncGenerator<Parsed, void, undefined> {
  const message = partOf(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  const page = pageIn(message);
  if (page === null) return yield { code: 'no-text', message: 'there is no page in it; it was skipped' };
  yield* HTML.parse(contentOf(page), {
    ...context,
    encoding: context.encoding ?? parameterOf(page, 'charset'),
    url: context.url ?? addressIn(page) ?? addressIn(message),
  });
}

/** A web page as browsers save it with its pictures in one file. The pictures are passed over unread. */
export const MHTML: BytesFormat = {
  unit: 'bytes',
  endings: ['.mhtml', '.mht'],
  matches: ({ latin }) => {
    const head = latin.slice(0, 8192).split(/\r?\n\r?\n/u, 1)[0] ?? '';
    return /^[\w-]{1,60}:/u.test(head) && /^content-type:\s*multipart\/related\b/imu.test(head);
  },
  parse: parseMhtml,
};
