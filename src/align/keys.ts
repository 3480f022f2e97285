import type { Prose, Tokens } from '../model/prose.js';

/** The keys of two texts as small integers, so that everything behind compares numbers in typed arrays. */
export interface KeyPair {
  readonly left: Int32Array;
  readonly right: Int32Array;
  /** Each key is below it. */
  readonly distinct: number;
}

/** Keys are numbered anew beyond this many, so that the memory stays in bounds. Not measured on a corpus. */
const MOST_KEYS = 200_000;

/** The numbers of all keys met so far, and the columns made of them: an article is aligned with several others. */
let met = { numbers: new Map<string, number>(), columns: new WeakMap<Tokens, Int32Array>() };

function columnOf(tokens: Tokens): Int32Array {
  const known = met.columns.get(tokens);
  if (known !== undefined) return known;
  const { numbers, columns } = met;
  const column = new Int32Array(tokens.count);
  for (let at = 0; at < column.length; at += 1) {
    const key = tokens.key[at] ?? '';
    let number = numbers.get(key);
    if (number === undefined) {
      number = numbers.size;
      numbers.set(key, number);
    }
    column[at] = number;
  }
  columns.set(tokens, column);
  return column;
}

/** Numbers the keys of a pair. Exact, not hashed: a collision would claim an equality that is not there. */
export function numberKeys(left: Prose, right: Prose): KeyPair {
  if (met.numbers.size > MOST_KEYS) met = { numbers: new Map(), columns: new WeakMap() };
  const columns = { left: columnOf(left.tokens), right: columnOf(right.tokens) };
  return { ...columns, distinct: met.numbers.size };
}

/**
 * Numbers pairs of small integers in the order in which they are met: an open-addressing table over typed arrays. A `Map`
 * keyed by their product boxes most of its keys, which are beyond 31 bits.
 */
class PairNumbers {
  private readonly firsts: Int32Array;
  private readonly seconds: Int32Array;
  /** One more than the number that a slot leads to; 0 where it is free. */
  private readonly slots: Int32Array;
  private readonly shift: number;
  count = 0;

  /** @param most how many pairs will be asked for; at most half of the slots are ever taken */
  constructor(most: number) {
    const bits = Math.max(4, 33 - Math.clz32(most));
    this.firsts = new Int32Array(most);
    this.seconds = new Int32Array(most);
    this.slots = new Int32Array(1 << bits);
    this.shift = 32 - bits;
  }

  numberOf(first: number, second: number): number {
    const { firsts, seconds, slots } = this;
    const mixed = Math.imul(Math.imul(first, FIRST_FACTOR) ^ second ^ (second >>> 15), SECOND_FACTOR);
    let slot = (mixed ^ (mixed << 13)) >>> this.shift;
    for (;;) {
      const number = (slots[slot] ?? 0) - 1;
      if (number < 0) break;
      if (firsts[number] === first && seconds[number] === second) return number;
      slot = (slot + 1) & (slots.length - 1);
    }
    firsts[this.count] = first;
    seconds[this.count] = second;
    this.count += 1;
    slots[slot] = this.count;
    return this.count - 1;
  }
}

/** Odd, with bits all over: 2^32 over the golden ratio, and the second of MurmurHash3's two finishing factors. */
const FIRST_FACTOR = 0x9e3779b1;
const SECOND_FACTOR = 0xc2b2ae35;

/** Numbers the pairs of entries `offset` apart: equal numbers mean equal pairs. */
function joined({ left, right }: KeyPair, offset: number): KeyPair {
  const [leftCount, rightCount] = [Math.max(0, left.length - offset), Math.max(0, right.length - offset)];
  const numbers = new PairNumbers(leftCount + rightCount);
  const join = (column: Int32Array, count: number): Int32Array => {
    const pairs = new Int32Array(count);
    for (let at = 0; at < count; at += 1) pairs[at] = numbers.numberOf(column[at] ?? 0, column[at + offset] ?? 0);
    return pairs;
  };
  const columns = { left: join(left, leftCount), right: join(right, rightCount) };
  return { ...columns, distinct: numbers.count };
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
