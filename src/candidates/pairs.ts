import { sortRows } from './radix.js';

/** Pairs of articles, by number, the earlier first; and how many hashes link each. */
export interface Pairs {
  readonly earlier: Uint32Array;
  readonly later: Uint32Array;
  readonly links: Uint32Array;
}

/** A growing list of links between ranks. */
export class Links {
  private earlier = new Uint32Array(1024);
  private later = new Uint32Array(1024);
  private count = 0;

  add(earlier: number, later: number): void {
    if (this.count === this.earlier.length) {
      const grown = [new Uint32Array(2 * this.count), new Uint32Array(2 * this.count)] as const;
      grown[0].set(this.earlier);
      grown[1].set(this.later);
      [this.earlier, this.later] = grown;
    }
    this.earlier[this.count] = earlier;
    this.later[this.count] = later;
    this.count += 1;
  }

  /** The pairs that at least `least` links join, sorted by (earlier, later). */
  pairs(least: number): Pairs {
    const byLater = sortRows({ key: this.later.subarray(0, this.count), value: this.earlier.subarray(0, this.count) });
    const { key: earlier, value: later } = sortRows({ key: byLater.value, value: byLater.key });
    const kept: [number[], number[], number[]] = [[], [], []];
    let from = 0;
    while (from < this.count) {
      let to = from + 1;
      while (to < this.count && earlier[to] === earlier[from] && later[to] === later[from]) to += 1;
      if (to - from >= least) {
        kept[0].push(earlier[from] as number);
        kept[1].push(later[from] as number);
        kept[2].push(to - from);
      }
      from = to;
    }
    const [first, second, links] = kept.map((column) => Uint32Array.from(column)) as [
      Uint32Array,
      Uint32Array,
      Uint32Array,
    ];
    return { earlier: first, later: second, links };
  }
}
