import { describe, expect, test } from '@jest/globals';
import { articleFrom, compare } from '../../src/index.js';
import { told } from './told.js';

describe('compare tells a rounded figure from another one', () => {
  test.each([
    [
      'en',
      'They moved 61 million stones.',
      'They moved about 60 million stones.',
      '61 million against about 60 million',
    ],
    ['en', 'They moved 41 boats in a day.', 'They moved some 40 boats in a day.', '41 against some 40'],
    ['en', 'They moved 487 boats in a day.', 'They moved nearly 500 boats in a day.', '487 against nearly 500'],
    [
      'en',
      'It serves some 480,000 people.',
      'It serves around half a million people.',
      'some 480,000 against around half a million',
    ],
    ['en', 'Then 48 percent of it fell.', 'Then about half of it fell.', '48 percent against about half'],
    ['en', 'It cost $61.4m to mend it.', 'It cost roughly $61m to mend it.', '$61.4m against roughly $61m'],
    [
      'de',
      'Sie zählten 61 Millionen Steine.',
      'Sie zählten rund 60 Millionen Steine.',
      '61 Millionen against rund 60 Millionen',
    ],
    ['fr', 'Elle cite 41 bateaux de bois.', 'Elle cite environ 40 bateaux de bois.', '41 against environ 40'],
  ])('%s: %s and %s', (language, left, right, texts) => {
    expect(told(left, right, language)).toEqual([`number medium: rounded: ${texts}`]);
    const turned = texts.split(' against ').reverse().join(' against ');
    expect(told(right, left, language)).toEqual([`number medium: rounded: ${turned}`]);
  });

  test.each([
    ['They moved 61 million stones.', 'They moved 60 million stones.'],
    ['They moved 61 boats in a day.', 'They moved about 80 boats in a day.'],
    ['They moved 61 boats in a day.', 'They moved about 100 boats in a day.'],
    ['They moved about 61 boats in a day.', 'They moved 60 boats in a day.'],
    ['They moved 61 boats in a day.', 'They moved nearly 60 boats in a day.'],
    ['They moved 61 percent of it.', 'They moved about 60 of it.'],
  ])('%s and %s are two figures', (left, right) => {
    expect(told(left, right)).toEqual([expect.stringMatching(/^number high: the figures differ: /)]);
  });
});

test('compare(reports that end alike behind another figure) tells one difference', () => {
  const articles = ['61 Millionen', 'rund 60 Millionen'].map((amount, at) =>
    articleFrom({
      id: `r${at}`,
      language: 'de',
      text: `Die Ministerin sagte am Abend, sie habe 120 Helfer und 7 Boote in das Tal geschickt. Der Stausee fasst ${amount} Kubikmeter Wasser.`,
    }),
  );
  const told = compare(articles).divergences.map(({ reason }) => reason);
  expect(told).toEqual(['rounded: 61 Millionen against rund 60 Millionen']);
});
