import { isPlaceholderDate } from '../words/placeholder-dates.js';

/** What the stage knows of an article besides its fingerprint. */
export interface Holder {
  readonly id: string;
  readonly outlet: string | null;
  /** ISO 8601, or null where nothing is known. */
  readonly published: string | null;
}

/** When an article was published, in milliseconds since 1970; infinity where no date is known: it comes after all others. */
export function timeOf({ published }: Pick<Holder, 'published'>): number {
  const time = published === null || isPlaceholderDate(published) ? Number.NaN : Date.parse(published);
  return Number.isNaN(time) ? Number.POSITIVE_INFINITY : time;
}

/** Numbers of the articles by (date, id), so that the order in which they came in changes nothing. */
export function byDate(holders: readonly Holder[]): Uint32Array {
  const times = holders.map(timeOf);
  const order = holders.map((_, at) => at);
  order.sort((one, other) => {
    const [first, second] = [times[one] ?? 0, times[other] ?? 0];
    if (first !== second) return first < second ? -1 : 1;
    const [id, otherId] = [holders[one]?.id ?? '', holders[other]?.id ?? ''];
    return id < otherId ? -1 : id > otherId ? 1 : one - other;
  });
  return Uint32Array.from(order);
}
