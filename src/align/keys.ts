import type { Prose } from '../prose.js';

/** The keys of two texts as small integers, so that everything behind compares numbers in typed arrays. */
export interface KeyPair {
  readonly left: Int32Array;
  readonly right: Int32Array;
  /** Number of distinct keys; each is below it. */
  readonly distinct: number;
}

function numbered(keys: readonly string[], numbers: Map<string, number>): Int32Array {
  const column = new Int32Array(keys.length);
  keys.forEach((key, at) => {
    let number = numbers.get(key);
    if (number === undefined) {
      number = numbers.size;
      numbers.set(key, number);
    }
    column[at] = number;
  });
  return column;
}

/** Numbers the keys of a pair. Exact, not hashed: a collision would claim an equality that is not there. */
export function numberKeys(left: Prose, right: Prose): KeyPair {
  const numbers = new Map<string, number>();
  const columns = { left: numbered(left.tokens.key, numbers), right: numbered(right.tokens.key, numbers) };
  return { ...columns, distinct: numbers.size };
}

/** Numbers the pairs of entries `offset` apart: equal numbers mean equal pairs. */
function joined({ left, right, distinct }: KeyPair, offset: number): KeyPair {
  const numbers = new Map<number, number>();
  const join = (column: Int32Array): Int32Array => {
    const pairs = new Int32Array(Math.max(0, column.length - offset));
    for (let at = 0; at < pairs.length; at += 1) {
      const pair = (column[at] ?? 0) * distinct + (column[at + offset] ?? 0);
      let number = numbers.get(pair);
      if (number === undefined) {
        number = numbers.size;
        numbers.set(pair, number);
      }
      pairs[at] = number;
    }
    return pairs;
  };
  const columns = { left: join(left), right: join(right) };
  return { ...columns, distinct: numbers.size };
}

/**
 * Numbers every run of `length` keys on both sides; equal numbers mean equal runs. By doubling (Karp, Miller and
 * Rosenberg 1972): runs of 14 from overlapping runs of 8, those from 4, from 2, from 1; linear for each doubling.
 */
export function numberRuns(keys: KeyPair, length: number): KeyPair {
  let runs = keys;
  let size = 1;
  while (size < length) {
    const next = Math.min(2 * size, length);
    runs = joined(runs, next - size);
    size = next;
  }
  return runs;
}
