import type { DateMention } from '../../model/prose.js';
import { hanDate } from './han-dates.js';
import { rulesFor } from '../../languages/languages.js';
import type { DateWords } from '../../languages/language-rules.js';

function numbered(names: string): Record<string, number> {
  return Object.fromEntries(
    names.split('|').flatMap((forms, index) => forms.split(' ').map((form) => [form, index + 1])),
  );
}

export const DATE_WORDS: Readonly<Record<string, DateWords>> = {
  en: {
    months: numbered(
      'january jan|february feb|march mar|april apr|may|june jun|july jul|august aug|september sep sept|october oct|' +
        'november nov|december dec',
    ),
    weekdays: numbered(
      'monday mon|tuesday tue tues|wednesday wed|thursday thu thurs|friday fri|saturday sat|sunday sun',
    ),
    relative: { today: 0, tonight: 0, yesterday: -1, tomorrow: 1 },
    joins: new Set(['of', 'the']),
    until: new Set(['until', 'to', 'through', 'till', 'and', 'or']),
  },
  ...rulesFor('dates'),
};

/** `may`, `march`, `sat`, `sun`, `mon`, `mar` are words of their own: they need a number beside them, or a capital. */
const AMBIGUOUS = new Set(['may', 'march', 'sat', 'sun', 'mon', 'mar', 'jun', 'wed', 'fri', 'dec', 'second']);

/** Before a month that is a word of its own, on its own: `in March`, `late May`. */
const BEFORE_MONTH = new Set('in since until till late early last next this mid during by from through of'.split(' '));

/** What the date reader asks of the tokens. */
export interface DatedTokens {
  readonly count: number;
  readonly fold: readonly string[];
  readonly key: readonly string[];
  readonly isCapital: (token: number) => boolean;
}

/** `Monday's`, `July’s`: the possessive of a date is the date. */
const bare = (fold: string): string => (fold.endsWith("'s") ? fold.slice(0, -2) : fold);

const EMPTY = { year: null, month: null, day: null, weekday: null, offsetDays: null } as const;

const own = (record: Readonly<Record<string, number>>, key: string): number | null =>
  Object.hasOwn(record, key) ? (record[key] ?? null) : null;

const wholeNumber = (key: string): number | null => {
  const digits = /^#(\d{1,4})(?:th)?$/.exec(key)?.[1];
  return digits === undefined ? null : Number(digits);
};

const asDay = (key: string): number | null => {
  const day = wholeNumber(key);
  return day !== null && day >= 1 && day <= 31 ? day : null;
};

const asYear = (key: string): number | null => {
  const year = wholeNumber(key);
  return year !== null && year >= 1000 && year <= 2200 && !key.endsWith('th') ? year : null;
};

/** `2021-09-03` reads as the three numbers 2021, 9, 3. */
function isoDate(tokens: DatedTokens, at: number): DateMention | null {
  if (!/^\d{4}$/.test(tokens.fold[at] ?? '') || !/^\d{2}$/.test(tokens.fold[at + 1] ?? '')) return null;
  const year = asYear(tokens.key[at] ?? '');
  const month = wholeNumber(tokens.key[at + 1] ?? '');
  const day = asDay(tokens.key[at + 2] ?? '');
  if (year === null || month === null || month < 1 || month > 12 || day === null) return null;
  return { ...EMPTY, from: at, to: at + 3, year, month, day };
}

/** `may` and `march` without a day: a month needs its capital, and a year or a word that leads to a month. */
function isWordOfItsOwn({ fold, isCapital }: DatedTokens, at: number, year: number | null): boolean {
  const word = fold[at] ?? '';
  if (!AMBIGUOUS.has(bare(word))) return false;
  return !isCapital(at) || (year === null && !(BEFORE_MONTH.has(fold[at - 1] ?? '') && bare(word) === word));
}

/** The words of a language, and the first token that no date has taken yet. */
interface Ground {
  readonly words: DateWords;
  readonly free: number;
}

/** A month with the day before or behind it and a year behind: `September 10`, `9 August 2021`, `the 9th of August`. */
function monthDate(tokens: DatedTokens, at: number, { words, free }: Ground): DateMention | null {
  const month = own(words.months, bare(tokens.fold[at] ?? ''));
  if (month === null) return null;
  let from = at;
  let to = at + 1;
  const join = words.joins.has(tokens.fold[at - 1] ?? '') ? 1 : 0;
  // In `Dec. 3 – Dec. 7` the 3 is taken by the date before.
  let day = at - 1 - join >= free ? asDay(tokens.key[at - 1 - join] ?? '') : null;
  if (day !== null) from = at - 1 - join;
  else {
    day = asDay(tokens.key[at + 1] ?? '');
    if (day !== null) to = at + 2;
  }
  if (words.doubledMonths === true && own(words.months, tokens.fold[to] ?? '') === month) to += 1;
  const yearAt = words.yearJoins?.has(tokens.fold[to] ?? '') === true ? to + 1 : to;
  const year = asYear(tokens.key[yearAt] ?? '');
  if (year !== null) to = yearAt + 1;
  if (day === null && isWordOfItsOwn(tokens, at, year)) return null;
  return { ...EMPTY, from, to, month, day, year };
}

/** `am Morgen`, `la mañana`: the word for a day is another word behind some. */
function isOtherWord({ fold }: DatedTokens, at: number, { notBehind }: DateWords): boolean {
  const word = fold[at] ?? '';
  if (notBehind === undefined || !Object.hasOwn(notBehind, word)) return false;
  return notBehind[word]?.has(fold[at - 1] ?? '') === true;
}

/** `9.9.2021` where the day comes first and full stops part the numbers. */
function dottedDate({ fold }: DatedTokens, at: number): DateMention | null {
  const [, day, month, year] = (/^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(fold[at] ?? '') ?? []).map(Number);
  if (day === undefined || month === undefined || year === undefined) return null;
  if (day < 1 || day > 31 || month < 1 || month > 12) return null;
  return { ...EMPTY, from: at, to: at + 1, year, month, day };
}

/** A date in the words or signs of one language. */
function dateInWords(tokens: DatedTokens, at: number, ground: Ground): DateMention | null {
  const { words } = ground;
  if (words.han === true) return hanDate(tokens, at, words);
  const dotted = words.dayFirst === true ? dottedDate(tokens, at) : null;
  return dotted ?? monthDate(tokens, at, ground) ?? dayWord(tokens, at, words);
}

function dayWord(tokens: DatedTokens, at: number, words: DateWords): DateMention | null {
  const fold = bare(tokens.fold[at] ?? '');
  if (isOtherWord(tokens, at, words)) return null;
  const weekday = own(words.weekdays, fold);
  if (weekday !== null && (tokens.isCapital(at) || fold.length > 4) && !AMBIGUOUS.has(fold))
    return { ...EMPTY, from: at, to: at + 1, weekday };
  const offsetDays = own(words.relative, fold);
  return offsetDays === null ? null : { ...EMPTY, from: at, to: at + 1, offsetDays };
}

/** A year on its own, as in `in 2014`: four plain digits from 1900 to 2100. */
function yearAlone(tokens: DatedTokens, at: number): DateMention | null {
  const fold = bare(tokens.fold[at] ?? '');
  const year = /^(?:19|20)\d\d$/.test(fold) ? asYear(`#${fold}`) : null;
  return year === null ? null : { ...EMPTY, from: at, to: at + 1, year };
}

/** The second day of a range behind a date with a month, `September 10 until 16`: a date of its own. */
function rangeEnd(tokens: DatedTokens, date: DateMention, words: DateWords | undefined): DateMention | null {
  if (date.month === null || date.day === null || words === undefined) return null;
  const at = words.until.has(tokens.fold[date.to] ?? '') ? date.to + 1 : date.to;
  const day =
    at < tokens.count && !Object.hasOwn(words.months, tokens.fold[at + 1] ?? '') ? asDay(tokens.key[at] ?? '') : null;
  return day === null || day <= date.day
    ? null
    : { ...EMPTY, from: at, to: at + 1, month: date.month, day, year: date.year };
}

const beginnings = new WeakMap<DateWords, ReadonlySet<string>>();

/** The names that a date of a language can be known by. */
function namesIn(words: DateWords): ReadonlySet<string> {
  let names = beginnings.get(words);
  if (names === undefined) {
    names = new Set([words.months, words.weekdays, words.relative].flatMap((record) => Object.keys(record)));
    beginnings.set(words, names);
  }
  return names;
}

/** Whether a date can be known by a word at all: few words are asked further. */
function mayBeDate(fold: string, names: ReadonlySet<string> | 'any'): boolean {
  const first = fold.charCodeAt(0);
  return (first >= 0x30 && first <= 0x39) || names === 'any' || names.has(bare(fold));
}

const NO_NAMES: ReadonlySet<string> = new Set();

/** Finds the dates among the tokens, in order and without overlap. */
export function findDates(tokens: DatedTokens, language: string | null): readonly DateMention[] {
  const words = language !== null && Object.hasOwn(DATE_WORDS, language) ? DATE_WORDS[language] : undefined;
  const names = words === undefined ? NO_NAMES : words.han === true ? 'any' : namesIn(words);
  const found: DateMention[] = [];
  for (let at = 0; at < tokens.count; at += 1) {
    if (!mayBeDate(tokens.fold[at] ?? '', names)) continue;
    const date =
      isoDate(tokens, at) ??
      (words === undefined ? null : dateInWords(tokens, at, { words, free: found.at(-1)?.to ?? 0 })) ??
      yearAlone(tokens, at);
    if (date === null) continue;
    while ((found.at(-1)?.to ?? 0) > date.from && (found.at(-1)?.from ?? -1) >= date.from) found.pop();
    if ((found.at(-1)?.to ?? 0) > date.from) continue;
    found.push(date);
    const end = rangeEnd(tokens, date, words);
    if (end !== null) found.push(end);
    at = (end ?? date).to - 1;
  }
  return found;
}
