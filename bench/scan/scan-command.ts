import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Contender } from '../peers/commands.js';

const MANY = 100;

/** Where the command line is after `npm run build`. */
export const mainOf = (root: string): string => join(root, 'dist', 'cli', 'main.js');

/** Why there is nothing to measure, or null: the help names each command on a line of its own. */
export function whyNoScan(root: string): string | null {
  const main = mainOf(root);
  if (!existsSync(main)) return 'the project is not built';
  const { stdout } = spawnSync(process.execPath, [main, '--help'], { encoding: 'utf8' });
  return /^\s*(?:syndiff )?scan\b/m.test(stdout) ? null : 'this build has no scan command';
}

/** The scan as one of the contenders; its records go to a file, as somebody would keep them. */
export function scanContender(root: string, corpus: string, records: string): Contender {
  const why = whyNoScan(root);
  const args = [mainOf(root), 'scan', corpus, '--format', 'jsonl', '--output', records, '--quiet'];
  return { name: 'syndiff scan', command: why === null ? { program: process.execPath, args } : null, why, runs: MANY };
}
