/**
 * Longest common subsequence, exactly, in linear memory: Hirschberg's halving (1975) over bit-parallel rows (Hyyrö
 * 2004). One machine word stands for 32 cells, which in plain JavaScript is as fast as a scored alignment in vector
 * instructions; jsdiff's greedy method is quadratic in the number of differences and takes over only where there are few.
 */

/** Where a key stands in a column: its places, or, where they are many, a ready row of bits. */
interface Occurrences {
  readonly places: number[];
  mask: Uint32Array | null;
}

/**
 * Occurrences of each key. A key with more places than a row has words gets its row made once, which else would be set
 * and cleared place by place for every key of the other side: on texts of two words that took longer than all the rest.
 * Such keys are at most 32, so the rows take no more than the column itself.
 */
function occurrencesOf(column: Int32Array, words: number): ReadonlyMap<number, Occurrences> {
  const occurrences = new Map<number, Occurrences>();
  column.forEach((key, at) => {
    const known = occurrences.get(key);
    if (known === undefined) occurrences.set(key, { places: [at], mask: null });
    else known.places.push(at);
  });
  for (const one of occurrences.values()) {
    if (one.places.length <= words) continue;
    one.mask = new Uint32Array(words);
    mark(one.mask, one.places);
  }
  return occurrences;
}

function mark(row: Uint32Array, places: readonly number[]): void {
  for (const at of places) row[at >>> 5] = (row[at >>> 5] ?? 0) | (1 << (at & 31));
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
function prefixLengths(column: Int32Array, other: Int32Array): Int32Array {
  const words = (column.length + 31) >>> 5;
  const row = new Uint32Array(words).fill(0xffffffff);
  const matches = new Uint32Array(words);
  const occurrences = occurrencesOf(column, words);
  for (const key of other) {
    const found = occurrences.get(key);
    if (found === undefined) continue;
    if (found.mask !== null) {
      advance(row, found.mask);
      continue;
    }
    mark(matches, found.places);
    advance(row, matches);
    for (const at of found.places) matches[at >>> 5] = 0;
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
  return prefixLengths(left, right)[left.length] ?? 0;
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

/** Where to cut `right` so that the halves of `left` lose nothing: the best sum of forward and backward lengths. */
function bestCut(upper: Int32Array, lower: Int32Array, right: Int32Array): number {
  const forward = prefixLengths(right, upper);
  const backward = prefixLengths(right.slice().reverse(), lower.slice().reverse());
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
  const waiting = [{ left, right, leftAt: 0, rightAt: 0 }];
  for (let task = waiting.pop(); task !== undefined; task = waiting.pop()) {
    if (task.left.length === 0 || task.right.length === 0) continue;
    if (task.left.length === 1 || task.left.length * task.right.length <= SMALL_TABLE) {
      smallPairs(task.left, task.right, { pairs, leftAt: task.leftAt, rightAt: task.rightAt });
      continue;
    }
    const middle = task.left.length >> 1;
    const upper = task.left.subarray(0, middle);
    const lower = task.left.subarray(middle);
    const cut = bestCut(upper, lower, task.right);
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
