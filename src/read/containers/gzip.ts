import type { Chunks, ContainerFormat, Unpacked, ParseContext } from '../bytes/format.js';
import { inflated } from '../bytes/inflate.js';
import { innerName } from './inner-name.js';

async function* content(chunks: Chunks): AsyncGenerator<Uint8Array> {
  const { createGunzip } = await import('node:zlib');
  yield* inflated(chunks, createGunzip(), 'the gzip file');
}

// eslint-disable-next-line @typescript-eslint/require-await -- the interface is asynchronous
async function* entries(chunks: Chunks, { source }: ParseContext): AsyncGenerator<Unpacked> {
  yield { name: innerName(source, { '.tgz': '.tar', '.gz': '' }), chunks: content(chunks) };
}

/** gzip, also of several members one behind the other; called by the name of what is in it. */
export const GZIP: ContainerFormat = {
  unit: 'container',
  holds: 'one',
  endings: ['.gz', '.tgz'],
  magic: ['\x1f\x8b'],
  entries,
};
