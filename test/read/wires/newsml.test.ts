import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { NEWSML } from '../../../src/read/wires/newsml.js';
import { hostIn } from '../../../src/read/wires/newsml-item.js';
import { readArticles } from '../../../src/read/read.js';
import { ROOT } from '../../house/files.js';
import { describeWithShared, SHARED } from '../../house/shared-data.js';
import { bitFlipped, cutOff } from '../damage.js';
import { exchanged, furnitureOf, proseOf } from './exchanged.js';
import { parsed } from '../parsing.js';

const fixture = (name: string): Uint8Array => readFileSync(join(ROOT, 'fixtures/exchange', name));
const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
const HEADLINE = 'Wexmouth harbour reopens after storm';

describe('a message of NewsML-G2', () => {
  test('readArticles(message.xml) gives an article for each news item with text, and names the others', async () => {
    const { articles, codes, messages } = await exchanged('message.xml');
    expect(articles.map(({ place, title }) => [place, title])).toEqual([
      [2, HEADLINE],
      [3, 'Ferry to Sandholm sinks'],
    ]);
    expect(codes).toEqual(['no-text', 'corrected', 'withdrawn', 'no-text', 'no-text']);
    expect(messages[0]).toMatch(/is a packageItem/u);
    expect(messages[2]).toMatch(/wex-18\) is canceled/u);
  });

  test('readArticles(message.xml) gives provider, dates, version, byline and the stated way of the copy', async () => {
    const [article] = (await exchanged('message.xml')).articles;
    expect(article).toMatchObject({
      ...{
        id: 'urn:newsml:coast.example:20210903:wex-17',
        outlet: 'COAST',
        byline: 'Jane Doe and John Roe',
        version: '4',
      },
      ...{ published: '2021-09-03T10:15:00+01:00', modified: '2021-09-03T12:15:00+01:00', language: 'en-GB' },
      provenance: [
        { relation: 'hopHistory', name: 'Wexmouth Courier', url: 'pty:courier' },
        { relation: 'hopHistory', name: 'coast.example', url: 'https://www.coast.example/' },
        { relation: 'isTranslationOf', name: null, url: 'urn:newsml:coast.example:20210903:wex-12' },
        { relation: 'infoSource', name: 'Harbour Board', url: null },
        { relation: 'copyright', name: 'Coast Agency Ltd', url: null },
      ],
    });
  });

  test('readArticles(message.xml) labels the correction and the dateline, and does not repeat the headline', async () => {
    const [article, ferry] = (await exchanged('message.xml')).articles;
    if (article === undefined || ferry === undefined) throw new Error('nothing was read');
    expect(furnitureOf(article)).toEqual([
      ['correction', 'Corrects the length of the wall in the second paragraph'],
      ['dateline', 'WEXMOUTH, Sept 3 (Coast)'],
    ]);
    expect(proseOf(article)).toEqual([
      'The old harbour of Wexmouth reopened to fishing boats on Monday.',
      'Masons had rebuilt 240 metres of its wall in nine days.',
    ]);
    expect(proseOf(ferry)).toHaveLength(2);
  });

  test('NEWSML.parse takes the first form of a content that has text', async () => {
    const item = (content: string): Uint8Array =>
      bytesOf(
        `<newsItem guid="a"><itemMeta><itemClass qcode="ninat:text"/></itemMeta><contentSet>${content}</contentSet></newsItem>`,
      );
    const textOf = async (content: string): Promise<unknown> =>
      (await parsed(NEWSML, item(content))).records[0]?.text ?? null;
    const nitf = '<inlineXML><nitf><body><body.content><p>One</p></body.content></body></nitf></inlineXML>';
    expect(await textOf(`<inlineXML><nitf><body/></nitf></inlineXML>${nitf}`)).toBe('One');
    expect(await textOf('<inlineData contenttype="text/html">&lt;p>One&lt;/p>&lt;p>Two&lt;/p></inlineData>')).toBe(
      'One\n\nTwo',
    );
    expect(await textOf('<inlineData encoding="base64">AAAA</inlineData><inlineXML><p>One</p></inlineXML>')).toBe(
      'One',
    );
    expect(await textOf('<inlineXML><sports-content><team>Wexmouth</team></sports-content></inlineXML>')).toBeNull();
  });

  test('NEWSML.parse reads a contentSet that was cut out of an item', async () => {
    const { records, codes } = await parsed(
      NEWSML,
      bytesOf('<contentSet><inlineXML><div><p>One</p></div></inlineXML></contentSet>'),
    );
    expect([records[0]?.text, codes]).toEqual(['One', []]);
  });
});

describe('a message of NewsML 1', () => {
  test('readArticles(release.xml) takes the body by its role, and style sheets and contacts not', async () => {
    const { articles, codes } = await exchanged('release.xml');
    expect(codes).toEqual([]);
    expect(articles).toMatchObject([
      {
        ...{
          id: 'urn:newsml:coast.example:20210903:wex-17:2',
          title: HEADLINE,
          byline: 'Jane Doe',
          outlet: 'Coast Agency',
        },
        ...{
          published: '2021-09-03T10:15:00+01:00',
          modified: '2021-09-03T12:15:00+01:00',
          version: '2',
          language: 'en',
        },
        provenance: [
          { relation: 'source', name: 'Harbour Board', url: null },
          { relation: 'derivedFrom', name: null, url: 'urn:newsml:courier.example:20210902:5' },
          { relation: 'copyright', name: 'Copyright Coast Agency 2021', url: null },
        ],
      },
    ]);
    const [article] = articles;
    if (article === undefined) throw new Error('nothing was read');
    expect(furnitureOf(article)).toEqual([
      ['standfirst', 'Nine boats land their first catch since August'],
      ['dateline', 'WEXMOUTH, England'],
    ]);
    expect(proseOf(article)).toHaveLength(2);
  });
});

describe('damaged NewsML', () => {
  test.each(['message.xml', 'release.xml'])(
    'NEWSML.parse(%s with bits turned, cut off) throws nothing and gives an article or a reason',
    async (name) => {
      const whole = fixture(name);
      for (const bytes of [...bitFlipped(whole, 200), ...cutOff(whole, 60)]) {
        const { records, codes } = await parsed(NEWSML, bytes);
        expect(records.length + codes.length).toBeGreaterThan(0);
      }
    },
  );

  test('hostIn(x) is the publisher that an address, a URN or a tag names, else null', () => {
    expect(
      [
        'http://www.Acme.example/about',
        'urn:newsml:acme.example:2021:x',
        'tag:acme.example,2008:1',
        'https://u:p@acme.example',
      ].map(hostIn),
    ).toEqual(Array.from({ length: 4 }, () => 'acme.example'));
    expect(['urn:uuid:1', 'acme', '', null].map(hostIn)).toEqual([null, null, null, null]);
  });
});

/** Words, paragraphs, and whether headline, provider, date, version and byline are stated; all in the order of the files. */
const G2: Readonly<Record<string, readonly [words: number, paragraphs: number, stated: string]>> = {
  'LISTING_22_Sports_story_in_NewsML-G2NITF.xml': [212, 6, 'title outlet published version byline'],
  'LISTING_25_An_NITF_marked-up_article_conveyed_in_inlineXML.xml': [47, 1, 'title byline'],
  'LISTING_2_NewsML-G2_Text_Document.xml': [132, 2, 'title outlet published version byline'],
  'Receiver View.xml': [42, 2, 'title outlet published version byline'],
  'facet-example-3.xml': [3, 1, 'outlet published version'],
};

/** Words, prose paragraphs, and the furniture that the format labels. */
const RELEASES: Readonly<Record<string, readonly [words: number, paragraphs: number, zones: string]>> = {
  'businesswire-newsml-20130515006361.xml': [1433, 28, 'standfirst standfirst standfirst dateline caption'],
  'businesswire-newsml-20130605006126.xml': [937, 13, 'dateline'],
  'businesswire-newsml-20130612006110.xml': [1676, 22, 'standfirst dateline'],
  'businesswire-newsml-20130731006140.xml': [595, 15, 'standfirst dateline'],
};

const nameOf = (source: string): string => source.slice(source.lastIndexOf('/') + 1);

describeWithShared('data/feeds-and-formats/newsml-g2', 'the examples of NewsML', () => {
  test('readArticles(NewsML-G2) gives an article for each example with text, and no-text for every other', async () => {
    const { articles, warnings } = await readArticles([join(SHARED, 'data/feeds-and-formats/newsml-g2')]);
    const stated = ['title', 'outlet', 'published', 'version', 'byline'] as const;
    const found = articles.map((article) => [
      nameOf(article.source),
      [
        article.words,
        article.text.split('\n\n').length,
        stated.filter((name) => (article[name] ?? null) !== null).join(' '),
      ],
    ]);
    expect(Object.fromEntries(found)).toEqual(G2);
    const without = new Set(warnings.filter(({ code }) => code === 'no-text').map(({ source }) => source));
    expect(without.size + articles.length).toBe(35);
    expect(warnings.filter(({ code }) => code !== 'no-text').map(({ code, source }) => [code, nameOf(source)])).toEqual(
      [['encoding', 'LISTING_5_Multi-part_Video_in_NewsML-G2.xml']],
    );
  });

  test('readArticles(NewsML-G2) says where the copy of the text document came from', async () => {
    const { articles } = await readArticles([join(SHARED, 'data/feeds-and-formats/newsml-g2')]);
    const document = articles.find(({ source }) => source.includes('LISTING_2_'));
    expect(document?.provenance?.map(({ relation, name }) => [relation, name])).toEqual([
      ['infoSource', 'Associated Press'],
      ['copyright', 'Acme News and Media LLC'],
    ]);
  });

  test('readArticles(NewsML 1.2) reads the four releases with provider, dates, version and labelled datelines', async () => {
    const { articles, warnings } = await readArticles([join(SHARED, 'data/feeds-and-formats/ninjs/NewsML')]);
    expect(warnings).toEqual([]);
    for (const article of articles) {
      expect(article).toMatchObject({
        outlet: 'Business Wire',
        version: '1',
        published: expect.stringMatching(/^2013-\d\d-\d\dT.*\+00:00$/u),
      });
      expect(article.title?.length).toBeGreaterThan(10);
    }
    const found = articles.map((article) => [
      nameOf(article.source),
      [
        article.words,
        proseOf(article).length,
        furnitureOf(article)
          .map(([kind]) => kind)
          .join(' '),
      ],
    ]);
    expect(Object.fromEntries(found)).toEqual(RELEASES);
  });
});
