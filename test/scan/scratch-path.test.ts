import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterAll, describe, expect, test } from '@jest/globals';
import { removeAbandoned, scratchPath } from '../../src/scan/scratch-path.js';

describe('removeAbandoned(folder)', () => {
  const folder = mkdtempSync(join(tmpdir(), 'syndiff-test-'));
  afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  test('removeAbandoned(folder) removes what a process left that is gone, and nothing else', () => {
    const { pid } = spawnSync(process.execPath, ['-e', '0']);
    const own = basename(scratchPath('articles'));
    const left = own.replace(`-${process.pid}-`, `-${pid}-`);
    const kept = [own, left.replace('syndiff-', 'syndiff-elsewhere-'), `${left}.txt`, 'syndiff-notes.txt'];
    for (const name of [left, ...kept]) writeFileSync(join(folder, name), '');
    removeAbandoned(folder);
    expect(readdirSync(folder).sort()).toEqual([...kept].sort());
  });

  test('removeAbandoned(no folder) says nothing', () => {
    expect(() => {
      removeAbandoned(join(folder, 'none'));
    }).not.toThrow();
  });
});
