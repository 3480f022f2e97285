import { Dice } from './dice.js';

/** Names made of syllables of our own, so that no living outlet is named. */
const FIRST = ['Mar', 'Bel', 'Tor', 'Hal', 'Win', 'Sor', 'Gre', 'Dun', 'Ash', 'Cor', 'Pel', 'Rav', 'Ost', 'Lin', 'Fen'];
const MIDDLE = ['ba', 'de', 'li', 'mo', 'ri', 'sta', 've', 'do', 'ne', 'ka'];
const LAST = ['ton', 'ford', 'mouth', 'wick', 'bury', 'stead', 'haven', 'field', 'dale', 'port'];
const PAPERS = ['Courier', 'Ledger', 'Beacon', 'Telegraph', 'Observer', 'Sentinel', 'Gazette', 'Chronicle', 'Tribune'];
const GIVEN = ['Rowan', 'Ida', 'Pell', 'Tamsin', 'Orla', 'Corin', 'Bettany', 'Hugo', 'Maris', 'Leif', 'Anselm', 'Nell'];
const FAMILY = [
  'Field',
  'Marsh',
  'Okoro',
  'Vane',
  'Tully',
  'Brandt',
  'Sorel',
  'Quill',
  'Hasan',
  'Lowe',
  'Pike',
  'Arden',
];
const MIN_OUTLETS = 61;
/** More than the largest story needs. */
const MAX_OUTLETS = 6000;
const ARTICLES_PER_OUTLET = 20;
/** The brief's share of articles that end with a newsletter's prompt. */
const FOOTER_SHARE = 0.6;
const BYLINE_SHARE = 0.7;
const SIGN_OFF_SHARE = 0.3;

const FOOTERS = [
  (name: string) =>
    `Sign up for the ${name} morning letter and find the day in ten short stories by the time the kettle boils.`,
  (name: string) =>
    `Did you like this report? Join thousands of readers who get our free weekend newsletter from the ${name} newsroom every Saturday at seven.`,
  () =>
    'Want more like this in your inbox? Our evening briefing picks five stories worth your time, with no advertising and no charge.',
  () =>
    'This newsletter is sent every weekday. You can leave the list at any moment by following the link at the foot of each message.',
  (name: string) =>
    `Support reporting that nobody pays us to print: become a member of the ${name} for the price of one coffee a month.`,
  () =>
    'Follow our channel for breaking news alerts, weather warnings and traffic updates from across the region throughout the day and night.',
];
const SIGN_OFFS = [
  (name: string) =>
    `Copyright ${name}. No part of this report may be printed elsewhere unless the editor has agreed in writing.`,
  (name: string) =>
    `Read the full story in tomorrow's printed ${name}, on sale at every good newsagent from six in the morning.`,
  (name: string) =>
    `The ${name} follows a code of conduct; complaints reach the readers' editor by post or through the form on our site.`,
];

/** What an outlet prints around every report of its own. */
export interface House {
  readonly name: string;
  readonly footer: string;
  readonly signOff: string | null;
  readonly byline: string | null;
}

const isPrime = (value: number): boolean => {
  for (let factor = 2; factor * factor <= value; factor += 1) if (value % factor === 0) return false;
  return true;
};

/** How many outlets there are: a prime number, so that any step through them meets each once before it repeats. */
export function outletsFor(articles: number): number {
  let outlets = Math.max(MIN_OUTLETS, Math.min(MAX_OUTLETS, Math.floor(articles / ARTICLES_PER_OUTLET)) + 1);
  while (!isPrime(outlets)) outlets += 1;
  return outlets;
}

/** Neighbouring numbers get names that are not alike; it shares no factor with the number of names. */
const NAME_STEP = 7919;
const NAMES = FIRST.length * MIDDLE.length * LAST.length * PAPERS.length;

export function outletName(outlet: number): string {
  const number = (outlet * NAME_STEP) % NAMES;
  const paper = PAPERS[number % PAPERS.length]!;
  let rest = Math.floor(number / PAPERS.length);
  const last = LAST[rest % LAST.length]!;
  rest = Math.floor(rest / LAST.length);
  const first = FIRST[rest % FIRST.length]!;
  rest = Math.floor(rest / FIRST.length);
  return `${first}${MIDDLE[rest % MIDDLE.length]!}${last} ${paper}`;
}

/** The furniture of one article: the footer is the outlet's or everybody's, whether it is printed is chance. */
export function houseOf(outlet: number, dice: Dice): House & { readonly hasFooter: boolean } {
  const own = new Dice(outlet, 'house', 0);
  const name = outletName(outlet);
  const signOff = own.pick(SIGN_OFFS)(name);
  const hasSignOff = own.roll() < SIGN_OFF_SHARE;
  return {
    name,
    footer: own.pick(FOOTERS)(name),
    signOff: hasSignOff ? signOff : null,
    byline: dice.roll() < BYLINE_SHARE ? `By ${dice.pick(GIVEN)} ${dice.pick(FAMILY)}` : null,
    hasFooter: dice.roll() < FOOTER_SHARE,
  };
}

const SPEAKERS = ['the minister', 'a spokeswoman', 'the chairman', 'the mayor', 'an official', 'the union leader'];
const VERBS = ['said', 'told reporters', 'said on Tuesday', 'added', 'told the council', 'said in a statement'];

/** Who is said to have said it: each report has words of its own for that. */
export const speakerOf = (dice: Dice): string =>
  `${dice.pick(SPEAKERS)}, ${dice.pick(GIVEN)} ${dice.pick(FAMILY)}, ${dice.pick(VERBS)}.`;
