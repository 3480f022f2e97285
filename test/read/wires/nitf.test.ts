import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { NITF } from '../../../src/read/wires/nitf.js';
import { ROOT } from '../../house/files.js';
import { bitFlipped, cutOff } from '../damage.js';
import { exchanged, furnitureOf, proseOf } from './exchanged.js';
import { parsed } from '../parsing.js';

const STORY = readFileSync(join(ROOT, 'fixtures/exchange/story.nitf'));
const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
const story = STORY.toString('utf8');

describe('a document of NITF', () => {
  test('readArticles(story.nitf) gives headline, provider, dates, version and where it came from', async () => {
    const { articles, codes } = await exchanged('story.nitf');
    expect(codes).toEqual([]);
    expect(articles).toMatchObject([
      {
        ...{ id: 'wex-17', title: 'Wexmouth harbour reopens after storm', byline: 'Jane Doe', outlet: 'Coast Agency' },
        ...{
          published: '2021-09-03T10:15:00+01:00',
          modified: '2021-09-03T12:15:00+01:00',
          version: '3',
          language: 'en-GB',
        },
        provenance: [
          { relation: 'distributor', name: 'Coast Agency', url: null },
          { relation: 'from-src', name: 'Wexmouth Courier', url: null },
          { relation: 'copyright', name: 'Coast Agency Ltd', url: null },
        ],
      },
    ]);
    expect(articles[0]).not.toHaveProperty('isSummary');
  });

  test('readArticles(story.nitf) labels corrections, messages, standfirst, dateline and sign-off, and leaves pictures out', async () => {
    const [article] = (await exchanged('story.nitf')).articles;
    if (article === undefined) throw new Error('nothing was read');
    expect(furnitureOf(article)).toEqual([
      ['correction', 'Corrects the length of the wall in the second paragraph'],
      ['advisory', 'Adds quote of the harbour master'],
      ['advisory', 'Editors: pictures to follow at noon'],
      ['standfirst', 'Nine boats land their first catch since August'],
      ['dateline', 'WEXMOUTH, Sept 3 (Coast) -'],
      ['sign-off', '(Reporting by Jane Doe; editing by John Roe)'],
    ]);
    expect(proseOf(article)).toEqual([
      'The old harbour of Wexmouth reopened to fishing boats on Monday.',
      'Masons had rebuilt 240 metres of its wall in nine days.',
      '“We never lost a single boat,” said Ada Marsh, the harbour master.',
      'Nine boats came back.',
      'Two are still under repair.',
    ]);
  });

  test('NITF.parse takes the abstract where there is no content, and says so; nothing at all is a warning', async () => {
    const cut = story.replace(/<body\.content>\s*<media[\s\S]*<\/body\.content>\s*<body\.end>/u, '<body.end>');
    const { records, codes } = await parsed(NITF, bytesOf(cut));
    expect(records[0]).toMatchObject({ isSummary: true, text: expect.stringContaining('The harbour is open again.') });
    expect(codes).toEqual(['summary-only']);
    const none = await parsed(NITF, bytesOf(cut.replace(/<abstract>.*<\/abstract>/u, '')));
    expect([none.records, none.codes]).toEqual([[], ['no-text']]);
    expect((await parsed(NITF, bytesOf('<other/>'))).codes).toEqual(['no-text']);
  });

  test('NITF.parse warns of what is withheld, and keeps it', async () => {
    const { records, codes } = await parsed(NITF, bytesOf(story.replace('"usable"', '"withheld"')));
    expect([records.length, codes]).toEqual([1, ['withdrawn']]);
  });

  test('NITF.parse does not say the dateline twice where the text begins with it', async () => {
    const twice = story.replace('<p lede="true">', '<p lede="true">WEXMOUTH, Sept 3 (Coast) - ');
    const [record] = (await parsed(NITF, bytesOf(twice))).records;
    expect(record?.text.split('WEXMOUTH')).toHaveLength(2);
  });

  test('NITF.parse takes the job for the byline where nobody is named', async () => {
    const byline = (inner: string): string => story.replace(/<byline>.*<\/byline>/u, `<byline>${inner}</byline>`);
    const nameOf = async (inner: string): Promise<unknown> =>
      (await parsed(NITF, bytesOf(byline(inner)))).records[0]?.byline;
    expect(await nameOf('<byttl>Coast desk</byttl>')).toBe('Coast desk');
    expect(await nameOf('By Jane Doe, <byttl>Reporter</byttl>')).toBe('Jane Doe');
    expect(await nameOf('')).toBeNull();
  });

  test('NITF.parse(200 copies with bits turned, 100 cut off) throws nothing and gives an article or a reason', async () => {
    for (const bytes of [...bitFlipped(STORY, 200), ...cutOff(STORY, 100)]) {
      const { records, codes } = await parsed(NITF, bytes);
      expect(records.length + codes.length).toBeGreaterThan(0);
    }
  });
});
