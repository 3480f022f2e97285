import type { ArticleRecord } from '../head/article.js';
import { publishedFrom } from '../head/dates.js';
import { docxParts } from './docx-parts.js';
import { type DocxParagraph, docxParagraphs, docxProperties, docxStyles } from './docx-text.js';
import { damaged, ReadFault } from '../bytes/fault.js';
import type { BytesFormat, ParseContext, Parsed } from '../bytes/format.js';

/** What Word and other programs put there when nobody gave a name. */
const NO_AUTHOR =
  /^(?:microsoft(?: office)?(?: user)?|office user|windows user|user|author|admin(?:istrator)?|python-docx|un-?named|unknown|apache poi|pandoc)$/iu;
const NO_TITLE = /^(?:untitled|document\d*|normal|word document|microsoft word - .*|.*\.(?:docx?|dotx?|rtf|txt))$/iu;

/** A headline stands above the prose; further down the same style parts the text. */
const HEADLINE_LINES = 4;

const isHeadline = (name: string | undefined): boolean => name === 'title' || name === 'heading 1';

/** Takes the paragraph that is styled as the headline out of the others. */
function withoutHeadline(paragraphs: readonly DocxParagraph[], styles: ReadonlyMap<string, string>) {
  const nameOf = ({ style }: DocxParagraph): string | undefined =>
    style === null ? undefined : (styles.get(style) ?? style.toLowerCase());
  const head = paragraphs.slice(0, HEADLINE_LINES);
  const titled = head.findIndex((one) => nameOf(one) === 'title');
  const at = titled >= 0 ? titled : head.findIndex((one) => isHeadline(nameOf(one)));
  const title = paragraphs[at]?.text.replace(/\s+/gu, ' ') ?? null;
  return { title, rest: paragraphs.filter((_, index) => index !== at) };
}

const unless = (junk: RegExp, value: string | undefined): string | null => {
  const text = value?.trim().replace(/\s+/gu, ' ') ?? '';
  return text === '' || text.length > 300 || junk.test(text) ? null : text;
};

async function propertiesOf(xml: string | undefined): Promise<Pick<ArticleRecord, 'title' | 'properties'>> {
  // Broken properties are no reason to give up a text that is whole.
  const found = await docxProperties(xml ?? '').catch(() => new Map<string, string>());
  return {
    title: unless(NO_TITLE, found.get('title')),
    properties: { byline: unless(NO_AUTHOR, found.get('creator')), published: publishedFrom(found.get('created')) },
  };
}

async function recordOf(bytes: Uint8Array, context: ParseContext): Promise<ArticleRecord> {
  const parts = await docxParts(bytes);
  const main = parts.get('document');
  if (main === undefined) throw new ReadFault('bad-record', 'it is a zip archive, but no Word document');
  const styles = await docxStyles(parts.get('styles') ?? '').catch(() => new Map<string, string>());
  const { title, rest } = withoutHeadline(await docxParagraphs(main), styles);
  const notes = await Promise.all(
    ['footnotes', 'endnotes'].map(async (name) => {
      const xml = parts.get(name);
      return xml === undefined ? [] : docxParagraphs(xml);
    }),
  );
  const text = [...rest, ...notes.flat()].map((paragraph) => paragraph.text).join('\n\n');
  if (text === '') throw new ReadFault('no-text', 'it holds no words');
  const stated = await propertiesOf(parts.get('core'));
  return {
    ...stated,
    title: title ?? stated.title,
    ...context.sidecar.stated,
    text,
    source: context.source,
    place: context.place,
    encoding: 'utf-8',
    format: title === null ? 'text' : 'record',
  };
}

async function* parse(bytes: Uint8Array, context: ParseContext): AsyncGenerator<Parsed, void, undefined> {
  // Word wraps what has a password into the container of its old format.
  if (bytes[0] === 0xd0 && bytes[1] === 0xcf) {
    throw new ReadFault('encrypted', 'it has a password or is of the old kind (.doc); save it anew as .docx');
  }
  try {
    yield { record: await recordOf(bytes, context) };
  } catch (error) {
    throw damaged(error, 'the document');
  }
}

/**
 * Word documents: paragraphs, headings, lists, the rows of tables and the notes, without what was deleted or hidden.
 * Headers and footers of pages, comments and pictures are left out. An own reader over yauzl and saxes: the library
 * that was tried takes three seconds and 300 MB for 13 KB that repeat one paragraph, and its stack ends at 100,000
 * nested elements.
 */
export const DOCX: BytesFormat = {
  unit: 'bytes',
  endings: ['.docx'],
  magic: ['PK\x03\x04', '\xd0\xcf\x11\xe0'],
  matches: ({ latin }) =>
    latin.startsWith('PK') && /\[Content_Types\]\.xml|word\/document/u.test(latin) && latin.includes('word/'),
  parse,
};
