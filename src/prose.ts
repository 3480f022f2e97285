import type { Article } from './model.js';

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

/** The stretch that holds a token, by binary search; null where none does. */
export function stretchAt<S extends Stretch>(stretches: readonly S[], token: number): S | null {
  let low = 0;
  let high = stretches.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((stretches[middle]?.to ?? 0) <= token) low = middle + 1;
    else high = middle;
  }
  const found = stretches[low];
  return found !== undefined && found.from <= token ? found : null;
}
