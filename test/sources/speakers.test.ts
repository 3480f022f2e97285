import { describe, expect, test } from '@jest/globals';
import { findSpeaker } from '../../src/sources/sources.js';
import { analyse, articleFrom } from '../../src/index.js';
import { quotedColumn } from '../../src/model/prose.js';
import { processorClock } from '../house/processor-clock.js';

/** The speaker of each quotation of a text, in order. */
function speakersOf(text: string, language = 'en'): readonly (string | null)[] {
  const prose = analyse(articleFrom({ text, language, format: 'record' }));
  const quoted = quotedColumn(prose);
  return prose.quotations.map((quotation) => findSpeaker(prose, quotation, quoted));
}

describe('findSpeaker(…) names who stands at the verb of saying', () => {
  test.each([
    ['right behind the verb', '“The dam will hold,” said Petra Lindqvist.', 'Petra Lindqvist'],
    ['right before the verb', '“The dam will hold,” Lindqvist told the council on Monday.', 'Lindqvist'],
    ['behind the nouns of an office', '“It will,” said Harbour trust spokesman Ivo Brandt.', 'Ivo Brandt'],
    ['before an apposition', '“It will,” Ivo Brandt, a close ally of Mayor Lund, said.', 'Ivo Brandt'],
    ['before an age and a place', '“It will,” Ivo Brandt, 54, of Millbrook, Kent, said.', 'Ivo Brandt'],
    ['before a party in brackets', '“It will,” Sen. Petra K. Lindqvist (D-Ohio) said.', 'Sen. Petra K. Lindqvist'],
    ['with a shortened title', '“It will,” said Rep. J.T. Brandt of Ohio.', 'Rep. J.T. Brandt'],
    ['behind an office and a comma', '“It will,” said the trust’s director, Petra Lindqvist.', 'Petra Lindqvist'],
    ['before a verb that no list knows', '“It will,” Lindqvist thundered at the meeting.', 'Lindqvist'],
    ['before the quotation', 'Lindqvist told reporters, “The dam will hold.”', 'Lindqvist'],
    ['at the verb on which another leans', 'Brandt spoke of Rome and of Lindqvist, saying: “No.”', 'Brandt'],
    ['before a colon', 'LINDQVIST: “The dam will hold.”', 'LINDQVIST'],
    ['behind a dash', '“The dam will hold.” ― Petra Lindqvist', 'Petra Lindqvist'],
    ['behind a question', '“Will the dam hold?” Petra Lindqvist asked.', 'Petra Lindqvist'],
    ['in the sentence that leads up to it', 'Ivo Brandt answered at once:\n\n“It was never weak.”', 'Ivo Brandt'],
    ['before `who`', 'The room heard Ivo Brandt, who said the plan was “half a plan”.', 'Ivo Brandt'],
  ])('%s', (_, text, speaker) => {
    expect(speakersOf(text).at(-1)).toBe(speaker);
  });

  test('for a pronoun: whoever spoke before', () => {
    const text = 'Petra Lindqvist visited the dam. Ivo Brandt said that nothing leaked. “It is dry,” he said.';
    expect(speakersOf(text)).toEqual(['Ivo Brandt']);
  });

  test('for a pronoun: a person, by the surname too where the article has the whole name', () => {
    const heard = 'Ivo Brandt rose. Brandt said nothing about Lindqvist. Norland objected. “It is dry,” he said.';
    expect(speakersOf(heard)).toEqual(['Brandt']);
  });

  test('for the second half of a quotation, in a sentence of its own and in a paragraph of its own', () => {
    const text = '“The dam will hold,” said Brandt. “It always has. It is new.”\n\n“And it is dry.”';
    expect(speakersOf(text)).toEqual(['Brandt', 'Brandt', 'Brandt']);
  });

  test('for a quotation behind a report of the same speaker', () => {
    expect(speakersOf('Brandt said that the dam was safe. “It always was.”')).toEqual(['Brandt']);
  });

  test('and not the source that passes it on', () => {
    const text = 'Brandt asked for help, calling the dam “a sieve” – according to the Harbour Post.';
    expect(speakersOf(text)).toEqual(['Brandt']);
  });
});

describe('findSpeaker(…) is null', () => {
  test.each([
    ['for a title', 'At the festival, dubbed “The Days of the River”, Brandt said nothing.'],
    ['where nobody is named', '“The dam will hold,” said a spokeswoman for Lindqvist.'],
    ['where somebody stands for a group', '“The dam will hold,” said an Ohio Democrat.'],
    ['where a name only describes', '“The dam will hold,” Lindqvist supporters said.'],
    ['without a verb of saying', 'Brandt likes “the quiet of the river” most.'],
    ['for whom the words are told to', '“The dam will hold,” the caller told Lindqvist.'],
  ])('%s', (_, text) => {
    expect(speakersOf(text)).toEqual([null]);
  });

  test('for a pronoun behind a country or a thing with a capital', () => {
    expect(speakersOf('Norland bought two ferries. “They are fast,” she said.')).toEqual([null]);
  });

  test('for an unnamed newcomer that a pronoun stands for', () => {
    const text = 'Ivo Brandt left early. A reporter for the Echo called it chaos. “We ran,” he said.';
    expect(speakersOf(text)).toEqual([null]);
  });

  test('in a language without word lists', () => {
    expect(speakersOf('“Zapora wytrzyma”, powiedział Brandt.', 'pl')).toEqual([null]);
  });
});

test('findSpeaker(…) takes time in proportion to the text, however the verbs are heaped', () => {
  const duration = (text: string): number => {
    const spent = processorClock();
    speakersOf(text);
    return spent();
  };
  const unit = '“aa,” Lee said to Ann, who said “bb” she said, ';
  duration(unit.repeat(500));
  const [one, four] = [duration(unit.repeat(1000)), duration(unit.repeat(4000))];
  expect(four / one).toBeLessThan(12);
});
