import type { FamilySeen, Tally } from '../../scan/scan.js';
import { oneLine } from '../out/terminal.js';

const number = (count: number): string => count.toLocaleString('en-US');
const some = (count: number, one: string, many: string): string => `${number(count)} ${count === 1 ? one : many}`;

/** Longest headline shown, in characters. */
const LONGEST_TITLE = 60;
/** Families named. */
const MOST_NAMED = 10;

function baseInWords({ summary: { base, headline, published } }: FamilySeen): string {
  const title = oneLine(headline ?? '');
  const short = title.length > LONGEST_TITLE ? `${title.slice(0, LONGEST_TITLE - 1)}…` : title;
  return [oneLine(base) + (short === '' ? '' : `: ${short}`), published?.from.slice(0, 10) ?? ''].join(' ').trim();
}

function families(seen: readonly FamilySeen[]): string[] {
  if (seen.length === 0) return ['No two of them share copy.'];
  const rows = seen.slice(0, MOST_NAMED).map((one) => {
    const { articles, outlets } = one.summary;
    return `${number(articles).padStart(8)}  ${(outlets === 0 ? 'unknown' : number(outlets)).padStart(7)}  ${baseInWords(one)}`;
  });
  return ['The families that spread furthest', 'articles  outlets  read against', ...rows];
}

/** What a scan found, for the terminal. */
export function summaryOf(tally: Tally): string {
  const { counts } = tally;
  const read = `${some(counts.articles, 'article', 'articles')} read; ${number(tally.grouped)} of them share copy, in ${some(counts.families, 'family', 'families')}.`;
  const shared = `${some(counts.pairs, 'pair shares', 'pairs share')} ${some(counts.passages, 'passage', 'passages')}; in ${number(tally.uncredited)} of them without a credit to the other.`;
  const differs = `Read against the base of each family they differ in ${some(counts.divergences, 'place', 'places')}, ${number(tally.serious)} of them serious (numbers, names, dates, quotations).`;
  const close = [
    'Each article is held against the first of its story and the one before it, not against all.',
    'A match is not proof of copying: both may have it from a third.',
    'Every record: --format jsonl. A page to read: --format html -o FOLDER. Two to fifty reports side by side: syndiff compare.',
  ];
  return [read, ...(counts.pairs > 0 ? [shared, differs] : []), '', ...families(tally.seen), '', ...close, ''].join(
    '\n',
  );
}
