import { utimes } from 'node:fs/promises';
import { describe, expect, test } from '@jest/globals';
import iconv from 'iconv-lite';
import type { ReadingOptions } from '../../src/model/options.js';
import { readArticles } from '../../src/read/read.js';
import { placeRules } from '../../src/read/rules.js';
import { docxOf, paragraph } from './documents/docx-writer.js';
import { inSandbox } from './sandbox.js';
import { processorClock } from '../house/processor-clock.js';

const LEDE = 'The old harbour of Wexmouth reopened to fishing boats on Monday.';
const RUSSIAN = 'Гавань открыта.';

const at = (source: string, writtenAt: number | null = null) => ({ source, path: null, writtenAt });
const outletBy = (outletFrom: string, source: string, url: string | null = null): string | null =>
  placeRules({ outletFrom, dateFrom: null })(at(source), url).outlet;
const dateBy = (dateFrom: string, source: string, writtenAt: number | null = null) =>
  placeRules({ outletFrom: null, dateFrom })(at(source, writtenAt), null);

describe('--outlet-from', () => {
  test.each([
    ['dir', 'reports/gull/a.txt', null, 'gull'],
    ['dir', 'news.zip/gull/a.html', null, 'gull'],
    ['dir', 'a.txt', null, null],
    ['dir', '../a.txt', null, null],
    ['host', 'a.txt', 'https://www.Gull.example:8080/1', 'gull.example'],
    ['host', 'a.txt', 'http://news.gull.example', 'news.gull.example'],
    ['host', 'a.txt', 'file:///gull/a.txt', null],
    ['host', 'a.txt', 'http://[', null],
    ['host', 'a.txt', null, null],
    ['^(?:.*/)?([a-z]+)-\\d+\\.txt$', 'reports/gull-17.txt', null, 'gull'],
    ['(?:(x)|(y))-', 'y-1.txt', null, 'y'],
    ['^(.*)-', 'gull.txt', null, null],
    ['^()', 'gull.txt', null, null],
    ['(.)', `${'a/'.repeat(600)}b.txt`, null, null],
  ])('placeRules({ outletFrom: %j })(%j, %j) is %j', (rule, source, url, expected) => {
    expect(outletBy(rule, source, url)).toBe(expected);
  });

  test.each([['('], ['gull'], ['[z-a](x)'], ['__proto__'], ['constructor']])(
    'placeRules({ outletFrom: %j }), a pattern that is broken or has no group, throws usage',
    (rule) => {
      expect(() => outletBy(rule, 'a.txt')).toThrow(expect.objectContaining({ code: 'usage' }));
      expect(() => dateBy(rule, 'a.txt')).toThrow(expect.objectContaining({ code: 'usage' }));
    },
  );

  test('placeRules({ outletFrom: a pattern that backtracks without end }) throws usage and does not hang', () => {
    const spent = processorClock();
    const evil = `${'a'.repeat(200)}!`;
    expect(() => outletBy('^((a+)+)$', evil)).toThrow(expect.objectContaining({ code: 'usage' }));
    expect(spent()).toBeLessThan(3000);
  });
});

describe('--date-from', () => {
  test.each([
    ['name', 'reports/2021-09-03-harbour.txt', '2021-09-03'],
    ['name', 'harbour_2021_09_03.txt', '2021-09-03'],
    ['name', 'harbour.2021.09.03.txt', '2021-09-03'],
    ['name', '20210903T101500Z.json', '2021-09-03T10:15:00Z'],
    ['name', 'Gull 3 September 2021.txt', '2021-09-03'],
    ['name', '2021-09-03/harbour.txt', null],
    ['name', 'harbour-12345678.txt', null],
    ['name', 'harbour-90010203.txt', null],
    ['name', 'a20210903.txt', null],
    ['name', '2021-13-03.txt', null],
    ['/(\\d{4}/\\d\\d/\\d\\d)/', 'gull/2021/09/03/harbour.txt', '2021-09-03'],
  ])('placeRules({ dateFrom: %j })(%j) is %j', (rule, source, expected) => {
    expect(dateBy(rule, source).published).toBe(expected);
  });

  test('placeRules({ dateFrom: mtime }) is the second in which the file was last written', () => {
    expect(dateBy('mtime', 'a.txt', Date.UTC(2021, 8, 3, 10, 15, 7, 900)).published).toBe('2021-09-03T10:15:07Z');
    expect(dateBy('mtime', '-', null).published).toBeNull();
  });

  test('placeRules({ dateFrom: pattern }) names what it found where that is no date', () => {
    expect(dateBy('(\\d+)', 'gull-17.txt')).toMatchObject({ published: null, badDate: '17' });
  });
});

describe('readArticles', () => {
  const reading = (files: Record<string, string | Uint8Array>, options: Partial<ReadingOptions>) =>
    inSandbox(files, async (folder) => {
      for (const name of Object.keys(files)) await utimes(`${folder}/${name}`, 1e9, 1e9);
      const { articles, warnings } = await readArticles([folder], options);
      return { articles, codes: warnings.map(({ code }) => code), said: warnings.map(({ message }) => message).join() };
    });

  test('readArticles({ outletFrom, dateFrom }): a sidecar goes before the rules, the rules before the file', async () => {
    const head = '---\noutlet: Said by itself\ndate: 2020-01-01\n---\n';
    const files = { 'gull/a.txt': head + LEDE, 'gull/b.txt': head + LEDE, 'gull/b.json': '{"outlet": "The Gull"}' };
    const { articles, codes } = await reading(files, { outletFrom: 'dir', dateFrom: 'mtime' });
    expect(articles.map(({ outlet }) => outlet)).toEqual(['gull', 'The Gull']);
    expect(articles.map(({ published }) => published)).toEqual(['2001-09-09T01:46:40Z', '2001-09-09T01:46:40Z']);
    expect(codes).toEqual([]);
  });

  test('readArticles({ outletFrom: host }) works for each record of a file', async () => {
    const lines = ['https://www.gull.example/1', 'https://tern.example/2', null].map((url) =>
      JSON.stringify({ text: LEDE, url, outlet: 'feed' }),
    );
    const { articles } = await reading({ 'a.jsonl': lines.join('\n') }, { outletFrom: 'host' });
    expect(articles.map(({ outlet }) => outlet)).toEqual(['gull.example', 'tern.example', 'feed']);
  });

  test('readArticles({ dateFrom: pattern }) warns where it finds no date', async () => {
    const { articles, codes } = await reading({ 'gull-17.txt': LEDE }, { dateFrom: 'gull-(\\d+)' });
    expect(articles[0]?.published).toBeNull();
    expect(codes).toEqual(['bad-date']);
  });

  test.each([
    [
      { outletFrom: 'archiv/([^/]+)/' },
      /^--outlet-from archiv\/\(\[\^\/\]\+\)\/ gives the outlet of none of the 2 articles, such as .*b\.txt\. A pattern is held/u,
    ],
    [{ outletFrom: 'host' }, /gives the outlet of none of the 2 articles.*needs the address.*dir takes the folder/u],
    [{ dateFrom: '(\\d{4})/' }, /^--date-from .* gives the date of none of the 2 articles.*first group/u],
    [{ dateFrom: 'name' }, /^--date-from name gives the date of none .* such as 2021-09-03 in the name/u],
  ])('readArticles(%j) where that fits nothing says so once and what to do', async (options, message) => {
    const files = { 'a.txt': `---\noutlet: Gull\ndate: 2021-09-03\n---\n${LEDE}`, 'b.txt': LEDE };
    const { articles, codes, said } = await reading(files, options);
    expect(articles.map(({ outlet, published }) => [outlet, published])).toEqual([
      ['Gull', '2021-09-03'],
      [null, null],
    ]);
    expect(codes).toEqual(['rule-without-effect']);
    expect(said).toMatch(message);
  });

  test('readArticles({ outletFrom }) that fits some names the first of which nothing else says the outlet', async () => {
    const own = `---\noutlet: Gull\n---\n${LEDE}`;
    const options = { outletFrom: '/([a-z]+)-\\d+\\.txt$' };
    const fits = await reading({ 'gull-1.txt': LEDE, 'own.txt': own }, options);
    expect(fits.codes).toEqual([]);
    const { codes, said } = await reading(
      { 'gull-1.txt': LEDE, 'm.txt': own, 'none.txt': LEDE, 'z.txt': LEDE },
      options,
    );
    expect(codes).toEqual(['rule-without-effect']);
    expect(said).toMatch(/gives no outlet for 2 of 4 articles, such as \S*none\.txt, and nothing else does/u);
  });

  test('readArticles({ encoding }) reads as it is told, and each article says how it was read', async () => {
    const files = {
      'a.txt': iconv.encode(RUSSIAN, 'koi8-r'),
      'b.json': iconv.encode(`{"text": "${RUSSIAN}"}`, 'koi8-r'),
    };
    const told = await reading(files, { encoding: 'KOI8-R' });
    expect(told.articles.map(({ text, encoding }) => [text, encoding])).toEqual([
      [RUSSIAN, 'koi8-r'],
      [RUSSIAN, 'koi8-r'],
    ]);
    expect(told.codes).toEqual([]);
    const guessed = await reading({ 'a.txt': Buffer.from([...Buffer.from(LEDE), 0x93]) }, {});
    expect(guessed.articles[0]?.encoding).toBe('windows-1252');
    expect(guessed.codes).toEqual(['encoding']);
    expect((await reading({ 'a.jsonl': JSON.stringify({ text: LEDE }) }, {})).articles[0]?.encoding).toBe('utf-8');
  });

  test.each([['utf9'], ['constructor'], ['']])('readArticles({ encoding: %j }) throws usage', async (encoding) => {
    await expect(readArticles([], { encoding })).rejects.toMatchObject({ code: 'usage' });
  });

  test('readArticles(a.docx with a.yaml) takes the fields of the sidecar', async () => {
    const { articles } = await reading({ 'a.docx': docxOf(paragraph(LEDE)), 'a.yaml': 'outlet: The Gull\n' }, {});
    expect(articles).toMatchObject([{ text: LEDE, outlet: 'The Gull', encoding: 'utf-8' }]);
  });
});
