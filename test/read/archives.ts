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
