import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from '@jest/globals';
import { format, resolveConfig } from 'prettier';
import { REASON_CODES, type Reason } from '../../../src/model/reasons.js';
import { reasonInShort, reasonText } from '../../../src/report/wording/reasons.js';
import { MEANINGS, REASONS_PAGE } from './reasons-page.js';

const PAGE = fileURLToPath(new URL('../../../docs/reasons.md', import.meta.url));

const example = (code: Reason['reasonCode'], where: object = {}): Reason =>
  ({ reasonCode: code, parts: { ...MEANINGS[code][2], ...where } }) as Reason;

describe('reasonText', () => {
  test('docs/reasons.md says what the codes say (npm run docs:reasons writes it)', async () => {
    const written = await format(REASONS_PAGE, { ...(await resolveConfig(PAGE)), parser: 'markdown' });
    if (process.env['npm_lifecycle_event'] === 'docs:reasons') writeFileSync(PAGE, written);
    expect(readFileSync(PAGE, 'utf8')).toBe(written);
  });

  test.each(REASON_CODES)('reasonText(%s) is one line without a full stop', (code) => {
    expect(reasonText(example(code))).toMatch(/^[^\n]*[^\n.]$/);
  });

  test('reasonText(a reason inside quotation marks, in a headline) says so', () => {
    expect(reasonText(example('number-differs', { quoted: true }))).toMatch(/inside quotation marks/);
    expect(reasonText(example('number-differs', { headline: true }))).toMatch(/headline/);
  });

  test('reasonInShort(a reason) leaves out the words that differ and names the reports', () => {
    expect(reasonInShort(example('number-differs'), { left: 'this article', right: 'Gull' })).not.toMatch(/16|60/);
    const named = { left: 'this article', right: 'Gull' };
    expect(reasonInShort(example('hedge-one-sided'), named)).toBe('only this article has this word of caution');
    expect(reasonInShort(example('speaker-differs'), named)).toMatch(/this article.*Gull/);
  });
});
