import type { DateMention, TokenRange } from '../model/prose.js';
import type { Side } from './side.js';

/** The date mentions that a range touches, whole ones: `10` in `September 10` stands for that date. */
export function datesIn(side: Side, { from, to }: TokenRange): readonly DateMention[] {
  const found = new Set<number>();
  for (let at = from; at < to; at += 1) if ((side.dateAt[at] ?? 0) > 0) found.add((side.dateAt[at] ?? 1) - 1);
  return [...found].flatMap((index) => side.prose.dates[index] ?? []);
}

const DAY_MS = 86_400_000;

/** A mention as a day, counted from 1970, by the date of publication where one is needed and known; else null. */
export function resolveDay(mention: DateMention, published: string | null): number | null {
  const reference = published === null ? null : Date.parse(published.slice(0, 10));
  const today = reference === null || Number.isNaN(reference) ? null : Math.floor(reference / DAY_MS);
  if (mention.month !== null && mention.day !== null) {
    const year = mention.year ?? (today === null ? null : new Date(today * DAY_MS).getUTCFullYear());
    return year === null ? null : Math.floor(Date.UTC(year, mention.month - 1, mention.day) / DAY_MS);
  }
  if (today === null) return null;
  if (mention.offsetDays !== null) return today + mention.offsetDays;
  if (mention.weekday === null) return null;
  const todayWeekday = ((today + 3) % 7) + 1;
  return today - ((todayWeekday - mention.weekday + 7) % 7);
}

const FIELDS = ['year', 'month', 'day', 'weekday', 'offsetDays'] as const;

/** How two mentions compare: the same day, different, or not comparable by what is said. */
export function compareDates(
  one: DateMention,
  other: DateMention,
  published: { readonly left: string | null; readonly right: string | null },
): 'same' | 'different' | 'unclear' {
  const shared = FIELDS.filter((field) => one[field] !== null && other[field] !== null);
  if (shared.some((field) => one[field] !== other[field])) {
    const relative = shared.every((field) => field === 'weekday' || field === 'offsetDays');
    if (!relative) return 'different';
  }
  const days = [resolveDay(one, published.left), resolveDay(other, published.right)];
  if (days[0] !== null && days[1] !== null) return days[0] === days[1] ? 'same' : 'different';
  if (shared.some((field) => one[field] !== other[field])) return 'different';
  return shared.length > 0 ? 'same' : 'unclear';
}
