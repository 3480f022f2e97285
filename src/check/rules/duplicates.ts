import { fileName, nameInSentence } from '../../model/article-name.js';
import type { Article } from '../../index.js';
import { proseAlone } from '../identity.js';
import type { Meeting, Subject } from '../subjects.js';
import { NOTHING, count, percent, type Found, type Measured, type Rules } from './rule.js';
import { united } from './uncredited.js';

/** With its file, because a copy is often one of the same outlet. */
function nameAndFile(article: Article): string {
  const name = nameInSentence(article);
  return name === fileName(article.source) ? article.source : `${name} (${article.source})`;
}

function exact({ article, own, twins }: Subject): Measured {
  const [first] = twins;
  if (first === undefined || own.words === 0) return NOTHING;
  const others = twins.length > 1 ? ` and ${count(twins.length - 1, 'other')}` : '';
  const found = (): Found => ({
    message: `the same article as ${nameAndFile(first)}${others}`,
    stretch: null,
    content: [proseAlone(article)],
    others: twins.map((other) => ({ article: other, stretch: null })),
  });
  return { value: twins.length, found: () => [found()] };
}

/** The share of the article, and of the other where that is less: a short item inside a long report is no duplicate. */
function likeness({ own }: Subject, { shared }: Meeting): number {
  const words = united(shared.map(({ ownWords }) => ownWords)).reduce((sum, [from, to]) => sum + to - from, 0);
  return words / Math.max(1, own.words);
}

function near(subject: Subject): Measured {
  const meetings = subject.meetings
    .filter(({ answers, isVersion, other }) => answers && !isVersion && !subject.twins.includes(other))
    .map((meeting) => ({ meeting, value: likeness(subject, meeting) }))
    .sort((one, other) => other.value - one.value);
  const [most] = meetings;
  if (most === undefined) return NOTHING;
  const found = (): Found => ({
    message: `${percent(most.value)} of the article stands in ${nameAndFile(most.meeting.other)}`,
    stretch: null,
    content: [proseAlone(subject.article)],
    others: [{ article: most.meeting.other, stretch: null }],
  });
  return { value: most.value, found: () => [found()] };
}

export const duplicates: Rules<'exact-duplicate' | 'near-duplicate'> = {
  'exact-duplicate': {
    title: 'The same article twice',
    unit: 'count',
    severity: 'medium',
    limit: 0,
    isOn: true,
    reason: 'one article, published or taken in twice',
    help: 'Counted are articles of the batch, or of what it is held against, that have the same words in the same order; layout, typography and case do not count. The first of them breaks no rule. Leave one of them out.',
    measure: exact,
  },
  'near-duplicate': {
    title: 'Nearly the same article',
    unit: 'share',
    severity: 'low',
    limit: 0.9,
    isOn: true,
    reason: 'an article that is hardly its own',
    help: 'The largest share of the article’s words, 0 to 1, that stands in one other article of the batch or of what it is held against, whoever published it and whether or not it is credited. Versions of one article (the same address, or the same id with a version) do not count.',
    measure: near,
  },
};
