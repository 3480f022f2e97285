import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { SyndiffError, type Article, type Warning } from '../../index.js';

/** The earlier set. */
export interface Earlier {
  readonly articles: readonly Article[];
  readonly warnings: readonly Warning[];
}

/** As `archive/store/marker.ts` has it: whoever names no archive does not load what archives need. */
const MARKER = 'syndiff-archive.json';

/** Whether a path names an archive. */
export const namesArchive = (path: string): boolean => existsSync(join(path, MARKER));

/** Holding something against nothing finds nothing, and a misspelt path would let everything pass. */
export function demandEarlier(path: string, articles: number): void {
  if (articles > 0) return;
  const what = existsSync(path) ? 'holds no report' : 'is no file and no folder';
  throw new SyndiffError(
    'nothing-to-compare',
    `there is nothing to compare with: ${path} ${what}`,
    'Name what was published before, or leave --against out.',
  );
}

/** The articles of an archive that share something with new ones; where the path names none, what `read` gives. */
export async function earlierThan(
  news: readonly Article[],
  path: string,
  read: () => Promise<Earlier>,
): Promise<Earlier> {
  if (!namesArchive(path)) return read();
  const { openArchive, related } = await import('../../archive/archive.js');
  const archive = await openArchive(path, { mode: 'read' });
  try {
    return { articles: related(archive, news), warnings: [] };
  } finally {
    await archive.close();
  }
}
