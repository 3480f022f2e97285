import { describe, expect, test } from '@jest/globals';
import type { Screen } from '../../src/cli/out/pager.js';
import { pagerFor } from '../../src/cli/out/pager.js';

const LONG = 'line\n'.repeat(60);
const screen = (given: Partial<Screen> = {}): Screen => ({ isTerminal: true, rows: 24, env: {}, ...given });

describe('pagerFor', () => {
  test('pagerFor(a long text on a terminal) is the pager that was asked for, else less', () => {
    expect(pagerFor(LONG, screen())).toBe('less');
    expect(pagerFor(LONG, screen({ env: { PAGER: 'more' } }))).toBe('more');
  });

  test('pagerFor(a text that fits, or in a pipe, or with pagers turned off) is null', () => {
    expect(pagerFor('line\n', screen())).toBeNull();
    expect(pagerFor(LONG, screen({ rows: 100 }))).toBeNull();
    expect(pagerFor(LONG, screen({ isTerminal: false }))).toBeNull();
    expect(pagerFor(LONG, screen({ rows: undefined }))).toBeNull();
    for (const env of [{ PAGER: '' }, { PAGER: 'cat' }, { TERM: 'dumb' }])
      expect(pagerFor(LONG, screen({ env }))).toBeNull();
  });
});
