import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { parseNumeral, shiftPoint } from '../../../src/text/figures/decimals.js';
import { keysOf } from '../prose.js';
import { processorClock } from '../../house/processor-clock.js';

/** The plain way to write a number below a million in words, to hold the reader against. */
function inWords(value: number): string {
  const small =
    'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
      ' ',
    );
  const tens = '- - twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
  if (value < 20) return small[value]!;
  if (value < 100) return tens[Math.floor(value / 10)]! + (value % 10 === 0 ? '' : `-${small[value % 10]!}`);
  const [scale, name] = value < 1000 ? [100, 'hundred'] : [1000, 'thousand'];
  const rest = value % scale;
  const joined = rest === 0 ? '' : rest < 100 ? ` and ${inWords(rest)}` : ` ${inWords(rest)}`;
  return `${inWords(Math.floor(value / scale))} ${name}${joined}`;
}

describe('quantities have one key for every way to write them', () => {
  test.each([
    ['#16', ['16', 'sixteen', 'Sixteen', '１６']],
    ['#1000', ['1,000', '1000', 'a thousand', 'one thousand', '1\u202f000', '1\u00a0000']],
    ['#2500000', ['2.5 million', '2,500,000', '2.5m']],
    ['#2500000$', ['$2.5 million', '$2,500,000', '2.5 million dollars', '$2.5m', 'US$2.5m']],
    ['#16%', ['16%', '16 %', '16 percent', '16 per cent', 'sixteen per cent']],
    ['#24', ['two dozen', '2 dozen', '24', 'twenty-four']],
    ['#12', ['a dozen', 'twelve', '12']],
    ['#6', ['half a dozen', 'a half dozen', 'half-dozen', 'six']],
    ['#500000', ['half a million', 'half million', 'a half million', 'one half million', '500,000']],
    ['#250000', ['a quarter of a million', 'one quarter million', 'a quarter-million', '250,000']],
    ['#750000', ['three quarters of a million', 'three-quarters of a million', '750,000']],
    ['#500000$', ['half a million dollars', '$500,000']],
    ['#1500000', ['one and a half million', 'one-and-a-half million', '1.5 million']],
    ['#2.5', ['two and a half', '2 and a half', '2.5']],
    ['#3th', ['third', '3rd']],
    ['#21th', ['twenty-first', '21st']],
    ['#17:30h', ['5:30 p.m.', '5:30pm', '5.30pm', '5:30 PM', '17:30']],
    ['#5:00h', ['5 a.m.', '5am', '5:00 a.m.']],
    ['#12:00h', ['12 p.m.', '12:00']],
    ['#0:15h', ['12:15 a.m.', '0:15']],
  ])('%s: %s', (key, forms) => {
    expect(forms.map((form) => keysOf(`some ${form} there`)[1])).toEqual(forms.map(() => key));
  });

  test.each([
    ['12 300', ['#12', '#300']],
    ['5 of them', ['#5', 'of', 'them']],
    ['a.m.', ['am.']],
    ['25:70', ['#25', '#70']],
    ['one or two', ['#1', 'or', '#2']],
    ['half an hour', ['half', 'an', 'hour']],
    ['half of them', ['half', 'of', 'them']],
    ['two and half of it', ['#2', 'and', 'half', 'of', 'it']],
    ['a million and a half', ['#1000000', 'and', 'a', 'half']],
    ['the first half, a million', ['the', '#1th', 'half', '#1000000']],
    ['two hundred, five', ['#200', '#5']],
  ])('%s stays apart', (text, keys) => {
    expect(keysOf(text)).toEqual(keys);
  });

  test('a number in words has the key of its digits', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 999_999 }), (value) => {
        expect(keysOf(`about ${inWords(value)} stones`)).toEqual(['about', `#${value}`, 'stones']);
      }),
    );
  });

  test('separators of thousands change nothing', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 9_999_999 }), (value) => {
        const grouped = value.toLocaleString('en-US');
        for (const form of [grouped, grouped.replaceAll(',', '\u202f'), String(value)])
          expect(keysOf(`about ${form} stones`)[1]).toBe(`#${value}`);
      }),
    );
  });
});

describe('decimals', () => {
  test.each([
    ['1,000', false, '1000'],
    ['1.000', true, '1000'],
    ['2,5', true, '2.5'],
    ['2.50', false, '2.5'],
    ['007', false, '7'],
    ['1,5', false, '1.5'],
    ['1.2.3', false, null],
    ['abc', false, null],
  ])('parseNumeral(%s, %s) is %s', (printed, comma, value) => {
    expect(parseNumeral(printed, comma)).toBe(value);
  });

  test('shiftPoint multiplies by a power of ten exactly', () => {
    fc.assert(
      fc.property(fc.nat(99_999), fc.nat(999), fc.integer({ min: 0, max: 12 }), (whole, part, places) => {
        const value = `${whole}.${String(part).padStart(3, '0')}`;
        const exact = (BigInt(whole) * 1000n + BigInt(part)) * 10n ** BigInt(places);
        const shifted = shiftPoint(value, places);
        const [head = '', tail = ''] = shifted.split('.');
        expect(BigInt(head) * 1000n + BigInt(tail.padEnd(3, '0'))).toBe(exact);
      }),
    );
  });

  test('a numeral of any length is read in time that grows with it', () => {
    const spent = processorClock();
    keysOf('1,0,0,0 '.repeat(20_000) + '1'.repeat(100_000) + ' 1\u202f000'.repeat(20_000));
    expect(spent()).toBeLessThan(5000);
  });
});
