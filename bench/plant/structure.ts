import type { Dice } from './dice.js';
import { isQuoted, type Draft, type Edit, type Place } from './draft.js';
import type { Planter } from './planter.js';

const MIN_SENTENCE_WORDS = 8;
/** A sentence below the least length of a passage cannot be recognised somewhere else. */
const MIN_MOVED_WORDS = 14;
/** About two sentences: the neighbourhood of a sentence is its place. */
const MIN_PASSED_WORDS = 60;

const wordsIn = (text: string, { start, end }: Place): number => text.slice(start, end).split(/\s+/).length;

/** A sentence of narration with another one in its paragraph: what is left is a paragraph still. */
function movable(draft: Draft, words: number): readonly Place[] {
  return draft.sentences.filter((place) => {
    const paragraph = draft.paragraphs.find(({ start, end }) => start <= place.start && place.end <= end);
    const text = draft.text.slice(place.start, place.end);
    return (
      paragraph !== undefined &&
      wordsIn(draft.text, place) >= words &&
      wordsIn(draft.text, paragraph) > wordsIn(draft.text, place) + 4 &&
      !/["“”]/.test(text) &&
      !isQuoted(draft, place)
    );
  });
}

/** The sentence with the blank that parts it from its neighbours. */
function removal({ text }: Draft, { start, end }: Place): Edit {
  if (text.charAt(end) === ' ') return { start, end: end + 1, replacement: '' };
  return { start: text.charAt(start - 1) === ' ' ? start - 1 : start, end, replacement: '' };
}

const sentenceOmitted = (draft: Draft): readonly (readonly Edit[])[] =>
  movable(draft, MIN_SENTENCE_WORDS).map((place) => [removal(draft, place)]);

const sentenceAdded = (draft: Draft, dice: Dice, foreign: Draft): readonly (readonly Edit[])[] => {
  const sources = movable(foreign, MIN_SENTENCE_WORDS);
  if (sources.length === 0) return [];
  return draft.sentences
    .filter(
      (place) =>
        draft.text.charAt(place.end) === ' ' &&
        !isQuoted(draft, { start: place.end, end: place.end }) &&
        /[.]$/.test(draft.text.slice(0, place.end)),
    )
    .map(({ end }) => {
      const { start, end: to } = dice.pick(sources);
      return [{ start: end, end, replacement: ` ${foreign.text.slice(start, to)}` }];
    });
};

/** What a sentence passes on its way to the end of a paragraph. */
const passedBy = (place: Place, { end }: Place): Place =>
  end < place.start ? { start: end, end: place.start } : { start: place.end, end };

/**
 * Past fewer words than its own a sentence does not move: the few words past it did. At the end of the paragraph before
 * its own it does not move at all.
 */
const isMove = (draft: Draft, place: Place, target: Place): boolean =>
  (target.end < place.start || target.start > place.end) &&
  wordsIn(draft.text, passedBy(place, target)) > Math.max(MIN_PASSED_WORDS, wordsIn(draft.text, place));

const sentenceMoved = (draft: Draft, dice: Dice): readonly (readonly Edit[])[] =>
  movable(draft, MIN_MOVED_WORDS).flatMap((place) => {
    const targets = draft.paragraphs.filter((target) => isMove(draft, place, target));
    if (targets.length === 0) return [];
    const { end } = dice.pick(targets);
    return [[removal(draft, place), { start: end, end, replacement: ` ${draft.text.slice(place.start, place.end)}` }]];
  });

const paragraphOmitted = (draft: Draft): readonly (readonly Edit[])[] =>
  draft.paragraphs.slice(1).map(({ start, end }) => [{ start: start - 2, end, replacement: '' }]);

const paragraphAdded = (draft: Draft, dice: Dice, foreign: Draft): readonly (readonly Edit[])[] => {
  if (foreign.paragraphs.length === 0) return [];
  return draft.paragraphs.map(({ end }) => {
    const { start, end: to } = dice.pick(foreign.paragraphs);
    return [{ start: end, end, replacement: `\n\n${foreign.text.slice(start, to)}` }];
  });
};

const paragraphMoved = (draft: Draft, dice: Dice): readonly (readonly Edit[])[] =>
  draft.paragraphs.flatMap(({ start, end }, at) => {
    const targets = draft.paragraphs.filter((_, other) => other < at - 1 || other > at + 1);
    if (at === 0 || targets.length === 0) return [];
    const target = dice.pick(targets);
    return [
      [
        { start: start - 2, end, replacement: '' },
        { start: target.end, end: target.end, replacement: `\n\n${draft.text.slice(start, end)}` },
      ],
    ];
  });

export const STRUCTURE_PLANTERS: readonly Planter[] = [
  // A sentence that names somebody is still a sentence: what it holds is not a change of what is shared.
  { row: 'sentence', label: 'omitted', accepts: ['sentence', 'paragraph'], whole: true, plants: sentenceOmitted },
  { row: 'sentence', label: 'added', accepts: ['sentence', 'paragraph'], whole: true, plants: sentenceAdded },
  { row: 'paragraph', label: 'omitted', accepts: ['paragraph', 'sentence'], whole: true, plants: paragraphOmitted },
  { row: 'paragraph', label: 'added', accepts: ['paragraph', 'sentence'], whole: true, plants: paragraphAdded },
  { row: 'order', label: 'sentence moved', accepts: ['order'], whole: true, plants: sentenceMoved },
  { row: 'order', label: 'paragraph moved', accepts: ['order'], whole: true, plants: paragraphMoved },
];
