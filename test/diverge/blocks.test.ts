import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { articleFrom, compare, type Divergence } from '../../src/index.js';

const LEDE =
  'The outcome of the first meeting between the mayors of Ardle and Lund seems hard to predict, and each of them needs to go home with something.';
const SECOND =
  'Mayor Olsen wants the ferry, the dredger and a road, and has said so at every opportunity since the winter.';
/** Each with words of its own, so that none of them tells what another does. */
const MORE = [
  'The harbour master doubts that there is money for all of it.',
  'In the spring the county promised a survey of the channel.',
  'Three letters from the islanders lie in a drawer at the ministry.',
  'Fishermen fear for their berths behind the northern breakwater.',
  'A doctor asked for an earlier boat and was laughed at.',
  'Brewery owners would pay for both crossings if they were cheaper.',
];

function between(left: readonly string[], right: readonly string[]): readonly Divergence[] {
  const [one, other] = [left, right].map((paragraphs, at) =>
    articleFrom({ id: ['left', 'right'][at], text: paragraphs.join('\n\n'), source: `${at}.txt` }),
  );
  return compare([one!, other!], { base: '0.txt' }).divergences;
}

const blocksIn = (divergences: readonly Divergence[]): readonly Divergence[] =>
  divergences.filter(({ sentences }) => sentences !== null);

describe('compare(two reports of which one lacks a run of sentences)', () => {
  test('tells a cut as one block, with how many sentences fall and where', () => {
    const found = between([LEDE, SECOND, ...MORE], [LEDE, SECOND]);
    expect(found.map(({ type, kind, sentences }) => ({ type, kind, sentences }))).toEqual([
      { type: 'omitted', kind: 'paragraph', sentences: 6 },
    ]);
    expect(found[0]?.leftText).toBe(MORE.join('\n\n'));
  });

  test('tells two cuts as two, where a shared paragraph stands between them', () => {
    const found = between([MORE[0]!, MORE[1]!, LEDE, SECOND, MORE[2]!], [LEDE, SECOND]);
    expect(blocksIn(found).map(({ sentences }) => sentences)).toEqual([2, 1]);
  });

  test('compare(left, right) and compare(right, left) tell the same blocks, as left out and as added', () => {
    fc.assert(
      fc.property(fc.subarray(MORE), fc.subarray(MORE), (one, other) => {
        const [left, right] = [
          [LEDE, ...one, SECOND],
          [LEDE, ...other, SECOND],
        ];
        const told = (found: readonly Divergence[], type: string): readonly (string | null)[] =>
          blocksIn(found)
            .filter((block) => block.type === type)
            .map(({ leftText, rightText }) => leftText || rightText)
            .sort();
        const [there, back] = [between(left, right), between(right, left)];
        expect(told(there, 'omitted')).toEqual(told(back, 'added'));
        expect(told(there, 'added')).toEqual(told(back, 'omitted'));
      }),
    );
  });

  test('a post in full is told by itself, low, and is no sentence that the other left out', () => {
    const post = ['No boat has left the bay since March.', '— Ann Doe (@anndoe) March 5, 2021'];
    const found = between([LEDE, SECOND], [LEDE, ...post, SECOND]);
    expect(found.map(({ type, severity, sentences }) => ({ type, severity, sentences }))).toEqual([
      { type: 'added', severity: 'low', sentences: null },
    ]);
    expect(found[0]?.rightText).toBe(post.join('\n\n'));
  });
});
