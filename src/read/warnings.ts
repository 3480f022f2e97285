import type { Warning } from '../model.js';

/** What each warning of this stage means. One bad input never stops a run: it is skipped, and one of these says why. */
export const READ_WARNINGS = {
  unreadable: 'the place does not exist, may not be opened or is no regular file',
  'not-fetched': 'the place is an address; syndiff reads files and opens no connection',
  'unknown-format': 'the file is in a format that is not read, such as PDF',
  binary: 'NUL bytes or control characters dominate: this is no text',
  empty: 'the file holds nothing but white space',
  encoding: 'the encoding was guessed, or some characters could not be decoded; the article is kept',
  'too-large': 'the file, the line or the article is beyond the bound on memory and was skipped',
  'bad-record': 'a record, its front matter or its sidecar cannot be parsed, or is no object',
  'no-text': 'a record has no text, or its text is not a string',
  'bad-date': 'a date of publication is not understood and counts as unknown; the article is kept',
} as const satisfies Record<string, string>;

export type ReadWarningCode = keyof typeof READ_WARNINGS;

/** A warning whose code is one of `READ_WARNINGS`. */
export function warning(code: ReadWarningCode, source: string, message: string): Warning {
  return { code, source, message };
}
