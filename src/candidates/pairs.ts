import { sortRows } from './radix.js';
import { ShardedRows, type Room } from './sharded-rows.js';

/** Pairs of articles, by number, the earlier first; and how many hashes link each. */
export interface Pairs {
  readonly earlier: Uint32Array;
  readonly later: Uint32Array;
  readonly links: Uint32Array;
}

const SHARDS = 64;

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

/** Links between ranks, as they are found; one pair is linked by many hashes. */
export class Links {
  private readonly rows: ShardedRows;
  private readonly ranksPerShard: number;

  constructor(articles: number, room: Room | null) {
    this.rows = new ShardedRows(SHARDS, room);
    this.ranksPerShard = Math.max(1, Math.ceil(articles / SHARDS));
  }

  add(earlier: number, later: number): void {
    this.rows.add(Math.floor(earlier / this.ranksPerShard), earlier, later);
  }

  /** The pairs that at least `least` links join, sorted by (earlier, later). Can be asked once. */
  pairs(least: number): Pairs {
    const [first, second, links] = [new Column(), new Column(), new Column()];
    for (let shard = 0; shard < SHARDS; shard += 1) {
      const { key: from, value: to } = this.rows.take(shard);
      const byLater = sortRows({ key: to, value: from });
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
    return { earlier: first.filled, later: second.filled, links: links.filled };
  }
}
