import { DOUBLE_QUOTATION_MARKS, QUOTATION_MARKS } from '../words/typography.js';

/** A quotation before its tokens are known: the span between the marks. */
export interface QuotedSpan {
  readonly start: number;
  readonly end: number;
  readonly depth: number;
  readonly closed: boolean;
}

/** The trimmed bounds of a paragraph. */
export interface ParagraphSpan {
  readonly start: number;
  readonly end: number;
}

type Side = 'open' | 'close' | 'either';

const OPENERS = new Set('“„‟«‹‘‚‛「『〝');
const CLOSERS = new Set('”»›’」』〞〟');
/** Corner brackets say their side by their form alone, because the text around them has no spaces. */
const CORNERS: Readonly<Record<string, Side>> = {
  '「': 'open',
  '『': 'open',
  '〝': 'open',
  '」': 'close',
  '』': 'close',
  '〟': 'close',
};
/** Marks of one family close each other, whatever their exact form: a report may open with " and close with ”. */
const GUILLEMETS = new Set('«»‹›');

type Neighbour = 'space' | 'word' | 'mark' | 'bracket' | 'other';

function neighbour(character: string): Neighbour {
  if (character === '' || /[\s\u00a0\u202f]/u.test(character)) return 'space';
  if (QUOTATION_MARKS.has(character)) return 'mark';
  if ('([{—–-/'.includes(character)) return 'bracket';
  return /[\p{L}\p{N}]/u.test(character) ? 'word' : 'other';
}

/**
 * Which side a mark is on. The characters around it come first, because a mark leans on the words it encloses and its
 * form is often wrong (`"Russia … weapons,”`) or turned round (German „…“, Danish »…«); the form decides the rest.
 */
function sideOf(mark: string, before: Neighbour, after: Neighbour): Side {
  const corner = CORNERS[mark];
  if (corner !== undefined) return corner;
  const free = before === 'space' || before === 'bracket';
  // `« … », a-t-il dit`: French sets a blank inside the marks, so a comma behind one says that it may close.
  if (GUILLEMETS.has(mark) && before === 'space' && after === 'other') return 'either';
  if (free && after !== 'space') return 'open';
  if (before === 'mark' && after === 'word') return 'open';
  if (!free && before !== 'mark' && after !== 'word') return 'close';
  if (before === 'mark' && (after === 'space' || after === 'other')) return 'close';
  // Nothing is opened before a space: `“It will hold. “` closes with the wrong glyph, if there is something to close.
  return OPENERS.has(mark) && after === 'space' ? 'either' : sideByForm(mark);
}

function sideByForm(mark: string): Side {
  if (OPENERS.has(mark)) return 'open';
  return CLOSERS.has(mark) ? 'close' : 'either';
}

/** Chinese and Japanese characters and their punctuation: no spaces around, so only the form of a mark tells its side. */
const WIDE = /[\u3000-\u9fff\uff00-\uffef]/;

/** Characters that are not seen: marks of direction and joiners that pages leave in front of a quotation mark. */
const INVISIBLE = /[\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]/;
/** So many of them in a row are looked past. */
const MAX_INVISIBLE = 4;

/** The nearest character in a direction that is seen. */
function seenFrom(text: string, at: number, step: 1 | -1): string {
  let next = at;
  for (let passed = 0; passed < MAX_INVISIBLE && INVISIBLE.test(text.charAt(next)); passed += 1) next += step;
  return text.charAt(next);
}

/** `” … what was said`: a quotation that begins with words left out opens with whatever mark stands there. */
const opensWithEllipsis = (text: string, at: number): boolean =>
  /^\s?(?:…|\. ?\. ?\.)/.test(text.slice(at + 1, at + 8));

/**
 * Whether the figures behind a single mark are a year without its century: `'90s` always, `'21` unless the mark is
 * closed soon, as around a title that begins with a number.
 */
function beginsShortYear(text: string, at: number): boolean {
  const ahead = text.slice(at, at + 120);
  if (/^\d0s(?![\p{L}\d])/u.test(ahead)) return true;
  return /^\d\d(?![\p{L}\d])/u.test(ahead) && !/^[^'‘’\n]+(?<!\s)['’](?![\p{L}\d])/u.test(ahead);
}

interface Open {
  readonly start: number;
  readonly double: boolean;
  readonly guillemet: boolean;
}

/** Deeper nesting than this is no news prose; the bound keeps every step constant. */
const MAX_DEPTH = 4;

/** 1 at the code unit of each mark: every character of a text is asked. */
const IS_MARK = new Uint8Array(0x10000);
for (const mark of QUOTATION_MARKS) IS_MARK[mark.charCodeAt(0)] = 1;

/** Reads the marks of one text from left to right, holding at most `MAX_DEPTH` open quotations. */
class QuotationScanner {
  readonly found: QuotedSpan[] = [];
  private readonly open: Open[] = [];

  constructor(private readonly text: string) {}

  mark(at: number): void {
    const mark = this.text.charAt(at);
    const before = neighbour(seenFrom(this.text, at - 1, -1));
    const after = neighbour(seenFrom(this.text, at + 1, 1));
    const double = DOUBLE_QUOTATION_MARKS.has(mark);
    const isWide = mark !== "'" && WIDE.test(this.text.charAt(at - 1) + this.text.charAt(at + 1));
    if (!double && !isWide && before === 'word' && after === 'word') return;
    const starts = double && this.open.length === 0 && before === 'space' && opensWithEllipsis(this.text, at);
    const side = starts ? 'open' : isWide ? sideByForm(mark) : sideOf(mark, before, after);
    const guillemet = GUILLEMETS.has(mark);
    const depth = this.open.findLastIndex((one) => one.double === double && one.guillemet === guillemet);
    if (side === 'open' || (side === 'either' && depth < 0)) this.begin({ start: at + 1, double, guillemet }, depth);
    else if (depth >= 0) this.finish(depth, at, true);
  }

  /** `’90s` and `’tis` begin with an apostrophe; a second opening of the same family shows that the first was stray. */
  private begin(one: Open, depth: number): void {
    const mark = this.text.charAt(one.start - 1);
    const elision = !one.double && (mark === '’' || beginsShortYear(this.text, one.start));
    if (elision) return;
    const nestable = CORNERS[mark] !== undefined;
    if (depth >= 0 && !nestable) this.open.length = depth;
    if (this.open.length < MAX_DEPTH) this.open.push(one);
  }

  private finish(depth: number, end: number, closed: boolean): void {
    const open = this.open[depth];
    const span = open?.guillemet === true ? this.withoutBlanks(open.start, end) : { start: open?.start ?? end, end };
    this.open.length = depth;
    if (span.end > span.start) this.found.push({ ...span, depth, closed });
  }

  /** `« texte »`: the blanks belong to the marks. There is one at each end, or two. */
  private withoutBlanks(from: number, to: number): { readonly start: number; readonly end: number } {
    let [start, end] = [from, to];
    while (start < end && start < from + 2 && neighbour(this.text.charAt(start)) === 'space') start += 1;
    while (end > start && end > to - 2 && neighbour(this.text.charAt(end - 1)) === 'space') end -= 1;
    return { start, end };
  }

  /**
   * A quotation over several paragraphs opens each of them and closes only the last: it goes on when the next paragraph
   * begins with a mark again, and else ends here, unclosed. A single mark never closed was an apostrophe.
   * Returns whether it goes on.
   */
  paragraphEnd(end: number, next: number): boolean {
    const mark = this.text.charAt(next);
    const isFree = neighbour(this.text.charAt(next + 1)) !== 'space' || GUILLEMETS.has(mark);
    const opensAgain = DOUBLE_QUOTATION_MARKS.has(mark) && isFree;
    if (this.open[0]?.double !== true) {
      this.open.length = 0;
      return false;
    }
    this.open.length = 1;
    if (!opensAgain) this.finish(0, end, false);
    return opensAgain;
  }
}

/**
 * Finds the quotations of a text in one pass: all marks, mismatched pairs, one inside another, over several paragraphs
 * each opened and only the last closed. Apostrophes are no marks. Sorted by start, the outer before the inner; spans
 * exclude the marks.
 */
export function findQuotations(text: string, paragraphs: readonly ParagraphSpan[]): readonly QuotedSpan[] {
  const scanner = new QuotationScanner(text);
  let goesOn = false;
  paragraphs.forEach(({ start, end }, index) => {
    for (let at = goesOn ? start + 1 : start; at < end; at += 1) {
      if (IS_MARK[text.charCodeAt(at)] === 1) scanner.mark(at);
    }
    goesOn = scanner.paragraphEnd(end, paragraphs[index + 1]?.start ?? text.length);
  });
  return scanner.found.sort((one, other) => one.start - other.start || other.end - one.end);
}
