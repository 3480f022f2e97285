import { join } from 'node:path';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { compare, readArticles } from '../../src/index.js';
import type { Dossier } from '../../src/report/told/dossier.js';
import { openReport } from '../../src/report/told/dossier.js';
import { extents } from '../../src/report/told/extent.js';
import type { Story } from '../../src/report/told/story.js';
import { storyFrom, storyOf } from '../../src/report/told/story.js';
import { ROOT } from '../house/files.js';
import { threeReports, unrelatedReport } from './sample.js';

let seeds: Dossier;

beforeAll(async () => {
  const { articles } = await readArticles([join(ROOT, 'seeds')]);
  seeds = openReport(compare(articles));
});

const familyOf = ({ report }: Dossier): Dossier['report']['families'][number] => {
  const [family] = report.families;
  if (family === undefined) throw new Error('the sample has a family');
  return family;
};

/** Statuses of a story by the words of its sentence. */
const statuses = ({ rows, base }: Story): Map<string, string> =>
  new Map(
    rows.map(({ span, readings }) => [
      base.article.text
        .slice(span.start, span.end)
        .replace(/^[^\p{L}]+/u, '')
        .slice(0, 20),
      Object.values(readings).join(' '),
    ]),
  );

describe('storyOf and storyFrom', () => {
  test('storyFrom(the base of the family) says of nearly every sentence what the table of the family says', () => {
    const family = familyOf(seeds);
    const told = storyOf(seeds, family);
    const base = seeds.told.get(family.base);
    if (told === null || base === undefined) throw new Error('the seeds have a story');
    const [given, computed] = [statuses(told), statuses(storyFrom(seeds, family, base))];
    const both = [...given.keys()].filter((sentence) => computed.has(sentence));
    expect(both.length).toBeGreaterThanOrEqual(7);
    const words = (map: Map<string, string>): string[] =>
      both.flatMap((sentence) => map.get(sentence)?.split(' ') ?? []);
    const [one, other] = [words(given), words(computed)];
    expect(one.filter((status, at) => status === other[at]).length / one.length).toBeGreaterThan(0.85);
  });

  test('storyFrom(any other base) names the base, all others, and no sentence that is furniture', () => {
    const family = familyOf(seeds);
    for (const id of family.articles) {
      const base = seeds.told.get(id);
      if (base === undefined) throw new Error(id);
      const story = storyFrom(seeds, family, base);
      expect(story.others.map(({ article }) => article.id).toSorted()).toEqual(
        family.articles.filter((other) => other !== id).toSorted(),
      );
      for (const { span } of story.rows)
        expect(base.article.zones.some((zone) => zone.span.start <= span.start && span.end <= zone.span.end)).toBe(
          false,
        );
    }
  });

  test('storyOf(dossier, family) says who left a sentence out and where it stands', () => {
    const story = storyOf(seeds, familyOf(seeds));
    expect(story?.rows[0]?.place).toBe('lede');
    for (const { readings, leftOutBy } of story?.rows ?? [])
      expect(leftOutBy.map(({ article }) => article.id)).toEqual(
        Object.entries(readings).flatMap(([id, status]) => (status === 'absent' ? [id] : [])),
      );
  });

  test('storyOf(a family of two) is null: two reports are read against each other', () => {
    const three = threeReports();
    const [family] = three.families;
    if (family === undefined) throw new Error('a family');
    const two = { ...family, articles: family.articles.slice(0, 2) };
    expect(storyOf(openReport({ ...three, families: [two] }), two)).toBeNull();
  });
});

describe('extents', () => {
  test('extents(dossier, pairs) never counts a word twice', () => {
    for (const { shared, retold, compared } of extents(seeds, seeds.pairs)) {
      expect(shared + retold).toBeLessThanOrEqual(compared);
      expect(shared).toBeGreaterThanOrEqual(0);
    }
  });

  test('extents(two unrelated reports) finds nothing shared', () => {
    const dossier = openReport(unrelatedReport());
    expect(extents(dossier, dossier.pairs).map(({ shared, retold }) => shared + retold)).toEqual([0, 0]);
  });

  test('extents(a pair) agrees with the shares of the pair', () => {
    for (const held of seeds.pairs.filter(({ pair }) => pair.sharedWords > 0)) {
      const found = extents(seeds, [held]);
      const share = (index: number): number => (found[index]?.shared ?? 0) / (found[index]?.compared ?? 1);
      expect(Math.abs(share(held.left.index) - held.pair.leftShare)).toBeLessThan(0.03);
      expect(Math.abs(share(held.right.index) - held.pair.rightShare)).toBeLessThan(0.03);
    }
  });
});
