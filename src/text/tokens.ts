import { TOKEN_KINDS, type Tokens } from '../model/prose.js';
import { foldTypography } from '../words/typography.js';
import { MAX_UNSPACED_WORD } from '../words/unspaced-words.js';
import { findWords } from '../words/words.js';
import { readNumbered } from './figures/numbered.js';
import { mayBeginQuantity, readQuantity, type WordRow } from './figures/quantities.js';
import { languageRules } from '../languages/languages.js';
import { type Lexicon, lexiconForText } from './lexicon.js';
import { gapBefore } from './word-row.js';

/** Stretches that are not compared, sorted and without overlap. */
export type Masked = readonly { readonly start: number; readonly end: number }[];

/** Columns with room for a token a word, of which the first `count` are filled. */
interface Columns {
  count: number;
  readonly start: Uint32Array;
  readonly end: Uint32Array;
  readonly key: string[];
  readonly fold: string[];
  readonly words: Uint8Array;
  readonly kind: Uint8Array;
  readonly afterBreak: Uint8Array;
}

const columnsFor = (most: number): Columns => ({
  count: 0,
  start: new Uint32Array(most),
  end: new Uint32Array(most),
  key: [],
  fold: [],
  words: new Uint8Array(most),
  kind: new Uint8Array(most).fill(TOKEN_KINDS.word),
  afterBreak: new Uint8Array(most),
});

function isMasked(masked: Masked, cursor: number, start: number): boolean {
  const next = masked[cursor];
  return next !== undefined && next.start <= start && start < next.end;
}

/** The words outside of `masked`, and where a masked stretch parts them. */
function countableWords(text: string, masked: Masked): { bounds: Uint32Array; broken: Uint8Array } {
  const all = findWords(text);
  if (masked.length === 0) return { bounds: all, broken: new Uint8Array(all.length / 2) };
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

function filled(columns: Columns): Tokens {
  const { count, start, end, words, kind, afterBreak } = columns;
  if (count === start.length) return columns;
  return {
    ...columns,
    start: start.slice(0, count),
    end: end.slice(0, count),
    words: words.slice(0, count),
    kind: kind.slice(0, count),
    afterBreak: afterBreak.slice(0, count),
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
  /** The fold, where it is not that of what is printed. */
  readonly fold?: string;
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
  const mayCount = mayBeginQuantity(row.folds[at] ?? '', language);
  const quantity = mayCount ? (readNumbered(row, at, language) ?? readQuantity(row, at, language)) : null;
  if (quantity !== null && !isParted(broken, at, quantity.words)) return quantity;
  const perCent = row.folds[at] === 'per' && row.folds[at + 1] === 'cent' && broken[at + 1] === 0;
  const words = perCent ? 2 : compoundWords(row, broken, position);
  const end = row.bounds[2 * (at + words) - 1] ?? 0;
  return { words, start: row.bounds[2 * at] ?? 0, end, key: perCent ? 'percent' : null };
}

/** Whether a token of more than one word may begin here: for most words their own letters say that none does. */
const mayBeginPiece = ({ ids, folds, lexicon }: FoldedWords, at: number, language: string | null): boolean =>
  folds[at] === 'per' || lexicon.mayBeginQuantity(ids[at] ?? 0, language);

/** Adds the word at a place as a token of its own. */
function addWord(
  columns: Columns,
  words: FoldedWords,
  { at, language }: { at: number; language: string | null },
): void {
  const { count } = columns;
  const id = words.ids[at] ?? 0;
  columns.start[count] = words.bounds[2 * at] ?? 0;
  columns.end[count] = words.bounds[2 * at + 1] ?? 0;
  columns.fold.push(words.folds[at] ?? '');
  columns.key.push(words.lexicon.keyOf(id, language));
  columns.words[count] = 1;
  columns.afterBreak[count] = words.broken[at] ?? 0;
  columns.count += 1;
}

/** What a token says beside its place. */
interface Printed {
  readonly text: string;
  readonly key: string;
  readonly afterBreak: number;
}

/** Adds a token of several words, or with a key of its own. */
function addPiece(columns: Columns, piece: Piece, { text, key, afterBreak }: Printed): void {
  const { count } = columns;
  columns.start[count] = piece.start;
  columns.end[count] = piece.end;
  columns.fold.push(piece.fold ?? foldTypography(text.slice(piece.start, piece.end)));
  columns.key.push(key);
  columns.words[count] = piece.words;
  if (piece.key?.startsWith('#') === true) columns.kind[count] = TOKEN_KINDS.number;
  columns.afterBreak[count] = afterBreak;
  columns.count += 1;
}

/** Makes the tokens of a text: quantities of several words become one token, everything else one a word. */
export function tokenise(text: string, words: FoldedWords, language: string | null): Tokens {
  const row = { text, bounds: words.bounds, folds: words.folds };
  const columns = columnsFor(words.ids.length);
  const isUnspaced = languageRules(language)?.compounds !== undefined;
  for (let at = 0; at < words.ids.length;) {
    const piece =
      isUnspaced || mayBeginPiece(words, at, language) ? pieceAt(row, words.broken, { at, language }) : null;
    if (piece === null || (piece.words === 1 && piece.key === null)) addWord(columns, words, { at, language });
    else {
      const key = piece.key ?? words.lexicon.keyOf(words.lexicon.idOf(text, piece.start, piece.end), language);
      addPiece(columns, piece, { text, key, afterBreak: words.broken[at] ?? 0 });
    }
    at += piece?.words ?? 1;
  }
  return filled(columns);
}
