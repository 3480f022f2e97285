import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import iconv from 'iconv-lite';
import Papa from 'papaparse';
import type { ReadingOptions } from '../../../src/model/options.js';
import { csvRows } from '../../../src/read/tables/csv-rows.js';
import { readArticles } from '../../../src/read/read.js';
import { parquetOf } from '../archives.js';
import { inSandbox } from '../sandbox.js';

const GATES = 'The tide gates at Brackwell stay shut until Friday.';
const FERRY = 'Aboard the ferry nobody asked “twice”, and so it went.';

async function reading(name: string, content: string | Uint8Array, options: Partial<ReadingOptions> = {}) {
  return inSandbox({ [name]: content }, async (folder) => {
    const { articles, warnings } = await readArticles([`${folder}/${name}`], options);
    return { articles, texts: articles.map(({ text }) => text), codes: warnings.map(({ code }) => code), warnings };
  });
}

describe('csvRows', () => {
  const cell = fc
    .array(fc.constantFrom('a', 'é', '港', '"', ',', '\n', '\r\n', ' ', ';', 'bc', ''), { maxLength: 6 })
    .map((parts) => parts.join(''));
  const table = fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 6 });

  async function rowsOf(text: string, size: number): Promise<string[][]> {
    const bytes = Buffer.from(text);
    const chunks = Array.from({ length: Math.ceil(bytes.length / size) }, (_, index) =>
      bytes.subarray(index * size, (index + 1) * size),
    );
    const rows: string[][] = [];
    for await (const { cells } of csvRows(chunks, ',')) rows.push(cells.map((one) => Buffer.from(one).toString()));
    return rows;
  }

  test('csvRows(written table) gives its cells again, wherever the chunks part', async () => {
    await fc.assert(
      fc.asyncProperty(table, fc.integer({ min: 1, max: 9 }), fc.boolean(), async (rows, size, quotes) => {
        const text = Papa.unparse(rows, { quotes, newline: '\r\n' });
        expect(await rowsOf(text, size)).toEqual(rows.filter((row) => row.some((one) => one !== '')));
      }),
      { numRuns: 300 },
    );
  });

  test('csvRows(any text of quotation marks and commas) ends and names no line twice', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(cell, { maxLength: 9 }), async (parts) => {
        const lines: number[] = [];
        for await (const { line } of csvRows([Buffer.from(parts.join(','))], ',')) lines.push(line);
        expect([...new Set(lines)].sort((a, b) => a - b)).toEqual(lines);
      }),
    );
  });
});

describe('tables', () => {
  const quoted = `"${FERRY}\n\nThen it rained."`;

  test.each([
    ['commas', 'a.csv', `headline,body,publisher,date\nGates shut,${GATES},The Gull,2021-09-03\n`],
    ['semicolons', 'a.csv', `headline;body;publisher;date\nGates shut;${GATES};The Gull;2021-09-03\n`],
    [
      'a line that names the delimiter',
      'a.csv',
      `sep=;\r\nheadline;body;publisher;date\r\nGates shut;${GATES};The Gull;2021-09-03`,
    ],
    ['tabs', 'a.tsv', `headline\tbody\tpublisher\tdate\nGates shut\t${GATES}\tThe Gull\t2021-09-03\n`],
    [
      'names as people write them',
      'a.csv',
      `Headline,Full Text,Publisher,Publication Date\nGates shut,${GATES},The Gull,2021-09-03\n`,
    ],
    ['no ending', 'a', `headline,body,publisher,date\nGates shut,${GATES},The Gull,2021-09-03\n`],
    ['a byte order mark', 'a.csv', `\uFEFFbody,headline,publisher,date\n${GATES},Gates shut,The Gull,2021-09-03\n`],
  ])('readArticles(table with %s) takes each row as an article', async (_what, name, text) => {
    const { articles, codes } = await reading(name, text);
    expect(articles).toMatchObject([{ text: GATES, title: 'Gates shut', outlet: 'The Gull', published: '2021-09-03' }]);
    expect(codes).toEqual([]);
  });

  test('readArticles(table) keeps paragraphs in quoted cells, and names the line of a row without text', async () => {
    const { texts, warnings } = await reading('a.csv', `id,text\n1,${quoted}\n2,\n3,${GATES}\n`);
    expect(texts).toEqual([`${FERRY}\n\nThen it rained.`, GATES]);
    expect(warnings.map(({ code, message }) => `${code} ${message.slice(0, 6)}`)).toEqual(['no-text line 5']);
  });

  test.each([['windows-1252'], ['utf-16le']])('readArticles(table in %s) decodes it', async (encoding) => {
    const { texts } = await reading('a.csv', iconv.encode(`id,text\n1,"${FERRY}"`, encoding, { addBOM: true }));
    expect(texts).toEqual([FERRY]);
  });

  test('readArticles(table without a column of text) names the columns and --field', async () => {
    const { warnings } = await reading('a.csv', `id,story_html\n1,${GATES}\n`);
    expect(warnings).toMatchObject([{ code: 'no-text' }]);
    expect(warnings[0]?.message).toContain('"story_html"');
    const { texts } = await reading('a.csv', `id,story_html\n1,${GATES}\n`, { field: ['text=story_html'] });
    expect(texts).toEqual([GATES]);
  });

  test('readArticles is not harmed by columns called __proto__ and constructor', async () => {
    const { articles } = await reading('a.csv', `__proto__,constructor,text,outlet\nx,y,${GATES},__proto__\n`);
    expect(articles).toMatchObject([{ text: GATES, outlet: '__proto__' }]);
    expect(({} as Record<string, unknown>)['x']).toBeUndefined();
  });

  test('readArticles(a quotation mark that is never closed) keeps the rows before it', async () => {
    const { texts } = await reading('a.csv', `id,text\n1,${GATES}\n2,"open\n3,swallowed\n`);
    expect(texts[0]).toBe(GATES);
  });
});

describe('Parquet', () => {
  const names = ['headline', 'body', 'publisher', 'views'];
  const groups = [
    [
      ['Gates shut', GATES, 'The Gull', '7'],
      ['Ferry', FERRY, 'Post', '9'],
    ],
    [['Nothing', '', 'Post', '1']],
    [['Again', `${GATES} Again.`, 'Post', '2']],
  ];

  test.each([
    ['uncompressed', 0],
    ['gzip', 2],
  ] as const)('readArticles(Parquet, %s) takes each row of each group as an article', async (_what, codec) => {
    const { articles, warnings } = await reading('a.parquet', parquetOf(names, groups, codec));
    expect(articles.map(({ text, title, outlet, place }) => [text, title, outlet, place])).toEqual([
      [GATES, 'Gates shut', 'The Gull', 1],
      [FERRY, 'Ferry', 'Post', 2],
      [`${GATES} Again.`, 'Again', 'Post', 4],
    ]);
    expect(warnings.map(({ code, message }) => `${code} ${message.slice(0, 5)}`)).toEqual(['no-text row 3']);
  });

  test('readArticles(Parquet without a column of text) names its columns', async () => {
    const { warnings } = await reading('a.parquet', parquetOf(['headline', 'html'], [[['a', 'b']]]));
    expect(warnings).toMatchObject([{ code: 'no-text' }]);
    expect(warnings[0]?.message).toContain('"html"');
  });

  test('readArticles(Parquet cut off) warns', async () => {
    const whole = parquetOf(names, groups);
    expect((await reading('a.parquet', whole.subarray(0, whole.length - 20))).codes).toEqual(['damaged']);
  });
});
