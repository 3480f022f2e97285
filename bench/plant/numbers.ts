import type { Dice } from './dice.js';
import { rewrites, type Draft, type Edit } from './draft.js';
import { likeCase, oneOf, plantersOf, type Planter } from './planter.js';

const MONTHS =
  'January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec';
const MONTH_BEFORE = new RegExp(
  `(?:${MONTHS})\\.?\\s(?:the\\s)?(?:\\d{1,2}(?:st|nd|rd|th)?(?:,?\\s|\\sand\\s|\\sto\\s|[-–]))?$`,
);
const MONTH_BEHIND = new RegExp(`^(?:st|nd|rd|th)?\\s(?:of\\s)?(?:${MONTHS})\\b`);

/** The numeral belongs to a date, which has planters of its own. */
function isDated(text: string, start: number, end: number): boolean {
  const printed = text.slice(start, end);
  if (/^(?:1[5-9]|20)\d\d$/.test(printed)) return true;
  return MONTH_BEFORE.test(text.slice(Math.max(0, start - 28), start)) || MONTH_BEHIND.test(text.slice(end, end + 20));
}

/** Another value in the same form: a digit changed, or a place added. */
function otherDigits(printed: string, dice: Dice): string {
  const at = dice.pick([...printed].flatMap((character, index) => (/\d/.test(character) ? [index] : [])));
  const digit = Number(printed.charAt(at));
  const other = (digit + 1 + dice.below(8)) % 10;
  const next =
    printed.slice(0, at) + String(at === 0 && other === 0 ? (digit === 1 ? 2 : 1) : other) + printed.slice(at + 1);
  return /^(?:19|20)\d\d$/.test(next) || next === printed ? `${printed}0` : next;
}

const NUMERAL = String.raw`\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?`;
/** A numeral that stands alone: no part of a word, a time, a score, a date with strokes or a range. */
const LONE = new RegExp(String.raw`(?<![\w$€£.,:/’'#+–-])(?:${NUMERAL})(?![\w%:/’'+–-]|[.,]\d)`, 'g');

const CLASSES = [
  ['two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'],
  ['ten', 'eleven', 'twelve', 'thirteen', 'fourteen', 'fifteen', 'sixteen', 'seventeen', 'eighteen', 'nineteen'],
  ['twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'],
] as const;
const ORDINALS = ['third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth', 'tenth'] as const;

function otherOf(lists: readonly (readonly string[])[], word: string, dice: Dice): string | null {
  const list = lists.find((one) => one.includes(word.toLowerCase()));
  return list === undefined ? null : likeCase(word, dice.pick(list.filter((one) => one !== word.toLowerCase())));
}

const digits = (draft: Draft, dice: Dice): readonly Edit[] =>
  rewrites(draft, LONE, (match, text) =>
    isDated(text, match.index, match.index + match[0].length) ? null : otherDigits(match[0], dice),
  );

const words = (draft: Draft, dice: Dice): readonly Edit[] =>
  rewrites(draft, new RegExp(`\\b(?:${CLASSES.flat().join('|')})\\b`, 'gi'), (match) =>
    otherOf(CLASSES, match[0], dice),
  );

const ordinals = (draft: Draft, dice: Dice): readonly Edit[] => [
  ...rewrites(draft, new RegExp(`\\b(?:${ORDINALS.join('|')})\\b`, 'gi'), (match) =>
    otherOf([ORDINALS], match[0], dice),
  ),
  ...rewrites(draft, /\b(\d+)(?:st|nd|rd|th)\b/g, (match, text) => {
    const end = match.index + match[0].length;
    return isDated(text, match.index, end) ? null : `${(Number(match[1]) % 20) + 4}th`;
  }),
  ...rewrites(draft, /\bthe first(?= (?:time|day|meeting|round|half|year|quarter)\b)/g, () => 'the second'),
];

const UNITS: Readonly<Record<string, string>> = {
  miles: 'kilometers',
  mile: 'kilometer',
  kilometers: 'miles',
  kilometres: 'miles',
  feet: 'meters',
  pounds: 'kilograms',
  tons: 'pounds',
  hours: 'minutes',
  hour: 'minute',
  minutes: 'hours',
  minute: 'hour',
  days: 'weeks',
  weeks: 'months',
  months: 'years',
  years: 'months',
  degrees: 'percent',
};
const COUNT = `(?:${NUMERAL}|${CLASSES.flat().join('|')})`;

const units = (draft: Draft): readonly Edit[] =>
  rewrites(
    draft,
    new RegExp(`\\b(${COUNT})([ -])(${oneOf(Object.keys(UNITS))})\\b(?! (?:ago|earlier|later|before|after))`, 'g'),
    (match) => (/^(?:19|20)\d\d$/.test(match[1] ?? '') ? null : `${match[1]}${match[2]}${UNITS[match[3] ?? '']}`),
  );

const money = (draft: Draft, dice: Dice): readonly Edit[] => [
  ...rewrites(draft, new RegExp(`\\$(${NUMERAL})`, 'g'), (match) =>
    dice.roll() < 0.6 ? `$${otherDigits(match[1] ?? '', dice)}` : `€${match[1]}`,
  ),
  ...rewrites(
    draft,
    new RegExp(`\\b(${COUNT}) (dollars|euros|pounds)\\b`, 'g'),
    (match) => `${match[1]} ${match[2] === 'euros' ? 'dollars' : 'euros'}`,
  ),
];

const scales = (draft: Draft): readonly Edit[] =>
  rewrites(
    draft,
    new RegExp(`(${COUNT}) (million|billion|trillion|thousand|hundred)\\b`, 'g'),
    (match) => `${match[1]} ${match[2] === 'million' ? 'billion' : 'million'}`,
  );

const percentages = (draft: Draft, dice: Dice): readonly Edit[] =>
  rewrites(draft, new RegExp(`(?<![\\w.,$–-])(${NUMERAL})(%| percent\\b| per cent\\b)(?! points)`, 'g'), (match) =>
    dice.roll() < 0.7 ? `${otherDigits(match[1] ?? '', dice)}${match[2]}` : `${match[1]} percentage points`,
  );

const ranges = (draft: Draft, dice: Dice): readonly Edit[] => [
  ...rewrites(draft, /(?<![\w$.,:/-])(\d{1,3})( to |-|–)(\d{1,3})(?![\w:/-]|[.,]\d)/g, (match, text) =>
    isDated(text, match.index, match.index + match[0].length)
      ? null
      : `${match[1]}${match[2]}${otherDigits(match[3] ?? '', dice)}`,
  ),
  ...rewrites(
    draft,
    /\bbetween (\d{1,3}|[a-z]+) and (\d{1,3})\b(?!,?\d)/g,
    (match) => `between ${match[1]} and ${match[2]}0`,
  ),
];

const AMOUNTS: Readonly<Record<string, readonly string[]>> = {
  'a dozen': ['two dozen', 'a hundred', 'a score'],
  'two dozen': ['three dozen', 'a dozen'],
  dozens: ['hundreds', 'scores'],
  scores: ['dozens'],
  hundreds: ['thousands', 'dozens'],
  thousands: ['hundreds', 'millions'],
  'tens of thousands': ['hundreds of thousands', 'thousands'],
  millions: ['billions', 'thousands'],
  half: ['a third', 'a quarter'],
  twice: ['three times'],
  'a quarter': ['a third', 'half'],
  'two-thirds': ['one-third', 'three-quarters'],
  'one of the': ['two of the'],
  'a million': ['two million'],
  'a hundred': ['a thousand'],
  'a thousand': ['ten thousand'],
};

const amounts = (draft: Draft, dice: Dice): readonly Edit[] =>
  rewrites(
    draft,
    new RegExp(`(?<![-\\w])(?:${Object.keys(AMOUNTS).join('|')})(?![-\\w])(?! (?:brother|sister|hour))`, 'gi'),
    (match) => {
      const next = AMOUNTS[match[0].toLowerCase()];
      return next === undefined ? null : likeCase(match[0], dice.pick(next));
    },
  );

const hyphenated = (draft: Draft, dice: Dice): readonly Edit[] =>
  rewrites(
    draft,
    /(?<![\w$.,-])\d{1,3}(?=-(?:year|month|day|week|mile|page|point|member|foot|hour|minute|seat|percent)\b)/g,
    (match) => otherDigits(match[0], dice),
  );

const times = (draft: Draft, dice: Dice): readonly Edit[] => [
  ...rewrites(draft, /\b(\d{1,2}):(\d\d)(?= ?[ap]\.?m)/gi, (match) =>
    dice.roll() < 0.5 ? `${(Number(match[1]) % 12) + 1}:${match[2]}` : `${match[1]}:${match[2] === '15' ? '45' : '15'}`,
  ),
  ...rewrites(draft, /(?<=\d )([ap])\.m\./g, (match) => `${match[1] === 'a' ? 'p' : 'a'}.m.`),
];

const shares = (draft: Draft): readonly Edit[] => [
  ...rewrites(draft, /\bone in (four|five|three|six|ten)\b/g, () => 'one in eight'),
  ...rewrites(draft, /\b(?:a|one) third\b|\bone-third\b/g, () => 'a fifth'),
  ...rewrites(draft, /\bthree-quarters\b|\btwo-thirds\b/g, () => 'one-half'),
  ...rewrites(draft, /\b(?:double|triple)d?(?= (?:the|its|his|their|in)\b)/g, (match) =>
    match[0].startsWith('d') ? match[0].replace('double', 'triple') : match[0].replace('triple', 'double'),
  ),
];

const dropped = (draft: Draft): readonly Edit[] =>
  rewrites(
    draft,
    new RegExp(`(?<![\\w$.,:/’'-])(?:${COUNT}) (?=[a-z]+s\\b)(?!(?:is|was|has|does)\\b)`, 'g'),
    (match, text) => (isDated(text, match.index, match.index + match[0].length - 1) ? null : ''),
  );

/** A phrase that bounds a figure, and one that bounds it from the other side. */
const BOUNDS: Readonly<Record<string, string>> = {
  'at least': 'at most',
  'at most': 'at least',
  'more than': 'less than',
  'less than': 'more than',
  'fewer than': 'more than',
  'up to': 'at least',
  'as many as': 'at least',
  over: 'under',
  nearly: 'more than',
  almost: 'over',
};

const FIGURE = String.raw`(?= (?:[$€£]?\d|(?:a|two) (?:dozen|hundred|thousand|million)|${CLASSES.flat().join('|')})\b)`;

const bounds = (draft: Draft): readonly Edit[] =>
  rewrites(
    draft,
    new RegExp(`(?<= )(?:${Object.keys(BOUNDS).join('|')})${FIGURE}`, 'g'),
    (match) => BOUNDS[match[0]] ?? null,
  );

/** A figure that one side bounds and the other gives as it is; vague ones (`nearly`) are hedges. */
const boundsDropped = (draft: Draft): readonly Edit[] =>
  rewrites(
    draft,
    new RegExp(
      `(?<= )(?:at least|more than|at most|less than|fewer than|up to|as many as) ${FIGURE.replace('(?= ', '(?=')}`,
      'g',
    ),
    () => '',
  );

const planter = plantersOf('number', ['number']);

export const NUMBER_PLANTERS: readonly Planter[] = [
  planter('digits', digits),
  planter('words', words),
  planter('ordinals', ordinals),
  planter('units', units),
  planter('money', money),
  planter('scale', scales),
  planter('percentages', percentages),
  planter('ranges', ranges),
  planter('amounts without a figure', amounts),
  planter('before a hyphen', hyphenated),
  planter('time of day', times, ['date']),
  planter('shares', shares),
  { ...planter('bound turned round', bounds), atLeast: 'high' },
  { ...planter('bound dropped', boundsDropped), atLeast: 'medium' },
  planter('dropped', dropped),
];
