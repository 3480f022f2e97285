import { unlikeHeadline } from '../../src/check/headline.js';
import { analyse, articleFrom } from '../../src/index.js';
import { jsonLines } from './data.js';
import { ratio, type Row } from './row.js';

interface Page {
  readonly url: string;
  readonly title: string | null;
  readonly text: string | null;
}

/** One version of each page that has both a headline and copy. */
function pages(): readonly { readonly title: string; readonly text: string }[] {
  const byAddress = new Map<string, { title: string; text: string }>();
  for (const { url, title, text } of jsonLines('revisions.jsonl.gz') as readonly Page[])
    if (!byAddress.has(url) && title !== null && title !== '' && text !== null && text !== '')
      byAddress.set(url, { title, text });
  return [...byAddress.values()];
}

const shareOf = (title: string, text: string): number | null =>
  unlikeHeadline(analyse(articleFrom({ title, text, language: 'en' })))?.share ?? null;

const known = (shares: readonly (number | null)[]): readonly number[] => shares.filter((share) => share !== null);

/** How many headlines over their own copy, and over that of a page half the set away, are above each limit. */
export function headlines(): readonly Row[] {
  const all = pages();
  const own = known(all.map(({ title, text }) => shareOf(title, text)));
  const wrong = known(all.map(({ text }, at) => shareOf(all[(at + (all.length >> 1)) % all.length]!.title, text)));
  return [0.5, 0.6, 0.7, 0.8].flatMap((limit) =>
    (
      [
        ['their own copy', own],
        ['the copy of another page', wrong],
      ] as const
    ).map(([name, shares]): Row => {
      const above = shares.filter((share) => share > limit).length;
      const detail = `${above} of ${shares.length} headlines of revisions`;
      return {
        part: 'headlines',
        name: `above ${limit} over ${name}`,
        value: ratio(above, shares.length),
        target: null,
        detail,
      };
    }),
  );
}
