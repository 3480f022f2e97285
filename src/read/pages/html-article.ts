import { dropAround } from './html-around.js';
import { cleanByline } from './html-byline.js';
import { type HtmlDocument, type HtmlElement, oneLine } from './html-dom.js';
import { withHyphens } from './html-headline.js';
import { writtenText } from './html-text.js';

/** What the extraction found in a page. */
export interface Extracted {
  readonly text: string;
  readonly title: string | null;
  readonly byline: string | null;
  readonly outlet: string | null;
  readonly published: string | null;
}

/** MathJax calls its formulas menus, and menus are thrown out. */
function keepFormulas(document: HtmlDocument): void {
  for (const formula of document.querySelectorAll('mjx-container')) formula.removeAttribute('class');
}

const sameWords = (one: string, other: string): boolean =>
  one.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '') === other.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');

/** A text without the headline that stands over it: it is told apart from the text. */
export function withoutHeadline(text: string, title: string | null): string {
  const end = text.indexOf('\n\n');
  if (title === null || end < 0 || !sameWords(text.slice(0, end), title)) return text;
  return text.slice(end).trimStart();
}

/**
 * The article of a page by Readability, whose tree is taken apart on the way; null where it finds none. What it leaves
 * around the text is taken out afterwards, for which it has to keep the names of classes.
 */
export async function extractArticle(document: HtmlDocument): Promise<Extracted | null> {
  const { Readability } = await import('@mozilla/readability');
  keepFormulas(document);
  document.title = withHyphens(document.title);
  const reader = new Readability<HtmlElement>(document as never, {
    keepClasses: true,
    serializer: (node) => node as unknown as HtmlElement,
  });
  const found = reader.parse();
  const content = found?.content ?? null;
  if (found === null || content === null) return null;
  dropAround(content);
  const text = writtenText(content);
  return {
    text,
    title: oneLine(found.title),
    byline: cleanByline(found.byline),
    outlet: oneLine(found.siteName),
    published: oneLine(found.publishedTime),
  };
}
