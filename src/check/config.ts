import picomatch from 'picomatch';
import { z } from 'zod';
import { GRAVITIES, RULE_NAMES, type RuleName } from '../model/finding.js';
import type { Article } from '../index.js';
import { REQUIRED_FIELDS } from './rules/rule.js';
import { defaultRules } from './rules.js';
import type { CheckSettings, Ignored, Override, RuleChange, RuleChanges } from './settings.js';

const limit = z.number().min(0).describe('the rule breaks when its value is greater');

const ruleFields = z
  .strictObject({
    limit: limit.optional(),
    severity: z.enum(GRAVITIES).optional(),
    words: z.int().min(1).optional().describe('too-short: words that an article should have'),
    require: z.array(z.enum(REQUIRED_FIELDS)).optional().describe('missing-metadata: fields that it should have'),
  })
  .describe('what is not named stays as it is by default');

const ruleValue = z.union([limit, z.enum(['on', 'off']), z.boolean(), ruleFields]);
const rules = z.strictObject(
  Object.fromEntries(RULE_NAMES.map((name) => [name, ruleValue.optional()])) as Record<
    RuleName,
    z.ZodOptional<typeof ruleValue>
  >,
);

const names = z.array(z.string().min(1)).min(1);

const override = z.strictObject({
  outlets: names.optional().describe('articles of these outlets; case does not count'),
  paths: names.optional().describe('files that fit one of these patterns, such as sport/**'),
  rules,
});

const ignored = z.strictObject({
  text: z.string().min(1).optional().describe('house text: passages inside it count for nothing'),
  outlet: z.string().min(1).optional().describe('neither judged nor held against anybody'),
  path: z.string().min(1).optional().describe('files that fit this pattern are not judged'),
  between: z
    .tuple([z.string().min(1), z.string().min(1)])
    .optional()
    .describe('two outlets that may share copy, such as under a licence; * for any'),
  rules: z.array(z.enum(RULE_NAMES)).min(1).optional().describe('only for these rules'),
  reason: z.string().min(1).describe('why, for whoever reads this later'),
  until: z.iso.date().optional().describe('the last day on which it holds'),
});

/** What a configuration says of `check`. */
export const checkConfigShape = {
  rules: rules.optional().describe('the rules that run; where all of those named are off, the default ones but these'),
  overrides: z.array(override).optional().describe('other limits for some articles; the last that fits counts'),
  ignore: z.array(ignored).optional().describe('what is no finding'),
};

const checkConfig = z.strictObject(checkConfigShape);
export type CheckConfig = z.infer<typeof checkConfig>;

/** What is wrong with a configuration, and what could have been meant. */
export interface ConfigProblem {
  /** Such as `rules.number-mismatch`. */
  readonly path: string;
  readonly message: string;
  /** A key that does not exist, and those that do. */
  readonly unknown?: { readonly key: string; readonly known: readonly string[] };
}

type Issue = z.core.$ZodIssue;

/** Of several things that a value could have been, the one that its author had in mind: what went wrong deepest. */
function meant(issue: Issue): Issue {
  if (issue.code !== 'invalid_union') return issue;
  const inside = issue.errors.flatMap((one) => one.slice(0, 1));
  const told = inside.find(({ code, path }) => code === 'unrecognized_keys' || path.length > 0) ?? inside[0];
  return told === undefined ? issue : { ...told, path: [...issue.path, ...told.path] };
}

const KNOWN: readonly (readonly [RegExp, readonly string[]])[] = [
  [/(?:^|\.)rules$/, RULE_NAMES],
  [/(?:^|\.)rules\.[^.]+$/, Object.keys(ruleFields.shape)],
  [/^overrides\.\d+$/, Object.keys(override.shape)],
  [/^ignore\.\d+$/, Object.keys(ignored.shape)],
];

function problemOf(issue: Issue): ConfigProblem {
  const path = issue.path.join('.');
  if (issue.code !== 'unrecognized_keys') return { path, message: issue.message };
  const key = issue.keys[0] ?? '';
  const known = KNOWN.find(([pattern]) => pattern.test(path))?.[1] ?? [];
  return { path, message: `there is no key ${JSON.stringify(key)}`, unknown: { key, known } };
}

const KINDS = ['text', 'outlet', 'path', 'between'] as const;

/** What the types alone do not say. */
function furtherProblems({ overrides = [], ignore = [] }: CheckConfig): readonly ConfigProblem[] {
  const aimless = overrides.flatMap(({ outlets, paths }, at) =>
    outlets === undefined && paths === undefined
      ? [{ path: `overrides.${at}`, message: 'it must name outlets or paths, or both' }]
      : [],
  );
  const unclear = ignore.flatMap((entry, at) => {
    const named = KINDS.filter((kind) => entry[kind] !== undefined);
    const message = `it must name one of ${KINDS.join(', ')}`;
    return named.length === 1 ? [] : [{ path: `ignore.${at}`, message }];
  });
  return [...aimless, ...unclear];
}

/** Checks a configuration; the first problem, or the configuration as it was meant. */
export function readCheckConfig(value: unknown): CheckConfig | ConfigProblem {
  const read = checkConfig.safeParse(value);
  const issues = (read.error?.issues ?? []).map(meant);
  // A misspelt key is often why another one is missing.
  const issue = issues.find(({ code }) => code === 'unrecognized_keys') ?? issues[0];
  if (issue !== undefined) return problemOf(issue);
  const config = read.data ?? {};
  return furtherProblems(config)[0] ?? config;
}

type RuleValue = z.infer<typeof ruleValue>;

function changeOf(value: RuleValue): RuleChange | null {
  if (value === 'off' || value === false) return null;
  if (value === 'on' || value === true) return {};
  return typeof value === 'number' ? { limit: value } : value;
}

function changesOf(given: z.infer<typeof rules>): RuleChanges {
  const entries = Object.entries(given) as [RuleName, RuleValue | undefined][];
  return Object.fromEntries(
    entries.flatMap(([name, value]) => (value === undefined ? [] : [[name, changeOf(value)] as const])),
  );
}

/** The rules that run: those named, or the default ones where none is, or where those named are only turned off. */
function runningRules(named: RuleChanges): RuleChanges {
  if (Object.values(named).some((change) => change !== null)) return named;
  return { ...Object.fromEntries(defaultRules().map((name) => [name, {}])), ...named };
}

const plain = (outlet: string | null): string | null => outlet?.trim().toLowerCase() ?? null;

/** Whether the path of an article, as given and as seen from the folder of the run, fits one of some patterns. */
function pathTest(patterns: readonly string[], relative: (source: string) => string): (article: Article) => boolean {
  const fits = picomatch([...patterns], { dot: true });
  return ({ source }) => fits(source.replace(/^\.\//u, '')) || fits(relative(source));
}

function overrideOf(given: z.infer<typeof override>, relative: (source: string) => string): Override {
  const outlets = given.outlets?.map(plain);
  const fitsPath = given.paths === undefined ? null : pathTest(given.paths, relative);
  return {
    fits: (article) => (outlets?.includes(plain(article.outlet)) ?? true) && (fitsPath?.(article) ?? true),
    rules: changesOf(given.rules),
  };
}

function ignoredOf(entry: z.infer<typeof ignored>, relative: (source: string) => string): Ignored | null {
  const about = { reason: entry.reason, rules: entry.rules ?? null };
  if (entry.text !== undefined) return { ...about, kind: 'text', words: entry.text };
  if (entry.outlet !== undefined) return { ...about, kind: 'outlet', outlet: entry.outlet };
  if (entry.path !== undefined) return { ...about, kind: 'path', fits: pathTest([entry.path], relative) };
  return entry.between === undefined ? null : { ...about, kind: 'between', outlets: entry.between };
}

/** What a run knows besides its configuration. */
export interface ConfigSurroundings {
  /** Limits of the command line: then only these rules run, and what the configuration says for some articles is left out. */
  readonly limits: Partial<Readonly<Record<RuleName, number>>> | null;
  readonly failOn: CheckSettings['failOn'];
  readonly rulesUrl: CheckSettings['rulesUrl'];
  /** A day, such as 2021-09-01. */
  readonly today: string;
  /** A path as it is seen from the folder of the run. */
  readonly relative: (source: string) => string;
}

/** The settings that a configuration amounts to, and what of it is out of date. */
export function settingsOf(
  config: CheckConfig,
  { limits, failOn, rulesUrl, today, relative }: ConfigSurroundings,
): { readonly settings: CheckSettings; readonly expired: readonly string[] } {
  const named = changesOf(config.rules ?? {});
  const holds = ({ until }: z.infer<typeof ignored>): boolean => until === undefined || until >= today;
  const entries = config.ignore ?? [];
  const byFlags = (): RuleChanges =>
    Object.fromEntries(
      Object.entries(limits ?? {}).map(([name, given]) => [name, { ...named[name as RuleName], limit: given }]),
    );
  return {
    settings: {
      rules: limits === null ? runningRules(named) : byFlags(),
      overrides: limits === null ? (config.overrides ?? []).map((one) => overrideOf(one, relative)) : [],
      ignored: entries.filter(holds).flatMap((entry) => ignoredOf(entry, relative) ?? []),
      failOn,
      rulesUrl,
    },
    expired: entries
      .filter((entry) => !holds(entry))
      .map(({ reason, until }) => `an entry of ignore held until ${until ?? ''} and is left out: ${reason}`),
  };
}
