import type { Cell, Unworded, Passage, Span, TableRow } from '../model/model.js';
import { tokensIn, type Prose, type Stretch } from '../model/prose.js';

/** One member of a family held against the base: `left` of its passages and divergences is the base. */
export interface Reading {
  readonly article: string;
  readonly passages: readonly Passage[];
  readonly divergences: readonly Unworded[];
}

type TableReading = TableRow['readings'][string];

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

/**
 * The items that touch each sentence. Sentences are in order and apart, so each item is looked up and not held against
 * all of them: a table of all against all took seconds on texts of a megabyte.
 */
function bySentence<T>(sentences: readonly Stretch[], items: readonly T[], spanOf: (item: T) => Span | null): T[][] {
  const lists: T[][] = sentences.map(() => []);
  for (const item of items) {
    const span = spanOf(item);
    if (span === null) continue;
    for (let at = firstEndingBehind(sentences, span.start); at < lists.length; at += 1) {
      if ((sentences[at]?.start ?? 0) >= Math.max(span.end, span.start + 1)) break;
      lists[at]?.push(item);
    }
  }
  return lists;
}

/** The first sentence that ends behind a place. */
function firstEndingBehind(sentences: readonly Stretch[], place: number): number {
  let low = 0;
  let high = sentences.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sentences[middle]?.end ?? 0) > place) high = middle;
    else low = middle + 1;
  }
  return low;
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

/** What one reading has at one base sentence. */
interface Held {
  readonly passages: readonly Passage[];
  readonly cells: readonly Cell[];
  readonly isChanged: boolean;
  /** A number, a name, words of a quotation: worth more to know than that the sentence moved. */
  readonly isSerious: boolean;
}

function readingAt(base: Prose, sentence: Stretch, held: Held): TableReading {
  const shared = held.passages.filter(({ kind }) => kind !== 'retold');
  const retold = held.passages.filter(({ kind }) => kind === 'retold');
  const share = coveredShare(base, sentence, shared);
  if (share < 0.5)
    return { status: retold.length > 0 ? 'retold' : 'absent', span: hull(retold.map(({ right }) => right)) };
  const span = hull(held.cells.map(({ left, right }) => cut(left, right, sentence)));
  if (shared.every(({ moved }) => moved) && !held.isSerious) return { status: 'moved', span };
  return { status: held.isChanged || share < 1 ? 'altered' : 'same', span };
}

const isSubstance = ({ severity, type }: Unworded): boolean => severity !== 'style' && type !== 'moved';

function heldBySentence({ sentences }: Prose, { passages, divergences }: Reading): readonly Held[] {
  const shared = passages.filter(({ kind }) => kind !== 'retold');
  const cells = shared.flatMap((passage) => passage.cells).filter(({ right }) => right.end > right.start);
  const passagesAt = bySentence(sentences, passages, ({ left }) => left);
  const cellsAt = bySentence(sentences, cells, ({ left }) => left);
  const changesAt = bySentence(sentences, divergences.filter(isSubstance), ({ left }) => left);
  return sentences.map((_, at) => ({
    passages: passagesAt[at] ?? [],
    cells: cellsAt[at] ?? [],
    isChanged: (changesAt[at] ?? []).length > 0,
    isSerious: (changesAt[at] ?? []).some(({ severity }) => severity === 'high'),
  }));
}

/** The reading table of a family: for each sentence of the base, what every other member has there. */
export function readingTable(base: Prose, readings: readonly Reading[]): readonly TableRow[] {
  const held = readings.map((reading) => ({ article: reading.article, at: heldBySentence(base, reading) }));
  return base.sentences.map((sentence, row) => ({
    base: { article: base.article.id, start: sentence.start, end: sentence.end },
    readings: Object.fromEntries(held.map(({ article, at }) => [article, readingAt(base, sentence, at[row] as Held)])),
  }));
}
