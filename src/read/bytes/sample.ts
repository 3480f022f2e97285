import type { Chunks, Sample } from './format.js';
import { encodingOfBom } from './decode.js';

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
