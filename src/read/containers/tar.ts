import type { Extract, Header } from 'tar-stream';
import { isJunk, skipped, unsafeName } from './entry-name.js';
import { damaged } from '../bytes/fault.js';
import type { Chunks, ContainerFormat, Unpacked } from '../bytes/format.js';

/** Fills the reader as fast as it is emptied. Faults of the source are given to whoever reads the entries. */
async function fill(reader: Extract, chunks: Chunks): Promise<void> {
  // One listener for all waits: one for each would leave thousands behind, and a complaint of the platform.
  let goOn = (): void => undefined;
  for (const event of ['drain', 'close'] as const) reader.on(event, () => goOn());
  try {
    for await (const chunk of chunks) {
      if (reader.destroyed) return;
      if (!reader.write(chunk)) await new Promise<void>((resolve) => (goOn = resolve));
    }
    reader.end(null);
  } catch (error) {
    reader.destroy(error instanceof Error ? error : new Error(String(error)));
  }
}

async function* guarded(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  try {
    yield* chunks;
  } catch (error) {
    throw damaged(error, 'the tar archive');
  }
}

const SPECIAL: Readonly<Record<string, string>> = {
  symlink: 'a link',
  link: 'a link',
  'character-device': 'a device',
  'block-device': 'a device',
  fifo: 'a pipe',
};

/** What an entry is to the reader; null for folders, marks of the archive itself and what systems add. */
function unpacked({ type, name: given }: Header, chunks: AsyncIterable<Uint8Array>): Unpacked | null {
  const name = given.replace(/^(?:\.\/)+/u, '');
  const isFile = type === 'file' || type === 'contiguous-file';
  const why = SPECIAL[type ?? ''] ?? (isFile ? unsafeName(name) : null);
  if (isJunk(name) || (why === null && !isFile)) return null;
  return why === null ? { name, chunks } : skipped(name, why);
}

async function* entries(chunks: Chunks): AsyncGenerator<Unpacked> {
  const { extract } = await import('tar-stream');
  const reader = extract();
  void fill(reader, chunks);
  try {
    for await (const entry of reader) {
      const found = unpacked(entry.header, guarded(entry as AsyncIterable<Uint8Array>));
      if (found !== null) yield found;
      entry.resume();
    }
  } catch (error) {
    throw damaged(error, 'the tar archive');
  } finally {
    reader.destroy();
  }
}

/** tar. Links, devices and names that lead out of it are skipped with a warning. */
export const TAR: ContainerFormat = {
  unit: 'container',
  holds: 'files',
  endings: ['.tar'],
  matches: ({ latin }) => latin.startsWith('ustar', 257),
  entries,
};
