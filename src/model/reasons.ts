/**
 * Why a divergence has its kind and severity, and why a report is read against another: as data. A program decides on a code and
 * its parts; `report/wording/` makes English of them, which may be worded otherwise at any time.
 */

/** The left or the right report of a pair. */
export type SideName = 'left' | 'right';

/** Where in its report something stands, as a reader counts: paragraph 3 of 12. */
export interface Spot {
  readonly paragraph: number;
  readonly of: number;
}

/** What a part of a reason may be. */
export type PartValue = string | number | boolean | null | readonly string[] | Spot;

/** What the parts of a reason are, by their shape. Words are as printed. */
export interface PartsByShape {
  readonly nothing: object;
  /** What each report has. */
  readonly both: { readonly left: string; readonly right: string };
  /** What only that report has. */
  readonly one: { readonly side: SideName; readonly words: string };
  /** The report of which the code speaks. */
  readonly side: { readonly side: SideName };
  /** What each report has, and of which of them the code speaks. */
  readonly sided: { readonly side: SideName; readonly left: string; readonly right: string };
  /** Two that changed places, in the order of the left. */
  readonly exchange: { readonly first: string; readonly second: string };
  /** A publisher. */
  readonly credit: { readonly name: string };
  /** How many words which report quotes, and whom it credits beside them. */
  readonly marks: { readonly side: SideName; readonly count: number; readonly credit: string | null };
  /** A question mark or an exclamation mark that one report has. */
  readonly mark: { readonly side: SideName; readonly mark: '?' | '!' };
  /** A run of whole sentences of one report: how many, its first and last paragraph of how many, and whom the other never names. */
  readonly block: {
    readonly side: SideName;
    readonly sentences: number;
    readonly first: number;
    readonly last: number;
    readonly of: number;
    readonly names: readonly string[];
  };
  /** Where each report has it. */
  readonly move: { readonly left: Spot; readonly right: Spot };
}

/** Every code of a divergence with the shape of its parts. */
export const REASONS = {
  // Figures
  'number-differs': 'both',
  'unit-differs': 'both',
  'number-rounded': 'both',
  'number-one-sided': 'one',
  'bound-opposite': 'both',
  'bound-differs': 'both',
  'bound-one-sided': 'sided',
  'hedged-number': 'sided',
  'number-respelt': 'nothing',
  'unit-converted': 'both',
  'unit-respelt': 'both',
  'retold-number-one-sided': 'one',
  // Yes and no
  'negation-one-sided': 'side',
  'negation-by-prefix': 'both',
  'retold-negation-one-sided': 'sided',
  // Names
  'name-differs': 'both',
  'name-spelt-otherwise': 'both',
  'name-shortened': 'both',
  'names-in-other-words': 'both',
  'name-one-sided': 'one',
  'name-fuller': 'one',
  'name-moved': 'nothing',
  'names-exchanged': 'exchange',
  'title-differs': 'both',
  'title-one-sided': 'one',
  'courtesy-title-one-sided': 'one',
  'retold-name-one-sided': 'one',
  // Dates
  'date-differs': 'both',
  'date-incomparable': 'both',
  'date-one-sided': 'one',
  'date-respelt': 'both',
  'date-moved': 'nothing',
  'period-differs': 'both',
  'retold-date-one-sided': 'one',
  // Quotations
  'quote-word-changed': 'nothing',
  'quote-words-one-sided': 'side',
  'quote-reworded': 'nothing',
  'quote-cut-at-edge': 'side',
  'quote-cut-marked': 'side',
  'quote-run-together': 'nothing',
  'quote-marks-one-sided': 'marks',
  'speaker-differs': 'both',
  // Who says so, and how surely
  'credit-dropped': 'credit',
  'credit-added': 'credit',
  'attribution-differs': 'nothing',
  'attribution-verb-differs': 'nothing',
  'attribution-tag-one-sided': 'side',
  'attribution-moved': 'nothing',
  'retold-source-one-sided': 'one',
  'hedge-one-sided': 'side',
  // Headlines
  'headline-unlike': 'nothing',
  'headline-changed': 'nothing',
  'headline-typography': 'nothing',
  'headline-spelling': 'nothing',
  // What only one report has, and what stands elsewhere
  'sentence-one-sided': 'block',
  'paragraph-one-sided': 'block',
  'post-one-sided': 'side',
  'nothing-shared': 'side',
  'clause-one-sided': 'one',
  'retold-clause-one-sided': 'one',
  'list-part-one-sided': 'one',
  'passage-moved': 'move',
  // Other words
  'meaning-turned': 'both',
  'parties-exchanged': 'exchange',
  'list-reordered': 'nothing',
  'other-words': 'nothing',
  'retold-other-words': 'both',
  'function-words': 'nothing',
  'function-words-or-order': 'nothing',
  'word-form': 'nothing',
  // House style
  'spelling-variant': 'nothing',
  contraction: 'nothing',
  compound: 'nothing',
  capitals: 'nothing',
  'other-characters': 'nothing',
  'marks-and-spacing': 'nothing',
  punctuation: 'nothing',
  'question-or-exclamation': 'mark',
} as const satisfies Readonly<Record<string, keyof PartsByShape>>;

/** What differs, in one word or two: what a program, a rule and a bench decide on. A closed set; codes may be added. */
export type ReasonCode = keyof typeof REASONS;

export const REASON_CODES = Object.keys(REASONS) as [ReasonCode, ...ReasonCode[]];

/** Where a difference stands, where that says something more of it. */
export interface Where {
  /** Inside quotation marks, wherever there are words. */
  readonly quoted?: true;
  readonly headline?: true;
  /** In a sentence that the two reports put in other words. */
  readonly retold?: true;
}

/** The parts of a reason by its code: plain values. */
export type ReasonParts = { readonly [Code in ReasonCode]: PartsByShape[(typeof REASONS)[Code]] & Where };

/** A code with its parts. */
export type Reason = {
  readonly [Code in ReasonCode]: { readonly reasonCode: Code; readonly parts: ReasonParts[Code] };
}[ReasonCode];

/** What the parts of a reason for a base or an order are, by their shape. Articles are called as in every view. */
export interface OrderPartsByShape {
  readonly nothing: object;
  /** Who credits whom, and the name that stands there where `whom` is called by its file. */
  readonly credit: { readonly who: string; readonly whom: string; readonly name: string | null };
  /** Who quotes as whose words what whom prints as its own. */
  readonly citation: { readonly who: string; readonly name: string; readonly whom: string };
  /** The two dates. */
  readonly dates: { readonly first: string; readonly second: string };
  readonly date: { readonly published: string };
  /** What share of one stands in the other, 0–1. */
  readonly share: { readonly share: number; readonly of: string; readonly in: string };
  readonly other: { readonly other: string };
}

/** Every code of why a report is the base of another, or stands where it does in the order of a family. */
export const ORDER_REASONS = {
  credits: 'credit',
  cites: 'citation',
  'published-earlier': 'dates',
  'published-later': 'date',
  contained: 'share',
  'named-base': 'nothing',
  'center-of-story': 'nothing',
  'as-given': 'nothing',
  'most-shared': 'nothing',
  'fuller-than-first': 'nothing',
  'first-not-met': 'nothing',
  'shares-copy': 'other',
  'shares-half': 'other',
} as const satisfies Readonly<Record<string, keyof OrderPartsByShape>>;

export type OrderCode = keyof typeof ORDER_REASONS;

export const ORDER_CODES = Object.keys(ORDER_REASONS) as [OrderCode, ...OrderCode[]];

/** The parts of a reason for a base or an order by its code. */
export type OrderParts = { readonly [Code in OrderCode]: OrderPartsByShape[(typeof ORDER_REASONS)[Code]] };

/** Why a report is the base of another, or stands where it does, as a code with its parts. */
export type OrderReason = {
  readonly [Code in OrderCode]: { readonly reasonCode: Code; readonly parts: OrderParts[Code] };
}[OrderCode];
