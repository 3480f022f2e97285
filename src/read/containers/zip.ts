import { Readable } from 'node:stream';
import type { Entry as ZipEntry, RandomAccessReader, ZipFile } from 'yauzl';
import { isJunk, skipped, unsafeName } from './entry-name.js';
import { damaged, ReadFault } from '../bytes/fault.js';
import type { RandomAccess, RandomContainerFormat, Unpacked } from '../bytes/format.js';

const PIECE_BYTES = 64 * 1024;
/** Upper half of the attributes where the archive was made on Unix: the kind of file. */
const KIND_MASK = 0xf000;
const SYMBOLIC_LINK = 0xa000;

type BytesAt = (start: number, end: number) => Promise<Uint8Array>;

async function* pieces(bytesAt: BytesAt, start: number, end: number): AsyncGenerator<Uint8Array> {
  for (let at = start; at < end; at += PIECE_BYTES) {
    const piece = await bytesAt(at, Math.min(end, at + PIECE_BYTES));
    if (piece.length === 0) return;
    yield piece;
  }
}

/** One for the table of contents and one for the entries, which are read in turn. */
const WINDOWS = 2;

/** Small pieces out of larger ones: an entry is asked for in four reads of a few bytes. */
function windowed(file: RandomAccess): BytesAt {
  const held: { readonly start: number; readonly bytes: Uint8Array }[] = [];
  return async (start, end) => {
    const found = held.find((one) => start >= one.start && end <= one.start + one.bytes.length);
    if (found !== undefined) return found.bytes.subarray(start - found.start, end - found.start);
    const bytes = await file.slice(start, Math.max(end, Math.min(file.bytes, start + PIECE_BYTES)));
    // The one that lies before this place: it was read to its end.
    const spent = held.findIndex((one) => one.start <= start && one.start + one.bytes.length >= start);
    if (held.length >= WINDOWS) held.splice(Math.max(0, spent), 1);
    held.push({ start, bytes });
    return bytes.subarray(0, end - start);
  };
}

type Done = (error: Error | null) => void;

async function opened(file: RandomAccess): Promise<ZipFile> {
  const { default: yauzl } = await import('yauzl');
  // The types call the class abstract; it is made to be extended, and the two methods are all that is asked for.
  const { RandomAccessReader: Base } = yauzl as unknown as { RandomAccessReader: new () => RandomAccessReader };
  const bytesAt = windowed(file);
  class Reader extends Base {
    override _readStreamForRange(start: number, end: number): Readable {
      return Readable.from(pieces(bytesAt, start, end), { objectMode: false });
    }
    // eslint-disable-next-line max-params -- the library calls it so
    override read(buffer: Buffer, offset: number, length: number, position: number, done: Done): void {
      const copy = (found: Uint8Array): void => {
        buffer.set(found, offset);
        done(found.length < length ? new Error('the archive is cut off') : null);
      };
      bytesAt(position, position + length).then(copy, done);
    }
    override close(done: Done): void {
      done(null);
    }
  }
  const options = { lazyEntries: true, autoClose: false, decodeStrings: false, validateEntrySizes: true };
  return yauzl.fromRandomAccessReaderPromise(new Reader(), file.bytes, options);
}

function isLink({ versionMadeBy, externalFileAttributes }: ZipEntry): boolean {
  return versionMadeBy >> 8 === 3 && ((externalFileAttributes >>> 16) & KIND_MASK) === SYMBOLIC_LINK;
}

async function* content(zip: ZipFile, entry: ZipEntry): AsyncGenerator<Uint8Array> {
  try {
    for await (const chunk of await zip.openReadStreamPromise(entry)) yield chunk as Uint8Array;
  } catch (error) {
    throw damaged(error, 'the entry of the zip archive');
  }
}

async function* entriesOf(zip: ZipFile): AsyncGenerator<Unpacked> {
  const { default: yauzl } = await import('yauzl');
  for await (const entry of zip.eachEntry()) {
    const { generalPurposeBitFlag, fileNameRaw, extraFields } = entry;
    const name = yauzl.getFileNameLowLevel(generalPurposeBitFlag, fileNameRaw, extraFields, false);
    if (name.endsWith('/') || isJunk(name)) continue;
    const why = isLink(entry) ? 'a link' : unsafeName(name);
    if (why !== null) yield skipped(name, why);
    else if (entry.isEncrypted()) yield { code: 'encrypted', message: `${name} needs a password; it was skipped` };
    else yield { name, chunks: content(zip, entry) };
  }
}

async function* entries(file: RandomAccess): AsyncGenerator<Unpacked> {
  let zip: ZipFile | null = null;
  try {
    zip = await opened(file);
    yield* entriesOf(zip);
  } catch (error) {
    if (error instanceof Error && error.message.includes('strong encryption'))
      throw new ReadFault('encrypted', 'it needs a password and was not read');
    throw damaged(error, 'the zip archive');
  } finally {
    zip?.close();
  }
}

/** zip. What is larger than its table says, encrypted, a link or leads out of it is skipped with a warning. */
export const ZIP: RandomContainerFormat = {
  unit: 'random-container',
  holds: 'files',
  endings: ['.zip'],
  magic: ['PK\x03\x04', 'PK\x05\x06'],
  // Office documents are zip archives too, and their parts no reports.
  matches: ({ latin }) =>
    !latin.slice(30, 80).startsWith('[Content_Types].xml') &&
    !latin.slice(30, 120).startsWith('mimetypeapplication/vnd.'),
  entries,
};
