import { describe, expect, test } from '@jest/globals';
import { told } from './told.js';

describe('a figure that is below zero is another figure', () => {
  test.each([
    ['The pool was at −7 degrees on the day of the race.', 'The pool was at 7 degrees on the day of the race.'],
    ['The shares closed at -4% after the vote.', 'The shares closed at +4% after the vote.'],
    ['It was minus 9 in the boathouse that night.', 'It was 9 in the boathouse that night.'],
    ['It fell to -9C in the boathouse that night.', 'It fell to 9C in the boathouse that night.'],
  ])('%s', (left, right) => {
    expect(told(left, right)).toEqual([expect.stringMatching(/^number high: the figures differ: /)]);
  });

  test('a hyphen that joins is style', () => {
    expect(told('It was built in mid-1990 by masons.', 'It was built in mid 1990 by masons.')).toEqual([
      expect.stringMatching(/ style: /),
    ]);
  });
});

test('a lakh and a crore are two figures', () => {
  expect(told('The levy will bring in 6 lakh a year.', 'The levy will bring in 6 crore a year.')).toEqual([
    'number high: the figures differ: 6 lakh against 6 crore',
  ]);
});

describe('one figure in two ways to write it is style', () => {
  test.each([
    ['The lane is 2½ miles long and narrow.', 'The lane is 2.5 miles long and narrow.'],
    ['Three-quarters of the boats had left by noon.', '¾ of the boats had left by noon.'],
    ['Two-fifths of the boats had left by noon.', '2/5 of the boats had left by noon.'],
    ['Three-quarters of the boats had left by noon.', '3/4 of the boats had left by noon.'],
    ['They counted 41 000 birds on the flats.', 'They counted 41,000 birds on the flats.'],
    ['They counted 3 410 000 birds on the flats.', 'They counted 3,410,000 birds on the flats.'],
    ["The quay dates from the '70s and is cracked.", 'The quay dates from the 1970s and is cracked.'],
    ['The minister left No 12 by the back gate.', 'The minister left Number 12 by the back gate.'],
    ['The diver is 5ft 9in tall and fair.', 'The diver is 5\'9" tall and fair.'],
    ['The owner paid EUR 3 million for it.', 'The owner paid €3 million for it.'],
  ])('%s', (left, right) => {
    const found = told(left, right);
    expect(found.length).toBeGreaterThan(0);
    expect(found.filter((one) => !/^\w+ style: /.test(one))).toEqual([]);
  });
});

test('a height of another inch is another figure', () => {
  expect(told('The diver is 5ft 9in tall and fair.', 'The diver is 5ft 7in tall and fair.')).toEqual([
    expect.stringMatching(/^number high: the figures differ: /),
  ]);
});
