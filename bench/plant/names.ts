import type { Dice } from './dice.js';
import { rewrites, type Draft, type Edit } from './draft.js';
import { oneOf, plantersOf, type Planter } from './planter.js';

const SURNAMES =
  'Trump Putin Clinton Obama Mueller Merkel Pompeo Bolton Lavrov Macron Comey Rosenstein Sessions Pence Kaine Sanders Stein Johnson Bush Cruz Ryan McCain Graham Schumer Pelosi Assange Manafort Erdogan Zelensky Biden Netanyahu Hillary Romney Christie Giuliani Conway Warren Rubio'.split(
    ' ',
  );
const FIRST_NAMES =
  'Donald Vladimir Hillary Barack Robert Angela Mike John Sergei Emmanuel James Rod Jeff Tim Bernie Jill Gary George Ted Paul Lindsey Chuck Nancy Julian Theresa Boris Bill Joe Mitt Chris Kellyanne Marco Elizabeth David Michael'.split(
    ' ',
  );
const PLACES =
  'Russia Ukraine Moscow Helsinki Finland Scotland Britain London Syria Crimea China Germany Iran Israel Turkey France Brussels Texas Florida Ohio California Pennsylvania Michigan Iowa Arizona Mexico Europe Asia Chicago Berlin Paris Singapore Iraq Afghanistan Estonia Pakistan India Gaza Tehran Kyiv'.split(
    ' ',
  );
const NATIONS =
  'Russian Ukrainian American British German French Chinese Iranian Israeli Turkish Finnish Syrian European Mexican'.split(
    ' ',
  );
const ORGANISATIONS =
  'NATO|FBI|CIA|EU|UN|Congress|Senate|Kremlin|Pentagon|CNN|Reuters|White House|State Department|Justice Department|Supreme Court|Democratic National Committee|Treasury Department|Fox News|Twitter|Facebook|WikiLeaks'.split(
    '|',
  );
const BODIES = [
  'NATO',
  'FBI',
  'CIA',
  'Pentagon',
  'State Department',
  'Justice Department',
  'White House',
  'Treasury Department',
];

const other = (list: readonly string[], word: string, dice: Dice): string =>
  dice.pick(list.filter((one) => one !== word));

/** Not part of a longer name, which the neighbouring capital would show. */
const ALONE = String.raw`(?<!\p{Lu}[\p{L}.’'-]*[ -])`;
const ENDS = String.raw`(?![\p{L}-])(?! \p{Lu})`;

const swap = (draft: Draft, list: readonly string[], to: (word: string) => string, ends = ENDS): readonly Edit[] =>
  rewrites(draft, new RegExp(`${ALONE}\\b(?:${oneOf(list)})${ends}`, 'gu'), (match) => to(match[0]));

const persons = (draft: Draft, dice: Dice): readonly Edit[] =>
  rewrites(draft, new RegExp(`\\b(?:${oneOf(SURNAMES)})(?![\\p{L}-])(?! \\p{Lu})`, 'gu'), (match) =>
    other(SURNAMES, match[0], dice),
  );

const places = (draft: Draft, dice: Dice): readonly Edit[] => swap(draft, PLACES, (word) => other(PLACES, word, dice));

const nations = (draft: Draft, dice: Dice): readonly Edit[] =>
  swap(draft, NATIONS, (word) => other(NATIONS, word, dice), String.raw`(?![\p{L}-])(?= \p{Ll})`);

const organisations = (draft: Draft, dice: Dice): readonly Edit[] =>
  swap(draft, ORGANISATIONS, (word) => other(BODIES, word, dice));

const directions = (draft: Draft): readonly Edit[] =>
  rewrites(
    draft,
    /\b(North|South) (Korea|Carolina|Dakota)/g,
    (match) => `${match[1] === 'North' ? 'South' : 'North'} ${match[2]}`,
  );

const TITLES: Readonly<Record<string, string>> = {
  President: 'Chancellor',
  'Prime Minister': 'President',
  'Foreign Minister': 'Defense Minister',
  Secretary: 'Minister',
  Chancellor: 'President',
  'Sen.': 'Rep.',
  'Rep.': 'Gov.',
  'Gov.': 'Sen.',
  'Mr.': 'Dr.',
  'Mrs.': 'Ms.',
  Senator: 'Governor',
  Republican: 'Democratic',
  Judge: 'Justice',
};

const titles = (draft: Draft): readonly Edit[] => [
  ...rewrites(
    draft,
    new RegExp(`(?<!Vice |Deputy |Assistant )\\b(?:${oneOf(Object.keys(TITLES))})(?= \\p{Lu}\\p{Ll})`, 'gu'),
    (match) => TITLES[match[0]] ?? null,
  ),
  ...rewrites(draft, /\bspokes(man|woman)\b/g, (match) => (match[1] === 'man' ? 'spokeswoman' : 'spokesman')),
  ...rewrites(draft, /\bpresident(?= (?:said|told|has|had|was|is|will)\b)/g, () => 'chancellor'),
  ...rewrites(
    draft,
    /\bformer(?= (?:President|Secretary|director|FBI|CIA|president|secretary|ambassador)\b)/g,
    () => 'deputy',
  ),
];

const titleDropped = (draft: Draft): readonly Edit[] => [
  ...rewrites(draft, /\b(?:President|Secretary|Senator|Chancellor|Prime Minister) (?=\p{Lu}\p{Ll})/gu, () => ''),
  ...rewrites(draft, /\bformer (?=(?:President|Secretary|Prime|president|secretary|director|ambassador)\b)/g, () => ''),
];

const firstNameDropped = (draft: Draft): readonly Edit[] =>
  rewrites(draft, new RegExp(`\\b(?:${oneOf(FIRST_NAMES)}) (?=(?:${oneOf(SURNAMES)})\\b)`, 'g'), () => '');

const MONTHS_AND_DAYS =
  /^(?:January|February|March|April|May|June|July|August|September|October|November|December|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|The|This|That|But|And|In|I|He|She|It|We|They|Mr|Mrs|Ms|Dr|Sen|Rep|Gov|President)$/;
const STRANGERS = ['Halvorsen', 'Okafor', 'Lindqvist', 'Barrientos', 'Tanaka', 'Whitcombe'];

/** The second of two capitals inside a sentence, whoever or whatever it names. */
const anybody = (draft: Draft, dice: Dice): readonly Edit[] =>
  rewrites(draft, /(?<=\p{Ll} )(\p{Lu}\p{Ll}+) (\p{Lu}\p{Ll}+)(?=[,.]? \p{Ll})/gu, (match) =>
    MONTHS_AND_DAYS.test(match[1] ?? '') || MONTHS_AND_DAYS.test(match[2] ?? '')
      ? null
      : `${match[1]} ${dice.pick(STRANGERS)}`,
  );

/** The first word of a sentence, where a capital says nothing. */
const atTheBeginning = (draft: Draft, dice: Dice): readonly Edit[] =>
  rewrites(draft, new RegExp(`(?<=[a-z][.] )(?:${oneOf([...SURNAMES, ...PLACES])})(?= \\p{Ll})`, 'gu'), (match) =>
    SURNAMES.includes(match[0]) ? dice.pick([...STRANGERS, ...SURNAMES]) : other(PLACES, match[0], dice),
  );

const capitals = (draft: Draft, dice: Dice): readonly Edit[] =>
  rewrites(
    draft,
    /(?<=\p{Ll} )(?:\p{Lu}{3,5})(?=[,.]? \p{Ll})(?<!\b(?:NOT|AND|THE|NEVER|VERY|ALL|NOW|WILL|WAS|FOR|ARE|YOU))/gu,
    (match) => dice.pick(['OPEC', 'UNESCO', 'SEC', 'IRS', 'WTO'].filter((one) => one !== match[0])),
  );

/** Two letters inside a surname trade places. */
const misspelt = (draft: Draft): readonly Edit[] =>
  rewrites(draft, new RegExp(`\\b(?:${oneOf(SURNAMES.filter((name) => name.length > 5))})\\b`, 'g'), (match) => {
    const name = match[0];
    return name.slice(0, 3) + name.charAt(4) + name.charAt(3) + name.slice(5);
  });

const planter = plantersOf('name', ['name']);

export const NAME_PLANTERS: readonly Planter[] = [
  planter('person', persons),
  planter('place', places),
  planter('nation', nations),
  planter('organisation', organisations),
  planter('north and south', directions),
  planter('title', titles),
  planter('title dropped', titleDropped),
  planter('first name dropped', firstNameDropped),
  planter('anybody', anybody),
  planter('at the beginning of a sentence', atTheBeginning),
  planter('initials', capitals),
  planter('misspelt', misspelt),
];
