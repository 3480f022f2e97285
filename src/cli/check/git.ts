import { execFile } from 'node:child_process';
import { relative } from 'node:path';
import { promisify } from 'node:util';
import { SyndiffError } from '../../model/errors.js';
import { isRef } from '../../model/options.js';

const run = promisify(execFile);

/** A list of a million changed paths. */
const MOST_BYTES = 256 * 1024 ** 2;

/** Runs git without a shell; null where it fails. */
async function git(args: readonly string[]): Promise<string | null> {
  try {
    const { stdout } = await run('git', [...args], { maxBuffer: MOST_BYTES, encoding: 'utf8', windowsHide: true });
    return stdout;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT')
      throw new SyndiffError('usage', 'git is needed for this and is not installed');
    return null;
  }
}

/**
 * The commit that a name means.
 *
 * @throws SyndiffError `usage` where it means none
 */
export async function commitOf(ref: string): Promise<string> {
  const commit = isRef(ref)
    ? await git(['rev-parse', '--verify', '--quiet', '--end-of-options', `${ref}^{commit}`])
    : null;
  if (commit !== null) return commit.trim();
  const hint = 'Name a branch, tag or commit of this repository; a build server may have to fetch it first.';
  throw new SyndiffError('usage', `git knows no commit ${JSON.stringify(ref)} here`, hint);
}

/** A file as it was at a commit; null where it was not there. */
export async function fileAt(commit: string, path: string): Promise<string | null> {
  const here = relative(process.cwd(), path).replaceAll('\\', '/');
  return git(['show', `${commit}:./${here}`]);
}

const paths = (list: string | null): string[] => (list ?? '').split('\0').filter((path) => path !== '');

/**
 * Files below this folder that differ from what they were where this branch left the other one, those that git does not
 * know yet among them; seen from this folder. Deleted ones are left out.
 */
export async function changedSince(ref: string): Promise<ReadonlySet<string>> {
  const commit = await commitOf(ref);
  const base = (await git(['merge-base', commit, 'HEAD']))?.trim() ?? commit;
  const changed = await git([
    'diff',
    '--name-only',
    '-z',
    '--relative',
    '--diff-filter=d',
    '--no-ext-diff',
    base,
    '--',
  ]);
  const untracked = await git(['ls-files', '--others', '--exclude-standard', '-z']);
  return new Set([...paths(changed), ...paths(untracked)]);
}
