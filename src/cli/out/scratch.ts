import { SyndiffError } from '../../model/errors.js';
import { removeAbandoned, ScratchFile, scratchPath, type Scratch } from '../../scan/scan.js';

/**
 * Temporary files for the articles of a scan, and for the rows that the memory is not to hold. What runs left there that
 * were killed is removed.
 *
 * @param onMade is told the path of each, for whoever has to clear up where this thread cannot
 * @throws SyndiffError `output`
 */
export function openScratch(onMade: (path: string) => void): Scratch {
  removeAbandoned();
  const open = (what: string): ScratchFile => {
    const path = scratchPath(what);
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
