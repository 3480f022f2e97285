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

/** Rows of neighbouring articles, seen as two columns: a date is as long as four numbers are wide. */
interface Chunk {
  readonly times: Float64Array;
  readonly numbers: Uint32Array;
}

/**
 * Dates, outlets and languages of all articles, each chunk read when it is first asked for and left as it is kept: to take it
 * apart is most of what a first query costs that meets a prompt under half a million articles.
 */
export class Spreads {
  private readonly chunks: (Chunk | undefined)[];

  constructor(
    private readonly store: Store,
    { next }: State,
  ) {
    this.chunks = Array.from({ length: Math.ceil(next / CHUNK_ROWS) });
  }

  /** Milliseconds; infinity where no date is known. */
  time(article: number): number {
    return this.chunkOf(article).times[2 * (article % CHUNK_ROWS)] as number;
  }

  /** Number of the outlet, 0 where none is known. */
  outlet(article: number): number {
    return this.chunkOf(article).numbers[4 * (article % CHUNK_ROWS) + 2] as number;
  }

  /** Number of the language, 0 where none is stated. */
  language(article: number): number {
    return this.chunkOf(article).numbers[4 * (article % CHUNK_ROWS) + 3] as number;
  }

  isForgotten(article: number): boolean {
    return this.outlet(article) === FORGOTTEN;
  }

  private chunkOf(article: number): Chunk {
    const nth = Math.floor(article / CHUNK_ROWS);
    return (this.chunks[nth] ??= this.read(nth));
  }

  private read(nth: number): Chunk {
    // A copy: what the store hands out is gone with its next answer.
    const rows = new Uint8Array(CHUNK_ROWS * ROW_BYTES);
    const bytes = this.store.spreads.getBinaryFast(keyOf(nth));
    if (bytes !== undefined) rows.set(bytes.subarray(0, rows.length));
    return { times: new Float64Array(rows.buffer), numbers: new Uint32Array(rows.buffer) };
  }
}
