import { holdersIn, packBlock, PostingColumns, unpackBlock, type Ground, type Postings } from './blocks.js';
import { keyOf, numberIn } from '../store/key.js';
import { Sorter } from './sort-postings.js';
import type { Segment, State } from '../store/state.js';
import type { Store } from '../store/store.js';

/** Postings of a block at most, on average: a look-up passes over half of them, and each block costs some twenty bytes of key and head. */
const BLOCK_POSTINGS = 32;
const MOST_BITS = 24;

export const bitsFor = (postings: number): number =>
  Math.min(MOST_BITS, Math.max(0, Math.ceil(Math.log2(postings / BLOCK_POSTINGS))));

/** The block that a hash belongs to; shifting by 32 would shift by nothing. */
export const bucketOf = (hash: number, bits: number): number => (bits === 0 ? 0 : hash >>> (32 - bits));

const groundOf = ({ bits, from }: Segment, bucket: number): Ground => ({
  hash: bucket * 2 ** (32 - bits),
  article: from,
});

/** Writes sorted postings as blocks of a segment. Inside a transaction. */
export function putBlocks(
  { postings: table }: Store,
  segment: Segment,
  postings: Postings & { readonly count: number },
): void {
  for (let start = 0; start < postings.count;) {
    const bucket = bucketOf(postings.hashes[start] as number, segment.bits);
    let end = start + 1;
    while (end < postings.count && bucketOf(postings.hashes[end] as number, segment.bits) === bucket) end += 1;
    const packed = packBlock(postings, [start, end], groundOf(segment, bucket));
    table.putSync(keyOf(segment.id, bucket), packed);
    start = end;
  }
}

function joined(parts: readonly Uint32Array[]): Uint32Array {
  const [only] = parts;
  if (parts.length === 1 && only !== undefined) return only;
  const all = new Uint32Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}

const NOBODY = new Uint32Array();
/** Used again, because a query asks for hundreds and the store copies a key that it looks up. */
const wanted = keyOf(0, 0);

/** The articles that hold a hash, as rising numbers. */
export function lookUp({ postings }: Store, { segments }: Pick<State, 'segments'>, hash: number): Uint32Array {
  let parts: Uint32Array[] | null = null;
  for (const segment of segments) {
    const bucket = bucketOf(hash, segment.bits);
    wanted.writeUInt32BE(segment.id, 0);
    wanted.writeUInt32BE(bucket, 4);
    const bytes = postings.getBinaryFast(wanted);
    const found = bytes === undefined ? null : holdersIn(bytes, hash, groundOf(segment, bucket));
    if (found !== null) (parts ??= []).push(found);
  }
  return parts === null ? NOBODY : joined(parts);
}

/** All postings of some segments whose hashes begin with the bits of a stripe, sorted by hash and article. */
export class Stripes {
  private readonly columns = new PostingColumns();
  private readonly sorter = new Sorter();

  constructor(
    private readonly store: Store,
    /** By the numbers of their articles. */
    private readonly segments: readonly Segment[],
    readonly bits: number,
  ) {}

  read(stripe: number): Postings & { readonly count: number } {
    this.columns.count = 0;
    for (const segment of this.segments) this.collect(segment, stripe);
    const { count } = this.columns;
    return { ...this.sorter.sort(this.columns, count), count };
  }

  private collect(segment: Segment, stripe: number): void {
    if (segment.bits < this.bits) {
      this.collectPart(segment, stripe);
      return;
    }
    const width = 2 ** (segment.bits - this.bits);
    const [start, end] = [stripe * width, (stripe + 1) * width];
    const range = this.store.postings.getRange({ start: keyOf(segment.id, start), end: keyOf(segment.id, end) });
    for (const { key, value } of range) unpackBlock(value, groundOf(segment, numberIn(key, 1)), this.columns);
  }

  /** Of a segment so small that its blocks are wider than a stripe. */
  private collectPart(segment: Segment, stripe: number): void {
    const bucket = Math.floor(stripe / 2 ** (this.bits - segment.bits));
    const bytes = this.store.postings.get(keyOf(segment.id, bucket));
    if (bytes === undefined) return;
    const { columns } = this;
    const before = columns.count;
    unpackBlock(bytes, groundOf(segment, bucket), columns);
    let kept = before;
    for (let at = before; at < columns.count; at += 1) {
      const hash = columns.hashes[at] as number;
      if (bucketOf(hash, this.bits) !== stripe) continue;
      columns.hashes[kept] = hash;
      columns.articles[kept] = columns.articles[at] as number;
      kept += 1;
    }
    columns.count = kept;
  }
}

/** Rewrites a block without some articles; the number of postings that went. Inside a transaction. */
export function thinBlock(
  { postings }: Store,
  segment: Segment,
  [bucket, gone]: readonly [number, ReadonlySet<number>],
): number {
  const key = keyOf(segment.id, bucket);
  const bytes = postings.get(key);
  if (bytes === undefined) return 0;
  const ground = groundOf(segment, bucket);
  const [all, kept] = [new PostingColumns(), new PostingColumns()];
  unpackBlock(bytes, ground, all);
  for (let at = 0; at < all.count; at += 1) {
    const article = all.articles[at] as number;
    if (!gone.has(article)) kept.push(all.hashes[at] as number, article);
  }
  if (kept.count === all.count) return 0;
  if (kept.count === 0) postings.removeSync(key);
  else postings.putSync(key, packBlock(kept, [0, kept.count], ground));
  return all.count - kept.count;
}

/** All blocks of a segment, by their first bits. */
export function bucketsOf({ postings }: Store, { id }: Segment): readonly number[] {
  return [...postings.getKeys({ start: keyOf(id), end: keyOf(id + 1) })].map((key) => numberIn(key, 1));
}

/** Adds all postings of a block to columns. */
export function unpackAt(
  { postings }: Store,
  segment: Segment,
  [bucket, into]: readonly [number, PostingColumns],
): void {
  const bytes = postings.get(keyOf(segment.id, bucket));
  if (bytes !== undefined) unpackBlock(bytes, groundOf(segment, bucket), into);
}
