import type { ArticleRecord } from '../../src/read/head/article.js';
import { ReadFault } from '../../src/read/bytes/fault.js';
import type { BytesFormat, ParseContext } from '../../src/read/bytes/format.js';
import { fieldMap, NO_METADATA } from '../../src/read/head/metadata.js';

const CONTEXT: ParseContext = {
  source: 'a',
  fields: fieldMap([]),
  sidecar: NO_METADATA,
  place: 1,
  where: '',
  encoding: null,
  url: null,
};

/** What a parser makes of some bytes: its records, and the codes of its warnings and of the fault it ended with. */
export async function parsed(
  format: BytesFormat,
  bytes: Uint8Array,
  context: Partial<ParseContext> = {},
): Promise<{ records: ArticleRecord[]; codes: string[]; messages: string[] }> {
  const [records, codes, messages]: [ArticleRecord[], string[], string[]] = [[], [], []];
  try {
    for await (const item of format.parse(bytes, { ...CONTEXT, ...context })) {
      if ('record' in item) records.push(item.record);
      else {
        codes.push(item.code);
        messages.push(item.message);
      }
    }
  } catch (error) {
    if (!(error instanceof ReadFault)) throw error;
    codes.push(error.code);
    messages.push(error.message);
  }
  return { records, codes, messages };
}
