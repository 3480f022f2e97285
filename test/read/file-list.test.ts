import { expect, test } from '@jest/globals';
import { readArticles } from '../../src/read/read.js';
import { inSandbox } from './sandbox.js';

test.each([
  ['lines', (names: readonly string[]) => names.join('\n')],
  ['lines as Windows ends them, and blank ones', (names: readonly string[]) => `\r\n${names.join('\r\n')}\r\n\r\n`],
  ['names parted by NUL', (names: readonly string[]) => names.map((name) => `${name}\0`).join('')],
])('readArticles({ filesFrom: %s }) reads what the list names, behind what was named itself', async (_what, join) => {
  await inSandbox({ 'a.txt': 'One.', 'b b.txt': 'Two.', 'c.txt': 'Three.' }, async (folder) => {
    const list = `${folder}/list`;
    const { writeFile } = await import('node:fs/promises');
    await writeFile(list, join([`${folder}/b b.txt`, `${folder}/a.txt`, `${folder}/c.txt`]));
    const { articles, warnings } = await readArticles([`${folder}/c.txt`], { filesFrom: list });
    expect(articles.map(({ text }) => text)).toEqual(['Three.', 'Two.', 'One.']);
    expect(warnings).toEqual([]);
  });
});

test('readArticles({ filesFrom: nothing }) warns', async () => {
  expect((await readArticles([], { filesFrom: 'no-such-list' })).warnings).toMatchObject([{ code: 'unreadable' }]);
});
