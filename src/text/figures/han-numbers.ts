import { parseNumeral, shiftPoint } from './decimals.js';
import { gapBefore, type WordRow } from '../word-row.js';

const DIGITS = new Map(
  [...'零一二三四五六七八九']
    .map((digit, value): [string, number] => [digit, value])
    .concat([
      ['〇', 0],
      ['两', 2],
      ['兩', 2],
      ['壱', 1],
      ['弐', 2],
      ['参', 3],
    ]),
);
const SMALL = new Map([
  ['十', 10],
  ['拾', 10],
  ['百', 100],
  ['千', 1000],
]);
/** Powers of ten. */
const LARGE = new Map([
  ['万', 4],
  ['萬', 4],
  ['亿', 8],
  ['億', 8],
  ['兆', 12],
]);

/** What is counted: behind one of these, a single character is a numeral and not part of another word. */
const COUNTERS = new Set([
  ...'人名个個年月日号天次家岁歲歳位件起艘架辆輛吨噸元圆円所座条條项項倍枚张張周週回台本社校隻つ点點票度届屆棟栋戸户代年条隊队国國州',
]);

/** A numeral in Chinese characters, alone or mixed with digits. */
export interface HanNumeral {
  readonly words: number;
  /** Decimal, exact. */
  readonly value: string;
  /** Two characters or more, or one with a digit: no accident of another word. */
  readonly sure: boolean;
}

interface Group {
  readonly value: string;
  readonly next: number;
}

/** Longest numeral that is read, in words: the bound keeps every step constant. */
const MAX_WORDS = 24;

const isGlued = (row: WordRow, at: number, first: number): boolean =>
  at < row.folds.length && at - first < MAX_WORDS && (at === first || gapBefore(row, at) === '');

const printed = (fold: string): string | null => (/^\p{Nd}/u.test(fold) ? parseNumeral(fold, false) : null);

/** What stands below ten thousand: `三千五百`, `3千`, `3.5`, `二〇二一` digit by digit. */
function readGroup(row: WordRow, from: number, first: number): Group | null {
  let sum = 0;
  let pending: string | null = null;
  let next = from;
  for (; isGlued(row, next, first); next += 1) {
    const fold = row.folds[next] ?? '';
    const small = SMALL.get(fold);
    const digit = DIGITS.get(fold);
    const numeral: string | null = pending === null ? printed(fold) : null;
    if (small !== undefined) {
      // `三四十` is thirty or forty and no figure.
      if (pending !== null && pending.length > 1 && DIGITS.has(row.folds[next - 1] ?? '')) return null;
      sum += Number(pending ?? 1) * small;
      pending = null;
    } else if (digit !== undefined && (pending === null || !/\p{Nd}/u.test(row.folds[next - 1] ?? ''))) {
      pending = (pending ?? '') + String(digit);
    } else if (numeral !== null) pending = numeral;
    else break;
  }
  // `统一一些`: two digits in a row are two words that meet; a year has four.
  const isAccident = next - from === 2 && sum === 0 && DIGITS.has(row.folds[from] ?? '') && from === first;
  if (next === from || isAccident) return null;
  const plain = sum === 0 && pending !== null ? pending.replace(/^0+(?=\d)/, '') : String(sum + Number(pending ?? 0));
  return { value: plain, next };
}

/** The places by which `万`, `亿` and `万亿` shift what stands before them. */
function readLarge(row: WordRow, from: number, first: number): { readonly places: number; readonly next: number } {
  let places = 0;
  let next = from;
  for (; isGlued(row, next, first); next += 1) {
    const more = LARGE.get(row.folds[next] ?? '');
    if (more === undefined) break;
    places += more;
  }
  return { places, next };
}

const isWhole = (value: string): boolean => /^\d{1,40}$/.test(value);

/** Reads the numeral that begins at a word, or null: `三万五千`, `3万5000`, `1.2亿`. Plain digits are left to others. */
export function readHanNumeral(row: WordRow, at: number): HanNumeral | null {
  let total: string | null = null;
  let next = at;
  for (let group = readGroup(row, at, at); group !== null; group = readGroup(row, next, at)) {
    const large = readLarge(row, group.next, at);
    const value = shiftPoint(group.value, large.places);
    if (total === null) total = value;
    else if (isWhole(total) && isWhole(value)) total = String(BigInt(total) + BigInt(value));
    else break;
    next = large.next;
    if (large.places === 0) break;
  }
  if (total === null || (next === at + 1 && printed(row.folds[at] ?? '') !== null)) return null;
  const words = next - at;
  const isCounted = words > 1 || (isGlued(row, next, at) && COUNTERS.has(row.folds[next] ?? ''));
  return isCounted ? { words, value: total, sure: words > 1 } : null;
}

/** `百分之三十`: where the numeral of a share begins, or `at` where none does. */
export function behindShareOf(row: WordRow, at: number): number {
  const is = (offset: number, character: string): boolean =>
    row.folds[at + offset] === character && isGlued(row, at + offset, at);
  return is(0, '百') && is(1, '分') && is(2, '之') && isGlued(row, at + 3, at) ? at + 3 : at;
}
