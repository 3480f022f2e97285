import { describe, expect, test } from '@jest/globals';
import { articleFrom, type Article, type Family } from '../../src/index.js';
import { isPlaceholderDate } from '../../src/words/placeholder-dates.js';
import { StoryParts, type StoryPart } from '../../src/scan/scan.js';
import { ofType, recordsIn, scanned, type Line } from './scanning.js';

const STORY =
  'The council of Ardle voted on Monday to close the old ferry, saying that 16 years of repairs had cost more than a bridge. ' +
  'The harbour master told the meeting that everybody had waited long enough for somebody to decide this.\n\n' +
  'Two of the nine members voted against, and one left the room before the count.';

const SYLLABLES = 'lo ra mi ken du sal to ver ni gar pe hol wi bas cu fen'.split(' ');

/** A word that is in no language; without digits, which are folded. */
function word(nth: number): string {
  const seed = Math.imul(nth + 1, 0x9e3779b1) >>> 12;
  return [seed, seed >> 4, seed >> 8, seed >> 12].map((part) => SYLLABLES[part & 15] ?? '').join('');
}

const linesOf = (articles: readonly Article[]): Line[] => recordsIn(scanned(articles));
const codesOf = (lines: readonly Line[]): unknown[] => ofType(lines, 'warning').map(({ code }) => code);

describe('scan of bad input', () => {
  test('scan(equal articles of one outlet, without ids and dates) tells them as one family and names few of the ids', () => {
    const copies = Array.from({ length: 60 }, (_, nth) =>
      articleFrom({ text: STORY, outlet: 'Ardle Times', source: 'a.jsonl', place: nth + 1 }),
    );
    const lines = linesOf(copies);
    expect(ofType(lines, 'family').map(({ articles }) => (articles as string[]).length)).toEqual([60]);
    const warnings = ofType(lines, 'warning').filter(({ code }) => code === 'same-id');
    expect(warnings).toHaveLength(21);
    expect(warnings.at(-1)?.['message']).toMatch(/^39 further articles/);
    expect(new Set(ofType(lines, 'article').map(({ id }) => id)).size).toBe(60);
  });

  test('scan(copies with dates that stand for none) tells one family, concludes nothing from the dates and says so', () => {
    const dates = ['1900-01-01', '9999-12-31', '0001-01-01T00:00:00Z'];
    const copies = Array.from({ length: 60 }, (_, nth) =>
      articleFrom({ id: `n${nth}`, text: STORY, outlet: `Outlet ${nth}`, published: dates[nth % 3] }),
    );
    const lines = linesOf(copies);
    const [family, ...others] = ofType(lines, 'family') as unknown as Family[];
    expect(others).toEqual([]);
    expect(family?.articles).toHaveLength(60);
    expect(JSON.stringify(family?.order)).not.toContain('published');
    expect(ofType(lines, 'warning')).toContainEqual({
      type: 'warning',
      code: 'placeholder-date',
      source: '',
      message: '60 articles state a date that stands for none, such as 9999-12-31: nothing is concluded from it',
    });
  });

  test('scan(articles of one word) tells each, and says once that they are too short', () => {
    const lines = linesOf(Array.from({ length: 500 }, (_, nth) => articleFrom({ id: `n${nth}`, text: 'Ferry' })));
    expect(ofType(lines, 'article')).toHaveLength(500);
    expect(ofType(lines, 'pair')).toEqual([]);
    expect(codesOf(lines)).toEqual(['too-short']);
  });

  test('scan(different articles of one outlet without dates) finds the two that share copy', () => {
    const other = (nth: number): string => Array.from({ length: 40 }, (_, at) => word(nth * 64 + at)).join(' ');
    const articles = Array.from({ length: 80 }, (_, nth) =>
      articleFrom({
        id: `n${nth}`,
        outlet: 'Ardle Times',
        text: nth % 40 === 7 ? `${STORY}\n\n${other(nth)}.` : `${other(nth)}.`,
      }),
    );
    const lines = linesOf(articles);
    expect(ofType(lines, 'family').map((family) => family['articles'])).toEqual([['n47', 'n7'].sort()]);
  });

  test('scan(a long article and short ones that print a paragraph of it) tells one family', () => {
    const paragraph = (nth: number): string =>
      `${Array.from({ length: 40 }, (_, at) => word(nth * 64 + at)).join(' ')}.`;
    const long = Array.from({ length: 300 }, (_, nth) => paragraph(nth)).join('\n\n');
    const short = [5, 150, 290].map((nth) =>
      articleFrom({ id: `s${nth}`, text: `${paragraph(nth)}\n\n${paragraph(nth + 5000)}` }),
    );
    const lines = linesOf([articleFrom({ id: 'long', text: long }), ...short]);
    const [family] = ofType(lines, 'family') as unknown as Family[];
    expect([family?.base, family?.articles.length]).toEqual(['long', 4]);
  });
});

describe('isPlaceholderDate', () => {
  test.each([
    ['1900-01-01', true],
    ['1899-12-30T00:00:00Z', true],
    ['1970-01-01T00:00:00Z', true],
    ['0001-01-01', true],
    ['9999-12-31T23:59:59Z', true],
    ['+010000-01-01', true],
    [null, false],
    ['1900-01-02', false],
    ['1605-09-12', false],
    ['1854-03-28', false],
    ['2021-09-01T10:00:00+02:00', false],
  ])('isPlaceholderDate(%j) is %s', (published, expected) => {
    expect(isPlaceholderDate(published)).toBe(expected);
  });
});

describe('StoryParts', () => {
  test.each([
    ['more than 10,000 without its table', 1200, 1, 0],
    ['1,200 before a base of 1,000 sentences without its table', 120, 1000, 0],
    ['120 before a base of 100 sentences with it', 12, 100, 100],
  ])('StoryParts tells a family of %s, each member once', (_, members, sentences, rows) => {
    const stories = new StoryParts();
    const span = { article: 'c', start: 0, end: 1 };
    const partOf = (nth: number): StoryPart => {
      const own = Array.from({ length: members }, (_, at) => `n${nth}-${at}`);
      const readings = Object.fromEntries(own.map((id) => [id, { status: 'absent' as const, span: null }]));
      const articles = ['c', ...own];
      const order = articles.map((article) => ({
        article,
        reasonCode: 'as-given' as const,
        parts: {},
        because: '',
      }));
      const summary = { articles: articles.length, published: null, differences: {} } as never;
      const table = Array.from({ length: sentences }, () => ({ base: span, readings }));
      const family: Family = { id: 'f', base: 'c', articles, order, table };
      return { nth, of: 10, family, seen: { summary, places: [] }, outlets: [] };
    };
    const told = Array.from({ length: 10 }, (_, nth) => stories.take(partOf(nth)).lines);
    expect(told.slice(0, -1).join('')).toBe('');
    const family = JSON.parse(told.at(-1) ?? '') as Family;
    expect(family.table).toHaveLength(rows);
    expect(new Set(family.articles).size).toBe(10 * members + 1);
    expect(family.articles).toHaveLength(10 * members + 1);
    expect(stories.isOpen).toBe(false);
  });
});
