import type { InputFormat } from '../../model/options.js';

/** Media types that name one format. Those that servers give to anything (`text/plain`, `application/xml`) name none. */
const FORMAT_OF_TYPE: ReadonlyMap<string, InputFormat> = new Map([
  ['text/html', 'html'],
  ['application/xhtml+xml', 'html'],
  ['multipart/related', 'mhtml'],
  ['application/x-mimearchive', 'mhtml'],
  ['application/x-ndjson', 'jsonl'],
  ['application/jsonl', 'jsonl'],
  ['text/markdown', 'markdown'],
]);

/** The format that a server says, or null: it is then told by the content. */
export function formatOfType(type: string | null): InputFormat | null {
  return type === null ? null : (FORMAT_OF_TYPE.get(type) ?? null);
}
