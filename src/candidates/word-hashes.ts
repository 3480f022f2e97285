import { ALONE, DIGIT, FIRST_LETTER, JOINS_DIGITS, letterOf, PARTS, SKIPPED } from './letters.js';

/** Words that no article of a newspaper has. */
const MOST_KEPT = 1 << 16;

/** A growing column of hashes. */
export class HashColumn {
  values = new Uint32Array(1024);
  length = 0;

  /** Begins anew in the same memory, unless it is more than a long article needs. */
  clear(): this {
    if (this.values.length > MOST_KEPT) this.values = new Uint32Array(1024);
    this.length = 0;
    return this;
  }

  push(hash: number): void {
    if (this.length === this.values.length) {
      const larger = new Uint32Array(this.values.length * 2);
      larger.set(this.values);
      this.values = larger;
    }
    this.values[this.length] = hash;
    this.length += 1;
  }

  /** The values so far, valid until the next `push`. */
  get filled(): Uint32Array {
    return this.values.subarray(0, this.length);
  }
}

const SEED = 0x811c9dc5;
const PRIME = 0x01000193;
/** Every number hashes to this, whatever its value and however it is grouped. */
const NUMBER = 0x9e3779b9;

/** What is open at a place of a text. */
const NOTHING = 0;
const WORD = 1;
const FIGURE = 2;

/**
 * Adds the hash of each word of `[start, end)` to a column, in one pass and without making a string. A word is a run of
 * letters and digits with case, accents and digits folded; a run of digits is one word; a character of a script without
 * spaces is one.
 */
export function hashWords(
  text: string,
  { start, end }: { readonly start: number; readonly end: number },
  into: HashColumn,
): void {
  let hash = SEED;
  let open = NOTHING;
  // The end is read as what parts words: the engine translates this loop while it runs for the first time, knows nothing
  // then of what stands behind it, and would fall back to the slow way at the end of every text.
  for (let at = start; at <= end; at += 1) {
    const letter = at === end ? PARTS : letterOf(text.charCodeAt(at));
    if (letter >= FIRST_LETTER && letter < ALONE) {
      if (open === FIGURE) into.push(NUMBER);
      hash = Math.imul((open === WORD ? hash : SEED) ^ letter, PRIME);
      open = WORD;
      continue;
    }
    if (letter === SKIPPED || (open === FIGURE && goesOn(letter, text, at))) continue;
    if (open !== NOTHING) into.push(open === FIGURE ? NUMBER : hash);
    open = letter === DIGIT ? FIGURE : NOTHING;
    if (letter >= ALONE) into.push(Math.imul(SEED ^ letter, PRIME));
  }
}

/** Whether a number goes on at a place: with a digit, or with a point or comma before one. */
const goesOn = (letter: number, text: string, at: number): boolean =>
  letter === DIGIT || (letter === JOINS_DIGITS && letterOf(text.charCodeAt(at + 1)) === DIGIT);
