import { fragmentWriter, type FragmentWriter } from './fragment-writer.js';
import { scanTags } from './xml-scan.js';
import type { XmlElement } from './xml-tree.js';

/** Elements whose inside is no markup: a `<` in a script begins no tag. */
const RAW = new Set(['script', 'style', 'textarea', 'noembed', 'noframes', 'xmp']);

const localName = (name: string): string => name.slice(name.lastIndexOf(':') + 1).toLowerCase();

function scanHtml(html: string, writer: FragmentWriter): void {
  scanTags(html, 0, {
    open: (name, _attributes, isEmpty) => {
      const local = localName(name);
      writer.open(local);
      if (isEmpty) writer.close(local);
      return RAW.has(local) ? 'raw' : 'go';
    },
    close: (name) => writer.close(localName(name)),
    text: (text) => writer.text(text),
    fault: () => undefined,
  });
}

/** Elements that are not closed and would hide the rest; there are a few dozen that could. */
const MOST_READINGS = 4;

/**
 * The running text of a fragment of HTML, as feeds and exchange formats carry it: paragraphs parted by blank lines;
 * scripts, pictures and their captions out. In one pass and without a tree, as a feed has hundreds; whole pages, whose
 * article must be found first, are read elsewhere. A caption or a frame that is never closed is read as if its tags
 * were not there, for it would take the rest of the report with it.
 */
export function textOfHtml(html: string): string {
  const shown = new Set<string>();
  for (let reading = 1; ; reading += 1) {
    const writer = fragmentWriter(shown);
    scanHtml(html, writer);
    const unclosed = writer.unclosed();
    if (unclosed === null || RAW.has(unclosed) || reading === MOST_READINGS) return writer.finish();
    shown.add(unclosed);
  }
}

/** Names that are passed over besides those that always are. */
type Without = ReadonlySet<string>;
const NOTHING: Without = new Set();

function writeTree(writer: FragmentWriter, node: XmlElement | string, without: Without): void {
  if (typeof node === 'string') {
    writer.text(node);
    return;
  }
  const name = node.name.toLowerCase();
  if (without.has(name)) return;
  writer.open(name);
  for (const child of node.children) writeTree(writer, child, without);
  writer.close(name);
}

/** The running text of an element that holds HTML or NITF as elements. */
export function textOfTree(element: XmlElement | undefined, without: Without = NOTHING): string {
  const writer = fragmentWriter();
  if (element !== undefined) for (const child of element.children) writeTree(writer, child, without);
  return writer.finish();
}

/** Plain text as paragraphs: white space folded within lines, runs of empty lines made one. */
export function textOfPlain(text: string): string {
  const lines = text.replace(/\r\n?/gu, '\n').split('\n');
  return lines
    .map((line) => line.replace(/\s+/gu, ' ').trim())
    .join('\n')
    .replace(/\n{3,}/gu, '\n\n')
    .trim();
}

/** Whether a text that may be plain has tags or references in it, as descriptions in feeds do. */
export function looksLikeHtml(text: string): boolean {
  return /<\/?[a-z][a-z\d]{0,15}(?:\s[^<>]*)?\/?>|&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z]{2,8}\d{0,2});/iu.test(text);
}
