/** Numerals written as words, and how they combine, for each language that has them here. Values are exact integers. */
export interface NumberWords {
  /** Words that stand for a value below one hundred. */
  readonly units: Readonly<Record<string, number>>;
  /** Words that multiply what stands before them. */
  readonly scales: Readonly<Record<string, number>>;
  readonly ordinals: Readonly<Record<string, number>>;
  /** Joins parts: `two hundred and five`. */
  readonly and: ReadonlySet<string>;
  /** Counts as one before a scale: `a hundred`, `a dozen`. */
  readonly one: ReadonlySet<string>;
  /** Whether a comma is the decimal mark and the full stop parts thousands. */
  readonly decimalComma: boolean;
  readonly percent: ReadonlySet<string>;
  /** Words of money → the sign they stand for. */
  readonly money: Readonly<Record<string, string>>;
  /** Endings of numerals: `16th` → ordinal. */
  readonly ordinalEndings: ReadonlySet<string>;
}

const count = (words: string, first = 0, step = 1): Record<string, number> =>
  Object.fromEntries(words.split(' ').map((word, index) => [word, first + index * step]));

const ENGLISH: NumberWords = {
  units: {
    ...count(
      'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen ' +
        'seventeen eighteen nineteen',
    ),
    ...count('twenty thirty forty fifty sixty seventy eighty ninety', 20, 10),
  },
  scales: {
    dozen: 12,
    hundred: 100,
    thousand: 1000,
    million: 1e6,
    billion: 1e9,
    trillion: 1e12,
    m: 1e6,
    mn: 1e6,
    mln: 1e6,
    bn: 1e9,
    bln: 1e9,
    tn: 1e12,
    k: 1000,
  },
  ordinals: {
    ...count(
      'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth ' +
        'fifteenth sixteenth seventeenth eighteenth nineteenth',
      1,
    ),
    ...count('twentieth thirtieth fortieth fiftieth sixtieth seventieth eightieth ninetieth', 20, 10),
    hundredth: 100,
    thousandth: 1000,
  },
  and: new Set(['and']),
  one: new Set(['a', 'an']),
  decimalComma: false,
  percent: new Set(['percent', 'pct', 'pc']),
  money: {
    dollar: '$',
    dollars: '$',
    euro: '€',
    euros: '€',
    pound: '£',
    pounds: '£',
    yen: '¥',
    ruble: '₽',
    rubles: '₽',
    rouble: '₽',
    roubles: '₽',
  },
  ordinalEndings: new Set(['st', 'nd', 'rd', 'th']),
};

export const NUMBER_WORDS: Readonly<Record<string, NumberWords>> = { en: ENGLISH };
