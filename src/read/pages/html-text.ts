import { type HtmlNode, isElement, isText } from './html-dom.js';

const names = (list: string): ReadonlySet<string> => new Set(list.split(' '));

const BLOCKS = names(
  'address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr legend li main menu nav ol option p pre section summary table tbody tfoot thead tr ul',
);
const UNSEEN = names('script style noscript template head iframe object audio video canvas select textarea');

/** What stands between two words; the widest that was asked for is written. */
const NOTHING = 0;
const SPACE = 1;
const CELL = 2;
const LINE = 3;
const PARAGRAPH = 4;
const WRITTEN = ['', ' ', '\t', '\n', '\n\n'];

class Writer {
  private readonly parts: string[] = [];
  private length = 0;
  private gap = NOTHING;

  get text(): string {
    return this.parts.join('');
  }

  private part(gap: number): void {
    // A second line break makes an empty line, as a reader sees it.
    this.gap = gap === LINE && this.gap === LINE ? PARAGRAPH : Math.max(this.gap, gap);
  }

  private put(words: string): void {
    // A line break in the middle of a sentence is there for looks.
    const gap = this.gap === LINE && /^\p{Ll}/u.test(words) ? SPACE : this.gap;
    const between = this.length === 0 ? '' : (WRITTEN[gap] ?? '');
    this.parts.push(between, words);
    this.length += between.length + words.length;
    this.gap = NOTHING;
  }

  /** Spaces that do not break are spaces: a page has them for looks, and another that prints the same text has not. */
  private flow(written: string): void {
    const words = written.replace(/[\t\n\r\f\u00a0][ \t\n\r\f\u00a0]*| [ \t\n\r\f\u00a0]+/gu, ' ');
    const inner = words.trim();
    if (inner === '') {
      if (words !== '') this.part(SPACE);
      return;
    }
    if (/^\s/u.test(words)) this.part(SPACE);
    this.put(inner);
    if (/\s$/u.test(words)) this.part(SPACE);
  }

  private lines(written: string): void {
    written.split(/\r\n?|\n/u).forEach((line, at) => {
      if (at > 0) this.part(LINE);
      if (line.trim() === '') return;
      this.put(line.trimEnd());
    });
  }

  write(node: HtmlNode, asWritten = false): void {
    if (isText(node)) {
      if (asWritten) this.lines(node.textContent ?? '');
      else this.flow(node.textContent ?? '');
      return;
    }
    if (!isElement(node) || UNSEEN.has(node.localName)) return;
    if (node.localName === 'br') {
      this.part(LINE);
      return;
    }
    const isBlock = BLOCKS.has(node.localName);
    const isCell = node.localName === 'td' || node.localName === 'th';
    if (isBlock || isCell) this.part(isCell ? CELL : PARAGRAPH);
    // Browsers print the marks of a short quotation.
    if (node.localName === 'q') this.flow('“');
    for (const child of node.childNodes) this.write(child, asWritten || node.localName === 'pre');
    if (node.localName === 'q') this.flow('”');
    if (isBlock || isCell) this.part(isCell ? CELL : PARAGRAPH);
  }
}

/**
 * What a reader sees of an element: paragraphs parted by a blank line, cells of a row by a tab, white space as a
 * browser shows it. Recursive: the tree is tidied and no deeper than the bound there.
 */
export function writtenText(root: HtmlNode): string {
  const writer = new Writer();
  writer.write(root);
  return writer.text;
}
