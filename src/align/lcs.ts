/**
 * Longest common subsequence, exactly, in linear memory: Hirschberg's halving (1975) over bit-parallel rows (Hyyrö
 * 2004). One machine word stands for 32 cells, which in plain JavaScript is as fast as a scored alignment in vector
 * instructions; the greedy method is quadratic in the number of differences and takes over only where there are few.
 */

/** Two columns with their keys numbered from zero, so that a table has a place for each. */
interface Dense {
  readonly left: Int32Array;
  readonly right: Int32Array;
  /** Each key is below it. */
  readonly distinct: number;
}

/** One more than the number of each key of the columns at hand, 0 for all others. */
let numbers = new Int32Array(1024);

/** Room for each key of some columns; keys are numbered from zero too, but over all texts. */
function makeRoom(columns: readonly Int32Array[]): void {
  let most = 0;
  for (const column of columns) for (const key of column) most = Math.max(most, key);
  if (most >= numbers.length) numbers = new Int32Array(2 * most);
}

function dense(left: Int32Array, right: Int32Array): Dense {
  makeRoom([left, right]);
  let distinct = 0;
  const numbered = (column: Int32Array): Int32Array =>
    column.map((key) => {
      if (numbers[key] === 0) numbers[key] = distinct += 1;
      return (numbers[key] ?? 0) - 1;
    });
  const columns = { left: numbered(left), right: numbered(right) };
  for (const column of [left, right]) for (const key of column) numbers[key] = 0;
  return { ...columns, distinct };
}

/**
 * Where each key stands in a column, as lists from the last place to the first: `last` and `before` hold a place plus one,
 * 0 for none. A key with more places than a row has words gets its row made once, which else would be set and cleared
 * place by place for every key of the other side: on texts of two words that took longer than all the rest. Such keys are
 * at most 32, so the rows take no more than the column itself.
 */
interface Occurrences {
  readonly last: Int32Array;
  readonly before: Int32Array;
  readonly masks: ReadonlyMap<number, Uint32Array>;
}

function occurrencesOf(column: Int32Array, words: number, distinct: number): Occurrences {
  const last = new Int32Array(distinct);
  const before = new Int32Array(column.length + 1);
  const counts = new Int32Array(distinct);
  const many = new Set<number>();
  for (let at = 0; at < column.length; at += 1) {
    const key = column[at] ?? 0;
    before[at + 1] = last[key] ?? 0;
    last[key] = at + 1;
    counts[key] = (counts[key] ?? 0) + 1;
    if ((counts[key] ?? 0) > words) many.add(key);
  }
  const masks = new Map<number, Uint32Array>();
  for (const key of many) {
    const mask = new Uint32Array(words);
    mark(mask, last[key] ?? 0, before);
    masks.set(key, mask);
  }
  return { last, before, masks };
}

/** Sets the bit of each place of a list. */
function mark(row: Uint32Array, last: number, before: Int32Array): void {
  for (let one = last; one > 0; one = before[one] ?? 0)
    row[(one - 1) >>> 5] = (row[(one - 1) >>> 5] ?? 0) | (1 << ((one - 1) & 31));
}

function clear(row: Uint32Array, last: number, before: Int32Array): void {
  for (let one = last; one > 0; one = before[one] ?? 0) row[(one - 1) >>> 5] = 0;
}

/** One row: V' = (V + (V & M)) | (V & ~M), with the carry of the addition taken from word to word. */
function advance(row: Uint32Array, matches: Uint32Array): void {
  let carry = 0;
  for (let word = 0; word < row.length; word += 1) {
    const value = row[word] ?? 0;
    const match = matches[word] ?? 0;
    const sum = value + ((value & match) >>> 0) + carry;
    carry = sum > 0xffffffff ? 1 : 0;
    row[word] = (sum >>> 0) | (value & ~match);
  }
}

/** LCS length of each prefix of `column` with the whole of `other`: entry n is that of the first n keys. */
function prefixLengths(column: Int32Array, other: Int32Array, distinct: number): Int32Array {
  const words = (column.length + 31) >>> 5;
  const row = new Uint32Array(words).fill(0xffffffff);
  const matches = new Uint32Array(words);
  const { last, before, masks } = occurrencesOf(column, words, distinct);
  for (const key of other) {
    const place = last[key] ?? 0;
    if (place === 0) continue;
    const mask = masks.get(key);
    if (mask !== undefined) {
      advance(row, mask);
      continue;
    }
    mark(matches, place, before);
    advance(row, matches);
    clear(matches, place, before);
  }
  const lengths = new Int32Array(column.length + 1);
  for (let at = 0; at < column.length; at += 1) {
    const matched = (((row[at >>> 5] ?? 0) >>> (at & 31)) & 1) === 0 ? 1 : 0;
    lengths[at + 1] = (lengths[at] ?? 0) + matched;
  }
  return lengths;
}

/** Length of the longest common subsequence. */
export function lcsLength(left: Int32Array, right: Int32Array): number {
  const columns = dense(left, right);
  return prefixLengths(columns.left, columns.right, columns.distinct)[left.length] ?? 0;
}

/** Cells up to which the plain table with its way back is cheaper than halving. */
const SMALL_TABLE = 4096;

/** The plain table, filled from the end so that the way is read off forwards. */
function smallPairs(left: Int32Array, right: Int32Array, out: Pairs): void {
  const width = right.length + 1;
  const table = new Uint16Array((left.length + 1) * width);
  for (let i = left.length - 1; i >= 0; i -= 1) {
    for (let j = right.length - 1; j >= 0; j -= 1) {
      const below = table[(i + 1) * width + j] ?? 0;
      const beside = table[i * width + j + 1] ?? 0;
      const across = table[(i + 1) * width + j + 1] ?? 0;
      table[i * width + j] = left[i] === right[j] ? across + 1 : Math.max(below, beside);
    }
  }
  let i = 0;
  let j = 0;
  while (i < left.length && j < right.length) {
    if (left[i] === right[j]) out.pairs.push(out.leftAt + i++, out.rightAt + j++);
    else if ((table[(i + 1) * width + j] ?? 0) >= (table[i * width + j + 1] ?? 0)) i += 1;
    else j += 1;
  }
}

interface Pairs {
  readonly pairs: number[];
  readonly leftAt: number;
  readonly rightAt: number;
}

/** A column in two halves, against another. */
interface Halved {
  readonly upper: Int32Array;
  readonly lower: Int32Array;
  readonly right: Int32Array;
}

/** Where to cut `right` so that the halves of the other lose nothing: the best sum of forward and backward lengths. */
function bestCut({ upper, lower, right }: Halved, distinct: number): number {
  const forward = prefixLengths(right, upper, distinct);
  const backward = prefixLengths(right.slice().reverse(), lower.slice().reverse(), distinct);
  let cut = 0;
  let best = -1;
  for (let at = 0; at <= right.length; at += 1) {
    const sum = (forward[at] ?? 0) + (backward[right.length - at] ?? 0);
    if (sum > best) {
      best = sum;
      cut = at;
    }
  }
  return cut;
}

/**
 * Matched places of a longest common subsequence, `[left, right, left, right, …]`, rising on both sides. Time is the
 * product of the lengths over 32, memory linear.
 * `1 2 3` and `2 9 3` give `1,0,2,2`.
 */
export function lcsPairs(left: Int32Array, right: Int32Array): readonly number[] {
  const pairs: number[] = [];
  const columns = dense(left, right);
  const waiting = [{ left: columns.left, right: columns.right, leftAt: 0, rightAt: 0 }];
  for (let task = waiting.pop(); task !== undefined; task = waiting.pop()) {
    if (task.left.length === 0 || task.right.length === 0) continue;
    if (task.left.length === 1 || task.left.length * task.right.length <= SMALL_TABLE) {
      smallPairs(task.left, task.right, { pairs, leftAt: task.leftAt, rightAt: task.rightAt });
      continue;
    }
    const middle = task.left.length >> 1;
    const upper = task.left.subarray(0, middle);
    const lower = task.left.subarray(middle);
    const cut = bestCut({ upper, lower, right: task.right }, columns.distinct);
    waiting.push({
      left: lower,
      right: task.right.subarray(cut),
      leftAt: task.leftAt + middle,
      rightAt: task.rightAt + cut,
    });
    waiting.push({ left: upper, right: task.right.subarray(0, cut), leftAt: task.leftAt, rightAt: task.rightAt });
  }
  return pairs;
}
