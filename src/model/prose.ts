import type { Article, CreditRole } from './model.js';

/**
 * What the text stage makes of an article and every later stage works on: the countable words (furniture and
 * boilerplate left out) and the structure over them, all as positions in the untouched `article.text`.
 */
export interface Prose {
  readonly article: Article;
  /** The language the rules of which were applied, or null where none has rules. */
  readonly language: string | null;
  readonly tokens: Tokens;
  readonly sentences: readonly Stretch[];
  readonly paragraphs: readonly Stretch[];
  readonly quotations: readonly Quoted[];
  readonly dates: readonly DateMention[];
  /** House text known by its wording, `[start, end)` in the text. */
  readonly boilerplate: readonly { readonly start: number; readonly end: number }[];
}

/** What a token is, as far as its form and place tell. */
export const TOKEN_KINDS = { word: 0, number: 1, date: 2, name: 3 } as const;

/** Words without which a sentence says something else: a negation or a figure, or a name. */
export const TELLING = { word: 1, name: 2 } as const;

/**
 * The words that are compared, one entry a token, in parallel columns (a million small objects would cost ten times
 * the memory). A token is a word, or a quantity of several words (`2.5 million`, `per cent`).
 */
export interface Tokens {
  readonly count: number;
  readonly start: Uint32Array;
  readonly end: Uint32Array;
  /** What matching compares: case, typography, spelling variants and numerals folded. `#` begins a number. */
  readonly key: readonly string[];
  /** The token as printed, with nothing but case, Unicode form and typography folded. */
  readonly fold: readonly string[];
  /** Words the token covers, 1 or more. */
  readonly words: Uint8Array;
  /** A value of TOKEN_KINDS. */
  readonly kind: Uint8Array;
  /** 1 where furniture or boilerplate stands between this token and the one before. */
  readonly afterBreak: Uint8Array;
}

/** A sentence or paragraph: `[start, end)` in the text and `[from, to)` in the tokens. Never without a token. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
  readonly from: number;
  readonly to: number;
}

/** A quotation: the span between its marks, and the tokens in it. `closed` is false where the closing mark is missing. */
export interface Quoted extends Stretch {
  /** 0 for a quotation that stands in no other. */
  readonly depth: number;
  readonly closed: boolean;
}

/** A date as far as it is said: `September 10` has month and day, `Wednesday` a weekday. */
export interface DateMention {
  readonly from: number;
  readonly to: number;
  readonly year: number | null;
  /** 1–12 */
  readonly month: number | null;
  /** 1–31 */
  readonly day: number | null;
  /** 1 (Monday) – 7 (Sunday) */
  readonly weekday: number | null;
  /** Days from the date of publication, for `yesterday` and its like. */
  readonly offsetDays: number | null;
}

/** Words that name a publisher as the origin of copy or pictures, where they stand. */
export interface CreditMention {
  readonly start: number;
  readonly end: number;
  /** Its tokens; an empty range at 0 inside furniture. */
  readonly from: number;
  readonly to: number;
  readonly name: string;
  /** One spelling for the several names of a publisher, for comparing. */
  readonly key: string;
  readonly role: CreditRole;
}

/** Index of the stretch that holds a token, by binary search; -1 where none does. */
export function stretchIndexAt(stretches: readonly Stretch[], token: number): number {
  let low = 0;
  let high = stretches.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((stretches[middle]?.to ?? 0) <= token) low = middle + 1;
    else high = middle;
  }
  return (stretches[low]?.from ?? Infinity) <= token ? low : -1;
}

/** The stretch that holds a token, or null. */
export function stretchAt<S extends Stretch>(stretches: readonly S[], token: number): S | null {
  return stretches[stretchIndexAt(stretches, token)] ?? null;
}

/** A stretch of characters, `[start, end)`. */
export interface Extent {
  readonly start: number;
  readonly end: number;
}

/** Those of some extents that touch none of the others, in the order of the text; neither list need be sorted. */
export function clearOf<E extends Extent>(extents: readonly E[], others: readonly Extent[]): readonly E[] {
  const taken = [...others].sort((one, other) => one.start - other.start);
  // The furthest end so far, because the others may lie in one another.
  const ends = taken.map(({ end }) => end);
  for (let at = 1; at < ends.length; at += 1) ends[at] = Math.max(ends[at] ?? 0, ends[at - 1] ?? 0);
  let at = 0;
  return [...extents]
    .sort((one, other) => one.start - other.start || other.end - one.end)
    .filter(({ start, end }) => {
      while (at < taken.length && (ends[at] ?? 0) <= start) at += 1;
      return at === taken.length || (taken[at]?.start ?? Infinity) >= end;
    });
}

/** Consecutive tokens. */
export interface TokenRange {
  readonly from: number;
  readonly to: number;
}

function firstTokenFrom(tokens: Tokens, position: number): number {
  let low = 0;
  let high = tokens.count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((tokens.start[middle] ?? 0) < position) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The tokens that begin inside a span. */
export function tokensIn({ tokens }: Pick<Prose, 'tokens'>, { start, end }: Extent): TokenRange {
  return { from: firstTokenFrom(tokens, start), to: firstTokenFrom(tokens, end) };
}

/** 1 at each token that begins inside one of some spans. */
export function coveredColumn(prose: Prose, spans: readonly Extent[]): Uint8Array {
  const covered = new Uint8Array(prose.tokens.count);
  for (const span of spans) {
    const { from, to } = tokensIn(prose, span);
    covered.fill(1, from, to);
  }
  return covered;
}

/** Words in a range; a quantity of several words counts as so many. */
export function wordsIn({ tokens }: Prose, { from, to }: TokenRange): number {
  let words = 0;
  for (let at = from; at < to; at += 1) words += tokens.words[at] ?? 0;
  return words;
}

const quotedColumns = new WeakMap<Prose, Uint8Array>();

/** 1 at each token that stands inside quotation marks. Made once for each text: nobody may write to it. */
export function quotedColumn(prose: Prose): Uint8Array {
  const known = quotedColumns.get(prose);
  if (known !== undefined) return known;
  const quoted = new Uint8Array(prose.tokens.count);
  for (const { from, to } of prose.quotations) quoted.fill(1, from, to);
  quotedColumns.set(prose, quoted);
  return quoted;
}
