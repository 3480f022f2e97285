import type { ArticleRecord } from '../head/article.js';
import { publishedFrom } from '../head/dates.js';
import { ReadFault } from '../bytes/fault.js';
import type { BytesFormat, ParseContext, Parsed } from '../bytes/format.js';
import { checkStreams } from './pdf-guard.js';
import { linesOfPage } from './pdf-lines.js';
import { type PdfInfo, pdfDocument } from './pdf-pages.js';
import { type PdfParagraph, paragraphsOf } from './pdf-paragraphs.js';
import { withoutRunning } from './pdf-running.js';

/** What programs put there when nobody gave a name. */
const NO_TITLE =
  /^(?:untitled.*|document\d*|microsoft word - .*|print|page \d+|.*\.(?:docx?|pdf|indd|qxp|html?|rtf|txt|pages))$/iu;
const NO_AUTHOR = /^(?:user|admin(?:istrator)?|unknown|owner|author|microsoft.*|windows user|.*@.*)$/iu;
/** A headline's letters are larger than those of the text by this factor at least. */
const HEADLINE_SIZE = 1.25;
const LONGEST_HEADLINE = 200;

const unless = (junk: RegExp, value: string | null): string | null => {
  const text = value?.trim().replace(/\s+/gu, ' ') ?? '';
  return text === '' || text.length > 300 || junk.test(text) ? null : text;
};

/** `D:20210903101500+02'00'` as ISO 8601. */
function dateOf(given: string | null): string | null {
  const parts = /^(?:D:)?(\d{4})(\d\d)(\d\d)(?:(\d\d)(\d\d)(\d\d)?)?([Z+-])?(\d\d)?'?(\d\d)?/u.exec(given ?? '');
  if (parts === null) return null;
  const [, year, month, day, hour, minute, second, sign, hours, minutes] = parts;
  const date = `${year ?? ''}-${month ?? ''}-${day ?? ''}`;
  if (hour === undefined) return publishedFrom(date);
  const zone =
    sign === undefined ? '' : sign === 'Z' || hours === undefined ? 'Z' : `${sign}${hours}:${minutes ?? '00'}`;
  return publishedFrom(`${date}T${hour}:${minute ?? '00'}:${second ?? '00'}${zone}`);
}

/** The size that most of the words have. */
function textSize(paragraphs: readonly PdfParagraph[]): number {
  const units = new Map<number, number>();
  for (const { size, text } of paragraphs) {
    const rounded = Math.round(size * 2) / 2;
    units.set(rounded, (units.get(rounded) ?? 0) + text.length);
  }
  return [...units].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 0;
}

/** The paragraph in the largest letters on the first page, where they are larger than those of the text. */
function headlineIn(paragraphs: readonly PdfParagraph[]): PdfParagraph | null {
  const first = paragraphs.filter(
    ({ page, text }) => page === 0 && text.length <= LONGEST_HEADLINE && /\p{L}/u.test(text),
  );
  const largest = [...first].sort((a, b) => b.size - a.size)[0];
  return largest !== undefined && largest.size >= HEADLINE_SIZE * textSize(paragraphs) ? largest : null;
}

function recordOf(paragraphs: readonly PdfParagraph[], info: PdfInfo, context: ParseContext): ArticleRecord {
  const headline = paragraphs.length > 1 ? headlineIn(paragraphs) : null;
  const text = paragraphs
    .filter((one) => one !== headline)
    .map((one) => one.text)
    .join('\n\n');
  return {
    title: headline?.text ?? unless(NO_TITLE, info.title),
    properties: { byline: unless(NO_AUTHOR, info.author), published: dateOf(info.created) },
    ...context.sidecar.stated,
    text,
    source: context.source,
    place: context.place,
    format: headline === null ? 'text' : 'record',
  };
}

async function* parse(bytes: Uint8Array, context: ParseContext): AsyncGenerator<Parsed, void, undefined> {
  await checkStreams(bytes);
  const { info, pages, count } = await pdfDocument(bytes);
  if (count > pages.length) {
    yield {
      code: 'not-read',
      message: `its first ${pages.length} pages were read and ${count - pages.length} were not`,
    };
  }
  const paragraphs = paragraphsOf(withoutRunning(pages.map(linesOfPage)));
  if (paragraphs.length === 0) {
    throw new ReadFault(
      'no-text',
      'its pages are pictures without a text layer; it needs to be made readable by OCR first',
    );
  }
  yield { record: recordOf(paragraphs, info, context) };
}

/**
 * PDF: the text layer in reading order, columns one after another, lines joined to paragraphs and words to themselves;
 * what runs at the edge of many pages is dropped. The largest letters of the first page are the headline.
 */
export const PDF: BytesFormat = {
  unit: 'bytes',
  endings: ['.pdf'],
  magic: ['%PDF-'],
  parse,
};
