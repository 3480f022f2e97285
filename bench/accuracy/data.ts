import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { gunzipSync } from 'node:zlib';

/** The folder of the project: benches run as compiled files some folders below it, tests run the sources. */
export function projectRoot(): string {
  let folder = import.meta.dirname;
  while (!existsSync(join(folder, 'package.json'))) folder = dirname(folder);
  return folder;
}

/** Where the evaluation sets are. */
export const dataFolder = (): string => join(projectRoot(), '..', 'shared', 'data');

const DATA = dataFolder();

/** A file of the evaluation sets, whose texts stay where they are: only offsets and counts leave this folder. */
export const dataFile = (path: string): Buffer => readFileSync(join(DATA, path));

export const dataFiles = (folder: string): readonly string[] => readdirSync(join(DATA, folder)).sort();

/** The records of a packed JSON Lines file. */
export function jsonLines(path: string): readonly unknown[] {
  const lines = gunzipSync(dataFile(path)).toString('utf8').split('\n');
  return lines.filter((line) => line !== '').map((line) => JSON.parse(line) as unknown);
}

const BLOCK = 512;

/**
 * The files of a packed tar archive by path. Regular entries, and the long names that GNU tar (`L`) and pax (`path=`)
 * put in an entry before the file: enough for the archives at hand, and one dependency fewer.
 */
export function tarFiles(path: string): ReadonlyMap<string, Buffer> {
  const tar = gunzipSync(dataFile(path));
  const files = new Map<string, Buffer>();
  let longName: string | null = null;
  for (let at = 0; at + BLOCK <= tar.length && tar[at] !== 0;) {
    const field = (from: number, length: number): string =>
      tar.toString('utf8', at + from, at + from + length).replace(/\0.*$/s, '');
    const size = parseInt(field(124, 12), 8);
    const body = tar.subarray(at + BLOCK, at + BLOCK + size);
    const type = field(156, 1);
    if (type === 'L') longName = body.toString('utf8').replace(/\0.*$/s, '');
    else if (type === 'x') longName = /(?:^|\n)\d+ path=(.*)\n/.exec(body.toString('utf8'))?.[1] ?? null;
    else {
      const prefix = field(345, 155);
      if (type === '0' || type === '') files.set(longName ?? (prefix === '' ? '' : `${prefix}/`) + field(0, 100), body);
      longName = null;
    }
    at += BLOCK * (1 + Math.ceil(size / BLOCK));
  }
  return files;
}
