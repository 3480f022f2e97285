import { fieldMap, NO_METADATA } from '../../../src/read/head/metadata.js';
import type { ArticleRecord } from '../../../src/read/head/article.js';
import type { BytesFormat, ParseContext } from '../../../src/read/bytes/format.js';
import { HTML } from '../../../src/read/pages/html.js';

export interface ReadRecord {
  readonly record: ArticleRecord | null;
  /** Codes of the warnings. */
  readonly codes: readonly string[];
}

/** The record that a page gives, and the codes of its warnings. */
export async function readPageAs(
  format: BytesFormat,
  content: string | Uint8Array,
  given: Partial<ParseContext> = {},
): Promise<ReadRecord> {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  const context = {
    source: 'page',
    fields: fieldMap([]),
    sidecar: NO_METADATA,
    place: 1,
    where: '',
    encoding: null,
    url: null,
  };
  const codes: string[] = [];
  let record: ArticleRecord | null = null;
  for await (const item of format.parse(bytes, { ...context, ...given })) {
    if ('record' in item) record = item.record;
    else codes.push(item.code);
  }
  return { record, codes };
}

export const readHtml = (content: string | Uint8Array, given: Partial<ParseContext> = {}): Promise<ReadRecord> =>
  readPageAs(HTML, content, given);
