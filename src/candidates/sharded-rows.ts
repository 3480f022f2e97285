import type { Rows } from './radix.js';

/** Where rows go that the memory is not to hold: bytes, kept by place. A temporary file, as a rule. */
export interface Overflow {
  /** Keeps bytes; returns where. */
  readonly write: (bytes: Uint8Array) => number;
  /** Fills `into` with what is kept from a place on. */
  readonly read: (place: number, into: Uint8Array) => void;
}

/** How much may be held in memory, and where the rest goes. */
export interface Room {
  /** Bytes of full blocks that are held; what comes behind goes to `overflow`. */
  readonly bytes: number;
  readonly overflow: Overflow;
}

/** Rows of a full block: 32 KB, so that 64 shards hold 2 MB of blocks that are not full. */
const BLOCK_ROWS = 1 << 12;
const FIRST_ROWS = 1 << 4;

/** One shard: full blocks, in memory or by their place in the overflow, and the one that is being filled. */
interface Shard {
  readonly full: (Uint32Array<ArrayBuffer> | number)[];
  open: Uint32Array<ArrayBuffer>;
  rows: number;
}

/**
 * Rows of two numbers, parted into shards as they come: each shard is sorted by itself, so that sorting needs the memory
 * of a shard and not of everything; and with room for only so much, full blocks go to a file.
 */
export class ShardedRows {
  private readonly shards: (Shard | undefined)[];
  private held = 0;

  constructor(
    shards: number,
    private readonly room: Room | null,
  ) {
    this.shards = new Array<Shard | undefined>(shards).fill(undefined);
  }

  add(at: number, key: number, value: number): void {
    const shard = (this.shards[at] ??= { full: [], open: new Uint32Array(2 * FIRST_ROWS), rows: 0 });
    if (2 * shard.rows === shard.open.length) this.enlarge(shard);
    shard.open[2 * shard.rows] = key;
    shard.open[2 * shard.rows + 1] = value;
    shard.rows += 1;
  }

  /** All rows of a shard, in the order in which they came; the shard is empty behind it. */
  take(at: number): Rows {
    const shard = this.shards[at];
    this.shards[at] = undefined;
    if (shard === undefined) return { key: new Uint32Array(0), value: new Uint32Array(0) };
    const count = shard.full.length * BLOCK_ROWS + shard.rows;
    const rows: Rows = { key: new Uint32Array(count), value: new Uint32Array(count) };
    const buffer = new Uint32Array(2 * BLOCK_ROWS);
    shard.full.forEach((block, nth) => {
      if (typeof block === 'number') this.room?.overflow.read(block, new Uint8Array(buffer.buffer));
      else this.held -= block.byteLength;
      part(typeof block === 'number' ? buffer : block, BLOCK_ROWS, { rows, from: nth * BLOCK_ROWS });
    });
    part(shard.open, shard.rows, { rows, from: shard.full.length * BLOCK_ROWS });
    return rows;
  }

  private enlarge(shard: Shard): void {
    if (shard.rows < BLOCK_ROWS) {
      const larger = new Uint32Array(2 * shard.open.length);
      larger.set(shard.open);
      shard.open = larger;
      return;
    }
    const { room } = this;
    shard.rows = 0;
    if (room !== null && this.held + shard.open.byteLength > room.bytes) {
      shard.full.push(room.overflow.write(new Uint8Array(shard.open.buffer)));
      return;
    }
    this.held += shard.open.byteLength;
    shard.full.push(shard.open);
    shard.open = new Uint32Array(2 * BLOCK_ROWS);
  }
}

/** Parts interleaved rows into columns. */
function part(block: Uint32Array, count: number, to: { readonly rows: Rows; readonly from: number }): void {
  for (let row = 0; row < count; row += 1) {
    to.rows.key[to.from + row] = block[2 * row] as number;
    to.rows.value[to.from + row] = block[2 * row + 1] as number;
  }
}
