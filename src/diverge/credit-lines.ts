import type { CreditRole, Zone } from '../model.js';
import { tokensIn, wordsIn, type CreditMention, type Prose, type Stretch } from '../prose.js';
import { publishersIn, type LinePublisher, type OutletNames } from './named-publishers.js';
import { publisherKey, publisherRole } from './publishers.js';

/** Credits that are a line of their own: bylines, datelines, sign-offs, `Ann Lee, The Associated Press`. */

/** Furniture in which a publisher's name alone is a credit. */
const CREDIT_ZONES: ReadonlySet<Zone['kind']> = new Set([
  'byline',
  'dateline',
  'photo-credit',
  'caption',
  'sign-off',
  'advisory',
]);
const PICTURE_ZONES: ReadonlySet<Zone['kind']> = new Set(['photo-credit', 'caption']);
/** A line that is nothing but a credit has at most so many words. */
const MAX_LINE_WORDS = 14;

/** `Ann Lee, Millbrook Echo`: a paper that no list has, as a part of a byline of its own. */
function paperIn(line: string): LinePublisher | null {
  for (const part of line.matchAll(/[^,|;—–()]+/gu)) {
    const name = part[0].trim();
    const start = part.index + part[0].indexOf(name);
    if (name.split(/\s+/).length <= 5 && part.index > 0 && publisherRole(name) !== null)
      return { start, end: start + name.length, name, role: 'source' };
  }
  return null;
}

/** The publisher that a line of furniture credits: in a byline the last that is named, for a picture who sells it. */
function publisherOf(line: string, kind: Zone['kind'], outlets: OutletNames): LinePublisher | null {
  const all = publishersIn(line, outlets);
  if (!PICTURE_ZONES.has(kind)) return all.at(-1) ?? paperIn(line);
  return all.findLast(({ role }) => role === 'photo') ?? all.at(-1) ?? null;
}

function zoneCredits(prose: Prose, outlets: OutletNames): readonly CreditMention[] {
  const { text } = prose.article;
  return prose.article.zones.flatMap(({ kind, span }) => {
    const line = text.slice(span.start, Math.min(span.end, span.start + 400));
    const found = CREDIT_ZONES.has(kind) ? publisherOf(line, kind, outlets) : headlineSource(line, kind, outlets);
    if (found === null) return [];
    const role: CreditRole = PICTURE_ZONES.has(kind) ? 'photo' : found.role;
    return [
      { start: span.start, end: span.end, from: 0, to: 0, name: found.name, key: publisherKey(found.name), role },
    ];
  });
}

/** `Harbour closes for a week: Reuters`: a headline that names who says so. */
function headlineSource(line: string, kind: Zone['kind'], outlets: OutletNames): LinePublisher | null {
  const [found] = kind === 'headline' ? publishersIn(line.slice(line.lastIndexOf(':') + 1), outlets) : [];
  const colon = line.lastIndexOf(':');
  if (found === undefined || colon < 1) return null;
  return line.slice(colon + 1).trim().length === found.end - found.start ? found : null;
}

/** What a line of a credit may begin with. */
const LABEL = /^\W*(?:by|from|via|sources?|story by)\b:?\s*/iu;
/** What parts the names in it. */
const PARTS = /\s*(?:[,|•]|\s[-–—]+\s|[–—])\s*/u;
/** Behind the publisher: whom it employs. */
const OFFICE = /^(?:\s\p{Lu}[\p{L}-]+){0,2}\s(?:writers?|correspondents?|reporters?|editors?|staff|bureau)$/iu;

/** A part of a line that is a publisher, with at most an office behind it. */
function publisherPart(part: string, outlets: OutletNames): LinePublisher | null {
  const [found] = publishersIn(part, outlets);
  if (found === undefined || !/^(?:the\s)?$/iu.test(part.slice(0, found.start))) return null;
  const behind = part.slice(found.end).trimEnd();
  return behind === '' || OFFICE.test(behind) ? found : null;
}

const isNamePart = (part: string): boolean =>
  /^(?:\p{Lu}[\p{L}.'’-]*(?:\s|$)|and\s){1,6}$/u.test(part) || part === 'on';

/** Whose line it is: `The Associated Press`, `Ann Lee, AP Diplomatic Writer`, `(From The Hill)`, `Source: RT`. */
function publisherOfLine(line: string, outlets: OutletNames): LinePublisher | null {
  const label = LABEL.exec(line)?.[0] ?? '';
  const words = line.slice(label.length).replace(/^[\s(*[]+|[\s)*\].|•]+$/gu, '');
  const parts = words.split(PARTS).filter((part) => part !== '');
  const found = parts.map((part) => publisherPart(part, outlets));
  const at = found.findLastIndex((one) => one !== null);
  const isName = (part: string, index: number): boolean => found[index] !== null || isNamePart(part);
  const publisher = found[at] ?? null;
  if (publisher !== null && parts.length <= 4 && parts.every(isName)) return placed(line, publisher, label.length);
  const [first] = label === '' ? [] : publishersIn(words, outlets);
  return first !== undefined && /source/iu.test(label) && first.start <= 4 ? placed(line, first, label.length) : null;
}

/** A publisher found in a part of a line, at its place in the line. */
function placed(line: string, { name, role }: LinePublisher, from: number): LinePublisher {
  const start = Math.max(0, line.lastIndexOf(name) < from ? line.indexOf(name) : line.lastIndexOf(name));
  return { start, end: start + name.length, name, role };
}

/** A paragraph that is nothing but a credit: the span is the words from its label on. */
function lineCredit(prose: Prose, paragraph: Stretch, outlets: OutletNames): CreditMention | null {
  const { start, end, from, to } = paragraph;
  if (end - start > 160 || wordsIn(prose, { from, to }) > MAX_LINE_WORDS) return null;
  const line = prose.article.text.slice(start, end);
  const found = publisherOfLine(line, outlets);
  if (found === null) return null;
  const span = { start: start + found.start, end: start + found.end };
  return {
    ...span,
    ...tokensIn(prose, span),
    name: found.name,
    key: publisherKey(found.name),
    role: roleIn(line, found),
  };
}

/** Papers print `Ann Lee, AP` under a picture and `Ann Lee, The Associated Press` over a text. */
const roleIn = (line: string, { role, name }: LinePublisher): CreditRole =>
  role === 'agency' && /, ?[A-Z]{2,4}$/u.test(line) && line.endsWith(name) && !LABEL.test(line) ? 'photo' : role;

/** The publishers that lines of furniture and lines of names credit. */
export function lineCredits(prose: Prose, outlets: OutletNames): readonly CreditMention[] {
  const lines = prose.paragraphs.flatMap((paragraph) => lineCredit(prose, paragraph, outlets) ?? []);
  return [...zoneCredits(prose, outlets), ...lines];
}
