import { Readable } from 'node:stream';
import type { Entry as ZipEntry, RandomAccessReader, ZipFile } from 'yauzl';
import { isJunk, skipped, unsafeName } from './entry-name.js';
import { damaged, ReadFault } from './fault.js';
import type { RandomAccess, RandomContainerFormat, Unpacked } from './format.js';

const PIECE_BYTES = 64 * 1024;
/** Upper half of the attributes where the archive was made on Unix: the kind of file. */
const KIND_MASK = 0xf000;
const SYMBOLIC_LINK = 0xa000;

async function* pieces(file: RandomAccess, start: number, end: number): AsyncGenerator<Uint8Array> {
  for (let at = start; at < end; at += PIECE_BYTES) {
    const piece = await file.slice(at, Math.min(end, at + PIECE_BYTES));
    if (piece.length === 0) return;
    yield piece;
  }
}

/** Small pieces out of larger ones: the table of contents is asked for in two reads an entry. */
function windowed(file: RandomAccess): (start: number, end: number) => Promise<Uint8Array> {
  let held: { readonly start: number; readonly bytes: Uint8Array } = { start: 0, bytes: new Uint8Array(0) };
  return async (start, end) => {
    if (start < held.start || end > held.start + held.bytes.length)
      held = { start, bytes: await file.slice(start, Math.max(end, Math.min(file.bytes, start + PIECE_BYTES))) };
    return held.bytes.subarray(start - held.start, end - held.start);
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
      return Readable.from(pieces(file, start, end), { objectMode: false });
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
