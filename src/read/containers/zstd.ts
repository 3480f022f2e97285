import { damaged } from '../bytes/fault.js';
import type { Chunks, ContainerFormat, ParseContext, Unpacked } from '../bytes/format.js';
import { bomb, Outlet, slices } from '../bytes/inflate.js';
import { innerName } from './inner-name.js';

/** As the reference decoder: what was packed with a longer memory needs to be asked for there too. */
const MOST_WINDOW_BYTES = 128 * 1024 ** 2;
/**
 * The library moves the whole window at each block, which a file of tiny blocks could use against us. An encoder fills
 * its blocks (128 KB), so that the moved bytes are at most 1,024 times what comes out; a flush now and then is granted.
 */
const MOVED_PER_BYTE = 1100;
const MOVED_FOR_FREE = 2 * 1024 ** 3;

/** What is seen of the library's inside: the window of the frame that is being read. */
interface Frame {
  readonly s?: { readonly w?: Uint8Array } | number | null;
}

function guard(): (frame: Frame, piece: Uint8Array) => void {
  let [moved, given] = [0, 0];
  return ({ s }, piece) => {
    const window = typeof s === 'object' ? (s?.w?.length ?? 0) : 0;
    moved += window;
    given += piece.length;
    if (window > MOST_WINDOW_BYTES || moved > MOVED_FOR_FREE + MOVED_PER_BYTE * given) throw bomb();
  };
}

async function* content(chunks: Chunks): AsyncGenerator<Uint8Array> {
  const { Decompress } = await import('fzstd');
  const [outlet, check] = [new Outlet(), guard()];
  const decoder = new Decompress((piece) => {
    check(decoder as unknown as Frame, piece);
    // A copy: the library goes on writing into what it gave.
    outlet.add(piece.slice());
    if (outlet.overflows) throw bomb();
  });
  const push = (slice: Uint8Array, isLast: boolean): void => {
    try {
      decoder.push(slice, isLast);
    } catch (error) {
      throw damaged(error, 'the Zstandard file');
    }
  };
  for await (const slice of slices(chunks)) {
    push(slice, false);
    yield* outlet.take();
  }
  push(new Uint8Array(0), true);
  yield* outlet.take();
}

// eslint-disable-next-line @typescript-eslint/require-await -- the interface is asynchronous
async function* entries(chunks: Chunks, { source }: ParseContext): AsyncGenerator<Unpacked> {
  yield { name: innerName(source, { '.tzst': '.tar', '.zst': '', '.zstd': '' }), chunks: content(chunks) };
}

/** Zstandard, also of several frames; called by the name of what is in it. */
export const ZSTD: ContainerFormat = {
  unit: 'container',
  holds: 'one',
  endings: ['.zst', '.zstd', '.tzst'],
  magic: ['(\xb5/\xfd'],
  entries,
};
