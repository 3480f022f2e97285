import { WARNING_CODES } from '../../src/model/warnings.js';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe, expect, test } from '@jest/globals';
import addFormats from 'ajv-formats';
import Ajv04 from 'ajv-draft-04';
import fc from 'fast-check';
import { SaxesParser } from 'saxes';
import {
  GRAVITIES,
  RULE_NAMES,
  type CheckReport,
  type Finding,
  type FoundPlace,
  type RuleName,
} from '../../src/model/finding.js';
import { checkJsonSchema, checkRecordJsonSchema, checkReporters } from '../../src/index.js';
import { aboutRule, RULES } from '../../src/check/check.js';
import { Ajv2020 } from 'ajv/dist/2020.js';

/** Every character there is, and those that mean something somewhere: half of surrogate pairs among them. */
const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 30 }),
  fc.string({
    unit: fc.constantFrom(...'<>&"\'%:,[]()*_`#\\|\n\r\t\0\u001b\ud800\udfff\ufffe\uffff\u2028@~!'),
    maxLength: 20,
  }),
);

const place: fc.Arbitrary<FoundPlace> = fc.record({
  article: text,
  outlet: fc.option(text),
  title: fc.option(text),
  published: fc.option(fc.constantFrom('2021-09-01', '2021-09-01T10:00:00Z')),
  source: text.map((name) => `new/${name}.txt`),
  place: fc.integer({ min: 1, max: 9 }),
  span: fc.option(fc.record({ article: text, start: fc.nat(9), end: fc.nat(9).map((end) => end + 9) })),
  lines: fc.option(
    fc.record({ line: fc.integer({ min: 1, max: 99 }), column: fc.integer({ min: 1, max: 99 }) }).map((start) => ({
      start,
      end: { line: start.line, column: start.column + 3 },
    })),
  ),
  before: text,
  text,
  after: text,
});

const finding: fc.Arbitrary<Finding> = fc.record({
  id: fc.constantFrom('f1', 'f2', 'f3'),
  rule: fc.constantFrom(...RULE_NAMES),
  link: fc.constantFrom('docs/rules.md#too-short', 'https://example.org/rules.md?a=%3Cb%3E#too-short'),
  severity: fc.constantFrom(...GRAVITIES),
  value: fc.double({ min: 0, max: 1e6, noNaN: true }),
  limit: fc.double({ min: 0, max: 1, noNaN: true }),
  message: text,
  reasonCode: fc.constantFrom('number-differs' as const, null),
  parts: fc.constantFrom({ left: '16', right: '60' }, null),
  side: fc.constantFrom('left' as const, null),
  at: place,
  others: fc.array(place, { maxLength: 3 }),
});

const reportWith = (
  findings: readonly Finding[],
  { unreadable = [], rulesUrl = null }: { unreadable?: CheckReport['unreadable']; rulesUrl?: string | null } = {},
): CheckReport => ({
  formatVersion: 1,
  kind: 'check',
  generator: { name: 'syndiff', version: '0.0.0' },
  options: {},
  rules: RULE_NAMES.map((name) => ({
    ...aboutRule(name, rulesUrl),
    severity: RULES[name].severity,
    limit: RULES[name].limit,
  })),
  broken: findings.length > 0,
  failOn: 'low',
  counts: { articles: 1, against: 0, findings: findings.length, accepted: 0, ignored: 0 },
  findings,
  warnings: unreadable,
  unreadable,
});

const report = fc
  .tuple(
    fc.array(finding, { maxLength: 5 }),
    fc.array(fc.record({ code: fc.constantFrom(...WARNING_CODES), source: text, message: text }), { maxLength: 2 }),
    fc.option(fc.webUrl({ withFragments: true, withQueryParameters: true })),
  )
  .map(([findings, unreadable, rulesUrl]) => reportWith(findings, { unreadable, rulesUrl }));

const one = (fields: Partial<Finding>): Finding => ({
  ...(fc.sample(finding, { numRuns: 1, seed: 7 })[0] as Finding),
  ...fields,
});

interface Sarif {
  readonly runs: readonly [
    {
      readonly columnKind: string;
      readonly results: readonly { readonly partialFingerprints: Record<string, string>; readonly level: string }[];
      readonly invocations: readonly {
        readonly toolExecutionNotifications: readonly { message: { text: string } }[];
      }[];
    },
  ];
}
interface SarifRule {
  readonly id: RuleName;
  readonly helpUri?: string;
  readonly help: { readonly markdown: string };
}
const sarifOf = (given: CheckReport): Sarif => JSON.parse(checkReporters.sarif(given)) as Sarif;

describe('checkReporters.sarif', () => {
  const path = createRequire(import.meta.url)
    .resolve('@microsoft/jest-sarif')
    .replace(/index\.js$/, 'schemas/sarif-2.1.0-rtm.5.json');
  // A pattern of the schema is none by the rules of Unicode.
  const ajv = new Ajv04.default({ strict: false, unicodeRegExp: false });
  addFormats.default(ajv);
  const fits = ajv.compile(JSON.parse(readFileSync(path, 'utf8')) as object);

  test('checkReporters.sarif(any report) is valid by the official schema', () => {
    fc.assert(
      fc.property(report, (given) => {
        expect(fits(JSON.parse(checkReporters.sarif(given))) ? null : fits.errors).toBeNull();
      }),
      { numRuns: 60 },
    );
  });

  test('the official schema refuses a result without a message', () => {
    const broken = { version: '2.1.0', runs: [{ tool: { driver: { name: 'x' } }, results: [{ ruleId: 'a' }] }] };
    expect(fits(broken)).toBe(false);
  });

  test('checkReporters.sarif(a report) has helpUri where a page of the rules is known, and the whole help in any case', () => {
    const rulesOf = (rulesUrl: string | null) =>
      (
        JSON.parse(checkReporters.sarif(reportWith([], { rulesUrl }))) as {
          runs: { tool: { driver: { rules: SarifRule[] } } }[];
        }
      ).runs[0]?.tool.driver.rules ?? [];
    for (const { id, helpUri, help } of rulesOf('https://example.org/rules.md?v=1#top')) {
      expect(helpUri).toBe(`https://example.org/rules.md?v=1#${id}`);
      expect(help.markdown).toContain(`(<https://example.org/rules.md?v=1#${id}>)`);
    }
    for (const { id, helpUri, help } of rulesOf(null)) {
      expect(helpUri).toBeUndefined();
      expect(help.markdown).toContain(`\`docs/rules.md#${id}\``);
      expect(help.markdown).toContain(RULES[id].help);
    }
  });

  test('checkReporters.sarif(a report) counts UTF-16 code units and tells equal findings apart', () => {
    const { runs } = sarifOf(reportWith([one({ id: 'f1' }), one({ id: 'f1' }), one({ id: 'f2' })]));
    expect(runs[0].columnKind).toBe('utf16CodeUnits');
    expect(runs[0].results.flatMap(({ partialFingerprints }) => Object.values(partialFingerprints))).toEqual([
      'f1:1',
      'f1:2',
      'f2:1',
    ]);
  });

  test('checkReporters.sarif(26,000 findings) has the 25,000 worst, within 10 MB, and says how many are left out', () => {
    const small = {
      others: [],
      message: 'x',
      at: { ...one({}).at, text: '', before: '', after: '', span: null, lines: null, source: 'a.txt' },
    };
    const many = Array.from({ length: 26_000 }, (_, at) => one({ ...small, severity: at < 25_000 ? 'high' : 'low' }));
    const written = checkReporters.sarif(reportWith(many));
    const [run] = (JSON.parse(written) as Sarif).runs;
    expect(run.results.length).toBeLessThanOrEqual(25_000);
    expect(written.length).toBeLessThan(10_000_000);
    expect(run.results.every(({ level }) => level === 'error')).toBe(true);
    expect(run.invocations[0]?.toolExecutionNotifications[0]?.message.text).toContain(
      `${26_000 - run.results.length} more findings left out`,
    );
  });

  test('checkReporters.sarif(words that look like a link) makes none', () => {
    expect(checkReporters.sarif(reportWith([one({ message: '[click](https://a.example)' })]))).not.toContain('](http');
  });
});

/** Elements of an XML text by an independent parser; throws where it is not well-formed. */
function elementsIn(xml: string): { name: string; attributes: Record<string, string> }[] {
  const found: { name: string; attributes: Record<string, string> }[] = [];
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => found.push({ name, attributes }));
  parser.write(xml).close();
  return found;
}

describe('checkReporters.junit', () => {
  test('checkReporters.junit(any report) is well-formed, whatever its characters, and its counts are right', () => {
    fc.assert(
      fc.property(report, (given) => {
        const elements = elementsIn(checkReporters.junit(given));
        const count = (name: string): number => elements.filter((element) => element.name === name).length;
        const { tests, failures, errors } = elements[0]?.attributes ?? {};
        expect({ tests, failures, errors }).toEqual({
          tests: String(count('testcase')),
          failures: String(count('failure')),
          errors: String(count('error')),
        });
        expect(count('failure')).toBe(given.findings.length);
      }),
      { numRuns: 100 },
    );
  });

  test('the parser refuses what XML cannot hold', () => {
    expect(() => elementsIn('<a b="\u0001"/>')).toThrow();
  });
});

describe('checkReporters.annotations', () => {
  test('checkReporters.annotations(any report) is one command a line, and no text of an article makes another', () => {
    fc.assert(
      fc.property(report, (given) => {
        const lines = checkReporters.annotations(given).split('\n').slice(0, -1);
        expect(lines.length).toBe(given.findings.length);
        for (const line of lines) {
          const [, properties = '', message] = /^::(?:error|warning|notice) (.*?)::(.*)$/.exec(line) ?? [];
          expect(message).toBeDefined();
          expect(properties).toMatch(/^(?:[a-zA-Z]+=[^:,]*)(?:,[a-zA-Z]+=[^:,]*)*$/);
          expect(line.replace(/%(?:25|0D|0A|3A|2C)/g, '')).not.toContain('%');
        }
      }),
      { numRuns: 100 },
    );
  });

  test('checkReporters.annotations(many findings) has ten of each level', () => {
    const many = Array.from({ length: 50 }, (_, at) => one({ severity: at < 25 ? 'high' : 'low' }));
    const lines = checkReporters.annotations(reportWith(many)).split('\n').slice(0, -1);
    expect(lines.filter((line) => line.startsWith('::error')).length).toBe(10);
    expect(lines.filter((line) => line.startsWith('::notice')).length).toBe(10);
  });
});

describe('checkReporters', () => {
  test('checkReporters.gitlab(any report) has an entry for each finding, each with a fingerprint of its own', () => {
    fc.assert(
      fc.property(report, (given) => {
        const issues = JSON.parse(checkReporters.gitlab(given)) as {
          fingerprint: string;
          location: { path: string };
        }[];
        expect(issues.length).toBe(given.findings.length);
        expect(new Set(issues.map(({ fingerprint }) => fingerprint)).size).toBe(issues.length);
      }),
      { numRuns: 50 },
    );
  });

  test('checkReporters.json and jsonl(any report) keep to their schemas', () => {
    const ajv = new Ajv2020({ strict: false });
    const [whole, line] = [ajv.compile(checkJsonSchema()), ajv.compile(checkRecordJsonSchema())];
    fc.assert(
      fc.property(report, (given) => {
        expect(whole(JSON.parse(checkReporters.json(given))) ? null : whole.errors).toBeNull();
        for (const record of checkReporters.jsonl(given).trimEnd().split('\n'))
          expect(line(JSON.parse(record)) ? null : line.errors).toBeNull();
      }),
      { numRuns: 50 },
    );
  });

  test('checkReporters.html and markdown(any report) let no text of an article become markup', () => {
    const hostile = '<img src=x onerror=alert(1)> </script> [a](javascript:1) ![b](https://a.example/p) @team #1';
    const given = reportWith([
      one({
        link: 'docs/rules.md#number-mismatch',
        message: hostile,
        at: { ...one({}).at, text: hostile, before: hostile, source: hostile, outlet: hostile },
      }),
    ]);
    const page = checkReporters.html(given);
    expect(page).not.toMatch(/<img|<\/script>/);
    const markdown = checkReporters.markdown(given);
    expect(markdown).not.toMatch(/[^\\]<img|[^\\]\]\(|[^\\]!\[b\]\(/);
  });

  test('checkReporters.text and markdown(a report without an outlet) call it by its file, and never by its date', () => {
    const at = { ...one({}).at, outlet: null, title: 'Ferry to close', published: '2021-09-03', lines: null, place: 1 };
    const given = (source: string): CheckReport => reportWith([one({ at: { ...at, source }, others: [] })]);
    expect(checkReporters.text(given('new/ferry.txt'))).toContain('in new/ferry.txt, 2021-09-03\n');
    expect(checkReporters.markdown(given('new/ferry.txt'))).toContain('> new/ferry.txt, 2021-09-03');
    expect(checkReporters.text(given('new/day.jsonl'))).toContain('in “Ferry to close”, 2021-09-03, new/day.jsonl\n');
  });

  test('checkReporters(a finding) leads to its rule: in every view to its page, and without one to what is at hand', () => {
    const page = 'https://example.org/rules.md#number-mismatch';
    const given = (link: string, rulesUrl: string | null): CheckReport =>
      reportWith([one({ rule: 'number-mismatch', link })], { rulesUrl });
    const known = given(page, 'https://example.org/rules.md');
    for (const format of ['text', 'markdown', 'html', 'json', 'jsonl', 'junit', 'sarif'] as const)
      expect(checkReporters[format](known, { width: 200 })).toContain(page);
    expect(checkReporters.annotations(known)).toContain(page);
    const unknown = given('docs/rules.md#number-mismatch', null);
    expect(checkReporters.text(unknown)).toContain('syndiff rules NAME');
    expect(checkReporters.html(unknown)).toMatch(/<a href="#number-mismatch">[^]*<section id="number-mismatch">/);
    for (const format of ['json', 'jsonl', 'junit', 'sarif'] as const)
      expect(checkReporters[format](unknown)).toContain('docs/rules.md#number-mismatch');
  });

  test('checkReporters.text and html(findings in several articles) say which article has what', () => {
    const at = (source: string): FoundPlace => ({
      ...one({}).at,
      outlet: null,
      published: null,
      title: null,
      source,
      place: 1,
    });
    const given = reportWith([
      one({ id: 'f1', severity: 'high', at: at('new/a.txt') }),
      one({ id: 'f2', severity: 'high', at: at('new/b.txt') }),
      one({ id: 'f3', severity: 'low', at: at('new/a.txt') }),
    ]);
    expect(checkReporters.text(given)).toContain('By article\n  new/a.txt: 1 high and 1 low\n  new/b.txt: 1 high\n');
    const page = checkReporters.html(given);
    const [, list = ''] = /<nav[^>]*>([^]*?)<\/nav>/.exec(page) ?? [];
    expect([...list.matchAll(/href="#([^"]+)"/g)].map(([, id]) => id)).toEqual(['finding-1', 'finding-3', 'finding-2']);
    for (const id of ['finding-1', 'finding-2', 'finding-3']) expect(page).toContain(`<article id="${id}">`);
    expect(checkReporters.text(reportWith([one({})]))).not.toContain('By article');
  });

  test('checkReporters.markdown(many findings) fits a comment and says how many are left out', () => {
    const many = Array.from({ length: 3000 }, () => one({ message: 'x'.repeat(100) }));
    const written = checkReporters.markdown(reportWith(many));
    expect(written.length).toBeLessThan(65_000);
    expect(written).toMatch(/\d+ less serious findings left out/);
  });

  test('checkReporters.text(a row of signs that together are a command) parts each from the next', () => {
    for (const signs of ['::', ':::', '::::', '##[', '###[']) {
      const written = checkReporters.text(reportWith([one({ message: `${signs}error` })]));
      expect(written).toContain('error');
      expect(written).not.toMatch(/::|##\[/);
    }
  });

  test('checkReporters.text(any report) holds nothing that a terminal or a build server would obey', () => {
    fc.assert(
      fc.property(report, (given) => {
        const lines = checkReporters.text(given, { width: 60 }).split('\n');
        expect(lines.filter((line) => /[\0-\x08\x0b-\x1f\x7f]|::\S|##\[/.test(line))).toEqual([]);
      }),
      { numRuns: 50 },
    );
  });
});
