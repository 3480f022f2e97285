import { ReadFault } from '../bytes/fault.js';
import type { Chunks } from '../bytes/format.js';

/**
 * Decompresses bzip2 (format: J. Seward, bzip2 1.0 manual and source). Written anew, because the library at hand loops
 * without end on some damaged files, and holds what a block becomes (up to 46 MB) as a list of numbers.
 */

const LONGEST_CODE = 20;
const GROUP_SYMBOLS = 50;
const MOST_SELECTORS = 18_002;
const BLOCK_UNIT = 100_000;
/** More than a block can have: 900,050 symbols of 20 bits, and its tables. */
const MOST_BLOCK_BYTES = 2_400_000;
const PIECE_BYTES = 64 * 1024;
const BLOCK_MARK = [0x314159, 0x265359] as const;
const END_MARK = [0x177245, 0x385090] as const;

const fault = (): ReadFault =>
  new ReadFault('damaged', 'the bzip2 file is damaged or cut off; what stands behind the damage was not read');

const CRC_TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let crc = byte << 24;
  for (let bit = 0; bit < 8; bit += 1) crc = crc & 0x80000000 ? (crc << 1) ^ 0x04c11db7 : crc << 1;
  return crc;
});

/** Bits of a stream, the highest of a byte first. */
class Bits {
  private bytes: Uint8Array = new Uint8Array(0);
  private at = 0;
  private held = 0;
  private count = 0;
  private isOver = false;
  private readonly source: AsyncIterator<Uint8Array> | Iterator<Uint8Array>;

  constructor(chunks: Chunks) {
    this.source = Symbol.asyncIterator in chunks ? chunks[Symbol.asyncIterator]() : chunks[Symbol.iterator]();
  }

  /** Makes sure that a whole block can be read without waiting. */
  async fill(): Promise<void> {
    if (this.isOver || this.bytes.length - this.at >= MOST_BLOCK_BYTES) return;
    const parts = [this.bytes.subarray(this.at)];
    let length = this.bytes.length - this.at;
    while (length < 2 * MOST_BLOCK_BYTES) {
      const next = await this.source.next();
      this.isOver = next.done === true;
      if (next.done === true) break;
      parts.push(next.value);
      length += next.value.length;
    }
    this.bytes = Buffer.concat(parts, length);
    this.at = 0;
  }

  /** Up to 24 bits as a number. */
  read(bits: number): number {
    while (this.count < bits) {
      if (this.at >= this.bytes.length) throw fault();
      this.held = (this.held << 8) | (this.bytes[this.at] ?? 0);
      this.at += 1;
      this.count += 8;
    }
    this.count -= bits;
    return (this.held >>> this.count) & ((1 << bits) - 1);
  }

  /** Drops the rest of a byte; another file may follow. */
  align(): void {
    this.count -= this.count % 8;
  }

  get isAtEnd(): boolean {
    return this.count === 0 && this.at >= this.bytes.length;
  }

  async close(): Promise<void> {
    await this.source.return?.();
  }
}

/** A canonical code: how many symbols each length has, and the symbols in the order of their codes. */
interface Code {
  readonly counts: Uint16Array;
  readonly symbols: Uint16Array;
}

function codeOf(lengths: Uint8Array): Code {
  const counts = new Uint16Array(LONGEST_CODE + 1);
  for (const length of lengths) counts[length] = (counts[length] ?? 0) + 1;
  const order = Array.from(lengths.keys()).sort((a, b) => (lengths[a] ?? 0) - (lengths[b] ?? 0) || a - b);
  return { counts, symbols: Uint16Array.from(order) };
}

function readSymbol(bits: Bits, { counts, symbols }: Code): number {
  let [code, first, index] = [0, 0, 0];
  for (let length = 1; length <= LONGEST_CODE; length += 1) {
    code = (code << 1) | bits.read(1);
    const count = counts[length] ?? 0;
    if (code - first < count) return symbols[index + code - first] ?? 0;
    index += count;
    first = (first + count) << 1;
  }
  throw fault();
}

/** The byte values that a block uses: sixteen groups of sixteen, each with a bit for whether it occurs. */
function readUsed(bits: Bits): Uint8Array {
  const groups = bits.read(16);
  const used: number[] = [];
  for (let group = 0; group < 16; group += 1) {
    const members = groups & (0x8000 >> group) ? bits.read(16) : 0;
    for (let one = 0; one < 16; one += 1) if (members & (0x8000 >> one)) used.push(group * 16 + one);
  }
  if (used.length === 0) throw fault();
  return Uint8Array.from(used);
}

function readLengths(bits: Bits, symbols: number): Uint8Array {
  const lengths = new Uint8Array(symbols);
  let length = bits.read(5);
  for (let symbol = 0; symbol < symbols; symbol += 1) {
    while (bits.read(1) === 1) length += bits.read(1) === 1 ? -1 : 1;
    if (length < 1 || length > LONGEST_CODE) throw fault();
    lengths[symbol] = length;
  }
  return lengths;
}

/** Moves the entry at `index` of a list to its front and returns it. */
function toFront(list: Uint8Array, index: number): number {
  const found = list[index] ?? 0;
  list.copyWithin(1, 0, index);
  list[0] = found;
  return found;
}

/** Which code each fifty symbols are written in. */
function readSelectors(bits: Bits, codes: number): Uint8Array {
  const count = bits.read(15);
  const selectors = new Uint8Array(Math.min(count, MOST_SELECTORS));
  const recent = Uint8Array.from({ length: codes }, (_, index) => index);
  for (let at = 0; at < count; at += 1) {
    let index = 0;
    while (bits.read(1) === 1) if ((index += 1) >= codes) throw fault();
    const found = toFront(recent, index);
    if (at < MOST_SELECTORS) selectors[at] = found;
  }
  return selectors;
}

/** Symbols of a block, as they stand behind one another in the codes that the selectors name. */
function symbolReader(bits: Bits, used: number): () => number {
  const codeCount = bits.read(3);
  if (codeCount < 2 || codeCount > 6) throw fault();
  const selectors = readSelectors(bits, codeCount);
  const codes = Array.from({ length: codeCount }, () => codeOf(readLengths(bits, used + 2)));
  let read = 0;
  return () => {
    const code = codes[selectors[Math.floor(read / GROUP_SYMBOLS)] ?? codeCount];
    read += 1;
    if (code === undefined) throw fault();
    return readSymbol(bits, code);
  };
}

/** Fills `column` with the bytes of a block as they were sorted, and gives their number. */
function readColumn(bits: Bits, column: Uint32Array): number {
  const recent = readUsed(bits);
  const next = symbolReader(bits, recent.length);
  const end = recent.length + 1;
  let [count, run, weight] = [0, 0, 1];
  for (let symbol = next(); ; symbol = next()) {
    if (symbol <= 1) {
      run += weight << symbol;
      weight <<= 1;
      if (run > column.length - count) throw fault();
      continue;
    }
    column.fill(recent[0] ?? 0, count, count + run);
    count += run;
    [run, weight] = [0, 1];
    if (symbol === end) return count;
    if (count >= column.length) throw fault();
    column[count] = toFront(recent, symbol - 1);
    count += 1;
  }
}

/** Links each byte of the sorted column to the one that follows it in the text, in the upper 24 bits. */
function link(column: Uint32Array, count: number): void {
  const starts = new Uint32Array(257);
  for (let at = 0; at < count; at += 1) {
    const byte = (column[at] ?? 0) & 0xff;
    starts[byte + 1] = (starts[byte + 1] ?? 0) + 1;
  }
  for (let byte = 0; byte < 256; byte += 1) starts[byte + 1] = (starts[byte + 1] ?? 0) + (starts[byte] ?? 0);
  for (let at = 0; at < count; at += 1) {
    const byte = (column[at] ?? 0) & 0xff;
    const place = starts[byte] ?? 0;
    starts[byte] = place + 1;
    column[place] = ((column[place] ?? 0) | (at << 8)) >>> 0;
  }
}

/** The text of a block: follows the links, and repeats a byte as often as the one behind four equal ones says. */
function* textOf(column: Uint32Array, count: number, origin: number): Generator<Uint8Array, number, undefined> {
  let [piece, filled, crc] = [new Uint8Array(PIECE_BYTES), 0, 0xffffffff];
  let [at, last, equal] = [(column[origin] ?? 0) >>> 8, -1, 0];
  for (let step = 0; step < count; step += 1) {
    const entry = column[at] ?? 0;
    const byte = entry & 0xff;
    at = entry >>> 8;
    const isCount = equal === 4;
    const copies = isCount ? byte : 1;
    const value = isCount ? last : byte;
    equal = isCount ? 0 : byte === last ? equal + 1 : 1;
    last = isCount ? -1 : byte;
    for (let copy = 0; copy < copies; copy += 1) {
      crc = (crc << 8) ^ (CRC_TABLE[(crc >>> 24) ^ value] ?? 0);
      piece[filled] = value;
      filled += 1;
      if (filled < PIECE_BYTES) continue;
      yield piece;
      [piece, filled] = [new Uint8Array(PIECE_BYTES), 0];
    }
  }
  yield piece.subarray(0, filled);
  return ~crc >>> 0;
}

function* readBlock(bits: Bits, column: Uint32Array): Generator<Uint8Array, void, undefined> {
  const crc = bits.read(16) * 65536 + bits.read(16);
  if (bits.read(1) === 1) throw fault();
  const origin = bits.read(24);
  const count = readColumn(bits, column);
  if (origin >= count) throw fault();
  link(column, count);
  const found = yield* textOf(column, count, origin);
  if (found !== crc) throw fault();
}

/** What is in a bzip2 file, or in several one behind the other, block by block. */
export async function* bunzip(chunks: Chunks): AsyncGenerator<Uint8Array> {
  const bits = new Bits(chunks);
  try {
    await bits.fill();
    while (!bits.isAtEnd) {
      const [mark, level] = [bits.read(24), bits.read(8) - 0x30];
      if (mark !== 0x425a68 || level < 1 || level > 9) throw fault();
      const column = new Uint32Array(level * BLOCK_UNIT);
      for (;;) {
        await bits.fill();
        const [high, low] = [bits.read(24), bits.read(24)];
        if (high === END_MARK[0] && low === END_MARK[1]) break;
        if (high !== BLOCK_MARK[0] || low !== BLOCK_MARK[1]) throw fault();
        yield* readBlock(bits, column);
      }
      // The sum of all blocks: each has its own already.
      bits.read(16);
      bits.read(16);
      bits.align();
      await bits.fill();
    }
  } finally {
    await bits.close();
  }
}
