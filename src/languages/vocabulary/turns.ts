/**
 * Words that make or unmake a deed, a death or a decision, for each language that has them here. They are no opposites of
 * each other: who is missing may be found, and a suspect may be the killer. Whoever exchanges them says something else.
 */
export interface Turns {
  /** Phrases of which one report has one and the other its counterpart; `high` where both cannot be so. */
  readonly pairs: readonly Turn[];
  /** Stand before a deed that was not done: `attempted`. */
  readonly undone: readonly string[];
  /** Say that something is meant and not done: `plans to`. */
  readonly meant: readonly string[];
  /** Say that somebody says so of a person: `accused of`. */
  readonly accused: readonly string[];
  /** Leave open whether it is done: `will`. */
  readonly open: ReadonlySet<string>;
  /** Narrow a condition: `only`. */
  readonly narrowing: ReadonlySet<string>;
  /** Words that a condition begins with. */
  readonly conditions: ReadonlySet<string>;
}

export interface Turn {
  readonly one: readonly string[];
  readonly other: readonly string[];
  readonly weight: 'certain' | 'claimed';
}

const phrases = (list: string): readonly string[] => list.split('|').map((phrase) => phrase.trim());
const set = (list: string): ReadonlySet<string> => new Set(list.split(' '));
const turn = (weight: Turn['weight'], one: string, other: string): Turn => ({
  one: phrases(one),
  other: phrases(other),
  weight,
});

/** Verbs of will with what leads to the deed behind them. */
const MEANT =
  'plan plans planned planning hope hopes hoped hoping intend intends intended intending aim aims aimed want wants wanted ' +
  'try tries tried trying attempt attempts attempted attempting seek seeks sought seeking threaten threatens threatened ' +
  'vow vows vowed promise promises promised propose proposes proposed offer offers offered prepare prepares prepared ' +
  'preparing set due about';

const ENGLISH: Turns = {
  pairs: [
    turn('certain', 'missing|unaccounted for', 'dead|killed|drowned|found dead'),
    turn(
      'certain',
      'considered|considers|considering|consider|weighed|weighs|weighing|mulled|mulls|mulling|proposed|proposes',
      'ruled out|rules out|ruling out|rule out|scrapped|abandoned|dismissed',
    ),
    turn('certain', 'if|provided|providing', 'unless'),
    turn(
      'claimed',
      'suspect|suspects|alleged killer|alleged attacker|accused',
      'killer|killers|murderer|murderers|attacker|attackers|arsonist|rapist|thief|thieves|robber|robbers|culprit|culprits',
    ),
    turn(
      'claimed',
      'linked to|tied to|connected to|connected with|associated with|blamed for',
      'caused|causes|cause|caused by|led to|leads to|behind|responsible for|triggered',
    ),
  ],
  undone: phrases('attempted|attempts at|an attempt at|an attempted|conspiracy to'),
  meant: MEANT.split(' ').map((verb) => `${verb} to`),
  accused: phrases('accused of|charged with|suspected of|blamed for'),
  open: set('will would could may might shall to going if not'),
  narrowing: set('only'),
  conditions: set('if when once after with by until'),
};

const GERMAN: Turns = {
  pairs: [
    turn('certain', 'vermisst|vermisste|vermissten|vermisster', 'tot|tote|toten|toter|getötet|gestorben'),
    turn(
      'claimed',
      'verdächtige|verdächtigen|verdächtiger|tatverdächtige|tatverdächtigen',
      'täter|mörder|angreifer|dieb',
    ),
  ],
  undone: phrases('versuchter|versuchten|versuchtem|versuchte|versuchtes'),
  meant: [],
  accused: [],
  open: new Set(),
  narrowing: set('nur'),
  conditions: set('wenn falls sofern nachdem'),
};

const FRENCH: Turns = {
  pairs: [
    turn(
      'certain',
      'disparu|disparus|disparue|disparues',
      'mort|morts|morte|mortes|tué|tués|tuée|tuées|décédé|décédés',
    ),
    turn('claimed', 'suspect|suspects|suspecte', 'tueur|tueurs|meurtrier|meurtriers|assassin|assassins'),
  ],
  undone: phrases('tentative de|une tentative de'),
  meant: [],
  accused: [],
  open: new Set(),
  narrowing: set('seulement uniquement'),
  conditions: set('si quand après'),
};

const SPANISH: Turns = {
  pairs: [
    turn(
      'certain',
      'desaparecido|desaparecidos|desaparecida|desaparecidas',
      'muerto|muertos|muerta|muertas|fallecido|fallecidos',
    ),
    turn('claimed', 'sospechoso|sospechosos|sospechosa', 'asesino|asesinos|asesina|homicida|agresor'),
  ],
  undone: phrases('intento de|tentativa de|un intento de'),
  meant: [],
  accused: [],
  open: new Set(),
  narrowing: set('solo sólo únicamente'),
  conditions: set('si cuando'),
};

const TURNS: Readonly<Record<string, Turns>> = { en: ENGLISH, de: GERMAN, fr: FRENCH, es: SPANISH };

export const turnsOf = (language: string | null): Turns | null =>
  language !== null && Object.hasOwn(TURNS, language) ? (TURNS[language] ?? null) : null;

/** How many of a whole a word speaks of, by steps: neighbours may stand for each other, others may not. */
const AMOUNTS: readonly string[] = [
  'one|at least one|a single',
  'few|a few|a handful|a couple|handful|couple',
  'several|some|a number of',
  'many|numerous|lots|a lot|scores',
  'most|a majority|the majority',
  'all|every|everyone|everybody',
];

/** English words for how many, with the step each stands on, the longest first. */
export const STEPS: readonly (readonly [phrase: string, step: number])[] = AMOUNTS.flatMap((list, step) =>
  phrases(list).map((phrase) => [phrase, step] as const),
).sort(([one], [other]) => other.length - one.length);
