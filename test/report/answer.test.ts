import { describe, expect, test } from '@jest/globals';
import { articleFrom, compare, type Report } from '../../src/index.js';
import { answer } from '../../src/report/told/answer.js';
import { openReport } from '../../src/report/told/dossier.js';
import { defaultLook, reporters } from '../../src/report/report.js';
import { makeArticle, makePair, makePassage, makeReport } from './sample.js';

const NARRATION =
  'The council of Millbrook closed the old ferry on Monday after it had leaked for most of the summer, and nobody could say who should pay.';
const QUOTATION =
  '“We shall rebuild the whole of the old landing in good stone before the winter comes,” the mayor said.';
test('answer(a report that names itself and its source) says the source alone', () => {
  const text = (telling: string): string =>
    `${NARRATION} The ferryman told ${telling} that he had warned them, as Reuters reported.`;
  const made = (id: string, outlet: string): ReturnType<typeof articleFrom> =>
    articleFrom({ id, outlet, language: 'en', text: text('Coast Today') });
  const report = compare([made('a', 'Harbour Post'), made('b', 'Coast Today')], { base: 'a' });
  expect(report.credits.some(({ article, name }) => article === 'b' && name === 'Coast Today')).toBe(true);
  expect(JSON.stringify(answer(openReport(report)))).toMatch(/credited to Reuters[.;]/u);
});

const OWN: readonly string[] = [
  'Boats lie in the upper basin, where there is room for half of them at best, and their owners are angry.',
  'A walk along the bank takes an hour longer, as pupils of the village school found out in the rain.',
  'Engineers looked at the hull for two days and shook their heads, but they wrote no report about it.',
];

const reportOn = (texts: readonly string[]): Report =>
  compare(
    texts.map((text, at) =>
      articleFrom({ id: `r${at}`, source: `${at}.txt`, outlet: `Outlet ${at}`, text, language: 'en' }),
    ),
  );

/** What the answer says about the number of tellings, as plain text. */
const tellings = (report: Report): readonly string[] =>
  answer(openReport(report)).sources.map((phrase) =>
    phrase.map((part) => (typeof part === 'string' ? part : part.name)).join(''),
  );

describe('answer(…) counts tellings', () => {
  test('answer(reports that share narration) counts them as one', () => {
    const report = reportOn([`${NARRATION}\n\n${OWN[0]}`, `${NARRATION}\n\n${OWN[1]}`, `${OWN[2]}`]);
    expect(tellings(report)).toEqual([
      '3 reports, at most 2 independent tellings as far as their wording shows.',
      'Counted as one, because they share narration: Outlet 0 and Outlet 1.',
    ]);
  });

  test('answer(reports that share a quotation alone) counts them apart and says why', () => {
    const report = reportOn([`${OWN[0]}\n\n${QUOTATION}`, `${OWN[1]}\n\n${QUOTATION}`]);
    expect(tellings(report)).toEqual([
      '2 reports; no two of them share enough narration to count as one telling.',
      'Counted apart, because they share only quotations, which each may have from the speaker: Outlet 0 and Outlet 1.',
    ]);
  });

  test('answer(one side quotes what the other prints as its own) counts them as one', () => {
    const report = reportOn([`${OWN[0]}\n\n${NARRATION}`, `${OWN[1]}\n\nThe paper wrote: “${NARRATION}”`]);
    expect(tellings(report)[0]).toBe('2 reports, at most 1 independent telling as far as their wording shows.');
  });

  test('answer(reports that share nothing) does not call them independent', () => {
    expect(tellings(reportOn([OWN[0] ?? '', OWN[1] ?? '']))).toEqual(['2 reports; no two of them share any wording.']);
  });

  test('answer(reports that share little wording and make no family) says so', () => {
    const own = (at: number): string =>
      Array.from({ length: 9 }, (_, line) => `${OWN[at]?.replace(/\.$/, '')} ${line}${at}.`).join('\n\n');
    const report = reportOn([`${own(0)}\n\n${QUOTATION}`, `${own(1)}\n\n${QUOTATION}`, own(2)]);
    expect(report.families).toEqual([]);
    expect(tellings(report)).toEqual([
      '3 reports; no two of them share enough narration to count as one telling.',
      '1 pair of reports shares some wording, too little of it to count as one telling.',
    ]);
  });
});

describe('answer(…) on pairs that are not told in full', () => {
  test('answer(reports that retell each other) says it once a report, and each pair once', () => {
    const articles = ['A', 'B', 'C', 'D'].map((outlet) =>
      makeArticle({ id: outlet, outlet, text: `${outlet} says so.` }),
    );
    const pairOf = (left: number, right: number, isRetold: boolean) => {
      const [one, other] = [articles[left], articles[right]];
      if (one === undefined || other === undefined) throw new Error('no such article');
      const steps = [[one.text, other.text]] as const;
      const passage = makePassage({ left: one, right: other, steps, given: { kind: 'retold' } });
      return { passage, pair: makePair(one, other, { passages: isRetold ? [passage.id] : [] }) };
    };
    const held = [pairOf(0, 1, true), pairOf(0, 2, true), pairOf(1, 2, true), pairOf(2, 3, true), pairOf(0, 3, false)];
    const report = makeReport({
      articles,
      pairs: held.map(({ pair }) => pair),
      passages: held.map(({ passage }) => passage),
    });
    const { others } = answer(openReport(report));
    expect(
      others.map(({ pairs, sentence }) => [
        pairs,
        sentence.map((part) => (typeof part === 'string' ? part : part.name)).join(''),
      ]),
    ).toEqual([
      [3, 'C shares no wording with A, B and D, but tells some of the same in other words.'],
      [1, 'A shares no wording with B, but tells some of the same in other words.'],
    ]);
  });
});

describe('a quotation that is cut in two places', () => {
  const cut = QUOTATION.replace('whole of the ', '').replace('good ', '');
  const report = reportOn([`${NARRATION}\n\n${QUOTATION}`, `${NARRATION}\n\n${cut}`]);

  test.each(['text', 'markdown'] as const)('reporters.%s names the other cut beside each', (format) => {
    const shown = reporters[format](report, { ...defaultLook, width: 200 });
    expect(shown.match(/Words cut from a quotation/g)).toHaveLength(2);
    expect(shown).toMatch(/whole of the[^]*?Also in these words: “good” left out\./);
    expect(shown).toContain('Also in these words: “whole of the” left out.');
  });
});

describe('cards of several reports', () => {
  test.each(['text', 'markdown'] as const)('reporters.%s says which report a card is about', (format) => {
    const report = reportOn([
      `${NARRATION}\n\n${OWN[0]}`,
      `${NARRATION.replace('Monday', 'Friday')}\n\n${OWN[0]}`,
      `${NARRATION}\n\n${OWN[0]?.replace('half', 'a third')}`,
    ]);
    const shown = reporters[format](report, { ...defaultLook, width: 200 }).replaceAll('*', '');
    expect(shown).toMatch(/Date changed.*\(Outlet 1 against Outlet 0\)/);
    expect(shown).toMatch(/Number changed.*\(Outlet 2 against Outlet 0\)/);
  });
});

describe('answer(…) on what no judgement rests on', () => {
  const shared = `${NARRATION} ${NARRATION.replace('Millbrook', 'Wexmouth')}`;
  const report = (isSummary: readonly boolean[]): Report =>
    compare(
      isSummary.map((one, at) =>
        articleFrom({ id: `r${at}`, outlet: `Outlet ${at}`, text: `${shared}\n\n${OWN[at] ?? ''}`, isSummary: one }),
      ),
    );
  const aside = (of: Report): readonly string[] =>
    answer(openReport(of)).aside.map((phrase) =>
      phrase.map((part) => (typeof part === 'string' ? part : part.name)).join(''),
    );

  test('answer(reports of which some are summaries) says that they leave things out', () => {
    expect(aside(report([false, false, false]))).toEqual([]);
    expect(aside(report([false, true, false]))).toEqual([
      'Only a summary is at hand of Outlet 1: what it leaves out, the report itself may say.',
    ]);
    expect(aside(report([true, false, true]))).toEqual([
      'Only a summary is at hand of Outlet 0 and Outlet 2: what they leave out, the report itself may say.',
    ]);
  });

  test('render(a report on a summary) says so in every view for people', () => {
    const said = 'Only a summary is at hand of';
    for (const name of ['text', 'markdown', 'html'] as const) {
      const text = reporters[name](report([false, true]), defaultLook);
      expect(text.replace(/<[^>]*>|\s+/gu, ' ')).toContain(said);
      expect(reporters[name](report([false, false]), defaultLook)).not.toContain(said);
    }
  });
});

test('answer(…) counts a quotation as the ledger does: a title behind it is none of its words', () => {
  const marks = [
    ['“', '”'],
    ['‘', '’'],
  ] as const;
  const report = reportOn(
    marks.map(
      ([open, close], at) =>
        `${NARRATION} ${open}We shall need ${at === 0 ? 'eleven' : '11'} barges to lift the old landing,${close} ${at === 0 ? '' : 'Ms '}Adeyemi told the hall.`,
    ),
  );
  expect(report.quotations.map(({ verdict }) => verdict)).toEqual(['style']);
  expect(JSON.stringify(answer(openReport(report)))).toContain('1 quotation in both, none altered or cut');
});
