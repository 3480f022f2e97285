import { execFileSync } from 'node:child_process';
import { symlink, writeFile } from 'node:fs/promises';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from '@jest/globals';
import { readArticles } from '../../src/read/read.js';
import { tarOf, warcOf, zipOf } from './archives.js';
import { inSandbox } from './sandbox.js';

const GATES = 'The tide gates at Brackwell stay shut until Friday.';

async function reading(name: string, content: string | Uint8Array) {
  return inSandbox({ [name]: content }, async (folder) => {
    const { articles, warnings } = await readArticles([`${folder}/${name}`]);
    return {
      texts: articles.map(({ text }) => text),
      codes: warnings.map(({ code }) => code),
    };
  });
}

const good = { name: 'good.txt', content: GATES };

describe('archives that lie', () => {
  test.each([
    ['an absolute name', { name: '/etc/a.txt' }, 'unsafe-name'],
    ['a drive', { name: 'C:/a.txt' }, 'unsafe-name'],
    ['a name that leads out', { name: 'a/../../b.txt' }, 'unsafe-name'],
    ['a name with backslashes that leads out', { name: '..\\..\\b.txt' }, 'unsafe-name'],
    ['a link', { name: 'link.txt', mode: 0o120777 }, 'unsafe-name'],
    ['a password', { name: 'secret.txt', encrypted: true }, 'encrypted'],
    ['less than it holds', { name: 'small.txt', size: 3 }, 'damaged'],
    ['more than it holds', { name: 'large.txt', size: 999_999 }, 'damaged'],
  ])('readArticles(zip with an entry of %s) skips it and reads the next', async (_what, entry, code) => {
    const { texts, codes } = await reading('a.zip', zipOf([{ content: 'x'.repeat(50), ...entry }, good]));
    expect({ texts, codes }).toEqual({ texts: [GATES], codes: [code] });
  });

  test('readArticles(tar with links, devices and names that lead out) skips them and reads the rest', async () => {
    const bytes = await tarOf([
      [{ name: 'a.txt', type: 'symlink', linkname: '/etc/passwd' }],
      [{ name: 'b.txt', type: 'link', linkname: 'a.txt' }],
      [{ name: 'c.txt', type: 'character-device' }],
      [{ name: 'd.txt', type: 'fifo' }],
      [{ name: '../e.txt' }, 'x'],
      [{ name: '/f.txt' }, 'x'],
      [{ name: 'good.txt' }, GATES],
    ]);
    const { texts, codes } = await reading('a.tar', bytes);
    expect({ texts, codes }).toEqual({ texts: [GATES], codes: Array.from({ length: 6 }, () => 'unsafe-name') });
  });
});

describe('records', () => {
  test.each([
    [
      'JSON',
      'a.json',
      `[{"__proto__": {"text": "no"}, "text": "${GATES}", "outlet": "constructor", "author": "__proto__"}]`,
    ],
    ['CSV', 'a.csv', `__proto__,text,outlet\nno,${GATES},constructor\n`],
    ['front matter', 'a.txt', `---\n__proto__: no\noutlet: constructor\n---\n${GATES}`],
  ])('readArticles(%s with __proto__ and constructor) keeps them as words', async (_what, name, text) => {
    await inSandbox({ [name]: text }, async (folder) => {
      const { articles } = await readArticles([`${folder}/${name}`]);
      expect(articles).toMatchObject([{ outlet: 'constructor' }]);
      expect(Object.keys(Object.prototype)).toEqual([]);
    });
  });
});

describe('recorded responses', () => {
  const page = `<html><body><article><h1>Gates shut</h1>${`<p>${GATES} The harbour office gave no date for the second pair, and boats wait outside the wall.</p>`.repeat(4)}</article></body></html>`;
  const type = 'Content-Type: text/html; charset=utf-8';

  test('readArticles(WARC) reads pages, whatever they were sent as, and nothing else', async () => {
    const chunked = `${page.length.toString(16)}\r\n${page}\r\n0\r\n\r\n`;
    const { texts, codes } = await reading(
      'a.warc.gz',
      gzipSync(
        warcOf([
          { url: 'http://a.example/1', body: page },
          { url: 'http://a.example/2', body: chunked, heads: [type, 'Transfer-Encoding: chunked'] },
          { url: 'http://a.example/3', body: gzipSync(page), heads: [type, 'Content-Encoding: gzip'] },
          {
            url: 'http://a.example/4',
            body: page,
            heads: [type, 'Content-Encoding: gzip', 'Transfer-Encoding: chunked'],
          },
          { url: 'http://a.example/5', body: page, status: 404 },
          { url: 'http://a.example/6', body: page, heads: ['Content-Type: image/png'] },
          { url: 'http://a.example/7', body: page, type: 'request' },
        ]),
      ),
    );
    expect(codes).toEqual([]);
    expect(texts).toHaveLength(4);
    expect(texts.every((text) => text.includes(GATES))).toBe(true);
  });

  test('readArticles(WARC with a length that lies, noise, and a packing unknown) finds the next record', async () => {
    const one = warcOf([{ url: 'http://a.example/1', body: page }]);
    const long = Buffer.from(one.toString('latin1').replace(/Content-Length: \d+/u, 'Content-Length: 10'), 'latin1');
    const packed = warcOf([{ url: 'http://a.example/2', body: page, heads: [type, 'Content-Encoding: zz'] }]);
    const { texts, codes } = await reading(
      'a.warc',
      Buffer.concat([long, Buffer.alloc(300_000, 7), Buffer.from('\n'), packed, one]),
    );
    expect(texts).toHaveLength(1);
    expect(codes.sort()).toEqual(['damaged', 'unknown-format']);
  });
});

describe('places', () => {
  const hasPipes = process.platform !== 'win32';
  (hasPipes ? test : test.skip)(
    'readArticles(FIFO, device, loops of folders and links) opens none and ends',
    async () => {
      await inSandbox({ 'd/a.txt': GATES }, async (folder) => {
        execFileSync('mkfifo', [`${folder}/d/pipe.zip`]);
        await symlink(folder, `${folder}/d/up`);
        await symlink(`${folder}/loop.zip`, `${folder}/loop.zip`);
        await symlink('/dev/zero', `${folder}/zero.gz`);
        await writeFile(`${folder}/list.tar`, '');
        const { articles, warnings } = await readArticles([
          folder,
          `${folder}/d/pipe.zip`,
          `${folder}/loop.zip`,
          `${folder}/zero.gz`,
        ]);
        expect(articles).toHaveLength(1);
        expect(warnings.map(({ code }) => code).sort()).toEqual(['empty', 'not-found', 'unreadable', 'unreadable']);
      });
    },
  );
});
