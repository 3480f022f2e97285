import { basename, dirname } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { sources, textOf } from './files.js';

/** More files than this in one folder are not taken in at a glance. */
const MOST_FILES = 20;
/** Two files of one name, in two folders, are told apart; three are mixed up in a search and in a stack trace. */
const MOST_OF_ONE_NAME = 2;

/** The folders of these files, with every folder above them, as `read/head/`. */
function foldersOf(paths: readonly string[]): string[] {
  const found = new Set<string>();
  for (const path of paths)
    for (let folder = dirname(path); folder !== '.'; folder = dirname(folder)) found.add(`${folder}/`);
  return [...found].sort();
}

/** Keys that more than so many of these share, with how many do. */
function crowded(keys: readonly string[], most: number): string[] {
  const counts = new Map<string, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return [...counts].flatMap(([key, count]) => (count > most ? [`${key}: ${count}`] : []));
}

/** What a file is called, whatever it is written in: `page` of `report/page/page.tsx`. */
const nameOf = (path: string): string => basename(path).split('.', 1)[0] ?? path;

/** The folders that a section of a document draws as a tree: a line a folder, two blanks deeper a level. */
function treeIn(document: string): string[] {
  const tree = /```text\nsrc\/\n([^`]*)```/.exec(document)?.[1] ?? '';
  const above: string[] = [];
  return [...tree.matchAll(/^( +)([a-z-]+)\//gm)].map(([, blanks = '', name = '']) => {
    above.splice(blanks.length / 2 - 1, above.length, name);
    return `${above.join('/')}/`;
  });
}

/** The folders that the paragraph about the import rule names in backticks. */
function namedIn(document: string): string[] {
  const paragraph = document.split('\n\n').find((text) => text.startsWith('`model/` ←')) ?? '';
  return [...paragraph.matchAll(/`([a-z]+\/)`/g)].map(([, name = '']) => name);
}

const paths = [...sources().keys()];
const folders = foldersOf(paths);

describe('the folders of src', () => {
  test('ARCHITECTURE.md draws every folder there is, and none that is not', () => {
    expect(treeIn(textOf('ARCHITECTURE.md')).sort()).toEqual(folders);
  });

  test('CONTRIBUTING.md names every folder directly below src in its import rule', () => {
    const top = folders.filter((folder) => folder.split('/').length === 2);
    expect([...new Set(namedIn(textOf('CONTRIBUTING.md')))].sort()).toEqual(top);
  });

  test(`no folder has more than ${MOST_FILES} files`, () => {
    expect(crowded(paths.map(dirname), MOST_FILES)).toEqual([]);
  });

  test('no name stands for three files', () => {
    expect(crowded(paths.map(nameOf), MOST_OF_ONE_NAME)).toEqual([]);
  });

  test('crowded(twenty-one files of one folder) names it, and twenty are no crowd', () => {
    const files = Array.from({ length: 21 }, () => 'read');
    expect(crowded([...files, 'text'], MOST_FILES)).toEqual(['read: 21']);
    expect(crowded(files.slice(1), MOST_FILES)).toEqual([]);
  });

  test('crowded(names) finds a page in three folders whatever it is written in', () => {
    const files = ['check/page.tsx', 'report/page/page.ts', 'page.d.ts'];
    expect(crowded(files.map(nameOf), MOST_OF_ONE_NAME)).toEqual(['page: 3']);
    expect(crowded(files.slice(1).map(nameOf), MOST_OF_ONE_NAME)).toEqual([]);
  });

  test('treeIn(a drawing) puts each folder below the one it is drawn under', () => {
    const drawn = '```text\nsrc/\n  read/     the door\n    head/   lines\n    pages/\n  text/     tokens\n```\n';
    expect(treeIn(drawn)).toEqual(['read/', 'read/head/', 'read/pages/', 'text/']);
  });
});
