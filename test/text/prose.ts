import { analyse, articleFrom, type Prose } from '../../src/index.js';

/** An English text as the text stage reads it. */
export const read = (text: string, language = 'en'): Prose =>
  analyse(articleFrom({ id: 'a', text, language, format: 'record' }));

/** The keys of a text. */
export const keysOf = (text: string): readonly string[] => read(text).tokens.key;
