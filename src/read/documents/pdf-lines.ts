import type { PdfPage, PdfPiece } from './pdf-pages.js';

/** A line of a column, with the column's bounds. */
export interface PdfLine {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly base: number;
  readonly size: number;
  /** Counted from 0 within the page; lines of one column stand below one another. */
  readonly column: number;
}

type Segment = Omit<PdfLine, 'column'>;

/** Letters of one line stand on the same base but for super- and subscripts, in ems. */
const SAME_BASE = 0.35;
/** A gap between pieces that is a space; a letter's width is about half an em, and kerning is a few hundredths. */
const SPACE_GAP = 0.14;
/** Columns are parted by more than the space between two words, in ems. */
const COLUMN_GAP = 1;
/** Narrower than this, in ems, it is a column of numbers and not of prose. */
const NARROWEST_COLUMN = 8;
/** Lines of a column; fewer are a table or two captions. */
const LEAST_ROWS = 4;
/** The largest sheet a PDF may have is 14,400 points wide; newspapers have about 1,100. */
const WIDEST_PAGE = 3000;

const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0;

/** Pieces that stand on one base, from top to bottom. */
function rowsOf(pieces: readonly PdfPiece[]): PdfPiece[][] {
  const rows: PdfPiece[][] = [];
  let base = Number.NEGATIVE_INFINITY;
  for (const piece of [...pieces].sort((a, b) => a.base - b.base || a.left - b.left)) {
    if (piece.base - base > SAME_BASE * piece.size || rows.length === 0) {
      rows.push([]);
      base = piece.base;
    }
    rows.at(-1)?.push(piece);
  }
  return rows;
}

function merged(pieces: readonly PdfPiece[]): Segment {
  const size = Math.max(...pieces.map((piece) => piece.size));
  const isRightToLeft = pieces.filter((piece) => piece.isRightToLeft).length * 2 > pieces.length;
  let text = '';
  let before: PdfPiece | null = null;
  for (const piece of isRightToLeft ? [...pieces].reverse() : pieces) {
    const gap = before === null ? 0 : isRightToLeft ? before.left - piece.right : piece.left - before.right;
    const isParted = gap > SPACE_GAP * size && !/\s$/u.test(text) && !/^\s/u.test(piece.text);
    text += (isParted ? ' ' : '') + piece.text;
    before = piece;
  }
  return {
    text: text.replace(/\s+/gu, ' ').trim(),
    left: Math.min(...pieces.map((piece) => piece.left)),
    right: Math.max(...pieces.map((piece) => piece.right)),
    base: pieces.find((piece) => piece.size === size)?.base ?? 0,
    size,
  };
}

/** A row cut where a gap may part columns. */
function segmentsOf(row: readonly PdfPiece[]): Segment[] {
  const parts: PdfPiece[][] = [];
  let right = Number.NEGATIVE_INFINITY;
  for (const piece of [...row].sort((a, b) => a.left - b.left)) {
    if (piece.left - right > COLUMN_GAP * piece.size || parts.length === 0) parts.push([]);
    parts.at(-1)?.push(piece);
    right = Math.max(right, piece.right);
  }
  return parts.map(merged);
}

type Row = readonly Segment[];

/** A place that parts columns, and the rows through which it does. */
interface Gutter {
  readonly x: number;
  readonly from: number;
  readonly to: number;
  /** Segments beside it. */
  readonly count: number;
}

/** Gutters are looked for at every third point; the narrowest are about eight wide. */
const STEP = 3;
/** A page has no more rows; one that claims to is read straight down. */
const MOST_ROWS = 2000;
/** Columns in columns; a newspaper page has three of these. */
const DEEPEST = 6;

const widths = (segments: readonly Segment[]): number[] =>
  segments.map(({ left, right, size }) => (right - left) / size);

function isColumn(segments: readonly Segment[]): boolean {
  return segments.length >= LEAST_ROWS && median(widths(segments)) >= NARROWEST_COLUMN;
}

/** The longest run of rows that do not cross `x` and have columns on both sides of it. */
function gutterAt(rows: readonly Row[], x: number): Gutter | null {
  let best: Gutter | null = null;
  let from = 0;
  for (let to = 0; to <= rows.length; to += 1) {
    if (to < rows.length && !rows[to]?.some(({ left, right }) => left < x && right > x)) continue;
    const inside: readonly Segment[] = to - from > (best?.count ?? 0) / 2 ? rows.slice(from, to).flat() : [];
    const isParted =
      isColumn(inside.filter(({ right }) => right <= x)) && isColumn(inside.filter(({ left }) => left >= x));
    if (isParted && inside.length > (best?.count ?? 0)) best = { x, from, to, count: inside.length };
    from = to + 1;
  }
  return best;
}

/** The gutter that parts most, in the middle of where it could stand. */
function bestGutter(rows: readonly Row[]): Gutter | null {
  const all = rows.flat();
  const [left, right] = [Math.min(...all.map((one) => one.left)), Math.max(...all.map((one) => one.right))];
  let equals: Gutter[] = [];
  for (let x = left + STEP; x < Math.min(right, left + WIDEST_PAGE); x += STEP) {
    const found = gutterAt(rows, x);
    if (found === null) continue;
    if (found.count > (equals[0]?.count ?? 0)) equals = [];
    if (equals.length === 0 || found.count === equals[0]?.count) equals.push(found);
  }
  return equals[equals.length >> 1] ?? null;
}

function joinedSegments(segments: Row): Segment | null {
  const [first] = segments;
  if (first === undefined) return null;
  return {
    ...first,
    text: segments.map(({ text }) => text).join(' '),
    right: Math.max(...segments.map(({ right }) => right)),
    size: Math.max(...segments.map(({ size }) => size)),
  };
}

/** The blocks of a page in reading order: what stands above columns, each column, what stands below. */
function blocksOf(rows: readonly Row[], depth = 0): (readonly Row[])[] {
  const gutter = depth < DEEPEST && rows.length >= LEAST_ROWS && rows.length <= MOST_ROWS ? bestGutter(rows) : null;
  if (gutter === null) return rows.length === 0 ? [] : [rows];
  const { x, from, to } = gutter;
  const side = (keep: (segment: Segment) => boolean): Row[] =>
    rows
      .slice(from, to)
      .map((row) => row.filter(keep))
      .filter((row) => row.length > 0);
  const parts = [rows.slice(0, from), side(({ right }) => right <= x), side(({ left }) => left >= x), rows.slice(to)];
  return parts.flatMap((part) => blocksOf(part, depth + 1));
}

/**
 * The lines of a page in the order in which they are read: down each column, and a line that reaches over several
 * columns before what stands below it.
 */
export function linesOfPage({ pieces }: PdfPage): PdfLine[] {
  return blocksOf(rowsOf(pieces).map(segmentsOf)).flatMap((rows, column) =>
    rows.map(joinedSegments).flatMap((line) => (line === null || line.text === '' ? [] : [{ ...line, column }])),
  );
}
