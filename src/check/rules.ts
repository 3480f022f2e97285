import { RULE_NAMES, type RuleAbout, type RuleName } from '../model/finding.js';
import { duplicates } from './rules/duplicates.js';
import { mismatches } from './rules/mismatches.js';
import { ownRules } from './rules/own.js';
import type { Rule } from './rules/rule.js';
import { stale } from './rules/stale.js';
import { uncredited } from './rules/uncredited.js';

/** Every rule there is. */
export const RULES: Readonly<Record<RuleName, Rule>> = {
  ...mismatches,
  ...stale,
  ...uncredited,
  ...duplicates,
  ...ownRules,
};

/** Every rule has a section of its name there, which `npm run docs:rules` writes. */
const PAGE = 'docs/rules.md';

/** Where a rule is documented: on a page of the web, where one is known, else in this package. */
export function linkTo(name: RuleName, rulesUrl: string | null): string {
  if (rulesUrl === null) return `${PAGE}#${name}`;
  const url = new URL(rulesUrl);
  url.hash = name;
  return url.href;
}

/** What is said of a rule where it is listed or broken. */
export function aboutRule(name: RuleName, rulesUrl: string | null = null): RuleAbout {
  const { title, unit, reason, help } = RULES[name];
  return { name, title, unit, reason, help, link: linkTo(name, rulesUrl) };
}

/** Rules that run where none is named. */
export const defaultRules = (): readonly RuleName[] => RULE_NAMES.filter((name) => RULES[name].isOn);
