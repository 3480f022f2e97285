import type { Chunks } from './format.js';

/** A line of a file, without its line end; null where it was longer than the bound. */
export interface ByteLine {
  /** From 1. */
  readonly number: number;
  readonly bytes: Uint8Array | null;
}

const LINE_FEED = 0x0a;
const SPACE = 0x20;

/** Cuts a stream of bytes into lines, one in memory at a time but for those of one chunk. */
class Lines {
  private pieces: Uint8Array[] = [];
  private length = 0;
  private number = 0;

  constructor(private readonly longestBytes: number) {}

  private grow(piece: Uint8Array): void {
    this.length += piece.length;
    if (this.length > this.longestBytes) this.pieces = [];
    else if (piece.length > 0) this.pieces.push(piece);
  }

  /** The line that was gathered, or null where it is blank. */
  finish(): ByteLine | null {
    const { pieces, length } = this;
    this.pieces = [];
    this.length = 0;
    this.number += 1;
    if (length > this.longestBytes) return { number: this.number, bytes: null };
    const bytes = pieces.length === 1 && pieces[0] !== undefined ? pieces[0] : Buffer.concat(pieces, length);
    return bytes.length <= 1 && (bytes[0] ?? SPACE) <= SPACE ? null : { number: this.number, bytes };
  }

  /** Passes over empty lines, where each costs least: a bomb has a hundred million. */
  private skipBlank(chunk: Uint8Array, from: number): number {
    let at = from;
    if (this.length === 0) while (chunk[at] === LINE_FEED) at += 1;
    this.number += at - from;
    return at;
  }

  add(chunk: Uint8Array): ByteLine[] {
    const lines: ByteLine[] = [];
    let start = this.skipBlank(chunk, 0);
    for (let end = chunk.indexOf(LINE_FEED, start); end >= 0; end = chunk.indexOf(LINE_FEED, start)) {
      this.grow(chunk.subarray(start, end));
      const line = this.finish();
      if (line !== null) lines.push(line);
      start = this.skipBlank(chunk, end + 1);
    }
    // A copy, because the source may fill the same buffer again.
    this.grow(chunk.slice(start));
    return lines;
  }
}

/**
 * The lines of a stream, those that end in one chunk at a time; cut at 0x0A. No byte of a longer UTF-8 character is
 * 0x0A, so this may be done before decoding; `readline` is half as fast. A line that breaks off at the end counts.
 */
export async function* byteLines(chunks: Chunks, longestBytes: number): AsyncGenerator<readonly ByteLine[]> {
  const lines = new Lines(longestBytes);
  for await (const chunk of chunks) yield lines.add(chunk);
  const last = lines.finish();
  if (last !== null) yield [last];
}
