import type { RecordZone } from '../head/article.js';
import { publishedFrom } from '../head/dates.js';
import { type Line, linesOf } from '../head/lines.js';

/** What the head of a forwarded message says. */
export interface Forwarded {
  readonly subject: string | null;
  readonly from: string | null;
  readonly published: string | null;
}

type Field = keyof Forwarded | 'other';

const FIELD_NAMES: Readonly<Record<Field, string>> = {
  from: 'from|von|de|da|från|fra|van|от',
  subject: 'subject|betreff|objet|asunto|oggetto|assunto|ämne|emne|onderwerp|тема',
  published: 'date|sent|datum|gesendet|envoyé|enviado|fecha|data|skickat|sendt|verzonden|дата|отправлено',
  other: 'to|cc|bcc|reply-to|an|à|para|a|till|til|aan|кому|копия|attachment|attachments|importance',
};

const FIELDS: ReadonlyMap<string, Field> = new Map(
  (Object.entries(FIELD_NAMES) as [Field, string][]).flatMap(([field, words]) =>
    words.split('|').map((word): [string, Field] => [word, field]),
  ),
);

/** Characters up to the colon; Outlook and Apple set the names bold with stars. */
const LONGEST_NAME = 24;

/** `From: …` as programs write it above what they forward. */
function fieldIn(line: string): { readonly field: Field; readonly value: string } | null {
  const colon = line.slice(0, LONGEST_NAME).indexOf(':');
  if (colon < 0) return null;
  const name = line
    .slice(0, colon)
    .replace(/^\*{1,2}/u, '')
    .trimEnd()
    .toLowerCase();
  const field = FIELDS.get(name);
  const rest = line.slice(colon + 1).replace(/^\*{1,2}/u, '');
  return field === undefined || !/^(?:\s|$)/u.test(rest) ? null : { field, value: rest.trim() };
}

/** `---------- Forwarded message ----------`, `Begin forwarded message:` and a bare line of dashes. */
const MARK =
  /^(?:[-_*=\s]{3,}|[-\s]{0,20}(?:begin forwarded message|forwarded message|original message|(?:ursprüngliche|weitergeleitete|original-?) ?nachricht|message (?:transféré|d['’]origine)|mensaje (?:reenviado|original)|messaggio (?:inoltrato|originale)|пересылаемое сообщение)\s?:?[-\s]{0,20})$/iu;

/** Fields in a block; `From`, `Date`, `Subject`, `To`, `Cc` and a few that go on in a second line. */
const MOST_FIELDS = 12;

interface Block {
  readonly lines: readonly Line[];
  readonly said: Forwarded | null;
}

const wordsOf = (text: string, { start, end }: Line): string => text.slice(start, Math.min(end, start + 300));

/** The fields that stand together from line `first` on, and what they say where they are the head of a message. */
function blockAt(text: string, lines: readonly Line[], first: number): Block {
  const said = new Map<Field, string>();
  let at = first;
  for (; at < lines.length; at += 1) {
    const line = lines[at];
    const found = line === undefined ? null : fieldIn(wordsOf(text, line));
    if (found === null) break;
    if (!said.has(found.field)) said.set(found.field, found.value);
  }
  const block = lines.slice(first, at);
  if (!said.has('from') || said.size < 3 || block.length > MOST_FIELDS) return { lines: block, said: null };
  const published = publishedFrom((said.get('published') ?? '').replace(/ at (?=\d)/iu, ' '));
  return {
    lines: block,
    said: { subject: said.get('subject') ?? null, from: said.get('from') ?? null, published },
  };
}

/** A head with the line that announces it, as one zone. */
function zoneOf(text: string, { lines }: Block, before: Line | undefined): RecordZone | null {
  const [first, last] = [lines[0], lines.at(-1)];
  if (first === undefined || last === undefined) return null;
  const isMarked = before !== undefined && MARK.test(wordsOf(text, before));
  return { kind: 'metadata', start: isMarked ? before.start : first.start, end: last.end };
}

/** The heads of messages within a text, and what the first of them says where nothing but it stands above the article. */
export function forwardedIn(text: string): { readonly zones: readonly RecordZone[]; readonly first: Forwarded | null } {
  const lines = linesOf(text);
  const zones: RecordZone[] = [];
  let first: Forwarded | null = null;
  for (let at = 0; at < lines.length; at += 1) {
    const block = blockAt(text, lines, at);
    const zone = block.said === null ? null : zoneOf(text, block, lines[at - 1]);
    if (zones.length === 0) first = block.said;
    if (zone !== null) zones.push(zone);
    at += Math.max(0, block.lines.length - 1);
  }
  return { zones, first };
}
