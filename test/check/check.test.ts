import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { DEFAULT_SETTINGS, check, type CheckOptions, type Judged } from '../../src/check/check.js';
import { articleFrom, checkReporters, checkSchema, type Article } from '../../src/index.js';
import { reportOf } from '../../src/check/check.js';

const OPTIONS: CheckOptions = {
  sameOutlet: 'keep',
  windowDays: null,
  minPassageWords: 14,
  offsets: 'utf16',
  settings: DEFAULT_SETTINGS,
};

const COPY =
  'The council of Ardle voted on Monday to close the old ferry, saying that 16 years of repairs had cost more than a bridge. ' +
  '“We have waited long enough for somebody to decide this,” the harbour master told the meeting. ' +
  'Two of the nine members voted against, and one left the room before the count.';
const OWN =
  'Outside, a brass band played until the caretaker asked for quiet, and somebody had tied a ribbon to the mast.';
const SNOW =
  'Snow fell on the northern passes for a third day, and the road to Wexmouth was closed to lorries at noon. ' +
  'Ploughs were sent from three districts, but drifts of two metres held them up until the evening.';

const report = (
  source: string,
  text: string,
  fields: { outlet?: string; published?: string; id?: string } = {},
): Article => articleFrom({ text, title: null, source, ...fields });

const PAST = [
  report('past/wire.txt', COPY, { outlet: 'Meridian Wire', published: '2021-09-01' }),
  report('past/snow.txt', SNOW, { outlet: 'Pass News', published: '2021-09-01' }),
];
const NEWS = [
  report('new/post.txt', `${COPY.replace('16', '60')} ${OWN}`, { outlet: 'Harbour Post', published: '2021-09-02' }),
  report('new/gull.txt', `${OWN} ${COPY.replace('long enough', 'too long')}`, {
    outlet: 'Gull',
    published: '2021-09-03',
  }),
  report('new/undated.txt', `${SNOW} ${COPY}`, { outlet: 'Echo' }),
  report('new/nobody.txt', SNOW.replace('three', 'four')),
];

const ids = ({ findings }: Judged): string[] => findings.map(({ id, rule }) => `${rule} ${id}`).sort();
const run = (news: readonly Article[], past: readonly Article[] = PAST): Judged => check(news, past, OPTIONS);

describe('check', () => {
  test('check(news, past) finds what each article of the batch changed or took, and nothing of the past', () => {
    const found = run(NEWS).findings.map(({ rule, at }) => `${at.source} ${rule}`);
    expect(found).toEqual(
      expect.arrayContaining([
        'new/post.txt number-mismatch',
        'new/gull.txt altered-quotation',
        'new/post.txt uncredited-share',
        'new/nobody.txt number-mismatch',
      ]),
    );
    expect(found.filter((one) => one.startsWith('past/'))).toEqual([]);
  });

  test('check(news, past) finds the same in whatever order the articles come', () => {
    const expected = run(NEWS).findings;
    fc.assert(
      fc.property(
        fc.shuffledSubarray(NEWS, { minLength: NEWS.length }),
        fc.shuffledSubarray(PAST, { minLength: PAST.length }),
        (news, past) => {
          expect(run(news, past).findings).toEqual(expected);
        },
      ),
      { numRuns: 20 },
    );
  });

  test('check(moved and renamed files, past) gives findings of the same ids', () => {
    const expected = ids(run(NEWS));
    const name = fc.stringMatching(/^[a-z]{1,8}\.txt$/);
    fc.assert(
      fc.property(fc.uniqueArray(name, { minLength: NEWS.length, maxLength: NEWS.length }), (names) => {
        const moved = NEWS.map((article, at) => ({ ...article, source: `elsewhere/${names[at] ?? ''}` }));
        expect(ids(run(moved))).toEqual(expected);
      }),
      { numRuns: 20 },
    );
  });

  test('check(files that were laid out anew, past) gives findings of the same ids', () => {
    const layouts: readonly ((text: string) => string)[] = [
      (text) => text.replace(/[“”]/g, '"').replace(/’/g, "'"),
      (text) => text.normalize('NFD'),
      (text) => text.replace(/(?<=\S) (?=\S)/g, '  '),
      (text) => `\n\n${text}\n\n`,
      (text) => text.replace(/(.{40,60}) /g, '$1\n'),
    ];
    for (const layout of layouts) {
      const anew = NEWS.map(({ text, source, outlet, published, id }) =>
        report(source, layout(text), {
          id,
          ...(outlet === null ? {} : { outlet }),
          ...(published === null ? {} : { published }),
        }),
      );
      expect(ids(run(anew))).toEqual(ids(run(NEWS)));
    }
  });

  test('check(an accepted article of another outlet, past) gives findings of other ids', () => {
    const [first] = NEWS as [Article, ...Article[]];
    const accepted = new Set(ids(run([first])));
    const copied = ids(run([{ ...first, outlet: 'Third Paper' }]));
    expect(copied.length).toBeGreaterThan(0);
    expect(copied.filter((id) => accepted.has(id))).toEqual([]);
  });

  test('check(news, past) finds the same of an article whatever unrelated articles stand beside it', () => {
    const [first] = NEWS as [Article, ...Article[]];
    const strangers = [1, 2, 3].map((nth) =>
      report(
        `new/stranger${nth}.txt`,
        `Item ${nth}: the choir of Dunlow sings on day ${nth} of the fair, at ${nth} sharp.`,
      ),
    );
    expect(ids(run([first, ...strangers]))).toEqual(ids(run([first])));
  });

  test('check(news, []) holds a batch against itself, and the later one answers', () => {
    const found = run(NEWS.slice(0, 2), []).findings.filter(({ rule }) => rule === 'uncredited-share');
    expect(found.map(({ at }) => at.outlet)).toEqual(['Gull']);
  });

  test('check(an article that a later one of the past credits, past) does not answer for what that one took', () => {
    const own = report('new/own.txt', COPY, { outlet: 'Harbour Post', published: '2021-09-02' });
    const took = report('past/took.txt', `${COPY} That is what the Harbour Post reported.`, {
      outlet: 'Echo',
      published: '2021-09-02',
    });
    expect(run([own], [took]).findings.map(({ rule }) => rule)).not.toContain('uncredited-share');
    const silent = { ...report('past/took.txt', COPY, { outlet: 'Echo', published: '2021-09-02' }) };
    expect(run([own], [silent]).findings.map(({ rule }) => rule)).toContain('uncredited-share');
  });

  test('check(news, past).findings are worst first, and their spans are their words', () => {
    const { findings } = run(NEWS);
    const ranks = findings.map(({ severity }) => ['high', 'medium', 'low'].indexOf(severity));
    expect(ranks).toEqual(ranks.toSorted((one, other) => one - other));
    for (const { at } of findings) {
      if (at.span === null) continue;
      const article = NEWS.find(({ source }) => source === at.source);
      expect(article?.text.slice(at.span.start, at.span.end)).toBe(at.text);
    }
  });

  test.each([
    ['nothing', []],
    ['an empty article', [report('new/a.txt', '')]],
    ['one word', [report('new/a.txt', 'Ferry')]],
    ['marks alone', [report('new/a.txt', '“…” — ’')]],
    ['half a surrogate pair', [report('new/a.txt', `\ud800 ${COPY}`)]],
  ])('check(%s) ends', (_what, news) => {
    expect(Array.isArray(run(news).findings)).toBe(true);
  });
});

describe('reportOf', () => {
  const all = reportOf({
    ...run(NEWS),
    settings: DEFAULT_SETTINGS,
    options: { offsets: 'utf16' },
    articles: NEWS.length,
    against: PAST.length,
    accepted: 0,
    warnings: [],
    unreadable: [],
  });

  test('reportOf(what was found) fits the published schema and is broken', () => {
    expect(checkSchema.safeParse(JSON.parse(checkReporters.json(all))).error?.issues ?? []).toEqual([]);
    expect(all.broken).toBe(true);
  });

  test('reportOf(nothing that counts) is not broken', () => {
    const findings = all.findings.filter(({ severity }) => severity !== 'high');
    const mild = reportOf({
      ...run([]),
      findings,
      settings: { ...DEFAULT_SETTINGS, failOn: 'high' },
      options: {},
      articles: 1,
      against: 0,
      accepted: 0,
      warnings: [],
      unreadable: [],
    });
    expect(mild.broken).toBe(false);
  });
});
