import { describe, expect, test } from '@jest/globals';
import { articleFrom, compare } from '../../../src/index.js';

const shared =
  'The council of Ardle voted on Monday to close the old ferry after sixty years of service across the estuary.';

/** What is said of the one sentence that two reports tell in other words, the rest being the same. */
function retoldFindings(left: string, right: string): readonly (readonly [string, string, string])[] {
  const articles = [left, right].map((text, at) =>
    articleFrom({ id: `r${at}`, text: `${shared}\n\n${text}`, language: 'en' }),
  );
  const { passages, divergences } = compare(articles, { base: 'r0' });
  expect(passages.map(({ kind }) => kind)).toEqual(['verbatim', 'retold']);
  return divergences
    .filter(({ severity }) => severity !== 'style')
    .map(({ kind, type, severity, leftText, rightText }) => [
      `${kind} ${type} ${severity}`,
      leftText ?? '',
      rightText ?? '',
    ]);
}

describe('retellings', () => {
  const left = 'The pilots of Ardle formally requested membership of the Brandt foundation, whose board meets in Lund.';

  test('compare(…) gives other words between the same words as one change', () => {
    const right =
      'Meanwhile pilots around Ardle expressed an interest in membership of that Brandt foundation; its board, it meets in Lund.';
    const found = retoldFindings(left, right);
    expect(found).toEqual([['wording altered medium', 'formally requested', 'expressed an interest']]);
  });

  test('compare(…) does not let a figure go under in other words', () => {
    const right =
      'Meanwhile pilots around Ardle won, by 37 ballots, membership of that Brandt foundation; its board, it meets in Lund.';
    expect(retoldFindings(left, right).map(([what]) => what)).toContain('number added medium');
  });

  test('compare(…) calls other words a negation where one side alone is negated', () => {
    const right =
      'Meanwhile pilots around Ardle never expressed an interest in membership of that Brandt foundation; its board, it meets in Lund.';
    expect(retoldFindings(left, right).map(([what]) => what)).toEqual(['negation altered medium']);
  });
});
