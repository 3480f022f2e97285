import { describe, expect, test } from '@jest/globals';
import { articleFrom, compare } from '../../src/index.js';

const BEFORE =
  'The council of Ardle met on Monday in the old customs house and talked for three hours about the ferry and its crew.';
const AFTER = 'The harbour master told the council that the channel would be dredged before the summer begins.';

const between = (left: string, right: string): readonly string[] => {
  const [one, other] = [left, right].map((sentence, at) =>
    articleFrom({ id: ['left', 'right'][at], text: `${BEFORE} ${sentence} ${AFTER}`, source: `${at}.txt` }),
  );
  return compare([one!, other!], { base: '0.txt' })
    .divergences.filter(({ severity }) => severity !== 'style')
    .map(({ severity, reasonCode }) => `${severity} ${reasonCode}`);
};

describe('compare weighs a change of words by what is new in it', () => {
  const SENTENCE = 'The owners of the boats asked for a longer pier at the northern end.';

  test('two words that the other report has nowhere weigh little, three weigh more', () => {
    const withTwo = 'The owners of the boats, mostly elderly, asked for a longer pier at the northern end.';
    const withThree = 'The owners of the boats, elderly smugglers mostly, asked for a longer pier at the northern end.';
    expect(between(SENTENCE, withTwo).every((found) => found.startsWith('low'))).toBe(true);
    expect(between(SENTENCE, withThree).some((found) => found.startsWith('medium'))).toBe(true);
  });

  test('words that the other report has elsewhere weigh little, however many they are', () => {
    const again =
      'The owners of the boats, like the crew of the ferry and the harbour master, asked for a longer pier at the northern end.';
    expect(between(SENTENCE, again).every((found) => found.startsWith('low'))).toBe(true);
  });

  test('a claim that loses whoever makes it is medium; one whose speaker stands at another place is not', () => {
    const bare = 'The pier at the northern end will be closed for the whole of the winter.';
    const said = 'The pier at the northern end will be closed for the whole of the winter, the mayor said.';
    expect(between(said, bare)).toEqual(['medium attribution-differs']);
  });

  test('a place named in full and by its letters is one place, in house style', () => {
    const full = 'The owners of the boats asked the United States for a longer pier.';
    expect(between(full, full.replace('United States', 'U.S.'))).toEqual([]);
  });

  test('what is left out with the no that denies it turns nothing; a no alone does', () => {
    const one = 'The owners of the boats had nothing bad or rude to say of the northern pier.';
    const other = 'The owners of the boats had to say of the northern pier.';
    expect(between(one, other).some((found) => found.includes('negation'))).toBe(false);
    const denied = 'The owners of the boats did not ask for the northern pier.';
    const asked = 'The owners of the boats did ask for the northern pier.';
    expect(between(denied, asked)).toEqual(['high negation-one-sided']);
  });
});
