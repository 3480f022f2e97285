import { describe, expect, test } from '@jest/globals';
import { told } from './told.js';

const wall = (what: string): string => `They say that a crack of ${what} was seen in it.`;

describe('compare converts units of one dimension', () => {
  test.each([
    [wall('38 metres'), wall('125 feet')],
    [wall('a 38-metre wall'), wall('a 125-foot wall')],
    [wall('38m'), wall('125ft')],
    [wall('38m'), wall('38 metres')],
    [wall('1.5 km'), wall('1,500 metres')],
    [wall('20 square miles'), wall('52 square kilometres')],
    [wall('20,000 acres'), wall('8,100 hectares')],
    [wall('61 million cubic metres'), wall('61 billion litres')],
    [wall('10 pounds'), wall('4.5 kg')],
    [wall('100 tons'), wall('91 tonnes')],
    [wall('60 miles per hour'), wall('97 km/h')],
    [wall('38°C'), wall('100°F')],
    [wall('38 degrees Celsius'), wall('100 degrees Fahrenheit')],
  ])('%s and %s are house style', (left, right) => {
    const found = [...told(left, right), ...told(right, left)];
    expect(found.length).toBeGreaterThan(1);
    for (const one of found) expect(one).toMatch(/^spelling style: the same/);
  });

  test.each([
    [
      wall('38 metres'),
      wall('about 125 feet'),
      'wording low: the same in other units: 38 metres against about 125 feet',
    ],
    [wall('38 metres'), wall('135 feet'), 'number high: the figures differ: 38 metres against 135 feet'],
    [wall('1,000 feet'), wall('280 metres'), 'number high: the figures differ: 1,000 feet against 280 metres'],
    [wall('36°C'), wall('100°F'), 'number high: the figures differ: 36°C against 100°F'],
    [wall('6 acres'), wall('6 hectares'), 'number high: the units differ: 6 acres against 6 hectares'],
    [wall('38 metres'), wall('83 metres'), 'number high: the figures differ: 38 against 83'],
    [wall('10 pounds'), wall('12 dollars'), 'number high: the figures differ: 10 pounds against 12 dollars'],
    [
      wall('12 percent'),
      wall('12 percentage points'),
      'number high: the figures differ: 12 percent against 12 percentage points',
    ],
  ])('%s and %s', (left, right, finding) => {
    expect(told(left, right)).toEqual([finding]);
  });

  test('compare(a converted measure beside another change) tells the other change', () => {
    const found = told('They drove 60 miles north of it.', 'They drove 97 kilometres south of it.');
    expect(found).toEqual(['wording high: the meaning is reversed: “north” became “south”']);
  });
});
