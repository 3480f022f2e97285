import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { compare, familyPage, familyReport, familySummaries, renderOverview, reporters } from '../../src/index.js';
import { manyOutlets } from './browser/many-outlets.js';
import { hostileOverview, makeOverview, makeSummaries, makeSummary } from './overview-sample.js';
import { payloads } from './payloads.js';
import { pairReport, threeReports, unrelatedReport } from './sample.js';

const headlines = (html: string): string[] =>
  [...html.matchAll(/class="copy headline">([^<]*)</g)].map(([, words]) => words ?? '');
const links = (html: string): string[] => [...html.matchAll(/href="(families\/[^"]*)"/g)].map(([, to]) => to ?? '');

describe('renderOverview', () => {
  test('renderOverview(data) gives the same bytes whatever the order of the families', () => {
    const families = makeSummaries(30);
    const page = renderOverview(makeOverview({ families }));
    const shuffled = fc.shuffledSubarray(families, { minLength: families.length });
    fc.assert(
      fc.property(shuffled, (others) => renderOverview(makeOverview({ families: others })) === page),
      { numRuns: 20 },
    );
  });

  test('renderOverview(data) puts the story in most outlets first, and of equals the one with most reports', () => {
    const families = [
      makeSummary(1, { headline: 'third', outlets: 3, articles: 9 }),
      makeSummary(2, { headline: 'first', outlets: 5000, articles: 5000 }),
      makeSummary(3, {
        headline: 'fourth',
        outlets: 3,
        articles: 4,
        differences: { high: 9, medium: 0, low: 0, style: 0 },
      }),
      makeSummary(4, { headline: 'second', outlets: 4, articles: 4 }),
    ];
    expect(headlines(renderOverview(makeOverview({ families })))).toEqual(['first', 'second', 'third', 'fourth']);
  });

  test('renderOverview(20,000 families) lists the first 2,000 and says where the others are', () => {
    const families = makeSummaries(20_000);
    const page = renderOverview(makeOverview({ families }));
    expect(headlines(page)).toHaveLength(2000);
    expect(page).toMatch(/18,000 more families, none in more than 22 outlets.*--format jsonl/);
    expect(Buffer.byteLength(page)).toBeLessThan(4_000_000);
  });

  test('renderOverview(families that are not all given) counts those that were left out', () => {
    const { counts } = makeOverview();
    const page = renderOverview(makeOverview({ counts: { ...counts, families: 13 } }));
    expect(page).toMatch(/>13 families of shared copy.*1 more family, .* is not listed/);
  });

  test('renderOverview(a headline, a reason and names of a megabyte) stays small', () => {
    const long = 'word '.repeat(200_000);
    const family = makeSummary(1, { headline: long, base: long, names: [long], first: { name: long, because: long } });
    expect(renderOverview(makeOverview({ families: [family] })).length).toBeLessThan(40_000);
  });

  test('renderOverview(data) links the families that were written, and no others', () => {
    const families = makeSummaries(3);
    const [one = makeSummary(0)] = families;
    expect(links(renderOverview(makeOverview({ families }))).toSorted()).toEqual(
      families.map(({ id }) => familyPage(id)).toSorted(),
    );
    expect(links(renderOverview(makeOverview({ families, written: [one.id] })))).toEqual([familyPage(one.id)]);
    expect(renderOverview(makeOverview({ families, written: [one.id] }))).toContain('the headlines of 1 lead');
    expect(renderOverview(makeOverview({ families, written: [] }))).not.toContain('headlines of');
  });

  test('renderOverview(a scan without a family) says that nothing is shared, and has no list', () => {
    const page = renderOverview(makeOverview({ families: [], warnings: [] }));
    expect(page).toContain('no two of them share copy');
    expect(page).not.toMatch(/<table|<form/);
  });

  test('renderOverview(hostile text) holds it as text, and its ids lead to no other folder', () => {
    for (const payload of payloads) {
      const page = renderOverview(hostileOverview(payload));
      expect(page.match(/<script/g)).toHaveLength(1);
      expect(links(page).filter((to) => !/^families\/[A-Za-z0-9_.-]+\.html$/.test(to))).toEqual([]);
      expect(links(page).filter((to) => to.split('/').includes('..'))).toEqual([]);
    }
  });
});

describe('reporters.html(report, { overview })', () => {
  const back = (page: string): string[] => [...page.matchAll(/href="(\.\.\/[^"]*)"/g)].map(([, to]) => to ?? '');

  test('reporters.html(report, { overview }) leads back to the row of the family in the overview, and only there', () => {
    const report = threeReports();
    const family = report.families[0]?.id ?? '';
    const page = reporters.html(report, { overview: { file: 'all of 7 May.html', family } });
    const [to = '', ...others] = back(page);
    expect(others).toEqual([]);
    const [file = '', row = ''] = to.slice('../'.length).split('#');
    expect(decodeURIComponent(file)).toBe('all of 7 May.html');
    expect(renderOverview(makeOverview({ families: familySummaries(report) }))).toContain(`id="${row}"`);
  });

  test('reporters.html(report) leads nowhere else: it is a page by itself', () => {
    expect(back(reporters.html(threeReports()))).toEqual([]);
  });

  test('reporters.html(report, { overview: hostile text }) leads to a file of the folder above, whatever it is called', () => {
    for (const payload of payloads) {
      const page = reporters.html(threeReports(), { overview: { file: payload, family: payload } });
      expect(page.match(/<script/g)).toHaveLength(1);
      expect(back(page)).toEqual([expect.stringMatching(/^\.\.\/[^/\\<>"\s]+#f-[A-Za-z0-9_.-]+$/)]);
    }
  });
});

describe('familyPage', () => {
  test('familyPage(id) is another file for another id', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (one, other) => one === other || familyPage(one) !== familyPage(other)),
    );
  });
});

describe('familySummaries', () => {
  test('familySummaries(report) counts what the report holds', () => {
    const report = threeReports();
    const [family] = familySummaries(report);
    const base = report.families[0]?.base;
    const own = report.divergences.filter(({ pair }) => pair[0] === base);
    expect(family?.articles).toBe(3);
    expect(family?.outlets).toBe(new Set(report.articles.map(({ outlet }) => outlet)).size);
    expect(Object.values(family?.differences ?? {}).reduce((sum, count) => sum + count, 0)).toBe(own.length);
    expect((family?.credited ?? 0) + (family?.uncredited ?? 0)).toBeLessThanOrEqual(2);
    expect(family?.headline).toBe(report.articles.find(({ id }) => id === base)?.title);
    expect(family?.first?.because).toBe(report.families[0]?.order[0]?.because);
  });

  test('familySummaries(a report without a family) is empty', () => {
    expect(familySummaries(unrelatedReport())).toEqual([]);
  });

  test('familySummaries(report) is plain data that survives JSON', () => {
    for (const report of [pairReport(), threeReports(), manyOutlets(12)]) {
      const summaries = familySummaries(report);
      expect(JSON.parse(JSON.stringify(summaries))).toEqual(summaries);
    }
  });

  test('familySummaries(a family in many outlets) names eight of them at most', () => {
    const [family] = familySummaries(manyOutlets(12));
    expect(family?.names.length).toBe(Math.min(8, family?.outlets ?? 0));
  });
});

describe('familyReport', () => {
  test('familyReport(report, id) of the only family of all articles is the whole report', () => {
    const report = pairReport();
    const { warnings, ...rest } = report;
    const cut = familyReport(report, report.families[0]?.id ?? '');
    expect(cut).toEqual({ ...rest, warnings: expect.anything() as unknown });
    expect(warnings.length).toBeGreaterThanOrEqual(cut.warnings.length);
  });

  test('familyReport(report, id) names no article of another family, and every reporter writes it', () => {
    const two = [manyOutlets(3), pairReport()].map(({ articles }) => articles).flat();
    const report = compare(two);
    expect(report.families.length).toBeGreaterThan(1);
    for (const family of report.families) {
      const cut = familyReport(report, family.id);
      const ids = new Set(family.articles);
      const named = JSON.stringify(cut);
      for (const { id } of report.articles) if (!ids.has(id)) expect(named).not.toContain(JSON.stringify(id));
      expect(cut.articles).toHaveLength(family.articles.length);
      for (const render of Object.values(reporters)) expect(render(cut).length).toBeGreaterThan(100);
    }
  });
});
