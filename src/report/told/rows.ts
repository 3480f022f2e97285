import type { Cell, Divergence, Passage, Span, Zone } from '../../model/model.js';
import { findWords } from '../../words/words.js';
import type { Block } from './chain.js';
import { heaviestChain, offChain } from './chain.js';
import type { Piece } from './marks.js';
import { cutPieces, paint } from './marks.js';
import { lastAtMost, sentenceBounds } from './sentences.js';

/** What is known of one text of the pair. */
export interface RowText {
  readonly text: string;
  readonly zones: readonly Zone[];
  readonly boilerplate: readonly Span[];
}

/** What `alignRows` lays out. Spans of `left` are in the left text, spans of `right` in the right one. */
export interface RowsInput {
  readonly left: RowText;
  readonly right: RowText;
  readonly passages: readonly Passage[];
  readonly divergences: readonly Divergence[];
}

/**
 * *shared*: the same sentence on both sides · *retold*: in other words · *left-only*, *right-only*: opposite nothing ·
 * *moved*: one side here, the other at the place with the same number · *furniture*, *boilerplate*: not compared.
 */
export type RowKind = 'shared' | 'retold' | 'left-only' | 'right-only' | 'moved' | 'furniture' | 'boilerplate';

/** One line of the side-by-side view. A side without pieces has nothing to show there. */
export interface Row {
  readonly kind: RowKind;
  readonly left: readonly Piece[];
  readonly right: readonly Piece[];
  /** Number of the moved passage in a `moved` row, else null. */
  readonly move: number | null;
  /** Whether anything above house style differs in it. */
  readonly changed: boolean;
}

/** Rows in the order of both texts. */
export interface Rows {
  readonly rows: readonly Row[];
  /** Number of each passage that stands at two places, by its id. */
  readonly moves: ReadonlyMap<string, number>;
  /** Numbers of those that are retold: they are told at another place, but no words have moved. */
  readonly retold: ReadonlySet<number>;
}

/** One text with the positions at which it may be cut. */
interface Plan {
  readonly side: 'left' | 'right';
  readonly text: string;
  readonly words: Uint32Array;
  /** Starts of sentences and edges of furniture, with 0 and the text's length. */
  readonly bounds: readonly number[];
  /** Those of them at which text outside of passages is cut: paragraphs, furniture, findings, moved passages. */
  readonly units: readonly number[];
  readonly pieces: readonly Piece[];
  readonly moved: readonly Passage[];
}

interface Range {
  readonly start: number;
  readonly end: number;
}

interface Cut {
  readonly left: number;
  readonly right: number;
}

const sortedSet = (positions: Iterable<number>): number[] =>
  [...new Set(positions)].toSorted((one, other) => one - other);

const boundBefore = (bounds: readonly number[], at: number): number => bounds[lastAtMost(bounds, at)] ?? 0;

function boundAfter(bounds: readonly number[], at: number): number {
  const index = lastAtMost(bounds, at);
  return bounds[index] === at ? at : (bounds[index + 1] ?? bounds.at(-1) ?? 0);
}

/** Widens a stretch to whole sentences. */
function widen(bounds: readonly number[], { start, end }: Range): Range {
  return { start: boundBefore(bounds, start), end: boundAfter(bounds, Math.max(end, start)) };
}

const overlaps = (one: Range, other: Range): boolean => one.start < other.end && other.start < one.end;

/** Whether a place lies within furniture, which stands in one piece: the lines of a front matter say nothing apart. */
function withinZones(zones: readonly Zone[]): (at: number) => boolean {
  const spans = zones.map(({ span }) => span).toSorted((one, other) => one.start - other.start);
  const starts = spans.map(({ start }) => start);
  return (at) => (spans[lastAtMost(starts, at - 1)]?.end ?? 0) > at;
}

function planSide(input: RowsInput, side: 'left' | 'right', moves: ReadonlyMap<string, number>): Plan {
  const { text, zones, boilerplate } = input[side];
  const { passages, divergences } = input;
  const inside = (position: number): boolean => position >= 0 && position <= text.length;
  const furniture = [...zones.map((zone) => zone.span), ...boilerplate].flatMap(({ start, end }) => [
    start,
    afterSpace(text, end),
  ]);
  const bounds = sortedSet([...sentenceBounds(text), ...furniture.filter(inside)]);
  const moved = passages.filter((passage) => moves.has(passage.id));
  const movedParts = moved.map((passage) => widen(bounds, passage[side]));
  const findings = divergences.flatMap(({ type, [side]: span }) => (span === null || type === 'altered' ? [] : [span]));
  const loose = findings
    .map((span) => widen(bounds, span))
    .filter((part) => !movedParts.some((other) => overlaps(part, other)));
  const parts = [...loose, ...movedParts];
  const isInside = withinZones(zones);
  const paragraphs = bounds.filter((bound) => beginsLine(text, bound) && !isInside(bound));
  const units = sortedSet([
    ...paragraphs,
    ...furniture.filter(inside),
    ...parts.flatMap(({ start, end }) => [start, end]),
  ]);
  const pieces = paint({ side, text, passages, divergences, zones, boilerplate, moves });
  return { side, text, words: findWords(text), bounds, units, pieces, moved };
}

/** White space behind furniture goes with it. */
function afterSpace(text: string, at: number): number {
  let end = at;
  while (end < text.length && /\s/.test(text[end] ?? '')) end += 1;
  return end;
}

function beginsLine(text: string, at: number): boolean {
  let before = at;
  while (before > 0 && /[^\S\n]/.test(text[before - 1] ?? '')) before -= 1;
  return text[before - 1] === '\n';
}

/** Parts two neighbours on one side that widened into the same sentence: the second keeps what its passage covers. */
function joinSide(one: Range, next: Range, nextStart: number): readonly [Range, Range] {
  if (one.end <= next.start) return [one, next];
  return [
    { start: one.start, end: Math.max(one.start, nextStart) },
    { start: Math.max(one.start, nextStart), end: next.end },
  ];
}

/**
 * The chain as stretches of whole sentences. Two passages of the same sentence on both sides make one block; where
 * they share a sentence on one side only, it is parted between them.
 */
function makeBlocks(chain: readonly Passage[], left: Plan, right: Plan): Block[] {
  const blocks: Block[] = [];
  for (const passage of chain) {
    const next: Block = {
      left: widen(left.bounds, passage.left),
      right: widen(right.bounds, passage.right),
      passages: [passage],
    };
    const last = blocks.pop();
    if (last === undefined) {
      blocks.push(next);
    } else if (last.left.end > next.left.start && last.right.end > next.right.start) {
      const end = (side: 'left' | 'right'): number => Math.max(last[side].end, next[side].end);
      const passages = [...last.passages, passage];
      blocks.push({
        left: { start: last.left.start, end: end('left') },
        right: { start: last.right.start, end: end('right') },
        passages,
      });
    } else {
      const [lastLeft, nextLeft] = joinSide(last.left, next.left, passage.left.start);
      const [lastRight, nextRight] = joinSide(last.right, next.right, passage.right.start);
      blocks.push({ ...last, left: lastLeft, right: lastRight }, { ...next, left: nextLeft, right: nextRight });
    }
  }
  return blocks;
}

/** Indexes of the words of a text that lie in a stretch: `[first, past the last]`. */
function wordsIn({ words }: Plan, { start, end }: Range): readonly [number, number] {
  const count = words.length / 2;
  const firstFrom = (at: number, edge: 0 | 1): number => {
    let low = 0;
    let high = count;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((words[2 * middle + edge] ?? 0) < at) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  const first = firstFrom(start, 0);
  return [first, Math.max(first, firstFrom(end + 1, 1))];
}

/** Sentence bounds of one side in the gap in front of its word `word`. */
function boundsAt({ words, bounds }: Plan, word: number): number[] {
  const from = word === 0 ? 0 : (words[2 * word - 1] ?? 0);
  const to = words[2 * word] ?? bounds.at(-1) ?? 0;
  const found: number[] = [];
  for (let at = Math.max(0, lastAtMost(bounds, from)); at < bounds.length && (bounds[at] ?? 0) <= to; at += 1) {
    if ((bounds[at] ?? 0) >= from) found.push(bounds[at] ?? 0);
  }
  return found;
}

/** Pairs of words, one a side, in front of which both texts are at the same point of the alignment. */
function* meetings(cell: Cell, left: Plan, right: Plan): Generator<readonly [number, number]> {
  const [leftFrom, leftTo] = wordsIn(left, cell.left);
  const [rightFrom, rightTo] = wordsIn(right, cell.right);
  yield [leftFrom, rightFrom];
  if (cell.op === 'equal' && leftTo - leftFrom === rightTo - rightFrom) {
    for (let step = 1; step < leftTo - leftFrom; step += 1) yield [leftFrom + step, rightFrom + step];
  }
  yield [leftTo, rightTo];
}

/** Where a block can be cut on both sides at once: between sentences that both texts part at the same word. */
function blockCuts(block: Block, left: Plan, right: Plan): Cut[] {
  const cuts: Cut[] = [];
  const offer = (cut: Cut): void => {
    const last = cuts.at(-1) ?? { left: block.left.start, right: block.right.start };
    const forward =
      cut.left >= last.left && cut.right >= last.right && (cut.left > last.left || cut.right > last.right);
    if (forward && cut.left <= block.left.end && cut.right <= block.right.end) cuts.push(cut);
  };
  for (const { cells } of block.passages) {
    for (const cell of cells) {
      for (const [leftWord, rightWord] of meetings(cell, left, right)) {
        const leftBounds = boundsAt(left, leftWord);
        const rightBounds = leftBounds.length === 0 ? [] : boundsAt(right, rightWord);
        if (leftBounds.length === 0 || rightBounds.length === 0) continue;
        offer({ left: leftBounds[0] ?? 0, right: rightBounds[0] ?? 0 });
        offer({ left: leftBounds.at(-1) ?? 0, right: rightBounds.at(-1) ?? 0 });
      }
    }
  }
  return [...cuts, { left: block.left.end, right: block.right.end }];
}

const isBlank = (pieces: readonly Piece[]): boolean => pieces.every((piece) => piece.text.trim() === '');

/** What a row with one side, or with furniture on both, is. */
function kindOfUnit(pieces: readonly Piece[], side: 'left' | 'right'): RowKind {
  const told = pieces.filter((piece) => piece.text.trim() !== '');
  if (told.some((piece) => piece.mark.move !== null)) return 'moved';
  if (told.every((piece) => piece.mark.zone !== null)) return 'furniture';
  if (told.every((piece) => piece.mark.boilerplate || piece.mark.zone !== null)) return 'boilerplate';
  const silent = told.every((piece) => piece.mark.divergence === null && findWords(piece.text).length === 0);
  return silent ? 'furniture' : side === 'left' ? 'left-only' : 'right-only';
}

function makeRow(left: readonly Piece[], right: readonly Piece[], bothKind: RowKind): Row {
  const kind = isBlank(right) ? kindOfUnit(left, 'left') : isBlank(left) ? kindOfUnit(right, 'right') : bothKind;
  const pieces = [...left, ...right];
  const move = pieces.find((piece) => piece.mark.move !== null)?.mark.move ?? null;
  const changed = pieces.some(
    ({ mark, text }) => mark.type !== null && mark.severity !== 'style' && text.trim() !== '',
  );
  return { kind, left, right, move: kind === 'moved' ? move : null, changed };
}

function blockRows(block: Block, left: Plan, right: Plan): Row[] {
  const kind = block.passages.every((passage) => passage.kind === 'retold') ? 'retold' : 'shared';
  let from: Cut = { left: block.left.start, right: block.right.start };
  return blockCuts(block, left, right).map((cut) => {
    const row = makeRow(
      cutPieces(left.pieces, from.left, cut.left),
      cutPieces(right.pieces, from.right, cut.right),
      kind,
    );
    from = cut;
    return row;
  });
}

/** Text of one side that no block covers, cut into what belongs together. */
function unitsOf({ units, pieces }: Plan, { start, end }: Range): Piece[][] {
  const cuts = [...units.slice(lastAtMost(units, start) + 1, lastAtMost(units, end - 1) + 1), end];
  const result: Piece[][] = [];
  let from = start;
  for (const cut of cuts) {
    const unit = cutPieces(pieces, from, cut);
    from = cut;
    if (unit.length === 0) continue;
    if (isBlank(unit) && result.length > 0) result.at(-1)?.push(...unit);
    else if (result.length === 1 && isBlank(result[0] ?? [])) result[0]?.push(...unit);
    else result.push(unit);
  }
  return result;
}

function zoneOf(unit: readonly Piece[]): string | null {
  const told = unit.filter((piece) => piece.text.trim() !== '');
  const zone = told[0]?.mark.zone ?? null;
  return told.every((piece) => piece.mark.zone === zone) ? zone : null;
}

/** Text that stands in no block: headline opposite headline, all else first left, then right. */
function gapRows(leftUnits: readonly Piece[][], rightUnits: readonly Piece[][]): Row[] {
  const rows: Row[] = [];
  let nextRight = 0;
  const flush = (until: number): void => {
    for (; nextRight < until; nextRight += 1) rows.push(makeRow([], rightUnits[nextRight] ?? [], 'furniture'));
  };
  for (const unit of leftUnits) {
    const zone = zoneOf(unit);
    const match =
      zone === null ? -1 : rightUnits.findIndex((other, index) => index >= nextRight && zoneOf(other) === zone);
    if (match < 0) {
      rows.push(makeRow(unit, [], 'furniture'));
      continue;
    }
    flush(match);
    rows.push(makeRow(unit, rightUnits[match] ?? [], 'furniture'));
    nextRight = match + 1;
  }
  flush(rightUnits.length);
  return rows;
}

/** White space between rows goes with the row above it, so that no row is empty to the eye. */
function withoutBlank(rows: readonly Row[]): Row[] {
  const result: Row[] = [];
  for (const row of rows) {
    const last = result.at(-1);
    if (last !== undefined && isBlank(row.left) && isBlank(row.right)) {
      result[result.length - 1] = { ...last, left: [...last.left, ...row.left], right: [...last.right, ...row.right] };
    } else if (row.left.length + row.right.length > 0) {
      result.push(row);
    }
  }
  return result;
}

/**
 * Lays two texts side by side, sentence against sentence where they share copy.
 *
 * The texts of the left sides, in order, are the left text, and so on the right: nothing is lost and nothing stands
 * twice. A passage that moved stands at its place in either text, in rows or pieces with the same number.
 */
export function alignRows(input: RowsInput): Rows {
  const chain = heaviestChain(input.passages);
  const elsewhere = offChain(input.passages, chain);
  const moves = new Map(elsewhere.map((passage, index) => [passage.id, index + 1]));
  const retold = new Set(elsewhere.flatMap(({ kind }, index) => (kind === 'retold' ? [index + 1] : [])));
  const left = planSide(input, 'left', moves);
  const right = planSide(input, 'right', moves);
  const rows: Row[] = [];
  let from: Cut = { left: 0, right: 0 };
  const fill = (to: Cut): void => {
    rows.push(
      ...gapRows(
        unitsOf(left, { start: from.left, end: to.left }),
        unitsOf(right, { start: from.right, end: to.right }),
      ),
    );
  };
  for (const block of makeBlocks(chain, left, right)) {
    fill({ left: block.left.start, right: block.right.start });
    rows.push(...blockRows(block, left, right));
    from = { left: block.left.end, right: block.right.end };
  }
  fill({ left: left.text.length, right: right.text.length });
  return { rows: withoutBlank(rows), moves, retold };
}
