import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { compare, readArticles, type Article, type Report } from '../../src/index.js';
import type { JudgedPair, SideName } from './labels.js';
import { score, type Scored } from './score.js';

/** The two texts as a user has them: a file each, with the outlet and the address beside it. */
async function articlesOf({ texts, about }: JudgedPair): Promise<readonly Article[]> {
  const folder = mkdtempSync(join(tmpdir(), 'syndiff-judged-'));
  try {
    for (const side of ['left', 'right'] as const) {
      writeFileSync(join(folder, `${side}.txt`), texts[side]);
      const { outlet, url } = about[side];
      const stated = { ...(outlet === null ? {} : { outlet }), ...(url === null ? {} : { url }) };
      writeFileSync(join(folder, `${side}.json`), JSON.stringify(stated));
    }
    return (await readArticles([join(folder, 'left.txt'), join(folder, 'right.txt')])).articles;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** One pair compared and scored. */
export interface Result extends Scored {
  readonly pair: JudgedPair;
  readonly report: Report;
  readonly sideOf: ReadonlyMap<string, SideName>;
}

export async function resultOf(pair: JudgedPair): Promise<Result> {
  const report = compare(await articlesOf(pair));
  const sideOf = new Map(
    report.articles.map(({ id, source }) => [id, source.endsWith('left.txt') ? 'left' : 'right'] as const),
  );
  return { pair, report, sideOf, ...score(pair, report.divergences, sideOf) };
}
