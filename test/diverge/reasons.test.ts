import { expect, test } from '@jest/globals';
import { articleFrom, compare } from '../../src/index.js';

/** The reasons of what differs above style between two reports of one sentence. */
function reasonsOf(left: string, right: string, language = 'en'): readonly string[] {
  const articles = [left, right].map((text, at) => articleFrom({ id: `r${at}`, text, language }));
  return compare(articles, { minPassageWords: 5 })
    .divergences.filter(({ severity }) => severity !== 'style')
    .map(({ reason }) => reason);
}

const dam = (what: string): string =>
  `The council of Ardle said on Monday that the new dam would be built for ${what} in spring.`;

test.each([
  ['a figure', dam('2.5 million euros'), dam('€3.5m'), 'the figures differ: 2.5 million euros against €3.5m'],
  [
    'what a figure counts',
    dam('7945 crowns'),
    dam('7945 dollars'),
    'the units differ: 7945 crowns against 7945 dollars',
  ],
  [
    'a name',
    'The plan was praised by Angela Brandt of the harbour board on Monday.',
    'The plan was praised by Ivo Lund of the harbour board on Monday.',
    'the names differ: Angela Brandt against Ivo Lund',
  ],
  [
    'a name on one side',
    'The plan was praised by Brandt of the harbour board on Monday.',
    'The plan was praised by Angela Brandt of the harbour board on Monday.',
    'a fuller form of the name on one side: Angela',
  ],
])('compare(…) words a reason as the reports print it: %s', (_, left, right, reason) => {
  expect(reasonsOf(left, right)).toEqual([reason]);
});

test.each([
  [
    'de',
    'LUNDBY (xyz/Q) – Mehr als 12.400',
    'Mehr als 14.200',
    'Menschen mussten am Donnerstag ihre Häuser verlassen, sagte der Rat von Ardle.',
  ],
  [
    'en',
    'LUNDBY (XYZ/Q) More than 12,400',
    'More than 14,200',
    'people had to leave their houses on Thursday, said the council of Ardle.',
  ],
])(
  'compare(…) tells a figure that differs behind a dateline of one report alone: %s',
  (language, left, right, rest) => {
    const figures = [left, right].map((text) => text.split(' ').at(-1) ?? '');
    const [one, other] = [`${left} ${rest}`, `${right} ${rest}`];
    expect(reasonsOf(one, other, language)).toContain(`the figures differ: ${figures.join(' against ')}`);
    expect(reasonsOf(other, one, language)).toContain(`the figures differ: ${figures.reverse().join(' against ')}`);
  },
);

const spring = 'We knew about the leak since the spring';
test.each([
  ['with the same speaker behind it', `“${spring},” engineer Oda Lund said.`, 0],
  ['with the plainest clause behind it', `“${spring},” she said.`, 2],
  ['with a speaker who is named otherwise', `“${spring},” said the harbour master, Ivo Brandt.`, 2],
])('compare(…) tells a quotation cut at its end as one cut: %s', (_, cut, others) => {
  const whole = `“${spring}, and we did nothing at all to mend the wall,” engineer Oda Lund said.`;
  for (const found of [reasonsOf(whole, cut), reasonsOf(cut, whole)]) {
    expect(found).toContain('words cut or added inside quotation marks');
    expect(found).toHaveLength(1 + others);
  }
});

test('compare(…) calls no name one-sided that stands on both sides at two places of a sentence', () => {
  const rest = 'opened the largest mill of the whole valley on the river bank';
  const one = `The milling company Ardle Mills ${rest} with a dance.`;
  const other = `Ardle Mills today ${rest} with a dance.`;
  for (const reasons of [reasonsOf(one, other), reasonsOf(other, one)])
    expect(reasons.filter((reason) => /^name (?:dropped|added)/.test(reason))).toEqual([]);
  expect(reasonsOf(one, other)).toContain('the same name, elsewhere in the sentence');
});

test.each([
  ['a courtesy title', 'Adeyemi, the head teacher', 'Ms Adeyemi, the head teacher', ['name style']],
  ['a word written as two', 'Adeyemi, the head teacher', 'Adeyemi, the headteacher', ['spelling style']],
])('compare(…) takes for house style %s', (_, left, right, expected) => {
  const articles = [left, right].map((who, at) =>
    articleFrom({
      id: `r${at}`,
      language: 'en',
      text: `The council of Ardle heard on Monday from ${who}, how it was done.`,
    }),
  );
  expect(compare(articles).divergences.map(({ kind, severity }) => `${kind} ${severity}`)).toEqual(expected);
});
