import { describe, expect, test } from '@jest/globals';
import { sources } from './files.js';
import { importFaults } from './import-rule.js';

/** A small house in order; each case below breaks it in one place. */
const HOUSE: readonly [string, string][] = [
  ['model/model.ts', 'export interface A { readonly a: 1 }'],
  [
    'align/align.ts',
    "import type { A } from '../model/model.js';\nimport { fill } from './fill.js';\nexport const align = (a: A) => fill(a);",
  ],
  ['align/fill.ts', 'export const fill = (a: unknown) => a;'],
  ['text/text.ts', 'export const text = 1;'],
  ['read/read.ts', "import { readFile } from 'node:fs/promises';\nexport const read = readFile;"],
  ['read/head/article.ts', 'export const article = 1;'],
  ['words/words.ts', "import type { A } from '../model/model.js';\nexport const words = (a: A) => a;"],
  ['compare/compare.ts', "import { align } from '../align/align.js';\nexport const compare = align;"],
  ['compare/engine.ts', "export { compare } from './compare.js';\nexport { article } from '../read/head/article.js';"],
  ['browser.ts', "export * from './compare/engine.js';"],
  ['index.ts', "export * from './browser.js';\nexport { read } from './read/read.js';"],
  ['scan/scan.ts', "import { compare } from '../compare/engine.js';\nexport const scan = compare;"],
  [
    'cli/main.ts',
    "import { compare } from '../index.js';\nconst late = await import('./late.js');\nconsole.log(compare, late);",
  ],
  ['cli/late.ts', 'export const late = 1;'],
];

const houseWith = (path: string, text: string) => importFaults(new Map([...HOUSE, [path, text]]));

describe('importFaults', () => {
  test('importFaults(src) is empty: the house keeps its own rule', () => {
    expect(importFaults(sources())).toEqual([]);
  });

  test('importFaults(a house in order) is empty', () => {
    expect(importFaults(new Map(HOUSE))).toEqual([]);
  });

  test.each([
    [
      'a stage that imports another stage',
      'text/text.ts',
      "import { align } from '../align/align.js';",
      /no stage imports another stage/,
    ],
    [
      'an arrow that points up',
      'model/model.ts',
      "import { compare } from '../compare/compare.js';",
      /arrows point down/,
    ],
    [
      'records that know of words',
      'model/model.ts',
      "import { words } from '../words/words.js';",
      /words is not below model/,
    ],
    ['a file beside the folders', 'loose.ts', 'export const a = 1;', /loose\.ts: no part of the house/],
    [
      'a room entered past its door',
      'compare/compare.ts',
      "import { fill } from '../align/fill.js';",
      /only the door align\/align\.ts/,
    ],
    [
      'a door that reaches past index.ts',
      'cli/main.ts',
      "import { align } from '../align/align.js';",
      /through index\.ts only/,
    ],
    [
      'a stage that touches the platform',
      'text/text.ts',
      "\nimport { readFileSync } from 'node:fs';",
      /^text\/text\.ts:2 .*browser/,
    ],
    [
      'a dynamic import of the wrong room',
      'text/text.ts',
      "const a = await import('../align/align.js');",
      /no stage imports/,
    ],
    [
      'a stage that asks the engine',
      'text/text.ts',
      "import { compare } from '../compare/engine.js';",
      /engine is not below text/,
    ],
    [
      'a browser that reads files',
      'browser.ts',
      "import { compare } from './compare/engine.js';\nexport { read } from './index.js';",
      /index\.ts is not below browser\.ts/,
    ],
    ['a file that is not there', 'text/text.ts', "export * from './gone.js';\nexport const a = 1;", /no such file/],
    ['a second barrel', 'align/all.ts', "// passes on\nexport { fill } from './fill.js';", /no barrel/],
    ['a circle', 'align/fill.ts', "import { align } from './align.js';\nexport const fill = align;", /circle/],
  ])('importFaults(%s) names the line and the reason', (_what, path, text, reason) => {
    const faults = houseWith(path, text);
    expect(faults.join('\n')).toMatch(reason);
  });
});
