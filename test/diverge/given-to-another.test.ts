import { describe, expect, test } from '@jest/globals';
import { articleFrom, compare, reporters, type Report } from '../../src/index.js';

const STRIKE = (first: string, second: string): string =>
  `Talks between the crews and the ferry company of Ardle broke down on Friday, and all boats stay in the harbour.

“We will not sign a paper that takes the winter pay away from us,” ${first} told a crowd at the gate.

“Our door is open to everyone who wants to talk with us about it,” said ${second}.

Lund is to meet the mayor on Sunday. Adeyemi has asked the crews for patience until then.`;

function compared(left: string, right: string): Report {
  const articles = [left, right].map((text, at) =>
    articleFrom({ id: `r${at}`, source: `r${at}.txt`, text, language: 'en' }),
  );
  return compare(articles, { base: 'r0' });
}

const UNION = 'union leader Ruth Adeyemi';
const COMPANY = 'company director Paul Lund';

describe('compare says when a quotation is given to somebody else', () => {
  const report = compared(STRIKE(UNION, COMPANY), STRIKE(COMPANY, UNION));

  test('each of two speakers who changed places is one grave finding, and none is a name that differs', () => {
    expect(
      report.divergences.map(({ kind, severity, reasonCode, parts }) => [kind, severity, reasonCode, parts]),
    ).toEqual([
      ['quote', 'high', 'speaker-differs', { left: 'Ruth Adeyemi', right: 'Paul Lund' }],
      ['quote', 'high', 'speaker-differs', { left: 'Paul Lund', right: 'Ruth Adeyemi' }],
    ]);
  });

  test('the ledger carries the speaker of each reading and does not call it the same', () => {
    const told = report.quotations.map(({ verdict, speakersDiffer, readings }) => [
      verdict,
      speakersDiffer,
      ...readings.map(({ speaker }) => speaker),
    ]);
    expect(told).toEqual([
      ['altered', true, 'Ruth Adeyemi', 'Paul Lund'],
      ['altered', true, 'Paul Lund', 'Ruth Adeyemi'],
    ]);
  });

  test('the summary says so in its answer, on the card and in the ledger', () => {
    const text = reporters.text(report);
    expect(text).toContain('2 quotations in both, 2 given to another speaker');
    expect(text).toContain('Quotation given to another speaker');
    expect(text).toContain(': given to another speaker');
    expect(text).toContain('r1.txt (Paul Lund): We will not sign');
  });
});

test('compare says so too where only a pronoun stands at the quotation', () => {
  const talk = (who: string): string =>
    `${who} spoke for an hour at the gate of the ferry company on Friday and took no questions from anybody there. “We will not sign a paper that takes the winter pay away from us,” the crowd heard. “I have not slept for a week because of this paper,” said ${who.split(' ').at(-1) ?? ''}.

Union leader Ruth Adeyemi and company director Paul Lund live in Ardle. Adeyemi and Lund have met before.`;
  const { divergences } = compared(talk('Ruth Adeyemi'), talk('Paul Lund'));
  expect(
    divergences.some(
      ({ reasonCode, parts }) => reasonCode === 'speaker-differs' && parts.left === 'Adeyemi' && parts.right === 'Lund',
    ),
  ).toBe(true);
});

describe('compare does not say so', () => {
  const isGiven = ({ divergences, quotations }: Report): boolean =>
    divergences.some(({ reasonCode }) => reasonCode === 'speaker-differs') ||
    quotations.some(({ speakersDiffer }) => speakersDiffer === true);
  test.each([
    ['of a surname and the whole name', UNION, 'Adeyemi'],
    ['of an office and a name', UNION, 'the union leader'],
    ['of two spellings of one name', UNION, 'union leader Ruth Adeyemy'],
    ['of an institution and the one who speaks for it', UNION, 'the Harbour Union'],
    ['of a name of which nothing says that it is a person’s', UNION, 'Northern Crews'],
  ])('%s', (_, left, right) => {
    expect(isGiven(compared(STRIKE(left, COMPANY), STRIKE(right, COMPANY)))).toBe(false);
  });

  test('of one whose name is an office too', () => {
    const visit = 'The talks were led by senator Angus King, who came by boat.';
    const [whole, short] = ['senator Angus King', 'King'].map((who) => `${visit}\n\n${STRIKE(who, COMPANY)}`);
    expect(isGiven(compared(whole ?? '', short ?? ''))).toBe(false);
  });

  test('of words that two people say in both reports', () => {
    const text = `${STRIKE(UNION, COMPANY)}\n\n“We will not sign a paper that takes the winter pay away from us,” said ${COMPANY} in jest.`;
    expect(isGiven(compared(text, text.replace('broke down', 'ended')))).toBe(false);
  });
});
