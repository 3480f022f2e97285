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
    ['#1500000', ['a million and a half', 'one million and a half', '1.5 million']],
    ['#1500000$', ['a million and a half dollars', '$1.5 million']],
    ['#0.5', ['half a', '½', '1/2', '0.5']],
    ['#2.25', ['2¼', '2 1/4', '2.25']],
    ['#0.666667', ['two-thirds', 'two thirds', '2/3', '⅔']],
    ['#0.75', ['three quarters', 'three-quarters', '3/4', '¾']],
    ['#0.333333', ['one-third', '⅓', '1/3']],
    ['#-7.5', ['-7.5', '−7.5', '–7.5', 'minus 7.5', 'minus seven and a half']],
    ['#-4%', ['-4%', '−4 per cent', 'minus four percent']],
    ['#-4$', ['-$4', '−$4', 'minus 4 dollars']],
    ['#0.7', ['+0.7', '0.7']],
    ['#300000', ['3 lakh', 'three lakh', '3,00,000', '300,000']],
    ['#45000000', ['4.5 crore', '4,50,00,000', '45 million']],
    ['#2000000000000', ['2 lakh crore', 'two lakh crore', '2 trillion']],
    ['#300000₹', ['Rs 3 lakh', 'Rs. 3 lakh', '3 lakh rupees', '₹3 lakh', 'INR 300,000']],
    ['#5000000€', ['EUR 5 million', '5 million euros', '€5m', '5 million EUR']],
    ['#3400000', ['3 400 000', '3,400,000', '3\u202f400\u202f000']],
    ['1980s', ["'80s", '’80s', '1980s']],
    ['5ft9in', ['5ft 9in', '5\'9"', '5 feet 9 inches', '5-foot-9-inch']],
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
    ['the 80s', ['the', '1980s']],
    ['the late eighties', ['the', 'late', '1980s']],
    ['her eighties', ['her', 'eighties']],
    ['the 10 -15 crews', ['the', '#10', '#15', 'crews']],
    ['mid-2020', ['mid', '#2020']],
    ['plus or minus 3', ['plus', 'or', 'minus', '#3']],
    ['10 minus 3', ['#10', 'minus', '#3']],
    ['at -8C', ['at', '-8c']],
    ['minus 8C', ['-8c']],
    ['for two quarters', ['for', '#2', 'quarters']],
    ['a third man', ['a', '#3th', 'man']],
    ['a third of them', ['#0.333333', 'of', 'them']],
    ['on 9/11 and 24/7', ['on', '#9', '#11', 'and', '#24', '#7']],
    ['on 2/3/2021', ['on', '#2', '#3', '#2021']],
    ['left No 12', ['left', 'number', '#12']],
    ['left no. 12', ['left', 'number', '#12']],
    ['had no 12 pumps', ['had', 'no', '#12', 'pumps']],
    ['5 of them', ['#5', 'of', 'them']],
    ['a.m.', ['am.']],
    ['25:70', ['#25', '#70']],
    ['one or two', ['#1', 'or', '#2']],
    ['half of them', ['half', 'of', 'them']],
    ['two and half of it', ['#2', 'and', 'half', 'of', 'it']],
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
