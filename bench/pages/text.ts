import { parseHTML } from 'linkedom';

/** A plain reading of the expected article, on purpose not the one of the engine: every text, parted at blocks. */
const BLOCKS = new Set(
  'address article aside blockquote body br caption dd details div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section table tbody td tfoot th thead tr ul'.split(
    ' ',
  ),
);

interface Node {
  readonly nodeType: number;
  readonly localName?: string;
  readonly textContent: string | null;
  readonly childNodes: Iterable<Node>;
}

function gather(node: Node, out: string[]): void {
  for (const child of node.childNodes) {
    if (child.nodeType === 3) out.push(child.textContent ?? '');
    if (child.nodeType !== 1 || child.localName === 'script' || child.localName === 'style') continue;
    const isBlock = BLOCKS.has(child.localName ?? '');
    if (isBlock) out.push('\n');
    gather(child, out);
    if (isBlock) out.push('\n');
  }
}

export function textOfExpected(html: string): string {
  const { document } = parseHTML(`<html><body>${html}</body></html>`) as unknown as { document: { body: Node } };
  const out: string[] = [];
  gather(document.body, out);
  return out.join('');
}

const WORD = /\p{Script=Han}|\p{Script=Hiragana}|\p{Script=Katakana}|[\p{L}\p{N}\p{M}]+/gu;

/** Words in lower case; a letter of a script without spaces is a word. */
export const wordsOf = (text: string): readonly string[] => text.normalize('NFC').toLowerCase().match(WORD) ?? [];

/** F1 of two bags of words. */
export function wordF1(expected: readonly string[], found: readonly string[]): number {
  const left = new Map<string, number>();
  for (const word of expected) left.set(word, (left.get(word) ?? 0) + 1);
  let shared = 0;
  for (const word of found) {
    const count = left.get(word) ?? 0;
    if (count > 0) shared += 1;
    left.set(word, count - 1);
  }
  const all = expected.length + found.length;
  return all === 0 ? 1 : (2 * shared) / all;
}
