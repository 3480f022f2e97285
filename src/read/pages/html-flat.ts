import { type HtmlSink, scanHtml } from '../markup/html-scan.js';
import { withCharacters } from '../markup/xml-entities.js';

const names = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** Around an article, never in it. */
const AROUND = names('nav aside footer form figcaption head button select svg template noscript dialog');
const ARTICLE = names('article main');
const BREAKS = names(
  'address article blockquote body br dd div dl dt fieldset figure h1 h2 h3 h4 h5 h6 header hr li main ol p pre section table td th tr ul',
);
/** Characters from which on a part of a page is taken for its article. */
const WORTH = 200;

/** Which of a page's words are taken: those in `article` or `main`, all but what stands around an article, or every one. */
type Extent = 'marked' | 'all' | 'every';

/** Takes words as they come and keeps paragraphs only: a page of 10 MB has a hundred thousand pieces of text. */
class Flattener implements HtmlSink {
  private readonly paragraphs: string[] = [];
  private pieces: string[] = [];
  private around = 0;
  private inside = 0;

  constructor(private readonly extent: Extent) {}

  text(written: string): void {
    const isTaken = this.extent === 'every' || (this.around === 0 && (this.extent === 'all' || this.inside > 0));
    if (isTaken) this.pieces.push(written);
  }

  open(name: string): void {
    if (AROUND.has(name)) this.around += 1;
    if (ARTICLE.has(name)) this.inside += 1;
    if (BREAKS.has(name)) this.endParagraph();
  }

  close(name: string): void {
    if (AROUND.has(name)) this.around = Math.max(0, this.around - 1);
    if (ARTICLE.has(name)) this.inside = Math.max(0, this.inside - 1);
    if (BREAKS.has(name)) this.endParagraph();
  }

  raw(): void {
    // Scripts, style sheets and titles are no text of the article.
  }

  finish(): string {
    this.endParagraph();
    return this.paragraphs.join('\n\n');
  }

  private endParagraph(): void {
    if (this.pieces.length === 0) return;
    const paragraph = withCharacters(this.pieces.join(''))
      .replace(/[^\S ]+| {2,}/gu, ' ')
      .trim();
    if (paragraph !== '') this.paragraphs.push(paragraph);
    this.pieces = [];
  }
}

function textWithin(html: string, extent: Extent): string {
  const flattener = new Flattener(extent);
  scanHtml(html, flattener);
  return flattener.finish();
}

/**
 * The text of a page by its tags alone: for pages beyond the bounds of the extraction, whose text would else be lost.
 * What stands in `article` or `main` where that is worth the name, else all but menus, forms and feet.
 */
export function flatText(html: string): string {
  const marked = textWithin(html, 'marked');
  if (marked.length >= WORTH) return marked;
  // A menu that was never closed would hide all that follows.
  return textWithin(html, 'all') || textWithin(html, 'every');
}
