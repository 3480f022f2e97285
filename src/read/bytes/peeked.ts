import type { Chunks } from './format.js';

/** Enough to tell a format or an encoding by the content. */
const SAMPLE_BYTES = 65536;

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
