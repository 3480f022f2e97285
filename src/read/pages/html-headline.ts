import { type HtmlDocument, oneLine } from './html-dom.js';

const PARTS = /\s+[|–—·»:-]+\s+|\s*[|｜]\s*/u;
const LONGEST = 500;

const folded = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');

/** Headings of the first rank, as shown. */
function headings(document: HtmlDocument): string[] {
  return [...document.getElementsByTagName('h1')]
    .slice(0, 10)
    .map((heading) => oneLine((heading.textContent ?? '').replace(/[¶#§]\s*$/u, '')))
    .filter((heading) => heading !== null && heading.length <= LONGEST) as string[];
}

/** `Harbour reopens – Example News` without the outlet's name, where the outlet is known by that name. */
function withoutOutlet(title: string, outlet: string): string | null {
  for (const part of title.split(PARTS)) {
    const isOutlet = folded(part) === folded(outlet) && folded(part) !== '';
    const at = isOutlet ? title.lastIndexOf(part) : -1;
    if (at <= 0 || at + part.length < title.length) continue;
    return title.slice(0, at).replace(/[\s|｜–—·»:-]+$/u, '');
  }
  return null;
}

/**
 * Where a title was cut out of the page's and a shown heading runs across the cut (`Tide: a shared history — Example`
 * under the heading `Tide: a shared history`), it begins where the heading does.
 */
function uncut(title: string, page: string, shown: Iterable<string>): string {
  const at = page.indexOf(title);
  for (const heading of shown) {
    const from = page.indexOf(heading);
    if (at > 0 && from >= 0 && from < at && from + heading.length > at) return page.slice(from);
  }
  return title;
}

/** Readability parts a title at hyphens: it is shown dashes as hyphens, and what it answers is looked up in the title as written. */
export const withHyphens = (title: string): string => title.replace(/ [–—] /gu, ' - ');

function asWritten(given: string | null, page: string | null): string | null {
  const at = given === null || page === null ? -1 : withHyphens(page).indexOf(given);
  return at < 0 || given === null || page === null ? given : page.slice(at, at + given.length);
}

/** How the title of a page is told from its headline: by what the page shows as a heading, asked for before it is taken apart. */
export function headlineChooser(
  document: HtmlDocument,
  outlet: string | null,
): (title: string | null) => string | null {
  const shown = new Map(headings(document).map((heading) => [folded(heading), heading]));
  const page = oneLine(document.title);
  return (given) => {
    const found = asWritten(given, page) ?? page ?? [...shown.values()][0] ?? null;
    const title = oneLine(found?.slice(0, LONGEST));
    if (title === null || shown.has(folded(title))) return title;
    const bare = outlet === null ? null : withoutOutlet(title, outlet);
    // The name is only cut off where the page itself shows the headline without it.
    if (bare !== null && shown.has(folded(bare))) return bare;
    return page === null ? title : uncut(title, page, shown.values());
  };
}
