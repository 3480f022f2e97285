import { sortRows, type Rows } from './radix.js';

/** Rows of (hash, rank of the article), sorted by both. */
export function sortedPostings(fingerprints: readonly Uint32Array[], order: Uint32Array): Rows {
  const count = fingerprints.reduce((sum, one) => sum + one.length, 0);
  const rows = { key: new Uint32Array(count), value: new Uint32Array(count) };
  let at = 0;
  order.forEach((article, rank) => {
    const hashes = fingerprints[article] as Uint32Array;
    rows.key.set(hashes, at);
    rows.value.fill(rank, at, at + hashes.length);
    at += hashes.length;
  });
  return sortRows(rows);
}

function doubled(column: Uint32Array): Uint32Array<ArrayBuffer> {
  const larger = new Uint32Array(2 * column.length);
  larger.set(column);
  return larger;
}

/** Calls `visit` for each hash that two articles or more hold, with their ranks, rising. The list is used again for the next. */
export function forEachShared({ key, value }: Rows, visit: (hash: number, ranks: Uint32Array) => void): void {
  let ranks = new Uint32Array(64);
  let from = 0;
  while (from < key.length) {
    const hash = key[from] as number;
    let count = 0;
    let at = from;
    for (; at < key.length && key[at] === hash; at += 1) {
      if (count > 0 && ranks[count - 1] === value[at]) continue;
      if (count === ranks.length) ranks = doubled(ranks);
      ranks[count] = value[at] as number;
      count += 1;
    }
    if (count > 1) visit(hash, ranks.subarray(0, count));
    from = at;
  }
}
