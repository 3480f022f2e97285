import { RULE_NAMES, type CheckReport, type Finding, type RuleApplied } from '../model/finding.js';
import { VERSION, type Warning } from '../index.js';
import { aboutRule } from './rules.js';
import { isAtLeast, settingOf, type CheckSettings } from './settings.js';

/** What a check came to. */
export interface Concluded {
  readonly settings: CheckSettings;
  /** Every option that decides what is found. */
  readonly options: CheckReport['options'];
  readonly articles: number;
  readonly against: number;
  /** Those that are new. */
  readonly findings: readonly Finding[];
  readonly accepted: number;
  readonly ignored: number;
  readonly warnings: readonly Warning[];
  /** Inputs that could not be read, where that makes the gate fail. */
  readonly unreadable: readonly Warning[];
}

/** Rules that some article was held to: those of the settings, and those that only some overrides turn on. */
function rulesApplied({ rules, overrides, rulesUrl }: CheckSettings): readonly RuleApplied[] {
  return RULE_NAMES.flatMap((name): RuleApplied[] => {
    const changes = [rules, ...overrides.map((one) => one.rules)].flatMap((one) => one[name] ?? []);
    const [first] = changes;
    if (first === undefined) return [];
    const { limit, severity } = settingOf(name, [first]);
    return [{ ...aboutRule(name, rulesUrl), severity, limit }];
  });
}

/** The report of a check. */
export function reportOf(concluded: Concluded): CheckReport {
  const { settings, options, articles, against, findings, accepted, ignored, warnings, unreadable } = concluded;
  const counts = findings.some(({ severity }) => isAtLeast(severity, settings.failOn));
  return {
    formatVersion: 1,
    kind: 'check',
    generator: { name: 'syndiff', version: VERSION },
    options,
    rules: rulesApplied(settings),
    broken: counts || unreadable.length > 0,
    failOn: settings.failOn,
    counts: { articles, against, findings: findings.length, accepted, ignored },
    findings,
    warnings,
    unreadable,
  };
}
