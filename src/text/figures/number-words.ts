import { rulesFor } from '../../languages/languages.js';
import type { NumberWords } from '../../languages/language-rules.js';

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
    lakh: 1e5,
    lakhs: 1e5,
    lac: 1e5,
    lacs: 1e5,
    crore: 1e7,
    crores: 1e7,
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
  fractions: { half: 0.5, quarter: 0.25, quarters: 0.25 },
  parts: { quarters: 4, ...count('thirds fourths fifths sixths sevenths eighths ninths tenths', 3) },
  part: { quarter: 4, ...count('third fourth fifth sixth seventh eighth ninth tenth', 3) },
  fractionJoins: new Set(['of']),
  minus: new Set(['minus']),
  notBeforeMinus: new Set(['or']),
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
    rupee: '₹',
    rupees: '₹',
    eur: '€',
    usd: '$',
    gbp: '£',
    inr: '₹',
  },
  ordinalEndings: new Set(['st', 'nd', 'rd', 'th']),
};

export const NUMBER_WORDS: Readonly<Record<string, NumberWords>> = { en: ENGLISH, ...rulesFor('numbers') };
