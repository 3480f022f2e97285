/** A line that is not blank: its span without the white space around it. */
export interface Line {
  readonly start: number;
  readonly end: number;
  /** It is the first one, or a blank line stands before it. */
  readonly blankBefore: boolean;
}

/** A stretch of text, half-open, in UTF-16 code units. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** What a detector sees of a line: its text without markup, and where each character stands in the article. */
export interface LineView {
  readonly text: string;
  /** The line is longer than what is seen. */
  readonly cut: boolean;
  /** Offset in the article of character `index` of `text`. */
  at(index: number): number;
}

/**
 * Furniture is short: a detector sees this many characters of a line at most, so that no pattern can run long.
 * The longest captions and correction notes of the sets that were looked at have about 500.
 */
export const LONGEST_LINE = 600;

/** `14 November 2023 · 3 min read`: how long it takes to read says nothing about an article. */
const READING_TIME = /\s[|·•–—-] \d{1,3}[ -]min(?:ute)?s?(?:[ -]read)?$/iu;

/** A short line without the time that reading takes. */
export const withoutReadingTime = (line: string): string => line.replace(READING_TIME, '');

const LINE_FEED = 10;
const CARRIAGE_RETURN = 13;
const isSpace = (unit: number): boolean =>
  unit === 0x20 ||
  (unit >= 9 && unit <= 13) ||
  unit === 0xa0 ||
  unit === 0xfeff ||
  unit === 0x3000 ||
  (unit >= 0x2000 && unit <= 0x200b);

/** Ends of lines, each found by the platform's own search; a text without a carriage return is asked for one once. */
class LineEnds {
  private nextReturn: number;

  constructor(private readonly text: string) {
    this.nextReturn = this.returnFrom(0);
  }

  from(start: number): number {
    if (this.nextReturn < start) this.nextReturn = this.returnFrom(start);
    const feed = this.text.indexOf('\n', start);
    return Math.min(feed < 0 ? this.text.length : feed, this.nextReturn);
  }

  private returnFrom(start: number): number {
    const found = this.text.indexOf('\r', start);
    return found < 0 ? Number.POSITIVE_INFINITY : found;
  }
}

/** Trims white space off both ends of a stretch. */
export function trimmed(text: string, { start, end }: Stretch): Stretch {
  while (start < end && isSpace(text.charCodeAt(start))) start += 1;
  while (end > start && isSpace(text.charCodeAt(end - 1))) end -= 1;
  return { start, end };
}

/** All lines from `from` on that are not blank, in order. `\n`, `\r\n` and `\r` end a line. */
export function linesOf(text: string, from = 0): Line[] {
  const lines: Line[] = [];
  const ends = new LineEnds(text);
  let blankBefore = true;
  for (let at = from; at < text.length;) {
    const end = ends.from(at);
    let start = at;
    while (start < end && isSpace(text.charCodeAt(start))) start += 1;
    let until = end;
    while (until > start && isSpace(text.charCodeAt(until - 1))) until -= 1;
    if (until > start) lines.push({ start, end: until, blankBefore });
    blankBefore = until === start;
    at = text.charCodeAt(end) === CARRIAGE_RETURN && text.charCodeAt(end + 1) === LINE_FEED ? end + 2 : end + 1;
  }
  return lines;
}

function cutOut(text: string, line: Stretch, cuts: readonly Stretch[]): { text: string; offsets: number[] } {
  const offsets: number[] = [];
  let seen = '';
  let at = line.start;
  for (const cut of [...cuts, { start: line.end, end: line.end }]) {
    const until = Math.min(cut.start, line.end);
    if (until > at) seen += text.slice(at, until);
    for (; at < until; at += 1) offsets.push(at);
    at = Math.max(at, cut.end);
  }
  return { text: seen, offsets };
}

/** Soft hyphens and spaces without width: a page sets them where a word may break, and nobody sees them. */
const UNSEEN_CHARACTERS = ['\u00ad', '\u200b', '\u2060'];
const UNSEEN = new RegExp(`[${UNSEEN_CHARACTERS.join('')}]`, 'gu');

/** A text without the characters that are not seen. */
export const seenIn = (text: string): string => text.replace(UNSEEN, '');

/** The markup within a line, and the characters that are not seen. */
function cutsIn(text: string, line: Stretch, markup: readonly Stretch[]): readonly Stretch[] {
  const seen = text.slice(line.start, line.end);
  // Each by the platform's own search, which is faster by far than an expression for all three.
  if (!UNSEEN_CHARACTERS.some((one) => seen.includes(one))) return markup;
  const unseen = [...seen.matchAll(UNSEEN)].map(({ index }) => ({
    start: line.start + index,
    end: line.start + index + 1,
  }));
  return [...markup, ...unseen].sort((a, b) => a.start - b.start);
}

/**
 * A line as detectors see it. `markup` are its stretches within the line, sorted; the view skips them and what nobody
 * sees, so that `**MINSK (AP) —** Russia` is read as `MINSK (AP) — Russia`.
 */
export function viewOf(text: string, line: Stretch, markup: readonly Stretch[] = []): LineView {
  const end = Math.min(line.end, line.start + LONGEST_LINE);
  const cuts = cutsIn(text, { start: line.start, end }, markup);
  if (cuts.length === 0)
    return { text: text.slice(line.start, end), cut: end < line.end, at: (index) => line.start + index };
  const left = cutOut(text, { start: line.start, end }, cuts);
  const inner = trimmed(left.text, { start: 0, end: left.text.length });
  return {
    text: left.text.slice(inner.start, inner.end),
    cut: end < line.end,
    at: (index) => left.offsets[inner.start + index] ?? end,
  };
}

/** The stretches of a sorted list that touch `line`, looked up from `hint` on; gives the next hint. */
export function within(stretches: readonly Stretch[], line: Stretch, hint: number): { found: Stretch[]; next: number } {
  let next = hint;
  while (next < stretches.length && (stretches[next]?.end ?? 0) <= line.start) next += 1;
  const found: Stretch[] = [];
  for (let i = next; i < stretches.length; i += 1) {
    const stretch = stretches[i];
    if (stretch === undefined || stretch.start >= line.end) break;
    found.push(stretch);
  }
  return { found, next };
}
