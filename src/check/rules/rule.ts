import type { Article } from '../../index.js';
import type { Gravity, RuleName, RuleUnit } from '../../model/finding.js';
import type { SideNames } from '../../report/wording/reasons.js';
import type { Difference, Stretch } from '../facts.js';
import type { Subject } from '../subjects.js';

/** A place in another article. */
export interface OtherPlace {
  readonly article: Article;
  readonly stretch: Stretch | null;
}

/** One thing that a rule found in an article. */
export interface Found {
  /** What is wrong, in one sentence; text of articles in it is made safe where it is shown. */
  readonly message: string;
  /** Null where the article as a whole is meant. */
  readonly stretch: Stretch | null;
  /** What the finding is known by besides rule and outlet: words, never places. */
  readonly content: readonly string[];
  readonly others: readonly OtherPlace[];
  /** Where it is one difference: which. */
  readonly difference?: Difference;
}

/** What a rule says of an article: it breaks when the value is greater than the limit. */
export interface Measured {
  readonly value: number;
  /** Put into words when asked for, because most articles break no rule. */
  readonly found: () => readonly Found[];
}

export const NOTHING: Measured = { value: 0, found: () => [] };

/** What a rule may be told besides its limit. */
export interface Terms {
  /** `too-short`: words that an article should have. */
  readonly words: number;
  /** `missing-metadata`: fields that an article should have. */
  readonly require: readonly RequiredField[];
}

export const REQUIRED_FIELDS = ['outlet', 'title', 'byline', 'published', 'url', 'language'] as const;
export type RequiredField = (typeof REQUIRED_FIELDS)[number];

/** A rule: what it measures, and how it stands where nobody says otherwise. */
export interface Rule {
  readonly title: string;
  readonly unit: RuleUnit;
  readonly severity: Gravity;
  readonly limit: number;
  /** Whether it runs where no rule is named. */
  readonly isOn: boolean;
  readonly reason: string;
  readonly help: string;
  readonly measure: (subject: Subject, terms: Terms) => Measured;
}

export type Rules<Name extends RuleName> = Readonly<Record<Name, Rule>>;

/** What the sides of a difference are called in a sentence about the article. */
export const sideNames = ({ side }: Difference, other: string): SideNames =>
  side === 'left' ? { left: 'this article', right: other } : { left: other, right: 'this article' };

/** `3 words`, `1 word`. */
export const count = (amount: number, one: string, many = `${one}s`): string =>
  `${amount} ${amount === 1 ? one : many}`;

/** A ratio as a whole percentage. */
export const percent = (ratio: number): string => `${Math.round(ratio * 100)}%`;
