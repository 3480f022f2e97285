/** A small generator with a fixed seed: the same choices on every machine (constants of Numerical Recipes). */
export class Dice {
  private state: number;

  constructor(seed: number) {
    this.state = seed >>> 0;
    // The first numbers of neighbouring seeds lie close together; a few throws part them.
    for (let warm = 0; warm < 8; warm += 1) this.roll();
  }

  /** 0 ≤ value < 1 */
  roll(): number {
    this.state = (Math.imul(this.state, 1664525) + 1013904223) >>> 0;
    return this.state / 2 ** 32;
  }

  /** 0 ≤ value < limit, a whole number. */
  below(limit: number): number {
    return Math.floor(this.roll() * limit);
  }

  /** One of a list that is not empty. */
  pick<T>(list: readonly T[]): T {
    return list[this.below(list.length)]!;
  }
}
