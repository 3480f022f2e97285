import { type HtmlSink, scanHtml } from './html-scan.js';
import { withCharacters } from './xml-entities.js';

const names = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** Around an article, never in it. */
const AROUND = names('nav aside footer form figcaption head button select svg template noscript dialog');
const ARTICLE = names('article main');
const BREAKS = names(
  'address article blockquote body br dd div dl dt fieldset figure h1 h2 h3 h4 h5 h6 header hr li main ol p pre section table td th tr ul',
);
/** Characters from which on a part of a page is taken for its article. */
const WORTH = 200;

class Flattener implements HtmlSink {
  readonly every: string[] = [];
  /** Without what stands around an article. */
  readonly all: string[] = [];
  /** In `article` or `main`. */
  readonly marked: string[] = [];
  private around = 0;
  private inside = 0;

  text(written: string): void {
    this.every.push(written);
    if (this.around > 0) return;
    this.all.push(written);
    if (this.inside > 0) this.marked.push(written);
  }

  open(name: string): void {
    if (AROUND.has(name)) this.around += 1;
    if (ARTICLE.has(name)) this.inside += 1;
    this.part(name);
  }

  close(name: string): void {
    if (AROUND.has(name)) this.around = Math.max(0, this.around - 1);
    if (ARTICLE.has(name)) this.inside = Math.max(0, this.inside - 1);
    this.part(name);
  }

  raw(): void {
    // Scripts, style sheets and titles are no text of the article.
  }

  private part(name: string): void {
    // U+0000 stands in no page that comes here: it is the end of a paragraph.
    if (!BREAKS.has(name)) return;
    for (const parts of [this.every, this.all, this.marked]) parts.push('\0');
  }
}

function paragraphs(parts: readonly string[]): string {
  return parts
    .join('')
    .split('\0')
    .map((paragraph) =>
      withCharacters(paragraph)
        .replace(/[^\S ]+| {2,}/gu, ' ')
        .trim(),
    )
    .filter((paragraph) => paragraph !== '')
    .join('\n\n');
}

/**
 * The text of a page by its tags alone, in one pass: for pages beyond the bounds of the extraction, whose text would
 * else be lost. What stands in `article` or `main` where that is worth the name, else all but menus, forms and feet.
 */
export function flatText(html: string): string {
  const flattener = new Flattener();
  scanHtml(html, flattener);
  const marked = paragraphs(flattener.marked);
  if (marked.length >= WORTH) return marked;
  // A menu that was never closed would hide all that follows.
  return paragraphs(flattener.all) || paragraphs(flattener.every);
}
