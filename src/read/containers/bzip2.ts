import { bunzip } from './bunzip.js';
import type { Chunks, ContainerFormat, ParseContext, Unpacked } from '../bytes/format.js';
import { innerName } from './inner-name.js';

// eslint-disable-next-line @typescript-eslint/require-await -- the interface is asynchronous
async function* entries(chunks: Chunks, { source }: ParseContext): AsyncGenerator<Unpacked> {
  yield { name: innerName(source, { '.tbz2': '.tar', '.bz2': '' }), chunks: bunzip(chunks) };
}

/** bzip2, also of several files one behind the other; called by the name of what is in it. */
export const BZIP2: ContainerFormat = {
  unit: 'container',
  holds: 'one',
  endings: ['.bz2', '.tbz2'],
  magic: ['BZh'],
  matches: ({ latin }) => /^BZh[1-9](?:1AY&SY|\x17rE8P\x90)/u.test(latin),
  entries,
};
