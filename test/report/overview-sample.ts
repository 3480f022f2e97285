import type { FamilySummary, OverviewData } from '../../src/index.js';

const STORIES = [
  'Piano found at sea',
  'Tram line four reopens',
  'The bridge at Torvald stays shut',
  'Swarms in letter boxes',
];

/** A family of ours; every figure follows from its number, so that no two need the same. */
export function makeSummary(number: number, given: Partial<FamilySummary> = {}): FamilySummary {
  const outlets = 2 + ((number * 7) % 23);
  return {
    id: `f${number.toString(16).padStart(6, '0')}`,
    base: `Outlet ${number % 40}`,
    headline: `${STORIES[number % STORIES.length] ?? ''}, part ${number}`,
    language: 'en',
    articles: outlets + (number % 3),
    outlets,
    names: Array.from({ length: Math.min(8, outlets) }, (_, at) => `Outlet ${(number + at) % 40}`),
    published: { from: `2023-09-0${1 + (number % 4)}T08:00:00Z`, to: `2023-09-0${5 + (number % 4)}T08:00:00Z` },
    first: { name: `Outlet ${number % 40}`, because: 'published earlier than the others' },
    share: (number % 100) / 100,
    differences: { high: number % 5, medium: number % 11, low: number % 3, style: number % 4 },
    credited: outlets - 1 - (number % 2),
    uncredited: number % 2,
    ...given,
  };
}

export const makeSummaries = (count: number): FamilySummary[] =>
  Array.from({ length: count }, (_, number) => makeSummary(number));

export function makeOverview(given: Partial<OverviewData> = {}): OverviewData {
  const families = given.families ?? makeSummaries(12);
  return {
    generator: { name: 'syndiff', version: '0.0.0-test' },
    options: { minPassageWords: 14, offsets: 'utf16', base: null },
    counts: {
      articles: 5000,
      grouped: families.reduce((sum, { articles }) => sum + articles, 0),
      families: families.length,
      pairs: families.reduce((sum, { articles }) => sum + articles - 1, 0),
      uncredited: families.reduce((sum, { uncredited }) => sum + uncredited, 0),
      divergences: 321,
      serious: families.reduce((sum, { differences }) => sum + differences.high, 0),
    },
    families,
    written: 'all',
    warnings: [{ code: 'empty', source: 'in/blank.txt', message: 'no text in it; skipped' }],
    ...given,
  };
}

/** The same text in every place that an input reaches. */
export const hostileOverview = (payload: string): OverviewData =>
  makeOverview({
    generator: { name: 'syndiff', version: payload },
    options: { [payload]: payload },
    families: [
      makeSummary(1, {
        id: payload,
        base: `${payload} base`,
        headline: payload,
        language: payload,
        names: [payload, 'Outlet 2'],
        published: { from: payload, to: payload },
        first: { name: payload, because: payload },
      }),
      makeSummary(2),
    ],
    warnings: [{ code: 'empty', source: payload, message: payload }],
  });
