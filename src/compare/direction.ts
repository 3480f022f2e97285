import type { OrderReason } from '../model/reasons.js';
import { AS_GIVEN, type Grouping } from '../families/families.js';
import type { Aligned } from './pairs.js';
import type { Studied } from './study.js';

/** The family of each article that belongs to one. */
export type FamilyOf = ReadonlyMap<number, Grouping>;

export const familyByArticle = (groupings: readonly Grouping[]): FamilyOf =>
  new Map(groupings.flatMap((grouping) => grouping.members.map((member) => [member, grouping] as const)));

/** Why the left side of a pair is its base, and whether the sides must be swapped for that. */
export interface Direction {
  readonly swap: boolean;
  readonly why: OrderReason;
}

/** Whether the left one was given first, which decides where nothing else does: a date that one alone has says nothing. */
const isGivenFirst = (left: Studied | undefined, right: Studied | undefined): boolean =>
  (left?.given ?? 0) < (right?.given ?? 0);

const isNamedBase = (why: OrderReason | undefined): boolean => why?.reasonCode === 'named-base';

/**
 * Whether a pair is read by its own evidence, whatever the base of its family. Across two sets the earlier reports meet the new
 * ones only, so that a new one may be the base of them all; but who was there before it has nothing from it.
 */
const isByItself = ({ left, right, evidence }: Aligned, articles: readonly Studied[], { because }: Grouping): boolean =>
  evidence !== null && articles[left]?.earlier !== articles[right]?.earlier && !isNamedBase(because[0]);

export function directionOf(pair: Aligned, articles: readonly Studied[], families: FamilyOf): Direction {
  const { evidence } = pair;
  const isFirst = isGivenFirst(articles[pair.left], articles[pair.right]);
  const family = families.get(pair.left);
  if (family === undefined || family !== families.get(pair.right) || isByItself(pair, articles, family)) {
    if (evidence !== null) return { swap: evidence.base === 'right', why: evidence.why };
    return { swap: !isFirst, why: AS_GIVEN };
  }
  const [left, right] = [family.members.indexOf(pair.left), family.members.indexOf(pair.right)];
  const swap = right < left;
  if (evidence !== null && (evidence.base === 'right') === swap) return { swap, why: evidence.why };
  const [because = AS_GIVEN] = family.because;
  if (Math.min(left, right) === 0 && (evidence !== null || isNamedBase(because))) return { swap, why: because };
  // Where the other one was given first, something else has made this one the base, and the family says what.
  const isAsGiven = evidence === null && swap !== isFirst;
  return { swap, why: isAsGiven ? AS_GIVEN : (family.because[Math.max(left, right)] ?? AS_GIVEN) };
}
