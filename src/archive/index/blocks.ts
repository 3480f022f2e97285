/**
 * A block of postings: hashes in rising order, each with the articles that hold it, as numbers of variable length
 * (seven bits a byte, the lowest first). `(rise of the hash) × 2 + (held by several)`, then the article, counted from the
 * first of the segment; or, where several hold it, the bytes of the list, so that a reader can pass over the house text of
 * a million articles, then how many they are and the rises from one to the next.
 */
export interface Postings {
  readonly hashes: Uint32Array;
  /** Numbers of articles, beside the hashes; rising among equal hashes. */
  readonly articles: Uint32Array;
}

/** Longest form of one number, in bytes. */
const LONGEST = 5;
const HIGH = 0x80;
const LOW = 0x7f;

/** Bytes that grow. */
class Bytes {
  values = Buffer.allocUnsafe(1 << 16);
  length = 0;

  number(value: number): void {
    if (this.length + LONGEST > this.values.length) this.grow(LONGEST);
    let rest = value;
    // Beyond 31 bits the operators on bits would see a negative number.
    while (rest >= HIGH) {
      this.values[this.length] = (rest & LOW) | HIGH;
      this.length += 1;
      rest = rest > 0x7fffffff ? Math.floor(rest / HIGH) : rest >>> 7;
    }
    this.values[this.length] = rest;
    this.length += 1;
  }

  append(other: Bytes): void {
    if (this.length + other.length > this.values.length) this.grow(other.length);
    other.values.copy(this.values, this.length, 0, other.length);
    this.length += other.length;
  }

  private grow(by: number): void {
    const larger = Buffer.allocUnsafe(2 * this.values.length + by);
    this.values.copy(larger, 0, 0, this.length);
    this.values = larger;
  }
}

const block = new Bytes();
const list = new Bytes();

/** Where a block lies: its least hash, and the first article of its segment. */
export interface Ground {
  readonly hash: number;
  readonly article: number;
}

/** Packs postings `[start, end)`, which are sorted by hash and article. The bytes are valid until the next call. */
export function packBlock(
  { hashes, articles }: Postings,
  [start, end]: readonly [number, number],
  ground: Ground,
): Buffer {
  block.length = 0;
  let before = ground.hash;
  for (let at = start; at < end;) {
    const hash = hashes[at] as number;
    let to = at + 1;
    while (to < end && hashes[to] === hash) to += 1;
    block.number((hash - before) * 2 + (to - at > 1 ? 1 : 0));
    if (to - at === 1) block.number((articles[at] as number) - ground.article);
    else {
      list.length = 0;
      list.number(to - at);
      let last = ground.article;
      for (; at < to; at += 1) {
        list.number((articles[at] as number) - last);
        last = articles[at] as number;
      }
      block.number(list.length);
      block.append(list);
    }
    before = hash;
    at = to;
  }
  return block.values.subarray(0, block.length);
}

/** Reads numbers one after another; what is damaged ends it with an error, never with a loop. */
class Numbers {
  at = 0;

  constructor(private readonly bytes: Uint8Array) {}

  get isDone(): boolean {
    return this.at >= this.bytes.length;
  }

  next(): number {
    const first = this.bytes[this.at] as number;
    this.at += 1;
    if (first < HIGH) return first;
    let [value, weight] = [first & LOW, HIGH];
    for (let more = 1; more < LONGEST; more += 1) {
      const byte = this.bytes[this.at];
      if (byte === undefined) break;
      this.at += 1;
      value += (byte & LOW) * weight;
      if (byte < HIGH) return value;
      weight *= HIGH;
    }
    throw new RangeError('a block of postings is damaged');
  }
}

function listOf(numbers: Numbers, article: number): Uint32Array {
  const count = numbers.next();
  const found = new Uint32Array(count);
  let last = article;
  for (let at = 0; at < count; at += 1) {
    last += numbers.next();
    found[at] = last;
  }
  return found;
}

/** The articles that hold a hash, or null where the block has none. */
export function holdersIn(bytes: Uint8Array, hash: number, ground: Ground): Uint32Array | null {
  const numbers = new Numbers(bytes);
  let at = ground.hash;
  while (!numbers.isDone) {
    const step = numbers.next();
    at += Math.floor(step / 2);
    if (at > hash) return null;
    const isList = step % 2 === 1;
    const value = numbers.next();
    if (at === hash) return isList ? listOf(numbers, ground.article) : Uint32Array.of(ground.article + value);
    if (isList) numbers.at += value;
  }
  return null;
}

/** Postings that grow, used again from block to block. */
export class PostingColumns {
  hashes = new Uint32Array(1 << 12);
  articles = new Uint32Array(1 << 12);
  count = 0;

  push(hash: number, article: number): void {
    if (this.count === this.hashes.length) {
      const [hashes, articles] = [new Uint32Array(2 * this.count), new Uint32Array(2 * this.count)];
      hashes.set(this.hashes);
      articles.set(this.articles);
      [this.hashes, this.articles] = [hashes, articles];
    }
    this.hashes[this.count] = hash;
    this.articles[this.count] = article;
    this.count += 1;
  }
}

/** Adds all postings of a block to columns. */
export function unpackBlock(bytes: Uint8Array, ground: Ground, into: PostingColumns): void {
  const numbers = new Numbers(bytes);
  let hash = ground.hash;
  while (!numbers.isDone) {
    const step = numbers.next();
    hash += Math.floor(step / 2);
    const value = numbers.next();
    if (step % 2 === 0) {
      into.push(hash, ground.article + value);
      continue;
    }
    let article = ground.article;
    for (let count = numbers.next(); count > 0; count -= 1) {
      article += numbers.next();
      into.push(hash, article);
    }
  }
}
