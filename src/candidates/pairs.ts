import { sortRows, type Rows } from './radix.js';
import { ShardedRows, type Room } from './sharded-rows.js';

/** Pairs of articles, by number, the earlier first; and how many hashes link each. */
export interface Pairs {
  readonly earlier: Uint32Array;
  readonly later: Uint32Array;
  readonly links: Uint32Array;
}

const SHARDS = 64;
const SHARD_SHIFT = 26;

/** A growing list of numbers. */
class Column {
  private values = new Uint32Array(1024);
  private length = 0;

  push(value: number): void {
    if (this.length === this.values.length) {
      const larger = new Uint32Array(2 * this.length);
      larger.set(this.values);
      this.values = larger;
    }
    this.values[this.length] = value;
    this.length += 1;
  }

  get filled(): Uint32Array {
    return this.values.slice(0, this.length);
  }
}

/** Spreads pairs over shards, whichever side they have in common: a story of thousands is linked to one article. */
const shardOf = (earlier: number, later: number): number =>
  Math.imul(Math.imul(earlier, 0x9e3779b1) ^ later, 0x85ebca6b) >>> SHARD_SHIFT;

/** Places of pairs in the order of (earlier, later). */
function sortedPlaces(earlier: Uint32Array, later: Uint32Array): Uint32Array {
  const { value: byLater } = sortRows({ key: later, value: Uint32Array.from(later.keys()) });
  return sortRows({ key: byLater.map((at) => earlier[at] as number), value: byLater }).value;
}

/** Links between ranks, as they are found; one pair is linked by many hashes. */
export class Links {
  private readonly rows: ShardedRows;

  constructor(room: Room | null) {
    this.rows = new ShardedRows(SHARDS, room);
  }

  add(earlier: number, later: number): void {
    this.rows.add(shardOf(earlier, later), earlier, later);
  }

  /** The pairs that at least `least` links join, sorted by (earlier, later). Can be asked once. */
  pairs(least: number): Pairs {
    const columns = [new Column(), new Column(), new Column()] as const;
    for (let shard = 0; shard < SHARDS; shard += 1) countedPairs(this.rows.take(shard), least, columns);
    const [earlier, later, links] = columns.map(({ filled }) => filled) as [Uint32Array, Uint32Array, Uint32Array];
    const order = sortedPlaces(earlier, later);
    const sorted = (column: Uint32Array): Uint32Array => order.map((at) => column[at] as number);
    return { earlier: sorted(earlier), later: sorted(later), links: sorted(links) };
  }
}

/** Adds the pairs that stand in at least `least` rows to three columns, the last of which counts the rows. */
function countedPairs(
  { key, value }: Rows,
  least: number,
  [first, second, links]: readonly [Column, Column, Column],
): void {
  const byLater = sortRows({ key: value, value: key });
  const { key: earlier, value: later } = sortRows({ key: byLater.value, value: byLater.key });
  let at = 0;
  while (at < earlier.length) {
    let end = at + 1;
    while (end < earlier.length && earlier[end] === earlier[at] && later[end] === later[at]) end += 1;
    if (end - at >= least) {
      first.push(earlier[at] as number);
      second.push(later[at] as number);
      links.push(end - at);
    }
    at = end;
  }
}
