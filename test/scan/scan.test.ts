import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { compare, type Article } from '../../src/index.js';
import { recordSchema } from '../../src/report/report.js';
import { componentsOf } from '../../src/model/components.js';
import type { ScanOptions } from '../../src/scan/scan.js';
import { ofType, recordsIn, report, scanned, type Line } from './scanning.js';

const STORY =
  'The council of Ardle voted on Monday to close the old ferry, saying that 16 years of repairs had cost more than a bridge. ' +
  '“We have waited long enough for somebody to decide this,” the harbour master told the meeting. ' +
  'Two of the nine members voted against, and one left the room before the count.';
const OTHER =
  'Snow fell on the northern passes for a third day, and the road to Wexmouth was closed to lorries at noon. ' +
  'Ploughs were sent from three districts, but drifts of two metres held them up until the evening.';

function linesOf(articles: readonly Article[], options: Partial<ScanOptions> = {}): Line[] {
  const text = scanned(articles, options);
  expect(text.endsWith('\n')).toBe(true);
  expect(text).not.toContain('\n\n');
  return recordsIn(text);
}

const ARTICLES = [
  report('a', STORY, { outlet: 'Ardle Times', published: '2021-09-01' }),
  report('b', STORY.replace('16', '60'), { outlet: 'Harbour Post', published: '2021-09-02' }),
  report('c', OTHER, { outlet: 'Gull', published: '2021-09-02' }),
  report('d', `From our desk. ${STORY}`, { outlet: 'Ardle Times', published: '2021-10-30' }),
  report('e', OTHER, { outlet: 'Pass News', published: '2021-09-03' }),
];

describe('scan', () => {
  test('scan(articles) says what compare says of each family, base against member', () => {
    const lines = linesOf(ARTICLES);
    expect(ofType(lines, 'family').map(({ articles }) => articles)).toEqual([
      ['a', 'b', 'd'],
      ['c', 'e'],
    ]);
    const [plain] = compare(ARTICLES.slice(0, 2)).divergences.filter(({ kind }) => kind === 'number');
    const found = ofType(lines, 'divergence').find(({ kind }) => kind === 'number');
    expect(found).toMatchObject({
      leftText: plain?.leftText,
      rightText: plain?.rightText,
      severity: 'high',
      pair: ['a', 'b'],
    });
  });

  test('scan(articles) gives the same lines in whatever order the articles come', () => {
    const expected = scanned(ARTICLES);
    fc.assert(
      fc.property(fc.shuffledSubarray(ARTICLES, { minLength: ARTICLES.length }), (shuffled) => {
        expect(scanned(shuffled)).toBe(expected);
      }),
    );
  });

  test('scan(articles) names every article once and ends with a summary that counts the records', () => {
    const lines = linesOf(ARTICLES, { warnings: [{ code: 'empty', source: 'x.txt', message: 'it holds no text' }] });
    expect(
      ofType(lines, 'article')
        .map(({ id }) => id)
        .sort(),
    ).toEqual(['a', 'b', 'c', 'd', 'e']);
    const { counts } = lines.at(-1) as unknown as { counts: Record<string, number> };
    const names = { families: 'family', boilerplate: 'boilerplate' } as Record<string, string>;
    for (const [name, count] of Object.entries(counts))
      expect([name, ofType(lines, names[name] ?? name.replace(/s$/, '')).length]).toEqual([name, count]);
  });

  test('scan(articles, { sameOutlet: skip }) compares no two articles of one outlet', () => {
    const pairs = ofType(linesOf(ARTICLES, { sameOutlet: 'skip' }), 'pair');
    expect(pairs.some(({ left, right }) => left === 'a' && right === 'd')).toBe(false);
    expect(pairs.some(({ left, right }) => left === 'a' && right === 'b')).toBe(true);
  });

  test('scan(articles, { windowDays }) compares what was published at most so many days apart', () => {
    const pairs = ofType(linesOf(ARTICLES, { windowDays: 7 }), 'pair').map(({ left, right }) =>
      [left, right].join('-'),
    );
    expect(pairs.sort()).toEqual(['a-b', 'c-e']);
  });

  test('scan(articles, { against }) compares only across the two sets', () => {
    const lines = linesOf([ARTICLES[0] as Article, ARTICLES[3] as Article], { against: ARTICLES.slice(1, 3) });
    expect(
      ofType(lines, 'pair')
        .map(({ left, right }) => [left, right].join('-'))
        .sort(),
    ).toEqual(['a-b', 'b-d']);
  });

  test('scan(articles) tells ids apart that recur, all over the input', () => {
    const lines = linesOf([report('x', STORY), report('x', OTHER), report('x', 'Nothing else was said that day.')]);
    expect(
      ofType(lines, 'article')
        .map(({ id }) => id)
        .sort(),
    ).toEqual(['x', 'x~2', 'x~3']);
    expect(ofType(lines, 'warning').map(({ code }) => code)).toContain('same-id');
  });

  test.each([
    ['no article', []],
    ['one article', [report('a', STORY)]],
    ['articles of one word', Array.from({ length: 300 }, (_, nth) => report(`n${nth}`, 'Ferry'))],
    ['articles without a word', [report('a', '…'), report('b', '—')]],
    ['equal articles', Array.from({ length: 40 }, (_, nth) => report(`n${String(nth).padStart(2, '0')}`, STORY))],
  ])('scan(%s) ends with a summary', (_what, articles) => {
    const lines = linesOf(articles);
    expect(lines.at(-1)?.type).toBe('summary');
    expect(ofType(lines, 'article')).toHaveLength(articles.length);
  });

  test('scan(equal articles) makes one family, by work that grows with the copies and not with their pairs', () => {
    const copies = Array.from({ length: 60 }, (_, nth) =>
      report(`n${String(nth).padStart(2, '0')}`, STORY, { outlet: `O${nth}` }),
    );
    const lines = linesOf(copies);
    expect(ofType(lines, 'family').map(({ articles }) => (articles as string[]).length)).toEqual([60]);
    expect(ofType(lines, 'pair').length).toBeLessThan(2 * copies.length);
  });

  test('scan(more copies than are held at once) still makes one family, each copy told once', () => {
    const copies = Array.from({ length: 1000 }, (_, nth) =>
      report(`n${String(nth).padStart(4, '0')}`, STORY, { outlet: `O${nth}`, published: `2021-09-0${1 + (nth % 3)}` }),
    );
    const lines = linesOf(copies);
    const [family, ...others] = ofType(lines, 'family') as unknown as { articles: string[]; order: unknown[] }[];
    expect(others).toEqual([]);
    expect(new Set(family?.articles).size).toBe(1000);
    expect(family?.order).toHaveLength(1000);
    expect(new Set(ofType(lines, 'article').map(({ id }) => id)).size).toBe(1000);
    expect(ofType(lines, 'article')).toHaveLength(1000);
    expect(lines.at(-1)).toMatchObject({ counts: { families: 1, articles: 1000, pairs: 999 } });
  });

  test('scan(articles) keeps to the published schema of records', () => {
    for (const line of linesOf(ARTICLES)) expect(recordSchema.safeParse(line).error?.issues ?? []).toEqual([]);
  });
});

describe('components', () => {
  test('componentsOf(n, pairs) parts the articles into those that pairs join', () => {
    const pairs = fc.array(
      fc.tuple(fc.nat(11), fc.nat(11)).filter(([one, other]) => one !== other),
      { maxLength: 14 },
    );
    fc.assert(
      fc.property(pairs, (list) => {
        const found = componentsOf(12, {
          one: Uint32Array.from(list, ([one]) => one),
          other: Uint32Array.from(list, ([, other]) => other),
        });
        const label = Array.from({ length: 12 }, (_, at) => at);
        for (let round = 0; round < 12; round += 1)
          for (const [one, other] of list) label[one] = label[other] = Math.min(label[one] ?? 0, label[other] ?? 0);
        const plain = [...new Set(label)].map((one) => label.flatMap((other, at) => (other === one ? [at] : [])));
        expect(found.map(({ articles }) => articles)).toEqual(plain);
        for (const { articles, rows } of found)
          expect(rows).toEqual(list.flatMap(([one], row) => (articles.includes(one) ? [row] : [])));
      }),
    );
  });
});
