import type { PdfLine } from './pdf-lines.js';

/** A paragraph of a PDF, and the size of its letters in points. */
export interface PdfParagraph {
  readonly text: string;
  readonly size: number;
  /** Counted from 0. */
  readonly page: number;
}

/** Shares of the usual distance between lines, or of an em. */
const WIDER_GAP = 1.3;
const INDENT = 0.8;
const OTHER_SIZE = 0.12;
/** A last line ends this share of the column before its right edge. */
const SHORT_LINE = 0.12;

const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0;

interface Column {
  readonly left: number;
  readonly right: number;
  readonly leading: number;
}

/** Bounds and usual distance of lines of each column of a page. */
function columnsOf(lines: readonly PdfLine[]): ReadonlyMap<number, Column> {
  const columns = new Map<number, PdfLine[]>();
  for (const line of lines) {
    const own = columns.get(line.column);
    if (own === undefined) columns.set(line.column, [line]);
    else own.push(line);
  }
  return new Map(
    [...columns].map(([column, own]) => {
      const gaps = own.map((line, index) => line.base - (own[index - 1]?.base ?? Number.NaN)).filter((gap) => gap > 0);
      const [left, right] = [Math.min(...own.map((line) => line.left)), Math.max(...own.map((line) => line.right))];
      return [column, { left, right, leading: median(gaps) }];
    }),
  );
}

const ENDS_SENTENCE = /[.!?…:。！？؟]["'”’»“)\]]*$/u;
const BEGINS_LOW = /^["'“‘«(]*\p{Ll}/u;

const isShort = (line: PdfLine, { left, right }: Column): boolean => line.right < right - SHORT_LINE * (right - left);

/** Whether a paragraph ends between two lines of one column. */
function endsWithin(before: PdfLine, line: PdfLine, column: Column): boolean {
  if (Math.abs(before.size - line.size) > OTHER_SIZE * before.size) return true;
  const gap = line.base - before.base;
  if (gap > WIDER_GAP * Math.max(column.leading, before.size)) return true;
  const isIndented = line.left > column.left + INDENT * line.size && before.left < column.left + INDENT * line.size;
  if (isIndented && !BEGINS_LOW.test(line.text)) return true;
  return isShort(before, column) && ENDS_SENTENCE.test(before.text);
}

/** Whether a paragraph ends where a column or a page does. */
function endsAcross(before: PdfLine, line: PdfLine, columns: readonly [Column, Column]): boolean {
  if (Math.abs(before.size - line.size) > OTHER_SIZE * before.size) return true;
  if (BEGINS_LOW.test(line.text)) return false;
  const isIndented = line.left > columns[1].left + INDENT * line.size;
  return isIndented || ENDS_SENTENCE.test(before.text) || isShort(before, columns[0]);
}

const CJK = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303F\uFF00-\uFFEF]/u;
const HYPHEN_AT_END = /(?<stem>[\p{L}\d]+)[-\u00AD\u2010]$/u;

/** Words with a hyphen in the middle of a line: `well-known` broken at its hyphen keeps it. */
function hyphenated(lines: readonly PdfLine[]): ReadonlySet<string> {
  const found = lines.flatMap(({ text }) => text.match(/[\p{L}\d]+-[\p{L}\d]+/gu) ?? []);
  return new Set(found.map((word) => word.toLowerCase()));
}

/**
 * A line as it is followed by the next one: a hyphen that only breaks a word goes, and a word of Chinese goes on without
 * a space.
 */
function ledOver(before: string, next: string, known: ReadonlySet<string>): string {
  const stem = HYPHEN_AT_END.exec(before.slice(-40))?.groups?.['stem'];
  const rest = /^[\p{L}\d]+/u.exec(next.slice(0, 40))?.[0];
  if (stem !== undefined && rest !== undefined) {
    const isBroken = /^\p{Ll}/u.test(rest) && /\p{L}$/u.test(stem);
    const isKept = !isBroken || (!before.endsWith('\u00AD') && known.has(`${stem}-${rest}`.toLowerCase()));
    return isKept ? before : before.slice(0, -1);
  }
  return CJK.test(before.slice(-1)) && CJK.test(next.slice(0, 1)) ? before : `${before} `;
}

function joinedLines(lines: readonly string[], known: ReadonlySet<string>): string {
  const pieces = lines.map((line, index) => {
    const next = lines[index + 1];
    return next === undefined ? line : ledOver(line, next, known);
  });
  return pieces.join('').replace(/\u00AD/gu, '');
}

/** The paragraphs of a document from the lines of its pages, going on over columns and pages. */
export function paragraphsOf(pages: readonly (readonly PdfLine[])[]): PdfParagraph[] {
  const known = hyphenated(pages.flat());
  const paragraphs: { readonly lines: string[]; readonly size: number; readonly page: number }[] = [];
  let last: { readonly line: PdfLine; readonly column: Column; readonly page: number } | null = null;
  pages.forEach((lines, page) => {
    const columns = columnsOf(lines);
    for (const line of lines) {
      const column = columns.get(line.column) ?? { left: 0, right: 0, leading: 0 };
      const isSame = last?.page === page && last.line.column === line.column;
      const ends =
        last === null ||
        (isSame ? endsWithin(last.line, line, column) : endsAcross(last.line, line, [last.column, column]));
      const current = paragraphs.at(-1);
      if (ends || current === undefined) paragraphs.push({ lines: [line.text], size: line.size, page });
      else current.lines.push(line.text);
      last = { line, column, page };
    }
  });
  return paragraphs.map(({ lines, size, page }) => ({ text: joinedLines(lines, known), size, page }));
}
