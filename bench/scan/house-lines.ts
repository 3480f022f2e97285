import { quotationArticles } from '../accuracy/polnear.js';
import { jsonLines } from '../accuracy/data.js';
import { articleFrom, type Article } from '../../src/index.js';
import { Collection, houseParagraphs, type HouseHashes } from '../../src/scan/scan.js';

/** What a set of real reports has in lines that one outlet alone sets under its reports, over more than a week. */
export interface HouseLines {
  readonly set: string;
  readonly articles: number;
  /** Hashes that may be such lines, by their spread alone. */
  readonly hashes: number;
  /** Paragraphs that are taken for such lines, and different ones among them. */
  readonly lines: number;
  readonly different: number;
  /** Where each different one stands first, and in how many reports: for a person to look at. */
  readonly places: readonly { readonly article: string; readonly start: number; readonly reports: number }[];
}

const withoutLines = ({ boilerplate }: HouseHashes): HouseHashes => ({ boilerplate, houseLines: new Uint32Array() });

/** Paragraphs that are house text by the lines of one outlet, by their words. */
function linesIn(articles: readonly Article[], house: HouseHashes): ReadonlyMap<string, [string, number][]> {
  const found = new Map<string, [string, number][]>();
  for (const article of articles) {
    const others = new Set(houseParagraphs(article, withoutLines(house)).map(({ start }) => start));
    for (const { start, end } of houseParagraphs(article, house)) {
      if (others.has(start)) continue;
      const words = article.text.slice(start, end).replace(/\s+/g, ' ');
      found.set(words, [...(found.get(words) ?? []), [article.id, start]]);
    }
  }
  return found;
}

export function houseLinesOf(set: string, articles: readonly Article[]): HouseLines {
  const collection = new Collection({ sameOutlet: 'keep', windowDays: null });
  for (const article of articles) collection.add(article);
  const { candidates } = collection.settle((number) => articles[number]!.text);
  const found = [...linesIn(articles, candidates).values()];
  return {
    set,
    articles: articles.length,
    hashes: candidates.houseLines.length,
    lines: found.reduce((sum, { length }) => sum + length, 0),
    different: found.length,
    places: found
      .map((places) => ({ article: places[0]![0], start: places[0]![1], reports: places.length }))
      .toSorted((one, other) => other.reports - one.reports),
  };
}

interface Revision {
  readonly url: string;
  readonly scraped_at: string;
  readonly text: string;
}

interface WireItem {
  readonly id: string;
  /** `26-FEB-1987 15:01:01.79` */
  readonly date: string;
  readonly text: string;
}

function wireDate(date: string): string | null {
  const time = Date.parse(date.trim().slice(0, 20));
  return Number.isNaN(time) ? null : new Date(time).toISOString();
}

/** The real sets whose reports have outlets and dates that span more than a week. */
export const datedSets = (): Readonly<Record<string, readonly Article[]>> => ({
  quotations: quotationArticles().map(({ id, outlet, published, text }) =>
    articleFrom({ id, outlet, published, text, title: null }),
  ),
  revisions: (jsonLines('revisions.jsonl.gz') as readonly Revision[]).map(({ url, scraped_at, text }, nth) =>
    articleFrom({ id: String(nth), outlet: new URL(url).host, published: scraped_at, text, title: null }),
  ),
  'newswire-1987': (jsonLines('newswire-1987.jsonl.gz') as readonly WireItem[]).map(({ id, date, text }) =>
    articleFrom({ id, outlet: 'Reuters', published: wireDate(date), text, title: null }),
  ),
});

const MOST_LISTED = 6;

/** As a table in Markdown. */
export function houseLinesTable(all: readonly HouseLines[]): string {
  const rows = all.map(({ set, articles, hashes, lines, different, places }) => {
    const named = places.slice(0, MOST_LISTED).map(({ article, start, reports }) => `${article}@${start} ×${reports}`);
    return `| ${set} | ${articles} | ${hashes} | ${lines} | ${different} | ${named.join(', ')} |`;
  });
  return [
    '| set | reports | hashes of one outlet over a week | paragraphs taken for lines of its house | different ones | where |',
    '| --- | ---: | ---: | ---: | ---: | --- |',
    ...rows,
  ].join('\n');
}
