import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { jsonElements } from '../../../src/read/tables/json-elements.js';
import { readArticles } from '../../../src/read/read.js';
import { inSandbox } from '../sandbox.js';

/** A text in pieces of a few bytes, cut at these places. */
function* piecesOf(text: string, sizes: readonly number[]): Generator<Uint8Array> {
  const bytes = Buffer.from(text);
  for (let [at, turn] = [0, 0]; at < bytes.length; turn += 1) {
    const size = sizes[turn % sizes.length] ?? 1;
    yield bytes.subarray(at, at + size);
    at += size;
  }
}

async function cutOf(text: string, sizes: readonly number[] = [7], longest = 1e6) {
  const found: { where: string; text: string | null; fault: string | null }[] = [];
  for await (const elements of jsonElements(piecesOf(text, sizes), longest))
    for (const { where, bytes, fault } of elements)
      found.push({ where, text: bytes === null ? null : Buffer.from(bytes).toString(), fault });
  return found;
}

const valuesOf = async (text: string, sizes: readonly number[]): Promise<unknown[]> =>
  (await cutOf(text, sizes)).map((one) => (one.fault === null ? JSON.parse(one.text ?? '') : one.fault) as unknown);

const someSizes = fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 5 });
const indents = fc.constantFrom(undefined, 2, '\t');
/** Backslashes, quotation marks and brackets in strings are what a cutter of bytes stumbles over. */
const words = fc.oneof(
  fc.string(),
  fc.string({ unit: fc.constantFrom('\\', '"', '[', ']', '{', '}', ',', ':', 'é', '\u{1F600}') }),
);
const values = fc.letrec((tie) => ({
  value: fc.oneof({ maxDepth: 3 }, words, fc.integer(), fc.constant(null), tie('list'), tie('object')),
  list: fc.array(tie('value'), { maxLength: 4 }),
  object: fc.dictionary(words, tie('value'), { maxKeys: 4 }),
})).value;

describe('jsonElements', () => {
  test('jsonElements(a list, in pieces) gives what JSON.parse gives', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(values, { maxLength: 6 }), indents, someSizes, async (list, indent, sizes) => {
        expect(await valuesOf(JSON.stringify(list, null, indent), sizes)).toEqual(JSON.parse(JSON.stringify(list)));
      }),
    );
  });

  test('jsonElements({…, articles: a list, …}) gives its elements, whatever stands around it', async () => {
    const around = fc.dictionary(words, values, { maxKeys: 3 });
    const wrapped = fc.record({
      before: around,
      list: fc.array(values),
      after: around,
      name: fc.constantFrom('articles', 'items'),
    });
    await fc.assert(
      fc.asyncProperty(wrapped, indents, someSizes, async ({ before, list, after, name }, indent, sizes) => {
        const isName = (key: string): boolean => key === 'articles' || key === 'items' || key === '__proto__';
        fc.pre(![...Object.keys(before), ...Object.keys(after)].some(isName));
        const text = JSON.stringify({ ...before, [name]: list, ...after }, null, indent);
        const expected = (JSON.parse(text) as Record<string, unknown[]>)[name];
        expect(await valuesOf(text, sizes)).toEqual(expected);
      }),
    );
  });

  test('jsonElements(any other value) gives it whole', async () => {
    for (const text of [
      '{"text": "a", "tags": ["articles", "items"]}',
      '"a"',
      '12',
      '{"meta": {"items": [1]}}',
      '{"items": 5}',
    ])
      expect(await cutOf(` ${text}\n`)).toEqual([
        { where: 'the file', text: expect.stringContaining(text), fault: null },
      ]);
    expect(await cutOf(' \n')).toEqual([]);
    expect(await cutOf('\uFEFF[]')).toEqual([]);
  });

  test('jsonElements(cut off or with something behind it) gives what stands before and says so', async () => {
    expect(await cutOf('[{"a": 1}, {"b": ')).toMatchObject([{ text: '{"a": 1}' }, { fault: 'cut-off' }]);
    expect(await cutOf('[{"a": 1}, ')).toMatchObject([{ text: '{"a": 1}' }, { fault: 'cut-off' }]);
    expect(await cutOf('{"a": "b')).toMatchObject([{ where: 'the file', fault: 'cut-off' }]);
    expect(await cutOf('[1] 2 3')).toMatchObject([{ text: '1' }, { fault: 'trailing' }]);
    expect(await cutOf('{} {}')).toMatchObject([{ text: '{}' }, { fault: 'trailing' }]);
  });

  test('jsonElements(an element beyond the bound) gives none of it and the next one', async () => {
    expect(await cutOf(`[{"a": "${'x'.repeat(200)}"}, {"b": 1}]`, [16], 100)).toMatchObject([
      { where: 'record 1', text: null, fault: null },
      { where: 'record 2', text: ' {"b": 1}' },
    ]);
  });
});

describe('readArticles of a list of JSON', () => {
  const record = (text: string): string => JSON.stringify({ text });

  test.each([
    [
      'one bad element',
      `[${record('one')}, {"text": }, ${record('two')}]`,
      ['one', 'two'],
      'record 2 is not valid JSON; it was skipped',
    ],
    [
      'no end',
      `[${record('one')}, {"text": "tw`,
      ['one'],
      'its JSON breaks off in the middle; what stands before was read',
    ],
    [
      'more than its end',
      `[${record('one')}]\n[]`,
      ['one'],
      'something stands behind the end of its JSON and was not read',
    ],
    ['nothing in it', '[]', [], 'it holds no article'],
    ['no JSON', '{oops', [], 'it is not valid JSON; it was skipped'],
  ])('readArticles(a list with %s) reads the others and says so', async (_what, text, texts, message) => {
    await inSandbox({ 'a.json': text }, async (folder) => {
      const { articles, warnings } = await readArticles([`${folder}/a.json`]);
      expect(articles.map((article) => article.text)).toEqual(texts);
      expect(warnings.map((warning) => warning.message)).toEqual([message]);
    });
  });

  test.each([
    ['UTF-16 with a mark', 'utf16le', '\uFEFF', 'utf-16le'],
    ['UTF-16 without a mark', 'utf16le', '', 'utf-16le'],
    ['UTF-8 with a mark', 'utf8', '\uFEFF', 'utf-8'],
  ] as const)('readArticles(a list in %s) reads its letters and records how', async (_what, coding, mark, encoding) => {
    const text = `${mark}[${record('Zoë closed the café on the quay.')}]`;
    for (const [name, content] of [
      ['a.json', text],
      ['a.jsonl', text.replace(/[[\]]/gu, '')],
    ] as const)
      await inSandbox({ [name]: Buffer.from(content, coding) }, async (folder) => {
        const { articles } = await readArticles([`${folder}/${name}`]);
        expect(articles).toMatchObject([{ text: 'Zoë closed the café on the quay.', encoding }]);
      });
  });

  test('readArticles(a table in windows-1252) decides its encoding once and records it', async () => {
    const rows = [
      'id,title,text',
      '1,Café,"Zoë closed the café on the quay, and opened it again."',
      '2,Gate,Nothing else changed.',
    ];
    await inSandbox({ 'a.csv': Buffer.from(rows.join('\n'), 'latin1') }, async (folder) => {
      const { articles, warnings } = await readArticles([`${folder}/a.csv`]);
      expect(articles).toMatchObject([
        { title: 'Café', encoding: 'windows-1252' },
        { title: 'Gate', encoding: 'windows-1252' },
      ]);
      expect(warnings.map(({ code }) => code)).toEqual(['encoding']);
    });
  });
});
