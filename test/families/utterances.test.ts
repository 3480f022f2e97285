import { describe, expect, test } from '@jest/globals';
import { articleFrom, compare, type Verdict } from '../../src/index.js';

/** Two reports that differ in one quotation only. */
function verdictOn(left: string, right: string): Verdict | undefined {
  const report = (quotation: string): string =>
    `The keeper of the old lighthouse at Ardle met the council on Monday to talk about the lamp. She called the offer “${quotation}” and left the hall before the vote was taken.`;
  const articles = [left, right].map((quotation, at) =>
    articleFrom({ id: `r${at}`, language: 'en', text: report(quotation) }),
  );
  return compare(articles).quotations.find(({ readings }) => readings.some(({ text }) => text === left))?.verdict;
}

describe('compare gives a quotation that both print a verdict, however short it is', () => {
  test.each<[string, string, Verdict]>([
    ['a very bad deal', 'a very bad deal', 'identical'],
    ['a very bad deal', 'a truly bad deal', 'altered'],
    ['not our lamp', 'not your lamp', 'altered'],
    ['a bad deal for all', 'a bad deal for some', 'altered'],
    ['about sixteen lamps', 'about 16 lamps', 'style'],
    ['sixteen grey lamps', '16 gray lamps', 'style'],
    ['a very bad deal', 'a bad deal', 'trimmed'],
    ['not a bad deal at all', 'a bad deal at all', 'altered'],
    ['a bad deal for sixteen keepers', 'a bad deal for keepers', 'altered'],
    ['a bad deal for Ardle and the lamp', 'a bad deal for the lamp', 'altered'],
    ['a bad deal for Ivo Brandt alone', 'a bad deal for Brandt alone', 'trimmed'],
    ['the mayor of Ardle said the lamp of the harbour was lit', 'the lamp of the harbour was lit', 'trimmed'],
    ['a bad deal', 'a bad deal for all the keepers', 'trimmed'],
    ['a bad deal for the lamp', 'a bad deal indeed for the lamp', 'altered'],
    ['a bad deal, and one that I did not ask for', 'a bad deal', 'trimmed'],
  ])('%s / %s: %s', (left, right, verdict) => {
    expect(verdictOn(left, right)).toBe(verdict);
  });

  test('compare does not join two utterances that share one word', () => {
    expect(verdictOn('a kind of theft', 'worth every penny of it')).toBe('single');
  });
});

describe('compare names the speaker of a quotation', () => {
  const report = (id: string, speaker: string): ReturnType<typeof articleFrom> =>
    articleFrom({
      id,
      language: 'en',
      text: `The council met at Ardle on Monday. “We are sorry for what was done to the lamp last winter,” ${speaker} told the hall. Nobody left before the vote was taken.`,
    });
  test.each<[string, string, string]>([
    ['Ruth Adeyemi', 'Adeyemi', 'Ruth Adeyemi'],
    ['Ruth Adeyemi', 'Ruth Adeyemi', 'Ruth Adeyemi'],
    ['Ruth Adeyemi', 'Paul Greene', 'Ruth Adeyemi / Paul Greene'],
  ])('%s in the one and %s in the other: %s', (left, right, speaker) => {
    const { quotations } = compare([report('r1', left), report('r2', right)]);
    expect(quotations.map((one) => one.speaker)).toEqual([speaker]);
  });
});
