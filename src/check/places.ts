import { around } from '../model/around.js';
import type { FoundPlace, LinePlace } from '../model/finding.js';
import type { Article } from '../index.js';
import type { Stretch } from './facts.js';

/** The text of a plain file is the file: there, and only there, a line of the one is a line of the other. */
const isFileText = ({ source, place }: Article): boolean => place === 1 && /\.(?:txt|text|md|markdown)$/iu.test(source);

function linePlace(text: string, at: number): LinePlace {
  let line = 1;
  let begin = 0;
  for (let end = text.indexOf('\n'); end >= 0 && end < at; end = text.indexOf('\n', begin)) {
    line += 1;
    begin = end + 1;
  }
  return { line, column: at - begin + 1 };
}

/** UTF-16 code units, or code points where they are wanted. */
const offsetIn = (text: string, at: number, offsets: 'utf16' | 'codepoint'): number =>
  offsets === 'utf16' ? at : [...text.slice(0, at)].length;

/** A place as a finding names it. */
export function foundPlace(article: Article, stretch: Stretch | null, offsets: 'utf16' | 'codepoint'): FoundPlace {
  const { id, outlet, title, published, source, place, text } = article;
  const about = { article: id, outlet, title, published, source, place };
  if (stretch === null) return { ...about, span: null, lines: null, before: '', text: '', after: '' };
  const [start, end] = stretch;
  const at = (offset: number): number => offsetIn(text, offset, offsets);
  return {
    ...about,
    span: { article: id, start: at(start), end: at(end) },
    lines: isFileText(article) ? { start: linePlace(text, start), end: linePlace(text, end) } : null,
    ...around(text, { start, end }),
  };
}
