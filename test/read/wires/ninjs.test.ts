import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import type { BytesFormat } from '../../../src/read/bytes/format.js';
import { NINJS } from '../../../src/read/wires/ninjs.js';
import { readArticles } from '../../../src/read/read.js';
import { ROOT } from '../../house/files.js';
import { describeWithShared, SHARED } from '../../house/shared-data.js';
import { bitFlipped, cutOff } from '../damage.js';
import { exchanged, furnitureOf, proseOf } from './exchanged.js';
import { parsed } from '../parsing.js';

const HEADLINE = 'Wexmouth harbour reopens after storm';
const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

/** The same format over bytes, for helpers that turn bits. */
const OVER_BYTES: BytesFormat = {
  unit: 'bytes',
  endings: [],
  parse: (bytes, context) => NINJS.parse(new TextDecoder().decode(bytes), context),
};
const parse = async (value: unknown): ReturnType<typeof parsed> => parsed(OVER_BYTES, bytesOf(JSON.stringify(value)));

describe('items of ninjs', () => {
  test('readArticles(flat.json) reads version 1: the body with paragraphs, its message to editors and dateline labelled', async () => {
    const { articles, codes } = await exchanged('flat.json');
    expect(codes).toEqual([]);
    expect(articles).toMatchObject([
      {
        ...{ id: 'https://coast.example/items/wex-17', url: 'https://coast.example/items/wex-17', title: HEADLINE },
        ...{ outlet: 'coast.example', byline: 'Jane Doe', published: '2021-09-03T12:15:00+01:00', version: '4' },
        provenance: [{ relation: 'copyright', name: 'Copyright 2021 Coast Agency', url: null }],
      },
    ]);
    const [article] = articles;
    if (article === undefined) throw new Error('nothing was read');
    expect(furnitureOf(article)).toEqual([
      ['advisory', 'Adds quote of the harbour master'],
      ['dateline', 'WEXMOUTH (Coast) -'],
    ]);
    expect(proseOf(article)).toEqual([
      'The old harbour of Wexmouth reopened on Monday.',
      'Masons had rebuilt its wall.',
    ]);
  });

  test('readArticles(lists.json) reads versions 2 and 3: lists by role, NITF inside, descriptions as a body, and what carries no report', async () => {
    const { articles, codes, messages } = await exchanged('lists.json');
    expect(articles).toMatchObject([
      {
        ...{ place: 1, title: HEADLINE, outlet: 'Coast Agency', byline: 'Jane Doe', version: '4', language: 'en-GB' },
        ...{ published: '2021-09-03T10:15:00+01:00', modified: '2021-09-03T12:15:00+01:00', url: null },
        text: 'The old harbour reopened on Monday.\n\nNine boats came.\n\nEditing by John Roe',
        provenance: [
          { relation: 'infoSource', name: 'Wexmouth Courier', url: 'https://courier.example/' },
          { relation: 'copyright', name: 'Coast Agency', url: null },
          { relation: 'distributor', name: 'Coast Desk', url: null },
        ],
      },
      { place: 2, title: 'Ferry held back', text: 'The ferry stays in port.', outlet: 'coast.example' },
    ]);
    expect(articles[0]?.zones.map(({ kind }) => kind)).toEqual(['sign-off']);
    expect(codes).toEqual(['withdrawn', 'no-text', 'no-text', 'no-text', 'bad-record']);
    expect(messages[1]).toMatch(/of type picture/u);
    expect(messages[2]).toMatch(/of type event/u);
  });

  test('NINJS.parse reads keys of objects, whatever they are called', async () => {
    const hostile = JSON.parse(
      '{"uri": "a", "__proto__": {"type": "picture"}, "constructor": 1, "body_text": "One."}',
    ) as unknown;
    expect((await parse(hostile)).records[0]?.text).toBe('One.');
    expect((await parse({ uri: 'a', bodies: 'no', headlines: [null, 1], descriptions: {} })).codes).toEqual([
      'no-text',
    ]);
    expect((await parse(null)).codes).toEqual(['bad-record']);
    expect((await parsed(OVER_BYTES, bytesOf('{'.repeat(100_000)))).codes).toEqual(['bad-record']);
    expect((await parsed(OVER_BYTES, bytesOf('['.repeat(100_000) + ']'.repeat(100_000)))).codes).toEqual([
      'bad-record',
    ]);
  });

  test('NINJS.parse passes over NITF that is refused or is none, and takes the next form', async () => {
    const form = (contenttype: string, value: string): unknown => ({ contenttype, value });
    const plain = form('text/plain', 'One.');
    const bomb = '<!DOCTYPE nitf [<!ENTITY a "b">]><nitf><body><body.content><p>&a;</p></body.content></body></nitf>';
    for (const nitf of [bomb, '<other/>', 'no markup']) {
      expect((await parse({ uri: 'a', bodies: [form('application/nitf+xml', nitf), plain] })).records[0]?.text).toBe(
        'One.',
      );
    }
  });

  test('NINJS.matches tells ninjs from other records of articles', () => {
    const matches = (value: unknown): boolean | undefined => {
      const text = JSON.stringify(value);
      return NINJS.matches?.({ text, latin: text, bytes: bytesOf(text) });
    };
    expect([
      matches({ uri: 'a', body_text: 'b' }),
      matches([{ uri: 'a', versionCreated: 'b' }]),
      matches({ headlines: [], uri: 'a' }),
    ]).not.toContain(false);
    expect([
      matches({ url: 'a', body: 'b' }),
      matches({ uri: 'a', text: 'b' }),
      matches({ articles: [{ title: 'a', text: 'b' }] }),
    ]).not.toContain(true);
  });

  test.each(['flat.json', 'lists.json'])(
    'NINJS.parse(%s with bits turned, cut off) throws nothing and gives an article or a reason',
    async (name) => {
      const whole = readFileSync(join(ROOT, 'fixtures/exchange', name));
      for (const bytes of [...bitFlipped(whole, 200), ...cutOff(whole, 60)]) {
        const { records, codes } = await parsed(OVER_BYTES, bytes);
        expect(records.length + codes.length).toBeGreaterThan(0);
      }
    },
  );
});

/** Words, paragraphs of prose, and what is stated besides headline and provider. */
const EXAMPLES: Readonly<Record<string, readonly [words: number, paragraphs: number, stated: string]>> = {
  '1.4/businesswire-newsml-20130515006361.json': [78, 1, 'published version language'],
  '1.4/businesswire-newsml-20130605006126.json': [55, 1, 'published version language'],
  '1.4/businesswire-newsml-20130612006110.json': [84, 1, 'published version language'],
  '1.4/businesswire-newsml-20130731006140.json': [50, 1, 'published version language'],
  '1.4/ninjsExComplex1.json': [158, 4, 'published byline language'],
  '1.4/ninjsExComplex2.json': [158, 4, 'published byline language'],
  '1.4/ninjsExMediumText1.json': [158, 4, 'published byline language'],
  '1.4/ninjsExSimpleText1.json': [158, 4, 'published byline'],
  '2.1/businesswire-newsml-20130605006126.json': [55, 1, 'published version language'],
  '2.1/businesswire-newsml-20130731006140.json': [50, 1, 'published version language'],
  '2.1/dpa_text.json': [451, 9, 'published version byline language'],
  '2.1/ninjsExSimpleText_2.json': [158, 4, 'published byline'],
  '2.1/ntb_text.json': [25, 1, 'published version byline language'],
  '2.1/schema-extension/extension-example.json': [147, 5, 'published version language'],
  '2.1/tt_text_image_2.json': [147, 5, 'published version language'],
  '3.0/20231008-anti-doping-measures-at-the-tour-down-under-will-be-the-toughest-ever-addb-ninjs-nitf.json': [
    496,
    18,
    'published version byline language',
  ],
  '3.0/20231016-addb-example-press-conference.json': [496, 18, 'published version byline'],
  '3.0/businesswire-newsml-20130605006126.json': [55, 1, 'published version language'],
  '3.0/businesswire-newsml-20130731006140.json': [50, 1, 'published version language'],
  '3.0/dpa_text.json': [451, 9, 'published version byline language'],
  '3.0/ninjsExSimpleText_3.json': [158, 4, 'published byline'],
  '3.0/ntb_text.json': [25, 1, 'published version byline language'],
  '3.0/tt_text_image_3.json': [147, 5, 'published version language'],
};

describeWithShared('data/feeds-and-formats/ninjs', 'the examples of ninjs', () => {
  const folders = ['1.4', '2.1', '3.0'].map((version) => join(SHARED, 'data/feeds-and-formats/ninjs', version));

  test('readArticles(ninjs) gives headline, provider, date and body of each example with text', async () => {
    const { articles } = await readArticles(folders);
    const stated = ['published', 'version', 'byline', 'language'] as const;
    const found = articles.map((article) => [
      article.source.replace(/^.*\/ninjs\//u, ''),
      [article.words, proseOf(article).length, stated.filter((name) => (article[name] ?? null) !== null).join(' ')],
    ]);
    expect(Object.fromEntries(found)).toEqual(EXAMPLES);
    for (const { title, outlet } of articles) expect([title, outlet]).not.toContain(null);
  });

  test('readArticles(ninjs) has no other warning than no-text, one for each example and event without a report', async () => {
    const { articles, warnings } = await readArticles(folders);
    expect([...new Set(warnings.map(({ code }) => code))]).toEqual(['no-text']);
    expect([articles.length, warnings.length, new Set(warnings.map(({ source }) => source)).size]).toEqual([
      23, 33, 20,
    ]);
  });
});
