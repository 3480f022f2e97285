import type { Entry, ZipFile } from 'yauzl';
import { decode } from '../bytes/decode.js';
import { ReadFault } from '../bytes/fault.js';

/** Word writes a few dozen; more belong to no document. */
const MOST_ENTRIES = 10_000;
/** The text of a novel with its markup has about 10 MB. */
const LARGEST_PART = 24 * 1024 ** 2;

const PART = /^(?:word\/(?:document|footnotes|endnotes|styles)\d{0,3}|docProps\/core)\.xml$/u;

async function opened(bytes: Uint8Array): Promise<ZipFile> {
  const { fromBuffer } = await import('yauzl');
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  return new Promise((resolve, reject) => {
    fromBuffer(buffer, { lazyEntries: true }, (error, zip) => {
      if (error === null) resolve(zip);
      else reject(error);
    });
  });
}

function nextEntry(zip: ZipFile): Promise<Entry | null> {
  return new Promise((resolve, reject) => {
    zip.removeAllListeners();
    zip.once('entry', resolve);
    zip.once('end', () => {
      resolve(null);
    });
    zip.once('error', reject);
    zip.readEntry();
  });
}

function tooLarge(): ReadFault {
  return new ReadFault('expands-too-much', `it unpacks to more than ${LARGEST_PART / 1024 ** 2} MB; it was not read`);
}

/** The bytes of one part. Its declared size may lie: what comes out is counted. */
async function unpacked(zip: ZipFile, entry: Entry): Promise<Uint8Array> {
  if (entry.isEncrypted()) throw new ReadFault('encrypted', 'it needs a password; it was not read');
  if (entry.uncompressedSize > LARGEST_PART) throw tooLarge();
  const stream = await new Promise<NodeJS.ReadableStream>((resolve, reject) => {
    zip.openReadStream(entry, (error, found) => {
      if (error === null) resolve(found);
      else reject(error);
    });
  });
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of stream as AsyncIterable<Uint8Array>) {
    length += chunk.length;
    if (length > LARGEST_PART) throw tooLarge();
    chunks.push(chunk);
  }
  return Buffer.concat(chunks, length);
}

/** The parts of a Word document that hold words, by kind: `document`, `footnotes`, `endnotes`, `styles`, `core`. */
export async function docxParts(bytes: Uint8Array): Promise<ReadonlyMap<string, string>> {
  const zip = await opened(bytes);
  const parts = new Map<string, string>();
  try {
    for (let count = 0; count < MOST_ENTRIES; count += 1) {
      const entry = await nextEntry(zip);
      if (entry === null) break;
      if (!PART.test(entry.fileName)) continue;
      const kind = entry.fileName.replace(/^.*\/|\d*\.xml$/gu, '');
      const decoded = parts.has(kind) ? null : await decode(await unpacked(zip, entry));
      if (decoded !== null) parts.set(kind, decoded.text);
    }
  } finally {
    zip.close();
  }
  return parts;
}
