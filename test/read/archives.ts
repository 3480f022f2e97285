import { crc32, deflateRawSync, gzipSync } from 'node:zlib';
import { pack } from 'tar-stream';

/** One file of a zip, and what its heads say wrongly. */
export interface Zipped {
  readonly name: string;
  readonly content: string | Uint8Array;
  /** Declared size, where it is not the true one. */
  readonly size?: number;
  /** Unix mode with the kind of file. */
  readonly mode?: number;
  readonly encrypted?: boolean;
  readonly stored?: boolean;
}

function heads({ name, content, size, mode = 0o100644, encrypted = false, stored = false }: Zipped, at: number) {
  const [bytes, path] = [Buffer.from(content), Buffer.from(name)];
  const packed = stored ? bytes : deflateRawSync(bytes);
  const shared = Buffer.alloc(26);
  shared.writeUInt16LE(20, 0);
  shared.writeUInt16LE(0x800 | (encrypted ? 1 : 0), 2);
  shared.writeUInt16LE(stored ? 0 : 8, 4);
  shared.writeUInt32LE(crc32(bytes), 10);
  shared.writeUInt32LE(packed.length, 14);
  shared.writeUInt32LE(size ?? bytes.length, 18);
  shared.writeUInt16LE(path.length, 22);
  const tail = Buffer.alloc(14);
  tail.writeUInt32LE(mode * 0x10000, 6);
  tail.writeUInt32LE(at, 10);
  const local = Buffer.concat([Buffer.from('PK\x03\x04'), shared, path, packed]);
  return { local, central: Buffer.concat([Buffer.from('PK\x01\x02\x14\x03'), shared, tail, path]) };
}

export function zipOf(files: readonly Zipped[]): Buffer {
  const [locals, centrals]: [Buffer[], Buffer[]] = [[], []];
  let at = 0;
  for (const file of files) {
    const { local, central } = heads(file, at);
    locals.push(local);
    centrals.push(central);
    at += local.length;
  }
  const table = Buffer.concat(centrals);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(files.length % 65536, 8);
  end.writeUInt16LE(files.length % 65536, 10);
  end.writeUInt32LE(table.length, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...locals, table, end]);
}

export type TarEntry = readonly [header: Parameters<ReturnType<typeof pack>['entry']>[0], content?: string | Buffer];

export async function tarOf(entries: readonly TarEntry[]): Promise<Buffer> {
  const archive = pack();
  for (const [header, content] of entries) archive.entry(header, content ?? '');
  archive.finalize();
  const parts: Uint8Array[] = [];
  for await (const part of archive) parts.push(part as Uint8Array);
  return Buffer.concat(parts);
}

function zstdBlock(type: number, size: number, isLast: boolean): Buffer {
  const head = Buffer.alloc(3);
  head.writeUIntLE((size << 3) | (type << 1) | (isLast ? 1 : 0), 0, 3);
  return head;
}

/** Frames without compression, as a stored zip has them; each block at most 128 KB. */
export function zstdOf(content: string | Uint8Array, windowLog = 20): Buffer {
  const bytes = Buffer.from(content);
  const blocks: Buffer[] = [];
  for (let at = 0; at === 0 || at < bytes.length; at += 131072) {
    const piece = bytes.subarray(at, at + 131072);
    blocks.push(zstdBlock(0, piece.length, at + 131072 >= bytes.length), piece);
  }
  return Buffer.concat([Buffer.from([0x28, 0xb5, 0x2f, 0xfd, 0, (windowLog - 10) << 3]), ...blocks]);
}

/** One letter, `blocks` times 128 KB of it in four bytes each. */
export function zstdBomb(blocks: number, windowLog = 20): Buffer {
  const head = Buffer.from([0x28, 0xb5, 0x2f, 0xfd, 0, (windowLog - 10) << 3]);
  const one = Buffer.concat([zstdBlock(1, 131072, false), Buffer.from('a')]);
  return Buffer.concat([head, ...Array.from({ length: blocks }, () => one), zstdBlock(0, 0, true)]);
}

/** A recorded response. */
export interface Recorded {
  readonly url: string;
  readonly body: string | Uint8Array;
  readonly heads?: readonly string[];
  readonly status?: number;
  readonly type?: string;
}

export function warcOf(records: readonly Recorded[]): Buffer {
  return Buffer.concat(
    records.flatMap(({ url, body, heads = ['Content-Type: text/html; charset=utf-8'], status = 200, type }) => {
      const http = Buffer.concat([
        Buffer.from(`HTTP/1.1 ${status} OK\r\n${heads.map((head) => `${head}\r\n`).join('')}\r\n`),
        Buffer.from(body),
      ]);
      const head = `WARC/1.0\r\nWARC-Type: ${type ?? 'response'}\r\nWARC-Target-URI: ${url}\r\nContent-Type: application/http; msgtype=response\r\nContent-Length: ${http.length}\r\n\r\n`;
      return [Buffer.from(head), http, Buffer.from('\r\n\r\n')];
    }),
  );
}

/** gzip in gzip, `depth` times. */
export function nestedGzip(content: string | Uint8Array, depth: number): Buffer {
  let packed = Buffer.from(content);
  for (let layer = 0; layer < depth; layer += 1) packed = gzipSync(packed);
  return packed;
}

/** Two lines of JSON, as bzip2 packs them; there is no packer for it here. */
export const BZIP2_LINES = Buffer.from(
  'QlpoOTFBWSZTWX23ktIAAQBfgAAQUAUAEDEABAA/7Z7qIACSDRTGUZGQ0yAaBJITZUMnqAG0CcFS/x+yBI308q89JywdnpKCjGJwWKw9bJxueMxCRnlIzePGEXPuohIn1osOkNdm13NslaJyGDzRqSigYqPyqDlgCBEEusttTcbfVFr4moaYNH/B8HcBSaYnSjJniKxePhAfi7kinChIPtvJaQA=',
  'base64',
);
/** 16 MB of one letter as bzip2 packs it, in 45 bytes. */
export const BZIP2_BOMB = Buffer.from('QlpoOTFBWSZTWYmtEk8AgICBAKAAAAggADCAKRoBANIBAOLuSKcKEhE1okng', 'base64');

type Thrift = readonly [field: number, type: 'i32' | 'i64' | 'text' | 'struct' | 'list', value: unknown];
const THRIFT_TYPES = { i32: 5, i64: 6, text: 8, struct: 12, list: 9 } as const;

function varint(value: number): number[] {
  return value < 128 ? [value] : [(value % 128) | 128, ...varint(Math.floor(value / 128))];
}

function thriftValue(type: Thrift[1], value: unknown): number[] {
  if (type === 'i32' || type === 'i64') return varint((value as number) * 2);
  if (type === 'text') return [...varint(Buffer.byteLength(value as string)), ...Buffer.from(value as string)];
  if (type === 'struct') return thrift(value as Thrift[]);
  const [of, items] = value as [Thrift[1], unknown[]];
  const head =
    items.length < 15 ? [(items.length << 4) | THRIFT_TYPES[of]] : [0xf0 | THRIFT_TYPES[of], ...varint(items.length)];
  return [...head, ...items.flatMap((item) => thriftValue(of, item))];
}

/** Thrift's compact protocol, as far as Parquet's own records need it. */
function thrift(fields: readonly Thrift[]): number[] {
  let last = 0;
  const bytes = fields.flatMap(([field, type, value]) => {
    const head = ((field - last) << 4) | THRIFT_TYPES[type];
    last = field;
    return [head, ...thriftValue(type, value)];
  });
  return [...bytes, 0];
}

/** A table of texts: each of `groups` a group of rows, uncompressed or packed with gzip. */
export function parquetOf(
  names: readonly string[],
  groups: readonly (readonly string[])[][],
  codec: 0 | 2 = 0,
): Buffer {
  const parts: Buffer[] = [Buffer.from('PAR1')];
  let at = 4;
  const rowGroups = groups.map((rows) => {
    const columns = names.map((name, column) => {
      const plain = Buffer.concat(
        rows.map((row) => {
          const bytes = Buffer.from(row[column] ?? '');
          const length = Buffer.alloc(4);
          length.writeUInt32LE(bytes.length);
          return Buffer.concat([length, bytes]);
        }),
      );
      const data = codec === 2 ? gzipSync(plain) : plain;
      const page: Thrift[] = [
        [1, 'i32', rows.length],
        [2, 'i32', 0],
        [3, 'i32', 3],
        [4, 'i32', 3],
      ];
      const head = Buffer.from(
        thrift([
          [1, 'i32', 0],
          [2, 'i32', plain.length],
          [3, 'i32', data.length],
          [5, 'struct', page],
        ]),
      );
      parts.push(head, data);
      const start = at;
      at += head.length + data.length;
      const about: Thrift[] = [
        [1, 'i32', 6],
        [2, 'list', ['i32', [0]]],
        [3, 'list', ['text', [name]]],
        [4, 'i32', codec],
        [5, 'i64', rows.length],
        [6, 'i64', head.length + plain.length],
        [7, 'i64', head.length + data.length],
        [9, 'i64', start],
      ];
      return [
        [2, 'i64', start],
        [3, 'struct', about],
      ] satisfies Thrift[];
    });
    return [
      [1, 'list', ['struct', columns]],
      [2, 'i64', 0],
      [3, 'i64', rows.length],
    ] satisfies Thrift[];
  });
  const columns = names.map((name): Thrift[] => [
    [1, 'i32', 6],
    [3, 'i32', 0],
    [4, 'text', name],
    [6, 'i32', 0],
  ]);
  const root: Thrift[] = [
    [4, 'text', 'schema'],
    [5, 'i32', names.length],
  ];
  const footer = Buffer.from(
    thrift([
      [1, 'i32', 1],
      [2, 'list', ['struct', [root, ...columns]]],
      [3, 'i64', groups.flat().length],
      [4, 'list', ['struct', rowGroups]],
    ]),
  );
  const length = Buffer.alloc(4);
  length.writeUInt32LE(footer.length);
  return Buffer.concat([...parts, footer, length, Buffer.from('PAR1')]);
}
