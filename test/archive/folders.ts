import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const made: string[] = [];

/** The path of an archive that is not there yet, in a folder of its own. */
export function newPath(): string {
  const folder = mkdtempSync(join(tmpdir(), 'syndiff-archive-'));
  made.push(folder);
  return join(folder, 'news');
}

/** Removes all of them; for `afterAll`. */
export function removePaths(): void {
  for (const folder of made.splice(0)) rmSync(folder, { recursive: true, force: true });
}
