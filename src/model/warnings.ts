/** Every warning there is: a closed set, so that a program may decide on the code. Its message is for people and may be reworded. */

/** What each warning of reading means. One bad input never stops a run: it is skipped, and one of these says why. */
export const READ_WARNINGS = {
  'not-found': 'there is no file or folder of this name, or none that fits the pattern',
  unreadable: 'the place may not be opened, is no regular file, or cannot be read',
  'not-fetched':
    'the place is an address: without --allow-fetch no connection is opened; with it, the message says why not',
  'unknown-format': 'the file is in a format that is not read, such as a picture',
  misnamed:
    'the name of the file says that it is a PDF, a Word document or Parquet, and its content is text; it was read as such',
  'own-file': 'syndiff wrote the file itself: a page, a report, records or a baseline; it was set aside',
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
  'unsafe-xml':
    'an XML file declares entities of its own, has several DOCTYPEs, or is nested or long beyond the bound, as made to harm; it was refused',
  'ill-formed': 'an XML file is not well-formed; it was read as it is probably meant',
  'summary-only':
    'entries of a feed or an item of an agency hold a summary and not the report itself; the articles are kept and say so in `isSummary`',
  withdrawn:
    'the provider has withheld or canceled this item; it is kept where it has text, and is not for publication',
  corrected: 'the provider states that this item corrects an earlier version of it',
  'not-read': 'a part of a file was not read, such as the attachments of a message; the article is kept',
  'bad-date': 'a date of publication is not understood and counts as unknown; the article is kept',
  'rule-without-effect':
    '`--outlet-from` or `--date-from` gives nothing for any article, or for some of which nothing else says it; they are kept',
} as const satisfies Record<string, string>;

/** What each warning of a comparison, a scan or a stage means. */
export const RUN_WARNINGS = {
  'no-words': 'an article has not one word of prose that is compared',
  'too-short': 'an article, or several, are too short to judge',
  'no-vocabulary':
    'there are no word lists for the language of some articles, so that fewer kinds of difference are told apart',
  'same-id': 'another article has the same id; this one is called otherwise',
  'placeholder-date': 'many articles carry one date that stands for none, which decides nothing',
  shortened: 'a story is too large to be told in full; the rest is in the data',
  'bad-line': 'a line between two stages is not one that the stage reads; it was skipped',
} as const satisfies Record<string, string>;

export const WARNINGS = { ...READ_WARNINGS, ...RUN_WARNINGS };

export type ReadWarningCode = keyof typeof READ_WARNINGS;

export type WarningCode = keyof typeof WARNINGS;

export const WARNING_CODES = Object.keys(WARNINGS) as [WarningCode, ...WarningCode[]];
