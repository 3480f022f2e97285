import { gzipSync } from 'node:zlib';
import { describe, expect, test } from '@jest/globals';
import { readArticles } from '../../../src/read/read.js';
import { BZIP2_LINES, nestedGzip, tarOf, zipOf, zstdOf } from '../archives.js';
import { inSandbox } from '../sandbox.js';

const GATES = 'The tide gates at Brackwell stay shut until Friday.';
const FERRY = 'Aboard the ferry nobody asked twice.';
const line = (text: string): string => `${JSON.stringify({ text })}\n`;

async function reading(name: string, content: Uint8Array) {
  return inSandbox({ [name]: content }, async (folder) => {
    const { articles, warnings } = await readArticles([`${folder}/${name}`]);
    return {
      texts: articles.map(({ text }) => text),
      sources: articles.map(({ source }) => source.slice(folder.length + 1)),
      codes: warnings.map(({ code }) => code),
      warnings,
    };
  });
}

describe('compressed files', () => {
  const lines = line(GATES) + line(FERRY);

  test.each([
    ['gzip', 'a.jsonl.gz', gzipSync(lines)],
    ['gzip of two members', 'a.jsonl.gz', Buffer.concat([gzipSync(line(GATES)), gzipSync(line(FERRY))])],
    ['Zstandard', 'a.jsonl.zst', zstdOf(lines)],
    ['Zstandard of two frames', 'a.jsonl.zst', Buffer.concat([zstdOf(line(GATES)), zstdOf(line(FERRY))])],
    ['gzip by its content', 'a', gzipSync(lines)],
    ['gzip with the ending of what is in it', 'a.jsonl', gzipSync(lines)],
  ])('readArticles(%s) reads what is in it under its own name', async (_what, name, bytes) => {
    expect(await reading(name, bytes)).toMatchObject({ texts: [GATES, FERRY], sources: [name, name], codes: [] });
  });

  test.each([[1], [2]])('readArticles(%d bzip2 files behind one another) reads their lines', async (count) => {
    const bytes = Buffer.concat(Array.from({ length: count }, () => BZIP2_LINES));
    const { texts, codes } = await reading('a.jsonl.bz2', bytes);
    expect({ lengths: texts.map(({ length }) => length), codes }).toEqual({
      lengths: Array.from({ length: count }, () => [81, 408]).flat(),
      codes: [],
    });
  });

  test('readArticles(a plain file called .gz) reads it as what it is', async () => {
    expect(await reading('a.jsonl.gz', Buffer.from(lines))).toMatchObject({ texts: [GATES, FERRY], codes: [] });
  });

  test('readArticles(gzip cut off) keeps what stands before the cut', async () => {
    const whole = gzipSync(
      Buffer.from(Array.from({ length: 20_000 }, (_, index) => line(`${FERRY} ${index}`)).join('')),
    );
    const { texts, codes } = await reading('a.jsonl.gz', whole.subarray(0, whole.length >> 1));
    expect(codes.at(-1)).toBe('damaged');
    expect(texts.length).toBeGreaterThan(5_000);
  });
});

describe('archives', () => {
  const files = [
    { name: 'news/one.txt', content: GATES },
    { name: '__MACOSX/news/._one.txt', content: 'x' },
    { name: 'news/.DS_Store', content: 'x' },
    { name: 'day.jsonl.gz', content: gzipSync(line(FERRY)) },
  ];
  const expected = { texts: [GATES, FERRY], codes: [] };

  test('readArticles(zip) reads its files, those compressed again too, and no files of systems', async () => {
    const sources = ['a.zip/news/one.txt', 'a.zip/day.jsonl.gz'];
    expect(await reading('a.zip', zipOf(files))).toMatchObject({ ...expected, sources });
    expect(await reading('a', zipOf(files.map((file) => ({ ...file, stored: true }))))).toMatchObject(expected);
  });

  test('readArticles(tar, tar.gz, tgz, tar.zst) reads their files', async () => {
    const tar = await tarOf([
      [{ name: 'news/', type: 'directory' }],
      ...files.map(({ name, content }) => [{ name: `./${name}` }, Buffer.from(content)] as const),
    ]);
    const sources = (name: string) => [`${name}/news/one.txt`, `${name}/day.jsonl.gz`];
    expect(await reading('a.tar', tar)).toMatchObject({ ...expected, sources: sources('a.tar') });
    expect(await reading('a.tar.gz', gzipSync(tar))).toMatchObject({ ...expected, sources: sources('a.tar.gz') });
    expect(await reading('a.tgz', gzipSync(tar))).toMatchObject(expected);
    expect(await reading('a.tar.zst', zstdOf(tar))).toMatchObject(expected);
    expect(await reading('b', tar)).toMatchObject(expected);
  });

  test('readArticles(zip in tar.gz) reads the files of both', async () => {
    const tar = await tarOf([
      [{ name: 'inner.zip' }, zipOf(files)],
      [{ name: 'two.txt' }, 'Two.'],
    ]);
    expect(await reading('a.tar.gz', gzipSync(tar))).toMatchObject({
      texts: [GATES, FERRY, 'Two.'],
      sources: ['a.tar.gz/inner.zip/news/one.txt', 'a.tar.gz/inner.zip/day.jsonl.gz', 'a.tar.gz/two.txt'],
    });
  });

  test('readArticles(zip with an empty, a foreign and a broken file) warns of each by name and reads the rest', async () => {
    const { texts, warnings } = await reading(
      'a.zip',
      zipOf([
        { name: 'empty.txt', content: '' },
        { name: 'picture.png', content: Buffer.from('\x89PNG\r\n', 'latin1') },
        { name: 'picture', content: Buffer.from('\x89PNG\r\n', 'latin1') },
        { name: 'cut.txt.gz', content: gzipSync(GATES.repeat(9)).subarray(0, 30) },
        { name: 'one.txt', content: GATES },
      ]),
    );
    expect(texts.at(-1)).toBe(GATES);
    expect(warnings.map(({ code, source }) => `${code} ${source.slice(source.indexOf('a.zip'))}`)).toEqual([
      'empty a.zip/empty.txt',
      'unknown-format a.zip/picture',
      'damaged a.zip/cut.txt.gz',
    ]);
  });

  test.each([[[]], [[{ name: 'style.css', content: 'a {}' }]]])('readArticles(zip of %j) is empty', async (some) => {
    expect((await reading('a.zip', zipOf(some))).codes).toEqual(['empty']);
  });

  test('readArticles({ inputFormat }) says what a container holds', async () => {
    await inSandbox({ 'a.zip': zipOf([{ name: 'one.html', content: GATES }]) }, async (folder) => {
      const { articles } = await readArticles([`${folder}/a.zip`], { inputFormat: 'text' });
      expect(articles.map(({ text }) => text)).toEqual([GATES]);
    });
  });

  test('readArticles(a text compressed four times) reads it, five times is too deep', async () => {
    expect(await reading('a.txt.gz', nestedGzip(GATES, 4))).toMatchObject({ texts: [GATES], codes: [] });
    expect(await reading('a.txt.gz', nestedGzip(GATES, 5))).toMatchObject({ texts: [], codes: ['too-deep'] });
  });
});

describe('a file inside an archive, named', () => {
  const files = [
    { name: 'in/one.txt', content: GATES },
    { name: 'in/two.txt', content: FERRY },
    { name: 'three.txt', content: 'Nobody asked a third time.' },
  ];

  test.each([
    ['a.zip/in/one.txt', [GATES], []],
    ['a.zip/in', [GATES, FERRY], []],
    ['a.zip/in/none.txt', [], ['unreadable']],
    ['b.txt/in/one.txt', [], ['unreadable']],
    ['b.zip/a.zip/three.txt', ['Nobody asked a third time.'], []],
  ])('readArticles(%s) reads what is meant and nothing else', async (named, texts, codes) => {
    const zip = zipOf(files);
    const all = { 'a.zip': zip, 'b.txt': GATES, 'b.zip': zipOf([{ name: 'a.zip', content: zip }]) };
    await inSandbox(all, async (folder) => {
      const { articles, warnings } = await readArticles([`${folder}/${named}`]);
      expect(articles.map(({ text }) => text)).toEqual(texts);
      expect(warnings.map(({ code }) => code)).toEqual(codes);
    });
  });

  test('readArticles(what a report calls two files of an archive) reads both', async () => {
    await inSandbox({ 'a.zip': zipOf(files) }, async (folder) => {
      const { articles } = await readArticles([`${folder}/a.zip`]);
      const again = await readArticles(articles.map(({ source }) => source));
      expect(again.articles).toEqual(articles);
    });
  });
});
