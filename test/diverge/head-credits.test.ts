import { describe, expect, test } from '@jest/globals';
import { articleFrom, compare, type Divergence } from '../../src/index.js';

const COPY =
  'Talks over the ferry of Ardle broke down on Friday, leaving 41 boats in the bay, the harbour office said. ' +
  'Nobody on the island remembers a week in which no boat left, and the school stays shut until Monday.';

/** Credits that the second of two reports has and the first has not, or the other way round. */
function creditsBetween(left: string, right: string, outlet: string | null = null): readonly Partial<Divergence>[] {
  const articles = [
    articleFrom({ id: 'left', text: `${left}${COPY}`, source: 'left.txt' }),
    articleFrom({ id: 'right', text: `${right}${COPY}`, source: 'right.txt', outlet }),
  ];
  return compare(articles, { base: 'left.txt' })
    .divergences.filter(({ kind }) => kind === 'credit')
    .map(({ type, severity, reason }) => ({ type, severity, reason }));
}

describe('compare(two reports of which one names an agency in its head)', () => {
  test('says that the credit was dropped, or added', () => {
    const dropped = { type: 'omitted', severity: 'high', reason: 'the credit to Reuters is dropped' };
    expect(creditsBetween('ARDLE, May 3 (Reuters) - ', 'ARDLE - ')).toEqual([dropped]);
    const added = { type: 'added', severity: 'low', reason: 'a credit to Reuters is added' };
    expect(creditsBetween('ARDLE - ', 'ARDLE, May 3 (Reuters) - ')).toEqual([added]);
    expect(creditsBetween('', 'Source: Reuters\n\n')).toEqual([added]);
  });

  test('accuses nobody of a dropped credit where less than half of a report is shared copy, or it credits somebody else', () => {
    const own = 'The mayor spoke to the pupils in the gym instead, and nobody asked a question about boats. '.repeat(5);
    const articles = [`ARDLE (Reuters) - ${COPY}`, `${COPY}\n\n${own}`].map((text, at) =>
      articleFrom({ id: `a${at}`, text, source: `${at}.txt` }),
    );
    const found = compare(articles, { base: '0.txt' }).divergences.filter(({ kind }) => kind === 'credit');
    expect(found.map(({ severity }) => severity)).toEqual(['low']);
    expect(creditsBetween('ARDLE, May 3 (Reuters) - ', 'ARDLE, May 3 (AP) - ').map(({ severity }) => severity)).toEqual(
      ['low', 'low'],
    );
  });

  test('says nothing where the other names it in the text, or is the agency itself', () => {
    expect(creditsBetween('ARDLE (Reuters) - ', 'ARDLE (Reuters) - ')).toEqual([]);
    expect(creditsBetween('ARDLE (Reuters) - ', 'ARDLE - ', 'Reuters')).toEqual([]);
    const inText = `${COPY}\n\nReuters reported it first.`;
    const articles = [`ARDLE (Reuters) - ${COPY}`, inText].map((text, at) => articleFrom({ id: `a${at}`, text }));
    expect(compare(articles).divergences.filter(({ reason }) => reason.includes('is dropped'))).toEqual([]);
  });
});
