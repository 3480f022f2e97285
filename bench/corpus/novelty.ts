import { runHashes, wordCodes } from './runs.js';

/** Looked up once: inside a test's sandbox each look at a global costs more than the multiplication. */
const { imul } = Math;

/** A sentence that shares so many words in a row with an earlier one is copy, which nobody planted. */
const COPIED_RUN = 12;
/** Runs of five words by which a rewritten sentence is known, and how many of them two sentences may share by chance. */
const LIKENESS_RUN = 5;
const MAX_LIKENESS = 0.3;

/** Runs seen so far, by 32 bits of their hashes, in a table without objects. A false hit drops a sentence, no more. */
class RunTable {
  private cells = new Uint32Array(2 ** 22);
  private count = 0;

  has(hash: number): boolean {
    return this.cells[this.cellOf(hash)] !== 0;
  }

  add(hash: number): void {
    if (this.count * 2 > this.cells.length) this.grow();
    const cell = this.cellOf(hash);
    if (this.cells[cell] === 0) this.count += 1;
    this.cells[cell] = markOf(hash);
  }

  private cellOf(hash: number): number {
    return this.find(markOf(hash));
  }

  private find(mark: number): number {
    let cell = imul(mark, 0x9e3779b1) >>> 0;
    for (;;) {
      cell &= this.cells.length - 1;
      if (this.cells[cell] === 0 || this.cells[cell] === mark) return cell;
      cell += 1;
    }
  }

  private grow(): void {
    const old = this.cells;
    this.cells = new Uint32Array(old.length * 2);
    for (const mark of old) if (mark !== 0) this.cells[this.find(mark)] = mark;
  }
}

const markOf = (hash: number): number => hash % 4294967291 || 1;

/** Keeps out sentences that repeat or rewrite one kept earlier: real news is full of them, and the truth knows none. */
export class Novelty {
  private readonly copied = new RunTable();
  private readonly alike = new RunTable();

  /** Whether the sentence is new; if it is, it is remembered. */
  admits(sentence: string): boolean {
    const codes = wordCodes(sentence);
    const long = runHashes(codes, COPIED_RUN);
    if (long.some((hash) => this.copied.has(hash))) return false;
    const short = runHashes(codes, LIKENESS_RUN);
    const seen = short.filter((hash) => this.alike.has(hash)).length;
    if (short.length === 0 || seen > MAX_LIKENESS * short.length) return false;
    for (const hash of long) this.copied.add(hash);
    for (const hash of short) this.alike.add(hash);
    return true;
  }
}
