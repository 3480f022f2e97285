import { expect, test } from '@jest/globals';
import { reporters } from '../../src/index.js';
import { manyOutlets } from './browser/many-outlets.js';

/** Where the labels of the days begin and end, at seven units a letter: no letter of the drawing is wider on average. */
function labels(page: string): readonly (readonly [start: number, end: number])[] {
  return [...page.matchAll(/<text x="(\d+)" y="14" text-anchor="(\w+)">(\d+ \w{3} \d{4})</g)].map(
    ([, x, anchor, label = '']) => {
      const width = 7 * label.length;
      const start = Number(x) - (anchor === 'end' ? width : width / 2);
      return [start, start + width] as const;
    },
  );
}

test.each([6, 9, 12, 15, 19])(
  'reporters.html(reports of %s days) has days on its timeline that do not overlap',
  (days) => {
    const found = labels(reporters.html(manyOutlets(days)));
    expect(found.length).toBeGreaterThan(1);
    expect(found.filter(([start], at) => start < (found[at - 1]?.[1] ?? -Infinity))).toEqual([]);
  },
);
