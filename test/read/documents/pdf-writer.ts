import { deflateSync } from 'node:zlib';

/** A line of a page: where it begins, in points from the left and the bottom, and the size of its letters. */
export interface SetLine {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly size?: number;
}

const escaped = (text: string): string =>
  text
    .replace(/[\\()]/gu, '\\$&')
    .replace(/“/gu, '\x93')
    .replace(/”/gu, '\x94');

const contentOf = (lines: readonly SetLine[]): string =>
  lines
    .map(({ text, x, y, size = 10 }) => `BT /F1 ${size} Tf 1 0 0 1 ${x} ${y} Tm (${escaped(text)}) Tj ET`)
    .join('\n');

/** A PDF of some objects, numbered from 1, the first of them the catalogue. */
export function pdfOfObjects(objects: readonly (string | Buffer)[], trailer = ''): Buffer {
  const parts: Buffer[] = [Buffer.from('%PDF-1.4\n', 'latin1')];
  const offsets: number[] = [];
  let length = parts[0]?.length ?? 0;
  const push = (part: Buffer): void => {
    parts.push(part);
    length += part.length;
  };
  objects.forEach((object, index) => {
    offsets.push(length);
    const body = typeof object === 'string' ? Buffer.from(object, 'latin1') : object;
    push(Buffer.concat([Buffer.from(`${index + 1} 0 obj\n`), body, Buffer.from('\nendobj\n')]));
  });
  const rows = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  const size = objects.length + 1;
  push(
    Buffer.from(
      `xref\n0 ${size}\n0000000000 65535 f \n${rows}trailer\n<< /Size ${size} /Root 1 0 R ${trailer} >>\nstartxref\n${length}\n%%EOF`,
    ),
  );
  return Buffer.concat(parts);
}

export const streamOf = (content: Buffer, dictionary = ''): Buffer =>
  Buffer.concat([
    Buffer.from(`<< /Length ${content.length} ${dictionary} >>\nstream\n`),
    content,
    Buffer.from('\nendstream'),
  ]);

/** The objects before the first content: catalogue, pages that all show object 5 + their number, and a font. */
function frame(count: number): string[] {
  const kids = Array.from({ length: count }, (_, index) => `${4 + index} 0 R`).join(' ');
  const page = (index: number): string =>
    `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Resources << /Font << /F1 3 0 R >> >> /Contents ${4 + count + index} 0 R >>`;
  return [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Kids [${kids}] /Count ${count} >>`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>',
    ...Array.from({ length: count }, (_, index) => page(index)),
  ];
}

/** A PDF whose pages show these contents, each a stream with its dictionary. */
export function pdfOfStreams(streams: readonly Buffer[], info = ''): Buffer {
  const objects = [...frame(streams.length), ...streams, `<< ${info} >>`];
  return pdfOfObjects(objects, `/Info ${objects.length} 0 R`);
}

/** A PDF of pages of lines, their contents deflated. */
export function pdfOf(pages: readonly (readonly SetLine[])[], info = ''): Buffer {
  const streams = pages.map((lines) =>
    streamOf(deflateSync(Buffer.from(contentOf(lines), 'latin1')), '/Filter /FlateDecode'),
  );
  return pdfOfStreams(streams, info);
}

/** Lines below one another, as a column sets them. */
export const column = (
  texts: readonly string[],
  at: { readonly x: number; readonly y: number; readonly leading?: number },
): SetLine[] => texts.map((text, index) => ({ text, x: at.x, y: at.y - index * (at.leading ?? 12) }));
