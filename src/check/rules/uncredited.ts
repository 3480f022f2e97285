import { nameInSentence } from '../../model/article-name.js';
import { sentencesAround, type SharedFact, type Stretch } from '../facts.js';
import { wordsAlone } from '../identity.js';
import type { Meeting, Subject } from '../subjects.js';
import { NOTHING, count, percent, type Found, type Measured, type OtherPlace, type Rules } from './rule.js';

/** Stretches that touch, joined; in the order of the text. */
export function united(stretches: readonly Stretch[]): readonly Stretch[] {
  const joined: Stretch[] = [];
  for (const [start, end] of stretches.toSorted(([one], [other]) => one - other)) {
    const last = joined.at(-1);
    if (last !== undefined && start <= last[1]) joined[joined.length - 1] = [last[0], Math.max(last[1], end)];
    else joined.push([start, end]);
  }
  return joined;
}

const lengthOf = (stretches: readonly Stretch[]): number =>
  united(stretches).reduce((sum, [from, to]) => sum + to - from, 0);

/** Copy of another outlet that an article may have taken: not its own earlier version, and not what others took from it. */
const mayBeTaken = ({ answers, isEarlier, isSameOutlet, isVersion }: Meeting): boolean =>
  answers && !isEarlier && !isSameOutlet && !isVersion;

interface Taken {
  readonly meeting: Meeting;
  readonly shared: readonly SharedFact[];
}

function takenBy({ meetings }: Subject): readonly Taken[] {
  return meetings
    .filter(mayBeTaken)
    .map((meeting) => ({ meeting, shared: meeting.shared.filter(({ ownCredit }) => !ownCredit) }))
    .filter(({ shared }) => shared.length > 0)
    .sort((one, other) => wordsOf(other) - wordsOf(one));
}

const wordsOf = ({ shared }: Taken): number => lengthOf(shared.map(({ ownWords }) => ownWords));

/** The longest passage that is shared with somebody, as the place to look at. */
function placeOf({ meeting, shared }: Taken): OtherPlace {
  const [longest] = shared.toSorted((one, other) => lengthOf([other.ownWords]) - lengthOf([one.ownWords]));
  return { article: meeting.other, stretch: longest?.other ?? null };
}

function foundIn({ article, own }: Subject, taken: readonly Taken[], words: number): Found {
  const [most] = taken;
  const places = united(taken.flatMap(({ shared }) => shared.map((one) => one.own)));
  // Whole sentences, so that a passage that is aligned a word longer or shorter stays the same finding.
  const sentences = united(places.map((place) => sentencesAround(own.sentences, place)));
  const names = [...new Set(taken.map(({ meeting }) => nameInSentence(meeting.other)))];
  const others = names.length > 1 ? ` and ${count(names.length - 1, 'other')}` : '';
  const source = most === undefined ? '' : ` with ${names[0] ?? ''}${others}`;
  const share = percent(words / Math.max(1, own.words));
  return {
    message: `${count(words, 'word')} (${share} of the article) shared${source}, and no credit answers for them`,
    stretch: places.toSorted((one, other) => other[1] - other[0] - (one[1] - one[0]))[0] ?? null,
    content: [wordsAlone(sentences.map((one) => article.text.slice(...one)).join(' '))],
    others: taken.map(placeOf),
  };
}

function measure(subject: Subject, unit: 'share' | 'words'): Measured {
  const taken = takenBy(subject);
  const words = lengthOf(taken.flatMap(({ shared }) => shared.map(({ ownWords }) => ownWords)));
  if (words === 0) return NOTHING;
  const value = unit === 'words' ? words : words / Math.max(1, subject.own.words);
  return { value, found: () => [foundIn(subject, taken, words)] };
}

const HOW =
  'Counted are the words of the article in passages that it shares with another outlet, word for word or with small changes, for which no credit to a publisher answers. A credit for the whole report answers for all of them (byline, dateline, a line at the foot), one that names the other outlet or a source that both name for all that is shared with that outlet, any other for the passage that it stands in or beside. What an earlier day printed, or who is credited by the other, does not answer for it. Name the source, or say in the configuration that the two may share.';

export const uncredited: Rules<'uncredited-share' | 'uncredited-words'> = {
  'uncredited-share': {
    title: 'Shared copy without credit',
    unit: 'share',
    severity: 'high',
    limit: 0.25,
    isOn: true,
    reason: 'whose words they are must be said',
    help: `The share of an article’s words, 0 to 1, that are copy without credit. ${HOW}`,
    measure: (subject) => measure(subject, 'share'),
  },
  'uncredited-words': {
    title: 'Many words without credit',
    unit: 'words',
    severity: 'high',
    limit: 150,
    isOn: true,
    reason: 'in a long article a whole borrowed report is a small share',
    help: `The number of an article’s words that are copy without credit. ${HOW}`,
    measure: (subject) => measure(subject, 'words'),
  },
};
