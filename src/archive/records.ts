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

/**
 * A record: a sum of all that follows, the length of the id, the id, and the deflated JSON. The id stands by itself, so
 * that a damaged article can still be named.
 */
const ID_LENGTH_AT = 4;
const ID_AT = 8;
/** On made news, levels 1, 3 and 6 give 1,607, 1,594 and 1,580 bytes a text in the same time. */
const LEVEL = 3;
/** A text in UTF-8 with all its JSON; V8 makes no longer string. */
const LONGEST_BYTES = 2 ** 29;

export function packRecord(kept: Kept): Buffer {
  const packed = deflateRawSync(JSON.stringify(kept), { level: LEVEL });
  const id = Buffer.from(kept.article.id);
  const bytes = Buffer.allocUnsafe(ID_AT + id.length + packed.length);
  bytes.writeUInt32LE(id.length, ID_LENGTH_AT);
  id.copy(bytes, ID_AT);
  packed.copy(bytes, ID_AT + id.length);
  bytes.writeUInt32LE(crc32(bytes.subarray(ID_LENGTH_AT)), 0);
  return bytes;
}

/** The id that a record states, as far as it can be read. */
export function idIn(bytes: Buffer): string {
  if (bytes.length < ID_AT) return '';
  return bytes.subarray(ID_AT, Math.min(bytes.length, ID_AT + bytes.readUInt32LE(ID_LENGTH_AT))).toString();
}

/** The article, or null where the bytes are damaged. */
export function unpackRecord(bytes: Buffer): Kept | null {
  if (bytes.length < ID_AT || crc32(bytes.subarray(ID_LENGTH_AT)) !== bytes.readUInt32LE(0)) return null;
  try {
    const packed = bytes.subarray(ID_AT + bytes.readUInt32LE(ID_LENGTH_AT));
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
  /** As far as it can be read. */
  readonly id: string;
  /** Null where its bytes are damaged. */
  readonly kept: Kept | null;
}

/** All articles, in the order in which they came; each page of them from the newest state. */
export function* records({ articles }: Store, from = 0): Generator<Numbered> {
  for (const { key, value } of articles.getRange({ start: keyOf(from) }))
    yield { number: numberIn(key, 0), id: idIn(value), kept: unpackRecord(value) };
}
