import { describe, expect, test } from '@jest/globals';
import { longestCommon, wordsOf } from '../../bench/accuracy/reference-alignment.js';
import { keptWords } from '../../bench/accuracy/versions.js';

const words = (text: string): readonly string[] => wordsOf(text).map(({ form }) => form);

describe('the reference alignment', () => {
  test('longestCommon(one, other) pairs as many words as a longest common subsequence has', () => {
    const partner = longestCommon(words('a b c d e'), words('a x c e'));
    expect([...partner]).toEqual([0, -1, 2, -1, 3]);
  });

  test('keptWords(one, other) keeps runs of three in order and runs of eight anywhere', () => {
    const moved = 'one two three four five six seven eight';
    const kept = keptWords(words(`The ferry was closed today. ${moved}`), words(`${moved} Now the ferry was old`));
    expect([...kept]).toEqual([0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 1, 1, 1]);
    expect([...keptWords(words('the ferry was closed'), words('now the ferry was old'))]).toEqual([1, 1, 1, 0]);
  });
});
