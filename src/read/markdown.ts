import type { Format } from './format.js';
import { parseProse } from './text.js';

/** Markdown: one file, one article; the words stay as they are and the syntax between them is labelled. */
export const MARKDOWN: Format = {
  unit: 'file',
  endings: ['.md', '.markdown'],
  parse: (text, context) => parseProse(text, context, 'markdown'),
};
