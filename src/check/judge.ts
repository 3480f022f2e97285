import { compareText } from '../model/compare-text.js';
import { RULE_NAMES, GRAVITIES, type Finding, type RuleName } from '../model/finding.js';
import { contentId } from '../model/ids.js';
import { withoutIgnored } from './ignore.js';
import { foundPlace } from './places.js';
import { RULES, linkTo } from './rules.js';
import type { Found } from './rules/rule.js';
import { rulesFor, type CheckSettings, type RuleSetting } from './settings.js';
import type { Subject } from './subjects.js';

/** What a batch breaks, worst first, and how much of it the configuration ignores. */
export interface Judged {
  readonly findings: readonly Finding[];
  readonly ignored: number;
}

/** A rule with how it stands for one article. */
type InForce = readonly [RuleName, RuleSetting];

/** Places listed on the other side: a wire story has hundreds, and ten make the case. */
const MOST_OTHERS = 10;

/** By rule, outlet and words: where the file lies, and where in it the words stand, does not count. */
function idOf(rule: RuleName, { article }: Subject, { content }: Found): string {
  return contentId('f', [rule, article.outlet?.trim().toLowerCase() ?? null, ...content]);
}

function breaches(subject: Subject | null, [rule, setting]: InForce): { value: number; found: readonly Found[] } {
  if (subject === null) return { value: 0, found: [] };
  const { value, found } = RULES[rule].measure(subject, setting);
  return { value, found: value > setting.limit ? found() : [] };
}

function findingsOf(
  subject: Subject,
  settings: CheckSettings,
  offsets: 'utf16' | 'codepoint',
): { findings: Finding[]; ignored: number } {
  const findings: Finding[] = [];
  let ignored = 0;
  for (const inForce of rulesFor(subject.article, settings)) {
    const [rule, { limit, severity }] = inForce;
    const seen = withoutIgnored(subject, rule, settings.ignored);
    const { value, found } = breaches(seen, inForce);
    if (seen !== subject) ignored += Math.max(0, breaches(subject, inForce).found.length - found.length);
    for (const one of found)
      findings.push({
        id: idOf(rule, subject, one),
        rule,
        link: linkTo(rule, settings.rulesUrl),
        severity,
        value,
        limit,
        message: one.message,
        reasonCode: one.difference?.why.reasonCode ?? null,
        parts: one.difference === undefined ? null : { ...one.difference.why.parts },
        side: one.difference?.side ?? null,
        at: foundPlace(subject.article, one.stretch, offsets),
        others: one.others.slice(0, MOST_OTHERS).map(({ article, stretch }) => foundPlace(article, stretch, offsets)),
      });
  }
  return { findings, ignored };
}

/** Worst first; what is equally bad by rule, then by place. */
export function byWeight(one: Finding, other: Finding): number {
  return (
    GRAVITIES.indexOf(one.severity) - GRAVITIES.indexOf(other.severity) ||
    RULE_NAMES.indexOf(one.rule) - RULE_NAMES.indexOf(other.rule) ||
    other.value - one.value ||
    compareText(one.at.source, other.at.source) ||
    one.at.place - other.at.place ||
    (one.at.span?.start ?? 0) - (other.at.span?.start ?? 0) ||
    compareText(one.id, other.id)
  );
}

/** Applies the rules to every article of a batch. */
export function judge(subjects: readonly Subject[], settings: CheckSettings, offsets: 'utf16' | 'codepoint'): Judged {
  const all = subjects.map((subject) => findingsOf(subject, settings, offsets));
  return {
    findings: all.flatMap(({ findings }) => findings).sort(byWeight),
    ignored: all.reduce((sum, { ignored }) => sum + ignored, 0),
  };
}
