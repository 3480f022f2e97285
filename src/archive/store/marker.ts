import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { SyndiffError } from '../../model/errors.js';

/** A folder with this file is an archive. */
export const MARKER = 'syndiff-archive.json';
/** Articles and index, all in one file, whose name changes where it is written anew as a whole. */
const FIRST_DATA = 'archive.mdb';
const DATA_NAME = /^archive(?:-\d{1,9})?\.mdb$/;

const ABOUT =
  'This folder is an archive of syndiff. Everything is in the file named here as data; syndiff archive export writes it as Parquet or JSON Lines.';

/** Whether a path is an archive. */
export function isArchive(path: string): boolean {
  return existsSync(join(path, MARKER));
}

function writeMarker(path: string, data: string): void {
  const temporary = join(path, `${MARKER}.new`);
  writeFileSync(temporary, JSON.stringify({ type: 'syndiff-archive', about: ABOUT, data }, null, 2) + '\n', {
    flush: true,
  });
  renameSync(temporary, join(path, MARKER));
}

/**
 * The name of the file that holds everything.
 *
 * @throws SyndiffError `no-such-input` where the marker is damaged
 */
export function dataName(path: string): string {
  try {
    const { type, data } = JSON.parse(readFileSync(join(path, MARKER), 'utf8')) as { type?: unknown; data?: unknown };
    if (type === 'syndiff-archive' && typeof data === 'string' && DATA_NAME.test(data)) return data;
  } catch {
    // Damaged like one that says something else.
  }
  throw new SyndiffError(
    'no-such-input',
    `${join(path, MARKER)} is damaged`,
    `Its content is {"type": "syndiff-archive", "data": "NAME"} with the name of the file of the archive.`,
  );
}

/** A name for the file that takes the place of another. */
export const nextDataName = (name: string): string => `archive-${Number(/\d+/.exec(name)?.[0] ?? 1) + 1}.mdb`;

/** Puts another file in the place of the one that holds everything, and removes all others. */
export function replaceData(path: string, name: string): void {
  writeMarker(path, name);
  removeStaleData(path);
}

/** Removes files of the archive that the marker does not name. On Windows those stay that somebody reads, until next time. */
export function removeStaleData(path: string): void {
  const current = dataName(path);
  for (const name of readdirSync(path)) {
    if (!DATA_NAME.test(name.replace(/(?:-lock|\.new)$/, '')) || name === current || name === `${current}-lock`)
      continue;
    rmSync(join(path, name), { force: true });
  }
}

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
  writeMarker(path, FIRST_DATA);
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
}
