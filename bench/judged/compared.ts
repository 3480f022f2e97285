import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { compare, readArticles, type Report } from '../../src/index.js';
import { type JudgedPair, type JudgedText, type Side, SIDES, type Stretch } from './labels.js';

function write(folder: string, side: Side, { outlet, url, text }: JudgedText): string {
  const known = { ...(outlet ? { outlet } : {}), ...(url ? { url } : {}) };
  writeFileSync(join(folder, `${side}.json`), JSON.stringify(known));
  const place = join(folder, `${side}.txt`);
  writeFileSync(place, text);
  return place;
}

/** A pair compared as `syndiff compare left.txt right.txt` does it, outlet and address in files beside the texts. */
export async function reportOf({ left, right }: JudgedPair): Promise<Report> {
  const folder = mkdtempSync(join(tmpdir(), 'syndiff-judged-'));
  try {
    const places = [write(folder, 'left', left), write(folder, 'right', right)];
    const { articles, warnings } = await readArticles(places);
    return compare(articles, { warnings });
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Which side of the pair each article of its report is; the report may have them the other way round. */
export const sidesOf = ({ articles }: Pick<Report, 'articles'>): ReadonlyMap<string, Side> =>
  new Map(articles.map(({ id, source }) => [id, source.endsWith('left.txt') ? 'left' : 'right']));

/** Signs that two stretches have in common. */
export const shared = (one: Stretch | null, other: Stretch | null): number =>
  one === null || other === null ? 0 : Math.max(0, Math.min(one[1], other[1]) - Math.max(one[0], other[0]));

/** The signs in common on the side where there are more. */
export const sharedOnASide = (
  one: Readonly<Record<Side, Stretch | null>>,
  other: Readonly<Record<Side, Stretch | null>>,
): number => Math.max(...SIDES.map((side) => shared(one[side], other[side])));
