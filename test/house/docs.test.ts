import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { brokenPromises, examplesInMarkdown, examplesInSource, modulesOf, type Example } from './examples.js';
import { ROOT, sources, textOf } from './files.js';

const documents = ['README.md', 'ARCHITECTURE.md'].filter((path) => existsSync(join(ROOT, path)));

const examples: Example[] = [
  ...documents.flatMap((path) => examplesInMarkdown(path, textOf(path))),
  ...[...sources()].flatMap(([path, text]) => examplesInSource(`src/${path}`, text)),
];

async function modulesFor(code: string): Promise<Record<string, unknown>> {
  const load = (name: string): Promise<unknown> => (name === 'syndiff' ? import('../../src/index.js') : import(name));
  return Object.fromEntries(await Promise.all(modulesOf(code).map(async (name) => [name, await load(name)] as const)));
}

describe('examples in the documents', () => {
  test.each(examples.map((example) => [example.where, example] as const))(
    'the example at %s prints what it promises',
    async (_where, example) => {
      expect(await brokenPromises(example, await modulesFor(example.code))).toEqual([]);
    },
  );
});

/** Words of a text as they follow one another, however the lines are broken. */
const unwrapped = (text: string): string => text.trim().replace(/\s+/g, ' ');

describe('README.md', () => {
  test('README.md shows what compare says of the seeds, word for word', async () => {
    const { compare, readArticles, reporters } = await import('../../src/index.js');
    const { articles } = await readArticles([join(ROOT, 'seeds')]);
    const said = unwrapped(reporters.text(compare(articles)));
    const shown = [...textOf('README.md').matchAll(/^```text\n([^]*?)^```$/gm)].flatMap(([, block = '']) =>
      block.split('\n\n'),
    );
    expect(shown.length).toBeGreaterThan(1);
    for (const finding of shown) expect(said).toContain(unwrapped(finding));
  });
});

describe('brokenPromises', () => {
  const code =
    "import { add, type N } from 'sums';\nconst two: N = 2;\nconsole.log(add(\n  two, 2,\n)); // 5\nconsole.log(await add(1, 1)); // 2\n";

  test('brokenPromises(an example that prints something else) names the line and both texts', async () => {
    const modules = { sums: { add: (a: number, b: number) => a + b } };
    const [example] = examplesInMarkdown('doc.md', '# Title\n\n```ts\n' + code + '```\n');
    expect(await brokenPromises(example!, modules)).toEqual(['doc.md:3: line 3 promises 5 and prints 4']);
  });

  test('examplesInSource(a comment with an example) finds its code without the stars', () => {
    const source = 'const a = 1;\n/**\n * Adds.\n *\n * @example\n * ```ts\n * f();\n * ```\n */\nexport const f = 1;';
    expect(examplesInSource('a.ts', source)).toEqual([{ where: 'a.ts:6', code: 'f();\n' }]);
  });
});
