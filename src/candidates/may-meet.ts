import type { Holder } from './order.js';

/** Which articles may meet. */
export interface Filters {
  /** Whether articles of one outlet are compared with each other. */
  readonly sameOutlet: 'keep' | 'skip';
  /** Only articles published at most so many days apart; null for any. Where a date is unknown the pair is compared. */
  readonly windowDays: number | null;
}

const DAY_MS = 86_400_000;

/** Whether two articles may be compared at all. */
export function mayMeet(
  one: Omit<Holder, 'id'>,
  other: Omit<Holder, 'id'>,
  { sameOutlet, windowDays }: Filters,
): boolean {
  if (sameOutlet === 'skip' && one.outlet !== null && one.outlet === other.outlet) return false;
  if (windowDays === null || one.published === null || other.published === null) return true;
  return Math.abs(Date.parse(one.published) - Date.parse(other.published)) <= windowDays * DAY_MS;
}
