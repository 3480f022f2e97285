import type { Chunks, Sample } from './format.js';
import { encodingOfBom } from './decode.js';

/** Enough to tell a format by its content. */
export const SAMPLE_BYTES = 65536;

/** What the first bytes of a file show; the texts are made when they are asked for, as most names say enough. */
export function sampleOf(bytes: Uint8Array): Sample {
  let [latin, text]: [string | null, string | null] = [null, null];
  return {
    bytes,
    get latin() {
      latin ??= Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1');
      return latin;
    },
    get text() {
      const bom = encodingOfBom(bytes);
      text ??= new TextDecoder(bom?.startsWith('utf-16') === true ? bom : 'utf-8').decode(bytes).trimStart();
      return text;
    },
  };
}

/** Takes the first bytes of a stream and gives them back with a stream that still begins with them. */
export async function peeked(source: Chunks): Promise<{ head: Uint8Array; all: AsyncGenerator<Uint8Array> }> {
  const chunks = Symbol.asyncIterator in source ? source[Symbol.asyncIterator]() : source[Symbol.iterator]();
  const first: Uint8Array[] = [];
  let length = 0;
  while (length < SAMPLE_BYTES) {
    const next = await chunks.next();
    if (next.done === true) break;
    first.push(next.value);
    length += next.value.length;
  }
  const all = async function* (): AsyncGenerator<Uint8Array> {
    try {
      for (let chunk = first.shift(); chunk !== undefined; chunk = first.shift()) yield chunk;
      for (let next = await chunks.next(); next.done !== true; next = await chunks.next()) yield next.value;
    } finally {
      await chunks.return?.();
    }
  };
  return {
    head:
      first.length === 1 && first[0] !== undefined
        ? first[0].subarray(0, SAMPLE_BYTES)
        : Buffer.concat(first).subarray(0, SAMPLE_BYTES),
    all: all(),
  };
}

/** All of a stream in one piece, or null where it is longer than `bound` bytes. */
export async function collected(chunks: Chunks, bound: number): Promise<Uint8Array | null> {
  const parts: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of chunks) {
    length += chunk.length;
    if (length > bound) return null;
    parts.push(chunk);
  }
  return parts.length === 1 && parts[0] !== undefined ? parts[0] : Buffer.concat(parts, length);
}
