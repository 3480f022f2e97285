import { cutAtWord } from '../../model/around.js';
import { nameInSentence } from '../../model/article-name.js';
import type { Article } from '../../index.js';
import type { DivergenceKind, Severity } from '../../model/model.js';
import { reasonInShort } from '../../report/wording/reasons.js';
import { sentencesAround, type Difference, type Stretch } from '../facts.js';
import { wordsAlone } from '../identity.js';
import type { Meeting, Subject } from '../subjects.js';
import { count, sideNames, type Found, type Measured, type OtherPlace, type Rule, type Rules } from './rule.js';

/** A difference with the article that it is a difference from. */
interface Met {
  readonly meeting: Meeting;
  readonly difference: Difference;
}

/** Words of a stretch, cut where they are many: a message is one sentence. */
const LONGEST_QUOTE = 80;

/** Empty where there are none. */
function quoted(text: string): string {
  const line = text.replace(/\s+/gu, ' ').trim();
  return line === '' ? '' : `“${cutAtWord(line, LONGEST_QUOTE)}”`;
}

/** What one has and the other has not; both are never empty. */
function contrast(mine: string, theirs: string, other: string): string {
  if (mine === '') return `${theirs} is missing, which ${other} has`;
  return theirs === '' ? `${mine} is not in ${other}` : `${mine} where ${other} has ${theirs}`;
}

const ownText = ({ article }: Subject, { own: [start, end] }: Difference): string => article.text.slice(start, end);
const otherText = ({ meeting, difference }: Met): string =>
  meeting.other.text.slice(difference.other[0], difference.other[1]);

/** Those that say the same of the same place, one finding: a number that differs from five reports is one mistake. */
function together(all: readonly Met[]): readonly (readonly [Met, ...Met[]])[] {
  const groups = new Map<string, [Met, ...Met[]]>();
  for (const met of all) {
    const key = JSON.stringify([met.difference.own, wordsAlone(otherText(met))]);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [met]);
    else group.push(met);
  }
  return [...groups.values()].sort(([one], [other]) => one.difference.own[0] - other.difference.own[0]);
}

const placeOf = ({ meeting, difference }: Met): OtherPlace => ({ article: meeting.other, stretch: difference.other });

const touches = ([start, end]: Stretch, [from, to]: Stretch): boolean => start <= to && from <= end;

/** Articles that it is read against and that print the place as it does: then it may be the other that is wrong. */
function borneOutBy({ meetings }: Subject, { own, kind }: Difference): readonly Article[] {
  const agreeing = meetings.filter(
    ({ shared, differences, isVersion, answers }) =>
      answers &&
      !isVersion &&
      shared.some((one) => one.own[0] <= own[0] && own[1] <= one.own[1]) &&
      !differences.some((one) => one.kind === kind && touches(one.own, own)),
  );
  return agreeing.map(({ other }) => other);
}

/** `; Harbour Post and 1 other print it as this article does`; empty where nobody does. */
function agreement(subject: Subject, { meeting, difference }: Met): string {
  const isVersion = (article: Article): boolean => meeting.versions.includes(article);
  const [name, ...more] = new Set(
    borneOutBy(subject, difference).map((one) => (isVersion(one) ? 'another version of it' : nameInSentence(one))),
  );
  if (name === undefined) return '';
  const prints = more.length === 0 ? 'prints' : `and ${count(more.length, 'other')} print`;
  return `; ${name} ${prints} it as this article does`;
}

function messageOf(subject: Subject, first: Met): string {
  const { meeting, difference } = first;
  const other = nameInSentence(meeting.other);
  const words = contrast(quoted(ownText(subject, difference)), quoted(otherText(first)), other);
  // What kind of difference it is; the words themselves are said already.
  const why = reasonInShort(difference.why, sideNames(difference, other));
  return `${words}: ${why}${agreement(subject, first)}`;
}

function foundIn(subject: Subject, group: readonly [Met, ...Met[]]): Found {
  const [first] = group;
  const { article, own } = subject;
  const sentence = sentencesAround(own.sentences, first.difference.own);
  return {
    message: messageOf(subject, first),
    difference: first.difference,
    stretch: first.difference.own,
    content: [article.text.slice(...sentence), ownText(subject, first.difference), otherText(first)].map(wordsAlone),
    others: group.map(placeOf),
  };
}

/** Versions of one article differ because one of them was put right: that is no mistake. */
const mayDiffer = ({ answers, isVersion }: Meeting): boolean => answers && !isVersion;

/** Of two articles of one batch, the one that changed the words of a third answers for that, against the third. */
const isOthersChange = (subject: Subject, { meeting, difference }: Met): boolean =>
  !meeting.isPast && borneOutBy(subject, difference).length > 0;

const measureOf =
  (isMeant: (difference: Difference) => boolean) =>
  (subject: Subject): Measured => {
    const met = subject.meetings
      .filter(mayDiffer)
      .flatMap((meeting) => meeting.differences.filter(isMeant).map((difference) => ({ meeting, difference })))
      .filter((one) => !isOthersChange(subject, one));
    const groups = together(met);
    return { value: groups.length, found: () => groups.map((group) => foundIn(subject, group)) };
  };

const RANK: Readonly<Record<Severity, number>> = { high: 0, medium: 1, low: 2, style: 3 };

const ofKind =
  (kind: DivergenceKind, least: Severity) =>
  (difference: Difference): boolean =>
    difference.kind === kind && RANK[difference.severity] <= RANK[least];

/** Words in quotation marks that are not what the other prints there; a cut that is marked is none. */
const isAlteredQuotation = ({ kind, severity, why }: Difference): boolean =>
  severity === 'high' && (kind === 'quote' || why.parts.quoted === true);

interface Told {
  readonly title: string;
  readonly reason: string;
  readonly help: string;
}

const mismatch = (severity: 'high' | 'medium', told: Told, isMeant: (difference: Difference) => boolean): Rule => ({
  ...told,
  unit: 'count',
  severity,
  limit: 0,
  isOn: true,
  measure: measureOf(isMeant),
});

const WHERE =
  'Only words inside copy that two articles share count, retold sentences and versions of one article excepted.';

export const mismatches: Rules<
  | 'altered-quotation'
  | 'number-mismatch'
  | 'negation-mismatch'
  | 'name-mismatch'
  | 'date-mismatch'
  | 'wording-mismatch'
  | 'attribution-mismatch'
  | 'hedge-mismatch'
> = {
  'altered-quotation': mismatch(
    'high',
    {
      title: 'Quotation altered',
      reason: 'what somebody said must be what somebody said',
      help: `Words between quotation marks that were changed, added or cut without a sign, given to another speaker, and quotation marks that were dropped from somebody’s words or put around a paraphrase. A cut marked by an ellipsis is none. ${WHERE} Look up what was said.`,
    },
    isAlteredQuotation,
  ),
  'number-mismatch': mismatch(
    'high',
    {
      title: 'Number differs',
      reason: 'two figures for one thing: one of them is wrong',
      help: `Another figure or another unit at the same place of the same sentence; sixteen and 16 are one figure. ${WHERE} Ask the source which of the two is right.`,
    },
    ofKind('number', 'high'),
  ),
  'negation-mismatch': mismatch(
    'high',
    {
      title: '“Not” differs',
      reason: 'a lost “not” says the opposite',
      help: `A negation on one side only. ${WHERE}`,
    },
    ofKind('negation', 'high'),
  ),
  'name-mismatch': mismatch(
    'high',
    {
      title: 'Name differs',
      reason: 'somebody else is named for the same thing',
      help: `Another name at the same place of the same sentence. ${WHERE} A fuller form of the same name is none.`,
    },
    ofKind('name', 'high'),
  ),
  'date-mismatch': mismatch(
    'high',
    {
      title: 'Date differs',
      reason: 'two dates for one event: one of them is wrong',
      help: `Another date at the same place of the same sentence. ${WHERE}`,
    },
    ofKind('date', 'high'),
  ),
  'wording-mismatch': mismatch(
    'high',
    {
      title: 'Meaning turns',
      reason: 'arrested is not charged, and killed is not wounded',
      help: `A word exchanged for one that says the opposite or another step of the same course: rose and fell, killed and wounded, arrested and charged. ${WHERE} Other words for the same thing are none. Ask the source which of the two is right.`,
    },
    ofKind('wording', 'high'),
  ),
  'attribution-mismatch': mismatch(
    'medium',
    {
      title: 'Attribution differs',
      reason: 'who says it decides what it is worth',
      help: `Another speaker, or a speaker on one side only, for the same words. Neutral verbs of saying (“said”, “added”) are one. ${WHERE}`,
    },
    ofKind('attribution', 'medium'),
  ),
  'hedge-mismatch': mismatch(
    'medium',
    {
      title: 'Certainty differs',
      reason: 'what is said to be so is not what is so',
      help: `“Reportedly”, “may”, “allegedly” and their like on one side only. ${WHERE}`,
    },
    ofKind('hedge', 'medium'),
  ),
};
