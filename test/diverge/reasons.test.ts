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
