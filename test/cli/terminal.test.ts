import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { closest, didYouMean } from '../../src/cli/suggest.js';
import { oneLine, printable, wantsColor, widthOf } from '../../src/cli/out/terminal.js';

const pipe = { isTerminal: false, columns: undefined, env: {} };
const screen = { isTerminal: true, columns: 80, env: { TERM: 'xterm' } };

describe('printable', () => {
  test('printable(text) has no control character but tab and line end, and keeps the rest', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(printable(text)).not.toMatch(/(?![\t\n])\p{Cc}/u);
      }),
    );
    expect(printable('plain – “text” Привет 日本\n\t')).toBe('plain – “text” Привет 日本\n\t');
  });

  test('printable(an escape) writes it as JSON does', () => {
    expect(printable('\u001b[31m')).toBe('\\u001b[31m');
  });

  test('oneLine(text of several lines) is one line', () => {
    expect(oneLine('a\r\nb\tc')).toBe('a b c');
  });
});

describe('wantsColor', () => {
  test.each([
    ['a terminal', undefined, screen, true],
    ['a pipe', undefined, pipe, false],
    ['a dumb terminal', undefined, { ...screen, env: { TERM: 'dumb' } }, false],
    ['NO_COLOR', undefined, { ...screen, env: { NO_COLOR: '1' } }, false],
    ['an empty NO_COLOR', undefined, { ...screen, env: { NO_COLOR: '' } }, true],
    ['FORCE_COLOR in a pipe', undefined, { ...pipe, env: { FORCE_COLOR: '1' } }, true],
    ['FORCE_COLOR=0', undefined, { ...screen, env: { FORCE_COLOR: '0' } }, false],
    ['NO_COLOR with FORCE_COLOR', undefined, { ...pipe, env: { NO_COLOR: '1', FORCE_COLOR: '1' } }, false],
    ['--color with NO_COLOR', true, { ...pipe, env: { NO_COLOR: '1' } }, true],
    ['--no-color with FORCE_COLOR', false, { ...screen, env: { FORCE_COLOR: '1' } }, false],
  ])('wantsColor(%s) is decided', (_what, asked, around, answer) => {
    expect(wantsColor(asked, around)).toBe(answer);
  });
});

test('widthOf(a pipe) is 100, whatever the machine, and widthOf(a terminal) is its own', () => {
  expect(widthOf({ ...pipe, columns: 40 })).toBe(100);
  expect(widthOf(screen)).toBe(80);
});

describe('closest', () => {
  test.each([
    ['--bse', '--base'],
    ['--ouput', '--output'],
    ['--fromat', '--format'],
    ['--zzz', null],
  ])('closest(%s) is %s', (typed, name) => {
    expect(closest(typed, ['--base', '--output', '--date-from', '--format'])).toBe(name);
  });

  test('didYouMean(anything, no names) is null', () => {
    expect(didYouMean('x', [])).toBeNull();
  });
});
