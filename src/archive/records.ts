import { crc32, deflateRawSync, inflateRawSync } from 'node:zlib';
import type { Article } from '../index.js';
import { keyOf, numberIn } from './key.js';
import type { Store } from './store.js';

/** An article as the archive keeps it. */
export interface Kept {
  /** As it was read; its id is unique in the archive. */
  readonly article: Article;
  /** Id of the version of the same address that was there before; null for the first. */
  readonly predecessor: string | null;
}

/** Behind the sum of the packed bytes. */
const SUM_BYTES = 4;
/** On made news, levels 1, 3 and 6 give 1,607, 1,594 and 1,580 bytes an article in the same time (`npm run bench:stores`). */
const LEVEL = 3;
/** A text in UTF-8 with all its JSON; V8 makes no longer string. */
const LONGEST_BYTES = 2 ** 29;

export function packRecord(kept: Kept): Buffer {
  const packed = deflateRawSync(JSON.stringify(kept), { level: LEVEL });
  const bytes = Buffer.allocUnsafe(SUM_BYTES + packed.length);
  bytes.writeUInt32LE(crc32(packed), 0);
  packed.copy(bytes, SUM_BYTES);
  return bytes;
}

/** The article, or null where the bytes are damaged. */
export function unpackRecord(bytes: Buffer): Kept | null {
  if (bytes.length < SUM_BYTES) return null;
  const packed = bytes.subarray(SUM_BYTES);
  if (crc32(packed) !== bytes.readUInt32LE(0)) return null;
  try {
    return JSON.parse(inflateRawSync(packed, { maxOutputLength: LONGEST_BYTES }).toString()) as Kept;
  } catch {
    return null;
  }
}

/** The article of a number; null where there is none. */
export function readRecord({ articles }: Store, number: number): Kept | null {
  const bytes = articles.get(keyOf(number));
  return bytes === undefined ? null : unpackRecord(bytes);
}

/** A record of the table, in the order of the numbers. */
export interface Numbered {
  readonly number: number;
  /** Null where its bytes are damaged. */
  readonly kept: Kept | null;
}

/** All articles, in the order in which they came; each page of them from the newest state. */
export function* records({ articles }: Store, from = 0): Generator<Numbered> {
  for (const { key, value } of articles.getRange({ start: keyOf(from) }))
    yield { number: numberIn(key, 0), kept: unpackRecord(value) };
}
