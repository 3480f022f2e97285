/** The little of the DOM that is used here: the reader compiles without a browser's types. */
export interface HtmlNode {
  readonly nodeType: number;
  readonly textContent: string | null;
  readonly parentNode: HtmlNode | null;
  readonly childNodes: Iterable<HtmlNode>;
}

export interface HtmlElement extends HtmlNode {
  readonly localName: string;
  readonly innerHTML: string;
  readonly nextElementSibling: HtmlElement | null;
  getAttribute(name: string): string | null;
  removeAttribute(name: string): void;
  querySelector(selector: string): HtmlElement | null;
  querySelectorAll(selector: string): Iterable<HtmlElement>;
  getElementsByTagName(name: string): Iterable<HtmlElement>;
  remove(): void;
}

export interface HtmlDocument extends HtmlElement {
  readonly documentElement: HtmlElement;
  readonly body: HtmlElement;
  title: string;
}

const ELEMENT = 1;
const TEXT = 3;

export const isElement = (node: HtmlNode): node is HtmlElement => node.nodeType === ELEMENT;
export const isText = (node: HtmlNode): boolean => node.nodeType === TEXT;

/** Builds the tree of a page. Only tidied markup is given to it, whose depth and size are bounded. */
export async function documentOf(html: string): Promise<HtmlDocument> {
  const { parseHTML } = await import('linkedom');
  return parseHTML(html).document as unknown as HtmlDocument;
}

/** Text on one line, or null where there is none. */
export function oneLine(text: string | null | undefined): string | null {
  const line = (text ?? '').replace(/\s+/gu, ' ').trim();
  return line === '' ? null : line;
}
