import type { RecordZone } from '../head/article.js';
import type { HtmlDocument, HtmlElement } from './html-dom.js';
import { writtenText } from './html-text.js';
import { noteKind } from '../head/notes.js';

/** Notes around the text that a page marks as such: they are furniture, and the extraction may have dropped them. */
export interface PageNotes {
  /** The only heading of the first rank. A title is often cut down from it; where it stands in the text it is no prose. */
  readonly heading: string | null;
  readonly standfirst: string | null;
  readonly corrections: readonly string[];
}

/** The same, and a byline that credits somebody, which the extraction drops with all bylines. */
type NotesWithByline = PageNotes & { readonly byline: string | null };

const STANDFIRST =
  '[itemprop~="alternativeHeadline"], [class*="standfirst" i], [class~="dek" i], [class*="article-dek" i], [class*="articledek" i], [class*="sub-headline" i], [class*="subheadline" i], [class*="article-subtitle" i], [class*="article__subtitle" i], [class*="article-summary" i], [class*="article__summary" i], [class*="headline__sub" i], [data-testid="standfirst"]';
/** Without these words no element can be marked so: a look at the markup spares a walk through the tree. */
const MAY_HAVE_STANDFIRST =
  /alternativeHeadline|standfirst|dek\b|sub-?headline|article-dek|articledek|article(?:-|__)(?:subtitle|summary)|headline__sub/iu;
const MAY_HAVE_CORRECTION =
  /correct|clarif|editors?-note|incorrect|misstated|misidentified|misspelled|amended|mischaracterized|berichtigung|rectificatif|updated|refiled|edited to/iu;
const CORRECTION =
  '[itemprop~="correction"], [class*="correction" i], [class*="clarification" i], [id*="correction" i], [class*="editors-note" i], [class*="editor-note" i]';
/** Notes of newspapers have up to some 600 characters; what is longer is a page about corrections. */
const LONGEST_NOTE = 1200;
/** A standfirst says in a sentence or two what the report is about. */
const LONGEST_STANDFIRST = 600;
const SHORTEST_STANDFIRST = 20;
const MOST_NOTES = 10;
/** Elements that are looked at: a page that calls more of its parts by these names means something else. */
const MOST_LOOKED_AT = 50;

/** What is left of a picture or a button when it is gone. */
const LABEL =
  /^(?:photo|image|picture|video|advertisement|ad|anzeige|werbung|publicité|publicidad|pubblicità|реклама|广告|share|tweet|continue reading the main story|story continues below(?: advertisement)?|loading\W*)$/iu;
const LONGEST_LABEL = 50;

const isUnseen = (element: HtmlElement): boolean =>
  element.getAttribute('hidden') !== null ||
  element.getAttribute('aria-hidden') === 'true' ||
  /display\s*:\s*none|visibility\s*:\s*hidden/iu.test(element.getAttribute('style') ?? '');

/** Whether an element lies in one of these. */
function isInside(element: HtmlElement, names: RegExp): boolean {
  for (let up = element.parentNode as HtmlElement | null; up !== null; up = up.parentNode as HtmlElement | null)
    if (names.test(up.localName ?? '')) return true;
  return false;
}

/** A headline and its standfirst lie in one block, or in blocks of one header. */
const LEVELS_TO_HEADLINE = 4;

/** Teasers of other reports have such lines too: only the one beside the headline of the page is this report's. */
function isBesideHeadline(element: HtmlElement): boolean {
  let up = element.parentNode as HtmlElement | null;
  for (let level = 0; level < LEVELS_TO_HEADLINE && up !== null && up.localName !== 'body'; level += 1) {
    if (up.querySelector('h1') !== null) return !isInside(element, /^(?:aside|nav|footer|li)$/u);
    up = up.parentNode as HtmlElement | null;
  }
  return false;
}

function textsOf(document: HtmlDocument, selector: string, longest: number): string[] {
  return [...document.querySelectorAll(selector)]
    .slice(0, MOST_LOOKED_AT)
    .filter((element) => !isUnseen(element) && !isInside(element, /^(?:nav|footer)$/u))
    .map((element) => writtenText(element))
    .filter((text) => text !== '' && text.length <= longest);
}

function standfirstOf(document: HtmlDocument): string | null {
  const found = [...document.querySelectorAll(STANDFIRST)].slice(0, MOST_LOOKED_AT);
  for (const element of found.filter((one) => !isUnseen(one) && isBesideHeadline(one))) {
    const text = writtenText(element);
    if (text.length >= SHORTEST_STANDFIRST && text.length <= LONGEST_STANDFIRST) return text;
  }
  return null;
}

function headingOf(document: HtmlDocument): string | null {
  const [only, other] = document.getElementsByTagName('h1');
  const text = only === undefined || other !== undefined ? '' : writtenText(only);
  return text === '' || text.length > LONGEST_STANDFIRST ? null : text;
}

/** Without those that stand inside another: an element and its parent are often marked alike. */
function outermost(texts: readonly string[]): string[] {
  const unlike = [...new Set(texts)];
  return unlike.filter((text) => !unlike.some((other) => other !== text && other.includes(text))).slice(0, MOST_NOTES);
}

const INVITES =
  /\b(?:report|submit|suggest|request|send|contact|spotted|see|read)\b.{0,60}\b(?:errors?|corrections?|mistakes?|typos?)\b/iu;

/** A heading, a link to the page of corrections or a call to report errors is no correction. */
const saysSomething = (text: string): boolean => text.split(/\s+/u).length >= 5 && !INVITES.test(text);

/** Notes that are known by their words alone. */
function wordedCorrections(document: HtmlDocument): string[] {
  return [...document.querySelectorAll('p, em, small')]
    .map((element) => element.textContent ?? '')
    .filter((text) => text.length <= LONGEST_NOTE)
    .map((text) => text.replace(/\s+/gu, ' ').trim())
    .filter((text) => noteKind(text) === 'correction');
}

/** Looks for standfirst and corrections in the whole page, before the extraction takes it apart. */
export function pageNotes(document: HtmlDocument, html: string, stated: readonly string[]): PageNotes {
  const standfirst = MAY_HAVE_STANDFIRST.test(html) ? standfirstOf(document) : null;
  const heading = headingOf(document);
  if (!MAY_HAVE_CORRECTION.test(html)) return { heading, standfirst, corrections: outermost(stated) };
  const marked = textsOf(document, CORRECTION, LONGEST_NOTE);
  const worded = wordedCorrections(document);
  const notes = [...stated.filter((text) => text.length <= LONGEST_NOTE), ...marked.filter(saysSomething), ...worded];
  return { heading, standfirst, corrections: outermost(notes) };
}

const folded = (text: string): string => text.replace(/\s+/gu, ' ').trim();

/** Where a note stands in a text as paragraphs of its own, white space aside; null where it does not. */
function placeOf(text: string, note: string): { readonly start: number; readonly end: number } | null {
  const at = text.indexOf(note);
  if (at < 0) return null;
  const end = at + note.length;
  const isOwn = (at === 0 || text.charAt(at - 1) === '\n') && (end === text.length || text.charAt(end) === '\n');
  return isOwn ? { start: at, end } : null;
}

/** Lines of nothing but a label. */
function labelsIn(text: string): RecordZone[] {
  const zones: RecordZone[] = [];
  for (let start = 0; start < text.length;) {
    const found = text.indexOf('\n', start);
    const end = found < 0 ? text.length : found;
    if (end - start <= LONGEST_LABEL && LABEL.test(text.slice(start, end))) zones.push({ kind: 'caption', start, end });
    start = end + 1;
  }
  return zones;
}

/** A text with its notes: those that it has become zones, the others are put before and behind it. */
export function withNotes(
  text: string,
  { heading, standfirst, byline, corrections }: NotesWithByline,
): { readonly text: string; readonly zones: readonly RecordZone[] } {
  const above = [standfirst, byline].filter((note) => note !== null);
  if (heading === null && above.length === 0 && corrections.length === 0) return { text, zones: labelsIn(text) };
  const plain = folded(text);
  const isNew = (note: string): boolean => !plain.includes(folded(note));
  const whole = [...above.filter(isNew), text, ...corrections.filter(isNew)].join('\n\n');
  const zones = labelsIn(whole);
  for (const [kind, note] of [
    ['headline', heading],
    ['standfirst', standfirst],
    ['byline', byline],
  ] as const) {
    const place = note === null ? null : placeOf(whole.slice(0, 3 * LONGEST_STANDFIRST), note);
    if (place !== null) zones.push({ kind, ...place });
  }
  for (const note of corrections) {
    const place = placeOf(whole, note);
    if (place !== null) zones.push({ kind: 'correction', ...place });
  }
  return { text: whole, zones };
}
