import type { Transform } from 'node:stream';
import { BudgetFault } from './budget.js';
import { damaged } from './fault.js';
import type { Chunks } from './format.js';

/** Given to a decoder at once: 1,000 times as much may come out before anybody can stop it. */
const SLICE_BYTES = 16 * 1024;
/** Most that one slice may become: 2,000 times its size. Deflate reaches 1,032, honest text 50. */
const MOST_OF_A_SLICE = 32 * 1024 ** 2;

/** Chunks in pieces that a decoder is given one at a time. */
export async function* slices(chunks: Chunks): AsyncGenerator<Uint8Array> {
  for await (const chunk of chunks) {
    for (let at = 0; at < chunk.length; at += SLICE_BYTES) yield chunk.subarray(at, at + SLICE_BYTES);
  }
}

/** What came out of a decoder and was not passed on yet. */
export class Outlet {
  private pieces: Uint8Array[] = [];
  private bytes = 0;

  add(piece: Uint8Array): void {
    this.pieces.push(piece);
    this.bytes += piece.length;
  }

  /** Whether more came out of one slice than any honest file holds. */
  get overflows(): boolean {
    return this.bytes > MOST_OF_A_SLICE;
  }

  take(): Uint8Array[] {
    const taken = this.pieces;
    this.pieces = [];
    this.bytes = 0;
    return taken;
  }
}

export function bomb(): BudgetFault {
  return new BudgetFault('expands-too-much', 'it unpacks to thousands of times its size; it was not read further');
}

/** Passes one slice through, or ends the stream. What the stream gives stands in the outlet when this is over. */
function passed(stream: Transform, slice: Uint8Array | null): Promise<unknown> {
  return new Promise((resolve) => {
    const settle = (error?: unknown): void => {
      stream.off('error', settle);
      stream.off('end', settle);
      resolve(error ?? null);
    };
    stream.once('error', settle);
    if (slice !== null) stream.write(slice, settle);
    else stream.once('end', settle).end();
  });
}

/**
 * Passes bytes through a decoder of `node:zlib`. By hand and not with a pipeline: that one throws away what was decoded
 * before a fault, and a file that was cut off is still worth reading up to there.
 */
export async function* inflated(chunks: Chunks, stream: Transform, what: string): AsyncGenerator<Uint8Array> {
  const outlet = new Outlet();
  stream.on('data', (piece: Uint8Array) => outlet.add(piece));
  stream.on('error', () => undefined);
  try {
    for await (const slice of slices(chunks)) {
      const error = await passed(stream, slice);
      yield* outlet.take();
      if (error !== null) throw damaged(error, what);
    }
    const error = await passed(stream, null);
    yield* outlet.take();
    if (error !== null) throw damaged(error, what);
  } finally {
    stream.destroy();
  }
}
