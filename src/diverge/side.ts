import type { Span } from '../model/model.js';
import type { PartsByShape, SideName } from '../model/reasons.js';
import {
  quotedColumn,
  stretchIndexAt,
  TOKEN_KINDS,
  type CreditMention,
  type Prose,
  type TokenRange,
} from '../model/prose.js';
import { bareWord as bare } from '../words/publishers.js';
import type { NamedSpeaker } from '../words/speaker.js';
import { vocabularyOf, type Vocabulary } from '../languages/vocabulary/vocabulary.js';

export { bareWord as bare } from '../words/publishers.js';

/** What is known of where an article has its words from. */
export interface Sourced {
  /** Its own outlet, as stated or guessed; null where neither. */
  readonly outlet: string | null;
  readonly credits: readonly CreditMention[];
  /** The speaker of each quotation, in their order; null where nobody is named. */
  readonly speakers: readonly (NamedSpeaker | null)[];
}

/** A text that has no sources of its own, such as a headline. */
export const UNSOURCED: Sourced = { outlet: null, credits: [], speakers: [] };

/** One side of a pair, with what the stage asks of it again and again. */
export interface Side {
  readonly prose: Prose;
  readonly vocabulary: Vocabulary;
  /** 1 at each token inside quotation marks. */
  readonly quoted: Uint8Array;
  /** The same for quotations whose closing mark is there; an unclosed one says nothing about where it ends. */
  readonly closed: Uint8Array;
  /** Index + 1 of the date mention a token belongs to, else 0. */
  readonly dateAt: Uint32Array;
  readonly credits: readonly CreditMention[];
  readonly sources: Sourced;
}

export function sideOf(prose: Prose, sources: Sourced): Side {
  const dateAt = new Uint32Array(prose.tokens.count);
  prose.dates.forEach(({ from, to }, index) => dateAt.fill(index + 1, from, to));
  const closed = new Uint8Array(prose.tokens.count);
  for (const quotation of prose.quotations) if (quotation.closed) closed.fill(1, quotation.from, quotation.to);
  const vocabulary = vocabularyOf(prose.language);
  return { prose, vocabulary, quoted: quotedColumn(prose), closed, dateAt, credits: sources.credits, sources };
}

/** The characters of a range; an empty range stands right behind the token before it. */
export function spanOf(prose: Prose, { from, to }: TokenRange): Span {
  const { start, end } = prose.tokens;
  const article = prose.article.id;
  if (to > from) return { article, start: start[from] ?? 0, end: end[to - 1] ?? 0 };
  const at = from > 0 ? (end[from - 1] ?? 0) : (start[0] ?? 0);
  return { article, start: at, end: at };
}

/** A run of whole sentences that one side has alone: how many, and in which paragraphs, as a reader counts. */
export function blockParts(
  { sentences, paragraphs }: Prose,
  side: SideName,
  { from, to }: TokenRange,
): PartsByShape['block'] {
  const number = (stretches: Prose['sentences'], at: number): number => stretchIndexAt(stretches, at) + 1;
  return {
    side,
    sentences: number(sentences, to - 1) - number(sentences, from) + 1,
    first: number(paragraphs, from),
    last: number(paragraphs, to - 1),
    of: paragraphs.length,
    names: [],
  };
}

export function textOf(prose: Prose, span: { readonly start: number; readonly end: number }): string {
  return prose.article.text.slice(span.start, span.end);
}

export const foldsIn = ({ prose }: Side, { from, to }: TokenRange): readonly string[] =>
  prose.tokens.fold.slice(from, to);

export const isName = (side: Side, at: number): boolean => side.prose.tokens.kind[at] === TOKEN_KINDS.name;

/** The names in a range, without possessives. */
export function namesIn(side: Side, { from, to }: TokenRange): readonly string[] {
  const names: string[] = [];
  for (let at = from; at < to; at += 1) if (isName(side, at)) names.push(bare(side.prose.tokens.fold[at] ?? ''));
  return names;
}

/** How many words of a range a set holds. */
export function countIn(side: Side, range: TokenRange, set: ReadonlySet<string>): number {
  let count = 0;
  for (let at = range.from; at < range.to; at += 1) if (set.has(side.prose.tokens.fold[at] ?? '')) count += 1;
  return count;
}

/** The credits that stand inside a range, at least in part. */
export function creditsIn(side: Side, { from, to }: TokenRange): readonly CreditMention[] {
  return side.credits.filter((credit) => credit.from < to && from < credit.to);
}
