import { nameInSentence } from '../../model/article-name.js';
import type { Article } from '../../index.js';
import { reasonText } from '../../report/wording/reasons.js';
import { sentencesAround, type Difference, type Stretch } from '../facts.js';
import { wordsAlone } from '../identity.js';
import type { Meeting, Subject } from '../subjects.js';
import { sideNames, type Found, type Measured, type Rules } from './rule.js';

const meets = ([start, end]: Stretch, [from, to]: Stretch): boolean => start < to && from < end;

/** Whether a sentence of an article is printed by the other, and what differs in it. */
function readingOf(sentence: Stretch, { shared, differences }: Meeting): { isShared: boolean; differs: Difference[] } {
  const isShared = shared.some(({ own }) => covers(own, sentence));
  // An empty stretch stands for words that only the other has.
  const differs = differences.filter(({ own: [start, end] }) => meets([start, Math.max(end, start + 1)], sentence));
  return { isShared, differs: differs.filter(({ severity }) => severity !== 'low') };
}

/** Share of a sentence, in characters, from which it counts as printed by the other. */
const MOST_OF_IT = 0.8;

function covers([start, end]: Stretch, [from, to]: Stretch): boolean {
  return Math.min(end, to) - Math.max(start, from) >= MOST_OF_IT * (to - from);
}

/** One version of a source beside a later one, both as the article meets them. */
interface Change {
  readonly earlier: Meeting;
  readonly later: Meeting;
}

/** The versions of each source that the article shares copy with, each earlier one beside the last one. */
function changesOf({ article, meetings }: Subject): readonly Change[] {
  return meetings.flatMap((later) => {
    const { versions, isVersion, other } = later;
    if (isVersion || versions.at(-1) !== other) return [];
    const before = meetings.filter((one) => one.other !== other && versions.includes(one.other));
    return before.filter((one) => one.other !== article).map((earlier) => ({ earlier, later }));
  });
}

/** How a sentence that the article has from an earlier version stands in the last one; null where it is as it was. */
function staleSentence(subject: Subject, sentence: Stretch, { earlier, later }: Change): Found | null {
  const before = readingOf(sentence, earlier);
  if (!before.isShared || before.differs.length > 0) return null;
  const now = readingOf(sentence, later);
  const [change] = now.differs;
  const source = nameInSentence(later.other);
  const text = subject.article.text.slice(...sentence);
  if (now.isShared && change === undefined) return null;
  if (change === undefined && later.shared.some(({ own }) => meets(own, sentence))) return null;
  return {
    message:
      change === undefined
        ? `a sentence that a later version of ${source} has no more`
        : `a sentence that a later version of ${source} has changed: ${reasonText(change.why, sideNames(change, source))}`,
    ...(change === undefined ? {} : { difference: change }),
    stretch: sentence,
    content: [wordsAlone(text)],
    others: [{ article: later.other, stretch: change?.other ?? null }],
  };
}

const noteIn = ({ zones }: Article): Stretch | null => {
  const zone = zones.find(({ kind }) => kind === 'correction');
  return zone === undefined ? null : [zone.span.start, zone.span.end];
};

/** What was published after the corrected version may have its words from there, and needs no note. */
function isAfter({ published }: Article, { modified }: Article): boolean {
  return published !== null && modified !== undefined && Date.parse(published) > Date.parse(modified);
}

/** Sources that carry a correction note where the article, which has copy of theirs, carries none. */
function missingNotes({ article, meetings }: Subject): readonly Found[] {
  if (noteIn(article) !== null) return [];
  return meetings.flatMap((meeting): Found[] => {
    const { other, answers, versions, isVersion, isEarlier } = meeting;
    const note = noteIn(other);
    if (note === null || isVersion || isAfter(article, other) || versions.at(-1) !== other) return [];
    if (!answers && !isEarlier) return [];
    return [
      {
        message: `${nameInSentence(other)} carries a correction, and this article, which has copy of it, does not`,
        stretch: meeting.shared[0]?.own ?? null,
        content: [wordsAlone(other.text.slice(...note))],
        others: [{ article: other, stretch: note }],
      },
    ];
  });
}

function measure(subject: Subject): Measured {
  const changes = changesOf(subject);
  const touched = changes.length === 0 ? [] : subject.own.sentences;
  const sentences = touched.flatMap((sentence) => {
    for (const change of changes) {
      const found = staleSentence(subject, sentencesAround(subject.own.sentences, sentence), change);
      if (found !== null) return [found];
    }
    return [];
  });
  const found = [...sentences, ...missingNotes(subject)];
  return { value: found.length, found: () => found };
}

export const stale: Rules<'stale-copy'> = {
  'stale-copy': {
    title: 'Copy that its source has changed',
    unit: 'count',
    severity: 'high',
    limit: 0,
    isOn: true,
    reason: 'a mistake lives on where it was copied',
    help: 'Counted are sentences that the article has from an earlier version of another article and that the last version of it has changed or dropped, and correction notes that another article carries where this one, which has copy of it, carries none. Versions are known by the same address, or by the same id with a version or a date of change. Take over the change, and the note.',
    measure,
  },
};
