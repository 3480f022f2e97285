import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { OPTIONS } from '../../src/model/options.js';
import { ROOT, sources, textOf } from './files.js';
import { optionsTable, tableIn, withTable } from './options-table.js';

/** Names that no source reads: as a property (`options.jobs`), or taken apart (`{ jobs }`). Comments do not count. */
function unread(names: readonly string[], texts: readonly string[]): string[] {
  const code = texts.map((text) => text.replace(/\/\*[^]*?\*\/|\/\/.*$/gm, '')).join('\n');
  return names.filter((name) => !new RegExp(`\\.${name}\\b|[{,]\\s*${name}\\s*[,}]`).test(code));
}

describe('OPTIONS', () => {
  test('OPTIONS has no option that nothing reads', () => {
    const texts = [...sources()].filter(([path]) => path !== 'options.ts').map(([, text]) => text);
    expect(unread(Object.keys(OPTIONS), texts)).toEqual([]);
  });

  test('unread(a name that stands only in a comment) names it', () => {
    expect(unread(['jobs', 'base', 'quiet'], ['// options.jobs\nf(options.base);\nconst { quiet } = o;'])).toEqual([
      'jobs',
    ]);
  });

  // `npm run docs:options` runs this file under its own name, and then the README is written instead of checked.
  test('optionsTable() is the table in README.md', () => {
    const readme = textOf('README.md');
    if (process.env['npm_lifecycle_event'] === 'docs:options')
      writeFileSync(join(ROOT, 'README.md'), withTable(readme));
    else expect(tableIn(readme)).toBe(optionsTable());
  });

  test('tableIn(a README with an old table) is not the table of today', () => {
    expect(tableIn(withTable(textOf('README.md')).replace('`--base`', '`--bass`'))).not.toBe(optionsTable());
    expect(tableIn('no markers')).toBeNull();
  });
});
