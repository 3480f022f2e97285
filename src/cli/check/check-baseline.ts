import { readFile } from 'node:fs/promises';
import { SyndiffError } from '../../model/errors.js';
import type { Options } from '../../model/options.js';
import type { BaselineOutcome, BaselineTask } from './check-engine.js';
import { commitOf, fileAt } from './git.js';
import { writeWhole } from '../out/output.js';

/** Where the baseline is kept when nobody says otherwise. */
const FILE = 'syndiff.baseline.jsonl';

async function textOf(file: string): Promise<string | null> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw new SyndiffError('usage', `the baseline ${file} cannot be read`);
  }
}

/**
 * What was accepted before; null where no baseline is meant.
 *
 * @throws SyndiffError `usage` where one is named that is not there, unless it is being made
 */
export async function baselineFor(options: Options): Promise<BaselineTask | null> {
  const { baseline } = options;
  const isUpdated = options.updateBaseline;
  const ref = options.baselineFromRef;
  if (baseline === null && !isUpdated && ref === null) return null;
  const file = baseline ?? FILE;
  if (ref !== null) {
    if (isUpdated)
      throw new SyndiffError(
        'usage',
        '--update-baseline writes the baseline here, and --baseline-from-ref reads another',
      );
    // A ref from before there was a baseline accepts nothing.
    return { file: `${file} at ${ref}`, text: (await fileAt(await commitOf(ref), file)) ?? '', isUpdated };
  }
  const text = await textOf(file);
  if (text === null && !isUpdated)
    throw new SyndiffError('usage', `there is no baseline ${file}`, 'Make it with --update-baseline.');
  return { file, text: text ?? '', isUpdated };
}

const some = (count: number): string => `${count} ${count === 1 ? 'finding' : 'findings'}`;

/** Writes the baseline and says what was added and removed. */
export async function keepBaseline(
  { file }: BaselineTask,
  { text, added, removed }: BaselineOutcome,
  say: (text: string) => void,
): Promise<void> {
  await writeWhole(file, text);
  say(`${file}: ${some(added.length)} added, ${some(removed.length)} removed`);
  for (const one of added) say(`  + ${one}`);
  for (const one of removed) say(`  - ${one} (occurs no more)`);
}
