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
 * A record: a sum of all that follows, the lengths of two ids, the article's own and that of its predecessor (0 for none), the
 * ids, and the deflated JSON of the article. The ids stand by themselves, so that a damaged article can still be named.
 */
const ID_LENGTH_AT = 4;
const BEFORE_LENGTH_AT = 8;
const IDS_AT = 12;
/** On made news, levels 1, 3 and 6 give 1,607, 1,594 and 1,580 bytes a text in the same time. */
const LEVEL = 3;
/** A text in UTF-8 with all its JSON; V8 makes no longer string. */
const LONGEST_BYTES = 2 ** 29;

/** The part of a record that takes time to make, and that does not depend on the archive. */
export const packArticle = (article: Article): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(deflateRawSync(JSON.stringify(article), { level: LEVEL }));

export const unpackArticle = (packed: Uint8Array): Article =>
  JSON.parse(inflateRawSync(packed, { maxOutputLength: LONGEST_BYTES }).toString()) as Article;

/** A record of an article that is packed already. */
export function recordOf(packed: Uint8Array, id: string, predecessor: string | null): Buffer {
  const [own, before] = [Buffer.from(id), Buffer.from(predecessor ?? '')];
  const bytes = Buffer.allocUnsafe(IDS_AT + own.length + before.length + packed.length);
  bytes.writeUInt32LE(own.length, ID_LENGTH_AT);
  bytes.writeUInt32LE(before.length, BEFORE_LENGTH_AT);
  own.copy(bytes, IDS_AT);
  before.copy(bytes, IDS_AT + own.length);
  bytes.set(packed, IDS_AT + own.length + before.length);
  bytes.writeUInt32LE(crc32(bytes.subarray(ID_LENGTH_AT)), 0);
  return bytes;
}

export const packRecord = ({ article, predecessor }: Kept): Buffer =>
  recordOf(packArticle(article), article.id, predecessor);

/** The id that a record states, as far as it can be read. */
export function idIn(bytes: Buffer): string {
  if (bytes.length < IDS_AT) return '';
  return bytes.subarray(IDS_AT, Math.min(bytes.length, IDS_AT + bytes.readUInt32LE(ID_LENGTH_AT))).toString();
}

/** The article, or null where the bytes are damaged. */
export function unpackRecord(bytes: Buffer): Kept | null {
  if (bytes.length < IDS_AT || crc32(bytes.subarray(ID_LENGTH_AT)) !== bytes.readUInt32LE(0)) return null;
  try {
    const before = IDS_AT + bytes.readUInt32LE(ID_LENGTH_AT);
    const start = before + bytes.readUInt32LE(BEFORE_LENGTH_AT);
    const predecessor = bytes.subarray(before, start).toString();
    return { article: unpackArticle(bytes.subarray(start)), predecessor: predecessor === '' ? null : predecessor };
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
