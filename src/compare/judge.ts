import { mirror } from '../align/align.js';
import { diverge, type Diverged } from '../diverge/diverge.js';
import type { Passage } from '../model/model.js';
import type { OrderReason } from '../model/reasons.js';
import type { CompareOptions } from './compare-options.js';
import { directionOf, familyByArticle, type Direction, type FamilyOf } from './direction.js';
import type { Aligned } from './pairs.js';
import type { Run } from './run.js';
import type { Studied } from './study.js';

/** A pair with its base on the left, and what differs. */
export interface Judged extends Diverged {
  readonly left: Studied;
  readonly right: Studied;
  readonly shared: readonly Passage[];
  readonly why: OrderReason;
}

/** How a pair is judged. */
interface Way extends Direction {
  /** Passages are enough: nobody reads the one against the other. */
  readonly isPlain: boolean;
}

/** Whether one side is the base of the family that holds both. */
function isOfBase({ left, right }: Aligned, families: FamilyOf): boolean {
  const family = families.get(left);
  return family !== undefined && family === families.get(right) && [left, right].includes(family.members[0] ?? -1);
}

export function judge(pair: Aligned, articles: readonly Studied[], { swap, why, isPlain }: Way): Judged {
  const [one, other] = [articles[pair.left] as Studied, articles[pair.right] as Studied];
  const [left, right] = swap ? [other, one] : [one, other];
  const shared = swap ? mirror(pair.passages, one.prose, other.prose) : pair.passages;
  if (isPlain) return { passages: shared, divergences: [], left, right, shared, why };
  const diverged = diverge({ left: left.side(), right: right.side() }, shared, {
    left: left.headline(),
    right: right.headline(),
  });
  return { ...diverged, left, right, shared, why };
}

export function judgeAll({ studied, aligned, groupings }: Run, { detail = 'all' }: CompareOptions): readonly Judged[] {
  const families = familyByArticle(groupings);
  return aligned.map((pair) => {
    const isPlain = detail === 'none' || (detail === 'base' && !isOfBase(pair, families));
    return judge(pair, studied, { ...directionOf(pair, studied, families), isPlain });
  });
}
