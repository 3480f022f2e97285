import type { PdfLine } from './pdf-lines.js';

/** Lines at the head and the foot of a page that may run through the document. */
const MARGIN_LINES = 3;
/** Even and odd pages have different heads, and the first page often none. */
const LEAST_SHARE = 0.3;
const LEAST_PAGES = 2;

/** `12`, `– 12 –`, `Page 12 of 30`, `Seite 12`, `12/30`. */
const PAGE_NUMBER =
  /^[[(\s–—-]*(?:(?:page|p\.|seite|s\.|página|pág\.|стр\.?)\s?)?\d{1,4}(?:\s?(?:of|von|de|sur|из|\/)\s?\d{1,4})?[\])\s–—-]*$/iu;

const folded = (text: string): string => text.toLowerCase().replace(/\d+/gu, '#').replace(/\s+/gu, ' ').trim();

/** The lines nearest to the upper and the lower edge of a page, wherever they are in its reading order. */
function atTheEdges(lines: readonly PdfLine[]): PdfLine[] {
  const byBase = [...lines].sort((a, b) => a.base - b.base);
  return [...new Set([...byBase.slice(0, MARGIN_LINES), ...byBase.slice(-MARGIN_LINES)])];
}

function edgeMost(lines: readonly PdfLine[]): PdfLine[] {
  const bases = lines.map(({ base }) => base);
  const [top, bottom] = [Math.min(...bases), Math.max(...bases)];
  return lines.filter(({ base }) => base === top || base === bottom);
}

/** The pages without the lines that stand at the edge of many of them, and without the numbers of pages. */
export function withoutRunning(pages: readonly (readonly PdfLine[])[]): PdfLine[][] {
  const counts = new Map<string, number>();
  for (const lines of pages) {
    for (const text of new Set(atTheEdges(lines).map((line) => folded(line.text)))) {
      counts.set(text, (counts.get(text) ?? 0) + 1);
    }
  }
  const least = Math.max(LEAST_PAGES, pages.length * LEAST_SHARE);
  return pages.map((lines) => {
    const dropped = new Set(atTheEdges(lines).filter((line) => (counts.get(folded(line.text)) ?? 0) >= least));
    const rest = lines.filter((line) => !dropped.has(line));
    const numbers = new Set(edgeMost(rest).filter(({ text }) => PAGE_NUMBER.test(text)));
    return rest.length > numbers.size ? rest.filter((line) => !numbers.has(line)) : rest;
  });
}
