import { GRAVITIES, RULE_NAMES, type Gravity, type RuleName } from '../model/finding.js';
import type { Article } from '../index.js';
import { RULES, defaultRules } from './rules.js';
import { REQUIRED_FIELDS, type RequiredField, type Terms } from './rules/rule.js';

/** How a rule is applied to an article. */
export interface RuleSetting extends Terms {
  readonly limit: number;
  readonly severity: Gravity;
}

/** What somebody said of a rule; the rest is as by default. */
export type RuleChange = { readonly [Key in keyof RuleSetting]?: RuleSetting[Key] | undefined };

/** Rules by name; null turns one off. */
export type RuleChanges = Partial<Readonly<Record<RuleName, RuleChange | null>>>;

/** Other limits for some articles. */
export interface Override {
  readonly fits: (article: Article) => boolean;
  readonly rules: RuleChanges;
}

/** What is no finding, and why. */
export type Ignored = {
  readonly reason: string;
  /** Rules that it holds for; null for those that such an entry is usually about. */
  readonly rules: readonly RuleName[] | null;
} & (
  | { readonly kind: 'text'; readonly words: string }
  | { readonly kind: 'outlet'; readonly outlet: string }
  | { readonly kind: 'path'; readonly fits: (article: Article) => boolean }
  /** `*` for any outlet. */
  | { readonly kind: 'between'; readonly outlets: readonly [string, string] }
);

/** What a check goes by. */
export interface CheckSettings {
  /** Only these rules run. */
  readonly rules: RuleChanges;
  readonly overrides: readonly Override[];
  readonly ignored: readonly Ignored[];
  readonly failOn: Gravity;
  /** The page of the web where rules are documented; null where none is known. */
  readonly rulesUrl: string | null;
}

/** The settings where nobody says anything. */
export const DEFAULT_SETTINGS: CheckSettings = {
  rules: Object.fromEntries(defaultRules().map((name) => [name, {}])),
  overrides: [],
  ignored: [],
  failOn: 'low',
  rulesUrl: null,
};

/** Words that an article should have at least: fewer is a headline and a sentence. */
const ENOUGH_WORDS = 50;

const USUAL_FIELDS: readonly RequiredField[] = REQUIRED_FIELDS.filter((field) =>
  ['outlet', 'title', 'published'].includes(field),
);

function given(change: RuleChange): Partial<RuleSetting> {
  return Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined));
}

/** How a rule stands with all that was said of it, the last word counting. */
export function settingOf(name: RuleName, changes: readonly RuleChange[]): RuleSetting {
  const { limit, severity } = RULES[name];
  const asUsual: RuleSetting = { limit, severity, words: ENOUGH_WORDS, require: USUAL_FIELDS };
  return changes.reduce<RuleSetting>((setting, change) => ({ ...setting, ...given(change) }), asUsual);
}

/** The rules for an article, in the order of `RULE_NAMES`. */
export function rulesFor(
  article: Article,
  { rules, overrides }: CheckSettings,
): readonly (readonly [RuleName, RuleSetting])[] {
  const fitting = [rules, ...overrides.filter(({ fits }) => fits(article)).map((one) => one.rules)];
  return RULE_NAMES.flatMap((name) => {
    const changes = fitting.flatMap((one) => (one[name] === undefined ? [] : [one[name]]));
    const last = changes.at(-1);
    if (last === undefined || last === null) return [];
    return [
      [
        name,
        settingOf(
          name,
          changes.filter((one) => one !== null),
        ),
      ] as const,
    ];
  });
}

/** Whether a severity is at least another one. */
export const isAtLeast = (one: Gravity, other: Gravity): boolean => GRAVITIES.indexOf(one) <= GRAVITIES.indexOf(other);
