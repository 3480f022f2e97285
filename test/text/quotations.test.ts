import { describe, expect, test } from '@jest/globals';
import { read } from './prose.js';
import { processorClock } from '../house/processor-clock.js';

const quoted = (text: string, language = 'en'): readonly string[] => {
  const prose = read(text, language);
  return prose.quotations.map(({ start, end, closed }) => text.slice(start, end) + (closed ? '' : ' (open)'));
};

describe('quotations are found whatever their marks', () => {
  test.each(['"%"', '“%”', '„%‟', '„%“', '«%»', '»%«', '‹%›', '‘%’', "'%'", '「%」', '『%』', '"%”', '“%"', '« % »'])(
    '%s',
    (marks) => {
      const words = 'we shall rebuild it';
      const text = `She said ${marks.replace('%', words)} and left.`;
      expect(quoted(text).map((one) => one.trim())).toEqual([words]);
    },
  );

  test('one inside another, the outer first', () => {
    expect(quoted('She said: “He called it ‘the last wall’ of all.”')).toEqual([
      'He called it ‘the last wall’ of all.',
      'the last wall',
    ]);
  });

  test('an opening glyph closes at the end of its words, and a closing one opens before words left out', () => {
    expect(quoted('“It will hold,” he said. “It is new. “')).toEqual(['It will hold,', 'It is new. ']);
    expect(quoted('” … it is new,” he said.')).toEqual([' … it is new,']);
  });

  test('marks of direction that are not seen change nothing', () => {
    expect(quoted('\u202a”It will hold,” he said.')).toEqual(['It will hold,']);
    expect(quoted('He said “it will hold”\u202c and left.')).toEqual(['it will hold']);
  });

  test('an apostrophe is no mark', () => {
    expect(quoted("The boats' crews didn't see the harbour's wall, nor the '90s one.")).toEqual([]);
    expect(quoted('The boats’ crews didn’t see the harbour’s wall.')).toEqual([]);
  });

  test.each([
    ['The film ‘13 Boats’ is out.', ['13 Boats']],
    ["The film '13 Boats' is out.", ['13 Boats']],
    ['They said ‘400 boats are back’ on Monday.', ['400 boats are back']],
    ['The walls of the ‘90s and the crews of ‘21 are old.', []],
    ['The walls of the ’90s and the crews of ’21, the boats’ crews.', []],
    ["The crews of '21 are old, and '90s walls are the harbour's.", []],
  ])('a single mark before a number opens a quotation or leaves out a century: %j', (text, expected) => {
    expect(quoted(text)).toEqual(expected);
  });

  test('over several paragraphs, each opened and only the last closed', () => {
    const text = '“We shall rebuild it.\n\n“It will be of stone.”\n\nShe left.';
    expect(quoted(text)).toEqual(['We shall rebuild it.\n\n“It will be of stone.']);
  });

  test('one that is never closed ends with its paragraph and says so', () => {
    expect(quoted('She said: “We shall rebuild it.\n\nShe left.')).toEqual(['We shall rebuild it. (open)']);
  });

  test('hostile rows of marks take time that grows with them', () => {
    const spent = processorClock();
    quoted('“‘«"'.repeat(50_000) + ' word '.repeat(1000));
    expect(spent()).toBeLessThan(5000);
  });
});
