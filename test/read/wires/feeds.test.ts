import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import type { ArticleRecord } from '../../../src/read/head/article.js';
import { publishedFrom } from '../../../src/read/head/dates.js';
import type { BytesFormat } from '../../../src/read/bytes/format.js';
import type { Feed, FeedEntry } from '../../../src/read/wires/feed.js';
import { JSON_FEED } from '../../../src/read/wires/feed-json.js';
import { FEED, readFeed } from '../../../src/read/wires/feed-xml.js';
import { textOfHtml } from '../../../src/read/markup/fragment.js';
import { readXml } from '../../../src/read/markup/xml.js';
import type { XmlElement } from '../../../src/read/markup/xml-tree.js';
import { describeWithShared, SHARED } from '../../house/shared-data.js';
import { bitFlipped, cutOff } from '../damage.js';
import { type Asserted, type Assertions, assertionsIn } from './feed-assertions.js';
import { parsed } from '../parsing.js';
import { filesInTar } from '../shared-tar.js';
import { processorClock } from '../../house/processor-clock.js';

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
const recordsOf = async (text: string): Promise<ArticleRecord[]> => (await parsed(FEED, bytesOf(text))).records;

const rss = (items: string, head = '<title>Wexmouth Courier</title><language>en-gb</language>'): string =>
  `<?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:media="http://search.yahoo.com/mrss/" xmlns:atom="http://www.w3.org/2005/Atom"><channel>${head}${items}</channel></rss>`;

describe('the articles of a feed', () => {
  test('FEED.parse(RSS 2.0) gives an article for each entry: content before summary, credits, the outlet by the channel', async () => {
    const item = `<item><title>Harbour &amp;amp; wall</title><link> https://courier.example/1 </link><guid isPermaLink="false">c-1</guid>
      <pubDate>Fri, 03 Sep 2021 10:15:00 GMT</pubDate><author>desk@courier.example (Jane Doe)</author>
      <source url="https://agency.example/rss">Coast Agency</source><media:group><media:credit role="photographer">John Roe</media:credit></media:group>
      <description>Short.</description><content:encoded><![CDATA[<p>The harbour reopened.</p><p>Nine boats came.</p>]]></content:encoded></item>`;
    const { records, codes } = await parsed(
      FEED,
      bytesOf(rss(item, '<title>Wexmouth Courier</title><language>en-gb</language><copyright>© Courier</copyright>')),
    );
    expect(codes).toEqual([]);
    expect(records).toEqual([
      expect.objectContaining({
        ...{ id: 'c-1', outlet: 'Wexmouth Courier', title: 'Harbour & wall', byline: 'Jane Doe', language: 'en-gb' },
        ...{ published: '2021-09-03T10:15:00Z', url: 'https://courier.example/1', encoding: 'utf-8', place: 1 },
        text: 'The harbour reopened.\n\nNine boats came.',
        isSummary: false,
        provenance: [
          { relation: 'source', name: 'Coast Agency', url: 'https://agency.example/rss' },
          { relation: 'media:credit', name: 'John Roe', url: null },
          { relation: 'copyright', name: '© Courier', url: null },
        ],
      }),
    ]);
  });

  test('FEED.parse marks an article made from a summary, says how many there are, and names entries without text', async () => {
    const items =
      '<item><description>A &lt;b&gt;short&lt;/b&gt; one.</description></item><item><title>No text</title></item>';
    const { records, messages } = await parsed(FEED, bytesOf(rss(items)));
    expect(records.map(({ text, isSummary, place }) => [text, isSummary, place])).toEqual([['A short one.', true, 1]]);
    expect(messages).toEqual([
      '1 of 2 entries hold a summary and not the report itself',
      'entry 2 has neither content nor summary; it was skipped',
    ]);
  });

  test('FEED.parse(Atom) reads text, HTML and XHTML, the alternate link by its base, sources and inherited authors', async () => {
    const atom = `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en" xml:base="https://gazette.example/a/">
      <title type="html">The &lt;i&gt;Gazette&lt;/i&gt;</title><author><name>Gazette staff</name></author>
      <entry><id>g-1</id><title>One</title><link rel="enclosure" href="x.mp3"/><link href="one.html"/><updated>2021-09-03T10:00:00Z</updated>
        <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>The wall <b>held</b>.</p><p>It is new.</p></div></content>
        <source><title>Coast Agency</title><link href="https://agency.example/"/></source></entry>
      <entry xml:lang="fr"><id>g-2</id><title>Deux</title><author><name>Ann Poe</name></author><author><name>Bo Roe</name></author>
        <published>2021-09-02T08:00:00+02:00</published><updated>2021-09-04T08:00:00Z</updated><summary type="text">a &lt;b&gt; c</summary></entry></feed>`;
    const [one, two] = await recordsOf(atom);
    expect(one).toMatchObject({
      ...{
        outlet: 'The Gazette',
        text: 'The wall held.\n\nIt is new.',
        url: 'https://gazette.example/a/one.html',
        language: 'en',
      },
      ...{ byline: 'Gazette staff', published: '2021-09-03T10:00:00Z', isSummary: false },
      provenance: [{ relation: 'source', name: 'Coast Agency', url: 'https://agency.example/' }],
    });
    expect(two).toMatchObject({
      ...{ text: 'a <b> c', byline: 'Ann Poe, Bo Roe', language: 'fr', isSummary: true },
      ...{ published: '2021-09-02T08:00:00+02:00', modified: '2021-09-04T08:00:00Z' },
    });
  });

  test('FEED.parse reads RSS 0.91 with its DOCTYPE, RDF, Atom 0.3 in base64, CDF and an entry that stands alone', async () => {
    const doctype =
      '<!DOCTYPE rss PUBLIC "-//Netscape Communications//DTD RSS 0.91//EN" "http://my.example/rss-0.91.dtd">';
    const old = `${doctype}<rss version="0.91"><channel><title>A</title><item><title>B</title><description>C</description></item></channel></rss>`;
    const rdf =
      '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>A</title></channel><item rdf:about="https://e.example/b"><title>B</title><description>C</description><dc:creator>D</dc:creator><dc:date>2021-09-03</dc:date></item></rdf:RDF>';
    const atom03 = `<feed version="0.3" xmlns="http://purl.org/atom/ns#"><title>A</title><entry><title>B</title><issued>2021-09-03</issued><content type="text/plain" mode="base64">${Buffer.from('C é').toString('base64')}</content></entry></feed>`;
    const cdf =
      '<CHANNEL><TITLE>A</TITLE><ITEM HREF="https://e.example/b" LASTMOD="2021-09-03"><TITLE>B</TITLE><ABSTRACT>C</ABSTRACT></ITEM></CHANNEL>';
    const brief = (records: readonly ArticleRecord[]): unknown[] =>
      records.map(({ outlet, title, text, url, published, byline }) => [outlet, title, text, url, published, byline]);
    expect(brief(await recordsOf(old))).toEqual([['A', 'B', 'C', null, null, null]]);
    expect(brief(await recordsOf(rdf))).toEqual([['A', 'B', 'C', 'https://e.example/b', '2021-09-03', 'D']]);
    expect(brief(await recordsOf(atom03))).toEqual([['A', 'B', 'C é', null, '2021-09-03', null]]);
    expect(brief(await recordsOf(cdf))).toEqual([['A', 'B', 'C', 'https://e.example/b', '2021-09-03', null]]);
    expect(
      brief(await recordsOf('<entry xmlns="http://www.w3.org/2005/Atom"><title>B</title><content>C</content></entry>')),
    ).toEqual([[null, 'B', 'C', null, null, null]]);
  });

  test('FEED.parse reads what is not well-formed as it is meant, and says so', async () => {
    const broken = rss(
      '<item><title>Fish & chips</title><link>https://e.example/?a=1&b=2</link><description>One<br>two &nbsp; three</description></item>',
    ).replace('</channel>', '');
    const { records, codes } = await parsed(FEED, bytesOf(broken));
    expect(codes).toEqual(['ill-formed', 'summary-only']);
    expect(records[0]).toMatchObject({
      title: 'Fish & chips',
      url: 'https://e.example/?a=1&b=2',
      text: 'One\ntwo three',
    });
  });

  test('FEED.parse keeps an article whose date is not understood, and says so', async () => {
    const { records, codes } = await parsed(
      FEED,
      bytesOf(rss('<item><description>a</description><pubDate>some day</pubDate></item>')),
    );
    expect([codes, records[0]?.published]).toEqual([['summary-only', 'bad-date'], null]);
  });

  test('FEED.parse reads an archive with more elements than are held at once, and entries that were not closed', async () => {
    const post = `<item><title>T</title><description>D</description>${'<wp:meta><wp:key>k</wp:key></wp:meta>'.repeat(100)}</item>`;
    expect((await recordsOf(rss(post.repeat(3000)))).length).toBe(3000);
    const open = rss(
      '<item><title>One</title><description>a</description><item><title>Two</title><description>b</description></item>',
    );
    expect((await recordsOf(open)).map(({ title }) => title).sort()).toEqual(['One', 'Two']);
  });

  test('FEED.matches(sample) tells feeds from other XML', () => {
    const matches = (text: string): boolean | undefined => FEED.matches?.({ text, latin: text, bytes: bytesOf(text) });
    expect([matches(rss('')), matches('<feed xmlns="x">'), matches('<rdf:RDF>'), matches('<CHANNEL>')]).not.toContain(
      false,
    );
    expect([matches('<nitf>'), matches('<html>'), matches('{"a": "<rss>"}'), matches('feed')]).not.toContain(true);
  });

  test('FEED.parse(a feed of eight times as many entries) takes time in proportion', async () => {
    const item =
      '<item><title>T</title><category>c</category><category>d</category><description>D</description></item>';
    const time = async (count: number): Promise<number> => {
      const [text, spent] = [bytesOf(rss(item.repeat(count))), processorClock()];
      expect((await parsed(FEED, text)).records).toHaveLength(count);
      return spent();
    };
    await time(2000);
    // A quadratic reading takes 64 times as long.
    expect((await time(16_000)) / (await time(2000))).toBeLessThan(32);
  });
});

describe('JSON Feed', () => {
  const JSON_BYTES: BytesFormat = {
    unit: 'bytes',
    endings: [],
    parse: (bytes, context) => JSON_FEED.parse(new TextDecoder().decode(bytes), context),
  };
  const feed = {
    version: 'https://jsonfeed.org/version/1.1',
    title: 'Wexmouth Courier',
    language: 'en',
    items: [
      {
        id: 1,
        title: 'One',
        url: 'https://e.example/1',
        content_html: '<p>a</p><p>b</p>',
        content_text: 'no',
        date_published: '2021-09-03T10:00:00Z',
        authors: [{ name: 'Jane Doe' }, {}],
      },
      { id: '2', external_url: 'https://agency.example/2', content_text: 'c\n\nd', author: { name: 'John Roe' } },
      { id: '3', summary: 'e' },
      { id: '4' },
      null,
    ],
  };

  test('JSON_FEED.parse gives content before summary, authors of both versions, and the page that an item links to', async () => {
    const { records, codes } = await parsed(JSON_BYTES, bytesOf(JSON.stringify(feed)));
    expect(codes).toEqual(['summary-only', 'no-text']);
    expect(records).toMatchObject([
      {
        id: '1',
        outlet: 'Wexmouth Courier',
        text: 'a\n\nb',
        byline: 'Jane Doe',
        published: '2021-09-03T10:00:00Z',
        isSummary: false,
      },
      {
        id: '2',
        text: 'c\n\nd',
        byline: 'John Roe',
        provenance: [{ relation: 'external_url', name: null, url: 'https://agency.example/2' }],
      },
      { id: '3', text: 'e', isSummary: true },
    ]);
  });

  test('JSON_FEED.matches knows a feed by its version, and parse has a warning for what is none', async () => {
    const matches = (text: string): boolean | undefined =>
      JSON_FEED.matches?.({ text, latin: text, bytes: bytesOf(text) });
    expect(matches(JSON.stringify(feed))).toBe(true);
    expect(matches(JSON.stringify(feed).replaceAll('/', '\\/'))).toBe(true);
    expect(matches('{"version": "1", "items": []}')).toBe(false);
    const codesOf = async (text: string): Promise<string[]> => (await parsed(JSON_BYTES, bytesOf(text))).codes;
    expect([await codesOf('{'), await codesOf('[]'), await codesOf('{}')]).toEqual([
      ['bad-record'],
      ['bad-record'],
      ['no-text'],
    ]);
    expect(await codesOf('{"items": {"__proto__": 1}, "constructor": 2}')).toEqual(['no-text']);
    expect(await codesOf(`{"items": ${'['.repeat(100_000)}${']'.repeat(100_000)}}`)).toEqual(['no-text']);
  });
});

describe('damaged feeds', () => {
  const whole = bytesOf(
    rss(
      '<item><title>One</title><link>https://e.example/1</link><dc:creator>Jane Doe</dc:creator><content:encoded><![CDATA[<p>The wall held.</p>]]></content:encoded></item>'.repeat(
        3,
      ),
    ),
  );

  test('FEED.parse(200 copies with bits turned) throws nothing', async () => {
    for (const bytes of bitFlipped(whole, 200)) expect(await parsed(FEED, bytes)).toBeDefined();
  });

  test('FEED.parse(a feed cut off at 200 places) throws nothing and keeps the entries before the cut', async () => {
    let most = 0;
    for (const bytes of cutOff(whole, 200)) {
      const { records, codes } = await parsed(FEED, bytes);
      expect(records.length + codes.length).toBeGreaterThan(0);
      expect(records.length).toBeGreaterThanOrEqual(most);
      most = Math.max(most, records.length);
    }
    expect(most).toBe(3);
  });
});

/** Where what a test feed asserts is found in ours; null where it is nothing that an article has. */
const FOUND: Readonly<
  Record<string, (feed: Feed, entry: FeedEntry | undefined) => readonly (string | null | undefined)[]>
> = {
  'feed.title': (feed) => [feed.title],
  'feed.title_detail.value': (feed) => [feed.title],
  'entries.title': (_, entry) => [entry?.title],
  'entries.title_detail.value': (_, entry) => [entry?.title],
  'entries.link': (_, entry) => [entry?.url],
  'entries.links.0.href': (_, entry) => [entry?.url],
  'entries.id': (_, entry) => [entry?.id],
  'entries.guid': (_, entry) => [entry?.id],
  'entries.author': (_, entry) => [entry?.byline],
  'entries.author_detail.name': (_, entry) => [entry?.byline],
  'entries.authors.0.name': (_, entry) => [entry?.byline?.split(', ')[0]],
  'entries.description': (_, entry) => [entry?.summary, entry?.content],
  'entries.summary': (_, entry) => [entry?.summary],
  'entries.summary_detail.value': (_, entry) => [entry?.summary],
  'entries.content.0.value': (_, entry) => [entry?.content],
  'entries.published': (_, entry) => [entry?.published],
  'entries.updated': (_, entry) => [entry?.modified, entry?.published],
  'entries.source.title': (_, entry) => [sourceOf(entry)?.name],
  'entries.source.href': (_, entry) => [sourceOf(entry)?.url],
  'entries.source.links.0.href': (_, entry) => [sourceOf(entry)?.url],
  'entries.media_credit.0.content': (_, entry) => [creditOf(entry, 0)],
  'entries.media_credit.1.content': (_, entry) => [creditOf(entry, 1)],
  'entries.rights': (_, entry) => [entry?.provenance.find(({ relation }) => relation === 'copyright')?.name],
};

function sourceOf(entry: FeedEntry | undefined): FeedEntry['provenance'][number] | undefined {
  return entry?.provenance.find(({ relation }) => relation === 'source');
}

function creditOf(entry: FeedEntry | undefined, index: number): string | null | undefined {
  return entry?.provenance.filter(({ relation }) => relation === 'media:credit')[index]?.name;
}

const TITLES = /title(?:_detail\.value)?$/u;
const DATES = /^entries\.(published|created|issued|updated|modified)_parsed$/u;
/** The servers that the feeds were written for. */
const SERVER = 'http://127.0.0.1:8097/';

const folded = (text: string | null | undefined): string => (text ?? '').replace(/[\s\u00AD]+/gu, ' ').trim();
const unmarked = (text: string): string => folded(textOfHtml(text));

/** The moment of a tuple `(2004, 4, 7, 4, 5, 43, …)`, or of a date as a feed states it. */
function momentOf(stated: string): number {
  const tuple = /^\((\d+), (\d+), (\d+), (\d+), (\d+), (\d+)/u.exec(stated)?.slice(1).map(Number);
  if (tuple !== undefined)
    return Date.UTC(tuple[0] ?? 0, (tuple[1] ?? 0) - 1, ...(tuple.slice(2) as [number, number, number, number]));
  const iso = publishedFrom(stated) ?? '';
  return Date.parse(/T/u.test(iso) && !/(?:Z|[+-]\d\d:?\d\d)$/u.test(iso) ? `${iso}Z` : iso);
}

function agreesInTime(name: string, entry: FeedEntry | undefined, value: string): boolean {
  const given = /updated|modified/u.test(name) ? (entry?.modified ?? entry?.published) : entry?.published;
  return momentOf(given ?? '') === momentOf(value);
}

/** Whether what is asserted holds of a feed, or null where it is about nothing that an article has. */
function agrees({ path, entry, value }: Asserted, feed: Feed): boolean | null {
  const at = entry === null ? undefined : feed.entries[entry];
  if (DATES.test(path)) return agreesInTime(path, at, value);
  const wanted = path.startsWith('entries.author') ? value.replace(/ \(\S+@\S+\)$/u, '') : value;
  return (
    FOUND[path]?.(feed, at).some((found) =>
      [folded(wanted), unmarked(wanted)].some((text) => folded(found) === text || unmarked(found ?? '') === text),
    ) ?? null
  );
}

/** Why some assertions do not hold of ours: each is meant so. */
const MEANT: readonly (readonly [RegExp, string])[] = [
  [/_crazy\.xml$/u, 'a whole page in a field: its head, its title among it, is no text of the article'],
  [/(?:summary|content)_iframe\.xml$/u, 'what stands inside a frame is shown by no reader'],
  [/script_nested_cdata\.xml$/u, 'a section of CDATA inside HTML is no text'],
  [/item_description_not_a_doctype\.xml$/u, 'HTML reads <! as a comment up to the next >'],
  [/multiple_values\.xml$/u, 'where a date is stated twice, the first is taken'],
  [/entry_link_rel_license\.xml$/u, 'a licence is no address of the article'],
  [
    /item_(?:summary_and_description|description_and_summary)\.xml$/u,
    'two summaries are two summaries; the first is taken',
  ],
  [/http_entry_id_base_(?:docuri|content_location)\.xml$/u, 'an id is kept as it is stated'],
  [/bozo_linenoise\.xml$/u, 'the file is windows-1252 by accident; characters it cannot hold are shown as such'],
];
const REFUSED = [/rss\/entity_in_doctype\.xml$/u, /rdf\/doctype_contains_entity_decl\.xml$/u];

describeWithShared('data/feeds-and-formats/rss/feedparser-tests.tar.gz', '1,850 test feeds', () => {
  interface Case {
    readonly name: string;
    readonly bytes: Uint8Array;
    readonly asserted: Assertions;
  }
  const cases: Case[] = [];
  const all = async (): Promise<readonly Case[]> => {
    if (cases.length > 0) return cases;
    for (const [name, bytes] of filesInTar(join(SHARED, 'data/feeds-and-formats/rss/feedparser-tests.tar.gz'))) {
      if (name.endsWith('.xml')) cases.push({ name, bytes, asserted: await assertionsIn(bytes) });
    }
    return cases;
  };
  const feedOf = async ({ bytes, asserted }: Case): Promise<Feed | null> => {
    const read = await readFeed(bytes, asserted.charset, new URL(asserted.location ?? '', SERVER).href);
    return 'feed' in read ? read.feed : null;
  };

  test('readFeed refuses only the two that declare entities, and one that holds no element', async () => {
    const refused: string[] = [];
    for (const one of await all()) if ((await feedOf(one)) === null) refused.push(one.name);
    expect(cases).toHaveLength(1850);
    expect(refused.filter((name) => !REFUSED.some((pattern) => pattern.test(name)))).toEqual([
      expect.stringMatching(/rss_empty_document\.xml$/u),
    ]);
    expect(refused).toHaveLength(3);
  });

  test('readFeed finds as many entries as every assertion speaks of', async () => {
    const [agree, disagree]: [string[], string[]] = [[], []];
    for (const one of await all()) {
      const { leastEntries, entries } = one.asserted;
      if (leastEntries === 0 && entries === -1) continue;
      const count = (await feedOf(one))?.entries.length ?? 0;
      (count >= leastEntries && (entries === -1 || count === entries) ? agree : disagree).push(one.name);
    }
    expect(disagree.filter((name) => !REFUSED.some((pattern) => pattern.test(name)))).toEqual([]);
    expect([agree.length, disagree.length]).toEqual([1163, 1]);
  });

  test('readFeed agrees with what is asserted of titles and of all else that an article has, but where it is meant otherwise', async () => {
    const tally = { agree: 0, meant: 0, titles: 0, titlesMeant: 0 };
    const unexplained: string[] = [];
    for (const one of await all()) {
      const feed = await feedOf(one);
      if (feed === null) continue;
      for (const asserted of one.asserted.values) {
        const agreed = agrees(asserted, feed);
        if (agreed === null) continue;
        const isTitle = TITLES.test(asserted.path);
        const isMeant = MEANT.some(([pattern]) => pattern.test(one.name));
        if (agreed) tally.agree += 1;
        else if (isMeant) tally.meant += 1;
        else unexplained.push(`${one.name} ${asserted.path}`);
        if (isTitle && agreed) tally.titles += 1;
        if (isTitle && !agreed) tally.titlesMeant += 1;
      }
    }
    expect(unexplained).toEqual([]);
    expect(tally).toEqual({ agree: 960, meant: 20, titles: 241, titlesMeant: 2 });
  });

  test('readXml reads each feed as if it were in the encoding that is asserted', async () => {
    const plain = (read: unknown): string =>
      JSON.stringify(read, (_, value: unknown) => (value instanceof Map ? [...value] : value));
    const wrong: string[] = [];
    let right = 0;
    for (const { name, bytes, asserted } of await all()) {
      const wanted = asserted.values.find(({ path }) => path === 'encoding')?.value;
      if (wanted === undefined) continue;
      const read = await readXml(bytes, asserted.charset);
      const text = wanted.startsWith('utf-32') ? null : new TextDecoder(wanted).decode(bytes);
      const again = text === null ? null : await readXml(bytesOf(text), 'utf-8');
      const rootIn = (one: typeof read): XmlElement | null => ('root' in one ? one.root : null);
      const isSame =
        again === null ? 'encoding' in read && read.encoding === wanted : plain(rootIn(again)) === plain(rootIn(read));
      if (isSame) right += 1;
      else wrong.push(name);
    }
    expect(wrong).toEqual([]);
    expect(right).toBe(70);
  });

  test('FEED.parse(every feed) takes less than a second and gives articles or says why not', async () => {
    for (const { bytes, asserted } of await all()) {
      const spent = processorClock();
      const { records, codes } = await parsed(FEED, bytes, { encoding: asserted.charset });
      expect(records.length + codes.length).toBeGreaterThan(0);
      expect(spent()).toBeLessThan(1000);
    }
  });
});

describeWithShared('data/feeds-and-formats/rss', 'two feeds as they were published', () => {
  test.each([
    ['diffengine-feed1.xml', 19, 'National'],
    ['diffengine-feed2.xml', 24, 'Politics'],
  ])('FEED.parse(%s) gives %d summaries of the section %s', async (name, count, outlet) => {
    const { records, codes } = await parsed(FEED, readFileSync(join(SHARED, 'data/feeds-and-formats/rss', name)));
    expect(records).toHaveLength(count);
    expect(codes.filter((code) => code !== 'no-text')).toEqual(['summary-only']);
    for (const record of records) {
      expect(record).toMatchObject({
        outlet,
        isSummary: true,
        language: 'en-US',
        url: expect.stringMatching(/^https:/u),
      });
      expect(record.title).not.toMatch(/<|&\w+;/u);
    }
  });
});
