import type { Cell, CellOp, Span } from '../model/model.js';
import type { Prose } from '../model/prose.js';
import { foldTypography } from '../words/typography.js';
import type { Draft } from './trim.js';

/** A stretch of characters of one side. */
interface Extent {
  readonly start: number;
  readonly end: number;
}

interface RawCell {
  readonly op: CellOp;
  readonly left: Extent;
  readonly right: Extent;
}

/** An equal cell while it grows word by word. */
interface OpenCell {
  readonly op: 'equal';
  readonly left: { readonly start: number; end: number };
  readonly right: { readonly start: number; end: number };
}

const isEmpty = ({ start, end }: Extent): boolean => start === end;

function trimmedExtent(text: string, start: number, end: number): Extent {
  let from = start;
  let to = end;
  while (from < to && /\s/.test(text.charAt(from))) from += 1;
  while (to > from && /\s/.test(text.charAt(to - 1))) to -= 1;
  return { start: from, end: to };
}

function opOf(left: Extent, right: Extent): CellOp {
  if (isEmpty(left)) return 'insert';
  return isEmpty(right) ? 'delete' : 'replace';
}

/** What stands between two neighbouring tokens of a side. */
const gapBefore = ({ article, tokens }: Prose, at: number): string =>
  article.text.slice(tokens.end[at - 1] ?? 0, tokens.start[at] ?? 0);

/** A gap with its white space folded to one blank. */
const gapFold = (gap: string): string => (gap === ' ' ? gap : foldTypography(`.${gap}.`));

/**
 * Writes the cells of one passage from left to right. An equal cell is closed wherever the two texts stop being the
 * same but for typography: at an unmatched word, a spelling variant, other punctuation, or furniture in between.
 */
class CellWriter {
  readonly cells: RawCell[] = [];
  private open: OpenCell | null = null;

  constructor(
    private readonly left: Prose,
    private readonly right: Prose,
  ) {}

  close(): void {
    if (this.open !== null) this.cells.push(this.open);
    this.open = null;
  }

  /** A difference between the ends of the last matched tokens and the beginnings of the next. */
  differ(left: Extent, right: Extent): void {
    this.close();
    if (isEmpty(left) && isEmpty(right)) return;
    this.cells.push({ op: opOf(left, right), left, right });
  }

  private parted(i: number, j: number): boolean {
    return this.left.tokens.afterBreak[i] === 1 || this.right.tokens.afterBreak[j] === 1;
  }

  /** Closes the equal cell where the punctuation before two matched tokens differs, and says so in a cell of its own. */
  private punctuation(i: number, j: number): void {
    if (this.parted(i, j)) {
      this.close();
      return;
    }
    const { left, right } = this;
    const [one, other] = [gapBefore(left, i), gapBefore(right, j)];
    if (one === other || gapFold(one) === gapFold(other)) return;
    const before = trimmedExtent(left.article.text, left.tokens.end[i - 1] ?? 0, left.tokens.start[i] ?? 0);
    const after = trimmedExtent(right.article.text, right.tokens.end[j - 1] ?? 0, right.tokens.start[j] ?? 0);
    this.differ(before, after);
  }

  match(i: number, j: number, adjacent: boolean): void {
    if (adjacent) this.punctuation(i, j);
    const [left, right] = [this.left.tokens, this.right.tokens];
    const isEqual = left.fold[i] === right.fold[j];
    if (isEqual && this.open !== null) {
      this.open.left.end = left.end[i] ?? 0;
      this.open.right.end = right.end[j] ?? 0;
      return;
    }
    const cell = {
      left: { start: left.start[i] ?? 0, end: left.end[i] ?? 0 },
      right: { start: right.start[j] ?? 0, end: right.end[j] ?? 0 },
    };
    this.close();
    if (isEqual) this.open = { op: 'equal', ...cell };
    else this.cells.push({ op: 'replace', ...cell });
  }
}

/** The unmatched tokens `[from, to)` of a side as an extent; an empty one stands right behind what came before. */
function extentOf(prose: Prose, from: number, to: number): Extent {
  const { start, end } = prose.tokens;
  if (to > from) return { start: start[from] ?? 0, end: end[to - 1] ?? 0 };
  const at = from > 0 ? (end[from - 1] ?? 0) : (start[0] ?? 0);
  return { start: at, end: at };
}

/** Splits unmatched tokens where furniture parts them, so that no cell covers a zone. */
function unbroken(prose: Prose, from: number, to: number): readonly (readonly [number, number])[] {
  const parts: [number, number][] = [];
  let start = from;
  for (let at = from + 1; at <= to; at += 1) {
    if (at < to && prose.tokens.afterBreak[at] !== 1) continue;
    if (at > start) parts.push([start, at]);
    start = at;
  }
  return parts;
}

function writeGap(writer: CellWriter, sides: { left: Prose; right: Prose }, gap: Gap): void {
  const lefts = unbroken(sides.left, gap.leftFrom, gap.leftTo);
  const rights = unbroken(sides.right, gap.rightFrom, gap.rightTo);
  let [i, j] = [gap.leftFrom, gap.rightFrom];
  for (let part = 0; part < Math.max(lefts.length, rights.length); part += 1) {
    const [leftFrom, leftTo] = lefts[part] ?? [i, i];
    const [rightFrom, rightTo] = rights[part] ?? [j, j];
    writer.differ(extentOf(sides.left, leftFrom, leftTo), extentOf(sides.right, rightFrom, rightTo));
    [i, j] = [leftTo, rightTo];
  }
}

interface Gap {
  readonly leftFrom: number;
  readonly leftTo: number;
  readonly rightFrom: number;
  readonly rightTo: number;
}

/** Opening or closing marks that stand directly at a token, away from the passage. */
function marksBefore(prose: Prose, at: number): string {
  const start = prose.tokens.start[at] ?? 0;
  const floor = Math.max(at > 0 ? (prose.tokens.end[at - 1] ?? 0) : 0, start - 8);
  return /[^\s\p{L}\p{N}]*$/u.exec(prose.article.text.slice(floor, start))?.[0] ?? '';
}

function marksBehind(prose: Prose, at: number): string {
  const end = prose.tokens.end[at] ?? 0;
  const ceiling = Math.min(prose.tokens.start[at + 1] ?? prose.article.text.length, end + 8);
  return /^[^\s\p{L}\p{N}]*/u.exec(prose.article.text.slice(end, ceiling))?.[0] ?? '';
}

const isSame = (one: string, other: string): boolean => foldTypography(one) === foldTypography(other);

/** The marks around a passage go with it where both sides have the same: it costs nothing and shows their typography. */
function withMarks(cells: readonly RawCell[], draft: Draft, sides: { left: Prose; right: Prose }): RawCell[] {
  const widened = [...cells];
  const first = widened[0];
  const heads = [marksBefore(sides.left, draft.leftFrom), marksBefore(sides.right, draft.rightFrom)] as const;
  if (first?.op === 'equal' && isSame(...heads))
    widened[0] = {
      op: 'equal',
      left: { ...first.left, start: first.left.start - heads[0].length },
      right: { ...first.right, start: first.right.start - heads[1].length },
    };
  const last = widened.at(-1);
  const tails = [marksBehind(sides.left, draft.leftTo - 1), marksBehind(sides.right, draft.rightTo - 1)] as const;
  if (last?.op === 'equal' && isSame(...tails))
    widened[widened.length - 1] = {
      op: 'equal',
      left: { ...last.left, end: last.left.end + tails[0].length },
      right: { ...last.right, end: last.right.end + tails[1].length },
    };
  return widened;
}

/** Puts the cells of a draft into words of the report. They cover every word of both sides, in order. */
export function cellsOf(draft: Draft, left: Prose, right: Prose): readonly Cell[] {
  const writer = new CellWriter(left, right);
  const sides = { left, right };
  let [i, j] = [draft.leftFrom, draft.rightFrom];
  for (let at = 0; at < draft.pairs.length; at += 2) {
    const nextLeft = draft.pairs[at] ?? 0;
    const nextRight = draft.pairs[at + 1] ?? 0;
    const adjacent = at > 0 && nextLeft === i && nextRight === j;
    if (nextLeft > i || nextRight > j)
      writeGap(writer, sides, { leftFrom: i, leftTo: nextLeft, rightFrom: j, rightTo: nextRight });
    writer.match(nextLeft, nextRight, adjacent);
    [i, j] = [nextLeft + 1, nextRight + 1];
  }
  if (draft.leftTo > i || draft.rightTo > j)
    writeGap(writer, sides, { leftFrom: i, leftTo: draft.leftTo, rightFrom: j, rightTo: draft.rightTo });
  writer.close();
  const span = (article: string, { start, end }: Extent): Span => ({ article, start, end });
  return withMarks(writer.cells, draft, sides).map(({ op, left: one, right: other }) => ({
    op,
    left: span(left.article.id, one),
    right: span(right.article.id, other),
  }));
}
