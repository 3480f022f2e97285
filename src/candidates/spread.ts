import { FEW_HOLDERS, isBoilerplate } from './burst.js';

/** The articles that hold a hash: when and by whom they were published. */
export interface HoldersOf {
  /** Milliseconds, infinity where no date is known; reordered by the call. */
  readonly times: Float64Array;
  /** Outlets as small numbers, 0 where none is known. */
  readonly outlets: Uint32Array;
}

const DAY_MS = 86_400_000;

/** Up to so many a sort is faster than looking for a place. */
const FEW_TO_SORT = 64;

/** The value at a place of the sorted column, by partitions (Hoare 1961, with the median of three as pivot). */
function valueAt(values: Float64Array, place: number): number {
  let [low, high] = [0, values.length - 1];
  while (high - low > FEW_TO_SORT) {
    const ends = [values[low] as number, values[(low + high) >> 1] as number, values[high] as number];
    const pivot = ends.sort((one, other) => one - other)[1] as number;
    let [left, right] = [low, high];
    while (left <= right) {
      while ((values[left] as number) < pivot) left += 1;
      while ((values[right] as number) > pivot) right -= 1;
      if (left > right) break;
      const swapped = values[left] as number;
      values[left] = values[right] as number;
      values[right] = swapped;
      left += 1;
      right -= 1;
    }
    if (place <= right) high = right;
    else if (place >= left) low = left;
    else return values[place] as number;
  }
  values.subarray(low, high + 1).sort();
  return values[place] as number;
}

/** Days from the tenth to the ninetieth percentile, at least, whenever the `further` ones were published. */
function daysOf(times: Float64Array, further: number): number {
  let known = 0;
  for (let at = 0; at < times.length; at += 1) {
    if (times[at] === Number.POSITIVE_INFINITY) continue;
    times[known] = times[at] as number;
    known += 1;
  }
  const last = known + further - 1;
  const [early, late] = [Math.floor(0.1 * last), Math.floor(0.9 * last) - further];
  if (known < 2 || late <= early) return 0;
  const column = times.subarray(0, known);
  const from = valueAt(column, early);
  return (valueAt(column, late) - from) / DAY_MS;
}

/** Outlets are numbered from 1 on, so a mark for each number is less than a set of them. */
function countOf(outlets: Uint32Array): number {
  const met = new Uint8Array(outlets.reduce((most, outlet) => Math.max(most, outlet), 0) + 1);
  let count = 0;
  for (const outlet of outlets) {
    if (outlet === 0 || met[outlet] === 1) continue;
    met[outlet] = 1;
    count += 1;
  }
  return count;
}

/**
 * Whether a hash with these holders is house text, which links nothing: the rule that `findCandidates` applies, for
 * stores that keep postings and not articles.
 *
 * @param further holders of which nothing is known: then whether it is house text whoever they are, so that a verdict on
 *   the many holders of a store need not be given again for each article that is held against them
 */
export function isHouseText({ times, outlets }: HoldersOf, further = 0): boolean {
  if (outlets.length <= FEW_HOLDERS) return false;
  const holders = outlets.length + further;
  return isBoilerplate({ holders, outlets: countOf(outlets) + further, days: daysOf(times, further) });
}
