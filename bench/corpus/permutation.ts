import { mixed } from './dice.js';

const ROUNDS = 4;

/**
 * The numbers below `size` in another order, without a table: a Feistel network over the next power of four, walked until
 * it lands below `size`. Both ways are needed: what stands at a place, and where a thing stands.
 */
export class Permutation {
  private readonly half: number;
  private readonly mask: number;
  private readonly keys: readonly number[];

  constructor(
    private readonly size: number,
    seed: number,
  ) {
    let half = 1;
    while (2 ** (2 * half) < size) half += 1;
    this.half = half;
    this.mask = 2 ** half - 1;
    this.keys = Array.from({ length: ROUNDS }, (_, round) => mixed(seed ^ mixed(round + 1)));
  }

  /** Where `place` goes. */
  to(place: number): number {
    let at = place;
    do at = this.step(at, false);
    while (at >= this.size);
    return at;
  }

  /** What goes to `place`. */
  from(place: number): number {
    let at = place;
    do at = this.step(at, true);
    while (at >= this.size);
    return at;
  }

  private step(value: number, back: boolean): number {
    let left = Math.floor(value / (this.mask + 1));
    let right = value & this.mask;
    for (let round = 0; round < ROUNDS; round += 1) {
      const key = this.keys[back ? ROUNDS - 1 - round : round]!;
      if (back) [left, right] = [right ^ (mixed(left ^ key) & this.mask), left];
      else [left, right] = [right, left ^ (mixed(right ^ key) & this.mask)];
    }
    return left * 2 ** this.half + right;
  }
}
