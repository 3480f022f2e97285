const BITS = 11;
const SIZE = 1 << BITS;
const PASSES = [0, BITS, 2 * BITS] as const;

/** Two columns of equal length whose rows belong together. */
export interface Rows {
  readonly key: Uint32Array;
  readonly value: Uint32Array;
}

function pass(from: Rows, to: Rows, shift: number): void {
  const next = new Uint32Array(SIZE + 1);
  const { key, value } = from;
  for (let at = 0; at < key.length; at += 1) {
    const digit = ((key[at] as number) >>> shift) & (SIZE - 1);
    next[digit + 1] = (next[digit + 1] as number) + 1;
  }
  for (let digit = 0; digit < SIZE; digit += 1) next[digit + 1] = (next[digit + 1] as number) + (next[digit] as number);
  for (let at = 0; at < key.length; at += 1) {
    const digit = ((key[at] as number) >>> shift) & (SIZE - 1);
    const slot = next[digit] as number;
    to.key[slot] = key[at] as number;
    to.value[slot] = value[at] as number;
    next[digit] = slot + 1;
  }
}

/**
 * Rows sorted by key, equal keys in the order given: three counting passes over 32 bits. `sort` of a typed array cannot
 * carry a second column and is a third as fast.
 */
export function sortRows(rows: Rows): Rows {
  let from: Rows = { key: rows.key.slice(), value: rows.value.slice() };
  let to: Rows = { key: new Uint32Array(rows.key.length), value: new Uint32Array(rows.key.length) };
  for (const shift of PASSES) {
    pass(from, to, shift);
    [from, to] = [to, from];
  }
  return from;
}
