/**
 * What the text stage knows of a language besides its letters. Every list is short and of a closed class; a language
 * without lists still aligns, and the report says which checks were not made.
 */

/** Numerals written as words, and how they combine. Values are exact integers. */
export interface NumberWords {
  /** Words that stand for a value below one hundred; with `combining`, of any size and of two words (`dix-sept`). */
  readonly units: Readonly<Record<string, number>>;
  /** Words that multiply what stands before them. */
  readonly scales: Readonly<Record<string, number>>;
  readonly ordinals: Readonly<Record<string, number>>;
  /** Joins parts: `two hundred and five`. */
  readonly and: ReadonlySet<string>;
  /** Counts as one before a scale: `a hundred`, `a dozen`. */
  readonly one: ReadonlySet<string>;
  /** Words for a part of a scale, or for more with a part: `half` in `half a million`, `anderthalb`. */
  readonly fractions?: Readonly<Record<string, number>>;
  /** The parts that a whole number counts, by into how many they cut: `thirds` in `two thirds` → 3. */
  readonly parts?: Readonly<Record<string, number>>;
  /** The same behind one: `third` in `a third of`. */
  readonly part?: Readonly<Record<string, number>>;
  /** Says that a figure is below zero: `minus`. */
  readonly minus?: ReadonlySet<string>;
  /** Behind these it says something else: `plus or minus 3`, `au moins 3`. */
  readonly notBeforeMinus?: ReadonlySet<string>;
  /** May stand behind one of them: `a quarter of a million`. */
  readonly fractionJoins?: ReadonlySet<string>;
  /** Whether a comma is the decimal mark and the full stop parts thousands. */
  readonly decimalComma: boolean;
  readonly percent: ReadonlySet<string>;
  /** Words of money → the sign they stand for. */
  readonly money: Readonly<Record<string, string>>;
  /** Endings of numerals: `16th` → ordinal. */
  readonly ordinalEndings: ReadonlySet<string>;
  /** Small words that are written as one word with a numeral: `و12`. */
  readonly attached?: RegExp;
  /** How number words combine, where that is otherwise than in English. */
  readonly combining?: Combining;
  /** Characters besides the blanks that no line breaks at which part thousands: a plain blank, an apostrophe. */
  readonly groupMarks?: string;
  /** Scales that are written with a full stop: `2,5 Mio. Euro`. */
  readonly stopped?: ReadonlySet<string>;
  /** May stand between a scale and its money: `millions de dollars`. */
  readonly unitJoins?: ReadonlySet<string>;
  /** Units of two words with a blank between them: `pour cent` → `%`. */
  readonly phrases?: Readonly<Record<string, string>>;
  /** Numerals in Chinese characters are read, alone and mixed with digits: `3万5000`. */
  readonly han?: boolean;
}

/** How number words combine. The room behind a word is what the next part must be smaller than. */
export interface Combining {
  /** Room at the beginning and behind a thousand and more. */
  readonly ceiling: number;
  /** Count only behind a ten or a hundred: `un` in `vingt et un`, an article elsewhere. */
  readonly trailing: Readonly<Record<string, number>>;
  /** Room behind a word that leaves more than others of its size: `soixante` 20. */
  readonly room: Readonly<Record<string, number>>;
  /** The room that `and` needs: 10 in `treinta y cinco`. */
  readonly andRoom: readonly number[];
  /** Scales that need nothing before them: `mil personas`. */
  readonly bareScales: ReadonlySet<string>;
  /** Whether a larger scale multiplies all before it: `mil millones`. */
  readonly stacks: boolean;
}

/** Names of months and weekdays and the words that stand for a day, in lower case. */
export interface DateWords {
  readonly months: Readonly<Record<string, number>>;
  readonly weekdays: Readonly<Record<string, number>>;
  /** Days from today. */
  readonly relative: Readonly<Record<string, number>>;
  /** Joins two days of one month: `September 10 until 16`. */
  readonly until: ReadonlySet<string>;
  /** May stand between the parts of a date: `9 de agosto`, `the 9th of August`. */
  readonly joins: ReadonlySet<string>;
  /** May stand between month and year: `agosto de 2021`. */
  readonly yearJoins?: ReadonlySet<string>;
  /** Words that are no date behind certain others: `am Morgen`, `la mañana`. */
  readonly notBehind?: Readonly<Record<string, ReadonlySet<string>>>;
  /** Numeric dates begin with the day and part with full stops: `9.9.2021`. */
  readonly dayFirst?: boolean;
  /** A month may be named twice: `أيلول/سبتمبر`. */
  readonly doubledMonths?: boolean;
  /** Dates are written `9月10日`, and weekdays in several tokens. */
  readonly han?: boolean;
}

/** What ends no sentence although it looks like it, and what begins one. */
export interface SentenceRules {
  /** Ends with a full stop without ending a sentence. Lower case, without the stop. */
  readonly abbreviations: ReadonlySet<string>;
  /** The same, but may stand at the end of a sentence: one ends there before a word that begins one. */
  readonly mayEnd: ReadonlySet<string>;
  /** Words that begin sentences and are no names: a capital on one of them says nothing. */
  readonly starters: ReadonlySet<string>;
  /** A number with a full stop behind one of these is an ordinal: `am 9. September`, `der 2. Weltkrieg`. */
  readonly beforeOrdinal?: ReadonlySet<string>;
  /** Text behind a quotation that ends in a full stop, where it goes on the sentence: `。」と述べた`. */
  readonly goesOn?: RegExp;
  /** It does so only where the quotation began the sentence: behind `他说：“……。”` a new one begins. */
  readonly goesOnFromStart?: boolean;
}

export interface LanguageRules {
  readonly numbers: NumberWords;
  readonly dates: DateWords;
  readonly sentences: SentenceRules;
  /** Words of several characters, for scripts without spaces: each is one token. */
  readonly compounds?: ReadonlySet<string>;
}

export const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

/** Words that count up from `first`; `|` parts the words of one value where there are several. */
export function counted(list: string, first = 1, step = 1): Record<string, number> {
  const entries = list.trim().split(/\s+/);
  return Object.fromEntries(
    entries.flatMap((forms, index) => forms.split('|').map((form) => [form, first + index * step])),
  );
}

/** One value for several words. */
export const valued = (list: string, value: number): Record<string, number> =>
  Object.fromEntries(
    list
      .trim()
      .split(/\s+/)
      .map((word) => [word, value]),
  );

/** One sign for several words of money. */
export const signed = (list: string, sign: string): Record<string, string> =>
  Object.fromEntries(
    list
      .trim()
      .split(/\s+/)
      .map((word) => [word, sign]),
  );
