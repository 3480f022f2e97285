import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { articleFrom } from '../../../src/read/head/article.js';
import { cleanByline } from '../../../src/read/pages/html-byline.js';
import { documentOf } from '../../../src/read/pages/html-dom.js';
import { flatText } from '../../../src/read/pages/html-flat.js';
import { declaredEncoding } from '../../../src/read/pages/html.js';
import { publisherOf } from '../../../src/read/pages/html-provenance.js';
import { scanHtml } from '../../../src/read/markup/html-scan.js';
import { writtenText } from '../../../src/read/pages/html-text.js';
import { tidyHtml } from '../../../src/read/pages/html-tidy.js';
import { ROOT } from '../../house/files.js';
import { readHtml } from './pages.js';

interface Expected {
  readonly why: string;
  readonly zones: readonly { readonly kind: string; readonly text: string }[];
  readonly text: readonly string[];
}

const FIXTURES = join(ROOT, 'fixtures', 'pages');
const filePath = (name: string, file: string): string => join(FIXTURES, name, file);

describe('HTML.parse', () => {
  test.each(readdirSync(FIXTURES))('parse(fixtures/pages/%s) gives the expected record', async (name) => {
    const { why, zones, text, ...expected } = JSON.parse(
      readFileSync(filePath(name, 'expected.json'), 'utf8'),
    ) as Expected;
    const { record, codes } = await readHtml(readFileSync(filePath(name, 'page.html')));
    if (record === null) throw new Error('no record');
    const article = articleFrom(record);
    expect(why).not.toBe('');
    expect(codes).toEqual([]);
    expect(article).toMatchObject(expected);
    expect(article.text.split('\n\n')).toEqual(text);
    expect(article.zones.map(({ kind, span }) => ({ kind, text: article.text.slice(span.start, span.end) }))).toEqual(
      zones,
    );
  });

  const PARAGRAPHS = Array.from(
    { length: 6 },
    (_, at) =>
      `<p>Café number ${at} on the quay, said Zoë Müller, sold its last crêpe at noon, and closed its doors for good.</p>`,
  ).join('');

  test.each([
    ['windows-1252', '', 'latin1', null],
    ['a meta element', '<meta charset="iso-8859-1">', 'latin1', null],
    ['UTF-8 without a word about it', '', 'utf8', null],
    ['a wrong meta element over UTF-8', '<meta charset="iso-8859-1">', 'utf8', null],
    ['UTF-16 with a mark', '\uFEFF', 'utf16le', null],
    ['the header of an answer', '', 'latin1', 'windows-1252'],
    ['a header against a meta element', '<meta charset="utf-8">', 'latin1', 'windows-1252'],
  ] as const)('parse(a page in %s) reads its letters', async (_what, head, coding, encoding) => {
    const bytes = Buffer.from(`${head}<html><body><h1>Quay</h1>${PARAGRAPHS}</body></html>`, coding);
    const { record } = await readHtml(bytes, { encoding });
    expect(record?.text).toContain('Café number 0 on the quay, said Zoë Müller, sold its last crêpe');
  });

  test('parse(a page) never takes code, comments or what is hidden in templates for text', async () => {
    const hidden =
      '<script>secret()</script><style>secret{}</style><!-- secret --><template><p>secret</p></template><noscript><img alt="secret"></noscript>';
    const { record } = await readHtml(`<body>${hidden}<article>${PARAGRAPHS}${hidden}</article>${hidden}</body>`);
    expect(record?.text).toContain('crêpe');
    expect(record?.text).not.toContain('secret');
  });

  test('parse(a page with a question about cookies) leaves it out, and what a report says of cookies in', async () => {
    const prose =
      '<p>The harbour of Wexmouth reopened on Monday, nine days after the storm had broken its wall.</p>'.repeat(9);
    const asked = '<div id="cookie">We use cookies to improve your experience. <button>Accept</button></div>';
    const told = '<p class="cookies">The baker gave cookies to the crews of the boats.</p>';
    const { text } =
      (await readHtml(`<body>${asked}<main><article>${prose}${told}</article></main></body>`)).record ?? {};
    expect(text).not.toContain('experience');
    expect(text).toContain('The baker');
  });

  test.each([
    ['Jane Doe and Gull Press', true],
    ['Jane Doe, The Associated Press', true],
    ['Jane Doe and John Roe', false],
    ['Jane Doe, Wexmouth Herald', false],
  ])('parse(a page by %s) keeps a byline that credits somebody else: %j', async (byline, isKept) => {
    const prose =
      '<p>The harbour of Wexmouth reopened on Monday, nine days after the storm had broken its wall.</p>'.repeat(9);
    const page = `<head><meta property="og:site_name" content="Wexmouth Herald"></head><body><article><div class="byline">By ${byline}</div>${prose}</article></body>`;
    const { record } = await readHtml(page);
    expect(record?.byline).toBe(byline);
    expect(record?.text.startsWith(byline)).toBe(isKept);
    expect((record?.zones ?? []).some(({ kind }) => kind === 'byline')).toBe(isKept);
  });

  test('parse(a page with teasers and a call to report errors) takes neither for its own', async () => {
    const around = `<div class="teasers"><div><h3>Another report</h3><p class="standfirst">The lake froze over for the first time in years</p></div></div>`;
    const call =
      '<div class="corrections"><p>Please report an error or a correction to our editors at any time</p></div>';
    const { record } = await readHtml(
      `<body><div><header><h1>Quay</h1></header><article>${PARAGRAPHS}</article></div>${around}${call}</body>`,
    );
    expect(record?.text).toContain('crêpe');
    expect(record?.text).not.toMatch(/lake froze|report an error/u);
    expect(record?.zones).toEqual([]);
  });

  test('parse(a page whose title is cut down from its heading) labels the heading that stands over the text', async () => {
    const heading = 'Quay sold out by noon, said the owner of the café';
    const page = (more: string): string =>
      `<html><head><title>Quay sold out by noon | Gull</title></head><body>${more}<article><h1>${heading}</h1>${PARAGRAPHS}</article></body></html>`;
    const { record } = await readHtml(page(''));
    expect(record?.title).toBe('Quay sold out by noon');
    expect(record?.zones).toEqual([{ kind: 'headline', start: 0, end: heading.length }]);
    expect(record?.text?.startsWith(`${heading}\n\n`)).toBe(true);
    expect((await readHtml(page('<h1>Gull</h1>'))).record?.zones).toEqual([]);
  });

  test('parse(a page of two words) gives them, and one of none a warning', async () => {
    expect((await readHtml('<p>Two words')).record?.text).toBe('Two words');
    expect(await readHtml('<html><body><script>x</script></body></html>')).toEqual({
      record: null,
      codes: ['no-text'],
    });
  });

  test('parse(JSON-LD with __proto__ and constructor) changes no object', async () => {
    const evil =
      '{"@type":"NewsArticle","headline":"Quay","__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}},"author":{"__proto__":{"name":"Eve"}}}';
    const { record } = await readHtml(`<script type="application/ld+json">${evil}</script>${PARAGRAPHS}`);
    expect(record).toMatchObject({ title: 'Quay', byline: null });
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });
});

describe('HTML.parse of hostile pages', () => {
  test('parse(a page with random bytes changed) throws nothing', async () => {
    const page = readFileSync(filePath('news', 'page.html'));
    const change = fc.tuple(fc.nat(page.length - 1), fc.nat(255));
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 20 }), async (changes) => {
        const bytes = Buffer.from(page);
        for (const [at, byte] of changes) bytes[at] = byte;
        const { record, codes } = await readHtml(bytes);
        expect(record !== null || codes.length > 0).toBe(true);
      }),
      { numRuns: 60 },
    );
  });
});

describe('tidyHtml', () => {
  const piece = fc.constantFrom(
    ...[
      '<p>',
      '</p>',
      '<div>',
      '</div>',
      '<b>',
      '</b>',
      '<li>',
      '<ul>',
      '</ul>',
      '<table>',
      '</table>',
      '<tr>',
      '<td>',
      '<br>',
      '<a href=x>',
      '</a>',
    ],
    ...[
      '<svg/>',
      '<script>',
      '</script>',
      '<!--',
      '-->',
      '<',
      '>',
      '"',
      "<i class='",
      'word ',
      '&lt;',
      '<h1',
      '<select><option>',
      '<template>',
      '\n',
    ],
  );
  const pages = fc.array(piece, { maxLength: 60 }).map((pieces) => pieces.join(''));

  test('tidyHtml(tidyHtml(a).html) changes nothing any more', () => {
    fc.assert(
      fc.property(pages, (page) => {
        const once = tidyHtml(page).html;
        expect(tidyHtml(once).html).toBe(once);
      }),
    );
  });

  test('tidyHtml(any page) closes every element that it opens, in their order', () => {
    const isVoid = /^(?:br|hr|img|input|link|meta)$/u;
    fc.assert(
      fc.property(pages, (page) => {
        const open: string[] = [];
        scanHtml(tidyHtml(page).html, {
          open: (name) => {
            if (!isVoid.test(name)) open.push(name);
          },
          close: (name) => expect(open.pop()).toBe(name),
          text: () => undefined,
          raw: () => undefined,
        });
        expect(open).toEqual([]);
      }),
    );
  });

  test('tidyHtml(end tags left out) closes where a browser does', () => {
    expect(tidyHtml('<ul><li><p>one<li>two</ul><p>three<div>four').html).toContain(
      '<ul><li><p>one</p></li><li>two</li></ul><p>three</p><div>four</div>',
    );
    expect(tidyHtml('<table><tr><td>a<td>b<tr><td>c</table>').html).toContain(
      '<td>a</td><td>b</td></tr><tr><td>c</td></tr>',
    );
  });
});

const textOf = async (html: string): Promise<string> => writtenText((await documentOf(tidyHtml(html).html)).body);

describe('writtenText', () => {
  test.each([
    ['<p>one</p><p>two</p>', 'one\n\ntwo'],
    ['<p>one <b>two</b>three</p>', 'one twothree'],
    ['one<br>Two<br><br>three', 'one\nTwo\n\nthree'],
    ['a line<br>that goes on', 'a line that goes on'],
    ['<table><tr><td>a</td><td>b</td></tr><tr><td>c</td></tr></table>', 'a\tb\n\nc'],
    ['<ul><li>one<li>two</ul>', 'one\n\ntwo'],
    ['<pre>one\n  two</pre>', 'one\n  two'],
    ['<p>she said <q>no</q>.</p>', 'she said “no”.'],
    ['<p> \n a \t b </p>', 'a b'],
    ['<p>a&nbsp;b &amp; c &lt; d</p>', 'a b & c < d'],
  ])('writtenText(%s) is as a reader sees it', async (html, text) => {
    expect(await textOf(html)).toBe(text);
  });
});

describe('flatText', () => {
  test('flatText(a page) gives its article and neither menus nor scripts', () => {
    const body = 'The harbour was closed &amp; the piers were empty. '.repeat(6);
    const html = `<nav><p>Menu</p></nav><p>Before</p><article><p>${body}</p><script>x</script></article><footer>Foot</footer>`;
    expect(flatText(html)).toBe(body.replaceAll('&amp;', '&').trim());
    expect(flatText('<p>Before</p><nav>Menu</nav><p>After')).toBe('Before\n\nAfter');
    expect(flatText('<nav><p>all in a menu')).toBe('all in a menu');
  });
});

describe('cleanByline', () => {
  test.each([
    ['By Jane Doe', 'Jane Doe'],
    ['By\n\t\tJane  Doe', 'Jane Doe'],
    ['Von Petra Lang', 'Petra Lang'],
    ['Jane Doe | March 25, 2015', 'Jane Doe'],
    ['Written by Jane Doe and John Roe', 'Jane Doe and John Roe'],
    ['肖春芳', '肖春芳'],
    ['Last updated: January 7, 2025', null],
    ['April 28, 2019 at 6:01 am', null],
    ['Follow Author', null],
    ['https://www.example.com/jane', null],
    ['', null],
    [null, null],
  ])('cleanByline(%j) is %j', (given, name) => {
    expect(cleanByline(given)).toBe(name);
  });
});

describe('publisherOf', () => {
  test('publisherOf(two hosts of one publisher) is the same', () => {
    expect(publisherOf('https://www.news.example.co.uk/a')).toBe(publisherOf('http://example.co.uk/'));
    expect(publisherOf('https://one.example/')).not.toBe(publisherOf('https://two.example/'));
    expect(publisherOf('no address')).toBeNull();
  });
});

describe('declaredEncoding', () => {
  test.each([
    ['<meta charset=gbk>', 'gbk'],
    ["<meta http-equiv='Content-Type' content='text/html; charset=windows-1251'>", 'windows-1251'],
    ['<?xml version="1.0" encoding="iso-8859-2"?>', 'iso-8859-2'],
    ['<p>charset=gbk', null],
  ])('declaredEncoding(%s) is %s', (html, encoding) => {
    expect(declaredEncoding(new TextEncoder().encode(html))).toBe(encoding);
  });
});
