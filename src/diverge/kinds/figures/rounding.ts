import { inOneLine, type Finding } from '../../change.js';
import { printed } from '../../../languages/name-phrases.js';
import type { Sides } from '../../record.js';
import { boundedAt, isVague, type Bounded } from './bound.js';

/** A figure as its key says it: `#2500000$`. */
export interface KeyedFigure {
  readonly value: number;
  /** As many digits as are known of it, without a sign: `2500000`. */
  readonly digits: string;
  /** What the key says it counts, or that it is an ordinal: `$`, `%`, `th`. */
  readonly unit: string;
}

/** Reads the key of a quantity; null for a time of day and for what is none. */
export function parseFigure(key: string): KeyedFigure | null {
  const parts = /^#(-?)(\d{1,24}(?:\.\d{1,24})?)([^\d:].*)?$/.exec(key);
  if (parts === null) return null;
  const [, sign = '', digits = '', unit = ''] = parts;
  return { value: Number(sign + digits), digits, unit };
}

/** The place of the last digit that counts: 0.1 in 2.5, 1 in 61, 100 in 12,400. */
export function placeOf({ digits }: KeyedFigure): number {
  const decimals = digits.split('.')[1]?.length ?? 0;
  if (decimals > 0) return 10 ** -decimals;
  return 10 ** (/0*$/.exec(digits.slice(1))?.[0].length ?? 0);
}

/** A figure further than this from another is no round form of it: not measured, what a reader would let pass. */
const MOST_OFF = 0.1;

/** Whether a figure that is called rounded is the other in a coarser place: about 60 for 61, nearly 60 for 58. */
function isRoundOf(rounded: Bounded, round: KeyedFigure, exact: KeyedFigure): boolean {
  if (!isVague(rounded.bound) || round.unit !== exact.unit || placeOf(round) <= placeOf(exact)) return false;
  if (rounded.bound === 'nearly' && round.value < exact.value) return false;
  const off = Math.abs(round.value - exact.value);
  return off <= placeOf(round) / 2 && off <= MOST_OFF * Math.abs(exact.value);
}

/** A figure where it stands, with what it is compared by. */
export interface PlacedFigure {
  readonly at: number;
  readonly value: string;
}

/** Two figures, each with the words that bound it, where one is the other rounded; else null. */
function roundedTexts({ left, right }: Sides, one: PlacedFigure, other: PlacedFigure): readonly string[] | null {
  const [ours, theirs] = [parseFigure(one.value), parseFigure(other.value)];
  if (ours === null || theirs === null) return null;
  const [bounded, otherBounded] = [boundedAt(left, one.at), boundedAt(right, other.at)];
  if (!isRoundOf(bounded, ours, theirs) && !isRoundOf(otherBounded, theirs, ours)) return null;
  return [printed(left.prose, bounded.whole), printed(right.prose, otherBounded.whole)];
}

/** `61 million` against `about 60 million`: the figures that differ, where each is the other rounded and says so. */
export function roundedFinding(
  sides: Sides,
  left: readonly PlacedFigure[],
  right: readonly PlacedFigure[],
): Finding | null {
  if (left.length !== right.length) return null;
  const pairs = left.map((one, at) => roundedTexts(sides, one, right[at] ?? one));
  if (pairs.includes(null)) return null;
  const texts = (side: 0 | 1): string => inOneLine(pairs.map((pair) => pair?.[side] ?? '').join(', '));
  return {
    kind: 'number',
    severity: 'medium',
    reasonCode: 'number-rounded',
    parts: { left: texts(0), right: texts(1) },
  };
}
