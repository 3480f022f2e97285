import type { Dice } from './dice.js';
import { rewrites, type Draft, type Edit } from './draft.js';
import { plantersOf, type Planter } from './planter.js';

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];
const SHORT = ['Jan.', 'Feb.', 'Aug.', 'Sept.', 'Oct.', 'Nov.', 'Dec.'];
const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];
const ALL = [...MONTHS, 'May', ...SHORT.map((month) => month.replace('.', '\\.'))].join('|');

const other = (list: readonly string[], word: string, dice: Dice): string =>
  dice.pick(list.filter((one) => one !== word));

const otherDay = (day: string, dice: Dice): string => String(((Number(day) + dice.below(25)) % 28) + 1);

const days = (draft: Draft, dice: Dice): readonly Edit[] => [
  ...rewrites(draft, new RegExp(`\\b(${ALL}) (\\d{1,2})(?=[ ,.;)]|$)`, 'g'), (match) => {
    const day = otherDay(match[2] ?? '', dice);
    return day === match[2] ? null : `${match[1]} ${day}`;
  }),
  ...rewrites(draft, new RegExp(`\\b(\\d{1,2}) (${MONTHS.join('|')})\\b`, 'g'), (match) => {
    const day = otherDay(match[1] ?? '', dice);
    return day === match[1] ? null : `${day} ${match[2]}`;
  }),
];

const months = (draft: Draft, dice: Dice): readonly Edit[] => [
  ...rewrites(draft, new RegExp(`\\b(${MONTHS.join('|')})\\b(?! [A-Z])`, 'g'), (match, text) =>
    match[0] === 'March' && !/^ \d/.test(text.slice(match.index + 5)) ? null : other(MONTHS, match[0], dice),
  ),
  ...rewrites(
    draft,
    new RegExp(`\\b(?:${SHORT.map((month) => month.slice(0, -1)).join('|')})\\.(?= \\d)`, 'g'),
    (match) => other(SHORT, match[0], dice),
  ),
];

const years = (draft: Draft, dice: Dice): readonly Edit[] =>
  rewrites(draft, /(?<=\b(?:in|since|of|until|by|the|during|before|after|,) )(?:19|20)\d\d\b(?!-)/g, (match) =>
    String(Number(match[0]) - 1 - dice.below(9)),
  );

const yearsOfThings = (draft: Draft): readonly Edit[] =>
  rewrites(
    draft,
    /\b20[01]\d(?= (?:election|campaign|presidential|vote|race|report|interview|speech|budget|deal|season|primary)\b)/g,
    (match) => String(Number(match[0]) - 4),
  );

const decades = (draft: Draft): readonly Edit[] =>
  rewrites(draft, /\b(19[2-9]|20[012])0s\b/g, (match) => `${Number(match[1]) - 1}0s`);

const seasons = (draft: Draft, dice: Dice): readonly Edit[] =>
  rewrites(draft, /(?<=\b(?:last|this|next|early|late|the|in) )(?:spring|summer|autumn|winter)\b/g, (match) =>
    other(['spring', 'summer', 'autumn', 'winter'], match[0], dice),
  );

const weekdays = (draft: Draft, dice: Dice): readonly Edit[] =>
  rewrites(draft, new RegExp(`\\b(?:${WEEKDAYS.join('|')})\\b(?! (?:Night|Times|Post|Morning)\\b)`, 'g'), (match) =>
    other(WEEKDAYS, match[0], dice),
  );

const UNITS = ['week', 'month', 'year'];

const relative = (draft: Draft, dice: Dice): readonly Edit[] => [
  ...rewrites(draft, /\b(?:yesterday|tomorrow|today|tonight)\b(?!['’])/g, (match) =>
    other(match[0] === 'tonight' ? ['yesterday', 'tomorrow'] : ['yesterday', 'tomorrow', 'today'], match[0], dice),
  ),
  ...rewrites(
    draft,
    /\bthis (morning|afternoon|evening)\b/g,
    (match) => `this ${other(['morning', 'afternoon', 'evening'], match[1] ?? '', dice)}`,
  ),
  ...rewrites(draft, /\b(last|next|this|earlier this|later this|past) (week|month|year)\b(?!['’-])/g, (match) =>
    dice.roll() < 0.5 && match[1] !== 'past'
      ? `${match[1]} ${other(UNITS, match[2] ?? '', dice)}`
      : `${other(['last', 'next'], match[1] ?? '', dice)} ${match[2]}`,
  ),
];

const ago = (draft: Draft, dice: Dice): readonly Edit[] =>
  rewrites(draft, /\b(two|three|four|five|six|\d{1,2}) (days|weeks|months|years) (ago|earlier|later)\b/g, (match) =>
    dice.roll() < 0.5
      ? `${match[1]} ${other(['days', 'weeks', 'months', 'years'], match[2] ?? '', dice)} ${match[3]}`
      : `${other(['two', 'three', 'four', 'five', 'six'], match[1] ?? '', dice)} ${match[2]} ${match[3]}`,
  );

const dayParts = (draft: Draft, dice: Dice): readonly Edit[] =>
  rewrites(
    draft,
    new RegExp(`\\b(${WEEKDAYS.join('|')}) (morning|afternoon|evening|night)\\b`, 'g'),
    (match) => `${match[1]} ${other(['morning', 'afternoon', 'evening', 'night'], match[2] ?? '', dice)}`,
  );

const dropped = (draft: Draft): readonly Edit[] =>
  rewrites(
    draft,
    new RegExp(` on (?:${WEEKDAYS.join('|')})(?=[ ,.])(?! (?:morning|afternoon|evening|night))`, 'g'),
    () => '',
  );

const planter = plantersOf('date', ['date']);

export const DATE_PLANTERS: readonly Planter[] = [
  planter('day', days),
  planter('month', months),
  planter('year', years),
  planter('year of an election', yearsOfThings),
  planter('decade', decades, ['number']),
  planter('season', seasons),
  planter('weekday', weekdays),
  planter('relative', relative),
  // A number of days that differs is a number before it is a date.
  planter('ago', ago, ['number']),
  planter('part of the day', dayParts),
  planter('dropped', dropped),
];
