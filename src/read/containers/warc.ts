import { ByteReader } from '../bytes/byte-reader.js';
import { BudgetFault } from '../bytes/budget.js';
import { ReadFault } from '../bytes/fault.js';
import type { Chunks, ContainerFormat, Unpacked } from '../bytes/format.js';
import { readHeads, readResponse, type HttpResponse } from './http-message.js';

const LONGEST_LINE = 64 * 1024;

/** One record: where it was taken from, and how many bytes follow. */
interface RecordHead {
  readonly url: string;
  readonly isResponse: boolean;
  readonly bytes: number;
}

const UNSTATED = /^\s*$/u;
const lengthOf = (value: string | undefined): number => (/^\d{1,15}$/u.test(value ?? '') ? Number(value) : Number.NaN);

/** The first line of an ARC record: address, IP, date, media type (… in version 2 four more), length. */
function arcHead(line: string): RecordHead | null {
  const parts = /^(\S.*) \S+ \d{8,14} (\S+)(?: \S+){0,4} (\d{1,15})$/u.exec(line);
  if (parts === null) return null;
  const [, url = '', type = '', bytes] = parts;
  return { url, isResponse: /^https?:/iu.test(url) && type !== 'alexa/dat', bytes: lengthOf(bytes) };
}

async function warcHead(reader: ByteReader): Promise<RecordHead> {
  const heads = await readHeads(reader);
  return {
    // Some recorders write the address in angle brackets.
    url: (heads.get('warc-target-uri') ?? '').replace(/^<(.*)>$/u, '$1'),
    isResponse:
      heads.get('warc-type')?.toLowerCase() === 'response' &&
      /^application\/http\b/iu.test(heads.get('content-type') ?? 'application/http'),
    bytes: lengthOf(heads.get('content-length')),
  };
}

/** The next record, or null at the end. What stands between records and is none of them is told once. */
async function nextHead(reader: ByteReader, onNoise: () => void): Promise<RecordHead | null> {
  for (;;) {
    const line = await reader.line(LONGEST_LINE, 'cut');
    if (line === null) return null;
    const head = /^WARC\/\d/u.test(line) ? await warcHead(reader) : arcHead(line);
    if (head !== null && !Number.isNaN(head.bytes)) return head;
    if (!UNSTATED.test(line)) onNoise();
  }
}

function isPage({ status, heads }: HttpResponse): boolean {
  return status === 200 && /^(?:text\/html|application\/xhtml\+xml)\b/iu.test(heads.get('content-type') ?? '');
}

const charsetOf = (type: string): string | null => /charset\s*=\s*["']?([\w.:-]{1,40})/iu.exec(type)?.[1] ?? null;

async function* whole(body: AsyncIterable<Uint8Array>, record: Body): AsyncGenerator<Uint8Array> {
  yield* body;
  if (record.left > 0 && record.isCut) throw new ReadFault('damaged', 'the record is cut off');
}

/** The content of a record, and how much of it is still to come. */
interface Body {
  readonly chunks: AsyncGenerator<Uint8Array>;
  left: number;
  isCut: boolean;
}

function bodyOf(reader: ByteReader, bytes: number): Body {
  const counted = async function* (): AsyncGenerator<Uint8Array> {
    for (let piece: Uint8Array | null; body.left > 0;) {
      piece = await reader.piece(body.left);
      body.isCut = piece === null;
      if (piece === null) return;
      body.left -= piece.length;
      yield piece;
    }
  };
  const body: Body = { chunks: counted(), left: bytes, isCut: false };
  return body;
}

async function skipRest(reader: ByteReader, body: Body): Promise<void> {
  while (body.left > 0) {
    const piece = await reader.piece(body.left);
    if (piece === null) return;
    body.left -= piece.length;
  }
}

/** The page in a record, what is wrong with it, or null where it holds none. */
async function pageIn(head: RecordHead, body: Body): Promise<Unpacked | null> {
  try {
    const response = head.isResponse ? await readResponse(new ByteReader(body.chunks)) : null;
    if (response === null || !isPage(response)) return null;
    const encoding = charsetOf(response.heads.get('content-type') ?? '');
    return { name: head.url, chunks: whole(response.body, body), format: 'html', url: head.url, encoding };
  } catch (error) {
    if (!(error instanceof ReadFault) || error instanceof BudgetFault) throw error;
    return { code: error.code, message: `${head.url}: ${error.message}` };
  }
}

async function* entries(chunks: Chunks): AsyncGenerator<Unpacked> {
  const reader = new ByteReader(chunks);
  let noise = false;
  const onNoise = (): void => void (noise = true);
  try {
    for (let head = await nextHead(reader, onNoise); head !== null; head = await nextHead(reader, onNoise)) {
      const body = bodyOf(reader, head.bytes);
      const page = await pageIn(head, body);
      if (page !== null) yield page;
      await skipRest(reader, body);
    }
  } finally {
    await reader.close();
  }
  if (noise) yield { code: 'damaged', message: 'between its records stands what is none; that was skipped' };
}

/** WARC and ARC: the pages among the recorded responses, each with its address. */
export const WARC: ContainerFormat = {
  unit: 'container',
  holds: 'records',
  endings: ['.warc', '.arc'],
  magic: ['WARC/', 'filedesc://'],
  entries,
};
