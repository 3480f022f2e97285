/**
 * The gate for new batches: articles are held against one another and against earlier ones, rules are applied, and
 * what breaks them is listed. The steps stand by themselves, so that a door may divide the second among threads and
 * remember what it gave; `check` does all of them.
 */
import type { Article, Filters } from '../index.js';
import { factsOf, type Measure, type UnitFacts, type UnitTask } from './facts.js';
import { judge, type Judged } from './judge.js';
import { checked, inStableOrder, unitsOf, type Checked, type Unit } from './pairing.js';
import type { CheckSettings } from './settings.js';
import { subjectsOf } from './subjects.js';

export { changedBaseline, readBaseline, sift } from './baseline.js';
export { checkConfigShape, readCheckConfig, settingsOf, type CheckConfig } from './config.js';
export { FACTS_VERSION, factsOf, type Measure, type UnitFacts, type UnitTask } from './facts.js';
export type { Judged } from './judge.js';
export { reportOf, type Concluded } from './concluded.js';
export { aboutRule, defaultRules, RULES } from './rules.js';
export { DEFAULT_SETTINGS, settingOf, type CheckSettings, type RuleChanges } from './settings.js';

/** A batch, and which of its articles are compared with which. */
export interface Prepared {
  readonly all: readonly Checked[];
  /** One for each article of the batch. */
  readonly units: readonly Unit[];
}

/** Finds out which articles are worth comparing. The order in which they come changes nothing. */
export function prepare(news: readonly Article[], past: readonly Article[], filters: Filters): Prepared {
  const all = inStableOrder([
    ...news.map((article) => checked(article, false)),
    ...past.map((article) => checked(article, true)),
  ]);
  return { all, units: unitsOf(all, filters) };
}

/** What has to be found out about one article. */
export const taskOf = ({ all }: Prepared, { members, own }: Unit): UnitTask => ({
  articles: members.map((at) => (all[at] as Checked).article),
  own,
});

/** What decides the facts of a unit, and nothing besides. */
export const keyOfUnit = ({ all }: Prepared, { members, own }: Unit): string =>
  [own, ...members.map((at) => (all[at] as Checked).keys.exact)].join(' ');

/** Applies the rules to what was found out; the facts stand in the order of the units. */
export function conclude(
  { all, units }: Prepared,
  facts: readonly UnitFacts[],
  { settings, offsets }: { readonly settings: CheckSettings; readonly offsets: 'utf16' | 'codepoint' },
): Judged {
  return judge(subjectsOf(all, units, facts), settings, offsets);
}

/** What a check goes by. */
export interface CheckOptions extends Filters, Measure {
  readonly settings: CheckSettings;
  readonly offsets: 'utf16' | 'codepoint';
}

/** Checks a batch against itself and against earlier articles, on this thread. */
export function check(news: readonly Article[], past: readonly Article[], options: CheckOptions): Judged {
  const prepared = prepare(news, past, options);
  const facts = prepared.units.map((unit) => factsOf(taskOf(prepared, unit), options));
  return conclude(prepared, facts, options);
}
