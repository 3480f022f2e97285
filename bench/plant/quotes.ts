import type { Dice } from './dice.js';
import { rewrites, type Draft, type Edit, type Place } from './draft.js';
import { single, type Planter } from './planter.js';

const wordPlaces = (text: string, { start, end }: Place): readonly Place[] =>
  [...text.slice(start, end).matchAll(/[\p{L}\p{N}][\p{L}\p{N}’'-]*/gu)].map((match) => ({
    start: start + match.index,
    end: start + match.index + match[0].length,
  }));

/** Words that may stand for any other in a quotation and are of no kind of their own. */
const PLAIN = 'window garden table winter music kitchen shoulder colour river paper summer bottle'.split(' ');
/** These would be of another kind, and rightly so. */
const OF_A_KIND =
  /^(?:not|cannot|no|never|none|nothing|without|may|might|could|likely|said|says|told|one|two|three|four|five|six|seven|eight|nine|ten|first|second|third|half|dozen|dozens|hundred|hundreds|thousand|thousands|million|millions|billion|today|yesterday|tomorrow|tonight|week|month|year|years|day|days|.*n['’]t|refused?|den(?:y|ied)|fail(?:ed)?)$/i;

const isPlain = (text: string, place: Place): boolean => {
  const word = text.slice(place.start, place.end);
  return /^\p{Ll}{4,}$/u.test(word) && !OF_A_KIND.test(word);
};

const changed = (draft: Draft, dice: Dice): readonly Edit[] =>
  draft.quotations.flatMap((quotation) => {
    const places = wordPlaces(draft.text, quotation).filter((place) => isPlain(draft.text, place));
    return places.length === 0 ? [] : [{ ...dice.pick(places), replacement: dice.pick(PLAIN) }];
  });

const wordDropped = (draft: Draft, dice: Dice): readonly Edit[] =>
  draft.quotations.flatMap((quotation) => {
    const places = wordPlaces(draft.text, quotation)
      .slice(1)
      .filter((place) => isPlain(draft.text, place) && draft.text.charAt(place.start - 1) === ' ');
    if (places.length === 0) return [];
    const place = dice.pick(places);
    return [{ start: place.start - 1, end: place.end, replacement: '' }];
  });

const wordAdded = (draft: Draft, dice: Dice): readonly Edit[] =>
  draft.quotations.flatMap((quotation) => {
    const places = wordPlaces(draft.text, quotation).slice(1);
    if (places.length === 0) return [];
    const at = dice.pick(places).start;
    return draft.text.charAt(at - 1) === ' '
      ? [{ start: at, end: at, replacement: `${dice.pick(['certainly', 'really', 'simply', 'finally'])} ` }]
      : [];
  });

/** Quotations that stay one after losing some words. */
const longOnes = (draft: Draft): readonly { readonly quotation: Place; readonly words: readonly Place[] }[] =>
  draft.quotations
    .map((quotation) => ({ quotation, words: wordPlaces(draft.text, quotation) }))
    .filter(({ words }) => words.length >= 12);

/** Words that make the cut a matter of another, more serious kind. */
const isNeutralCut = (text: string, start: number, end: number): boolean =>
  !text
    .slice(start, end)
    .split(/[^\p{L}\p{N}’']+/u)
    .some((word) => OF_A_KIND.test(word) || /\p{N}/u.test(word) || /^\p{Lu}/u.test(word));

const tailCut = (draft: Draft, dice: Dice): readonly Edit[] =>
  longOnes(draft).flatMap(({ quotation, words }) => {
    const from = words[words.length - 2 - dice.below(4)]!.end;
    const end = words.at(-1)!.end;
    return /\p{L}$/u.test(draft.text.slice(0, from)) &&
      isNeutralCut(draft.text, from, end) &&
      !/[.?!]/.test(draft.text.slice(from, end))
      ? [{ start: from, end: Math.min(end, quotation.end), replacement: '' }]
      : [];
  });

const headCut = (draft: Draft, dice: Dice): readonly Edit[] =>
  longOnes(draft).flatMap(({ quotation, words }) => {
    const to = words[2 + dice.below(4)]!.start;
    return isNeutralCut(draft.text, words[1]!.start, to) && !/[.?!]/.test(draft.text.slice(quotation.start, to))
      ? [{ start: quotation.start, end: to, replacement: '' }]
      : [];
  });

function middle(draft: Draft, dice: Dice, mark: (gap: string) => string): readonly Edit[] {
  return longOnes(draft).flatMap(({ words }) => {
    const first = 2 + dice.below(words.length - 8);
    const [start, end] = [words[first]!.end, words[first + 3 + dice.below(3)]!.start];
    if (draft.text.charAt(start) !== ' ') return [];
    return isNeutralCut(draft.text, start, end)
      ? [{ start, end, replacement: mark(draft.text.slice(start, end)) }]
      : [];
  });
}

const middleCut = (draft: Draft, dice: Dice): readonly Edit[] => middle(draft, dice, () => ' ');
const ellipsisCut = (draft: Draft, dice: Dice): readonly Edit[] =>
  middle(draft, dice, () => dice.pick([' … ', ' ... ', ' [...] ', '... ']));

/** `“A,” he said. “B.”` becomes `“A. B.”`. */
const stitched = (draft: Draft): readonly Edit[] =>
  rewrites(draft, /[,.]([”"]) [^“”"]{4,60}[.,] [“"](?=\p{L})/gu, (match, text) =>
    text.slice(0, match.index).split(match[1] ?? '').length > 0 ? '. ' : null,
  ).filter(
    (edit) =>
      draft.quotations.some(({ end }) => end === edit.start + 1) &&
      draft.quotations.some(({ start }) => start === edit.end),
  );

const marksDropped = (draft: Draft): readonly (readonly Edit[])[] =>
  draft.quotations
    // Where a blank is missing beside a mark, words would run together without it.
    .filter(({ start, end }) => !/[\p{L}\p{N}]/u.test(draft.text.charAt(start - 2) + draft.text.charAt(end + 1)))
    .map(({ start, end }) => [
      { start: start - 1, end: start, replacement: '' },
      { start: end, end: end + 1, replacement: '' },
    ]);

/** A clause of narration behind `that`, up to the end of its sentence. */
const marksAdded = (draft: Draft): readonly (readonly Edit[])[] =>
  draft.sentences.flatMap(({ start, end }) => {
    const match = /\b(?:said|says|claimed|argued|insisted|warned|noted|added) that ([^“”"‘’]{30,})[.]$/.exec(
      draft.text.slice(start, end),
    );
    if (match?.[1] === undefined || !/\p{Ll}$/u.test(match[1])) return [];
    const from = end - 1 - match[1].length;
    return [
      [
        { start: from, end: from, replacement: '“' },
        { start: end - 1, end: end - 1, replacement: '”' },
      ],
    ];
  });

const planter = (label: string, plants: Planter['plants'], also: Planter['accepts'] = []): Planter => ({
  row: 'quotation',
  label,
  accepts: ['quote', ...also],
  plants,
});

export const QUOTE_PLANTERS: readonly Planter[] = [
  planter('word changed', (draft, dice) => single(changed(draft, dice))),
  planter('word dropped', (draft, dice) => single(wordDropped(draft, dice))),
  planter('word added', (draft, dice) => single(wordAdded(draft, dice))),
  planter('end cut', (draft, dice) => single(tailCut(draft, dice))),
  // A quotation often begins with a name.
  planter('beginning cut', (draft, dice) => single(headCut(draft, dice)), ['name']),
  planter('middle cut', (draft, dice) => single(middleCut(draft, dice))),
  planter('cut with an ellipsis', (draft, dice) => single(ellipsisCut(draft, dice))),
  // The words between the two may name somebody, which is more serious.
  planter('two stitched together', (draft) => single(stitched(draft)), ['name', 'number', 'negation', 'date']),
  planter('marks dropped', marksDropped),
  planter('marks put round a paraphrase', marksAdded),
];
