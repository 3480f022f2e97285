import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { articleFrom, compare, type Article } from '../../src/index.js';
import { findHouseText } from '../../src/text/text.js';

const STORIES = [
  'The council of Ardle voted on Monday to close the old ferry for the winter.\n\nFishermen said that the ferry had carried their nets for forty years.',
  'A storm tore the roof off the market hall of Millbrook during the night.\n\nNobody was hurt, but the stalls stood under water until noon.',
  'The harbour of Quay is to be dredged in spring at a cost of two million crowns.\n\nThe port master expects larger ships before the year is out.',
];
const PROMPT = 'Tonight at six: the news of the coast with Ann Lee';

const report = (id: string, outlet: string, text: string): Article => articleFrom({ id, outlet, text, language: 'en' });
const withPrompt = (outlet: string, lines = [PROMPT]): readonly Article[] =>
  STORIES.map((story, at) => report(`${outlet}-${at}`, outlet, [story, ...lines].join('\n\n')));
const houseTextOf = (articles: readonly Article[]): readonly string[] =>
  [...findHouseText(articles)].flatMap(([{ text }, spans]) => spans.map(({ start, end }) => text.slice(start, end)));

describe('findHouseText(…) finds what one outlet prints', () => {
  test('in three different reports', () => {
    expect(houseTextOf(withPrompt('Coast Post'))).toEqual([PROMPT, PROMPT, PROMPT]);
  });

  test('but not in two', () => {
    expect(houseTextOf(withPrompt('Coast Post').slice(1))).toEqual([]);
  });

  test('but not in three versions of one report', () => {
    const versions = [1, 2, 3].map((at) =>
      report(`v${at}`, 'Coast Post', `${STORIES.join('\n\n')}\n\nUpdate ${at}\n\n${PROMPT}`),
    );
    expect(houseTextOf(versions)).toEqual([]);
  });

  test('but not what another outlet prints too, and not where no outlet is known', () => {
    const other = report('other', 'Quay Line', `Something else happened here on Friday.\n\n${PROMPT}`);
    expect(houseTextOf([...withPrompt('Coast Post'), other])).toEqual([]);
    const unknown = withPrompt('Coast Post').map((article) => ({ ...article, outlet: null }));
    expect(houseTextOf(unknown)).toEqual([]);
  });

  test('beside a roundup that has paragraphs of all of them', () => {
    const roundup = report('week', 'Coast Post', [...STORIES, PROMPT].join('\n\n'));
    expect(houseTextOf([roundup, ...withPrompt('Coast Post')])).toEqual([PROMPT, PROMPT, PROMPT, PROMPT]);
  });

  test('whatever the order of the reports and the names of their files', () => {
    const some = fc.uniqueArray(fc.integer({ min: 0, max: 11 }), { minLength: 1, maxLength: 6 });
    const reports = fc.array(some, { minLength: 3, maxLength: 9 });
    const linesOf = (articles: readonly Article[]): readonly string[] =>
      [...findHouseText(articles)]
        .flatMap(([{ id }, spans]) => spans.map(({ start, end }) => `${id} ${start} ${end}`))
        .sort();
    fc.assert(
      fc.property(
        reports.chain((all) =>
          fc.tuple(fc.constant(all), fc.shuffledSubarray([...all.keys()], { minLength: all.length })),
        ),
        ([all, order]) => {
          const articles = all.map((numbers, at) =>
            report(`r${at}`, 'Coast Post', numbers.map((one) => `Paragraph ${one} of the coast.`).join('\n\n')),
          );
          const shuffled = order.map((at, place) => ({ ...(articles[at] as Article), source: `${place}.txt` }));
          expect(linesOf(shuffled)).toEqual(linesOf(articles));
        },
      ),
    );
  });
});

test('compare(…) shows house text of an outlet as boilerplate and does not count it', () => {
  const { boilerplate, articles, divergences } = compare(withPrompt('Coast Post'));
  expect(boilerplate).toHaveLength(3);
  for (const { article, start, end } of boilerplate)
    expect(articles.find(({ id }) => id === article)?.text.slice(start, end)).toBe(PROMPT);
  expect(divergences.some(({ leftText, rightText }) => `${leftText}${rightText}`.includes('Tonight'))).toBe(false);
});

test('compare(…) leaves a recurring line that credits somebody as it is', () => {
  const { boilerplate, credits } = compare(
    withPrompt('Coast Post', ['The Associated Press contributed to this report.']),
  );
  expect(boilerplate).toEqual([]);
  expect(credits.map(({ name }) => name)).toEqual(['Associated Press', 'Associated Press', 'Associated Press']);
});

test('compare(…, and an unrelated article) finds the same between the others', () => {
  const articles = withPrompt('Coast Post');
  const unrelated = report(
    'far',
    'Hill Gazette',
    'Apples were cheap this week.\n\nThe growers of the hills blamed the rain.',
  );
  const before = compare(articles);
  const after = compare([...articles, unrelated]);
  const own = (report: typeof before) => report.divergences.filter(({ pair }) => !pair.includes('far'));
  expect(own(after)).toEqual(own(before));
  expect(after.boilerplate).toEqual(before.boilerplate);
});
