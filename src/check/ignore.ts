import type { RuleName } from '../model/finding.js';
import type { Stretch } from './facts.js';
import { wordsAlone } from './identity.js';
import type { Ignored } from './settings.js';
import type { Meeting, Subject } from './subjects.js';

/** What a licence to share is about: the words themselves. Whether they were altered is another matter. */
const ABOUT_SHARING: readonly RuleName[] = [
  'uncredited-share',
  'uncredited-words',
  'exact-duplicate',
  'near-duplicate',
];

const plain = (outlet: string | null): string | null => outlet?.trim().toLowerCase() ?? null;

const isAbout = ({ rules, kind }: Ignored, rule: RuleName): boolean =>
  rules === null ? kind !== 'between' || ABOUT_SHARING.includes(rule) : rules.includes(rule);

function isBetween([one, other]: readonly [string, string], outlets: readonly (string | null)[]): boolean {
  const fits = (name: string, outlet: string | null | undefined): boolean =>
    name === '*' || (outlet !== null && outlet !== undefined && plain(name) === plain(outlet));
  const [first, second] = outlets;
  return (fits(one, first) && fits(other, second)) || (fits(one, second) && fits(other, first));
}

function mayShare(one: string | null, other: string | null, ignored: readonly Ignored[]): boolean {
  return ignored.some((entry) => {
    if (entry.kind === 'outlet') return plain(entry.outlet) === plain(other);
    return entry.kind === 'between' && isBetween(entry.outlets, [one, other]);
  });
}

/** Whether all words of a stretch are house text. */
function isHouseText(text: string, [start, end]: Stretch, ignored: readonly Ignored[]): boolean {
  const words = ` ${wordsAlone(text.slice(start, end))} `;
  return ignored.some((entry) => entry.kind === 'text' && ` ${wordsAlone(entry.words)} `.includes(words));
}

function without(meeting: Meeting, text: string, ignored: readonly Ignored[]): Meeting {
  if (!ignored.some(({ kind }) => kind === 'text')) return meeting;
  return {
    ...meeting,
    shared: meeting.shared.filter(({ own }) => !isHouseText(text, own, ignored)),
    differences: meeting.differences.filter(({ own }) => own[0] === own[1] || !isHouseText(text, own, ignored)),
  };
}

/** The subject as a rule may see it; null where the rule is not to judge it at all. */
export function withoutIgnored(subject: Subject, rule: RuleName, all: readonly Ignored[]): Subject | null {
  const { article, meetings, twins } = subject;
  const ignored = all.filter((entry) => isAbout(entry, rule));
  if (ignored.length === 0) return subject;
  const isIgnored = ignored.some(
    (entry) =>
      (entry.kind === 'outlet' && plain(entry.outlet) === plain(article.outlet)) ||
      (entry.kind === 'path' && entry.fits(article)),
  );
  if (isIgnored) return null;
  return {
    ...subject,
    meetings: meetings
      .filter(({ other }) => !mayShare(article.outlet, other.outlet, ignored))
      .map((meeting) => without(meeting, article.text, ignored)),
    twins: twins.filter(({ outlet }) => !mayShare(article.outlet, outlet, ignored)),
  };
}
