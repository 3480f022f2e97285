import type { PartsByShape, Reason, ReasonCode, ReasonParts, SideName, Spot, Where } from '../../model/reasons.js';

/** What the two reports of a pair are called in a sentence. */
export type SideNames = Readonly<Record<SideName, string>>;

/** Where nothing names them: in the records, which speak of left and right. */
const SIDES: SideNames = { left: 'the left', right: 'the right' };

const OTHER: Readonly<Record<SideName, SideName>> = { left: 'right', right: 'left' };

/** What is the matter, and the words that show it. */
interface Said {
  readonly what: string;
  readonly words?: string;
}

const against =
  (what: string) =>
  ({ left, right }: PartsByShape['both']): Said => ({
    what,
    words: `${left} against ${right}`,
  });

const only =
  (what: string) =>
  ({ words }: PartsByShape['one']): Said => ({ what, words });

const plain = (what: string) => (): Said => ({ what });

/** `the left side`, or the name that stands for it. */
const subject = (names: SideNames, side: SideName): string => (names === SIDES ? `${names[side]} side` : names[side]);

const retold =
  (what: string) =>
  ({ side, words }: PartsByShape['one']): Said => ({
    what: `what is retold ${side === 'left' ? 'lacks' : 'adds'} ${what}`,
    words,
  });

const spot = ({ paragraph, of }: Spot): string => `${paragraph} of ${of}`;

function block({ sentences, first, last, of, names }: PartsByShape['block']): Said {
  const which = sentences === 1 ? 'this sentence' : `these ${sentences} sentences`;
  const where = first === last ? `paragraph ${first} of ${of}` : `paragraphs ${first} to ${last} of ${of}`;
  const named = names.length === 0 ? '' : `; not named there: ${names.join(', ')}`;
  return { what: `the other report has nothing like ${which} (${where})${named}` };
}

function marks({ side, count, credit }: PartsByShape['marks'], { left, right }: SideNames): Said {
  if (side === 'left') {
    const whose = credit === null ? '' : ` and credits to ${credit}`;
    return { what: `${count} words that ${left} prints as a quotation${whose} stand without marks in ${right}` };
  }
  const words =
    credit === null ? `quoted, though ${left} prints it as its own words` : `quoted and credited to ${credit}`;
  return { what: `${count} words of ${left}`, words };
}

/** A sentence for every code: no finding goes without one. */
const SENTENCES: { readonly [Code in ReasonCode]: (parts: ReasonParts[Code], names: SideNames) => Said } = {
  'number-differs': against('the figures differ'),
  'unit-differs': against('the units differ'),
  'number-rounded': against('rounded'),
  'number-one-sided': ({ words }) => ({ what: `only one side gives the figure ${words}` }),
  'bound-opposite': against('the bounds point in opposite ways'),
  'bound-differs': against('the figure is bounded in another way'),
  'bound-one-sided': against('only one side bounds the figure'),
  'hedged-number': (parts, names) => against(`${subject(names, OTHER[parts.side])} gives the figure as exact`)(parts),
  'number-respelt': plain('the same quantity, written in another way'),
  'unit-converted': against('the same in other units'),
  'unit-respelt': against('the same, written in another way'),
  'retold-number-one-sided': retold('a figure'),
  'negation-one-sided': ({ side }, names) => ({
    what: `${subject(names, side)} negates, ${names[OTHER[side]]} does not`,
  }),
  'negation-by-prefix': against('turned round'),
  'retold-negation-one-sided': against('told in other words, one of them negated'),
  'name-differs': against('the names differ'),
  'name-spelt-otherwise': against('one name spelt in two ways'),
  'name-shortened': against('one name, written out and shortened'),
  'names-in-other-words': against('other names in other words'),
  'name-one-sided': only('named at this place on one side only'),
  'name-fuller': only('a fuller form of the name on one side'),
  'name-moved': plain('the same name, at another place in the sentence'),
  'names-exchanged': ({ first, second }) => ({ what: 'the names changed places', words: `${first} and ${second}` }),
  'title-differs': against('the titles differ'),
  'title-one-sided': only('a title on one side only'),
  'courtesy-title-one-sided': only('a courtesy title on one side only'),
  'retold-name-one-sided': retold('a name'),
  'date-differs': plain('the dates differ'),
  'date-incomparable': plain('dated in ways that cannot be compared with each other'),
  'date-one-sided': plain('dated on one side only'),
  'date-respelt': plain('the same date, written in another way'),
  'date-moved': plain('the same date, at another place in the sentence'),
  'period-differs': against('other times'),
  'retold-date-one-sided': retold('a date'),
  'quote-word-changed': plain('another word inside quotation marks'),
  'quote-words-one-sided': plain('words cut or added inside quotation marks'),
  'quote-reworded': plain('put in other words inside quotation marks'),
  'quote-cut-at-edge': plain('words cut or added at the edge of a quotation'),
  'quote-cut-marked': plain('cut inside quotation marks, and the cut is marked'),
  'quote-run-together': plain('two quotations run together, without the words between them'),
  'quote-marks-one-sided': marks,
  'speaker-differs': ({ left, right }) => ({
    what: `the quotation is given to ${left} in one and to ${right} in the other`,
  }),
  'credit-dropped': ({ name }) => ({ what: `the credit to ${name} dropped` }),
  'credit-added': ({ name }) => ({ what: `a credit to ${name} added` }),
  'attribution-differs': plain('who says it, or how, is put differently'),
  'attribution-verb-differs': plain('another neutral verb of saying'),
  'attribution-tag-one-sided': plain('a plain "he said" on one side only'),
  'attribution-moved': plain('the same attribution, at another place in the sentence'),
  'retold-source-one-sided': ({ side, words }) => ({
    what: `what is retold ${side === 'left' ? 'lacks' : 'adds'} the source ${words}`,
  }),
  'hedge-one-sided': ({ side }, names) => ({
    what: `${subject(names, 'right')} is ${side === 'left' ? 'more' : 'less'} certain than ${names.left}`,
  }),
  'headline-unlike': plain('another headline over shared copy'),
  'headline-changed': plain('the headline is changed'),
  'headline-typography': plain('one headline in two typographies'),
  'headline-spelling': plain('one headline in two spellings'),
  'sentence-one-sided': block,
  'paragraph-one-sided': block,
  'post-one-sided': plain('a post that the page shows in full'),
  'nothing-shared': plain('the two reports share no copy, so this text stands alone'),
  'clause-one-sided': only('a clause on one side only'),
  'retold-clause-one-sided': retold('a clause'),
  'list-part-one-sided': only('in the list on one side only'),
  'passage-moved': ({ left, right }, names) => ({
    what: 'in another order',
    words: `paragraph ${spot(left)} in ${names.left}, ${spot(right)} in ${names.right}`,
  }),
  'meaning-turned': against('the meaning turns'),
  'parties-exchanged': ({ first, second }) => ({ what: 'the two changed places', words: `${first} and ${second}` }),
  'list-reordered': plain('the same words, listed in another order'),
  'other-words': plain('other words'),
  'retold-other-words': against('told in other words'),
  'function-words': plain('only function words differ'),
  'function-words-or-order': plain('only function words or their order differ'),
  'word-form': plain('another form of the same word'),
  'spelling-variant': plain('two spellings of one word'),
  contraction: plain('a contraction written out'),
  compound: plain('written as one word on one side'),
  capitals: plain('capitals only'),
  'other-characters': plain('the same word in other characters'),
  'marks-and-spacing': plain('other quotation marks, dashes or spacing'),
  punctuation: plain('other punctuation'),
  'question-or-exclamation': ({ mark }) => ({ what: `a ${mark} on one side only` }),
};

function saidOf({ reasonCode, parts }: Reason, names: SideNames): Said {
  // A code and its parts belong together, which the table says of each and the type of a union cannot.
  const say = SENTENCES[reasonCode] as (parts: Reason['parts'], names: SideNames) => Said;
  return say(parts, names);
}

const inside = ({ quoted }: Where): string => (quoted === true ? ' (inside quotation marks)' : '');

/** Why a divergence is one, as a sentence without its capital and full stop. */
export function reasonText(reason: Reason, names: SideNames = SIDES): string {
  const { what, words } = saidOf(reason, names);
  const where = reason.parts.headline === true ? 'in the headline: ' : '';
  return `${where}${what}${words === undefined ? '' : `: ${words}`}${inside(reason.parts)}`;
}

/** The same without the words that differ, for a message that shows them beside it. */
export const reasonInShort = (reason: Reason, names: SideNames): string =>
  `${saidOf(reason, names).what}${inside(reason.parts)}`;
