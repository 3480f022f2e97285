import { type Attribute, type HtmlSink, scanHtml } from '../markup/html-scan.js';

/** A page as markup in which every tag is closed, and what it would cost to work on. */
interface Tidied {
  readonly html: string;
  /** The same with nothing but what the head states. */
  readonly head: string;
  /** The page is within the bounds; else `html` is the beginning of it only. */
  readonly fits: boolean;
}

/**
 * Bounds within which the article is looked for, as the extraction asks every element about all around it: at these
 * bounds it takes about half a second. The largest of 130 saved pages, a country in an encyclopaedia, has 9,900
 * elements, depths of 100,000 in sum and a weight of 7 million.
 */
const MOST_ELEMENTS = 12_000;
/** Sum of the depths of all elements. */
const MOST_WORK = 400_000;
/** Characters of text, each counted once for each element around it. */
const MOST_WEIGHT = 15_000_000;
/** References such as `&amp;`, and characters that are written as such when markup is made: a node of each. */
const MOST_REFERENCES = 30_000;

/**
 * Deepest nesting that is kept; below it the tags are dropped and their text stays. Browsers stop at 512; of 130 saved
 * pages the deepest has 41 levels.
 */
const DEEPEST = 128;
/** Longest attribute that is kept, but for `content`, which holds descriptions. Data in attributes is no text. */
const LONGEST_ATTRIBUTE = 2000;
const LONGEST_CONTENT = 20_000;
/** JSON-LD of a page in all; that of the largest news pages has some 40,000 characters. */
const MOST_JSON_LD = 1024 ** 2;

const AMPERSAND = 38;
const LESS = 60;
const GREATER = 62;
const NO_BREAK_SPACE = 160;

/** Tags and line breaks of a head; news pages have some three hundred. */
const MOST_IN_HEAD = 3000;

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

const VOID = words(
  'area base basefont br col command embed frame hr img input link meta param source track wbr keygen',
);
/** Nothing inside these is shown, or they have nothing inside. */
const UNSEEN = words('template');
const HEAD = words('title meta link base script');
/** A paragraph ends where one of these begins. */
const ENDS_PARAGRAPH = words(
  'address article aside blockquote center details dialog dir div dl fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr main menu nav ol p pre section summary table ul li dd dt',
);
/** What an open paragraph is not looked for behind. */
const PARAGRAPH_WALLS = words('table td th caption button object');
const LIST_WALLS = words(
  'ul ol dl menu table td th blockquote section article aside form fieldset main nav header footer figure details',
);
const TABLE_WALLS = words('table');

interface Closing {
  /** The nearest of these is closed … */
  readonly names: ReadonlySet<string>;
  /** … unless one of these stands before it. */
  readonly walls: ReadonlySet<string>;
}

/** What a tag closes that nobody closed: HTML lets these end tags be left out. */
const CLOSES: ReadonlyMap<string, Closing> = new Map(
  (
    [
      ['li', 'li', LIST_WALLS],
      ['dd', 'dd dt', LIST_WALLS],
      ['dt', 'dd dt', LIST_WALLS],
      ['option', 'option', words('select datalist')],
      ['optgroup', 'option optgroup', words('select')],
      ['td', 'td th', words('table tr')],
      ['th', 'td th', words('table tr')],
      ['tr', 'tr', TABLE_WALLS],
      ['tbody', 'thead tbody tfoot', TABLE_WALLS],
      ['thead', 'thead tbody tfoot', TABLE_WALLS],
      ['tfoot', 'thead tbody tfoot', TABLE_WALLS],
    ] as const
  ).map(([name, names, walls]) => [name, { names: words(names), walls }]),
);
const PARAGRAPH: Closing = { names: words('p'), walls: PARAGRAPH_WALLS };
/** A stray end tag inside a cell does not end what is outside the table. */
const CELL_WALLS = words('td th caption');
const TABLE_PARTS = words('table thead tbody tfoot tr td th caption');
const NO_WALLS = words('');

function writtenAttribute([name, value]: Attribute): string {
  const longest = name === 'content' ? LONGEST_CONTENT : LONGEST_ATTRIBUTE;
  if (!/^[a-z][\w:.-]*$/u.test(name) || /^on/u.test(name) || value.length > longest) return '';
  return ` ${name}="${value.replaceAll('"', '&quot;')}"`;
}

function writtenTag(name: string, attributes: readonly Attribute[]): string {
  const seen = new Set<string>();
  const first = attributes.filter(([attribute]) => !seen.has(attribute) && seen.add(attribute));
  return `<${name}${first.map(writtenAttribute).join('')}>`;
}

const isJsonLd = (attributes: readonly Attribute[]): boolean =>
  attributes.some(([name, value]) => name === 'type' && /^\s*application\/ld\+json\b/iu.test(value));

/** How many characters or references of a text become nodes of their own. */
function referencesIn(written: string): number {
  let count = 0;
  for (let at = 0; at < written.length; at += 1) {
    const unit = written.charCodeAt(at);
    if (unit === AMPERSAND || unit === LESS || unit === GREATER || unit === NO_BREAK_SPACE) count += 1;
  }
  return count;
}

class Tidier implements HtmlSink {
  readonly head: string[] = [];
  readonly body: string[] = [];
  readonly stack: string[] = [];
  /** Tags below `DEEPEST` that are open, by name. */
  readonly dropped = new Map<string, number>();
  root: readonly Attribute[] = [];
  bodyAttributes: readonly Attribute[] = [];
  inBody = false;
  unseen = 0;
  elements = 0;
  work = 0;
  weight = 0;
  references = 0;
  jsonLd = 0;

  text(written: string): void {
    if (this.unseen > 0 || (!this.inBody && written.trim() === '')) return;
    this.inBody = true;
    this.weight += written.length * (this.stack.length + 1);
    this.references += referencesIn(written);
    if (this.fits) this.body.push(written.replaceAll('<', '&lt;'));
  }

  get fits(): boolean {
    const isSmall = this.elements <= MOST_ELEMENTS && this.references <= MOST_REFERENCES;
    return isSmall && this.work <= MOST_WORK && this.weight <= MOST_WEIGHT;
  }

  open(name: string, attributes: readonly Attribute[]): void {
    if (!/^[a-z][a-z0-9:-]{0,60}$/u.test(name)) return;
    if (UNSEEN.has(name)) this.unseen += 1;
    if (!this.fits || this.unseen > 0 || this.openRoot(name, attributes)) return;
    if (!this.inBody && !HEAD.has(name) && name !== 'noscript') this.inBody = true;
    this.closeImplied(name);
    this.elements += 1;
    this.work += this.stack.length + 1;
    const isVoid = VOID.has(name);
    if (!isVoid && this.stack.length >= DEEPEST) {
      this.drop(name);
      return;
    }
    this.out.push(writtenTag(name, attributes));
    if (!isVoid) this.stack.push(name);
  }

  close(name: string): void {
    if (UNSEEN.has(name)) this.unseen = Math.max(0, this.unseen - 1);
    if (!this.fits) return;
    const dropped = this.dropped.get(name) ?? 0;
    if (dropped > 0) this.dropped.set(name, dropped - 1);
    else this.closeNearest({ names: new Set([name]), walls: TABLE_PARTS.has(name) ? NO_WALLS : CELL_WALLS });
  }

  raw(name: string, attributes: readonly Attribute[], inside: string): void {
    if (this.unseen > 0 || !this.fits) return;
    if (name === 'title')
      this.out.push(`<title>${inside.replace(/\s+/gu, ' ').trim().replaceAll('<', '&lt;')}</title>`);
    else if (name === 'iframe') this.out.push(writtenTag(name, attributes), '</iframe>');
    else if (name === 'script' && isJsonLd(attributes)) this.keepJsonLd(inside);
    this.elements += 1;
  }

  /** Only the head is used of a page beyond the bounds, and that is over. */
  get enough(): boolean {
    return this.inBody && !this.fits;
  }

  private get out(): string[] {
    return this.inBody ? this.body : this.head;
  }

  private keepJsonLd(inside: string): void {
    this.jsonLd += inside.length;
    if (this.jsonLd <= MOST_JSON_LD) this.head.push(`<script type="application/ld+json">${inside}</script>`);
  }

  private openRoot(name: string, attributes: readonly Attribute[]): boolean {
    if (name === 'html') this.root = [...this.root, ...attributes];
    if (name === 'body') {
      this.bodyAttributes = [...this.bodyAttributes, ...attributes].slice(0, 100);
      this.inBody = true;
    }
    this.root = this.root.slice(0, 100);
    return name === 'html' || name === 'head' || name === 'body';
  }

  private drop(name: string): void {
    this.dropped.set(name, (this.dropped.get(name) ?? 0) + 1);
    if (ENDS_PARAGRAPH.has(name)) this.out.push('<br>');
  }

  private closeImplied(name: string): void {
    if (ENDS_PARAGRAPH.has(name)) this.closeNearest(PARAGRAPH);
    const closing = CLOSES.get(name);
    if (closing !== undefined) this.closeNearest(closing);
    // An anchor inside an anchor: the first was never closed.
    if (name === 'a' && this.stack.at(-1) === 'a') this.pop();
  }

  private closeNearest({ names, walls }: Closing): void {
    for (let at = this.stack.length - 1; at >= 0; at -= 1) {
      const name = this.stack[at] ?? '';
      if (names.has(name)) {
        while (this.stack.length > at) this.pop();
        return;
      }
      if (walls.has(name)) return;
    }
  }

  private pop(): void {
    const name = this.stack.pop();
    if (name !== undefined) this.out.push(`</${name}>`);
  }

  page(body: readonly string[]): string {
    const open = `${writtenTag('html', this.root)}<head>`;
    const middle = `</head>${writtenTag('body', this.bodyAttributes)}`;
    return [open, ...this.head.slice(0, MOST_IN_HEAD), middle, ...body, '</body></html>'].join('');
  }

  finish(): void {
    while (this.stack.length > 0) this.pop();
  }
}

/**
 * A page with every tag closed as a browser would close it, at most `DEEPEST` levels deep, without scripts (but
 * JSON-LD), style sheets, comments and data in attributes. The parser behind it nests what nobody closed, and copes
 * with neither 100,000 levels nor as many attributes; it is given nothing that it could stumble over.
 */
export function tidyHtml(html: string): Tidied {
  const tidier = new Tidier();
  scanHtml(html, tidier);
  tidier.finish();
  return { html: tidier.page(tidier.body), head: tidier.page([]), fits: tidier.fits };
}
