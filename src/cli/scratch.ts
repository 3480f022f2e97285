import { randomUUID } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SyndiffError } from '../errors.js';
import { ScratchFile, type Scratch } from '../scan/scan.js';

/**
 * Temporary files for the articles of a scan, and for the rows that the memory is not to hold.
 *
 * @param onMade is told the path of each, for whoever has to clear up where this thread cannot
 * @throws SyndiffError `output`
 */
export function openScratch(onMade: (path: string) => void): Scratch {
  const open = (what: string): ScratchFile => {
    const path = join(tmpdir(), `syndiff-${process.pid}-${randomUUID()}.${what}`);
    try {
      onMade(path);
      return new ScratchFile(path);
    } catch (error) {
      const hint = 'Free some space there, or name another folder for temporary files with TMPDIR.';
      throw new SyndiffError('output', `cannot write ${path}: ${(error as NodeJS.ErrnoException).code ?? ''}`, hint);
    }
  };
  return { articles: open('articles'), rows: open('rows') };
}
