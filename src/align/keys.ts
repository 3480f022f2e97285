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

/** Numbers every run of `length` keys on both sides; equal numbers mean equal runs. Linear: doubles pair by pair. */
export function numberRuns({ left, right, distinct }: KeyPair, length: number): KeyPair {
  let runs: KeyPair = { left, right, distinct };
  for (let size = 1; size < length; size += 1) {
    const numbers = new Map<number, number>();
    const extend = (column: Int32Array, singles: Int32Array): Int32Array => {
      const longer = new Int32Array(Math.max(0, column.length - 1));
      for (let at = 0; at < longer.length; at += 1) {
        const joined = (column[at] ?? 0) * distinct + (singles[at + size] ?? 0);
        let number = numbers.get(joined);
        if (number === undefined) {
          number = numbers.size;
          numbers.set(joined, number);
        }
        longer[at] = number;
      }
      return longer;
    };
    const longer = { left: extend(runs.left, left), right: extend(runs.right, right) };
    runs = { ...longer, distinct: numbers.size };
  }
  return runs;
}
