import type { NumberWords } from '../../languages/language-rules.js';
import { gapBefore, isAdjacent, type WordRow } from '../word-row.js';

/** A value of several words, as a decimal numeral. */
interface Fraction {
  readonly words: number;
  readonly value: string;
}

const own = (record: Readonly<Record<string, number>>, key: string): number | undefined =>
  Object.hasOwn(record, key) ? record[key] : undefined;

/** One form for a third, however it is written: binary fractions do not add up. */
const decimal = (value: number): string => String(Number(value.toFixed(6)));

/** How many words of `row` from `at` on are adjacent and in a set: 0 or 1. */
const skips = (row: WordRow, at: number, words: ReadonlySet<string> | undefined): 0 | 1 =>
  words?.has(row.folds[at] ?? '') === true && isAdjacent(row, at) ? 1 : 0;

/** Parts into which news cuts a whole, and no others: `9/11` and `24/7` are none. */
const DENOMINATORS: ReadonlySet<number> = new Set([2, 3, 4, 5, 6, 8, 10]);

/** `1½`, `¾`: the value of a word that ends in a sign of Unicode for a fraction; null for other words. */
export function signedFraction(fold: string): string | null {
  const parts = /^(\d{0,9})(\p{No})$/u.exec(fold);
  const [over, under] = parts?.[2]?.normalize('NFKD').split('\u2044').map(Number) ?? [];
  if (parts === null || over === undefined || under === undefined) return null;
  return decimal(Number(parts[1]) + over / under);
}

const small = (row: WordRow, at: number): number | null =>
  /^\d{1,2}$/.test(row.folds[at] ?? '') ? Number(row.folds[at]) : null;

/** `2/3`: a part of one, with a stroke between and none on either side, which would make a date of it. */
function strokeFraction(row: WordRow, at: number): number | null {
  const [over, under] = [small(row, at), small(row, at + 1)];
  if (over === null || under === null || over < 1 || over >= under || !DENOMINATORS.has(under)) return null;
  const strokes = [at, at + 1, at + 2].map((next) => /^[/\u2044]/.test(gapBefore(row, next)));
  return !strokes[0] && gapBefore(row, at + 1).length === 1 && strokes[1] && !strokes[2] ? over / under : null;
}

/** `2/3` and `1 1/2`. */
export function readStrokeFraction(row: WordRow, at: number): Fraction | null {
  const alone = strokeFraction(row, at);
  if (alone !== null) return { words: 2, value: decimal(alone) };
  const whole = small(row, at);
  const part = whole === null || !isAdjacent(row, at + 1) ? null : strokeFraction(row, at + 1);
  return whole === null || part === null ? null : { words: 3, value: decimal(whole + part) };
}

/** `two-thirds`, `three quarters`; `one-third` and `a third of`, where a third alone may be the third of a row. */
export function readWordFraction(row: WordRow, at: number, rules: NumberWords): Fraction | null {
  const first = row.folds[at] ?? '';
  const count = rules.one.has(first) ? 1 : own(rules.units, first);
  if (count === undefined || !isAdjacent(row, at + 1)) return null;
  const part = row.folds[at + 1] ?? '';
  const under = own((count === 1 ? rules.part : rules.parts) ?? {}, part);
  // Two quarters are half a year.
  if (under === undefined || count < 1 || count >= under || (count === 2 && under === 4)) return null;
  const isPart = count > 1 || /^[-‑]$/.test(gapBefore(row, at + 1)) || skips(row, at + 2, rules.fractionJoins) === 1;
  return isPart ? { words: 2, value: decimal(count / under) } : null;
}

/**
 * `half a million`, `a quarter of a million`, `three quarters of a million`: what a fraction makes of a scale. And what it
 * makes of one of something: `half a mile`.
 */
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
  const isOfOne = skips(row, next, rules.one) === 1;
  if (isOfOne) next += 1;
  const scale = own(rules.scales, row.folds[next] ?? '');
  if (scale === undefined || (row.folds[next] ?? '').length < 3 || !isAdjacent(row, next))
    return isOfOne && rules.fractionJoins !== undefined && isAdjacent(row, next)
      ? { words: next - at, value: decimal(count * fraction) }
      : null;
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

/** `a million and a half`, `dos millones y medio`: behind a scale the half is half of it. */
export function withHalfOfScale(
  row: WordRow,
  at: number,
  number: Fraction & { readonly rules: NumberWords },
): Fraction {
  const { words, value, rules } = number;
  const scale = own(rules.scales, row.folds[at + words - 1] ?? '');
  if (scale === undefined || scale < 1000 || skips(row, at + words, rules.and) === 0) return { words, value };
  const next = at + words + 1 + skips(row, at + words + 1, rules.one);
  const fraction = own(rules.fractions ?? {}, row.folds[next] ?? '');
  // Larger ones stand before the scale and count whole: `anderthalb`.
  if (fraction === undefined || fraction >= 1 || !isAdjacent(row, next)) return { words, value };
  return { words: next + 1 - at, value: decimal(Number(value) + fraction * scale) };
}
