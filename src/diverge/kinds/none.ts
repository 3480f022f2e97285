import { sizeOf, type Change, type Finding, type Occupied } from '../change.js';
import { printed } from '../../languages/name-phrases.js';
import { foldsIn, type Side } from '../side.js';
import { bothSides, FEW_WORDS } from './evidence.js';

/** `one` in `no one`, which is none. */
export const isOneOfNone = ({ prose, vocabulary }: Side, at: number): boolean =>
  prose.tokens.fold[at] === 'one' && vocabulary.nones.has(prose.tokens.fold[at - 1] ?? '');

/** Whether nothing but function words stands behind a word of a range: `was` in `nobody was`. */
const isLast = ({ side, range }: Occupied, at: number): boolean =>
  foldsIn(side, { from: at + 1, to: range.to }).every((fold) => side.vocabulary.functionWords.has(fold));

/** Whether two words stand at the same place of their sides: as far from the beginning, or both last. */
const isOpposite = (one: Occupied, other: Occupied, [at, otherAt]: readonly [number, number]): boolean =>
  at - one.range.from === otherAt - other.range.from || (isLast(one, at) && isLast(other, otherAt));

/** The word of a side that says none, as printed, where the other has its figure. */
function noneOpposite(side: Occupied, other: Occupied, figureAt: number): string | null {
  const { prose, vocabulary } = side.side;
  for (let at = side.range.from; at < side.range.to; at += 1) {
    if (!vocabulary.nones.has(prose.tokens.fold[at] ?? '')) continue;
    const to = isOneOfNone(side.side, at + 1) && at + 1 < side.range.to ? at + 2 : at + 1;
    if ([at, to - 1].some((word) => isOpposite(side, other, [word, figureAt]))) return printed(prose, { from: at, to });
  }
  return null;
}

/** `nobody was hurt` against `two were hurt`: none is a number too. In longer replacements the two stand opposite by chance. */
export function noneFinding(change: Change, left: readonly number[], right: readonly number[]): Finding | null {
  const [one, other] = bothSides(change);
  if (sizeOf(one.range) > FEW_WORDS || sizeOf(other.range) > FEW_WORDS) return null;
  const [ours] = left;
  const [theirs] = right;
  if ((ours === undefined) === (theirs === undefined)) return null;
  const none = theirs === undefined ? noneOpposite(other, one, ours ?? 0) : noneOpposite(one, other, theirs);
  if (none === null) return null;
  const figureOf = ({ side }: Occupied, at: number): string => printed(side.prose, { from: at, to: at + 1 });
  const parts =
    theirs === undefined
      ? { left: figureOf(one, ours ?? 0), right: none }
      : { left: none, right: figureOf(other, theirs) };
  return { kind: 'number', severity: 'high', reasonCode: 'number-differs', parts };
}
