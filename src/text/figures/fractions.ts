import type { NumberWords } from '../../languages/language-rules.js';
import { isAdjacent, type WordRow } from '../word-row.js';

/** A value of several words, as a decimal numeral. */
interface Fraction {
  readonly words: number;
  readonly value: string;
}

const own = (record: Readonly<Record<string, number>>, key: string): number | undefined =>
  Object.hasOwn(record, key) ? record[key] : undefined;

/** How many words of `row` from `at` on are adjacent and in a set: 0 or 1. */
const skips = (row: WordRow, at: number, words: ReadonlySet<string> | undefined): 0 | 1 =>
  words?.has(row.folds[at] ?? '') === true && isAdjacent(row, at) ? 1 : 0;

/** `half a million`, `a quarter of a million`, `three quarters of a million`: what a fraction makes of a scale. */
export function readFractionOfScale(row: WordRow, at: number, rules: NumberWords): Fraction | null {
  const { fractions } = rules;
  if (fractions === undefined) return null;
  const first = row.folds[at] ?? '';
  const isFirst = own(fractions, first) !== undefined;
  const count = isFirst || rules.one.has(first) ? 1 : own(rules.units, first);
  if (count === undefined || count === 0 || count > 9) return null;
  let next = isFirst ? at : at + 1;
  const fraction = own(fractions, row.folds[next] ?? '');
  if (fraction === undefined || (next > at && !isAdjacent(row, next))) return null;
  next += 1;
  next += skips(row, next, rules.fractionJoins);
  next += skips(row, next, rules.one);
  const scale = own(rules.scales, row.folds[next] ?? '');
  if (scale === undefined || (row.folds[next] ?? '').length < 3 || !isAdjacent(row, next)) return null;
  return { words: next + 1 - at, value: String(count * fraction * scale) };
}

/** Beyond it `and a half` belongs to the scale: `a million and a half`. */
const MOST_BEFORE_HALF = 100;

/** `and a half` behind a whole number: the number with it, and the words of both. */
export function withFraction(row: WordRow, at: number, number: Fraction & { readonly rules: NumberWords }): Fraction {
  const { words, value, rules } = number;
  const next = at + words;
  const isWhole = /^\d{1,3}$/.test(value) && Number(value) < MOST_BEFORE_HALF;
  const fraction = own(rules.fractions ?? {}, row.folds[next + 2] ?? '');
  if (!isWhole || fraction === undefined || !isAdjacent(row, next + 2)) return { words, value };
  if (skips(row, next, rules.and) === 0 || skips(row, next + 1, rules.one) === 0) return { words, value };
  return { words: words + 3, value: String(Number(value) + fraction) };
}
