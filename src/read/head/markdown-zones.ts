import { type Line, linesOf, type Stretch } from './lines.js';

/**
 * The syntax characters of a Markdown text: marks of headings, lists and quotations, emphasis, link targets, images,
 * HTML tags and comments. Words stay prose; only an image's description and what a reader never sees are whole zones.
 * One pass, no look-ahead beyond a bound: a parser that builds a tree would lose the offsets, and one with regular
 * expressions is quadratic on `[[[[…`.
 */
export interface Markup {
  /** Sorted, not overlapping. */
  readonly stretches: readonly Stretch[];
  /** Offset of the first heading's words, or null. */
  readonly heading: number | null;
}

interface Opener extends Stretch {
  readonly paragraph: number;
}

interface Scan {
  readonly text: string;
  readonly found: Stretch[];
  /** Brackets that wait for their `](`. */
  brackets: (Opener & { readonly image: boolean })[];
  /** Runs of `*`, `_` and `~` that wait for their partner, by the run. */
  readonly emphasis: Map<string, Opener[]>;
  paragraph: number;
  heading: number | null;
  /** The fence that a code block was opened with, or an empty string. */
  fence: string;
  /** Offset behind a comment that reaches over several lines. */
  commentEnd: number;
  /** No `-->` stands behind this offset. */
  uncommentedFrom: number;
}

const LONGEST_TAG = 300;
const LONGEST_TARGET = 2000;
const LONGEST_RUN = 3;

const LINE_MARKS = /^(?:#{1,6}(?=\s|$)\s*|>[>\s]*|[-*+]\s+|\d{1,3}[.)]\s+)/u;
const RULE = /^(?:[-*_=]\s*){3,80}$/u;
const FENCE = /^(?:`{3,20}|~{3,20})/u;
const DEFINITION = /^\[[^\][]{1,80}\]:\s*\S/u;
const CLOSING_MARKS = /\s#{1,6}$/u;

const isSpaceAt = (text: string, at: number): boolean => at < 0 || at >= text.length || /\s/u.test(text.charAt(at));
const isWordAt = (text: string, at: number): boolean => /[\p{L}\p{N}]/u.test(text.charAt(at));

function mark(scan: Scan, start: number, end: number): void {
  scan.found.push({ start, end });
}

/** Offset behind `(target "title")` that begins at `at`, or -1. */
function targetEnd(text: string, at: number): number {
  let depth = 0;
  const limit = Math.min(text.length, at + LONGEST_TARGET);
  for (let i = at; i < limit; i += 1) {
    const character = text.charAt(i);
    if (character === '\n' || character === '[' || character === ']') return -1;
    if (character === '(') depth += 1;
    if (character === ')' && --depth === 0) return i + 1;
  }
  return -1;
}

/** Offset behind `[reference]` that begins at `at`, or -1. */
function referenceEnd(text: string, at: number): number {
  const limit = Math.min(text.length, at + 80);
  for (let i = at + 1; i < limit; i += 1) {
    const character = text.charAt(i);
    if (character === ']') return i + 1;
    if (character === '\n' || character === '[') return -1;
  }
  return -1;
}

function closeBracket(scan: Scan, at: number): number {
  const open = scan.brackets.pop();
  const next = scan.text.charAt(at + 1);
  if (open === undefined || open.paragraph !== scan.paragraph) return at + 1;
  const end = next === '(' ? targetEnd(scan.text, at + 1) : next === '[' ? referenceEnd(scan.text, at + 1) : -1;
  if (end < 0) return at + 1;
  if (open.image) mark(scan, open.start, end);
  else {
    mark(scan, open.start, open.end);
    mark(scan, at, end);
  }
  return end;
}

function takeEmphasis(scan: Scan, at: number): number {
  const character = scan.text.charAt(at);
  let end = at;
  while (scan.text.charAt(end) === character) end += 1;
  if (end - at > LONGEST_RUN) return end;
  const [before, after] = [isSpaceAt(scan.text, at - 1), isSpaceAt(scan.text, end)];
  const inWord = character === '_' && isWordAt(scan.text, at - 1) && isWordAt(scan.text, end);
  if (inWord || (before && after)) return end;
  const run = scan.text.slice(at, end);
  const waiting = scan.emphasis.get(run) ?? [];
  const open = before ? undefined : waiting.pop();
  if (open !== undefined && open.paragraph === scan.paragraph) {
    mark(scan, open.start, open.end);
    mark(scan, at, end);
  } else if (!after) waiting.push({ start: at, end, paragraph: scan.paragraph });
  scan.emphasis.set(run, waiting);
  return end;
}

function takeComment(scan: Scan, at: number): number {
  if (at >= scan.uncommentedFrom) return at + 1;
  const close = scan.text.indexOf('-->', at + 4);
  if (close < 0) {
    scan.uncommentedFrom = at;
    return at + 1;
  }
  mark(scan, at, close + 3);
  scan.commentEnd = close + 3;
  return close + 3;
}

/** `<em>`, `</p>`, `<https://…>`: a `<` with a letter behind it and its `>` on the same line. */
function takeTag(scan: Scan, at: number): number {
  if (scan.text.startsWith('<!--', at)) return takeComment(scan, at);
  if (!/[a-z/]/iu.test(scan.text.charAt(at + 1))) return at + 1;
  const limit = Math.min(scan.text.length, at + LONGEST_TAG);
  for (let i = at + 1; i < limit; i += 1) {
    const character = scan.text.charAt(i);
    if (character === '<' || character === '\n') return at + 1;
    if (character !== '>') continue;
    mark(scan, at, i + 1);
    return i + 1;
  }
  return at + 1;
}

function takeBracket(scan: Scan, at: number): number {
  const image = scan.text.charAt(at) === '!';
  if (image && scan.text.charAt(at + 1) !== '[') return at + 1;
  const end = at + (image ? 2 : 1);
  scan.brackets.push({ start: at, end, image, paragraph: scan.paragraph });
  return end;
}

function takeEscape(scan: Scan, at: number): number {
  if (!/[\\`*_{}[\]()#+\-.!>~|]/u.test(scan.text.charAt(at + 1))) return at + 1;
  mark(scan, at, at + 1);
  return at + 2;
}

function takeTick(scan: Scan, at: number): number {
  mark(scan, at, at + 1);
  return at + 1;
}

const INLINE: Readonly<Record<string, (scan: Scan, at: number) => number>> = {
  '*': takeEmphasis,
  _: takeEmphasis,
  '~': takeEmphasis,
  '<': takeTag,
  '[': takeBracket,
  '!': takeBracket,
  ']': closeBracket,
  '\\': takeEscape,
  '`': takeTick,
};

const IS_INLINE = new Uint8Array(128);
for (const character of Object.keys(INLINE)) IS_INLINE[character.charCodeAt(0)] = 1;

function takeInline(scan: Scan, from: number, end: number): void {
  for (let at = from; at < end;) {
    const take = IS_INLINE[scan.text.charCodeAt(at)] === 1 ? INLINE[scan.text.charAt(at)] : undefined;
    at = take === undefined ? at + 1 : take(scan, at);
  }
}

function takeFence(scan: Scan, line: Line, head: string): boolean {
  const fence = FENCE.exec(head)?.[0] ?? '';
  const closes = scan.fence !== '' && fence.startsWith(scan.fence);
  if (closes || (scan.fence === '' && fence !== '')) {
    mark(scan, line.start, line.end);
    scan.fence = closes ? '' : fence;
    return true;
  }
  return scan.fence !== '';
}

/** `Title` with `=====` below it, or `-----` directly below a line. */
function isUnderline(head: string, line: Line): boolean {
  return !line.blankBefore && /^(?:={2,}|-{2,})$/u.test(head);
}

function takeLine(scan: Scan, line: Line, before: Line | undefined): void {
  const head = scan.text.slice(line.start, Math.min(line.end, line.start + 160));
  if (takeFence(scan, line, head)) return;
  const whole = line.end - line.start === head.length;
  if (whole && (isUnderline(head, line) || RULE.test(head))) {
    mark(scan, line.start, line.end);
    if (isUnderline(head, line)) scan.heading ??= before?.start ?? null;
    return;
  }
  if (DEFINITION.test(head) && line.end - line.start <= LONGEST_TARGET) {
    mark(scan, line.start, line.end);
    return;
  }
  const marks = LINE_MARKS.exec(head)?.[0] ?? '';
  const start = line.start + marks.length;
  if (marks !== '') mark(scan, line.start, start);
  const closing = marks.startsWith('#')
    ? (CLOSING_MARKS.exec(scan.text.slice(Math.max(start, line.end - 8), line.end))?.[0].length ?? 0)
    : 0;
  takeInline(scan, start, line.end - closing);
  if (closing > 0) mark(scan, line.end - closing, line.end);
  if (marks.startsWith('#') && start < line.end) scan.heading ??= start;
}

function tidy(found: Stretch[]): Stretch[] {
  const sorted = found.sort((a, b) => a.start - b.start || b.end - a.end);
  const kept: Stretch[] = [];
  for (const stretch of sorted)
    if (stretch.start >= (kept.at(-1)?.end ?? 0) && stretch.end > stretch.start) kept.push(stretch);
  return kept;
}

/** Finds the syntax characters of a Markdown text from `from` on. Linear in the text. */
export function markupOf(text: string, from = 0): Markup {
  const scan: Scan = {
    text,
    found: [],
    brackets: [],
    emphasis: new Map(),
    paragraph: 0,
    heading: null,
    fence: '',
    commentEnd: from,
    uncommentedFrom: Number.POSITIVE_INFINITY,
  };
  let before: Line | undefined;
  for (const line of linesOf(text, from)) {
    if (line.blankBefore) {
      scan.paragraph += 1;
      scan.brackets = [];
    }
    if (line.end > scan.commentEnd) takeLine(scan, { ...line, start: Math.max(line.start, scan.commentEnd) }, before);
    before = line;
  }
  return { stretches: tidy(scan.found), heading: scan.heading };
}
