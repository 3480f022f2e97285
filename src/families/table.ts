import type { Divergence, Passage, ReadingStatus, Span, TableRow } from '../model.js';
import { tokensIn, type Prose, type Stretch } from '../prose.js';

/** One member of a family held against the base: `left` of its passages and divergences is the base. */
export interface Reading {
  readonly article: string;
  readonly passages: readonly Passage[];
  readonly divergences: readonly Divergence[];
}

type Cell = TableRow['readings'][string];

/** The smallest span that holds all of some. */
function hull(spans: readonly Span[]): Span | null {
  return spans.reduce<Span | null>(
    (whole, { article, start, end }) =>
      whole === null
        ? { article, start, end }
        : { article, start: Math.min(whole.start, start), end: Math.max(whole.end, end) },
    null,
  );
}

const touches = (span: Span, sentence: Stretch): boolean => span.start < sentence.end && sentence.start < span.end;

/** Where the part of a passage that lies in a base sentence stands in the reading. */
function counterpart(passage: Passage, sentence: Stretch): readonly Span[] {
  return passage.cells
    .filter(({ left, right }) => touches(left, sentence) && right.end > right.start)
    .map(({ left, right }) => cut(left, right, sentence));
}

/** An equal cell runs on over sentences: only the matching part of it belongs to this one, by proportion of its length. */
function cut(left: Span, right: Span, sentence: Stretch): Span {
  const width = left.end - left.start;
  const scale = width === 0 ? 0 : (right.end - right.start) / width;
  const start = right.start + Math.round(Math.max(0, sentence.start - left.start) * scale);
  const end = right.end - Math.round(Math.max(0, left.end - sentence.end) * scale);
  return { ...right, start, end: Math.max(start, end) };
}

/** The share of a sentence's words that lie in passages. */
function coveredShare(base: Prose, sentence: Stretch, passages: readonly Passage[]): number {
  const covered = new Uint8Array(sentence.to - sentence.from);
  for (const passage of passages) {
    const { from, to } = tokensIn(base, passage.left);
    covered.fill(1, Math.max(0, from - sentence.from), Math.max(0, to - sentence.from));
  }
  return covered.reduce((sum, one) => sum + one, 0) / covered.length;
}

/** A base sentence and the verbatim and near passages in it. */
interface Held {
  readonly sentence: Stretch;
  readonly shared: readonly Passage[];
}

function statusOf(held: Held, reading: Reading, isWhole: boolean): ReadingStatus {
  const { sentence, shared } = held;
  if (shared.every(({ moved }) => moved)) return 'moved';
  const changed = reading.divergences.some(
    ({ left, severity, type }) =>
      severity !== 'style' &&
      type !== 'moved' &&
      left !== null &&
      left.end >= sentence.start &&
      left.start < sentence.end,
  );
  return changed || !isWhole ? 'altered' : 'same';
}

function readingAt(base: Prose, sentence: Stretch, reading: Reading): Cell {
  const here = reading.passages.filter(({ left }) => touches(left, sentence));
  const shared = here.filter(({ kind }) => kind !== 'retold');
  const retold = here.filter(({ kind }) => kind === 'retold');
  const share = coveredShare(base, sentence, shared);
  if (share >= 0.5) {
    const span = hull(shared.flatMap((passage) => counterpart(passage, sentence)));
    return { status: statusOf({ sentence, shared }, reading, share === 1), span };
  }
  if (retold.length > 0) return { status: 'retold', span: hull(retold.map(({ right }) => right)) };
  return { status: 'absent', span: null };
}

/** The reading table of a family: for each sentence of the base, what every other member has there. */
export function readingTable(base: Prose, readings: readonly Reading[]): readonly TableRow[] {
  return base.sentences.map((sentence) => ({
    base: { article: base.article.id, start: sentence.start, end: sentence.end },
    readings: Object.fromEntries(readings.map((reading) => [reading.article, readingAt(base, sentence, reading)])),
  }));
}
