import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { InputFormat } from '../../src/model/options.js';
import { readArticles } from '../../src/read/read.js';
import { BZIP2_LINES, parquetOf, tarOf, warcOf, zipOf, zstdOf } from '../read/archives.js';

const GATES = 'The tide gates at Brackwell stay shut until Friday, the harbour office said on Monday.';
const LINES = Array.from({ length: 4 }, (_, at) => JSON.stringify({ text: `${GATES} ${at}`, date: '2021-09-03' })).join(
  '\n',
);
const PAGE = `<!doctype html><html lang="en"><head><title>Gates shut</title><script type="application/ld+json">{"@type": "NewsArticle", "headline": "Gates shut"}</script></head><body><article><h1>Gates shut</h1>${`<p>${GATES} Boats wait outside the wall &amp; nobody gave a date.</p>`.repeat(5)}</article></body></html>`;
const MAIL = (type: string, body: string): string =>
  `From: "Gull" <desk@gull.example>\r\nDate: Fri, 3 Sep 2021 10:00:00 +0000\r\nSubject: =?utf-8?q?Gates_shut?=\r\nMIME-Version: 1.0\r\nContent-Type: ${type}\r\n\r\n${body}`;
const PARTS = `--b\r\nContent-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\nContent-Location: http://gull.example/1\r\n\r\n${PAGE.replaceAll('=', '=3D')}\r\n--b--\r\n`;

const RSS = `<?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>Gull</title><item><title>Gates shut</title><content:encoded>${GATES}</content:encoded><pubDate>Fri, 03 Sep 2021 10:00:00 GMT</pubDate></item></channel></rss>`;
const NITF = `<?xml version="1.0"?><nitf><head><title>Gates shut</title><docdata><date.issue norm="20210903T100000Z"/></docdata></head><body><body.head><hedline><hl1>Gates shut</hl1></hedline></body.head><body.content><p>${GATES}</p></body.content></body></nitf>`;
const NEWSML = `<?xml version="1.0"?><newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" standard="NewsML-G2" guid="urn:a" version="2"><itemMeta><pubStatus qcode="stat:usable"/></itemMeta><contentMeta><headline>Gates shut</headline></contentMeta><contentSet><inlineXML contenttype="application/xhtml+xml"><html xmlns="http://www.w3.org/1999/xhtml"><body><p>${GATES}</p></body></html></inlineXML></contentSet></newsItem>`;
const NINJS = JSON.stringify({
  uri: 'urn:a',
  type: 'text',
  headline: 'Gates shut',
  body_text: GATES,
  versioncreated: '2021-09-03T10:00:00Z',
});
const FEED = JSON.stringify({
  version: 'https://jsonfeed.org/version/1.1',
  title: 'Gull',
  items: [{ id: '1', title: 'Gates shut', content_text: GATES }],
});

const WORD = `<?xml version="1.0"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>${GATES}</w:t></w:r></w:p></w:body></w:document>`;
const TYPES = `<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`;
const RELATIONS = `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`;

/** One page with one line of text; without a table of places, which readers make anew. */
const PDF = `%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>endobj\n4 0 obj<</Length ${GATES.length + 36}>>stream\nBT /F1 12 Tf 72 700 Td (${GATES}) Tj ET\nendstream endobj\n5 0 obj<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>endobj\ntrailer<</Root 1 0 R/Size 6>>\n%%EOF\n`;

/** A small whole file of a format. */
export interface Seed {
  readonly name: string;
  readonly bytes: Buffer;
}

const seed = (name: string, content: string | Uint8Array): Seed => ({ name, bytes: Buffer.from(content) });

/** One small file of every format that is read. A new format does not compile until it has one. */
export async function seeds(): Promise<Readonly<Record<InputFormat, readonly Seed[]>>> {
  const tar = await tarOf([
    [{ name: 'one.txt' }, GATES],
    [{ name: 'two.jsonl' }, LINES],
  ]);
  const zipped = [
    { name: 'one.txt', content: GATES },
    { name: 'two.jsonl', content: LINES },
  ];
  const word = [
    { name: '[Content_Types].xml', content: TYPES },
    { name: '_rels/.rels', content: RELATIONS },
    { name: 'word/document.xml', content: WORD },
  ];
  const packed = {
    url: 'http://a.example/2',
    body: gzipSync(PAGE),
    heads: ['Content-Type: text/html', 'Content-Encoding: gzip'],
  };
  return {
    text: [seed('a.txt', `---\noutlet: Gull\n---\nGates shut\n\n${GATES}\n`)],
    markdown: [seed('a.md', `# Gates shut\n\n**${GATES}** [More](http://a.example)\n`)],
    json: [seed('a.json', `[${LINES.replaceAll('\n', ',')}]`)],
    jsonl: [seed('a.jsonl', LINES)],
    html: [seed('a.html', PAGE)],
    mhtml: [seed('a.mhtml', MAIL('multipart/related; boundary=b', PARTS))],
    eml: [seed('a.eml', MAIL('multipart/alternative; boundary=b', PARTS))],
    feed: [seed('a.rss', RSS)],
    'json-feed': [seed('a.json', FEED)],
    newsml: [seed('a.xml', NEWSML)],
    nitf: [seed('a.xml', NITF)],
    ninjs: [seed('a.json', NINJS)],
    docx: [seed('a.docx', zipOf(word))],
    pdf: [seed('a.pdf', PDF)],
    csv: [seed('a.csv', `id,text,date\n1,"${GATES}",2021-09-03\n2,"${GATES}\n\n""So""",\n`)],
    tsv: [seed('a.tsv', `id\ttext\n1\t${GATES}\n`)],
    parquet: [0, 2].map((codec) =>
      seed('a.parquet', parquetOf(['title', 'text'], [[['Gates', GATES]], [['Shut', GATES]]], codec as 0 | 2)),
    ),
    warc: [seed('a.warc', warcOf([{ url: 'http://a.example/1', body: PAGE }, packed]))],
    zip: [seed('a.zip', zipOf(zipped))],
    tar: [seed('a.tar', tar)],
    gzip: [seed('a.tar.gz', gzipSync(tar)), seed('a.jsonl.gz', gzipSync(LINES))],
    zstd: [seed('a.jsonl.zst', zstdOf(LINES))],
    bzip2: [seed('a.jsonl.bz2', BZIP2_LINES)],
  };
}

/** Numbers below 2³² that look random and are the same in every run (mulberry32). */
export function randomFrom(start: number): () => number {
  let state = start >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return (mixed ^ (mixed >>> 14)) >>> 0;
  };
}

/** What came of reading one harmed file. */
export interface Trial {
  readonly name: string;
  /** Harmed with numbers from this start: the same file comes again. */
  readonly start: number;
  /** Processor time of all threads: what else the machine does does not count. */
  readonly cpuMs: number;
  /** By the clock: a reader that waits for ever uses no processor. */
  readonly wallMs: number;
  /** What was thrown, or that nothing was said about the file; null where all is well. */
  readonly fault: string | null;
}

async function faultOf(path: string): Promise<string | null> {
  try {
    const { articles, warnings } = await readArticles([path]);
    return articles.length + warnings.length === 0 ? 'neither an article nor a warning' : null;
  } catch (error) {
    return error instanceof Error ? (error.stack ?? error.message) : String(error);
  }
}

/** Reads one harmed file through the door that everybody uses. */
async function tried(folder: string, { name, bytes }: Seed, start: number): Promise<Trial> {
  const path = join(folder, name);
  await writeFile(path, harmed(bytes, randomFrom(start)));
  const [began, usage] = [performance.now(), process.cpuUsage()];
  const fault = await faultOf(path);
  const { user, system } = process.cpuUsage(usage);
  return { name, start, cpuMs: (user + system) / 1000, wallMs: performance.now() - began, fault };
}

/** Reads `count` harmed files of a format, one after the other. */
export async function* trials(files: readonly Seed[], count: number, folder: string): AsyncGenerator<Trial> {
  for (let at = 0; at < count; at += 1) {
    const file = files[at % files.length];
    if (file !== undefined) yield await tried(folder, file, at);
  }
}

/** A file with one to four bits turned over, and one time in four cut off. */
export function harmed(bytes: Buffer, random: () => number): Buffer {
  const copy = Buffer.from(bytes);
  for (let flips = (random() % 4) + 1; flips > 0; flips -= 1) {
    const at = random() % copy.length;
    copy[at] = (copy[at] ?? 0) ^ (1 << (random() % 8));
  }
  return random() % 4 === 0 ? copy.subarray(0, random() % copy.length) : copy;
}
