import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { parse } from 'yaml';
import { check, readCheckConfig, settingsOf, type CheckConfig } from '../../src/check/check.js';
import { RULE_NAMES } from '../../src/model/finding.js';
import { readArticles, type Article } from '../../src/index.js';
import { ROOT } from '../house/files.js';

const FOLDER = join(ROOT, 'fixtures', 'check', 'an-evening');
const textOf = (name: string): string => readFileSync(join(FOLDER, name), 'utf8');
const { findings: expected } = JSON.parse(textOf('expected.json')) as { findings: Record<string, string[]> };

const { settings } = settingsOf(readCheckConfig(parse(textOf('syndiff.config.yaml'))) as CheckConfig, {
  ...{ limits: null, failOn: 'low', rulesUrl: null, today: '2021-10-13', relative: (source) => source },
});

async function articlesIn(folder: string): Promise<readonly Article[]> {
  const { articles } = await readArticles([join(FOLDER, folder)]);
  return articles.map((article) => ({ ...article, source: article.source.slice(FOLDER.length + 1) }));
}

describe('check(an evening’s batch)', () => {
  test('check finds what each report did, and nothing in the one that names its source', async () => {
    const options = { sameOutlet: 'keep', windowDays: null, minPassageWords: 14, offsets: 'utf16' } as const;
    const { findings } = check(await articlesIn('new'), await articlesIn('published'), { ...options, settings });
    const found: Record<string, string[]> = {};
    for (const { rule, at } of findings) {
      const where = at.place > 1 ? `${at.source} (record ${at.place})` : at.source;
      (found[where] ??= []).push(rule);
    }
    expect(found).toEqual(expected);
    expect(Object.keys(found)).not.toContain('new/westbank-courier.txt');
    expect(new Set(findings.map(({ rule }) => rule)).size).toBeGreaterThanOrEqual(RULE_NAMES.length - 2);
  });
});
