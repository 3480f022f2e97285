/** Records of `syndiff check`: plain and readonly, as those of a report are. The format is fixed by `formatVersion`. */
import type { Span, Warning } from './model.js';
import type { PartValue, ReasonCode, SideName } from './reasons.js';

/** Every rule, the most serious first; findings of one severity stand in this order. */
export const RULE_NAMES = [
  'altered-quotation',
  'number-mismatch',
  'negation-mismatch',
  'name-mismatch',
  'date-mismatch',
  'wording-mismatch',
  'stale-copy',
  'uncredited-share',
  'uncredited-words',
  'attribution-mismatch',
  'hedge-mismatch',
  'exact-duplicate',
  'near-duplicate',
  'headline-mismatch',
  'missing-metadata',
  'too-short',
] as const;
export type RuleName = (typeof RULE_NAMES)[number];

/** Worst first. */
export const GRAVITIES = ['high', 'medium', 'low'] as const;
/** How much a broken rule matters; house style breaks none. */
export type Gravity = (typeof GRAVITIES)[number];

/** What a rule's value counts: a share of words (0–1), words, words that are missing, or things of the kind the rule is about. */
export type RuleUnit = 'share' | 'words' | 'missing-words' | 'count';

/** What there is to know about a rule, whatever limit is set for it. */
export interface RuleAbout {
  readonly name: RuleName;
  /** As the head of a finding: `Number differs`. */
  readonly title: string;
  readonly unit: RuleUnit;
  /** One line: why the rule is there. */
  readonly reason: string;
  /** What is measured, how, and what to do about a finding. */
  readonly help: string;
  /** Where it is documented: an address of the web where one is configured, else a place below the folder of the package. */
  readonly link: string;
}

/** A rule as it was applied. */
export interface RuleApplied extends RuleAbout {
  readonly severity: Gravity;
  /** The rule breaks when its value is greater. */
  readonly limit: number;
}

/** A place in an article, with the words around it. */
export interface FoundPlace {
  readonly article: string;
  readonly outlet: string | null;
  readonly title: string | null;
  readonly published: string | null;
  readonly source: string;
  /** Which record of `source` it is. */
  readonly place: number;
  /** Null where the article as a whole is meant. */
  readonly span: Span | null;
  /** Null where the text of the article is not the text of its file. */
  readonly lines: { readonly start: LinePlace; readonly end: LinePlace } | null;
  readonly before: string;
  readonly text: string;
  readonly after: string;
}

/** Counted from 1; columns in UTF-16 code units, the end behind the last one. */
export interface LinePlace {
  readonly line: number;
  readonly column: number;
}

/** One place where a rule is broken. */
export interface Finding {
  /** The same for the same words of the same outlet under the same rule, wherever the file lies. */
  readonly id: string;
  readonly rule: RuleName;
  /** Where the rule is documented, as `RuleAbout` has it. */
  readonly link: string;
  readonly severity: Gravity;
  /** Of the article, in the unit of the rule. */
  readonly value: number;
  readonly limit: number;
  /** What is wrong, in one sentence. */
  readonly message: string;
  /** What differs, where the finding is one difference between two articles: its code, its parts, and which side of them this article is. */
  readonly reasonCode: ReasonCode | null;
  readonly parts: Readonly<Record<string, PartValue>> | null;
  readonly side: SideName | null;
  readonly at: FoundPlace;
  /** The other side: whose copy it is held against. */
  readonly others: readonly FoundPlace[];
}

/** Everything that a check has to say. The JSON of a check is this record. */
export interface CheckReport {
  readonly formatVersion: 1;
  readonly kind: 'check';
  readonly generator: { readonly name: 'syndiff'; readonly version: string };
  readonly options: Readonly<Record<string, string | number | boolean | null>>;
  readonly rules: readonly RuleApplied[];
  /** Whether a rule is broken that counts. */
  readonly broken: boolean;
  /** The least severity that makes the gate fail. */
  readonly failOn: Gravity;
  readonly counts: {
    /** Articles checked. */
    readonly articles: number;
    /** Earlier articles they were held against. */
    readonly against: number;
    /** New findings, those that are listed. */
    readonly findings: number;
    /** Findings of the baseline that occur still. */
    readonly accepted: number;
    /** Findings that the configuration ignores. */
    readonly ignored: number;
  };
  /** New ones only, worst first. */
  readonly findings: readonly Finding[];
  /** Inputs that could not be read, and what was guessed. */
  readonly warnings: readonly Warning[];
  /** With `--strict`: inputs that could not be read make the gate fail. */
  readonly unreadable: readonly Warning[];
}
