/** Looked up once: inside a test's sandbox each look at a global costs more than the multiplication. */
const { imul } = Math;

/**
 * Chance that is the same on every machine. A number is drawn for a named purpose and a place in the corpus, never from
 * one long row: any article can then be made without making those before it. (Generator: Chris Doty-Humphrey's sfc32;
 * the seeding is the finaliser of MurmurHash3.)
 */
export class Dice {
  private a: number;
  private b: number;
  private c: number;
  private d = 1;

  constructor(seed: number, purpose: string, place: number) {
    let name = 0x811c9dc5;
    for (let at = 0; at < purpose.length; at += 1) name = imul(name ^ purpose.charCodeAt(at), 0x01000193);
    this.a = mixed(seed);
    this.b = mixed(name ^ this.a);
    this.c = mixed(place ^ this.b);
    // The four lanes mix within a few throws; twelve is what the generator's author asks for.
    for (let warm = 0; warm < 12; warm += 1) this.roll();
  }

  /** 0 ≤ value < 1 */
  roll(): number {
    const sum = (((this.a + this.b) | 0) + this.d) | 0;
    this.d = (this.d + 1) | 0;
    this.a = this.b ^ (this.b >>> 9);
    this.b = (this.c + (this.c << 3)) | 0;
    this.c = (((this.c << 21) | (this.c >>> 11)) + sum) | 0;
    return (sum >>> 0) / 2 ** 32;
  }

  /** 0 ≤ value < limit, a whole number. */
  below(limit: number): number {
    return Math.floor(this.roll() * limit);
  }

  /** from ≤ value ≤ to, a whole number. */
  between(from: number, to: number): number {
    return from + this.below(to - from + 1);
  }

  /** One of a list that is not empty. */
  pick<T>(list: readonly T[]): T {
    return list[this.below(list.length)]!;
  }

  /** The numbers below `limit` in another order. */
  order(limit: number): number[] {
    const places = Array.from({ length: limit }, (_, at) => at);
    for (let at = limit - 1; at > 0; at -= 1) {
      const other = this.below(at + 1);
      [places[at], places[other]] = [places[other]!, places[at]!];
    }
    return places;
  }
}

/** Every bit of the result depends on every bit given. */
export function mixed(value: number): number {
  let bits = value | 0;
  bits = imul(bits ^ (bits >>> 16), 0x85ebca6b);
  bits = imul(bits ^ (bits >>> 13), 0xc2b2ae35);
  return bits ^ (bits >>> 16);
}
