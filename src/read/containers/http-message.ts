import { ByteReader } from '../bytes/byte-reader.js';
import { ReadFault } from '../bytes/fault.js';
import type { Chunks } from '../bytes/format.js';
import { inflated } from '../bytes/inflate.js';

const LONGEST_HEAD_LINE = 64 * 1024;
/** Servers themselves refuse longer heads. */
const MOST_HEAD_LINES = 1000;

/** Names in lower case; of a name that comes twice the first. */
export type Heads = ReadonlyMap<string, string>;

/** `Name: value` lines up to a blank one. */
export async function readHeads(reader: ByteReader): Promise<Heads> {
  const heads = new Map<string, string>();
  for (let count = 0; count < MOST_HEAD_LINES; count += 1) {
    const line = await reader.line(LONGEST_HEAD_LINE);
    if (line === null || line.trim() === '') return heads;
    const colon = line.indexOf(':');
    const name = line.slice(0, Math.max(0, colon)).trim().toLowerCase();
    if (colon > 0 && !heads.has(name)) heads.set(name, line.slice(colon + 1).trim());
  }
  throw new ReadFault('damaged', `it has a head of more than ${MOST_HEAD_LINES} lines`);
}

/** A response as it went over the line. */
export interface HttpResponse {
  readonly status: number;
  readonly heads: Heads;
  readonly body: AsyncIterable<Uint8Array>;
}

const CHUNK_SIZE = /^[0-9a-f]{1,8}(?:\s*;|\s*$)/iu;

/** The body out of its chunks. Where the first line is no size, it was never chunked, whatever its head says. */
async function* unchunked(reader: ByteReader): AsyncGenerator<Uint8Array, void, undefined> {
  for (let isFirst = true; ; isFirst = false) {
    const line = await reader.line(LONGEST_HEAD_LINE);
    if (line === null) return;
    if (!CHUNK_SIZE.test(line)) {
      if (!isFirst) throw new ReadFault('damaged', 'the chunks of the response are damaged');
      yield Buffer.from(`${line}\n`, 'latin1');
      yield* reader.stretch(Number.POSITIVE_INFINITY);
      return;
    }
    const size = Number.parseInt(line, 16);
    if (size === 0) return;
    yield* reader.stretch(size);
    await reader.line(LONGEST_HEAD_LINE);
  }
}

async function* decoded(chunks: Chunks, coding: string): AsyncGenerator<Uint8Array> {
  const zlib = await import('node:zlib');
  if (coding === 'gzip' || coding === 'x-gzip') yield* inflated(chunks, zlib.createGunzip(), 'the response');
  else if (coding === 'deflate') yield* inflated(chunks, zlib.createInflate(), 'the response');
  else if (coding === 'br') yield* inflated(chunks, zlib.createBrotliDecompress(), 'the response');
  else if (coding === '' || coding === 'identity') yield* chunks;
  else
    throw new ReadFault(
      'unknown-format',
      `the response is packed as ${JSON.stringify(coding.slice(0, 20))}, which is not read`,
    );
}

/** Whether bytes begin as gzip does: recorders keep the head `Content-Encoding: gzip` of a body that they unpacked. */
async function* unlessPlain(chunks: AsyncIterable<Uint8Array>, coding: string): AsyncGenerator<Uint8Array> {
  const reader = new ByteReader(chunks);
  const first = (await reader.piece(Number.POSITIVE_INFINITY)) ?? new Uint8Array(0);
  const all = async function* (): AsyncGenerator<Uint8Array> {
    yield first;
    yield* reader.stretch(Number.POSITIVE_INFINITY);
  };
  const isPlain = coding.endsWith('gzip') && first.length > 1 && !(first[0] === 0x1f && first[1] === 0x8b);
  yield* decoded(all(), isPlain ? '' : coding);
}

/** A recorded response, its body freed of chunks and compression; null where it does not begin as one. */
export async function readResponse(reader: ByteReader): Promise<HttpResponse | null> {
  const status = /^HTTP\/\d(?:\.\d)?\s+(\d{3})/u.exec((await reader.line(LONGEST_HEAD_LINE)) ?? '')?.[1];
  if (status === undefined) return null;
  const heads = await readHeads(reader);
  const isChunked = heads.get('transfer-encoding')?.toLowerCase().includes('chunked') === true;
  const plain = isChunked ? unchunked(reader) : reader.stretch(Number.POSITIVE_INFINITY);
  const body = unlessPlain(plain, (heads.get('content-encoding') ?? '').toLowerCase().trim());
  return { status: Number(status), heads, body };
}
