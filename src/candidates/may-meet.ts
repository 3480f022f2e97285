import { timeOf, type Holder } from './order.js';

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
  if (windowDays === null) return true;
  const [first, second] = [timeOf(one), timeOf(other)];
  return !Number.isFinite(first) || !Number.isFinite(second) || Math.abs(first - second) <= windowDays * DAY_MS;
}
