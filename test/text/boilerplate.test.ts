import { describe, expect, test } from '@jest/globals';
import { read } from './prose.js';

const masked = (text: string): readonly string[] => {
  const { boilerplate } = read(text);
  return boilerplate.map(({ start, end }) => text.slice(start, end));
};

const PROSE = 'The council of Millbrook voted on Monday to close the old dam for the whole of the winter.';

describe('analyse(article).boilerplate holds', () => {
  test.each([
    ['a prompt', 'Sign up for our morning letter'],
    ['a prompt that says how to be rid of it', 'Sign up for our morning letter. You can leave it at any time.'],
    ['a link', 'Read more: why the dam leaks'],
    ['a link in capitals', 'DON’T MISS: why the dam leaks'],
    ['a German link', 'Lesen Sie auch: Warum der Damm leckt'],
    ['a French link', 'Lire aussi : Pourquoi le barrage fuit'],
    ['a Spanish link', 'Lee también: Por qué gotea la presa'],
    ['a question about cookies', 'We use cookies to improve your experience.'],
    ['a copyright notice of a year and a name', '© 2024 AFP'],
    ['a copyright notice of two sentences', '© 2021 Harbour Post. All rights reserved. It may not be redistributed.'],
  ])('%s', (_, prompt) => {
    expect(masked(`${PROSE}\n\n${prompt}\n\n${PROSE}`)).toEqual([prompt]);
  });

  test('of a paragraph that goes on with prose only the line of the prompt', () => {
    const text = `Sign up here for our letter.\n${PROSE} The vote was close.`;
    expect(masked(text)).toEqual(['Sign up here for our letter.']);
  });
});

describe('analyse(article).boilerplate leaves out', () => {
  test.each([
    ['prose that begins like a link', `Don’t miss the tide, said the mayor. ${PROSE}`],
    ['prose that begins like a list of links', `Related figures rose as well. ${PROSE}`],
    ['prose that begins like a prompt', `Follow us on the map of the dam. ${PROSE}`],
    ['a long line that breaks off', `Subscribe to this view ${PROSE.replace('.', '')}, as the mayor did at the end of`],
    ['a notice that goes on with prose', `Copyright 2004 was the last year. ${PROSE}`],
  ])('%s', (_, text) => {
    expect(masked(text)).toEqual([]);
  });
});
