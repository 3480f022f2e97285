import type { DateMention } from '../../model/prose.js';
import type { DateWords } from '../../languages/language-rules.js';

/** The tokens as the date reader sees them. */
interface HanTokens {
  readonly count: number;
  readonly fold: readonly string[];
  readonly key: readonly string[];
}

const EMPTY = { year: null, month: null, day: null, weekday: null, offsetDays: null } as const;

const numberAt = ({ key }: HanTokens, at: number): number | null => {
  const digits = /^#(\d{1,4})$/.exec(key[at] ?? '')?.[1];
  return digits === undefined ? null : Number(digits);
};

/** A number between two bounds with its sign behind it: `9月`. */
function part(
  tokens: HanTokens,
  at: number,
  { signs, low, high }: { signs: string; low: number; high: number },
): number | null {
  const value = numberAt(tokens, at);
  const sign = tokens.fold[at + 1] ?? '';
  return value !== null && value >= low && value <= high && sign !== '' && signs.includes(sign) ? value : null;
}

/** `10日間`, `10日内`: so many days, not the tenth. */
const isDuration = ({ fold }: HanTokens, at: number): boolean =>
  ['間', '间', '内', '以', '後', '后', '前'].includes(fold[at] ?? '');

/** `2021年9月10日`, `9月10号`, `10日`, `2021年`. */
function calendarDate(tokens: HanTokens, at: number): DateMention | null {
  let to = at;
  const year = part(tokens, to, { signs: '年', low: 1000, high: 2200 });
  if (year !== null) to += 2;
  const month = part(tokens, to, { signs: '月', low: 1, high: 12 });
  if (month !== null) to += 2;
  const day = year !== null && month === null ? null : part(tokens, to, { signs: '日号號', low: 1, high: 31 });
  if (day !== null && !(month === null && isDuration(tokens, to + 2)))
    return { ...EMPTY, from: at, to: to + 2, year, month, day };
  return to === at ? null : { ...EMPTY, from: at, to, year, month };
}

/** Longest name of a day, in tokens: `月曜日`. */
const MAX_NAME_TOKENS = 3;

/** `星期三`, `昨天`, `月曜日`: names of days in one to three tokens, the longest first. */
function namedDay({ fold }: HanTokens, at: number, words: DateWords): DateMention | null {
  for (let length = MAX_NAME_TOKENS; length >= 1; length -= 1) {
    const name = fold.slice(at, at + length).join('');
    const weekday = Object.hasOwn(words.weekdays, name) ? (words.weekdays[name] ?? null) : null;
    const offsetDays = Object.hasOwn(words.relative, name) ? (words.relative[name] ?? null) : null;
    if (weekday !== null || offsetDays !== null) return { ...EMPTY, from: at, to: at + length, weekday, offsetDays };
  }
  return null;
}

/** The date that begins at a token in a language that writes dates with signs for year, month and day. */
export const hanDate = (tokens: HanTokens, at: number, words: DateWords): DateMention | null =>
  calendarDate(tokens, at) ?? namedDay(tokens, at, words);
