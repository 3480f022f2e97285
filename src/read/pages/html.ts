import type { ArticleRecord } from '../head/article.js';
import { decode, encodingOfBom } from '../bytes/decode.js';
import { textOfHtml, looksLikeHtml, textOfPlain } from '../markup/fragment.js';
import type { BytesFormat, ParseContext, Parsed } from '../bytes/format.js';
import { type Extracted, extractArticle, withoutHeadline } from './html-article.js';
import { creditsPublisher } from './html-byline.js';
import { documentOf, type HtmlDocument } from './html-dom.js';
import { flatText } from './html-flat.js';
import { headlineChooser } from './html-headline.js';
import { pageMetadata, type PageMetadata } from './html-metadata.js';
import { pageNotes, type PageNotes, withNotes } from './html-notes.js';
import { tidyHtml } from './html-tidy.js';

/** Where the page itself carries so much more text than was found, the rest of it is behind a wall or a script. */
const FULLER = 2;
const LEAST_BODY = 400;
/** A declaration stands in the first 1,024 bytes, as the standard asks; pages that miss it miss it by little. */
const DECLARED_WITHIN = 4096;

/** The encoding that a page declares about itself, or null. */
export function declaredEncoding(bytes: Uint8Array): string | null {
  const head = Buffer.from(bytes.subarray(0, DECLARED_WITHIN)).toString('latin1');
  const meta = /<meta\b[^>]{0,500}?charset\s*=\s*["']?\s*([\w:.-]{1,40})/iu.exec(head);
  return meta?.[1] ?? /^\s*<\?xml\b[^>]{0,200}?encoding\s*=\s*["']([\w:.-]{1,40})/iu.exec(head)?.[1] ?? null;
}

/** Browsers that save a page write down from where. */
function savedFrom(html: string): string | null {
  return /<!--\s*saved from url=\(\d{1,6}\)(https?:\/\/[^\s>]{1,2000})\s*-->/iu.exec(html.slice(0, 4096))?.[1] ?? null;
}

interface Page {
  readonly metadata: PageMetadata;
  readonly notes: PageNotes;
  readonly chooseHeadline: (title: string | null) => string | null;
}

function pageOf(document: HtmlDocument, html: string, at: string | null): Page {
  const metadata = pageMetadata(document, at);
  return {
    metadata,
    notes: pageNotes(document, html, metadata.corrections),
    chooseHeadline: headlineChooser(document, metadata.outlet),
  };
}

const bodyText = (body: string): string => (looksLikeHtml(body) ? textOfHtml(body) : textOfPlain(body));

function fullest(found: string, body: string | null): string {
  const stated = body === null ? '' : bodyText(body);
  return stated.length >= LEAST_BODY && stated.length > FULLER * found.length ? stated : found;
}

/** The record of a page, or null where it has no text. */
function recordOf(
  { metadata, notes, chooseHeadline }: Page,
  found: Extracted | null,
  rest: string,
): ArticleRecord | null {
  const title = chooseHeadline(found?.title ?? metadata.headline);
  const body = withoutHeadline(fullest(found?.text || rest, metadata.body), title);
  if (body === '') return null;
  const byline = found?.byline ?? metadata.byline();
  const outlet = metadata.outlet ?? found?.outlet ?? null;
  const credited = byline !== null && creditsPublisher(byline, outlet) ? byline : null;
  return {
    ...withNotes(body, { ...notes, byline: credited }),
    title,
    byline,
    outlet,
    published: metadata.published ?? found?.published ?? null,
    language: metadata.language,
    url: metadata.url,
    provenance: metadata.provenance,
    format: 'record',
  };
}

/** Readability is not ours and throws where a page is odd enough: such a page is read by its tags. */
async function extracted(document: HtmlDocument): Promise<Extracted | null> {
  try {
    return await extractArticle(document);
  } catch {
    return null;
  }
}

interface Read {
  readonly record: ArticleRecord | null;
  readonly isFlat: boolean;
}

/** The article of a page that is decoded already. */
async function readPage(html: string, at: string | null): Promise<Read> {
  const tidied = tidyHtml(html);
  const isFlat = !tidied.fits;
  const markup = isFlat ? tidied.head : tidied.html;
  const document = await documentOf(markup);
  const page = pageOf(document, markup, at ?? savedFrom(html));
  const found = isFlat ? null : await extracted(document);
  const rest = found === null || found.text === '' ? flatText(html) : '';
  return { record: recordOf(page, found, rest), isFlat };
}

async function* parseHtml(bytes: Uint8Array, context: ParseContext): AsyncGenerator<Parsed, void, undefined> {
  const declared = encodingOfBom(bytes) === null ? declaredEncoding(bytes) : null;
  const decoded = await decode(bytes, { stated: context.encoding, declared });
  if (decoded === null) return yield { code: 'binary', message: 'it holds binary data and no text' };
  if (decoded.guessed !== null) yield { code: 'encoding', message: decoded.guessed };
  const { record, isFlat } = await readPage(decoded.text.replaceAll('\0', ''), context.url);
  if (record === null) return yield { code: 'no-text', message: 'the page shows no text; it was skipped' };
  if (isFlat) {
    yield {
      code: 'too-large',
      message: 'the page is nested or long beyond the bound: its text was taken as it stands',
    };
  }
  const { source, place } = context;
  yield { record: { ...record, ...context.sidecar.stated, encoding: decoded.encoding, source, place } };
}

/** A saved web page: one article, found among what stands around it. */
export const HTML: BytesFormat = {
  unit: 'bytes',
  endings: ['.html', '.htm', '.xhtml', '.shtml'],
  matches: ({ text }) =>
    /^(?:<!--[^]{0,2000}?-->\s*|<\?xml\b[^>]{0,200}>\s*){0,5}<(?:!doctype\s+html|html|head|body)\b/iu.test(text),
  parse: parseHtml,
};
