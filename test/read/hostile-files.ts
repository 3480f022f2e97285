import { deflateSync, gzipSync } from 'node:zlib';
import { BZIP2_BOMB, nestedGzip, tarOf, warcOf, zipOf, zstdBomb, zstdOf } from './archives.js';
import { docxOf, paragraph, wordPart, zipOf as docxParts } from './documents/docx-writer.js';
import { pdfOf, pdfOfObjects, pdfOfStreams, streamOf } from './documents/pdf-writer.js';

const MB = 1024 ** 2;
const SENTENCE = 'The tide gates at Brackwell stay shut until Friday.';
const P = '<p>Lorem water, dolor sit amet, the harbour was closed, and so were the piers of the town.</p>';

/** A file that is made to harm. */
export interface HostileFile {
  readonly name: string;
  readonly make: () => string | Uint8Array | Promise<Uint8Array>;
  /** The warning that must be among those given; null where the file is read in spite of all. */
  readonly code: string | null;
  /** What must still be read of it. */
  readonly kept?: RegExp;
  /** Articles that it gives, where that is known. */
  readonly articles?: number;
}

const zeros = (bytes: number): Buffer => Buffer.alloc(bytes, 'a');

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

const many = Array.from({ length: 10_050 }, (_, index) => ({
  name: `${index}.txt`,
  content: index % 1000 === 0 ? SENTENCE : '',
  stored: true,
}));

const packedPage = (): Buffer =>
  warcOf([
    {
      url: 'http://a.example/',
      body: gzipSync(zeros(100 * MB)),
      heads: ['Content-Type: text/html', 'Content-Encoding: gzip'],
    },
  ]);

const BOMBS: Readonly<Record<string, HostileFile>> = {
  'a gzip bomb': { name: 'a.txt.gz', make: () => gzipSync(zeros(100 * MB)), code: 'expands-too-much' },
  'gzip in gzip': { name: 'a.txt.gz', make: () => nestedGzip(zeros(100 * MB), 2), code: 'expands-too-much' },
  'gzip, twelve deep': { name: 'a.gz', make: () => nestedGzip(SENTENCE, 12), code: 'too-deep' },
  'Zstandard of 2 GB': { name: 'a.txt.zst', make: () => zstdBomb(16_384), code: 'expands-too-much' },
  'Zstandard with a window of 1 GB': { name: 'a.txt.zst', make: () => zstdOf(SENTENCE, 30), code: 'expands-too-much' },
  'Zstandard, second frame with a window of 1 GB': {
    name: 'a.txt.zst',
    make: () => Buffer.concat([zstdOf(SENTENCE), zstdOf(SENTENCE, 30)]),
    code: 'expands-too-much',
  },
  bzip2: {
    name: 'a.txt.bz2',
    make: () => Buffer.concat(Array.from({ length: 8 }, () => BZIP2_BOMB)),
    code: 'expands-too-much',
  },
  'a zip bomb': {
    name: 'a.zip',
    make: () => zipOf([{ name: 'a.txt', content: zeros(100 * MB) }]),
    code: 'expands-too-much',
  },
  'zip in zip': {
    name: 'a.zip',
    make: () => zipOf([{ name: 'b.zip', content: zipOf([{ name: 'a.txt', content: zeros(100 * MB) }]) }]),
    code: 'expands-too-much',
  },
  'zip with overlapping entries': { name: 'a.zip', make: () => overlapping(500), code: 'expands-too-much' },
  'a zip of more than 10,000 files': { name: 'a.zip', make: () => zipOf(many), code: 'too-many-entries', articles: 10 },
  'a tar of more than 10,000 files': {
    name: 'a.tar',
    make: () => tarOf(many.map(({ name, content }) => [{ name }, content])),
    code: 'too-many-entries',
    articles: 10,
  },
  'twenty million lines': { name: 'a.jsonl.gz', make: () => gzipSync('{}\n'.repeat(20 * MB)), code: 'bad-record' },
  'a hundred million blank lines': {
    name: 'a.jsonl.gz',
    make: () => gzipSync('\n'.repeat(100 * MB)),
    code: 'expands-too-much',
  },
  'ten million rows': {
    name: 'a.csv.gz',
    make: () => gzipSync(`text,title\n${',x\n'.repeat(10 * MB)}`),
    code: 'bad-record',
  },
  'a compressed response': { name: 'a.warc', make: packedPage, code: 'expands-too-much' },
};

const deep = (open: string, close: string, count = 100_000): string => open.repeat(count) + close.repeat(count);

const RECORDS: Readonly<Record<string, HostileFile>> = {
  'brackets, 100,000 deep': { name: 'a.json', make: () => '['.repeat(100_000), code: 'bad-record' },
  'closed brackets, 100,000 deep': { name: 'a.json', make: () => deep('[', ']'), code: 'bad-record' },
  'brackets in a line': { name: 'a.jsonl', make: () => `${'['.repeat(100_000)}\n`, code: 'bad-record' },
  'lists, 100,000 deep': { name: 'a.json', make: () => `{"text": ${deep('[', ']')}}`, code: 'no-text' },
  'lists in a line': { name: 'a.jsonl', make: () => `{"text": ${deep('[', ']')}}\n`, code: 'no-text' },
  'objects, 100,000 deep': {
    name: 'a.json',
    make: () => `${'{"a":'.repeat(100_000)}1${'}'.repeat(100_000)}`,
    code: 'no-text',
  },
  'authors, 100,000 deep': {
    name: 'a.json',
    make: () => `{"text": "The gates stay shut.", "author": ${deep('[[', ']]', 50_000)}}`,
    code: null,
    kept: /gates/u,
  },
  'brackets in a table': { name: 'a.csv', make: () => '['.repeat(100_000), code: 'no-text' },
  'brackets in a file without a name': { name: 'a', make: () => '['.repeat(100_000), code: null },
};

const lols = Array.from({ length: 9 }, (_, i) => `<!ENTITY l${i + 1} "${`&l${i};`.repeat(10)}">`).join('');
const inFeed = (prolog: string, body: string): string =>
  `<?xml version="1.0"?>${prolog}<rss version="2.0"><channel><item><title>a</title>${body}</item></channel></rss>`;

const XML: Readonly<Record<string, HostileFile>> = {
  'a billion laughs': {
    name: 'a.rss',
    make: () => inFeed(`<!DOCTYPE rss [<!ENTITY l0 "lol">${lols}]>`, '<description>&l9;</description>'),
    code: 'unsafe-xml',
  },
  'quadratic entities': {
    name: 'a.rss',
    make: () =>
      inFeed(
        `<!DOCTYPE rss [<!ENTITY x "${'x'.repeat(100_000)}">]>`,
        `<description>${'&x;'.repeat(100_000)}</description>`,
      ),
    code: 'unsafe-xml',
  },
  'several DOCTYPEs': {
    name: 'a.rss',
    make: () => inFeed('<!DOCTYPE rss><!DOCTYPE rss>', '<description>a</description>'),
    code: 'unsafe-xml',
  },
  'XML, 100,000 deep': { name: 'a.rss', make: () => inFeed('', deep('<a>', '</a>')), code: 'unsafe-xml' },
  'NewsML, 100,000 deep': {
    name: 'a.xml',
    make: () => `<newsItem>${deep('<itemSet>', '</itemSet>')}</newsItem>`,
    code: 'unsafe-xml',
  },
  'NewsML, 150,000 items without words': {
    name: 'a.xml',
    make: () => `<NewsML>${'<NewsItem/>'.repeat(150_000)}</NewsML>`,
    code: 'no-text',
  },
  'NewsML, 100,000 notes': {
    name: 'a.xml',
    make: () =>
      `<newsItem><itemMeta>${'<edNote>n</edNote>'.repeat(100_000)}</itemMeta><contentSet><inlineXML><p>${SENTENCE}</p></inlineXML></contentSet></newsItem>`,
    code: null,
  },
  'NewsML, 100,000 hops': {
    name: 'a.xml',
    make: () => `<newsItem><hopHistory>${'<hop><party/></hop>'.repeat(100_000)}</hopHistory></newsItem>`,
    code: 'no-text',
  },
  'a feed of 100,000 entries without words': {
    name: 'a.rss',
    make: () => inFeed('', `</item>${'<item/>'.repeat(100_000)}<item>`),
    code: 'no-text',
  },
};

const PAGES: Readonly<Record<string, readonly [body: () => string, kept: RegExp | null]>> = {
  '100,000 elements in one another': [
    () => '<div>'.repeat(100_000) + P.repeat(20) + '</div>'.repeat(100_000),
    /harbour/u,
  ],
  '100,000 elements that nobody closed': [() => '<b><i>'.repeat(50_000) + P, /harbour/u],
  '50,000 tables in one another': [() => '<table><tr><td>'.repeat(50_000) + P, /harbour/u],
  '300,000 end tags without a beginning': [() => '</b></div></p>'.repeat(100_000) + P, /harbour/u],
  '1,000,000 attributes': [() => `<div ${'a=1 '.repeat(1_000_000)}>${P}`, /harbour/u],
  '200,000 different attributes': [
    () => `<div ${Array.from({ length: 200_000 }, (_, at) => `a${at}="x"`).join(' ')}>${P}`,
    /harbour/u,
  ],
  'an attribute of 10 MB': [() => `<div data-x="${'x'.repeat(10_000_000)}">${P}`, /harbour/u],
  '10 MB': [() => P.repeat(110_000), /harbour/u],
  '1,000,000 opened tags that do not end': [() => '<a '.repeat(1_000_000) + P, null],
  '1,000,000 comments that do not end': [() => '<!--'.repeat(1_000_000) + P, null],
  '500,000 titles that do not end': [() => '<title>'.repeat(500_000) + P, /harbour/u],
  '1,000,000 references': [() => `${P}<p>${'&amp;'.repeat(1_000_000)}`, /harbour/u],
  'JSON-LD a million deep': [
    () => `<script type="application/ld+json">${'['.repeat(500_000)}${']'.repeat(500_000)}</script>${P}`,
    /harbour/u,
  ],
  '20,000 scripts of JSON-LD': [
    () => '<script type="application/ld+json">{"@type":"NewsArticle"}</script>'.repeat(20_000) + P,
    /harbour/u,
  ],
  '2,000,000 spaces that do not break': [() => `${P}<p>${'\u00a0'.repeat(2_000_000)}x`, /harbour/u],
};

const deflated = (content: string | Buffer): Buffer => streamOf(deflateSync(content), '/Filter /FlateDecode');

/** Forms that each show the next one twice: few bytes and, followed to the end, more steps than anybody waits for. */
function formsInForms(depth: number): Buffer {
  const form = (number: number): Buffer => {
    const inner = number < depth ? `/Resources << /XObject << /X ${6 + number} 0 R >> >>` : '';
    return streamOf(Buffer.from('/X Do /X Do'), `/Type /XObject /Subtype /Form /BBox [0 0 9 9] ${inner}`);
  };
  return pdfOfObjects([
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Resources << /XObject << /X 5 0 R >> >> /Contents 4 0 R >>',
    streamOf(Buffer.from('/X Do')),
    ...Array.from({ length: depth }, (_, index) => form(index + 1)),
  ]);
}

const DOCUMENTS: Readonly<Record<string, HostileFile>> = {
  'a Word document whose text unpacks to 200 MB': {
    name: 'a.docx',
    make: () => docxParts({ '[Content_Types].xml': '<Types/>', 'word/document.xml': zeros(200 * MB) }),
    code: 'expands-too-much',
  },
  'a Word document, 100,000 deep': {
    name: 'a.docx',
    make: () => docxOf(deep('<w:sdt>', '</w:sdt>')),
    code: 'unsafe-xml',
  },
  'a Word document of 20,000 paragraphs': {
    name: 'a.docx',
    make: () => docxOf(paragraph(SENTENCE).repeat(20_000)),
    code: null,
    kept: /tide gates/u,
  },
  'a Word document with entities': {
    name: 'a.docx',
    make: () =>
      docxParts({
        '[Content_Types].xml': '<Types/>',
        'word/document.xml': `<!DOCTYPE w [<!ENTITY l0 "lol">${lols}]>${wordPart('document', '&l9;').slice(55)}`,
      }),
    code: 'unsafe-xml',
  },
  'a PDF whose page unpacks to 400 MB': {
    name: 'a.pdf',
    make: () => pdfOfStreams([deflated(zeros(400 * MB))]),
    code: 'expands-too-much',
  },
  'a PDF of forms in forms': { name: 'a.pdf', make: () => formsInForms(40), code: 'no-text' },
  'a PDF whose page has a million lines': {
    name: 'a.pdf',
    make: () => pdfOfStreams([deflated('BT /F1 9 Tf (a) Tj ET '.repeat(1_050_000))]),
    code: 'damaged',
  },
  'a PDF with brackets in brackets': {
    name: 'a.pdf',
    make: () => pdfOfObjects(['['.repeat(200_000)]),
    code: 'damaged',
  },
  'a PDF whose page has 20,000 lines': {
    name: 'a.pdf',
    make: () =>
      pdfOf([
        Array.from({ length: 20_000 }, (_, index) => ({ text: `boat ${index}`, x: (index * 37) % 500, y: index / 30 })),
      ]),
    code: null,
    kept: /boat/u,
  },
};

const mailOf = (type: string, body: string): string =>
  `From: a@b.example\nMIME-Version: 1.0\nContent-Type: ${type}\n\n${body}`;
const parts = Array.from({ length: 300 }, (_, i) => `Content-Type: multipart/mixed; boundary=b${i}\n\n--b${i}\n`);

const MESSAGES: Readonly<Record<string, HostileFile>> = {
  'a message of 300 parts in one another': {
    name: 'a.eml',
    make: () => `From: a@b.example\nMIME-Version: 1.0\n${parts.join('')}`,
    code: 'damaged',
  },
  'a message with a head of 3 MB': {
    name: 'a.eml',
    make: () => `From: a@b.example\nMIME-Version: 1.0\nX: ${'a'.repeat(3e6)}\n\n${SENTENCE}`,
    code: 'damaged',
  },
  'a message with 100,000 deep tags': {
    name: 'a.eml',
    make: () => mailOf('text/html', `${'<b>'.repeat(100_000)}${SENTENCE}`),
    code: null,
    kept: /tide gates/u,
  },
  'a message of 1 MB of >': { name: 'a.eml', make: () => mailOf('text/plain', '>'.repeat(1e6)), code: null },
  'a message of 1 MB of dashes': { name: 'a.eml', make: () => mailOf('text/plain', '-'.repeat(1e6)), code: null },
  'a message of 25,000 senders': {
    name: 'a.eml',
    make: () => mailOf('text/plain', 'From: a\n'.repeat(25_000)),
    code: null,
  },
  'messages in messages': {
    name: 'a.eml',
    make: () => `From: a@b.example\nMIME-Version: 1.0\n${'Content-Type: message/rfc822\n\n'.repeat(2000)}`,
    code: null,
  },
};

const asFile = ([body, kept]: (typeof PAGES)[string]): HostileFile => ({
  name: 'a.html',
  make: () => `<!doctype html><html><body>${body()}`,
  code: null,
  ...(kept === null ? {} : { kept }),
});

/** Files that are made to harm, by what they are; each must be done within a second and 256 MB. */
export const HOSTILE_FILES: Readonly<Record<string, HostileFile>> = {
  ...BOMBS,
  ...RECORDS,
  ...XML,
  ...DOCUMENTS,
  ...MESSAGES,
  ...Object.fromEntries(Object.entries(PAGES).map(([what, page]) => [`a page of ${what}`, asFile(page)])),
};
