import { crc32, deflateRawSync } from 'node:zlib';

/** What to lie about in a zip, for files made to harm. */
interface Lies {
  readonly size?: number;
  readonly encrypted?: boolean;
}

function header(name: string, content: Buffer, { packed, lies }: { packed: Buffer; lies: Lies }): Buffer {
  const head = Buffer.alloc(26);
  head.writeUInt16LE(20, 0);
  head.writeUInt16LE(lies.encrypted === true ? 1 : 0, 2);
  head.writeUInt16LE(8, 4);
  head.writeUInt32LE(crc32(content), 10);
  head.writeUInt32LE(packed.length, 14);
  head.writeUInt32LE(lies.size ?? content.length, 18);
  head.writeUInt16LE(Buffer.byteLength(name), 22);
  return head;
}

/** A zip archive of some parts, deflated. */
export function zipOf(parts: Readonly<Record<string, string | Uint8Array>>, lies: Lies = {}): Buffer {
  const [locals, centrals]: [Buffer[], Buffer[]] = [[], []];
  let offset = 0;
  for (const [name, content] of Object.entries(parts)) {
    const bytes = Buffer.from(content as Uint8Array);
    const packed = deflateRawSync(bytes);
    const head = header(name, bytes, { packed, lies });
    const local = Buffer.concat([Buffer.from('PK\x03\x04'), head, Buffer.from(name), packed]);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(offset, 10);
    centrals.push(Buffer.concat([Buffer.from('PK\x01\x02\x14\0'), head, tail, Buffer.from(name)]));
    locals.push(local);
    offset += local.length;
  }
  const directory = Buffer.concat(centrals);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06');
  end.writeUInt16LE(centrals.length, 8);
  end.writeUInt16LE(centrals.length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...locals, directory, end]);
}

const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';

/** A part of a Word document around some elements. */
export const wordPart = (root: string, inner: string): string =>
  `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:${root} xmlns:w="${WORD}">${inner}</w:${root}>`;

/** A paragraph with one run, of a style where one is given. */
export const paragraph = (text: string, style?: string): string =>
  `<w:p>${style === undefined ? '' : `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>`}<w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;

/** A Word document with this body and these other parts. */
export function docxOf(body: string, parts: Readonly<Record<string, string>> = {}): Buffer {
  return zipOf({
    '[Content_Types].xml': '<Types/>',
    '_rels/.rels': '<Relationships/>',
    'word/document.xml': wordPart('document', `<w:body>${body}</w:body>`),
    ...parts,
  });
}
