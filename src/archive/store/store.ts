import { join } from 'node:path';
import { closeSync, existsSync, openSync, readSync, statSync } from 'node:fs';
import type { Database, RootDatabase } from 'lmdb';
import { SyndiffError } from '../../model/errors.js';
import { dataName, demandArchive, isArchive, makeArchiveFolder } from './marker.js';
import { storeFault } from './store-faults.js';

/** One table: keys and values are bytes, sorted by key. */
export type Table = Database<Buffer, Buffer>;

const TABLES = ['meta', 'articles', 'spreads', 'identities', 'names', 'postings', 'derived'] as const;
type TableName = (typeof TABLES)[number];

/** The tables of an open archive, and the root whose transactions span all of them. */
export type Store = Readonly<Record<TableName, Table>> & {
  readonly root: RootDatabase<Buffer, Buffer>;
  readonly path: string;
  /** Name of the file in the folder. */
  readonly file: string;
  /** Nothing can be written. */
  readonly isReadOnly: boolean;
};

/**
 * A packed article of 1.7 KB stands in a page of 4 KB twice at most and leaves a quarter empty; in one of 16 KB, eight
 * times and leaves a twentieth.
 */
const PAGE_BYTES = 16_384;
/** Readers that may look at one moment, in all processes. */
const MOST_READERS = 512;

/** In the file's head: the magic of LMDB, and where the page size and the number of the last page stand behind it. */
const MAGIC = 0xbeefc0de;
const MAGIC_AT = 24;
const PAGE_SIZE_AT = 48;
const LAST_PAGE_AT = 144;

interface Head {
  readonly pageBytes: number;
  readonly lastPage: number;
}

function headAt(bytes: Buffer, start: number): Head | null {
  if (bytes.length < start + LAST_PAGE_AT + 8 || bytes.readUInt32LE(start + MAGIC_AT) !== MAGIC) return null;
  return {
    pageBytes: bytes.readUInt32LE(start + PAGE_SIZE_AT),
    lastPage: Number(bytes.readBigUInt64LE(start + LAST_PAGE_AT)),
  };
}

function headOf(file: string): Buffer {
  const bytes = Buffer.alloc(2 * PAGE_BYTES);
  const handle = openSync(file, 'r');
  try {
    return bytes.subarray(0, readSync(handle, bytes, 0, bytes.length, 0));
  } finally {
    closeSync(handle);
  }
}

/**
 * Refuses a file that was cut off. The library maps the file into memory, and reading behind its end would kill the
 * process without a word.
 */
function demandWhole(path: string, name: string): void {
  const file = join(path, name);
  if (!existsSync(file) || statSync(file).size === 0) return;
  const bytes = headOf(file);
  const heads = [headAt(bytes, 0), headAt(bytes, PAGE_BYTES)].filter((head) => head !== null);
  const damaged = (what: string): never => {
    const hint = 'Restore it from a copy, or make it anew from an export: syndiff archive add EXPORT --archive NEW.';
    throw new SyndiffError('no-such-input', `the archive ${path} is damaged: ${what}`, hint);
  };
  if (heads.length === 0) damaged('its file does not begin as it should');
  const size = statSync(file).size;
  const needed = Math.max(...heads.map(({ pageBytes, lastPage }) => pageBytes * (lastPage + 1)));
  if (size < needed) damaged(`its file has ${size} bytes of ${needed}`);
}

async function library(): Promise<typeof import('lmdb')> {
  try {
    return await import('lmdb');
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? '';
    if (!['ERR_MODULE_NOT_FOUND', 'MODULE_NOT_FOUND'].includes(code)) throw error;
    throw new SyndiffError('missing-package', 'archives need the package lmdb', 'npm install lmdb');
  }
}

/** How a store is opened. */
export interface Opening {
  /** Makes it where there is none. */
  readonly create: boolean;
  /** Waits for no writer and needs no right to write. */
  readonly isReadOnly: boolean;
}

/**
 * Does some work in one transaction: all of it is on the disk when this returns, or nothing.
 *
 * @throws SyndiffError `output` where the disk is full or may not be written to
 */
export function inTransaction({ root, path }: Store, work: () => void): void {
  try {
    root.transactionSync(work);
  } catch (error) {
    throw storeFault(error, path);
  }
}

/** A file that an interrupted run left empty has no tables to be read; whoever may write makes them. */
const hasTables = (file: string): boolean => existsSync(file) && statSync(file).size > 0;

/**
 * Opens the store of an archive. Several processes may have it open at once; each reading sees the state that the last
 * whole transaction left.
 *
 * @throws SyndiffError `no-such-input` where there is none or it is damaged, `output` where it may not be written to,
 *   `missing-package` without the library
 */
export async function openStore(path: string, { create, isReadOnly }: Opening): Promise<Store> {
  if (create && !isArchive(path)) makeArchiveFolder(path);
  demandArchive(path);
  const file = dataName(path);
  demandWhole(path, file);
  const lmdb = await library();
  try {
    return openTables(lmdb, { path, file, isReadOnly: isReadOnly && hasTables(join(path, file)) });
  } catch (error) {
    throw storeFault(error, path);
  }
}

function openTables(
  { open }: Awaited<ReturnType<typeof library>>,
  { path, file, isReadOnly }: Pick<Store, 'path' | 'file' | 'isReadOnly'>,
): Store {
  const root = open<Buffer, Buffer>({
    path: join(path, file),
    readOnly: isReadOnly,
    noSubdir: true,
    encoding: 'binary',
    keyEncoding: 'binary',
    pageSize: PAGE_BYTES,
    maxDbs: TABLES.length + 1,
    maxReaders: MOST_READERS,
    // A commit is on the disk before it is acknowledged.
    overlappingSync: false,
  });
  const tables = TABLES.map(
    (name) => [name, root.openDB<Buffer, Buffer>(name, { encoding: 'binary', keyEncoding: 'binary' })] as const,
  );
  return { ...(Object.fromEntries(tables) as Record<TableName, Table>), root, path, file, isReadOnly };
}
