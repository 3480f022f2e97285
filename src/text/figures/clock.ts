import { gapBefore, isAdjacent, type WordRow } from '../word-row.js';

/** A time of day: the words it takes, where it ends, and one key for every way to write it. */
export interface ClockTime {
  readonly words: number;
  readonly end: number;
  /** `#17:30h`; from `5:30 p.m.`, `5.30pm` and `17:30`. */
  readonly key: string;
}

interface Clock {
  readonly words: number;
  readonly hour: number;
  readonly minute: number;
  readonly half: string;
  /** Only `am` or `pm` shows that `5.30` and `5` are times. */
  readonly isPlain: boolean;
}

/** `5`, `5:30`, `5.30`, `5pm`, `5:30pm`: the digits of a time with the half of the day that is glued to them. */
function readDigits(row: WordRow, at: number): Clock | null {
  const first = /^(\d{1,2})(?:\.([0-5]\d))?([ap]m)?$/.exec(row.folds[at] ?? '');
  if (first === null) return null;
  const [, hour = '', point, half = ''] = first;
  const minutes = point === undefined && half === '' && gapBefore(row, at + 1) === ':';
  const second = minutes ? /^([0-5]\d)([ap]m)?$/.exec(row.folds[at + 1] ?? '') : null;
  if (second === null) return { words: 1, hour: +hour, minute: Number(point ?? 0), half, isPlain: true };
  return { words: 2, hour: +hour, minute: Number(second[1]), half: second[2] ?? '', isPlain: false };
}

/** `p.m.`, `pm`, `PM` behind the digits. */
function halfBehind(row: WordRow, next: number): string {
  const word = (row.folds[next] ?? '').replaceAll('.', '');
  return (word === 'am' || word === 'pm') && isAdjacent(row, next) ? word : '';
}

const hourOf = ({ hour }: Clock, half: string): number => (half === '' ? hour : (hour % 12) + (half === 'pm' ? 12 : 0));

/**
 * Reads the time of day that begins at a word, or null where none does. A time without `am` or `pm` is taken as it is
 * written: `5:30` is half past five in the morning, unless somebody says otherwise.
 */
export function readClock(row: WordRow, at: number, language: string | null): ClockTime | null {
  const clock = readDigits(row, at);
  if (clock === null || clock.hour > 24) return null;
  const knowsHalves = language === null || language === 'en';
  const behind = knowsHalves && clock.half === '' ? halfBehind(row, at + clock.words) : '';
  const half = knowsHalves ? clock.half || behind : '';
  if (clock.isPlain && half === '') return null;
  const words = clock.words + (behind === '' ? 0 : 1);
  const minute = String(clock.minute).padStart(2, '0');
  return { words, end: row.bounds[2 * (at + words) - 1] ?? 0, key: `#${hourOf(clock, half)}:${minute}h` };
}
