import { describe, expect, test } from '@jest/globals';
import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import stringWidth from 'string-width';
import type { z } from 'zod';
import { articleFrom, compare } from '../../src/index.js';
import type { Divergence, Report } from '../../src/model/model.js';
import { REPORT_FORMATS } from '../../src/model/options.js';
import type { PartValue } from '../../src/model/reasons.js';
import {
  defaultLook,
  recordJsonSchema,
  recordSchema,
  reportFileNames,
  reportJsonSchema,
  reporters,
  reportSchema,
} from '../../src/report/report.js';
import { script } from '../../src/report/page/script/script.js';
import { payloads } from './payloads.js';
import {
  arabicReport,
  chineseReport,
  emptyReport,
  hostileReport,
  makePair,
  makeReport,
  pairReport,
  smallReport,
  threeReports,
  unrelatedReport,
} from './sample.js';

const samples: Readonly<Record<string, Report>> = {
  pair: pairReport(),
  three: threeReports(),
  unrelated: unrelatedReport(),
  arabic: arabicReport(),
  chinese: chineseReport(),
  empty: emptyReport(),
  nothing: makeReport({}),
};

const textOf = (report: Report, width: number, showStyle = false): string =>
  reporters.text(report, { ...defaultLook, width, showStyle });

describe('reporters', () => {
  test.each(REPORT_FORMATS)(
    'reporters.%s gives the same bytes twice, ending in one line break, and a name for its file',
    (format) => {
      for (const report of Object.values(samples)) {
        const once = reporters[format](report, defaultLook);
        expect(reporters[format](JSON.parse(JSON.stringify(report)) as Report, { ...defaultLook })).toBe(once);
        expect(once).toMatch(/[^\n]\r?\n$/);
      }
      expect(reportFileNames[format]).toMatch(/^report\.[a-z]+$/);
    },
  );

  test.each(REPORT_FORMATS)('reporters.%s neither changes the report nor fails on what a report may hold', (format) => {
    for (const report of [...Object.values(samples), ...payloads.map(hostileReport)]) {
      const before = JSON.stringify(report);
      expect(reporters[format](report, { ...defaultLook, showStyle: true })).not.toMatch(/\p{Cs}/u);
      expect(JSON.stringify(report)).toBe(before);
    }
  });

  test.each(['text', 'markdown', 'html'] as const)(
    'reporters.%s says the answer first and that a match is no proof',
    (format) => {
      const shown = reporters[format](pairReport(), defaultLook);
      expect(shown).toContain('not proof of copying');
      expect(shown.search(/carries 79/)).toBeGreaterThan(0);
      expect(shown.search(/carries 79/)).toBeLessThan(shown.search(/What changed<\/h2>|## What changed|WHAT CHANGED/));
    },
  );

  test.each(['text', 'markdown', 'html'] as const)(
    'reporters.%s says in one sentence that two reports share nothing',
    (format) => {
      const shown = reporters[format](unrelatedReport(), defaultLook);
      expect(shown).toContain('share no copy');
      expect(shown).not.toMatch(/what changed/i);
    },
  );

  test.each(['text', 'markdown', 'html'] as const)(
    'reporters.%s gives pairs without the base of a family one line where there are many reports',
    (format) => {
      const three = threeReports();
      const [left, right, third] = three.articles;
      const fourth = unrelatedReport().articles[0];
      if (left === undefined || right === undefined || third === undefined || fourth === undefined)
        throw new Error('four');
      const passages = three.pairs[1]?.passages ?? [];
      const pairs = [
        ...three.pairs.slice(0, 2),
        { ...makePair(right, third), passages, sharedWords: 15, leftShare: 0.12 },
      ];
      const report = { ...three, articles: [...three.articles, fourth], pairs: [...pairs, makePair(left, fourth)] };
      const shown = reporters[format](report, defaultLook);
      expect(shown).toContain('Between the others');
      expect(shown).not.toContain('pair-3');
      expect(shown).toMatch(/share no copy|shares no copy/);
    },
  );

  test('reporters show the same words whether spans count UTF-16 units or code points', () => {
    const report = smallReport([['😀😀 stops for ', ['16', '60'], ' days.'], ['No 😀 more.']], 'en');
    const units = (text: string, at: number): number => [...text.slice(0, at)].length;
    const texts = new Map(report.articles.map((article) => [article.id, article.text]));
    const points = JSON.parse(JSON.stringify(report), (_, value: unknown) => {
      if (value === null || typeof value !== 'object' || !('start' in value && 'end' in value && 'article' in value))
        return value;
      const span = value as { article: string; start: number; end: number };
      const text = texts.get(span.article) ?? '';
      return { ...span, start: units(text, span.start), end: units(text, span.end) };
    }) as Report;
    const codepoint = { ...points, options: { ...report.options, offsets: 'codepoint' } };
    expect(textOf(codepoint, 120)).toBe(textOf(report, 120));
    expect(textOf(report, 120)).toContain('[-16-]');
  });
});

/** Does not compile where the schema and the records of the model part ways. */
type Same<A, B> = [A] extends [B] ? ([B] extends [A] ? true : never) : never;
type Loose<T> = T extends readonly (infer Item)[]
  ? readonly Loose<Item>[]
  : T extends object
    ? { readonly [K in keyof T]: Loose<Exclude<T[K], undefined>> }
    : T;

/** Which parts a reason has depends on its code, which the schema leaves to the documents: 70 forms of one record help nobody. */
type WithAnyParts<T> = T extends readonly (infer Item)[]
  ? readonly WithAnyParts<Item>[]
  : T extends object
    ? { readonly [K in keyof T]: K extends 'parts' ? Readonly<Record<string, PartValue>> : WithAnyParts<T[K]> }
    : T;
/** The divergences of a report, of every code, as one record. */
type Described = Omit<Report, 'divergences'> & { readonly divergences: readonly Pick<Divergence, keyof Divergence>[] };

describe('reportSchema', () => {
  test('reportSchema is the model, field for field', () => {
    const same: Same<Loose<z.infer<typeof reportSchema>>, Loose<WithAnyParts<Described>>> = true;
    expect(same).toBe(true);
  });

  test('reportSchema takes every sample, and its JSON Schema does too', () => {
    const ajv = new Ajv2020({ strict: false });
    const validate = ajv.compile(reportJsonSchema());
    for (const report of [...Object.values(samples), ...payloads.map(hostileReport)]) {
      const read: unknown = JSON.parse(reporters.json(report, defaultLook));
      expect(reportSchema.safeParse(read).error).toBeUndefined();
      expect([validate(read), validate.errors]).toEqual([true, null]);
    }
  });

  test('reportSchema lets fields of a later version through and refuses another format', () => {
    expect(reportSchema.safeParse({ ...pairReport(), later: true }).success).toBe(true);
    expect(reportSchema.safeParse({ ...pairReport(), formatVersion: 2 }).success).toBe(false);
  });
});

describe('reporters.json', () => {
  test('reporters.json gives back the report, lone surrogates and all', () => {
    const report = hostileReport('lone \ud800 surrogate');
    expect(JSON.parse(reporters.json(report, defaultLook))).toEqual(report);
  });

  test('reporters.json writes fields in the order of the contract, whoever made the record', () => {
    const turn = (value: unknown): unknown =>
      Array.isArray(value)
        ? value.map(turn)
        : value !== null && typeof value === 'object' && !('minPassageWords' in value)
          ? Object.fromEntries(
              Object.entries(value)
                .reverse()
                .map(([key, item]) => [key, key === 'readings' || key === 'table' ? item : turn(item)]),
            )
          : value;
    const keys = (text: string): string[] => Object.keys(JSON.parse(text) as object);
    expect(keys(reporters.json(turn(pairReport()) as Report, defaultLook))).toEqual(
      keys(reporters.json(pairReport(), defaultLook)),
    );
    expect(keys(reporters.json(pairReport(), defaultLook)).slice(0, 4)).toEqual([
      'formatVersion',
      'generator',
      'options',
      'articles',
    ]);
  });
});

describe('reporters.jsonl', () => {
  const linesOf = (report: Report, withText = false): Record<string, unknown>[] =>
    reporters
      .jsonl(report, { ...defaultLook, withText })
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as Record<string, unknown>);

  test('reporters.jsonl writes a record a line that its schema takes, the summary last', () => {
    const validate = new Ajv2020({ strict: false }).compile(recordJsonSchema());
    for (const report of [...Object.values(samples), ...payloads.map(hostileReport)]) {
      const lines = linesOf(report);
      for (const line of lines) {
        expect(recordSchema.safeParse(line).error).toBeUndefined();
        expect(validate(line)).toBe(true);
      }
      expect(lines.at(-1)).toMatchObject({
        type: 'summary',
        formatVersion: 1,
        counts: { articles: report.articles.length },
      });
    }
  });

  test('reporters.jsonl holds no line separator that a reader might take for the end of a line', () => {
    for (const payload of payloads)
      expect(reporters.jsonl(hostileReport(payload), defaultLook)).not.toMatch(/[\u0085\u2028\u2029\r]/);
  });

  test('reporters.jsonl calls what a divergence did its change, because type names the record', () => {
    expect(linesOf(pairReport()).find(({ type }) => type === 'divergence')).toMatchObject({
      change: 'altered',
      kind: 'number',
    });
  });

  test('reporters.jsonl leaves the text of articles out unless it is asked for', () => {
    expect(linesOf(pairReport())[0]).not.toHaveProperty('text');
    expect(linesOf(pairReport(), true)[0]).toHaveProperty('text', pairReport().articles[0]?.text);
  });
});

/** A small reader of RFC 4180, so that what is checked is what a spreadsheet sees. */
function readCsv(text: string): string[][] {
  const rows: string[][] = [[]];
  const pattern = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/gy;
  for (const [, quoted, plain, end] of text.matchAll(pattern)) {
    rows.at(-1)?.push(quoted === undefined ? (plain ?? '') : quoted.replaceAll('""', '"'));
    if (end !== ',') rows.push([]);
  }
  return rows.slice(0, -1);
}

describe('reporters.csv', () => {
  test('reporters.csv writes one row for each divergence, worst first, as many cells in each', () => {
    const rows = readCsv(reporters.csv(pairReport(), defaultLook));
    expect(rows).toHaveLength(pairReport().divergences.length + 1);
    expect(new Set(rows.map((row) => row.length))).toEqual(new Set([rows[0]?.length]));
    expect(
      rows
        .slice(1)
        .map(([severity]) => severity)
        .filter((severity, at, all) => severity !== all[at - 1]),
    ).toEqual(['high', 'medium', 'low', 'style']);
  });

  test('reporters.csv gives no cell that a spreadsheet runs, and no row more than there are', () => {
    for (const payload of payloads) {
      const report = hostileReport(payload);
      const rows = readCsv(reporters.csv(report, defaultLook));
      expect(rows).toHaveLength(report.divergences.length + 1);
      for (const cell of rows.slice(1).flat()) expect(cell).not.toMatch(/^\s*[=+\-@\t\r]/);
      expect(rows.flat().join('')).not.toMatch(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/);
    }
  });
});

describe('reporters.text', () => {
  test('reporters.text keeps every line within the columns there are', () => {
    const reports = [
      ...Object.values(samples),
      ...payloads.map(hostileReport),
      hostileReport('x'.repeat(400)),
      hostileReport('漢字'.repeat(100)),
    ];
    for (const report of reports) {
      for (const width of [40, 79, 100, 141]) {
        const over = textOf(report, width, true)
          .split('\n')
          .filter((line) => stringWidth(line) > width);
        expect(over).toEqual([]);
      }
    }
  });

  test('reporters.text keeps to the columns with any characters there are', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', minLength: 1, maxLength: 80 }),
        fc.integer({ min: 40, max: 130 }),
        (payload, width) => {
          const over = textOf(hostileReport(payload), width)
            .split('\n')
            .filter((line) => stringWidth(line) > width);
          expect(over).toEqual([]);
        },
      ),
      { numRuns: 100 },
    );
  });

  test('reporters.text lets nothing through that a terminal would obey', () => {
    for (const payload of payloads) {
      const shown = textOf(hostileReport(payload), 100);
      expect(shown).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u2028-\u202e\u2066-\u2069]/);
    }
  });

  test('reporters.text stands side by side from 100 columns and inline below', () => {
    expect(textOf(pairReport(), 100)).toContain(' │ ');
    expect(textOf(pairReport(), 99)).not.toContain(' │ ');
  });

  test('reporters.text marks without colour what it marks with it', () => {
    const plain = textOf(pairReport(), 120);
    const colored = reporters.text(pairReport(), { ...defaultLook, width: 120, color: true });
    const stripped = colored
      .replace(/\u001b\[\d+m/g, '')
      .split('\n')
      .map((line) => line.trimEnd())
      .join('\n');
    expect(colored).not.toBe(plain);
    expect(stripped).toBe(plain);
    expect(plain).toContain('[-sixteen-]');
    expect(plain).toContain('[+60+]');
  });

  test('reporters.text folds house style into a count until it is asked for', () => {
    expect(textOf(pairReport(), 80)).not.toContain('harbour → harbor');
    expect(textOf(pairReport(), 80)).toContain('6 differences of house style');
    expect(textOf(pairReport(), 80, true)).toContain('harbour → harbor');
  });
});

describe('reporters.markdown', () => {
  test('reporters.markdown lets no text become markup', () => {
    for (const payload of payloads) {
      const shown = reporters.markdown(hostileReport(payload), { ...defaultLook, showStyle: true });
      const outside = shown
        .replace(/^(`{3,})diff\n[^]*?\n\1$/gm, '')
        .replace(/`[0-9a-f]{64}`/g, '')
        .replaceAll('<br>', '');
      const active = outside.replace(/\\./g, '');
      expect(active).not.toMatch(/[<>[\]`~&$_]|@\w|#\d|www\.|https?:\/|mailto:|GH-\d/);
      const headings = active.split('\n').filter((line) => /^#/.test(line));
      for (const heading of headings)
        expect(heading).toMatch(
          /^#{1,3} (What changed|Warnings|The story|Quotations|Credits|How it was made|High|Medium|Low|Left)/,
        );
      for (const line of active.split('\n')) expect(line).not.toMatch(/^(>|\+|={2,}|-{2,}$|~|\t)/);
    }
  });

  test('reporters.markdown keeps every line of a code block behind a sign of its own', () => {
    for (const payload of payloads) {
      const shown = reporters.markdown(hostileReport(payload), defaultLook);
      for (const [, , body = ''] of shown.matchAll(/^(`{3,})diff\n([^]*?)\n\1$/gm)) {
        for (const line of body.split('\n')) expect(line).toMatch(/^[-+] /);
      }
    }
  });

  test('reporters.markdown fits a comment and says what it left out', () => {
    const report = pairReport();
    const [one] = report.divergences;
    const many = Array.from({ length: 2000 }, (_, at) => ({ ...(one ?? report.divergences[0]!), id: `d${at}` }));
    const shown = reporters.markdown({ ...report, divergences: many }, defaultLook);
    expect(shown.length).toBeLessThanOrEqual(65_000);
    expect(shown).toMatch(/blocks left out to keep this within/);
  });
});

describe('reporters.html', () => {
  test('reporters.html has no way round escaping in its script', () => {
    expect(script).not.toMatch(/innerHTML|outerHTML|insertAdjacentHTML|document\.write|eval|Function\(/);
    expect(script).not.toMatch(/<\/|<!--/);
  });

  test('reporters.html has no attribute of style or event, and every place of the page once', () => {
    for (const report of Object.values(samples)) {
      const page = reporters.html(report, defaultLook);
      const body = page.slice(page.indexOf('<body>'));
      const tags = body.match(/<[a-z][^>]*>/g) ?? [];
      for (const tag of tags) expect(tag).not.toMatch(/\s(style|on[a-z]+)=/);
      const ids = tags.flatMap((tag) => / id="([^"]*)"/.exec(tag)?.[1] ?? []);
      expect(ids.length).toBe(new Set(ids).size);
      for (const [, target = ''] of body.matchAll(/href="#([^"]*)"/g)) expect(ids).toContain(target);
    }
  });

  test('reporters.html leaves house style out of the cards and counts it', () => {
    const page = reporters.html(pairReport(), defaultLook);
    expect(page).not.toMatch(/<li[^>]*data-severity="style"/);
    expect(page).toContain('6 differences of spelling and typography');
  });
});

describe('reporters of reports with front matter', () => {
  const body = 'The gates stay shut until the harbour master has seen the new chains, the office said on Monday.';
  const report = compare(
    ['Gull', 'Post'].map((outlet) => {
      const text = `---\noutlet: ${outlet}\nkeeper: nobody\n---\n\nGates of the ${outlet} stay shut\n\n${body}`;
      const head = { start: 0, end: text.indexOf('\n\n') };
      const article = articleFrom({ text, outlet });
      return { ...article, zones: [{ kind: 'metadata', span: { article: article.id, ...head } }] };
    }),
  );

  test.each(['text', 'html'] as const)('reporters.%s shows the texts without it, reporters.json with it', (format) => {
    const shown = reporters[format](report, { ...defaultLook, width: 120 });
    expect(shown).toContain('Gates of the');
    expect(shown).not.toContain('keeper: nobody');
    expect(reporters.json(report)).toContain('keeper: nobody');
  });
});
