import type { NumberWords } from '../../languages/language-rules.js';
import { gapBefore, type WordRow } from '../word-row.js';

/** The sign before a figure, and where it begins. */
export interface Sign {
  readonly start: number;
  readonly isMinus: boolean;
}

/** Hyphen, en dash, minus and plus. */
const SIGNS = /[-–−+]/;
/** What opens stands before a sign: a bracket, a quotation mark. */
const OPENING = /[\s([{"'“‘„«‹]/;

/**
 * The sign right before a figure: `-12`, `(−3.2`, `“+2%`. A hyphen that joins is none (`mid-2020`), nor is one between two
 * figures (`10 -15`), nor a hyphen or a dash at the beginning of a line, which marks a part of a list.
 *
 * @param start where the figure begins, with the sign of its money
 */
export function signBefore(text: string, start: number): Sign | null {
  const mark = text.charAt(start - 1);
  if (!SIGNS.test(mark)) return null;
  const before = text.charAt(start - 2);
  const isBeginning = before === '' || before === '\n';
  if (isBeginning ? /[-–]/.test(mark) : !OPENING.test(before)) return null;
  if (/\s/.test(before) && /[\p{N}\-–−+]/u.test(text.charAt(start - 3))) return null;
  return { start: start - 1, isMinus: mark !== '+' };
}

/** Whether a word before a figure is its sign: `minus 12`, but not `plus or minus 12` or `10 minus 3`. */
export function isMinusWord(row: WordRow, at: number, rules: NumberWords | undefined): boolean {
  if (rules?.minus?.has(row.folds[at] ?? '') !== true || !/^[ \u00a0\u202f]$/.test(gapBefore(row, at + 1)))
    return false;
  const before = at > 0 && gapBefore(row, at) === ' ' ? (row.folds[at - 1] ?? '') : '';
  return !/^\p{N}/u.test(before) && rules.notBeforeMinus?.has(before) !== true;
}
