import { sortRows, type Rows } from './radix.js';

function doubled(column: Uint32Array): Uint32Array<ArrayBuffer> {
  const larger = new Uint32Array(2 * column.length);
  larger.set(column);
  return larger;
}

/** Sorts ranks in place where they do not rise already, and returns how many different ones there are, these in front. */
function settled(ranks: Uint32Array): number {
  let rising = true;
  for (let at = 1; at < ranks.length && rising; at += 1) rising = (ranks[at - 1] as number) < (ranks[at] as number);
  if (rising) return ranks.length;
  ranks.sort();
  let kept = 0;
  for (const rank of ranks) {
    if (kept > 0 && ranks[kept - 1] === rank) continue;
    ranks[kept] = rank;
    kept += 1;
  }
  return kept;
}

/**
 * Calls `visit` for each hash that two articles or more hold, with their ranks, rising. The list is used again for the next.
 *
 * @param rows of (hash, rank of the article), in any order
 */
export function forEachShared(rows: Rows, visit: (hash: number, ranks: Uint32Array) => void): void {
  const { key, value } = sortRows(rows);
  let ranks = new Uint32Array(64);
  let from = 0;
  while (from < key.length) {
    const hash = key[from] as number;
    let to = from + 1;
    while (to < key.length && key[to] === hash) to += 1;
    if (to - from > 1) {
      while (ranks.length < to - from) ranks = doubled(ranks);
      ranks.set(value.subarray(from, to));
      const count = settled(ranks.subarray(0, to - from));
      if (count > 1) visit(hash, ranks.subarray(0, count));
    }
    from = to;
  }
}
