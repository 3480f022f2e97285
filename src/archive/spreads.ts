import { keyOf } from './key.js';
import type { State } from './state.js';
import type { Store } from './store.js';

/** What is known of every article without reading it. */
export interface Spread {
  /** Milliseconds; infinity where no date is known. */
  readonly time: number;
  /** Number of the outlet, 0 where none is known. */
  readonly outlet: number;
  /** Number of the language, 0 where none is stated. */
  readonly language: number;
}

const CHUNK_ROWS = 512;
const ROW_BYTES = 16;
/** As an outlet: the article was forgotten. */
const FORGOTTEN = 0xffffffff;

/** Writes the rows of consecutive articles behind those that are there. Inside a transaction. */
export function putSpreads({ spreads }: Store, first: number, rows: readonly Spread[]): void {
  const last = first + rows.length;
  for (let at = first; at < last;) {
    const chunk = Math.floor(at / CHUNK_ROWS);
    const start = at - chunk * CHUNK_ROWS;
    const end = Math.min(last, (chunk + 1) * CHUNK_ROWS) - chunk * CHUNK_ROWS;
    const bytes = Buffer.alloc(end * ROW_BYTES);
    if (start > 0) spreads.get(keyOf(chunk))?.copy(bytes, 0, 0, start * ROW_BYTES);
    for (let row = start; row < end; row += 1, at += 1) {
      const { time, outlet, language } = rows[at - first] as Spread;
      bytes.writeDoubleLE(time, row * ROW_BYTES);
      bytes.writeUInt32LE(outlet, row * ROW_BYTES + 8);
      bytes.writeUInt32LE(language, row * ROW_BYTES + 12);
    }
    spreads.putSync(keyOf(chunk), bytes);
  }
}

/** Marks an article as forgotten. Inside a transaction. */
export function clearSpread({ spreads }: Store, number: number): void {
  const chunk = Math.floor(number / CHUNK_ROWS);
  const bytes = spreads.get(keyOf(chunk));
  if (bytes === undefined) return;
  const at = (number % CHUNK_ROWS) * ROW_BYTES;
  bytes.fill(0, at, at + ROW_BYTES);
  bytes.writeUInt32LE(FORGOTTEN, at + 8);
  spreads.putSync(keyOf(chunk), bytes);
}

/** Puts another date in the place of the one that is there. Inside a transaction. */
export function changeTime({ spreads }: Store, number: number, time: number): void {
  const key = keyOf(Math.floor(number / CHUNK_ROWS));
  const bytes = spreads.get(key);
  if (bytes === undefined) return;
  bytes.writeDoubleLE(time, (number % CHUNK_ROWS) * ROW_BYTES);
  spreads.putSync(key, bytes);
}

/** Dates, outlets and languages of all articles, each read when it is first asked for. */
export class Spreads {
  readonly times: Float64Array;
  readonly outlets: Uint32Array;
  readonly languages: Uint32Array;
  private readonly isRead: Uint8Array;

  constructor(
    private readonly store: Store,
    { next }: State,
  ) {
    this.times = new Float64Array(next);
    this.outlets = new Uint32Array(next);
    this.languages = new Uint32Array(next);
    this.isRead = new Uint8Array(Math.ceil(next / CHUNK_ROWS));
  }

  /** Makes sure that the columns hold these articles. */
  load(articles: Iterable<number>): void {
    for (const article of articles) {
      const chunk = Math.floor(article / CHUNK_ROWS);
      if (this.isRead[chunk] === 0) this.read(chunk);
    }
  }

  loadAll(): void {
    for (let chunk = 0; chunk < this.isRead.length; chunk += 1) if (this.isRead[chunk] === 0) this.read(chunk);
  }

  isForgotten(article: number): boolean {
    return this.outlets[article] === FORGOTTEN;
  }

  private read(chunk: number): void {
    this.isRead[chunk] = 1;
    const bytes = this.store.spreads.getBinaryFast(keyOf(chunk));
    if (bytes === undefined) return;
    const first = chunk * CHUNK_ROWS;
    const rows = Math.min(bytes.length / ROW_BYTES, this.times.length - first);
    // As two columns over one copy: a first query reads a million rows before anything is compiled.
    const { buffer } = Uint8Array.from(bytes.subarray(0, rows * ROW_BYTES));
    const [times, numbers] = [new Float64Array(buffer), new Uint32Array(buffer)];
    for (let row = 0; row < rows; row += 1) {
      this.times[first + row] = times[2 * row] as number;
      this.outlets[first + row] = numbers[4 * row + 2] as number;
      this.languages[first + row] = numbers[4 * row + 3] as number;
    }
  }
}
