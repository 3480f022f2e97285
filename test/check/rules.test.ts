import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { DEFAULT_SETTINGS, RULES, aboutRule, check, type CheckSettings } from '../../src/check/check.js';
import { RULE_NAMES, type Finding, type RuleName } from '../../src/model/finding.js';
import { articleFrom, type Article, type ArticleRecord } from '../../src/index.js';
import { ROOT } from '../house/files.js';
import { rulesPage } from './rules-page.js';

interface Case {
  readonly why: string;
  readonly past: readonly ArticleRecord[];
  readonly breaks: readonly ArticleRecord[];
  readonly nearly: readonly ArticleRecord[];
}

const FOLDER = join(ROOT, 'fixtures', 'check', 'rules');
const caseOf = (name: RuleName): Case => JSON.parse(readFileSync(join(FOLDER, `${name}.json`), 'utf8')) as Case;

const only = (rule: RuleName): CheckSettings => ({ ...DEFAULT_SETTINGS, rules: { [rule]: {} } });

const read = (records: readonly ArticleRecord[], folder: string): readonly Article[] =>
  records.map((record, at) => articleFrom({ ...record, source: `${folder}/${at}.txt` }));

function findings(rule: RuleName, { past, ...news }: Case, which: 'breaks' | 'nearly'): readonly Finding[] {
  const options = { sameOutlet: 'keep', windowDays: null, minPassageWords: 14, offsets: 'utf16' } as const;
  return check(read(news[which], 'new'), read(past, 'past'), { ...options, settings: only(rule) }).findings;
}

describe('every rule', () => {
  test('RULES has a fixture for each, and no other fixture is there', () => {
    expect(readdirSync(FOLDER).sort()).toEqual(RULE_NAMES.map((name) => `${name}.json`).sort());
  });

  test.each(RULE_NAMES.map((name) => [name, caseOf(name)] as const))(
    'check(what breaks %s) finds it',
    (name, given) => {
      const found = findings(name, given, 'breaks');
      expect(found.map(({ rule }) => rule)).toContain(name);
      expect(new Set(found.map(({ at }) => at.source)).size).toBe(given.breaks.length);
      for (const { value, limit, message } of found) {
        expect(value).toBeGreaterThan(limit);
        expect(message).not.toMatch(/\{|undefined/);
      }
    },
  );

  test.each(RULE_NAMES.map((name) => [name, caseOf(name)] as const))(
    'check(what nearly breaks %s) finds nothing',
    (name, given) => {
      expect(findings(name, given, 'nearly').map(({ message }) => message)).toEqual([]);
    },
  );

  test.each(RULE_NAMES)('RULES[%s] says what it is about', (name) => {
    const { title, reason, help } = RULES[name];
    expect(title).toMatch(/^\S.+[^.]$/);
    expect(reason).toMatch(/^\S.{10,90}[^.]$/u);
    expect(help.length).toBeGreaterThan(40);
  });
});

describe('docs/rules.md', () => {
  // `npm run docs:rules` runs this file under its own name, and then the page is written instead of checked.
  test('rulesPage() is docs/rules.md, where every finding links to', () => {
    const path = join(ROOT, 'docs', 'rules.md');
    if (process.env['npm_lifecycle_event'] === 'docs:rules') writeFileSync(path, rulesPage());
    const page = readFileSync(path, 'utf8');
    expect(page).toBe(rulesPage());
    for (const name of RULE_NAMES) expect(page).toContain(`\n## ${aboutRule(name).link.split('#')[1] ?? ''}\n`);
  });
});
