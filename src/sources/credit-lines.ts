import type { CreditRole, Zone } from '../model/model.js';
import { tokensIn, wordsIn, type CreditMention, type Extent, type Prose, type Stretch } from '../model/prose.js';
import { publishersIn, type LinePublisher, type OutletNames } from './named-publishers.js';
import { knownPublisher, publisherKey, publisherRole, SOURCE_LABEL } from '../words/publishers.js';

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
const MAX_LINE = 160;

/** What a paper stands behind in a byline: `By The Millbrook Echo`, `By our correspondent, with Millbrook Echo`. */
const BEFORE_PAPER = /^\s*(?:by the|with(?: the)?|mit|avec|con) /i;

/** `Ann Lee, Millbrook Echo`, `By The Millbrook Echo`: a paper that no list has, as a part of a byline of its own. */
function paperIn(line: string): LinePublisher | null {
  for (const part of line.matchAll(/[^,|;—–()]+/gu)) {
    const name = part[0].replace(BEFORE_PAPER, '').trim();
    const start = part.index + part[0].indexOf(name);
    const isPart = part.index > 0 || BEFORE_PAPER.test(part[0]);
    if (name.split(/\s+/).length <= 5 && isPart && publisherRole(name) !== null)
      return { start, end: start + name.length, name, role: 'source' };
  }
  return null;
}

/** `By Ann Lee, CNN, AP`: those at the end that nothing but a comma or `and` parts. */
function listedLast(line: string, all: readonly LinePublisher[]): readonly LinePublisher[] {
  const gapBehind = ({ end }: LinePublisher, at: number): string => line.slice(end, all[at + 1]?.start ?? end);
  const first = all.findLastIndex(
    (one, at) => at + 1 < all.length && !/^(?:\s*[,/&]\s*|,? and (?:the )?)$/i.test(gapBehind(one, at)),
  );
  return all.slice(first + 1);
}

/** `Source: Halden Press` under a headline: whoever is named there, because the line says so itself. */
function statedSource(line: string): LinePublisher | null {
  const label = SOURCE_LABEL.exec(line)?.[0];
  if (label === undefined) return null;
  const name = line.slice(label.length);
  return { start: label.length, end: line.length, name, role: publisherRole(name) ?? 'source' };
}

/** `By Ann Lee and agencies`: that copy of others is in it, though not whose. */
function agenciesIn(line: string): LinePublisher | null {
  const found =
    /(?:^by |\s(?:and|with|und|mit|et|avec|y|con|e|&|\/)\s|, )((?:news |wire )?(?:agencies|agenturen|agences|agencias|agenzie|wires|wire services))$/iu.exec(
      line,
    );
  const name = found?.[1];
  return name === undefined ? null : { start: line.length - name.length, end: line.length, name, role: 'agency' };
}

/** Agencies as German papers mark them, in small letters, which no list of names printed in capitals finds. */
const MARKS: ReadonlySet<string> = new Set('dpa afp ap apa sda kna epd sid rtr ots'.split(' '));

const initialsOf = (name: string): string =>
  name
    .split(/[\s-]+/u)
    .map((word) => word.charAt(0))
    .join('');

/** `(dpa/afp)`, and `(hp)` where the Halden Press is compared; other small letters are the initials of whoever wrote it. */
function marksIn(line: string, outlets: OutletNames): readonly LinePublisher[] {
  const marks = /\((\p{Ll}{2,4}(?:[/,]\s?\p{Ll}{2,4}){0,2})\)/u.exec(line);
  if (marks === null) return [];
  return [...(marks[1] ?? '').matchAll(/\p{Ll}+/gu)].flatMap(({ 0: mark, index }) => {
    const start = marks.index + 1 + index;
    const place = { start, end: start + mark.length, role: 'agency' as const };
    if (MARKS.has(mark)) return [{ ...place, name: mark }];
    const named = [...outlets].filter((name) => name.includes(' ') && initialsOf(name) === mark);
    const [first] = named;
    // Two outlets may have the same initials: then it is a credit, but not to whom.
    return first === undefined ? [] : [{ ...place, name: mark, key: named.length > 1 ? mark : publisherKey(first) }];
  });
}

/** The publishers that a line of furniture credits: in a byline those named last, for a picture who sells it. */
function publishersOf(line: string, kind: Zone['kind'], outlets: OutletNames): readonly LinePublisher[] {
  const all = publishersIn(line, outlets);
  if (kind === 'dateline' && all.length === 0) return marksIn(line, outlets);
  if (!PICTURE_ZONES.has(kind)) {
    const isByline = kind === 'byline';
    const named = all.length > 0 ? listedLast(line, all) : [paperIn(line) ?? (isByline ? statedSource(line) : null)];
    return [...named, isByline ? agenciesIn(line) : null].flatMap((one) => one ?? []);
  }
  const seller = /\bvia\s/iu.test(line) ? undefined : all.findLast(({ role }) => role === 'photo');
  return [seller ?? all.at(-1)].flatMap((one) => one ?? []);
}

function zoneCredits(prose: Prose, outlets: OutletNames): readonly CreditMention[] {
  const { text, outlet } = prose.article;
  return prose.article.zones.flatMap(({ kind, span }) => {
    const line = text.slice(span.start, Math.min(span.end, span.start + 400));
    // What stands below a mail tells who passed it on.
    if (line.startsWith('--\n')) return [];
    const found = CREDIT_ZONES.has(kind)
      ? publishersOf(line, kind, outlets)
      : [headlineSource(line, kind, outlets)].flatMap((one) => (one === null || isOwn(one.name, outlet) ? [] : one));
    return found.map((one, at) => ({
      // Of one publisher the whole line is the credit, of several each has its name.
      start: found.length === 1 || at === 0 ? span.start : span.start + one.start,
      end: found.length === 1 ? span.end : span.start + one.end,
      ...furnitureCredit(one, PICTURE_ZONES.has(kind)),
    }));
  });
}

/** A credit in furniture, which has no tokens. */
function furnitureCredit({ name, role, key }: LinePublisher, isPicture: boolean): Omit<CreditMention, 'start' | 'end'> {
  // `AP Photo` is how AP signs its pictures.
  const signed = isPicture ? name.replace(/ photo$/i, '') : name;
  return { from: 0, to: 0, name: signed, key: key ?? publisherKey(signed), role: isPicture ? 'photo' : role };
}

const squashed = (name: string): string => publisherKey(name).replace(/[^\p{L}\p{N}]+/gu, '');

/** Whether a name is that of the outlet itself, which pages print behind their headlines and in their notices. */
const isOwn = (name: string, outlet: string | null): boolean =>
  outlet !== null && squashed(outlet.replace(/^www\.|\.(?:com|org|net|co\.uk)\b.*$/g, '')).startsWith(squashed(name));

/**
 * `Harbour closes for a week: Reuters`, `Harbour closes for a week | The Harbour Post`: a headline that names who says
 * so, or whose page it was.
 */
function headlineSource(line: string, kind: Zone['kind'], outlets: OutletNames): LinePublisher | null {
  const parting = kind === 'headline' ? Math.max(line.lastIndexOf(':'), line.lastIndexOf(' | ') + 1) : -1;
  if (parting < 1) return null;
  const behind = line.slice(parting + 1);
  const name = behind.trim();
  const [found] = publishersIn(behind, outlets);
  if (found !== undefined && name.length === found.end - found.start) return found;
  const start = parting + 1 + behind.indexOf(name);
  const isPaper =
    line[parting] === '|' && /^\p{Lu}/u.test(name) && publisherRole(name) !== null && name.split(' ').length <= 5;
  return isPaper ? { start, end: start + name.length, name: name.replace(/^The /, ''), role: 'source' } : null;
}

/** Lines of the page: among prompts and counters pages print whose copy it is. */
const promptsOf = ({ article }: Prose): readonly Extent[] =>
  article.zones.filter(({ kind }) => kind === 'prompt' || kind === 'standfirst').map(({ span }) => span);

/** `This report contains material from …`, `… contributed to this report`: lines that thank whoever had a part in it. */
const THANKS = /\b(?:contains? material from|contribut(?:ed|ing|ions?)|report(?:ing|ed) by|agenc(?:y|ies))\b/iu;

/** `HELSINKI (AP) — The Latest on …`: the heading of a running report. */
const DATELINE = /^\p{Lu}[^()]{2,40}\([^()]{2,30}\)\s[—–-]/u;

/** `The Associated Press` between two prompts: a line of the page that is nothing but a credit. */
function promptCredits(prose: Prose, outlets: OutletNames): readonly CreditMention[] {
  return promptsOf(prose).flatMap(({ start, end }) => {
    const line = prose.article.text.slice(start, Math.min(end, start + MAX_LINE + 1));
    const whole = line.length > MAX_LINE ? null : publisherOfLine(line, outlets);
    const named = THANKS.test(line) ? line : (DATELINE.exec(line)?.[0] ?? '');
    const found = whole === null ? publishersIn(named, outlets) : [whole];
    return found.map((one) => ({ start: start + one.start, end: start + one.end, ...furnitureCredit(one, false) }));
  });
}

/** Longest notice that is read. */
const MAX_NOTICE = 400;

/** `© 2018 The Associated Press. All rights reserved.`: whose copy it was, and who says so under it. */
function noticeCredits(prose: Prose, outlets: OutletNames): readonly CreditMention[] {
  const { text, outlet } = prose.article;
  return [...prose.boilerplate, ...promptsOf(prose)].flatMap(({ start, end }) => {
    const line = text.slice(start, Math.min(end, start + MAX_NOTICE));
    if (!/^(?:©|\(c\)|copyright)/i.test(line)) return [];
    return publishersIn(line, outlets)
      .filter(({ name }) => !isOwn(name, outlet))
      .map((one) => ({ start: start + one.start, end: start + one.end, ...furnitureCredit(one, false) }));
  });
}

/** What a line of a credit may begin with. */
const LABEL = /^\W*(?:by|from|via|sources?|story by|authored by)\b:?\s*/iu;
/** What pages print behind one: when it was published there. */
const STAMP = /\s+(?:published|posted|updated)\b.{0,60}$/iu;
/** `Ann LeeAssociated Press`: pages that lose the space or line between two names. */
const GLUED = /(?<=\p{Ll}{2})(?=\p{Lu}\p{Ll}+ \p{Lu})/u;
/** What parts the names in it. */
const PARTS = /\s*(?:[,|•]|\s[-–—]+\s|[–—])\s*/u;
/** Behind the publisher: whom it employs. */
const OFFICE = /^(?:\s\p{Lu}[\p{L}-]+){0,2}\s(?:writers?|correspondents?|reporters?|editors?|staff|bureau)$/iu;
/** Behind the publisher: which of its editions or services. */
const EDITION =
  /^\s(?:India|UK|US|USA|Canada|Australia|Europe|Asia|Africa|International|Videos|Online|Digital|Newswire|NewSource|Service)$/u;

/** A part of a line that is a publisher, with at most an office behind it. */
function publisherPart(part: string, outlets: OutletNames): LinePublisher | null {
  const [found] = publishersIn(part, outlets);
  if (found === undefined || !/^(?:the\s)?$/iu.test(part.slice(0, found.start))) return null;
  const behind = part.slice(found.end).trimEnd();
  return behind === '' || OFFICE.test(behind) || EDITION.test(behind) ? found : null;
}

const isNamePart = (part: string): boolean =>
  /^(?:\p{Lu}[\p{L}.'’-]*(?:\s|$)|and\s){1,6}$/u.test(part) || part === 'on';

/** Whose line it is: `The Associated Press`, `Ann Lee, AP Diplomatic Writer`, `(From The Hill)`, `Source: RT`. */
function publisherOfLine(line: string, outlets: OutletNames): LinePublisher | null {
  const label = LABEL.exec(line)?.[0] ?? '';
  const words = line
    .slice(label.length)
    .replace(STAMP, '')
    .replace(/^[\s(*[]+|[\s)*\].,|•]+$/gu, '');
  const provider = providerOf(words, line);
  if (provider !== null) return placed(line, provider, label.length);
  const parts = words.split(PARTS).flatMap((part) => unglued(part, outlets));
  const found = parts.map((part) => publisherPart(part, outlets));
  const at = found.findLastIndex((one) => one !== null);
  const isName = (part: string, index: number): boolean => found[index] !== null || isNamePart(part);
  const publisher = found[at] ?? null;
  if (publisher !== null && parts.length <= 4 && parts.every(isName)) return placed(line, publisher, label.length);
  const [first] = label === '' ? [] : publishersIn(words, outlets);
  return first !== undefined && /source/iu.test(label) && first.start <= 4 ? placed(line, first, label.length) : null;
}

/** The parts of a name that ends in a publisher without a space before it. */
function unglued(part: string, outlets: OutletNames): readonly string[] {
  const at = part.search(GLUED);
  const isGlued = at > 0 && publisherPart(part.slice(at), outlets) !== null;
  return isGlued ? [part.slice(0, at), part.slice(at)] : part === '' ? [] : [part];
}

/** Most words in the name of a publisher that no list has. */
const MAX_PROVIDER_WORDS = 4;

/**
 * `Harbour Journal •`, `By The Harbour Journal`, `Ann Lee via Millbrook.example`: a line with a bullet behind the name is how
 * aggregators print from whom they have it, and a name with its article behind `by` is no person.
 */
function providerOf(words: string, line: string): LinePublisher | null {
  const domain = /\bvia ([\p{L}\p{N}-]{2,40}\.(?:com|org|net|info|news|co\.uk))$/iu.exec(words);
  const name = domain?.[1] ?? words.replace(/^the /i, '');
  const parts = name.split(' ');
  const isName = parts.length <= MAX_PROVIDER_WORDS && parts.every((part) => /^\p{Lu}/u.test(part));
  const marked = /•\s*$/u.test(line) || /^by the /iu.test(line);
  const role = publisherRole(name);
  if (domain === null && (!isName || !marked || role === null || knownPublisher(name) !== null)) return null;
  return { start: 0, end: 0, name, role: role ?? 'source' };
}

/** A publisher found in a part of a line, at its place in the line. */
function placed(line: string, { name, role }: LinePublisher, from: number): LinePublisher {
  const start = Math.max(0, line.lastIndexOf(name) < from ? line.indexOf(name) : line.lastIndexOf(name));
  return { start, end: start + name.length, name, role };
}

/** A paragraph that is nothing but a credit: the span is the words from its label on. */
function lineCredit(prose: Prose, paragraph: Stretch, outlets: OutletNames): CreditMention | null {
  const { start, end, from, to } = paragraph;
  if (end - start > MAX_LINE || wordsIn(prose, { from, to }) > MAX_LINE_WORDS) return null;
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
  return [...zoneCredits(prose, outlets), ...promptCredits(prose, outlets), ...noticeCredits(prose, outlets), ...lines];
}
