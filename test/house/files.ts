import { execFileSync } from 'node:child_process';
import { readFileSync, readdirSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

/** The folder of the project. */
export const ROOT = join(import.meta.dirname, '..', '..');

/** Files below a folder, as paths with `/`. */
export function filesBelow(folder: string): string[] {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return entries.map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/')).sort();
}

/** The text of a file of the project. */
export const textOf = (path: string): string => readFileSync(join(ROOT, path), 'utf8');

/** Sources by path below `src/`. */
export function sources(): Map<string, string> {
  const paths = filesBelow(join(ROOT, 'src')).filter((path) => /\.tsx?$/.test(path));
  return new Map(paths.map((path) => [path, textOf(`src/${path}`)]));
}

/** What git keeps, or every file but the made ones where there is no git (an unpacked archive). */
export function keptFiles(): string[] {
  try {
    return execFileSync('git', ['ls-files', '-z'], { cwd: ROOT, encoding: 'utf8' })
      .split('\0')
      .filter((path) => path !== '');
  } catch {
    return filesBelow(ROOT).filter((path) => !/^(?:node_modules|dist|demo|coverage|\.git|bench\/\.work)\//.test(path));
  }
}
