import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { SyndiffError } from '../errors.js';

/** A folder with this file is an archive. */
export const MARKER = 'syndiff-archive.json';
/** Articles and index, all in one file. */
const DATA = 'archive.mdb';

const ABOUT =
  'This folder is an archive of syndiff. Everything is in archive.mdb; syndiff archive export writes it as Parquet or JSON Lines.';

/** Whether a path is an archive. */
export function isArchive(path: string): boolean {
  return existsSync(join(path, MARKER));
}

/** The file that holds everything. */
export const dataFile = (path: string): string => join(path, DATA);

/**
 * Makes the folder of an archive. The marker comes first and by renaming: a run that is killed here leaves an empty
 * archive or none, never a folder that nobody knows.
 *
 * @throws SyndiffError `usage` where the folder holds something else
 */
export function makeArchiveFolder(path: string): void {
  const there = existsSync(path) ? readdirSync(path) : [];
  const own = new Set([MARKER, `${MARKER}.new`]);
  if (there.some((name) => !own.has(name)))
    throw new SyndiffError(
      'usage',
      `${path} is no archive and holds other files`,
      'Name a folder that does not exist yet, or an archive.',
    );
  mkdirSync(path, { recursive: true });
  const temporary = join(path, `${MARKER}.new`);
  writeFileSync(temporary, JSON.stringify({ type: 'syndiff-archive', about: ABOUT }, null, 2) + '\n');
  renameSync(temporary, join(path, MARKER));
}

/**
 * Refuses what is no archive.
 *
 * @throws SyndiffError `no-such-input`
 */
export function demandArchive(path: string): void {
  if (!existsSync(path))
    throw new SyndiffError(
      'no-such-input',
      `there is no archive ${path}`,
      `Make one: syndiff archive add FILES --archive ${path}`,
    );
  if (!isArchive(path)) throw new SyndiffError('no-such-input', `${path} is no archive: it has no ${MARKER}`);
  const { type } = JSON.parse(readFileSync(join(path, MARKER), 'utf8')) as { readonly type?: unknown };
  if (type !== 'syndiff-archive') throw new SyndiffError('no-such-input', `${join(path, MARKER)} names no archive`);
}
