import { ALONE, DIGIT, FIRST_LETTER, JOINS_DIGITS, letterOf, SKIPPED } from './letters.js';

/** A growing column of hashes. */
export class HashColumn {
  values = new Uint32Array(1024);
  length = 0;

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
  let inNumber = false;
  let open = false;
  const close = (): void => {
    if (open) into.push(inNumber ? NUMBER : hash);
    hash = SEED;
    open = false;
    inNumber = false;
  };
  for (let at = start; at < end; at += 1) {
    const letter = letterOf(text.charCodeAt(at));
    if (letter >= ALONE) {
      close();
      into.push(Math.imul(SEED ^ letter, PRIME));
    } else if (letter >= FIRST_LETTER) {
      if (inNumber) close();
      hash = Math.imul(hash ^ letter, PRIME);
      open = true;
    } else if (letter === DIGIT) {
      if (open && !inNumber) close();
      open = true;
      inNumber = true;
    } else if (
      letter === SKIPPED ||
      (letter === JOINS_DIGITS && inNumber && letterOf(text.charCodeAt(at + 1)) === DIGIT)
    ) {
      continue;
    } else if (open) close();
  }
  close();
}
