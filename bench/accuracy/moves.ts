import { align, analyse, articleFrom, resolveOptions, type Passage, type Prose } from '../../src/index.js';
import { tokensIn, wordsIn } from '../../src/model/prose.js';
import { dice, shuffled } from './dice.js';
import { oneEventArticles } from './one-event.js';
import { quotationArticles } from './polnear.js';
import { atLeast, ratio, type Row, type Size } from './row.js';

const PARTING = '\n\n';
/** A paragraph of fewer words may be a passage of its own or not, and says nothing about moves. */
const LEAST_WORDS = 15;
const LEAST_PARAGRAPHS = 5;

/** A text and the same paragraphs in another order. */
interface Permuted {
  readonly original: Prose;
  readonly permuted: Prose;
  /** For each paragraph in the order of the original: where it stands in both. */
  readonly places: readonly { readonly original: number; readonly permuted: number; readonly length: number }[];
}

function startsOf(paragraphs: readonly string[]): readonly number[] {
  let at = 0;
  return paragraphs.map((paragraph) => {
    const start = at;
    at += paragraph.length + PARTING.length;
    return start;
  });
}

function permute(text: string, roll: () => number): Permuted | null {
  const paragraphs = text.split(/\n\s*\n/).filter((one) => one.split(/\s+/).length >= LEAST_WORDS);
  if (paragraphs.length < LEAST_PARAGRAPHS || new Set(paragraphs).size < paragraphs.length) return null;
  const order = shuffled(
    paragraphs.map((_, at) => at),
    roll,
  );
  const moved = order.map((at) => paragraphs[at]!);
  const [originals, permutes] = [startsOf(paragraphs), startsOf(moved)];
  const prose = (id: string, parts: readonly string[]): Prose =>
    analyse(articleFrom({ id, text: parts.join(PARTING), format: 'record', language: 'en' }));
  return {
    original: prose('original', paragraphs),
    permuted: prose('permuted', moved),
    places: paragraphs.map(({ length }, at) => ({
      original: originals[at]!,
      permuted: permutes[order.indexOf(at)]!,
      length,
    })),
  };
}

/** Words whose equal cells join the same paragraph at the same place on both sides; a word counts once. */
function wordsRight(passages: readonly Passage[], { original, places }: Permuted): number {
  const right = new Uint8Array(original.tokens.count);
  for (const cell of passages.flatMap(({ cells }) => cells)) {
    const place = places.findLast((one) => one.original <= cell.left.start);
    if (cell.op !== 'equal' || place === undefined) continue;
    if (cell.right.start - cell.left.start !== place.permuted - place.original) continue;
    const { from, to } = tokensIn(original, cell.left);
    right.fill(1, from, to);
  }
  return right.reduce((sum, one, at) => sum + one * original.tokens.words[at]!, 0);
}

/** Words outside of the heaviest order-preserving set of paragraphs: what has to be called moved at the least. */
function leastMoved({ original, places }: Permuted): number {
  const weights = places.map((place) =>
    wordsIn(original, tokensIn(original, { start: place.original, end: place.original + place.length })),
  );
  const best = weights.map(() => 0);
  weights.forEach((weight, at) => {
    const before = best.slice(0, at).filter((_, earlier) => places[earlier]!.permuted < places[at]!.permuted);
    best[at] = weight + Math.max(0, ...before);
  });
  return weights.reduce((sum, weight) => sum + weight, 0) - Math.max(0, ...best);
}

export interface MoveResult {
  readonly texts: number;
  readonly words: number;
  readonly found: number;
  /** Words that must be called moved, and words that are. */
  readonly leastMoved: number;
  readonly calledMoved: number;
}

export function scoreMoves(texts: readonly string[]): MoveResult {
  const roll = dice(3);
  const all = texts.flatMap((text) => permute(text, roll) ?? []);
  const scores = all.map((one) => {
    const passages = align(one.original, one.permuted, resolveOptions());
    return {
      words: wordsIn(one.original, { from: 0, to: one.original.tokens.count }),
      found: wordsRight(passages, one),
      leastMoved: leastMoved(one),
      calledMoved: wordsRight(
        passages.filter(({ moved }) => moved),
        one,
      ),
    };
  });
  const sum = (field: 'words' | 'found' | 'leastMoved' | 'calledMoved'): number =>
    scores.reduce((total, score) => total + score[field], 0);
  return {
    texts: all.length,
    words: sum('words'),
    found: sum('found'),
    leastMoved: sum('leastMoved'),
    calledMoved: sum('calledMoved'),
  };
}

/** Paragraphs of real articles in random order: is the text found, and called moved where it must be? */
export function moves(size: Size): readonly Row[] {
  const part = 'moves';
  const sets = {
    'one-event': oneEventArticles().map(({ text }) => text),
    quotations: quotationArticles().map(({ text }) => text),
  };
  const step = size === 'full' ? 2 : 30;
  return Object.entries(sets).flatMap(([name, texts]): readonly Row[] => {
    const result = scoreMoves(texts.filter((_, at) => at % step === 0));
    const sizes = `${result.texts} articles, ${result.words} words`;
    return [
      {
        part,
        name: `${name}: found as the same text`,
        value: ratio(result.found, result.words),
        target: atLeast(0.98),
        detail: sizes,
      },
      {
        part,
        name: `${name}: called moved`,
        value: ratio(result.calledMoved, result.leastMoved),
        target: atLeast(0.98),
        detail: `of the ${result.leastMoved} words outside of the heaviest order-preserving paragraphs; above 1 would be more than needed`,
      },
    ];
  });
}
