import { describe, expect, test } from '@jest/globals';
import { read } from '../prose.js';

const said = (text: string): readonly string[] =>
  read(text).dates.map(({ year, month, day, weekday, offsetDays }) =>
    [
      year,
      month,
      day,
      weekday === null ? null : `weekday ${weekday}`,
      offsetDays === null ? null : `${offsetDays} days`,
    ]
      .filter((part) => part !== null)
      .join('-'),
  );

describe('dates are read as far as they are said', () => {
  test.each([
    ['on September 10, 2021 there', ['2021-9-10']],
    ['on 10 September 2021 there', ['2021-9-10']],
    ['on the 10th of September there', ['9-10']],
    ['on Sept. 10 there', ['9-10']],
    ['on 2021-09-10 there', ['2021-9-10']],
    ['from September 10 until 16 there', ['9-10', '9-16']],
    ['from Dec. 3 – Dec. 7 there', ['12-3', '12-7']],
    ['in 2014 there', ['2014']],
    ['it was 2014’s flood', ['2014']],
    ['on Wednesday there', ['weekday 3']],
    ['it was Wednesday’s flood', ['weekday 3']],
    ['they came yesterday', ['-1 days']],
    ['it broke in March and again in late May', ['3', '5']],
    ['Some may march on the second Sunday in the sun', ['weekday 7']],
    ['Theresa May said so', []],
    ['they sat and won the sun', []],
    ['it weighs 2014 tons and 14 oz', ['2014']],
  ])('%s: %s', (text, dates) => {
    expect(said(text)).toEqual(dates);
  });
});
