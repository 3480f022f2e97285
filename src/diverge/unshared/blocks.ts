import type { Unworded, Span } from '../../model/model.js';
import { stretchIndexAt, tokensIn, type TokenRange } from '../../model/prose.js';
import type { Finding } from '../change.js';
import { divergenceOf, type Sides } from '../record.js';
import { newsIn } from './news.js';
import { blockParts, type Side } from '../side.js';

/**
 * A cut is one thing, however many sentences fall: a list of ten paragraphs tells an editor no more than their first
 * and last words. Neighbouring sentences that one report has alone are one divergence, a block.
 *
 *     left      1  2  3  4  5  6  7
 *     right     1  -  -  -  5  -  7
 *     blocks      [2  3  4]   [6]
 */

type Name = 'left' | 'right';

/** A divergence that is nothing but sentences of one side, and its place there. */
interface Lone {
  readonly divergence: Unworded;
  readonly range: TokenRange;
  /** Numbers of its first and its last sentence. */
  readonly first: number;
  readonly last: number;
}

function loneOf({ prose }: Side, divergence: Unworded, name: Name): Lone | null {
  const { kind, type, severity } = divergence;
  const isBlock = (kind === 'sentence' || kind === 'paragraph') && severity === 'medium';
  if (!isBlock || type !== (name === 'left' ? 'omitted' : 'added')) return null;
  const range = tokensIn(prose, divergence[name] as Span);
  const [first, last] = [stretchIndexAt(prose.sentences, range.from), stretchIndexAt(prose.sentences, range.to - 1)];
  return range.to === range.from || first < 0 || last < 0 ? null : { divergence, range, first, last };
}

/** Runs of neighbours: the next one begins in the sentence where the one before ends, or in the sentence behind it; furniture parts them. */
function runsOf({ prose }: Side, lone: readonly Lone[]): readonly (readonly Lone[])[] {
  const runs: Lone[][] = [];
  for (const one of lone) {
    const run = runs.at(-1);
    const isParted = prose.tokens.afterBreak[one.range.from] === 1;
    if (run !== undefined && !isParted && one.first <= (run.at(-1) as Lone).last + 1) run.push(one);
    else runs.push([one]);
  }
  return runs;
}

/** A run that begins and ends with a paragraph is told as paragraphs. */
function isParagraphs({ prose }: Side, first: Lone, last: Lone): boolean {
  const [one, other] = [prose.sentences[first.first], prose.sentences[last.last]];
  if (one === undefined || other === undefined || first.first === last.last) return false;
  const begins = prose.paragraphs[stretchIndexAt(prose.paragraphs, one.from)]?.from === one.from;
  return begins && prose.paragraphs[stretchIndexAt(prose.paragraphs, other.to - 1)]?.to === other.to;
}

function blockOf(sides: Sides, name: Name, run: readonly Lone[]): Unworded {
  const side = sides[name];
  const [first, last] = [run[0] as Lone, run.at(-1) as Lone];
  const span: Span = { ...(first.divergence[name] as Span), end: (last.divergence[name] as Span).end };
  const range = { from: first.range.from, to: last.range.to };
  const news = newsIn(sides, name, range);
  const severity = news.isTelling ? 'medium' : 'low';
  const parts = { ...blockParts(side.prose, name, range), names: news.names };
  const finding: Finding = isParagraphs(side, first, last)
    ? { kind: 'paragraph', severity, reasonCode: 'paragraph-one-sided', parts }
    : { kind: 'sentence', severity, reasonCode: 'sentence-one-sided', parts };
  // A run that a passage holds in part is told outside of it: its words are more than the passage’s.
  const isOne = run.length === 1;
  const passage = isOne ? first.divergence.passage : null;
  const { type } = first.divergence;
  const other = isOne ? first.divergence[name === 'left' ? 'right' : 'left'] : null;
  const place = name === 'left' ? { left: span, right: other } : { left: other, right: span };
  return divergenceOf(sides, { ...place, passage, type, sentences: parts.sentences }, finding);
}

/** Joins the sentences that one side has alone, each run of neighbours to one divergence; all others stay as they are. */
export function blocksOf(sides: Sides, divergences: readonly Unworded[]): readonly Unworded[] {
  const joined = new Set<Unworded>();
  const blocks = (['left', 'right'] as const).flatMap((name) => {
    const lone = divergences
      .flatMap((divergence) => loneOf(sides[name], divergence, name) ?? [])
      .sort((one, other) => one.range.from - other.range.from);
    for (const { divergence } of lone) joined.add(divergence);
    return runsOf(sides[name], lone).map((run) => blockOf(sides, name, run));
  });
  return [...divergences.filter((divergence) => !joined.has(divergence)), ...blocks];
}
