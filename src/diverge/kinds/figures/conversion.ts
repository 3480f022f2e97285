import type { TokenRange } from '../../../model/prose.js';
import { inOneLine, type Change, type Finding, type Occupied } from '../../change.js';
import { printed } from '../../../languages/name-phrases.js';
import type { Side } from '../../side.js';
import { boundedAt, isVague } from './bound.js';
import { bothSides } from '../evidence.js';
import { isSameMeasure, measuresTouching, type Measure } from './measures.js';

/** A measure of each side at the same place: in two units of one dimension, or in one with its name written otherwise. */
export interface Converted {
  readonly left: Measure;
  readonly right: Measure;
  /** Whether one is the other converted. */
  readonly isSame: boolean;
}

/** The measures that a change touches on both sides, in order, where each side has as many. */
export function convertedIn({ left, right, leftRange, rightRange }: Change): readonly Converted[] {
  if (leftRange.from === leftRange.to || rightRange.from === rightRange.to) return [];
  const [ours, theirs] = [measuresTouching(left, leftRange), measuresTouching(right, rightRange)];
  if (ours.length !== theirs.length) return [];
  return ours.flatMap((one, at) => {
    const other = theirs[at];
    if (other === undefined || one.unit.dimension !== other.unit.dimension) return [];
    // Two figures of one unit are two figures, and told as such.
    if (one.unit === other.unit && one.value !== other.value) return [];
    return [{ left: one, right: other, isSame: one.unit === other.unit || isSameMeasure(one, other) }];
  });
}

const holds = ({ from, to }: TokenRange, at: number): boolean => at >= from && at < to;

/** The word before a figure that calls it rounded. */
function phraseAt(side: Side, at: number): TokenRange | null {
  const { bound, phrase } = boundedAt(side, at);
  return isVague(bound) && phrase.from < at ? phrase : null;
}

/** Whether all words of a side belong to its measures; and to the words that call them rounded. */
function isMeasured({ side, range }: Occupied, measures: readonly Measure[], withBounds: boolean): boolean {
  const parts = measures.map(({ at, to }) => ({ from: at, to }));
  if (withBounds) parts.push(...measures.flatMap(({ at }) => phraseAt(side, at) ?? []));
  for (let at = range.from; at < range.to; at += 1) if (!parts.some((part) => holds(part, at))) return false;
  return true;
}

/** `38 metres` against `125 feet`, and nothing else: house style; beside other words those are what differs. */
export function conversionFinding(change: Change, pairs: readonly Converted[]): Finding | null {
  const [one, other] = bothSides(change);
  const [ours, theirs] = [pairs.map(({ left }) => left), pairs.map(({ right }) => right)];
  const shown = ({ side }: Occupied, measures: readonly Measure[]): string =>
    measures.map(({ at, to }) => printed(side.prose, { from: phraseAt(side, at)?.from ?? at, to })).join(', ');
  const parts = { left: inOneLine(shown(one, ours)), right: inOneLine(shown(other, theirs)) };
  if (pairs.some((pair) => !pair.isSame && pair.left.value === pair.right.value))
    return { kind: 'number', severity: 'high', reasonCode: 'unit-differs', parts };
  // Another figure stands outside of this change, which tells of it.
  if (pairs.some(({ isSame }) => !isSame)) return null;
  const only = (withBounds: boolean): boolean =>
    isMeasured(one, ours, withBounds) && isMeasured(other, theirs, withBounds);
  const isOther = pairs.some((pair) => pair.left.unit !== pair.right.unit);
  const reasonCode = isOther ? 'unit-converted' : 'unit-respelt';
  if (only(false)) return { kind: 'spelling', severity: 'style', reasonCode, parts };
  return only(true) ? { kind: 'wording', severity: 'low', reasonCode, parts } : null;
}
