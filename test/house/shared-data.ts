import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from '@jest/globals';
import { ROOT } from './files.js';

/** Evaluation sets and reports that are not ours; they lie beside the project, where they are at all. */
export const SHARED = join(ROOT, '..', 'shared');

/**
 * A test that needs a file or folder of `../shared`. Without it the test is skipped (and counted); where
 * `SYNDIFF_DATA=required` it runs and fails, so that nothing is skipped silently.
 */
export function testWithShared(path: string, title: string, run: (path: string) => void | Promise<void>): void {
  const place = join(SHARED, path);
  const isHere = existsSync(place) || process.env['SYNDIFF_DATA'] === 'required';
  (isHere ? test : test.skip)(`${title} (needs ../shared/${path})`, () => run(place));
}

/** The same for a group of tests. */
export function describeWithShared(path: string, title: string, tests: () => void): void {
  const isHere = existsSync(join(SHARED, path)) || process.env['SYNDIFF_DATA'] === 'required';
  (isHere ? describe : describe.skip)(`${title} (needs ../shared/${path})`, tests);
}
