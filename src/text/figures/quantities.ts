import {
  readFractionOfScale,
  readStrokeFraction,
  readWordFraction,
  signedFraction,
  withFraction,
  withHalfOfScale,
} from './fractions.js';
import { behindShareOf, readHanNumeral } from './han-numbers.js';
import type { NumberWords } from '../../languages/language-rules.js';
import { readNumberPhrase } from './number-phrases.js';
import { NUMBER_WORDS } from './number-words.js';
import { readClock } from './clock.js';
import { parseNumeral, shiftPoint } from './decimals.js';
import { NUMBERED_BEGINNINGS } from './numbered.js';
import { isMinusWord, signBefore } from './signs.js';
import { gapBefore, isAdjacent, type WordRow } from '../word-row.js';

export type { WordRow } from '../word-row.js';

/** A quantity read from consecutive words: how many of them, how far its signs reach, and its normal form. */
export interface Quantity {
  /** Words it takes up, 1 or more. */
  readonly words: number;
  readonly start: number;
  readonly end: number;
  /** `#` value unit: `#2500000$`, `#16%`, `#1st`; equal for every way to write the same quantity. */
  readonly key: string;
}

const CURRENCY = /[$€£¥₽₹₩]\s?$/;
const SIGN_BEHIND_STOP = /^\.[ \u00a0\u202f][€£$¥₽₹₩]/;
const CURRENCY_AFTER = /^\s?([€£$¥₽₹₩])/;

interface Value {
  readonly words: number;
  readonly value: string;
  readonly ordinal: boolean;
}

/** `2.5`, `2.5m`, `16th`: a word that begins with a digit. */
function readNumeral(fold: string, rules: NumberWords | undefined): Value | null {
  const numeral = rules?.attached === undefined ? fold : fold.replace(rules.attached, '');
  const fraction = signedFraction(numeral);
  if (fraction !== null) return { words: 1, value: fraction, ordinal: false };
  const split = /^([\p{Nd}][\p{Nd}.,٫٬]*)(.*)$/su.exec(numeral.slice(0, 80));
  if (split === null) return null;
  const value = parseNumeral(split[1] ?? '', rules?.decimalComma ?? false);
  const ending = split[2] ?? '';
  if (value === null) return null;
  if (ending === '') return { words: 1, value, ordinal: false };
  if (rules?.ordinalEndings.has(ending) === true) return { words: 1, value, ordinal: true };
  const scale = rules?.scales[ending];
  return scale === undefined || scale < 1000
    ? null
    : { words: 1, value: shiftPoint(value, Math.log10(scale)), ordinal: false };
}

const own = <T>(record: Readonly<Record<string, T>>, key: string): T | undefined =>
  Object.hasOwn(record, key) ? record[key] : undefined;

/** `two hundred and fifty`, `twenty-one`, `a dozen`, `twenty-first`. */
function readNumberWords(row: WordRow, at: number, rules: NumberWords): Value | null {
  let total = 0;
  let group = 0;
  let taken = 0;
  let lastUnit = 100;
  let ordinal = false;
  for (let next = at; next < row.folds.length && next - at < 12 && (next === at || isAdjacent(row, next)); next += 1) {
    const word = row.folds[next] ?? '';
    const mayCount = taken > 0 || next === at;
    const unit = mayCount ? (own(rules.units, word) ?? own(rules.ordinals, word)) : undefined;
    const scale = word.length > 2 ? own(rules.scales, word) : undefined;
    if (scale !== undefined && (taken > 0 || next > at)) {
      if (scale <= 100) group = (group === 0 ? 1 : group) * scale;
      else if (group === 0 && total > 0 && scale > total) total *= scale;
      else {
        total += (group === 0 ? 1 : group) * scale;
        group = 0;
      }
      lastUnit = 100;
    } else if (unit !== undefined && unit < lastUnit) {
      group += unit;
      lastUnit = unit >= 20 ? 10 : 0;
      ordinal = own(rules.units, word) === undefined;
    } else if (!(next === at && rules.one.has(word)) && !(taken > 0 && rules.and.has(word) && lastUnit === 100)) {
      break;
    } else {
      continue;
    }
    taken = next - at + 1;
    if (ordinal) break;
  }
  return taken === 0 ? null : { words: taken, value: String(total + group), ordinal };
}

/** A blank that no line breaks at: within a number it parts thousands. */
const GROUPING_BLANK = /^[\u00a0\u202f\u2009]$/;
/** A plain blank may part two numbers: `12 300` may be either, and only `1 200 000` is surely one. */
const GROUPS_BY_PLAIN_BLANKS = 3;
/** A number with more groups of three is no quantity of news. */
const MAX_GROUPS = 6;

/** `52 000` with a no-break blank, `1'000` where a language writes so: groups of three behind one to three, joined. */
function readGroups(row: WordRow, at: number, rules: NumberWords | undefined): Value | null {
  let digits = row.folds[at] ?? '';
  if (!/^[1-9]\d{0,2}$/.test(digits)) return null;
  const isSure = (gap: string): boolean =>
    GROUPING_BLANK.test(gap) || (gap.length === 1 && rules?.groupMarks?.includes(gap) === true);
  const group = rules?.decimalComma === true ? /^\d{3}(?:,\d+)?$/ : /^\d{3}$/;
  let next = at + 1;
  let isPlain = false;
  while (next - at <= MAX_GROUPS && !digits.includes(',') && group.test(row.folds[next] ?? '')) {
    const gap = gapBefore(row, next);
    if (!isSure(gap) && gap !== ' ') break;
    isPlain ||= !isSure(gap);
    digits += row.folds[next] ?? '';
    next += 1;
  }
  return next - at < (isPlain ? GROUPS_BY_PLAIN_BLANKS : 2)
    ? null
    : { words: next - at, value: digits.replace(',', '.'), ordinal: false };
}

/** Powers of ten move the point; a dozen multiplies a small whole number, which floating point does exactly. */
function multiplied(value: string, scale: number): string | null {
  const places = Math.log10(scale);
  if (Number.isInteger(places)) return shiftPoint(value, places);
  return /^\d{1,6}$/.test(value) ? String(Number(value) * scale) : null;
}

const LAKH = 1e5;

/** `2.5 million`, `16 thousand`: a numeral followed by a word of scale. */
function withScale(
  row: WordRow,
  next: number,
  { numeral, rules }: { numeral: Value; rules: NumberWords | undefined },
): Value {
  const word = row.folds[next] ?? '';
  const scale = rules === undefined || word.length < 2 ? undefined : own(rules.scales, word);
  if (scale === undefined || numeral.ordinal || !isAdjacent(row, next)) return numeral;
  const value = multiplied(numeral.value, scale);
  if (value === null) return numeral;
  const scaled = { words: numeral.words + 1, value, ordinal: false };
  // `2 lakh crore`, `5 thousand million`.
  const stacks = (scale === 1000 && (rules?.combining?.stacks ?? true)) || scale === LAKH;
  return stacks ? withScale(row, next + 1, { numeral: scaled, rules }) : scaled;
}

/** A numeral with characters of its script's own scales, and the share that `百分之` makes of it. */
function readHan(row: WordRow, at: number): (Value & { readonly unit: string }) | null {
  const from = behindShareOf(row, at);
  const numeral = readHanNumeral(row, from) ?? (from > at ? readNumeral(row.folds[from] ?? '', undefined) : null);
  if (numeral === null) return null;
  return { words: numeral.words + from - at, value: numeral.value, ordinal: false, unit: from > at ? '%' : '' };
}

function readValue(row: WordRow, at: number, rules: NumberWords | undefined): (Value & { unit?: string }) | null {
  const han = rules?.han === true ? readHan(row, at) : null;
  if (han !== null) return han;
  const fraction =
    rules === undefined ? null : (readFractionOfScale(row, at, rules) ?? readWordFraction(row, at, rules));
  if (fraction !== null) return { ...fraction, ordinal: false };
  const stroke = readStrokeFraction(row, at);
  const numeral =
    stroke === null
      ? (readGroups(row, at, rules) ?? readNumeral(row.folds[at] ?? '', rules))
      : { ...stroke, ordinal: false };
  if (rules === undefined) return numeral;
  const number =
    numeral ?? (rules.combining === undefined ? readNumberWords(row, at, rules) : readNumberPhrase(row, at, rules));
  if (number === null || number.ordinal) return number;
  const whole = withFraction(row, at, { ...number, rules });
  const isScaled = numeral !== null || whole.words > number.words;
  const scaled = isScaled ? withScale(row, at + whole.words, { numeral: { ...whole, ordinal: false }, rules }) : number;
  return { ...withHalfOfScale(row, at, { ...scaled, rules }), ordinal: false };
}

/** What stands behind a value and counts with it. */
interface Unit {
  readonly unit: string;
  readonly words: number;
  readonly end: number;
}

/** `2,5 Mio. Euro`: the full stop belongs to the scale before it. */
function isBehindStop(row: WordRow, next: number, { stopped }: NumberWords): boolean {
  return stopped?.has(row.folds[next - 1] ?? '') === true && /^\.[ \u00a0\u202f]$/.test(gapBefore(row, next));
}

/** A unit of two words (`pour cent`) or behind a word that joins it (`millions de dollars`). */
function readPhraseUnit(row: WordRow, next: number, rules: NumberWords): Unit | null {
  const [word = '', behind = ''] = row.folds.slice(next, next + 2);
  if (!isAdjacent(row, next + 1)) return null;
  const unit =
    own(rules.phrases ?? {}, `${word} ${behind}`) ??
    (rules.unitJoins?.has(word) === true ? own(rules.money, behind) : undefined);
  return unit === undefined ? null : { unit, words: 2, end: row.bounds[2 * next + 3] ?? 0 };
}

/** The unit behind a value: per cent (sign, one word or two) or money; with the words and the end it takes. */
function readUnit(row: WordRow, next: number, rules: NumberWords | undefined): Unit {
  const last = row.bounds[2 * next - 1] ?? 0;
  // `2,5 Mio. €`: the full stop of the scale stands between it and the sign.
  const end =
    rules?.stopped?.has(row.folds[next - 1] ?? '') === true && SIGN_BEHIND_STOP.test(row.text.slice(last, last + 3))
      ? last + 1
      : last;
  const behind = row.text.slice(end, end + 3);
  const sign = /^\s?[%٪﹪％]/u.exec(behind);
  if (sign !== null) return { unit: '%', words: 0, end: end + sign[0].length };
  const money = CURRENCY_AFTER.exec(behind);
  if (money?.[1] !== undefined) return { unit: money[1], words: 0, end: end + money[0].length };
  const none = { unit: '', words: 0, end };
  if (rules === undefined || !(isAdjacent(row, next) || isBehindStop(row, next, rules))) return none;
  const phrase = readPhraseUnit(row, next, rules);
  if (phrase !== null) return phrase;
  const word = row.folds[next] ?? '';
  if (rules.percent.has(word)) return { unit: '%', words: 1, end: row.bounds[2 * next + 1] ?? end };
  if (word === 'per' && row.folds[next + 1] === 'cent' && isAdjacent(row, next + 1))
    return { unit: '%', words: 2, end: row.bounds[2 * next + 3] ?? end };
  const sum = own(rules.money, word);
  return sum === undefined ? none : { unit: sum, words: 1, end: row.bounds[2 * next + 1] ?? end };
}

/** Whose dollar it is, glued to the sign: `US$5`. A plain `$` in English news is the US one. */
const DOLLARS: Readonly<Record<string, string>> = {
  us: '',
  a: 'a',
  au: 'a',
  c: 'c',
  ca: 'c',
  hk: 'hk',
  nz: 'nz',
  s: 's',
};

/** Codes and short forms of money before a sum: `EUR 5 million`, `Rs 500`. */
const CODES: Readonly<Record<string, string>> = { eur: '€', usd: '$', gbp: '£', jpy: '¥', inr: '₹', rs: '₹', rub: '₽' };

/** The English words without digits that a quantity can begin with. */
const ENGLISH_BEGINNINGS: ReadonlySet<string> = new Set([
  ...Object.keys(NUMBER_WORDS.en?.units ?? {}),
  ...Object.keys(NUMBER_WORDS.en?.ordinals ?? {}),
  ...(NUMBER_WORDS.en?.one ?? []),
  ...Object.keys(NUMBER_WORDS.en?.fractions ?? {}),
  ...Object.keys(NUMBER_WORDS.en?.part ?? {}),
  ...(NUMBER_WORDS.en?.minus ?? []),
  ...Object.keys(DOLLARS),
  ...Object.keys(CODES),
  ...NUMBERED_BEGINNINGS,
]);

/** `US$2.5 million`: the quantity begins at the word before the sign. */
function readDollars(row: WordRow, at: number, language: string | null): Quantity | null {
  const whose = own(DOLLARS, row.folds[at] ?? '');
  if (whose === undefined || gapBefore(row, at + 1) !== '$') return null;
  const sum = readQuantity(row, at + 1, language);
  return sum === null ? null : { ...sum, words: sum.words + 1, start: row.bounds[2 * at] ?? 0, key: sum.key + whose };
}

/** `EUR 5 million`, `Rs. 500`: a code of money and a sum without a unit of its own. */
function readCoded(row: WordRow, at: number, language: string | null): Quantity | null {
  const sign = own(CODES, row.folds[at] ?? '');
  if (sign === undefined || !/^\.?[ \u00a0\u202f]?$/.test(gapBefore(row, at + 1))) return null;
  const sum = readUnsigned(row, at + 1, language);
  if (sum === null || !/^#[\d.]+$/.test(sum.key)) return null;
  return { ...sum, words: sum.words + 1, start: row.bounds[2 * at] ?? 0, key: sum.key + sign };
}

/** The sign of money right before a numeral. */
function moneyBefore(row: WordRow, at: number): string {
  const start = row.bounds[2 * at] ?? 0;
  return CURRENCY.exec(row.text.slice(Math.max(row.bounds[2 * at - 1] ?? 0, start - 5), start))?.[0] ?? '';
}

/**
 * Whether a quantity can begin at a word at all, from the word alone: most words cannot, and asking each of the readers
 * is work at every word. Where number words combine freely the readers are always asked.
 */
export function mayBeginQuantity(fold: string, language: string | null): boolean {
  const first = fold.charCodeAt(0);
  if (first > 0x7f ? /^\p{N}/u.test(fold) : first >= 0x30 && first <= 0x39) return true;
  if (language === 'en') return ENGLISH_BEGINNINGS.has(fold);
  return language !== null && Object.hasOwn(NUMBER_WORDS, language)
    ? true
    : own(DOLLARS, fold) !== undefined || own(CODES, fold) !== undefined;
}

/** A quantity without the sign before it. */
function readUnsigned(row: WordRow, at: number, language: string | null): Quantity | null {
  const rules = language === null ? undefined : own(NUMBER_WORDS, language);
  const value = readValue(row, at, rules);
  if (value === null) return readDollars(row, at, language) ?? readCoded(row, at, language);
  const before = moneyBefore(row, at);
  const after = readUnit(row, at + value.words, rules);
  const unit = value.unit || (before === '' ? after.unit : before.trim().slice(-1));
  const start = (row.bounds[2 * at] ?? 0) - before.length;
  return {
    words: value.words + (before === '' || after.unit === unit ? after.words : 0),
    start,
    end: before === '' || after.unit === unit ? after.end : (row.bounds[2 * (at + value.words) - 1] ?? start),
    key: `#${value.value}${value.ordinal ? 'th' : ''}${unit}`,
  };
}

/** `-12C`: a figure and its unit in one word is no quantity by itself, and has its sign all the same. */
function readNegativeWord(row: WordRow, at: number): Quantity | null {
  const fold = row.folds[at] ?? '';
  if (!/^\p{Nd}/u.test(fold)) return null;
  const [start = 0, end = 0] = row.bounds.slice(2 * at, 2 * at + 2);
  return { words: 1, start, end, key: fold };
}

const negated = (key: string): string => (key.startsWith('#') ? `#-${key.slice(1)}` : `-${key}`);

/** A negative quantity by its word: `minus 12`. */
function readMinus(row: WordRow, at: number, language: string | null): Quantity | null {
  const sum = readUnsigned(row, at + 1, language) ?? readNegativeWord(row, at + 1);
  if (sum === null) return null;
  return { ...sum, words: sum.words + 1, start: row.bounds[2 * at] ?? 0, key: negated(sum.key) };
}

/**
 * Reads the quantity that begins at a word, or null where none does. `$2.5m`, `2.5 million dollars` and
 * `2,500,000 dollars` have one key; so have `16 %`, `16 per cent` and `sixteen percent`,
 * `5:30 p.m.` and `17:30`, and `-3` and `minus three`.
 */
export function readQuantity(row: WordRow, at: number, language: string | null): Quantity | null {
  const clock = readClock(row, at, language);
  if (clock !== null) return { ...clock, start: row.bounds[2 * at] ?? 0 };
  const rules = language === null ? undefined : own(NUMBER_WORDS, language);
  if (isMinusWord(row, at, rules)) return readMinus(row, at, language);
  const quantity = readUnsigned(row, at, language);
  const start = quantity?.start ?? row.bounds[2 * at] ?? 0;
  const sign = signBefore(row.text, start);
  if (sign === null || /^#[\d.]+th/.test(quantity?.key ?? '')) return quantity;
  if (!sign.isMinus) return quantity === null ? null : { ...quantity, start: sign.start };
  const signed = quantity ?? readNegativeWord(row, at);
  return signed === null ? null : { ...signed, start: sign.start, key: negated(signed.key) };
}
