import { ReadFault } from './fault.js';
import type { Chunks } from './format.js';

const LINE_FEED = 0x0a;

/** Lines and stretches of a stream of bytes, one after the other, with no more in memory than is asked for. */
export class ByteReader {
  private readonly source: AsyncIterator<Uint8Array> | Iterator<Uint8Array>;
  private held: Uint8Array = new Uint8Array(0);

  constructor(chunks: Chunks) {
    this.source = Symbol.asyncIterator in chunks ? chunks[Symbol.asyncIterator]() : chunks[Symbol.iterator]();
  }

  /** Whether there is a byte to read. */
  private async fill(): Promise<boolean> {
    while (this.held.length === 0) {
      const next = await this.source.next();
      if (next.done === true) return false;
      this.held = next.value;
    }
    return true;
  }

  /** Up to `most` bytes; null at the end. */
  async piece(most: number): Promise<Uint8Array | null> {
    if (!(await this.fill())) return null;
    const piece = this.held.subarray(0, most);
    this.held = this.held.subarray(piece.length);
    return piece;
  }

  /** A line as Latin-1 without its end, null at the end of the stream. A longer one is a fault, or only its beginning is given. */
  async line(mostBytes: number, longer: 'fault' | 'cut' = 'fault'): Promise<string | null> {
    let line: string | null = null;
    while (await this.fill()) {
      const end = this.held.indexOf(LINE_FEED);
      const piece = (await this.piece(end < 0 ? this.held.length : end + 1)) ?? this.held;
      const room: number = mostBytes + 1 - (line?.length ?? 0);
      line = (line ?? '') + String.fromCharCode(...piece.subarray(0, room));
      if (line.length > mostBytes && longer === 'fault')
        throw new ReadFault('damaged', `a line of its heads is longer than ${mostBytes} bytes`);
      if (end >= 0) break;
    }
    return line === null ? null : line.replace(/\r?\n$/u, '');
  }

  /** The next `bytes` bytes as a stream; it ends early where the file does. */
  async *stretch(bytes: number): AsyncGenerator<Uint8Array> {
    for (let left = bytes; left > 0;) {
      const piece = await this.piece(left);
      if (piece === null) return;
      left -= piece.length;
      yield piece;
    }
  }

  async close(): Promise<void> {
    this.held = new Uint8Array(0);
    await this.source.return?.();
  }
}
