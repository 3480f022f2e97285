import { ReadFault } from '../bytes/fault.js';
import { type PdfItem, type PdfMessage, pdfMessages } from './pdf-thread.js';

/** A piece of a line as a PDF sets it, in points from the left and the top of its page. */
export interface PdfPiece {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  /** Where its letters stand. */
  readonly base: number;
  readonly size: number;
  readonly isRightToLeft: boolean;
}

export interface PdfPage {
  readonly width: number;
  readonly height: number;
  readonly pieces: readonly PdfPiece[];
}

/** What a PDF says about itself, as it stands there. */
export interface PdfInfo {
  readonly title: string | null;
  readonly author: string | null;
  readonly created: string | null;
}

export interface PdfDocument {
  readonly info: PdfInfo;
  readonly pages: readonly PdfPage[];
  /** Pages behind these are not read. */
  readonly count: number;
}

type Matrix = readonly number[];

/** Two transforms of the plane, one behind the other, as six numbers each. */
function joined(outer: Matrix, inner: Matrix): readonly [number, number, number, number, number, number] {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = outer;
  const [g = 1, h = 0, i = 0, j = 1, k = 0, l = 0] = inner;
  return [a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f];
}

/** A piece in the page's own view; null where it is blank or set on its side, as credits beside pictures are. */
function pieceOf({ str, dir, width, transform }: PdfItem, view: Matrix): PdfPiece | null {
  const [a, b, c, d, left, base] = joined(view, transform);
  const size = Math.hypot(c, d);
  if (str.trim() === '' || ![left, base, size, width].every(Number.isFinite) || size <= 0) return null;
  if (Math.abs(b) > 0.3 * Math.hypot(a, b)) return null;
  return { text: str, left, right: left + Math.max(0, width), base, size, isRightToLeft: dir === 'rtl' };
}

function pageOf({ width, height, view, items }: Extract<PdfMessage, { readonly kind: 'page' }>): PdfPage {
  return { width, height, pieces: items.map((item) => pieceOf(item, view)).filter((piece) => piece !== null) };
}

const wordsOf = (value: unknown): string | null => (typeof value === 'string' && value.trim() !== '' ? value : null);

/** The text layer of a PDF, page by page; pages that are damaged are empty. */
export async function pdfDocument(bytes: Uint8Array): Promise<PdfDocument> {
  const pages: PdfPage[] = [];
  let [info, count]: [PdfInfo, number] = [{ title: null, author: null, created: null }, 0];
  for (const message of await pdfMessages(bytes)) {
    if (message.kind === 'page') pages.push(pageOf(message));
    else if (message.kind === 'fault') {
      throw message.isLocked
        ? new ReadFault('encrypted', 'it needs a password; it was not read')
        : new ReadFault('damaged', 'it is damaged or cut off, and no page of it can be read');
    } else {
      count = message.count;
      const { Title, Author, CreationDate } = message.info;
      info = { title: wordsOf(Title), author: wordsOf(Author), created: wordsOf(CreationDate) };
    }
  }
  return { info, pages, count };
}
