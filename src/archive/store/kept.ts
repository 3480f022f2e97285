import { crc32, deflateRawSync, inflateRawSync } from 'node:zlib';
import type { Article } from '../../compare/engine.js';
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
/**
 * On made news, levels 1, 3 and 6 give 1,607, 1,594 and 1,580 bytes a text in the same time. Less room to work in than zlib
 * takes by itself (8 and 15) saves a third of the time on a text of 3 KB, most of which goes into clearing it.
 */
const LEVEL = 3;
const MEMORY_LEVEL = 6;
const SHORT_BYTES = 8192;
const SHORT_WINDOW_BITS = 13;
const LONG_WINDOW_BITS = 15;
/** A text in UTF-8 with all its JSON; V8 makes no longer string. */
const LONGEST_BYTES = 2 ** 29;

const encoder = new TextEncoder();

/** An article as the bytes that a record holds, not yet deflated. */
export const plainArticle = (article: Article): Uint8Array<ArrayBuffer> => encoder.encode(JSON.stringify(article));

export const articleIn = ({ buffer, byteOffset, length }: Uint8Array): Article =>
  JSON.parse(Buffer.from(buffer, byteOffset, length).toString()) as Article;

function deflated(plain: Uint8Array): Buffer {
  const windowBits = plain.length <= SHORT_BYTES ? SHORT_WINDOW_BITS : LONG_WINDOW_BITS;
  return deflateRawSync(plain, { level: LEVEL, memLevel: MEMORY_LEVEL, windowBits });
}

const inflated = (packed: Uint8Array): Buffer =>
  inflateRawSync(packed, { chunkSize: SHORT_BYTES, maxOutputLength: LONGEST_BYTES });

/** A record of an article, given as its bytes. */
export function recordOf(plain: Uint8Array, id: string, predecessor: string | null): Buffer {
  const packed = deflated(plain);
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
  recordOf(plainArticle(article), article.id, predecessor);

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
    return {
      article: articleIn(inflated(bytes.subarray(start))),
      predecessor: predecessor === '' ? null : predecessor,
    };
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
