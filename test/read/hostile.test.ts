import { execFileSync } from 'node:child_process';
import { symlink, writeFile } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from '@jest/globals';
import { readArticles, streamArticles } from '../../src/read/read.js';
import { BZIP2_BOMB, nestedGzip, tarOf, warcOf, zipOf, zstdBomb, zstdOf } from './archives.js';
import { inSandbox } from './sandbox.js';

const GATES = 'The tide gates at Brackwell stay shut until Friday.';
const MB = 1024 ** 2;
/** The issue asks for a second; five times that, because the tests of a whole project run beside this one. */
const MOST_MS = 5000;

async function reading(name: string, content: string | Uint8Array) {
  return inSandbox({ [name]: content }, async (folder) => {
    const start = performance.now();
    const { articles, warnings } = await readArticles([`${folder}/${name}`]);
    return {
      texts: articles.map(({ text }) => text),
      codes: warnings.map(({ code }) => code),
      messages: warnings.map(({ message }) => message),
      ms: performance.now() - start,
    };
  });
}

const zeros = (bytes: number): Buffer => Buffer.alloc(bytes, 'a');
const good = { name: 'good.txt', content: GATES };

/** A zip in which every entry is the same stretch of the file: small, and endless once unpacked. */
function overlapping(count: number): Buffer {
  const whole = zipOf([{ name: 'a.txt', content: zeros(4 * MB) }]);
  const table = whole.indexOf('PK\x01\x02');
  const entry = whole.subarray(table, whole.indexOf('PK\x05\x06'));
  const end = Buffer.from(whole.subarray(whole.indexOf('PK\x05\x06')));
  end.writeUInt16LE(count, 8);
  end.writeUInt16LE(count, 10);
  end.writeUInt32LE(entry.length * count, 12);
  return Buffer.concat([whole.subarray(0, table), ...Array.from({ length: count }, () => entry), end]);
}

describe('bombs', () => {
  test.each([
    ['gzip', 'a.txt.gz', () => gzipSync(zeros(100 * MB)), 'expands-too-much'],
    ['gzip in gzip', 'a.txt.gz', () => nestedGzip(zeros(100 * MB), 2), 'expands-too-much'],
    ['gzip, twelve deep', 'a.gz', () => nestedGzip(GATES, 12), 'too-deep'],
    ['Zstandard of 2 GB', 'a.txt.zst', () => zstdBomb(16_384), 'expands-too-much'],
    ['Zstandard with a window of 1 GB', 'a.txt.zst', () => zstdOf(GATES, 30), 'expands-too-much'],
    [
      'Zstandard, second frame with a window of 1 GB',
      'a.txt.zst',
      () => Buffer.concat([zstdOf(GATES), zstdOf(GATES, 30)]),
      'expands-too-much',
    ],
    ['bzip2', 'a.txt.bz2', () => Buffer.concat(Array.from({ length: 8 }, () => BZIP2_BOMB)), 'expands-too-much'],
    ['zip', 'a.zip', () => zipOf([{ name: 'a.txt', content: zeros(100 * MB) }]), 'expands-too-much'],
    [
      'zip in zip',
      'a.zip',
      () => zipOf([{ name: 'b.zip', content: zipOf([{ name: 'a.txt', content: zeros(100 * MB) }]) }]),
      'expands-too-much',
    ],
    ['zip with overlapping entries', 'a.zip', () => overlapping(500), 'expands-too-much'],
    ['lines', 'a.jsonl.gz', () => gzipSync('{}\n'.repeat(20 * MB)), 'bad-record'],
    ['blank lines', 'a.jsonl.gz', () => gzipSync('\n'.repeat(100 * MB)), 'expands-too-much'],
    ['rows', 'a.csv.gz', () => gzipSync(`text,title\n${',x\n'.repeat(10 * MB)}`), 'bad-record'],
    [
      'a compressed response',
      'a.warc',
      () =>
        warcOf([
          {
            url: 'http://a.example/',
            body: gzipSync(zeros(100 * MB)),
            heads: ['Content-Type: text/html', 'Content-Encoding: gzip'],
          },
        ]),
      'expands-too-much',
    ],
  ])('readArticles(bomb: %s) gives up with a warning', async (_what, name, make, code) => {
    const { codes, ms } = await reading(name, make());
    expect(codes).toContain(code);
    expect(ms).toBeLessThan(MOST_MS);
  });

  test('readArticles(zip, tar of more than 10,000 files) reads the first 10,000', async () => {
    const many = Array.from({ length: 10_050 }, (_, index) => ({
      name: `${index}.txt`,
      content: index % 1000 === 0 ? GATES : '',
      stored: true,
    }));
    const zip = await reading('a.zip', zipOf(many));
    expect(zip.texts).toHaveLength(10);
    expect(zip.codes).toContain('too-many-entries');
    const tar = await reading('a.tar', await tarOf(many.map(({ name, content }) => [{ name }, content])));
    expect(tar.texts).toHaveLength(10);
    expect(tar.codes).toContain('too-many-entries');
  });
});

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
    ['brackets, 100,000 deep', '['.repeat(100_000), 'bad-record'],
    ['lists, 100,000 deep', `{"text": ${'['.repeat(100_000)}${']'.repeat(100_000)}}`, 'no-text'],
    ['objects, 100,000 deep', `${'{"a":'.repeat(100_000)}1${'}'.repeat(100_000)}`, 'no-text'],
    ['authors, 100,000 deep', `{"text": "x", "author": ${'[['.repeat(50_000)}"a"${']]'.repeat(50_000)}}`, null],
  ])('readArticles(JSON with %s) gives a warning', async (_what, json, code) => {
    for (const name of ['a.json', 'a.jsonl', 'a.csv', 'a']) {
      const { codes, ms } = await reading(name, `${json}\n`);
      if (code !== null && name.includes('json')) expect(codes).toEqual([code]);
      expect(ms).toBeLessThan(MOST_MS);
    }
  });

  test('streamArticles(a line of 500 MB) skips it in little memory and reads the next', async () => {
    const chunks = function* (): Generator<Buffer> {
      yield Buffer.from('{"text": "');
      for (let sent = 0; sent < 500; sent += 1) yield zeros(MB);
      yield Buffer.from(`"}\n{"text": "${GATES}"}\n`);
    };
    const original = Object.getOwnPropertyDescriptor(process, 'stdin');
    Object.defineProperty(process, 'stdin', { value: Readable.from(chunks()), configurable: true });
    try {
      const found: string[] = [];
      for await (const item of streamArticles(['-'], { inputFormat: 'jsonl', maxMemory: 256 * MB })) {
        found.push('article' in item ? item.article.text : item.warning.code);
      }
      expect(found).toEqual(['too-large', GATES]);
    } finally {
      if (original !== undefined) Object.defineProperty(process, 'stdin', original);
    }
  });

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
        expect(warnings.map(({ code }) => code).sort()).toEqual(['empty', 'unreadable', 'unreadable', 'unreadable']);
      });
    },
  );
});
