import { beforeAll, expect, test } from '@jest/globals';
import { meanF1, measurePages, pageLabels, type PageResult, shareOf } from '../../../bench/pages/measure.js';
import { wordF1, wordsOf } from '../../../bench/pages/text.js';
import { describeWithShared } from '../../house/shared-data.js';

test('wordF1(half of the words) is two thirds, and it is 0 where none is shared', () => {
  expect(wordF1(wordsOf('one two three four'), wordsOf('One two'))).toBeCloseTo(2 / 3);
  expect(wordF1(wordsOf('one two'), wordsOf('three four'))).toBe(0);
});

/** Floors a little under what was reached (`npm run bench:pages`). */
describeWithShared('data/article-pages.tar.gz', 'HTML.parse of 130 saved pages', () => {
  let results: readonly PageResult[] = [];
  beforeAll(async () => {
    results = await measurePages();
  }, 240_000);

  test('parse(each page) gives the words of the expected article: F1 0.99 on average', () => {
    expect(results).toHaveLength(130);
    expect(meanF1(results)).toBeGreaterThanOrEqual(0.99);
  });

  test('parse(no page) is below F1 0.8, and every one below 0.95 has its reason', () => {
    expect(results.filter(({ f1 }) => f1 < 0.8).map(({ page }) => page)).toEqual([]);
    const reasons = Object.keys(pageLabels().texts);
    expect(results.filter(({ f1, page }) => f1 < 0.95 && !reasons.includes(page)).map(({ page }) => page)).toEqual([]);
  });

  test('parse(each page) gives 0.95 of the titles and bylines', () => {
    expect(shareOf(results, ({ title }) => title)).toBeGreaterThanOrEqual(0.95);
    expect(shareOf(results, ({ byline }) => byline)).toBeGreaterThanOrEqual(0.93);
    expect(shareOf(results, ({ bylineByEye }) => bylineByEye)).toBeGreaterThanOrEqual(0.99);
  });
});
