import { constants } from 'node:fs';
import { type FileHandle, open, readdir, realpath, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Warning } from '../model/model.js';
import { formatOfName } from './formats.js';
import { mayHaveSidecar } from './sidecar-formats.js';
import { warning } from './bytes/warnings.js';

/** A file to read: its path as messages and reports name it. `-` is standard input. */
export interface Place {
  readonly source: string;
  /** Path for the file system, or null for standard input and what is fetched. */
  readonly path: string | null;
  /** The address to fetch it from. */
  readonly url?: string;
  /** What is meant inside the file where it is an archive: `inner/a.html` of `archive.zip/inner/a.html`. */
  readonly inside?: string;
}

const ADDRESS = /^[a-z][a-z0-9+.-]+:\/\//iu;
/** A name and password in an address are nobody's business who reads the report. */
const withoutWord = (address: string): string => address.replace(/^([^/]*\/\/)[^/]*@/u, '$1…@');
const SLASHED = process.platform === 'win32' ? /\\/gu : null;
const withSlashes = (path: string): string => (SLASHED === null ? path : path.replace(SLASHED, '/'));

/** By UTF-16 code unit, so that the order is the same on every machine; `localeCompare` is not. */
const byPath = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

async function kindOf(path: string): Promise<'file' | 'folder' | 'other' | 'none' | 'barred'> {
  try {
    const found = await stat(path);
    return found.isFile() ? 'file' : found.isDirectory() ? 'folder' : 'other';
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    return code === 'ENOENT' || code === 'ENOTDIR' || code === 'ELOOP' || code === 'ENAMETOOLONG' ? 'none' : 'barred';
  }
}

interface Folder {
  readonly path: string;
  /** Below the folder that was named, with `/`; empty for that folder itself. */
  readonly below: string;
}

async function listFolder(folder: Folder, found: string[], waiting: Folder[]): Promise<void> {
  for (const entry of await readdir(folder.path, { withFileTypes: true })) {
    if (entry.name.startsWith('.') || entry.name === 'node_modules') continue;
    const below = folder.below === '' ? entry.name : `${folder.below}/${entry.name}`;
    const path = join(folder.path, entry.name);
    const kind = entry.isFile()
      ? 'file'
      : entry.isDirectory()
        ? 'folder'
        : entry.isSymbolicLink()
          ? await kindOf(path)
          : 'other';
    if (kind === 'folder') waiting.push({ path, below });
    if (kind === 'file' && formatOfName(entry.name) !== null) found.push(below);
  }
}

/** Files below a folder, sorted. Each real folder is entered once: a link to a folder above ends there. */
async function filesBelow(named: string, warnings: Warning[]): Promise<string[]> {
  const found: string[] = [];
  const entered = new Set<string>();
  const waiting: Folder[] = [{ path: named, below: '' }];
  for (let folder = waiting.shift(); folder !== undefined; folder = waiting.shift()) {
    try {
      const real = await realpath(folder.path);
      if (entered.has(real)) continue;
      entered.add(real);
      await listFolder(folder, found, waiting);
    } catch {
      warnings.push(warning('unreadable', withSlashes(folder.path), 'the folder cannot be opened'));
    }
  }
  return found.sort(byPath);
}

async function expandFolder(named: string, warnings: Warning[]): Promise<Place[]> {
  const source = withSlashes(named).replace(/(?<=.)\/+$/u, '');
  const files = await filesBelow(named, warnings);
  if (files.length === 0)
    warnings.push(
      warning('empty', source, 'the folder holds no file whose ending is known (.txt, .md, .json, .jsonl, …)'),
    );
  return files.map((below) => ({
    source: source === '/' ? `/${below}` : `${source}/${below}`,
    path: join(named, below),
  }));
}

/** The files that fit a pattern; null where it is none. */
async function expandGlob(pattern: string, warnings: Warning[]): Promise<Place[] | null> {
  const { glob, isDynamicPattern } = await import('tinyglobby');
  if (!isDynamicPattern(pattern)) return null;
  const ignore = ['**/node_modules/**'];
  const paths = await glob(withSlashes(pattern), {
    ignore,
    onlyFiles: true,
    expandDirectories: false,
    followSymbolicLinks: false,
  }).catch(() => []);
  if (paths.length === 0)
    warnings.push(warning('not-found', pattern, 'there is no such file, and no file that fits it as a pattern'));
  return paths.sort(byPath).map((path) => ({ source: path, path }));
}

const UNREADABLE = {
  other: 'it is no regular file (a pipe, a device or a socket) and was not opened',
  none: 'there is no file or folder of this name',
  barred: 'it may not be opened',
} as const;

/** `archive.zip/inner/a.html`, as reports name what they read from an archive: the file that exists, and what is meant inside. */
async function insideFile(named: string): Promise<Place | null> {
  const slashed = withSlashes(named);
  for (let cut = slashed.lastIndexOf('/'); cut > 0; cut = slashed.lastIndexOf('/', cut - 1)) {
    const path = slashed.slice(0, cut);
    const kind = await kindOf(path);
    if (kind === 'none') continue;
    return kind === 'file' ? { source: path, path, inside: slashed.slice(cut + 1) } : null;
  }
  return null;
}

async function expandOne(named: string, mayFetch: boolean, warnings: Warning[]): Promise<Place[]> {
  if (named === '-' || named === '/dev/stdin') return [{ source: named, path: null }];
  const kind = await kindOf(named);
  if (kind === 'file') return [{ source: withSlashes(named), path: named }];
  if (kind === 'folder') return expandFolder(named, warnings);
  if (ADDRESS.test(named)) {
    if (mayFetch) return [{ source: withoutWord(named), path: null, url: named }];
    const way = 'addresses are only fetched with --allow-fetch: give that, or save the page and name the file';
    warnings.push(warning('not-fetched', withoutWord(named), way));
    return [];
  }
  if (kind === 'none') {
    const inner = await insideFile(named);
    const meant = inner === null ? await expandGlob(named, warnings) : [inner];
    if (meant !== null) return meant;
  }
  warnings.push(warning(kind === 'none' ? 'not-found' : 'unreadable', withSlashes(named), UNREADABLE[kind]));
  return [];
}

async function identityOf({ path, url, inside }: Place): Promise<string> {
  if (url !== undefined) return url;
  const real = path === null ? '-' : await realpath(path).catch(() => path);
  return inside === undefined ? real : `${real}/${inside}`;
}

const stemOf = (path: string): string => path.replace(/\.[^./]*$/u, '');

/** `one.json` beside `one.txt` describes it and is no article. */
function withoutSidecars(places: readonly Place[]): Place[] {
  const isDescribed = ({ path }: Place): boolean => path !== null && mayHaveSidecar(formatOfName(withSlashes(path)));
  const described = new Set(places.filter(isDescribed).map(({ path }) => stemOf(join(path ?? ''))));
  return places.filter(
    ({ path }) => path === null || !/\.(?:json|ya?ml)$/iu.test(path) || !described.has(stemOf(join(path))),
  );
}

/**
 * The files that are meant by what was named: files, folders, patterns, `-`. In the order named, those of a folder or
 * pattern sorted by path; the same file counts once however it is named. A path that exists is that file, even when
 * it has the characters of a pattern. Addresses are places of their own where they may be fetched.
 */
export async function expandPlaces(
  named: readonly string[],
  mayFetch = false,
): Promise<{ places: Place[]; warnings: Warning[] }> {
  const warnings: Warning[] = [];
  const places = new Map<string, Place>();
  for (const one of named) {
    for (const place of await expandOne(one, mayFetch, warnings)) {
      const identity = await identityOf(place);
      if (!places.has(identity)) places.set(identity, place);
    }
  }
  return { places: withoutSidecars([...places.values()]), warnings };
}

/** A file that is open for reading, how many bytes it has, and when it was last written (milliseconds since 1970). */
export interface OpenFile {
  readonly handle: FileHandle;
  readonly bytes: number;
  readonly writtenAt: number;
}

/** Opens a regular file, or gives null. It does not wait: a pipe that was put in a file's place would hang the run. */
export async function openFile(path: string): Promise<OpenFile | null> {
  try {
    const handle = await open(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
    const found = await handle.stat();
    if (found.isFile()) return { handle, bytes: found.size, writtenAt: found.mtimeMs };
    await handle.close();
    return null;
  } catch {
    return null;
  }
}
