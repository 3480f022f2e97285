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

/** `figure dropped`: against the base, which is the left. Where the reports have names, who has it says more. */
const gone = (what: string, side: SideName, names: SideNames): string =>
  names === SIDES ? `${what} ${side === 'left' ? 'dropped' : 'added'}` : `only ${names[side]} has this ${what}`;

const lone =
  (what: string) =>
  ({ side, words }: PartsByShape['one'], names: SideNames): Said => ({ what: gone(what, side, names), words });

const spot = ({ paragraph, of }: Spot): string => `${paragraph} of ${of}`;

function block({ sentences, first, last, of, names }: PartsByShape['block']): Said {
  const which = sentences === 1 ? 'this sentence' : `these ${sentences} sentences`;
  const where = first === last ? `paragraph ${first} of ${of}` : `paragraphs ${first} to ${last} of ${of}`;
  const named = names.length === 0 ? '' : `; not named there: ${names.join(', ')}`;
  return { what: `the other report has nothing like ${which} (${where})${named}` };
}

function marks({ side, count, credit }: PartsByShape['marks'], names: SideNames): Said {
  const whose = credit === null ? '' : ` and credits to ${credit}`;
  const [quoting, other] = names === SIDES ? ['one report', 'the other'] : [names[side], names[OTHER[side]]];
  return { what: `${count} words that ${quoting} quotes${whose} stand without quotation marks in ${other}` };
}

/** A sentence for every code: no finding goes without one. */
const SENTENCES: { readonly [Code in ReasonCode]: (parts: ReasonParts[Code], names: SideNames) => Said } = {
  'number-differs': against('the figures differ'),
  'unit-differs': against('the units differ'),
  'number-rounded': against('rounded'),
  'number-one-sided': lone('figure'),
  'bound-opposite': against('the bounds exclude each other'),
  'bound-differs': against('the same figure with another bound'),
  'bound-one-sided': (parts, names) => against(gone('bound of the figure', parts.side, names))(parts),
  'hedged-number': (parts, names) => against(gone('word of caution', parts.side, names))(parts),
  'number-respelt': plain('the same figure, written differently'),
  'unit-converted': against('the same in other units'),
  'unit-respelt': against('the same, written differently'),
  'retold-number-one-sided': lone('figure'),
  'negation-one-sided': ({ side }, names) => ({ what: gone('negation', side, names) }),
  'negation-by-prefix': against('the meaning is reversed'),
  'retold-negation-one-sided': against('in other words, and only one of them negated'),
  'name-differs': against('the names differ'),
  'name-spelt-otherwise': against('one name spelt in two ways'),
  'name-shortened': against('one name, written out and shortened'),
  'names-in-other-words': against('other names in other words'),
  'name-one-sided': lone('name'),
  'name-fuller': only('a fuller form of the name on one side'),
  'name-moved': plain('the same name, elsewhere in the sentence'),
  'names-exchanged': ({ first, second }) => ({ what: 'the names changed places', words: `${first} and ${second}` }),
  'title-differs': against('the titles differ'),
  'title-one-sided': lone('title'),
  'courtesy-title-one-sided': lone('courtesy title'),
  'retold-name-one-sided': lone('name'),
  'date-differs': plain('the dates differ'),
  'date-incomparable': plain('two dates that cannot be compared'),
  'date-one-sided': ({ side }, names) => ({ what: gone('date', side, names) }),
  'date-respelt': plain('the same date, written differently'),
  'date-moved': plain('the same date, elsewhere in the sentence'),
  'period-differs': against('the times differ'),
  'retold-date-one-sided': lone('date'),
  'quote-word-changed': plain('another word inside quotation marks'),
  'quote-words-one-sided': plain('words cut or added inside quotation marks'),
  'quote-reworded': plain('put in other words inside quotation marks'),
  'quote-cut-at-edge': plain('words cut or added at the edge of a quotation'),
  'quote-cut-marked': plain('cut inside quotation marks, and the cut is marked'),
  'quote-run-together': plain('two quotations run together, without the words between them'),
  'quote-marks-one-sided': marks,
  'speaker-differs': ({ left, right }, names) => ({
    what:
      names === SIDES
        ? `the quotation of ${left} is given to ${right}`
        : `${names.left} gives the quotation to ${left}, ${names.right} to ${right}`,
  }),
  'credit-dropped': ({ name }, names) => ({
    what: names === SIDES ? `the credit to ${name} is dropped` : `only ${names.left} credits ${name}`,
  }),
  'credit-added': ({ name }, names) => ({
    what: names === SIDES ? `a credit to ${name} is added` : `only ${names.right} credits ${name}`,
  }),
  'attribution-differs': plain('who says it, or how, is changed'),
  'attribution-verb-differs': plain('another verb of saying, as neutral'),
  'attribution-tag-one-sided': plain('a plain “he said” in one report only'),
  'attribution-moved': plain('the same attribution, elsewhere in the sentence'),
  'retold-source-one-sided': lone('source'),
  'hedge-one-sided': ({ side }, names) => ({ what: gone('word of caution', side, names) }),
  'headline-unlike': plain('different headline, same copy'),
  'headline-changed': plain('the headline is changed'),
  'headline-typography': plain('one headline in two typographies'),
  'headline-spelling': plain('one headline in two spellings'),
  'sentence-one-sided': block,
  'paragraph-one-sided': block,
  'post-one-sided': plain('a post that the page shows in full'),
  'nothing-shared': plain('the two reports share no copy'),
  'clause-one-sided': lone('clause'),
  'retold-clause-one-sided': lone('clause'),
  'list-part-one-sided': lone('part of the list'),
  'passage-moved': ({ left, right }) => ({ what: `moved from paragraph ${spot(left)} to paragraph ${spot(right)}` }),
  'meaning-turned': ({ left, right }) => ({ what: 'the meaning is reversed', words: `“${left}” became “${right}”` }),
  'parties-exchanged': ({ first, second }) => ({ what: 'the two changed places', words: `${first} and ${second}` }),
  'list-reordered': plain('the same words, listed in another order'),
  'other-words': plain('other words'),
  'retold-other-words': against('in other words'),
  'function-words': plain('only function words differ'),
  'function-words-or-order': plain('only function words or their order differ'),
  'word-form': plain('another form of the same word'),
  'spelling-variant': plain('two spellings of one word'),
  contraction: plain('a contraction written out'),
  compound: plain('one word, or two'),
  capitals: plain('capitals only'),
  'other-characters': plain('the same word in other characters'),
  'marks-and-spacing': plain('other quotation marks, dashes or spacing'),
  punctuation: plain('other punctuation'),
  'question-or-exclamation': ({ mark, side }, names) => ({
    what: gone(mark === '?' ? 'question mark' : 'exclamation mark', side, names),
  }),
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
