import type { ArticleRecord } from './article.js';
import type { FieldMap, Metadata } from './metadata.js';
import type { ReadWarningCode } from './warnings.js';

/** What a parser is told besides the text. */
export interface ParseContext {
  readonly source: string;
  readonly fields: FieldMap;
  /** From a sidecar; it wins over what the file itself says. */
  readonly sidecar: Metadata;
  /** Number of the first record, from 1. */
  readonly place: number;
  /** `line 7` in messages; empty for a whole file. */
  readonly where: string;
}

/** One article, or why there is none. */
export type Parsed = { readonly record: ArticleRecord } | { readonly code: ReadWarningCode; readonly message: string };

/** A reader of one format: a pure function from decoded text to records. */
export interface Format {
  /** It reads a whole file, or each line on its own (and then a file of any size). */
  readonly unit: 'file' | 'line';
  readonly endings: readonly string[];
  readonly parse: (text: string, context: ParseContext) => Iterable<Parsed>;
}
