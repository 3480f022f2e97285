import type { Verdict } from '../../src/index.js';
import type { Corpus, Real } from './articles.js';
import { Dice } from './dice.js';
import { apply, draftOf, type Draft, type Edit, type Place } from './draft.js';
import { QUOTE_PLANTERS } from './quotes.js';
import { comparePair } from './score.js';
import { spellings } from './wording.js';

/** One quotation as two reports print it, and the verdict on it. */
export interface VerdictOutcome {
  readonly label: string;
  readonly article: string;
  readonly expected: Verdict;
  readonly given: Verdict | null;
  readonly before: string;
  readonly after: string;
}

interface VerdictPlanter {
  readonly label: string;
  readonly expected: Verdict;
  readonly plants: (draft: Draft, dice: Dice) => readonly (readonly Edit[])[];
}

const inQuotation = (draft: Draft, edits: readonly Edit[]): Place | null =>
  draft.quotations.find(({ start, end }) => edits.every((edit) => start - 1 <= edit.start && edit.end <= end + 1)) ??
  null;

const planted = (label: string): VerdictPlanter['plants'] => {
  const planter = QUOTE_PLANTERS.find((one) => one.label === label)!;
  return (draft, dice) => planter.plants(draft, dice, draft);
};

/** What a cut may not take if the quotation is to be no more than shorter: a figure, a “not”, a name. */
const TELLING =
  /\d|n['’]t\b|\b(?:not?|never|none|nobody|nothing|without|neither|nor|cannot|unlikely|hardly|barely|scarcely|unable|fail|refus|den[iy]|lack|two|three|four|five|six|seven|eight|nine|ten|hundred|thousand|million|billion|first|second|third)|(?<=[\p{L}\p{N},]\s)\p{Lu}/u;

const shortened =
  (label: string): VerdictPlanter['plants'] =>
  (draft, dice) =>
    planted(label)(draft, dice).filter(
      (edits) => !edits.some(({ start, end }) => TELLING.test(draft.text.slice(start, end))),
    );

const within =
  (find: (text: string) => readonly Edit[]): VerdictPlanter['plants'] =>
  (draft) =>
    draft.quotations.flatMap(({ start, end }) => {
      const edits = find(draft.text.slice(start, end)).map((edit) => ({
        ...edit,
        start: edit.start + start,
        end: edit.end + start,
      }));
      return edits.length === 0 ? [] : [edits];
    });

const replaced = (pattern: RegExp, by: (match: string) => string) =>
  within((text) =>
    [...text.matchAll(pattern)].map((match) => ({
      start: match.index,
      end: match.index + match[0].length,
      replacement: by(match[0]),
    })),
  );

const outerMarks: VerdictPlanter['plants'] = (draft) =>
  draft.quotations.map(({ start, end }) => [
    { start: start - 1, end: start, replacement: '«' },
    { start: end, end: end + 1, replacement: '»' },
  ]);

const untouched: VerdictPlanter['plants'] = (draft) =>
  draft.quotations.map(({ start }) => [{ start, end: start, replacement: '' }]);

const NUMERALS: Readonly<Record<string, string>> = {
  two: '2',
  three: '3',
  four: '4',
  five: '5',
  six: '6',
  seven: '7',
  eight: '8',
  nine: '9',
  ten: '10',
};

export const VERDICT_PLANTERS: readonly VerdictPlanter[] = [
  { label: 'untouched', expected: 'identical', plants: untouched },
  { label: 'other marks around it', expected: 'identical', plants: outerMarks },
  {
    label: 'apostrophes',
    expected: 'style',
    plants: replaced(/(?<=\p{L})['’](?=\p{L})/gu, (mark) => (mark === '’' ? "'" : '’')),
  },
  { label: 'dashes', expected: 'style', plants: replaced(/ [–—-] /g, (dash) => (dash === ' – ' ? ' — ' : ' – ')) },
  { label: 'spelling', expected: 'style', plants: (draft) => spellings(draft).map((edit) => [edit]) },
  {
    label: 'numerals',
    expected: 'style',
    plants: replaced(
      /(?<![\w-])(?:two|three|four|five|six|seven|eight|nine|ten)(?![\w-])(?! (?:hundred|thousand|million|billion))/g,
      (word) => NUMERALS[word] ?? word,
    ),
  },
  { label: 'end cut', expected: 'trimmed', plants: shortened('end cut') },
  { label: 'beginning cut', expected: 'trimmed', plants: shortened('beginning cut') },
  { label: 'middle cut', expected: 'trimmed', plants: shortened('middle cut') },
  { label: 'cut with an ellipsis', expected: 'trimmed', plants: planted('cut with an ellipsis') },
  { label: 'word dropped', expected: 'trimmed', plants: planted('word dropped') },
  { label: 'word changed', expected: 'altered', plants: planted('word changed') },
];

function judgeOne(planter: VerdictPlanter, real: Real, dice: Dice): VerdictOutcome | null {
  const draft = draftOf(real.text);
  const plants = planter.plants(draft, dice).filter((edits) => inQuotation(draft, edits) !== null);
  if (plants.length === 0) return null;
  const edits = dice.pick(plants);
  const place = inQuotation(draft, edits)!;
  const edited = apply(real.text, edits);
  const report = comparePair(real, real.text, { text: edited.text, title: real.title });
  const record = report.quotations.find(({ readings }) =>
    readings.some(({ span }) => span.article === 'left' && span.start <= place.start && place.end <= span.end),
  );
  const after = record?.readings.find(({ span }) => span.article === 'right')?.text ?? '';
  return {
    label: planter.label,
    article: real.id,
    expected: planter.expected,
    given: record?.verdict ?? null,
    before: real.text.slice(place.start, place.end),
    after,
  };
}

/** `count` quotations of each kind of planted difference, at most one in an article. */
export function judgeAll(corpus: Corpus, { count, seed }: { count: number; seed: number }): readonly VerdictOutcome[] {
  const articles = [...corpus.outlets, ...corpus.quotations, ...corpus.revisions];
  return VERDICT_PLANTERS.flatMap((planter) => {
    const dice = new Dice(seed);
    const used = new Set<string>();
    const done: VerdictOutcome[] = [];
    for (let tries = 0; done.length < count && tries < count * 60; tries += 1) {
      const real = dice.pick(articles);
      const outcome = used.has(real.id) ? null : judgeOne(planter, real, dice);
      if (outcome === null) continue;
      used.add(real.id);
      done.push(outcome);
    }
    return done;
  });
}
