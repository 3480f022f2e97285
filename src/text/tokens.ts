import { TOKEN_KINDS, type Tokens } from '../prose.js';
import { foldTypography } from '../typography.js';
import { MAX_UNSPACED_WORD } from '../unspaced-words.js';
import { findWords } from '../words.js';
import { mayBeginQuantity, readQuantity, type WordRow } from './quantities.js';
import { languageRules } from './languages/languages.js';
import { type Lexicon, lexiconForText } from './lexicon.js';
import { gapBefore } from './word-row.js';

/** Stretches that are not compared, sorted and without overlap. */
export type Masked = readonly { readonly start: number; readonly end: number }[];

/** Grows one column at a time; typed only at the end, when the count is known. */
interface Columns {
  start: number[];
  end: number[];
  key: string[];
  fold: string[];
  words: number[];
  kind: number[];
  afterBreak: number[];
}

function isMasked(masked: Masked, cursor: number, start: number): boolean {
  const next = masked[cursor];
  return next !== undefined && next.start <= start && start < next.end;
}

/** The words outside of `masked`, and where a masked stretch parts them. */
function countableWords(text: string, masked: Masked): { bounds: Uint32Array; broken: Uint8Array } {
  const all = findWords(text);
  const bounds = new Uint32Array(all.length);
  const broken = new Uint8Array(all.length / 2);
  let kept = 0;
  let cursor = 0;
  let parted = 0;
  for (let at = 0; at < all.length; at += 2) {
    const start = all[at] ?? 0;
    while ((masked[cursor]?.end ?? Infinity) <= start) {
      cursor += 1;
      parted = 1;
    }
    if (isMasked(masked, cursor, start)) {
      parted = 1;
      continue;
    }
    bounds[kept] = start;
    bounds[kept + 1] = all[at + 1] ?? start;
    broken[kept / 2] = kept === 0 ? 0 : parted;
    kept += 2;
    parted = 0;
  }
  return { bounds: bounds.slice(0, kept), broken: broken.slice(0, kept / 2) };
}

function typed(columns: Columns): Tokens {
  return {
    count: columns.key.length,
    start: Uint32Array.from(columns.start),
    end: Uint32Array.from(columns.end),
    key: columns.key,
    fold: columns.fold,
    words: Uint8Array.from(columns.words),
    kind: Uint8Array.from(columns.kind),
    afterBreak: Uint8Array.from(columns.afterBreak),
  };
}

/** Words before anything is merged: bounds as in `findWords`, 1 in `broken` where furniture stands before a word. */
export interface FoldedWords {
  readonly bounds: Uint32Array;
  readonly broken: Uint8Array;
  readonly folds: readonly string[];
  /** Their numbers in the lexicon. */
  readonly ids: Int32Array;
  readonly lexicon: Lexicon;
}

/** The words of an article outside of `masked`, folded, without anything merged: what a language is guessed from. */
export function foldedWords(text: string, masked: Masked): FoldedWords {
  const { bounds, broken } = countableWords(text, masked);
  const lexicon = lexiconForText();
  const folds: string[] = [];
  const ids = new Int32Array(broken.length);
  for (let at = 0; at < ids.length; at += 1) {
    const id = lexicon.idOf(text, bounds[2 * at] ?? 0, bounds[2 * at + 1] ?? 0);
    ids[at] = id;
    folds.push(lexicon.fold[id] ?? '');
  }
  return { bounds, broken, folds, ids, lexicon };
}

function isParted(broken: Uint8Array, at: number, words: number): boolean {
  for (let next = at + 1; next < at + words; next += 1) if (broken[next] === 1) return true;
  return false;
}

/** One token that begins at a word: a quantity, `per cent`, or the word itself. */
interface Piece {
  readonly words: number;
  readonly start: number;
  readonly end: number;
  /** The key, where it is not that of a plain word. */
  readonly key: string | null;
}

/** How many words make the longest word of several characters that begins here, in a script without spaces; else 1. */
function compoundWords(
  row: WordRow,
  broken: Uint8Array,
  { at, language }: { at: number; language: string | null },
): number {
  const compounds = languageRules(language)?.compounds;
  if (compounds === undefined) return 1;
  let found = 1;
  let word = row.folds[at] ?? '';
  for (let next = at + 1; next < row.folds.length && next - at < MAX_UNSPACED_WORD; next += 1) {
    if (gapBefore(row, next) !== '' || broken[next] === 1) break;
    word += row.folds[next] ?? '';
    if (compounds.has(word)) found = next - at + 1;
  }
  return found;
}

function pieceAt(row: WordRow, broken: Uint8Array, position: { at: number; language: string | null }): Piece {
  const { at, language } = position;
  const quantity = mayBeginQuantity(row.folds[at] ?? '', language) ? readQuantity(row, at, language) : null;
  if (quantity !== null && !isParted(broken, at, quantity.words)) return quantity;
  const perCent = row.folds[at] === 'per' && row.folds[at + 1] === 'cent' && broken[at + 1] === 0;
  const words = perCent ? 2 : compoundWords(row, broken, position);
  const end = row.bounds[2 * (at + words) - 1] ?? 0;
  return { words, start: row.bounds[2 * at] ?? 0, end, key: perCent ? 'percent' : null };
}

/** The key of a word, or of several that a script without spaces writes as one. */
function keyOf(
  text: string,
  { ids, lexicon }: FoldedWords,
  { at, piece, language }: { readonly at: number; readonly piece: Piece; readonly language: string | null },
): string {
  const id = piece.words === 1 ? (ids[at] ?? 0) : lexicon.idOf(text, piece.start, piece.end);
  return lexicon.keyOf(id, language);
}

/** Makes the tokens of a text: quantities of several words become one token, everything else one a word. */
export function tokenise(text: string, words: FoldedWords, language: string | null): Tokens {
  const row = { text, bounds: words.bounds, folds: words.folds };
  const columns: Columns = { start: [], end: [], key: [], fold: [], words: [], kind: [], afterBreak: [] };
  for (let at = 0; at < words.folds.length;) {
    const piece = pieceAt(row, words.broken, { at, language });
    const isPlain = piece.words === 1 && piece.key === null;
    columns.start.push(piece.start);
    columns.end.push(piece.end);
    columns.fold.push(isPlain ? (words.folds[at] ?? '') : foldTypography(text.slice(piece.start, piece.end)));
    columns.key.push(piece.key ?? keyOf(text, words, { at, piece, language }));
    columns.words.push(piece.words);
    columns.kind.push(piece.key?.startsWith('#') === true ? TOKEN_KINDS.number : TOKEN_KINDS.word);
    columns.afterBreak.push(words.broken[at] ?? 0);
    at += piece.words;
  }
  return typed(columns);
}
