import type { Attachment, Email } from 'postal-mime';
import { encodingNamed } from '../../model/encoding-names.js';
import { countWords } from '../../words/words.js';
import type { ArticleRecord, RecordZone } from '../head/article.js';
import { publishedFrom } from '../head/dates.js';
import { decode } from '../bytes/decode.js';
import { type Forwarded, forwardedIn } from './eml-forward.js';
import { damaged, ReadFault } from '../bytes/fault.js';
import type { BytesFormat, ParseContext, Parsed, Sample } from '../bytes/format.js';
import { textOfHtml, textOfPlain } from '../markup/fragment.js';
import { linesOf, trimmed } from '../head/lines.js';

/** Mail servers pass on 25 to 50 MB. */
const LARGEST_MESSAGE = 64 * 1024 ** 2;
/** A message that was forwarded as an attachment of one that was forwarded as an attachment. */
const MOST_MESSAGES_DEEP = 3;
/** Enough to find the head of the first part. */
const HEAD_BYTES = 65536;
/** A text beside a page that has a fifth of its words says only that the page is to be opened. */
const STUB_SHARE = 0.2;
/** Words above a forwarded message that are a note and no article. */
const NOTE_WORDS = 40;

const latin = (bytes: Uint8Array): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, HEAD_BYTES)).toString('latin1');

/** The encoding that the first part with text declares. */
function declaredIn(bytes: Uint8Array): string | null {
  const part = /^content-type:\s*text\/[^\n]{0,200}(?:\r?\n[ \t][^\n]{0,200}){0,3}/imu.exec(latin(bytes))?.[0] ?? '';
  const label = /charset\s*=\s*"?([\w.:-]{1,40})/iu.exec(part)?.[1];
  return label === undefined ? null : encodingNamed(label);
}

/** The type of a part with text, with what stands behind it. */
const TEXT_TYPE = /^(content-type:\s*text\/[\w.+-]{1,40})([^\n]{0,200}(?:\r?\n[ \t][^\n]{0,200}){0,3})/gimu;
const CHARSET = /(charset\s*=\s*"?)[\w.:-]{1,40}/iu;

/** The message as if each of its texts declared `encoding`. */
function redeclared(bytes: Uint8Array, encoding: string): Uint8Array {
  const said = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1');
  const changed = said.replace(TEXT_TYPE, (_, type: string, rest: string) =>
    CHARSET.test(rest) ? type + rest.replace(CHARSET, `$1${encoding}`) : `${type}; charset="${encoding}"${rest}`,
  );
  return Buffer.from(changed, 'latin1');
}

/**
 * A message that declares no encoding is decided as other texts are, and handed on as UTF-8. What is stated from outside
 * overrides what the message declares of its texts: somebody has looked and seen that it is wrong.
 */
async function readable(bytes: Uint8Array, stated: string | null) {
  const declared = declaredIn(bytes);
  const known = encodingNamed(stated ?? '');
  const declares = /charset\s*=/iu.test(latin(bytes));
  if (known !== null && declares) return { bytes: redeclared(bytes, known), encoding: known, guessed: null };
  if (declares) return { bytes, encoding: declared, guessed: null };
  const decoded = await decode(bytes, { stated });
  if (decoded === null) throw new ReadFault('binary', 'it holds binary data and no message');
  return { ...decoded, bytes: new TextEncoder().encode(decoded.text) };
}

/** Node 20 reads 0x80 to 0x9F of windows-1252 as control characters, and the library decodes with it. */
async function mended(text: string): Promise<string> {
  if (!/[\u0080-\u009F]/u.test(text)) return text;
  const { default: iconv } = await import('iconv-lite');
  return text.replace(/[\u0080-\u009F]/gu, (one) => iconv.decode(Uint8Array.of(one.charCodeAt(0)), 'windows-1252'));
}

/** A text that was forwarded inline, each line behind `>`, without these marks. */
function unquoted(text: string): string {
  const lines = text.split('\n');
  const filled = lines.filter((line) => line.trim() !== '');
  const marked = filled.filter((line) => line.startsWith('>'));
  return marked.length * 2 > filled.length
    ? lines.map((line) => line.replace(/^(?:>[ \t]?){1,20}/u, '')).join('\n')
    : text;
}

async function textIn({ text, html }: Email): Promise<string> {
  const plain = textOfPlain(unquoted(text ?? ''));
  if (html === undefined) return mended(plain);
  const page = textOfHtml(html);
  const isStub = plain.length < page.length * STUB_SHARE;
  return mended(isStub ? page : plain);
}

const PREFIX = /^(?:(?:fwd?|fw|re|aw|wg|tr|rv|i|antw|vs|sv|enc)\s?(?:\[\d{1,3}\])?\s?[:：]\s*)+/iu;

const titleOf = (subject: string | null | undefined): string | null =>
  subject?.replace(PREFIX, '').replace(/\s+/gu, ' ').trim() ?? null;

/** `haldenpress.example` is the host of the Halden Press and of the Halden Press Wire; short labels begin too many names. */
const bearsWhole = (whole: string, label: string): boolean =>
  whole.endsWith(label) || (label.length > 5 && whole.startsWith(label));

/** `The Gull <news@gull.example>` is an outlet, as its address bears its name; other senders are authors. */
function senderOf(name: string, address: string): Pick<ArticleRecord, 'outlet' | 'byline'> {
  const who = name.replace(/^["'\s]+|["'\s]+$/gu, '');
  if (who === '' || who.includes('@')) return {};
  const host = address.slice(address.lastIndexOf('@') + 1).toLowerCase();
  const words: readonly string[] = who.toLowerCase().match(/[\p{L}\d]{3,}/gu) ?? [];
  const whole = words.join('');
  const bears = host
    .split('.')
    .slice(0, -1)
    .some((label) => label.length > 2 && (words.includes(label) || bearsWhole(whole, label.replace(/-/gu, ''))));
  return bears ? { outlet: who } : { byline: who };
}

function mailbox(value: string | null): readonly [string, string] {
  const parts = /^(.*?)\s*[<[](?:mailto:)?([^<>[\]]+)[>\]]/u.exec((value ?? '').slice(0, 300));
  return [parts?.[1] ?? value ?? '', parts?.[2] ?? ''];
}

/** What a forwarded message says goes before what the one around it says. */
function headOf(email: Email, inner: Forwarded | null): Partial<ArticleRecord> {
  const [name, address] = inner === null ? [email.from?.name ?? '', email.from?.address ?? ''] : mailbox(inner.from);
  const given = email.headers.find(({ key }) => key === 'date')?.value;
  return {
    title: titleOf(inner === null ? email.subject : (inner.subject ?? email.subject)),
    published: inner?.published ?? publishedFrom(given) ?? publishedFrom(email.date),
    ...senderOf(name, address),
  };
}

/** `-- ` and what its author stands below it, if that is short. */
function signatureIn(text: string): readonly RecordZone[] {
  const lines = linesOf(text);
  const at = lines.findLastIndex(({ start, end }) => text.slice(start, end) === '--');
  const [first, last] = [lines[at], lines.at(-1)];
  if (first === undefined || last === undefined || lines.length - at > 8) return [];
  return [{ kind: 'sign-off', start: first.start, end: last.end }];
}

/** What somebody wrote above a message that they passed on. */
function noteAbove(text: string, end: number): readonly RecordZone[] {
  const note = trimmed(text, { start: 0, end });
  return note.end > note.start ? [{ kind: 'metadata', ...note }] : [];
}

async function recordOf(email: Email): Promise<{ readonly record: ArticleRecord; readonly isNote: boolean } | null> {
  const text = await textIn(email);
  if (text === '') return null;
  const { zones, first } = forwardedIn(text);
  const above = zones[0] === undefined ? text : text.slice(0, zones[0].start);
  const isNote = countWords(above) < NOTE_WORDS;
  const record: ArticleRecord = {
    ...headOf(email, isNote ? first : null),
    text,
    zones: [
      ...(isNote && zones[0] !== undefined ? noteAbove(text, zones[0].start) : []),
      ...zones,
      ...signatureIn(text),
    ],
    format: 'record',
  };
  return { record, isNote };
}

const isMessage = ({ mimeType }: Attachment): boolean => mimeType === 'message/rfc822';

/** Pictures that stand in the text are no loss; what was sent along may be the report itself. */
function noteOn(attachments: readonly Attachment[]): Parsed[] {
  const sent = attachments.filter((one) => !isMessage(one) && one.related !== true && !/^image\//u.test(one.mimeType));
  if (sent.length === 0) return [];
  const message = `${sent.length} attachments of the message were not read; save them as files of their own`;
  return [{ code: 'not-read', message }];
}

async function* parseMessage(
  bytes: Uint8Array,
  context: ParseContext,
  depth: number,
): AsyncGenerator<Parsed, void, undefined> {
  const { default: PostalMime } = await import('postal-mime');
  const { bytes: plain, encoding, guessed } = await readable(bytes, context.encoding);
  if (guessed !== null) yield { code: 'encoding', message: guessed };
  const email = await PostalMime.parse(plain, { forceRfc822Attachments: true });
  const inner = depth < MOST_MESSAGES_DEEP ? email.attachments.filter(isMessage) : [];
  const own = await recordOf(email);
  let { place } = context;
  if (own !== null && !(own.isNote && inner.length > 0)) {
    yield { record: { ...own.record, ...context.sidecar.stated, source: context.source, place, encoding } };
    place += 1;
  }
  yield* noteOn(email.attachments);
  for (const { content } of inner) {
    if (typeof content === 'string') continue;
    for await (const item of parseMessage(new Uint8Array(content), { ...context, place }, depth + 1)) {
      if ('record' in item) place += 1;
      yield item;
    }
  }
  if (own === null && inner.length === 0) throw new ReadFault('no-text', 'the message holds no words');
}

async function* parse(bytes: Uint8Array, context: ParseContext): AsyncGenerator<Parsed, void, undefined> {
  if (bytes.length > LARGEST_MESSAGE) {
    throw new ReadFault('too-large', `it is a message of more than ${LARGEST_MESSAGE / 1024 ** 2} MB`);
  }
  try {
    yield* parseMessage(bytes, context, 1);
  } catch (error) {
    throw damaged(error, 'the message');
  }
}

const HEADER = /^(?:[!-9;-~]{1,80}:[^\n]{0,2000}\r?\n(?:[ \t][^\n]{0,2000}\r?\n){0,50}){3,}/u;

/** Lines that only mail has, at the head; a saved page has them too, with a line that says so. */
function isMail({ latin: text }: Sample): boolean {
  const head = HEADER.exec(text.slice(0, 20_000))?.[0] ?? '';
  const has = (name: string): boolean => new RegExp(`^${name}:`, 'imu').test(head);
  const isSavedPage = has('Snapshot-Content-Location') || /^from:\s*<?saved by/imu.test(head);
  return !isSavedPage && has('From') && ['MIME-Version', 'Message-ID', 'Received', 'Return-Path'].some(has);
}

/**
 * Messages: the plain text, or the page where there is no text or one that only points to it. The subject is the title;
 * the heads of forwarded messages are labelled, and say title, sender and date where only a note stands above them.
 * A message forwarded as an attachment is an article; other attachments are named and left out.
 */
export const EML: BytesFormat = {
  unit: 'bytes',
  endings: ['.eml'],
  matches: isMail,
  parse,
};
