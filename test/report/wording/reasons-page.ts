import {
  ORDER_REASONS,
  REASONS,
  type OrderCode,
  type OrderParts,
  type Reason,
  type ReasonCode,
  type OrderReason,
  type ReasonParts,
} from '../../../src/model/reasons.js';
import { orderText } from '../../../src/report/wording/order.js';
import { reasonText } from '../../../src/report/wording/reasons.js';
import { READ_WARNINGS, RUN_WARNINGS } from '../../../src/model/warnings.js';

type Severities = 'high' | 'medium' | 'low' | 'style' | 'high or medium' | 'medium or low' | 'of its kind';

/** What a code means, which severity it has, and parts as they may be. */
type Entry<Parts> = readonly [means: string, severity: Severities, parts: Parts];

const FIGURES = { left: '16', right: '60' };
const NAMES = { left: 'Angela Brandt', right: 'Ivo Lund' };
const BLOCK = { side: 'left', sentences: 3, first: 4, last: 5, of: 9, names: ['Ivo Lund'] } as const;

/** Every code; one that is missing here does not compile. */
export const MEANINGS: { readonly [Code in ReasonCode]: Entry<ReasonParts[Code]> } = {
  'number-differs': ['two figures for one thing', 'high', FIGURES],
  'unit-differs': ['one figure, counting two things', 'high', { left: '45 crowns', right: '45 dollars' }],
  'number-rounded': [
    'one figure is the other rounded, and says so',
    'medium',
    { left: '61 boats', right: 'about 60 boats' },
  ],
  'number-one-sided': ['a figure that only one report gives', 'high or medium', { side: 'left', words: '16' }],
  'bound-opposite': [
    'one figure with bounds that exclude each other',
    'high',
    { left: 'at least 12', right: 'fewer than 12' },
  ],
  'bound-differs': ['one figure, bounded in two ways', 'medium', { left: 'at least 12', right: 'more than 12' }],
  'bound-one-sided': [
    'a figure that only one report bounds',
    'medium',
    { side: 'left', left: 'at least 12', right: '12' },
  ],
  'hedged-number': [
    'a figure that one report gives as exact and the other does not',
    'medium',
    { side: 'left', left: 'about 12', right: '12' },
  ],
  'number-respelt': ['one quantity in two ways of writing', 'style', {}],
  'unit-converted': ['one measure in two units', 'style', { left: '38 metres', right: '125 feet' }],
  'unit-respelt': ['one measure with its unit in two spellings', 'style', { left: '38 m', right: '38 metres' }],
  'retold-number-one-sided': [
    'a figure that only one report gives, in a sentence told in other words',
    'medium',
    { side: 'left', words: '16' },
  ],
  'negation-one-sided': ['one report says no where the other does not', 'high', { side: 'left' }],
  'negation-by-prefix': [
    'a word against the same word with a prefix that turns it',
    'high',
    { left: 'legal', right: 'illegal' },
  ],
  'retold-negation-one-sided': [
    'only one report negates, in a sentence told in other words',
    'medium',
    { side: 'left', left: 'never came', right: 'arrived late' },
  ],
  'name-differs': ['two names for one person, place or body', 'high', NAMES],
  'name-spelt-otherwise': ['two spellings of one name', 'medium', { left: 'Inez', right: 'Ines' }],
  'name-shortened': ['one name in full and in short', 'style', { left: 'Angela Brandt', right: 'A. Brandt' }],
  'names-in-other-words': ['names that differ in words that differ too', 'medium', NAMES],
  'name-one-sided': [
    'a name that only one report gives at this place',
    'high or medium',
    { side: 'right', words: 'Ivo Lund' },
  ],
  'name-fuller': ['a name that one report gives more fully', 'medium', { side: 'right', words: 'Angela' }],
  'name-moved': ['a name that both give, at two places of one sentence', 'low', {}],
  'names-exchanged': [
    'two names that changed places: who did it and who suffered it',
    'high',
    { first: 'Brandt', second: 'Lund' },
  ],
  'title-differs': ['two titles for one person', 'high', { left: 'minister', right: 'mayor' }],
  'title-one-sided': ['a title that only one report gives', 'medium', { side: 'left', words: 'former' }],
  'courtesy-title-one-sided': ['a courtesy title that only one report gives', 'style', { side: 'left', words: 'Ms' }],
  'retold-name-one-sided': [
    'a name that the other report does not have, in a sentence told in other words',
    'medium',
    { side: 'left', words: 'Ivo Lund' },
  ],
  'date-differs': ['two dates for one event', 'high', { left: 'Monday', right: 'Tuesday' }],
  'date-incomparable': [
    'two dates of which nothing says whether they are one',
    'medium',
    { left: 'Monday', right: '3 May' },
  ],
  'date-one-sided': ['a date that only one report gives', 'medium', { side: 'left', words: 'on Monday' }],
  'date-respelt': ['one date in two ways of writing', 'style', { left: '3 May', right: 'May 3' }],
  'date-moved': ['one date, at two places of one sentence', 'low', {}],
  'period-differs': ['two times that are no dates', 'high', { left: 'week', right: 'month' }],
  'retold-date-one-sided': [
    'a date that only one report gives, in a sentence told in other words',
    'medium',
    { side: 'right', words: 'on Monday' },
  ],
  'quote-word-changed': ['another word between quotation marks', 'high', {}],
  'quote-words-one-sided': ['words between quotation marks that only one report prints', 'high', { side: 'left' }],
  'quote-reworded': ['a quotation in other words', 'high', {}],
  'quote-cut-at-edge': [
    'the beginning or end of a quotation, with narration beside it, in one report only',
    'high',
    { side: 'left' },
  ],
  'quote-cut-marked': ['words cut from a quotation, with an ellipsis in their place', 'medium', { side: 'left' }],
  'quote-run-together': ['two quotations printed as one', 'high', {}],
  'quote-marks-one-sided': [
    'words that one report quotes and the other prints as its own',
    'high or medium',
    { side: 'left', count: 12, credit: null },
  ],
  'speaker-differs': ['one quotation, given to two people', 'high', NAMES],
  'credit-dropped': ['a credit that the base gives and the other report does not', 'high', { name: 'Belta' }],
  'credit-added': ['a credit that the base does not give', 'medium', { name: 'Belta' }],
  'attribution-differs': ['who says it, to whom, or how', 'medium', {}],
  'attribution-verb-differs': ['another verb of saying that takes no side', 'low', {}],
  'attribution-tag-one-sided': ['a plain “he said” in one report only', 'low', { side: 'left' }],
  'attribution-moved': ['one attribution, at two places of one sentence', 'low', {}],
  'retold-source-one-sided': [
    'a publisher credited in one report only, in a sentence told in other words',
    'medium',
    { side: 'left', words: 'Belta' },
  ],
  'hedge-one-sided': ['a word of caution (“may”, “reportedly”) in one report only', 'medium', { side: 'left' }],
  'headline-unlike': ['two headlines over shared copy that have little in common', 'medium', {}],
  'headline-changed': ['one headline in two versions', 'medium', {}],
  'headline-typography': ['one headline in two typographies', 'style', {}],
  'headline-spelling': ['one headline in two spellings', 'style', {}],
  'sentence-one-sided': [
    'a run of whole sentences that only one report has',
    'medium or low',
    { ...BLOCK, sentences: 1, last: 4 },
  ],
  'paragraph-one-sided': ['the same, where it begins and ends with a paragraph', 'medium or low', BLOCK],
  'post-one-sided': ['a post that only one page shows in full', 'low', { side: 'left' }],
  'nothing-shared': ['a text that shares no copy with the other', 'low', { side: 'left' }],
  'clause-one-sided': [
    'some words of a sentence that only one report has',
    'low',
    { side: 'left', words: 'which had stood empty since spring' },
  ],
  'retold-clause-one-sided': [
    'the same, in a sentence told in other words',
    'low',
    { side: 'left', words: 'which had stood empty' },
  ],
  'list-part-one-sided': [
    'a part of a list that only one report has',
    'of its kind',
    { side: 'left', words: 'Ivo Lund' },
  ],
  'passage-moved': [
    'a passage in another order',
    'low',
    { left: { paragraph: 2, of: 9 }, right: { paragraph: 7, of: 8 } },
  ],
  'meaning-turned': [
    'a word against its opposite, or another step of one course',
    'high or medium',
    { left: 'rose', right: 'fell' },
  ],
  'parties-exchanged': [
    'two nouns that changed places: who did it and who suffered it',
    'high',
    { first: 'the council', second: 'the board' },
  ],
  'list-reordered': ['a list in another order', 'low', {}],
  'other-words': ['other words for the same, as far as nothing says more', 'low', {}],
  'retold-other-words': [
    'the same, in a sentence told in other words',
    'low',
    { left: 'formally asked for', right: 'showed interest in' },
  ],
  'function-words': ['only small words differ', 'low', {}],
  'function-words-or-order': ['only small words differ, or the order of the others', 'low', {}],
  'word-form': ['another form of one word', 'low', {}],
  'spelling-variant': ['two spellings of one word', 'style', {}],
  contraction: ['a contraction and what it stands for', 'style', {}],
  compound: ['one word, or two', 'style', {}],
  capitals: ['capital and small letters', 'style', {}],
  'other-characters': ['one word in other characters', 'style', {}],
  'marks-and-spacing': ['curly or straight marks, dashes, spaces', 'style', {}],
  punctuation: ['other punctuation', 'style', {}],
  'question-or-exclamation': ['a question or exclamation mark in one report only', 'low', { side: 'left', mark: '?' }],
};

export const ORDER_MEANINGS: { readonly [Code in OrderCode]: readonly [means: string, parts: OrderParts[Code]] } = {
  credits: ['one credits the other', { who: 'Harbour Post', whom: 'Ardle Times', name: null }],
  cites: [
    'one quotes as the other’s what the other prints as its own',
    { who: 'Harbour Post', name: 'Ardle Times', whom: 'Ardle Times' },
  ],
  'published-earlier': ['its date is the earlier one', { first: '2021-09-01', second: '2021-09-03' }],
  'published-later': ['it stands behind one with an earlier date', { published: '2021-09-03' }],
  contained: [
    'nearly all of one stands in the other, which has more',
    { share: 0.82, of: 'Harbour Post', in: 'Ardle Times' },
  ],
  'named-base': ['`--base` names it', {}],
  'center-of-story': ['a large story is read against the report that most others are linked to', {}],
  'as-given': ['nothing says who was first: the first given is the base', {}],
  'most-shared': ['nothing says who was first: more reports share copy with it than with the first given', {}],
  'fuller-than-first': ['whoever was first holds less of what the others share', {}],
  'first-not-met': ['whoever was first was not compared with some of the others', {}],
  'shares-copy': ['it shares copy with the base, and nothing says which was first', { other: 'Ardle Times' }],
  'shares-half': ['it shares half of its words, or of theirs, with a member', { other: 'Ardle Times' }],
};

const cell = (text: string): string => text.replaceAll('|', '\\|');

const row = (cells: readonly string[]): string => `| ${cells.map(cell).join(' | ')} |`;

const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [row(head), row(head.map(() => '---')), ...rows.map(row)].join('\n');

const shown = (parts: object): string => (Object.keys(parts).length === 0 ? '' : `\`${JSON.stringify(parts)}\``);

const reasonRows = (Object.keys(REASONS) as ReasonCode[]).map((code) => {
  const [means, severity, parts] = MEANINGS[code];
  return [`\`${code}\``, means, severity, shown(parts), reasonText({ reasonCode: code, parts } as Reason)];
});

const orderRows = (Object.keys(ORDER_REASONS) as OrderCode[]).map((code) => {
  const [means, parts] = ORDER_MEANINGS[code];
  return [`\`${code}\``, means, shown(parts), orderText({ reasonCode: code, parts } as OrderReason)];
});

const warningRows = (all: Readonly<Record<string, string>>): string[][] =>
  Object.entries(all).map(([code, means]) => [`\`${code}\``, means]);

/** The page that documents every code. */
export const REASONS_PAGE = `<!-- Written by npm run docs:reasons from src/model/reasons.ts, src/model/warnings.ts and test/report/wording/reasons-page.ts. -->

# Codes

Every difference carries a \`reasonCode\` and its \`parts\`: what differs, as values. \`reason\` is made of them, for people alone, and may
be reworded at any time: decide on the code and the parts. Codes may be added; one that is here keeps its meaning.

\`left\` and \`right\` are the reports of the pair. \`side\` is the report that has what the code is about. Three parts may stand in any of
them: \`quoted\` (inside quotation marks), \`headline\` (in the headlines), \`retold\` (in a sentence that the reports put in other words);
they are true or absent.

JSON, JSON Lines, Parquet (\`reason_code\`) and CSV (\`reason_code\`) carry the code of every difference; a finding of \`check\` that is one
difference carries it too, with its parts and the \`side\` that is this article, and so do the \`properties\` of SARIF.

## Differences

The severity is what the code usually has; what is new in the words, and whether a credit is due, may move it.

${table(['code', 'meaning', 'severity', 'parts, for example', 'reason, for example'], reasonRows)}

## Base and order

Why a report is the base of a pair (\`reasonCode\` of a pair), and why it stands where it does in a family (\`order\`).

${table(['code', 'meaning', 'parts, for example', 'in words, for example'], orderRows)}

## Warnings

The \`code\` of a warning; its message is for people.

${table(['code', 'meaning'], warningRows({ ...READ_WARNINGS, ...RUN_WARNINGS }))}
`;
