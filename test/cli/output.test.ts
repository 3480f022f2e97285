import { chmodSync, lstatSync, readFileSync, readdirSync, statSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from '@jest/globals';
import { removeUnfinished, spareSources, targetFor, writeWhole } from '../../src/cli/out/output.js';
import { folderWith, removeFolders } from './run-syndiff.js';

afterAll(removeFolders);

const onPosix = process.platform === 'win32' ? test.skip : test;

describe('writeWhole', () => {
  test('writeWhole(path in new folders) makes them and leaves nothing else behind', async () => {
    const folder = folderWith();
    await writeWhole(join(folder, 'a', 'b', 'report.txt'), 'text');
    expect(readdirSync(join(folder, 'a', 'b'))).toEqual(['report.txt']);
    expect(readFileSync(join(folder, 'a', 'b', 'report.txt'), 'utf8')).toBe('text');
  });

  test('writeWhole(an existing file) replaces it as a whole', async () => {
    const folder = folderWith({ 'report.txt': 'a much longer text than the new one' });
    await writeWhole(join(folder, 'report.txt'), 'new');
    expect(readFileSync(join(folder, 'report.txt'), 'utf8')).toBe('new');
  });

  onPosix('writeWhole(a link) writes the file it leads to and keeps its mode', async () => {
    const folder = folderWith({ 'real.txt': 'old' });
    chmodSync(join(folder, 'real.txt'), 0o640);
    symlinkSync('real.txt', join(folder, 'link.txt'));
    await writeWhole(join(folder, 'link.txt'), 'new');
    expect(lstatSync(join(folder, 'link.txt')).isSymbolicLink()).toBe(true);
    expect(readFileSync(join(folder, 'real.txt'), 'utf8')).toBe('new');
    expect(statSync(join(folder, 'real.txt')).mode & 0o777).toBe(0o640);
  });

  onPosix('writeWhole(a device) writes to it and does not replace it', async () => {
    await writeWhole('/dev/null', 'gone');
    expect(statSync('/dev/null').isCharacterDevice()).toBe(true);
  });

  test('writeWhole(a path below a file) is refused with the reason, and the file stays', async () => {
    const folder = folderWith({ file: 'old' });
    await expect(writeWhole(join(folder, 'file', 'x.txt'), 'new')).rejects.toMatchObject({ code: 'output' });
    expect(readdirSync(folder)).toEqual(['file']);
  });

  test('removeUnfinished() while a file is written leaves the old file and no other', async () => {
    const folder = folderWith({ 'report.txt': 'old' });
    const writing = writeWhole(join(folder, 'report.txt'), 'x'.repeat(30_000_000)).catch(() => 'stopped');
    while (readdirSync(folder).length < 2) await new Promise((resolve) => setImmediate(resolve));
    removeUnfinished();
    expect(readdirSync(folder)).toEqual(['report.txt']);
    expect(await writing).toBe('stopped');
    expect(readFileSync(join(folder, 'report.txt'), 'utf8')).toBe('old');
  });
});

describe('targetFor', () => {
  test('targetFor(1, null) and targetFor(1, "-") are standard output', async () => {
    expect(await targetFor(1, null)).toEqual({ kind: 'standard-output', path: '' });
    expect(await targetFor(1, '-')).toEqual({ kind: 'standard-output', path: '' });
  });

  test('targetFor(1, path) is a file, unless the path ends in / or is a folder', async () => {
    const folder = folderWith();
    expect((await targetFor(1, join(folder, 'x.html'))).kind).toBe('file');
    expect((await targetFor(1, `${folder}/new/`)).kind).toBe('folder');
    expect((await targetFor(1, folder)).kind).toBe('folder');
  });

  test('targetFor(2, path) is a folder, and without a path it is refused', async () => {
    expect((await targetFor(2, 'out')).kind).toBe('folder');
    await expect(targetFor(2, null)).rejects.toMatchObject({ code: 'usage' });
  });
});

test('spareSources(an archive that reports were read out of) refuses to write over it', async () => {
  const folder = folderWith({ 'news.zip': 'x', 'other.zip': 'x' });
  const sources = [`${folder}/news.zip/one.txt`];
  await expect(spareSources([`${folder}/news.zip`], sources)).rejects.toMatchObject({ code: 'usage' });
  await expect(spareSources([`${folder}/other.zip`], sources)).resolves.toBeUndefined();
});
