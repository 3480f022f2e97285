import { TOKEN_KINDS, type TokenRange } from '../../../model/prose.js';
import type { PartsByShape } from '../../../model/reasons.js';
import {
  inOneLine,
  isOneSided,
  occupied,
  sizeOf,
  stemsOf,
  surplus,
  surplusBy,
  type Change,
  type Finding,
} from '../../change.js';
import { printed } from '../../../languages/name-phrases.js';
import { bare, type Side } from '../../side.js';
import { boundFinding } from './bound.js';
import { conversionFinding, convertedIn } from './conversion.js';
import { against, alone, FEW_WORDS } from '../evidence.js';
import { measureAt, type Measure } from './measures.js';
import { isOneOfNone, noneFinding } from '../none.js';
import { isCutFromQuotation } from '../quote.js';
import { parseFigure, roundedFinding } from './rounding.js';

/** A figure where it stands. */
interface Figure {
  readonly key: string;
  /** What it is compared by: its key, or what share of a hundred it is. */
  readonly value: string;
  readonly at: number;
  /** With a known unit behind it, which may stand outside of the change. */
  readonly measure: Measure | null;
}

/** Figures in a range: quantities outside of dates, words with digits in them (`400s`), amounts (`dozens`). */
function figuresIn(side: Side, { from, to }: TokenRange): readonly Figure[] {
  const { key, fold, kind } = side.prose.tokens;
  const found: Figure[] = [];
  for (let at = from; at < to; at += 1) {
    if (kind[at] === TOKEN_KINDS.date || isOneOfNone(side, at)) continue;
    const word = fold[at] ?? '';
    const isNumber = kind[at] === TOKEN_KINDS.number;
    if (!isNumber && !/\p{N}/u.test(word) && !side.vocabulary.amounts.has(word)) continue;
    const figure = isNumber ? (key[at] ?? '') : word;
    found.push({ key: figure, value: figure, at, measure: measureAt(side, at) });
  }
  return found;
}

const keyOf = ({ key }: Figure): string => key;
const valueOf = ({ value }: Figure): string => value;
const atOf = ({ at }: Figure): number => at;

/** Amounts that are a share of the whole, with the share of a hundred. */
const SHARES: ReadonlyMap<string, string> = new Map([
  ...['half', 'hälfte', 'moitié', 'mitad', 'половина', 'половину', 'половины', 'نصف', '一半', '半分'].map(
    (word) => [word, '#50%'] as const,
  ),
  ...['quarter', 'viertel', 'quart', 'четверть', 'ربع'].map((word) => [word, '#25%'] as const),
]);

/** Two thirds are 66.7 per cent, not 66.666667. */
const shareOf = (fraction: number): string => `#${Number((fraction * 100).toFixed(1))}%`;
const isFraction = (key: string): boolean => /^#0\.\d+$/.test(key);

/**
 * `half` is 50 per cent where the other side counts per cent or parts of one; half a season or the second half of one is no
 * share.
 */
function asShares(own: readonly Figure[], others: readonly Figure[]): readonly Figure[] {
  if (!others.some(({ key }) => key.endsWith('%') || isFraction(key))) return own;
  return own.map((figure) => {
    const { key } = figure;
    return { ...figure, value: SHARES.get(key) ?? (isFraction(key) ? shareOf(Number(key.slice(1))) : key) };
  });
}

/** `52 000` against `52,000`: a plain blank parts two numbers until the other side says that they are one. */
function regroupedFinding(
  { left, right }: Change,
  onlyLeft: readonly Figure[],
  onlyRight: readonly Figure[],
): Finding | null {
  const [parted, whole] = onlyLeft.length > onlyRight.length ? [onlyLeft, onlyRight] : [onlyRight, onlyLeft];
  const side = parted === onlyLeft ? left : right;
  const { fold, start, end } = side.prose.tokens;
  const [first] = parted;
  if (first === undefined || parted.length < 2 || whole.length !== 1) return null;
  const isRow = parted.every(
    ({ at }, step) =>
      step === 0 || (at === first.at + step && start[at] === (end[at - 1] ?? 0) + 1 && /^\d{3}$/.test(fold[at] ?? '')),
  );
  const digits = parted.map(({ at }) => fold[at] ?? '').join('');
  return isRow && `#${digits}` === whole[0]?.key
    ? { kind: 'spelling', severity: 'style', reasonCode: 'number-respelt', parts: {} }
    : null;
}

/** `one` is a pronoun as often as a figure: alone against no figure it is none. */
const figures = (own: readonly Figure[], others: readonly Figure[]): readonly Figure[] =>
  others.length === 0 ? own.filter(({ key }) => key !== '#1') : own;

/** Units in a range that a figure counts: `minutes` in `45 minutes`, whether the figure has changed too or not. */
function countedUnits(side: Side, { from, to }: TokenRange): readonly string[] {
  const { fold, kind } = side.prose.tokens;
  const found: string[] = [];
  for (let at = from; at < to; at += 1) {
    const unit = bare(fold[at] ?? '');
    if (!side.vocabulary.units.has(unit)) continue;
    const counts = kind[at - 1] === TOKEN_KINDS.number || side.vocabulary.amounts.has(fold[at - 1] ?? '');
    if (counts) found.push(unit);
  }
  return found;
}

/** `two days` against `two weeks`: the figure stands outside of the change, and what it counts is another thing. */
function unitFinding(change: Change): Finding | null {
  const left = countedUnits(change.left, change.leftRange);
  const right = countedUnits(change.right, change.rightRange);
  const stems = [stemsOf(left, change.left), stemsOf(right, change.right)] as const;
  if (surplus(stems[0], stems[1]).length === 0 || surplus(stems[1], stems[0]).length === 0) return null;
  return { kind: 'number', severity: 'high', reasonCode: 'unit-differs', parts: against(change, left, right) };
}

/** Both figures, with their units where those differ too: `12 percent` and `12 percentage points`. */
function figuresAgainst(change: Change, left: readonly Figure[], right: readonly Figure[]): PartsByShape['both'] {
  const units = (side: readonly Figure[]): readonly unknown[] => side.map(({ measure }) => measure?.unit);
  const [lefts, rights] = [units(left), units(right)];
  if (lefts.length === rights.length && lefts.every((unit, at) => unit === rights[at]))
    return against(change, left.map(keyOf), right.map(keyOf));
  const shown = ({ prose }: Side, side: readonly Figure[]): string =>
    inOneLine(side.map(({ at, measure }) => printed(prose, { from: at, to: measure?.to ?? at + 1 })).join(', '));
  return { left: shown(change.left, left), right: shown(change.right, right) };
}

/** What a figure counts, where its key and the list of units say nothing: `crowns` in `7945 crowns`. */
function counted(side: Side, { at, key }: Figure, { to }: TokenRange): TokenRange {
  const next = side.prose.tokens.fold[at + 1] ?? '';
  const isCounted = parseFigure(key)?.unit === '' && at + 1 < to && !side.vocabulary.functionWords.has(next);
  return { from: at, to: at + (isCounted ? 2 : 1) };
}

/** `7945 crowns` against `7945 dollars`: the figure is the same and what it counts is not. */
function otherUnitFinding(change: Change, left: readonly Figure[], right: readonly Figure[]): Finding | null {
  const [one, second] = left;
  const [other, third] = right;
  if (one === undefined || other === undefined || second !== undefined || third !== undefined) return null;
  const [ours, theirs] = [parseFigure(one.key), parseFigure(other.key)];
  if (ours === null || ours.value !== theirs?.value || one.measure !== null || other.measure !== null) return null;
  const parts = {
    left: inOneLine(printed(change.left.prose, counted(change.left, one, change.leftRange))),
    right: inOneLine(printed(change.right.prose, counted(change.right, other, change.rightRange))),
  };
  return { kind: 'number', severity: 'high', reasonCode: 'unit-differs', parts };
}

/** Another figure, another unit, another bound, or a figure on one side only. */
export function numberFinding(change: Change): Finding | null {
  const units = convertedIn(change);
  const isConverted = (name: 'left' | 'right', { at }: Figure): boolean =>
    units.some((pair) => pair.isSame && pair[name].at === at);
  const ours = figuresIn(change.left, change.leftRange).filter((figure) => !isConverted('left', figure));
  const theirs = figuresIn(change.right, change.rightRange).filter((figure) => !isConverted('right', figure));
  const [left, right] = [asShares(ours, theirs), asShares(theirs, ours)];
  const none = noneFinding(change, left.map(atOf), right.map(atOf));
  if (none !== null) return none;
  const onlyLeft = surplusBy(figures(left, right), right, valueOf);
  const onlyRight = surplusBy(figures(right, left), left, valueOf);
  if (onlyLeft.length === 0 && onlyRight.length === 0)
    return units.length > 0 ? conversionFinding(change, units) : (unitFinding(change) ?? boundFinding(change));
  if (onlyLeft.length > 0 && onlyRight.length > 0)
    return (
      regroupedFinding(change, onlyLeft, onlyRight) ??
      roundedFinding(change, onlyLeft, onlyRight) ??
      otherUnitFinding(change, onlyLeft, onlyRight) ?? {
        kind: 'number',
        severity: 'high',
        reasonCode: 'number-differs',
        parts: figuresAgainst(change, onlyLeft, onlyRight),
      }
    );
  if (isOneSided(change) && occupied(change).some(({ range }) => sizeOf(range) > FEW_WORDS)) return null;
  return {
    kind: 'number',
    severity: isCutFromQuotation(change) ? 'high' : 'medium',
    reasonCode: 'number-one-sided',
    parts: alone(change, onlyLeft.map(keyOf), onlyRight.map(keyOf)),
  };
}
