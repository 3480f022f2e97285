import type { FamilyTold, Tally } from '../scan/scan.js';
import { oneLine } from './terminal.js';

const number = (count: number): string => count.toLocaleString('en-US');
const some = (count: number, one: string, many: string): string => `${number(count)} ${count === 1 ? one : many}`;

/** Longest headline shown, in characters. */
const LONGEST_TITLE = 60;

function baseInWords({ base }: FamilyTold): string {
  const title = oneLine(base.title ?? base.source);
  const short = title.length > LONGEST_TITLE ? `${title.slice(0, LONGEST_TITLE - 1)}…` : title;
  return [base.outlet === null ? '' : `${oneLine(base.outlet)}: `, short, base.published?.slice(0, 10) ?? '']
    .join(' ')
    .trim()
    .replace(/: {2}/, ': ');
}

function families(told: readonly FamilyTold[]): string[] {
  if (told.length === 0) return ['No two of them share copy.'];
  const rows = told.map(
    (one) => `${number(one.articles).padStart(8)}  ${number(one.outlets).padStart(7)}  ${baseInWords(one)}`,
  );
  return ['The largest families', 'articles  outlets  read against', ...rows];
}

/** What a scan found, for the terminal. */
export function summaryOf(tally: Tally): string {
  const { counts } = tally;
  const read = `${some(counts.articles, 'article', 'articles')} read; ${number(tally.grouped)} of them share copy, in ${some(counts.families, 'family', 'families')}.`;
  const shared = `${some(counts.pairs, 'pair shares', 'pairs share')} ${some(counts.passages, 'passage', 'passages')}; in ${number(tally.uncredited)} of them without a credit to the other.`;
  const differs = `Read against the base of each family they differ in ${some(counts.divergences, 'place', 'places')}, ${number(tally.serious)} of them serious (numbers, names, dates, quotations).`;
  const close = [
    'A match is not proof of copying: both may have it from a third.',
    'Every record: --format jsonl. Two to fifty reports side by side: syndiff compare.',
  ];
  return [read, ...(counts.pairs > 0 ? [shared, differs] : []), '', ...families(tally.largest), '', ...close, ''].join(
    '\n',
  );
}
