import type { TextFormat } from './bytes/format.js';
import { parseProse } from './plain-text.js';

/** Markdown: one file, one article; the words stay as they are and the syntax between them is labelled. */
export const MARKDOWN: TextFormat = {
  unit: 'text',
  endings: ['.md', '.markdown'],
  matches: ({ text }) => /^(?:---[ \t]*\r?\n|# \S)/u.test(text),
  parse: (text, context) => parseProse(text, context, 'markdown'),
};
