import type { ZoneKind } from '../../model/model.js';
import { SOURCE_LABEL } from '../../words/publishers.js';
import { bylineIn } from './bylines.js';
import { embeddedLines } from './embeds.js';
import { isPhotoCredit } from './picture-lines.js';
import { agencyDateline, datelineDay, placeDateline } from './datelines.js';
import { type Line, type LineView, linesOf, LONGEST_LINE, type Stretch, viewOf, within } from './lines.js';
import { dateLine, datePrefix, noteKind, signOffAtEnd } from './notes.js';
import {
  isAgencyLine,
  isButton,
  isHeadlineUnder,
  isNameLine,
  isOutletLine,
  isSameOutlet,
  isSecondDeck,
  isSection,
  outletIn,
  withoutOutlet,
} from './outlet-lines.js';
import { HEAD_LINES, type Signs, signsIn } from './head-signs.js';
import { isSourceLine } from './source-lines.js';
import { type StoryLines, storyLines } from './story-lines.js';
import {
  columnOf,
  endsSentence,
  isHeadlineShape,
  isLabel,
  isQuestionShape,
  isStandfirst,
  isTitle,
  isWrapped,
} from './title.js';

/** A stretch of a text that is not prose, in UTF-16 code units. */
export interface Furniture extends Stretch {
  readonly kind: ZoneKind;
}

/** What is known of a text before its furniture is looked for. */
export interface Head {
  /** Where the text begins, behind front matter. */
  readonly from: number;
  /** Syntax characters, sorted. */
  readonly markup: readonly Stretch[];
  /** The title that a field gives. */
  readonly title: string | null;
  /** The byline that a field gives. */
  readonly byline: string | null;
  /** The outlet that a field gives. */
  readonly outlet: string | null;
  /** The first line may be a headline that no field names. */
  readonly mayHaveHeadline: boolean;
  /** Offset of the first heading, or null: a heading needs no headline's shape. */
  readonly heading: number | null;
}

/** The furniture of a text, and what it says about the article. */
export interface Furnishing {
  readonly zones: readonly Furniture[];
  readonly title: string | null;
  readonly byline: string | null;
  readonly published: string | null;
  /** The name of the outlet that stands over or under the headline. */
  readonly outlet: string | null;
}

interface Pass {
  readonly text: string;
  readonly head: Head;
  readonly lines: readonly Line[];
  readonly column: number | null;
  /** Lines before each that begin a paragraph, up to `HEAD_LINES`. */
  readonly blocks: Uint8Array;
  readonly signs: Signs;
  readonly story: StoryLines;
  readonly embeds: ReadonlySet<number>;
  readonly zones: Furniture[];
  title: string | null;
  byline: string | null;
  published: string | null;
  outlet: string | null;
  headlineAt: number | null;
  /** Up to here a note of several lines has been taken. */
  taken: number;
  proseSeen: boolean;
  placeSeen: boolean;
}

/** Whether a line is broken off by the width of a column: never before a sign. */
const breaksOff = ({ text, lines, column, signs }: Pass, index: number): boolean =>
  !signs.at.has(index + 1) && isWrapped(text, lines, { index, column });

const isBehindHead = ({ blocks }: Pass, index: number): boolean => (blocks[index] ?? HEAD_LINES) >= HEAD_LINES;

/** What parts the lines of a text: the width of a column, and which of them belong to the page. */
interface Parting extends Pick<StoryLines, 'asides'> {
  readonly column: number | null;
}

/** How many paragraphs begin before each line, as far as the head goes. */
function blocksOf(text: string, lines: readonly Line[], { column, asides }: Parting): Uint8Array {
  const blocks = new Uint8Array(lines.length).fill(HEAD_LINES);
  let count = 0;
  for (let index = 0; index < lines.length && count < HEAD_LINES; index += 1) {
    blocks[index] = count;
    if (!asides.has(index) && !isWrapped(text, lines, { index, column })) count += 1;
  }
  return blocks;
}

function add(pass: Pass, kind: ZoneKind, { start, end }: Stretch): void {
  pass.zones.push({ kind, start, end });
}

function stretchOf(view: LineView, from: number, to: number): Stretch {
  return { start: view.at(from), end: view.at(to - 1) + 1 };
}

/** Whether a line is a paragraph of its own and not the broken-off end of the one before. */
function standsAlone(pass: Pass, index: number): boolean {
  const line = pass.lines[index];
  const before = pass.lines[index - 1];
  if (line === undefined || breaksOff(pass, index)) return false;
  if (index < pass.signs.end || line.blankBefore || before === undefined || pass.zones.at(-1)?.end === before.end)
    return true;
  // `News` over a headline is no prose that goes on in it.
  if (!pass.proseSeen && isLabel(pass.text.slice(before.start, before.end))) return true;
  return (
    endsSentence(pass.text.slice(before.start, before.end)) || before.end - before.start > line.end - line.start + 60
  );
}

/** Whether a question stands over what it asks about: a longer paragraph of its own, or the rest of a head. */
function isOverText({ lines, signs }: Pass, index: number): boolean {
  const [line, next] = [lines[index], lines[index + 1]];
  if (line === undefined || next === undefined) return false;
  return index < signs.end || (next.blankBefore && next.end - next.start > line.end - line.start);
}

function takeHeadline(pass: Pass, index: number, view: LineView): boolean {
  const line = pass.lines[index];
  if (line === undefined || view.cut || pass.headlineAt !== null || pass.proseSeen) return false;
  const isGiven = pass.head.title !== null && isTitle(view.text, pass.head.title);
  const isHeading = pass.head.heading !== null && pass.head.heading >= line.start && pass.head.heading < line.end;
  const isBest = pass.story.headline === null || pass.story.headline === index;
  const isShaped = isHeadlineShape(view.text) || (isQuestionShape(view.text) && isOverText(pass, index));
  const hasShape = isShaped && index + 1 < pass.lines.length && !breaksOff(pass, index);
  if (
    !isGiven &&
    !(pass.head.mayHaveHeadline && (isHeading || ((hasShape || pass.story.headline === index) && isBest)))
  )
    return false;
  add(pass, 'headline', stretchOf(view, 0, view.text.length));
  pass.headlineAt = index;
  pass.title ??= withoutOutlet(view.text, pass.head.outlet);
  return true;
}

/** The text of the next line that says something, labels passed over; empty where there is none. */
function nextLine(pass: Pass, index: number): string {
  for (const line of pass.lines.slice(index + 1, index + 4)) {
    const { text, cut } = viewOf(pass.text, line);
    if (!isLabel(text)) return cut ? '' : text;
  }
  return '';
}

/** The name of the outlet over the headline, or between it and the byline, as a page prints it. */
function takeOutlet(pass: Pass, index: number, view: LineView): boolean {
  if (!pass.head.mayHaveHeadline || pass.proseSeen || isBehindHead(pass, index) || pass.outlet !== null) return false;
  const isOver =
    pass.headlineAt === null &&
    pass.head.heading === null &&
    isHeadlineUnder(nextLine(pass, index), pass.signs.at.has(index + 2) || pass.signs.at.has(index + 3));
  // Another paper's name on the page of an outlet that is known says from whom it has the text: a credit.
  if (pass.head.outlet !== null && !isSameOutlet(pass.head.outlet, view.text)) return false;
  // Under a byline that names it already it says whose report it is.
  const isUnder = pass.headlineAt !== null && !isAgencyLine(view.text) && pass.byline?.includes(view.text) !== true;
  if (!(isOver || isUnder) || !isOutletLine(view.text)) return false;
  add(pass, 'metadata', stretchOf(view, 0, view.text.length));
  pass.outlet = outletIn(view.text);
  return true;
}

/** `News` over a headline. */
function takeSection(pass: Pass, index: number, view: LineView): boolean {
  if (pass.headlineAt !== null || index >= pass.signs.end || !isSection(view.text)) return false;
  add(pass, 'metadata', stretchOf(view, 0, view.text.length));
  return true;
}

/** `Share this article` between headline and text. */
function takeButton(pass: Pass, index: number, view: LineView): boolean {
  if (pass.proseSeen || isBehindHead(pass, index) || pass.headlineAt === null || !isButton(view.text)) return false;
  add(pass, 'metadata', stretchOf(view, 0, view.text.length));
  return true;
}

/** A name without `By`, under a headline and over a date. */
function takeName(pass: Pass, index: number, view: LineView): boolean {
  if (pass.proseSeen || isBehindHead(pass, index) || pass.headlineAt === null || pass.byline !== null) return false;
  if (dateLine(nextLine(pass, index)) === null || !isNameLine(view.text)) return false;
  add(pass, 'byline', stretchOf(view, 0, view.text.length));
  pass.byline = view.text;
  return true;
}

function isFurniture(line: string): boolean {
  return (
    bylineIn(line) !== null ||
    dateLine(line) !== null ||
    isPhotoCredit(line) ||
    noteKind(line) !== null ||
    isButton(line)
  );
}

/** The first line behind `index` that is prose, if it comes soon. */
function ledeAfter(pass: Pass, index: number): string | null {
  for (const line of pass.lines.slice(index + 1, index + 6)) {
    const { text } = viewOf(pass.text, line);
    if (!isFurniture(text)) return text;
  }
  return null;
}

function takeStandfirst(pass: Pass, index: number, view: LineView): boolean {
  const headline = pass.headlineAt === null || pass.headlineAt !== index - 1 ? undefined : pass.lines[pass.headlineAt];
  if (headline === undefined || breaksOff(pass, index)) return false;
  const lede = ledeAfter(pass, index);
  const words = viewOf(pass.text, headline).text;
  const isDeck = index < pass.signs.end && isSecondDeck(view.text);
  if (!isDeck && (lede === null || !isStandfirst(view.text, { headline: words, lede }))) return false;
  add(pass, 'standfirst', stretchOf(view, 0, view.text.length));
  return true;
}

function takeByline(pass: Pass, index: number, view: LineView): boolean {
  if (isBehindHead(pass, index)) return false;
  const isGiven =
    pass.head.byline !== null && view.text.length < 120 && view.text.toLowerCase() === pass.head.byline.toLowerCase();
  const byline = isGiven ? { name: view.text, published: null } : bylineIn(view.text);
  if (byline === null) return false;
  add(pass, 'byline', stretchOf(view, 0, view.text.length));
  pass.byline ??= byline.name;
  pass.published ??= byline.published;
  return true;
}

function takeDateLine(pass: Pass, index: number, view: LineView): boolean {
  const date = dateLine(view.text);
  if (date === null || (isBehindHead(pass, index) && !date.labelled)) return false;
  add(pass, 'date', stretchOf(view, 0, view.text.length));
  if (!isBehindHead(pass, index)) pass.published ??= date.iso;
  return true;
}

/** `Source: Halden Press` under a headline: a credit, and no name of an author; an agency alone stands for one. */
function takeSource(pass: Pass, index: number, view: LineView): boolean {
  if (index >= pass.signs.end || pass.headlineAt === null || !isSourceLine(view.text)) return false;
  add(pass, 'byline', stretchOf(view, 0, view.text.length));
  if (!SOURCE_LABEL.test(view.text)) pass.byline ??= view.text;
  return true;
}

function takeNote(pass: Pass, index: number, view: LineView): boolean {
  const kind = isPhotoCredit(view.text) ? 'photo-credit' : noteKind(view.text);
  if (kind === null || (kind === 'advisory' && (pass.proseSeen || isBehindHead(pass, index)))) return false;
  add(pass, kind, stretchOf(view, 0, view.text.length));
  return true;
}

const WHOLE_LINES: readonly ((pass: Pass, index: number, view: LineView) => boolean)[] = [
  takeByline,
  takeDateLine,
  takeNote,
  takeSource,
  takeOutlet,
  takeSection,
  takeButton,
  takeName,
  takeHeadline,
  takeStandfirst,
];

/** A date and a dateline that a paragraph begins with; gives the offset in the view where prose begins. */
function takeBeginning(pass: Pass, index: number, view: LineView): void {
  let from = 0;
  const date = pass.proseSeen || isBehindHead(pass, index) ? null : datePrefix(view.text);
  if (date !== null) {
    add(pass, 'date', stretchOf(view, 0, date.end));
    pass.published ??= date.iso;
    from = date.end + (/^\s*/u.exec(view.text.slice(date.end))?.[0].length ?? 0);
  }
  const rest = view.text.slice(from);
  const place = pass.placeSeen || isBehindHead(pass, index) ? 0 : placeDateline(rest);
  const length = agencyDateline(rest) || place;
  if (length === 0 || from + length >= view.text.length) return;
  pass.placeSeen = true;
  if (!isBehindHead(pass, index)) pass.published ??= datelineDay(rest.slice(0, length));
  add(pass, 'dateline', stretchOf(view, from, from + length));
}

/** `(Reporting by …)` at the end of a paragraph. Asked of the text itself: the view shows only the beginning. */
function takeEnd(pass: Pass, line: Line): void {
  const from = Math.max(line.start, line.end - 1000);
  const at = signOffAtEnd(pass.text.slice(from, line.end));
  if (at > 0 && from + at >= (pass.zones.at(-1)?.end ?? 0)) add(pass, 'sign-off', { start: from + at, end: line.end });
}

/** Whether a paragraph goes on in the next line: it is wrapped, or breaks off in the middle of a sentence. */
function goesOn({ text, lines, column }: Pass, index: number): boolean {
  const [line, next] = [lines[index], lines[index + 1]];
  if (line === undefined || next === undefined || next.blankBefore) return false;
  return isWrapped(text, lines, { index, column }) || !endsSentence(text.slice(line.start, line.end));
}

/** A note that a column width parts into lines: asked as the one line it was. */
function takeWrappedNote(pass: Pass, index: number): boolean {
  const { lines, text } = pass;
  const first = lines[index];
  if (first?.blankBefore !== true) return false;
  let last = index;
  while (goesOn(pass, last) && (lines[last + 1]?.end ?? 0) - first.start <= LONGEST_LINE) last += 1;
  const end = lines[last]?.end ?? first.end;
  if (last === index || goesOn(pass, last)) return false;
  const kind = noteKind(text.slice(first.start, end).replace(/\s*\n\s*/gu, ' '));
  if (kind === null || kind === 'advisory') return false;
  add(pass, kind, { start: first.start, end });
  pass.taken = end;
  return true;
}

/** A post that the page shows in full. */
function takeEmbed(pass: Pass, index: number): boolean {
  const line = pass.lines[index];
  if (line === undefined || !pass.embeds.has(index)) return false;
  add(pass, 'embed', line);
  return true;
}

/** What the page prints around its stories: a prompt, a counter, the headline of another report. */
function takeAside(pass: Pass, index: number, view: LineView): boolean {
  const line = pass.lines[index];
  if (line === undefined || !pass.story.asides.has(index)) return false;
  add(pass, 'prompt', { start: view.at(0), end: line.end });
  return true;
}

function takeLine(pass: Pass, index: number, view: LineView): void {
  const line = pass.lines[index];
  if (line === undefined || view.text === '' || line.start < pass.taken) return;
  if (!view.cut && standsAlone(pass, index) && WHOLE_LINES.some((take) => take(pass, index, view))) return;
  if (takeWrappedNote(pass, index) || takeEmbed(pass, index) || takeAside(pass, index, view)) return;
  takeBeginning(pass, index, view);
  takeEnd(pass, line);
  if (!isLabel(view.text)) pass.proseSeen = true;
}

/**
 * Labels what is not prose: line by line, each asked in the order of `WHOLE_LINES`, the head with a wider net than the
 * rest. Linear in the text: no detector sees more than the first 600 characters of a line or the last 1,000.
 */
export function furnish(text: string, head: Head): Furnishing {
  const lines = linesOf(text, head.from);
  const column = columnOf(lines);
  // What comes in fields was told from its page by whoever made the record.
  const story = storyLines(text, head.mayHaveHeadline ? lines : [], column);
  const pass: Pass = {
    text,
    head,
    lines,
    column,
    blocks: blocksOf(text, lines, { column, asides: story.asides }),
    signs: signsIn(text, lines, column),
    story,
    embeds: embeddedLines(text, lines),
    taken: head.from,
    zones: [],
    title: head.title,
    byline: head.byline,
    published: null,
    outlet: null,
    headlineAt: null,
    proseSeen: false,
    placeSeen: false,
  };
  let hint = 0;
  for (const [index, line] of pass.lines.entries()) {
    const cuts = within(head.markup, { start: line.start, end: Math.min(line.end, line.start + LONGEST_LINE) }, hint);
    hint = cuts.next;
    takeLine(pass, index, viewOf(text, line, cuts.found));
  }
  const { zones, title, byline, published, outlet } = pass;
  return { zones, title, byline, published, outlet };
}
