import type { DateMention, TokenRange } from '../../model/prose.js';
import { inOneLine, isOneSided, loneSide, occupied, surplus, type Change, type Finding } from '../change.js';
import { compareDates, datesIn } from '../days.js';
import { bare, type Side } from '../side.js';
import { printed } from '../../languages/name-phrases.js';
import { stem } from '../../languages/stems.js';
import { FEW_WORDS, isLoneClause, against } from './evidence.js';

const printedDates = ({ prose }: Side, dates: readonly DateMention[]): string =>
  inOneLine(dates.map((date) => printed(prose, date)).join(', '));

function compareMentions(change: Change, left: readonly DateMention[], right: readonly DateMention[]): Finding {
  const published = { left: change.left.prose.article.published, right: change.right.prose.article.published };
  const parts = { left: printedDates(change.left, left), right: printedDates(change.right, right) };
  const verdicts = left.map((one, at) => compareDates(one, right[Math.min(at, right.length - 1)] ?? one, published));
  if (left.length !== right.length || verdicts.includes('different'))
    return { kind: 'date', severity: 'high', reasonCode: 'date-differs', parts };
  if (verdicts.includes('unclear')) return { kind: 'date', severity: 'medium', reasonCode: 'date-incomparable', parts };
  return { kind: 'spelling', severity: 'style', reasonCode: 'date-respelt', parts };
}

/** The date around a place, where a side has no words of its own in the change. */
function dateBeside(side: Side, { from }: TokenRange): readonly DateMention[] {
  const before = datesIn(side, { from: from - 1, to: from });
  return before.length > 0 ? before : datesIn(side, { from, to: from + 1 });
}

/** `1` moved from behind `April` to before it: part of a date that the other side has too, in another order. */
function isPartOfDate(date: DateMention, { from, to }: TokenRange): boolean {
  return (date.from < from || date.to > to) && date.from < to && from < date.to;
}

function oneSidedDate(change: Change, dates: readonly DateMention[]): Finding | null {
  const [lone] = occupied(change);
  const [date] = dates;
  if (lone !== undefined && date !== undefined && dates.length === 1 && isPartOfDate(date, lone.range)) {
    const isLeft = lone.side === change.left;
    const other = isLeft ? dateBeside(change.right, change.rightRange) : dateBeside(change.left, change.leftRange);
    if (other.length > 0) return compareMentions(change, isLeft ? dates : other, isLeft ? other : dates);
  }
  if (isLoneClause(change, FEW_WORDS + 2)) return null;
  const side = loneSide(change);
  const parts = { side, words: printedDates(change[side], dates) };
  return { kind: 'date', severity: 'medium', reasonCode: 'date-one-sided', parts };
}

/** Words of a range that say when without naming a day: `week`, `night`, and `last` or `next` right before them. */
function periodsIn(side: Side, { from, to }: TokenRange): readonly string[] {
  const { fold } = side.prose.tokens;
  const { periods, pointers } = side.vocabulary;
  const isPeriod = (at: number): boolean => periods.has(bare(fold[at] ?? '')) || (side.dateAt[at] ?? 0) > 0;
  const found: string[] = [];
  for (let at = from; at < to; at += 1) {
    const word = bare(fold[at] ?? '');
    const points = pointers.has(word) && (isPeriod(at + 1) || (pointers.has(fold[at + 1] ?? '') && isPeriod(at + 2)));
    if (periods.has(word) || points) found.push(stem(word, side.prose.language));
  }
  return found;
}

/** `last week` against `last month`, `Monday night` against `Monday morning`. */
function periodFinding(change: Change): Finding | null {
  if (isOneSided(change)) return null;
  const left = periodsIn(change.left, change.leftRange);
  const right = periodsIn(change.right, change.rightRange);
  const [onlyLeft, onlyRight] = [surplus(left, right), surplus(right, left)];
  if (onlyLeft.length === 0 || onlyRight.length === 0) return null;
  return { kind: 'date', severity: 'high', reasonCode: 'period-differs', parts: against(change, onlyLeft, onlyRight) };
}

/** Another day, week or time of day, or a date on one side only. */
export function dateFinding(change: Change): Finding | null {
  const left = datesIn(change.left, change.leftRange);
  const right = datesIn(change.right, change.rightRange);
  if (left.length === 0 && right.length === 0) return periodFinding(change);
  if (left.length > 0 && right.length > 0) return compareMentions(change, left, right);
  return periodFinding(change) ?? oneSidedDate(change, [...left, ...right]);
}
