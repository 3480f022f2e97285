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
  damaged: 'the file is cut off or damaged; what could be read of it is kept',
  'too-deep': 'an archive lies inside archives beyond the bound on nesting and was not unpacked',
  'too-many-entries': 'an archive holds more files than the bound; the rest of it was not read',
  'expands-too-much':
    'a compressed file unpacks to far more than its size allows for, as made to harm; its rest was not read',
  'unsafe-name':
    'a file in an archive has an absolute name or one that leads out of the archive, or is a link; it was skipped',
  encrypted: 'a file needs a password and was skipped',
  'not-installed': 'the format needs a package that is not installed; the message names it',
  'bad-date': 'a date of publication is not understood and counts as unknown; the article is kept',
} as const satisfies Record<string, string>;

export type ReadWarningCode = keyof typeof READ_WARNINGS;

/** A warning whose code is one of `READ_WARNINGS`. */
export function warning(code: ReadWarningCode, source: string, message: string): Warning {
  return { code, source, message };
}
