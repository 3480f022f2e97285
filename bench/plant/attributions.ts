import type { Dice } from './dice.js';
import { rewrites, type Draft, type Edit } from './draft.js';
import { plantersOf, type Planter } from './planter.js';

const NEUTRAL = ['added', 'noted', 'explained'];
const COLOURED = ['claimed', 'admitted', 'insisted', 'boasted', 'conceded', 'alleged', 'warned', 'complained'];

/** Behind a noun or pronoun, or before one, outside of passives (`is said to`). */
const SAID = /(?<=(?:[a-z]{3,}|he|she|they|\p{Lu}\p{L}+|[”"]) )said\b(?! to\b)(?<!(?:is|was|are|were|be|been) said)/gu;

const coloured = (draft: Draft, dice: Dice): readonly Edit[] => rewrites(draft, SAID, () => dice.pick(COLOURED));
const neutral = (draft: Draft, dice: Dice): readonly Edit[] => rewrites(draft, SAID, () => dice.pick(NEUTRAL));

/** Verbs that no list was made from: a reporter has more of them than any list. */
const OTHERS =
  'quipped joked retorted bragged lamented predicted hinted charged protested fumed testified recalled swore pledged promised speculated scoffed remarked observed responded cautioned opined tweeted emphasized'.split(
    ' ',
  );

const unusual = (draft: Draft, dice: Dice): readonly Edit[] => rewrites(draft, SAID, () => dice.pick(OTHERS));

const toldReporters = (draft: Draft, dice: Dice): readonly Edit[] =>
  rewrites(draft, /\btold (?:reporters|journalists|supporters|lawmakers|the audience)\b/g, () =>
    dice.pick(['assured reporters', 'lectured reporters', 'promised supporters', 'told donors', 'told aides']),
  );

const uncoloured = (draft: Draft): readonly Edit[] =>
  rewrites(
    draft,
    /(?<=(?:he|she|they|\p{Lu}\p{L}+|officials) )(?:claimed|admitted|insisted|warned|argued|alleged|acknowledged|declared)\b(?= (?:that|the|his|her|he|she|it|they|in|on))/gu,
    () => 'said',
  );

const pronouns = (draft: Draft): readonly Edit[] => [
  ...rewrites(draft, /\b(he|she)(?= (?:said|added|told|wrote|tweeted|claimed|insisted)\b)/g, (match) =>
    match[0] === 'he' ? 'she' : 'he',
  ),
  ...rewrites(draft, /(?<=[”"] said )(he|she)\b/g, (match) => (match[0] === 'he' ? 'she' : 'he')),
];

const GROUPS = [
  'officials',
  'analysts',
  'lawyers',
  'experts',
  'aides',
  'critics',
  'diplomats',
  'prosecutors',
  'police',
  'investigators',
  'witnesses',
  'sources',
];

const groups = (draft: Draft, dice: Dice): readonly Edit[] =>
  rewrites(
    draft,
    new RegExp(`\\b(?:${GROUPS.join('|')})(?= (?:said|say|told|warned|claimed|believe)\\b)`, 'g'),
    (match) => dice.pick(GROUPS.filter((one) => one !== match[0])),
  );

const outlets = (draft: Draft, dice: Dice): readonly Edit[] =>
  rewrites(
    draft,
    /(?<=\b(?:told|reported by|according to|interview with) )(?:Reuters|CNN|ABC News|CBS News|NBC News|Fox News|AFP|The Associated Press|the Associated Press|The New York Times|The Washington Post|MSNBC|the BBC|Politico|Breitbart News)\b/g,
    (match) => dice.pick(['Sky News', 'Bloomberg', 'Al Jazeera'].filter((one) => one !== match[0])),
  );

const tagDropped = (draft: Draft): readonly Edit[] =>
  rewrites(draft, /(?<=[”"]) (?:he|she|they) (?:said|added|told reporters)(?=\.)/g, () => '');

const accordingDropped = (draft: Draft): readonly Edit[] =>
  rewrites(draft, /, according to [^,.“”"]{4,60}(?=\.)(?!\.\w)/g, () => '');

const saidDropped = (draft: Draft): readonly Edit[] =>
  rewrites(
    draft,
    /, (?:he|she|officials|police|authorities|analysts|experts|sources) (?:said|say|added)(?=\.)/g,
    () => '',
  );

const planter = plantersOf('attribution', ['attribution']);

export const ATTRIBUTION_PLANTERS: readonly Planter[] = [
  planter('verb coloured', coloured),
  planter('verb still neutral', neutral),
  planter('verb made neutral', uncoloured),
  planter('verb unusual', unusual),
  planter('told somebody else', toldReporters),
  planter('he and she', pronouns),
  planter('officials, analysts', groups),
  // A publisher is a name and a credit as well, both more serious.
  planter('outlet', outlets, ['name', 'credit']),
  planter('“he said” dropped', tagDropped),
  planter('“according to” dropped', accordingDropped, ['credit', 'name', 'number', 'date']),
  planter('“officials said” dropped', saidDropped),
];
