import type { Dice } from './dice.js';
import { rewrites, type Draft, type Edit } from './draft.js';
import { plantersOf, type Planter } from './planter.js';

const pairs = (list: string): readonly (readonly [string, string])[] =>
  list
    .trim()
    .split(/\s+/)
    .map((pair) => pair.split('/').map((word) => word.replaceAll('_', ' ')) as [string, string]);

/** One word for another of the same sense, in the same form. */
const SYNONYMS = pairs(`
  important/significant began/started help/assistance country/nation leaders/chiefs talks/discussions
  meeting/gathering wanted/desired comments/remarks decision/ruling quickly/swiftly often/frequently several/various
  showed/demonstrated called/phoned given/handed reporters/journalists people/persons problem/trouble
  attempt/effort relationship/bond plan/scheme statement/declaration election/vote children/kids
  entire/complete speech/address receive/obtain received/obtained probe/inquiry crowd/throng news/tidings
  later/afterwards together/jointly allowed/permitted trying/seeking however/nevertheless money/cash`);

/** One word for its opposite: the statement turns round. */
const OPPOSITES = pairs(`
  increase/decrease increased/decreased rising/falling rose/fell before/after accepted/rejected support/oppose
  supported/opposed won/lost strong/weak best/worst private/public allies/enemies friend/enemy good/bad
  opened/closed legal/illegal early/late higher/lower attacked/defended permanent/temporary large/small
  began/ended same/different joined/left more/less over/under major/minor true/false innocent/guilty`);

/** Both ways, outside of longer words. */
function exchanged(draft: Draft, list: readonly (readonly [string, string])[]): readonly Edit[] {
  const other = new Map(list.flatMap(([one, two]) => [[one, two] as const, [two, one] as const]));
  const words = [...other.keys()].join('|');
  return rewrites(
    draft,
    new RegExp(`(?<![\\w’'-])(?:${words})(?![\\w’'-])`, 'g'),
    (match) => other.get(match[0]) ?? null,
  );
}

const TURNING = String.raw`(?= (?:time|way|day|thing|important|than|the|a|his|her|their|its)\b)`;

const opposites = (draft: Draft): readonly Edit[] =>
  exchanged(draft, OPPOSITES).filter(({ start, end }) => {
    const word = draft.text.slice(start, end);
    // `left` and `over` are mostly no opposites of `joined` and `under`: only where a noun follows.
    // `more than 200` bounds a figure, which is planted as a number.
    if (
      /^ than [$€£\w-]*(?:\d|\b(?:an?|one|two|three|four|five|six|seven|eight|nine|ten|half|dozen)\b)/.test(
        draft.text.slice(end, end + 20),
      )
    )
      return false;
    return (
      !['left', 'over', 'under', 'more', 'less', 'late', 'before', 'after'].includes(word) ||
      new RegExp(`^${TURNING}`).test(draft.text.slice(end, end + 14))
    );
  });

const wordDropped = (draft: Draft): readonly Edit[] =>
  rewrites(
    draft,
    /(?<=[a-z] )(?:also|very|long|highly|deeply|widely|sharply|openly|briefly|strongly|clearly|directly) (?=[a-z])(?!(?:not|no|time)\b)/g,
    () => '',
  );

const clauseAdded = (draft: Draft, dice: Dice): readonly Edit[] =>
  rewrites(draft, /(?<=[a-z]{3})\.(?=\n|$| [A-Z])/g, () =>
    dice.pick([
      ', in a move that surprised many observers.',
      ' after weeks of heated debate.',
      ', a step welcomed by campaigners.',
      ' despite growing concern among residents.',
    ]),
  );

const VERBS = [
  'want',
  'call',
  'look',
  'ask',
  'work',
  'help',
  'need',
  'turn',
  'show',
  'play',
  'talk',
  'discuss',
  'demand',
  'reject',
  'support',
  'attack',
  'interfer',
];
const NOUNS = [
  'official',
  'leader',
  'reporter',
  'country',
  'question',
  'relation',
  'meeting',
  'attack',
  'email',
  'voter',
  'state',
  'ally',
  'agent',
  'charge',
  'sanction',
  'campaign',
  'candidate',
  'issue',
  'lawmaker',
  'election',
  'adviser',
  'minister',
  'poll',
];

const plural = (noun: string): string => (noun.endsWith('y') ? `${noun.slice(0, -1)}ies` : `${noun}s`);

function inflected(draft: Draft, dice: Dice): readonly Edit[] {
  const nouns = new Map(NOUNS.flatMap((noun) => [[noun, plural(noun)] as const, [plural(noun), noun] as const]));
  const verbs = VERBS.filter((verb) => verb !== 'interfer').flatMap((verb) => [`${verb}s`, `${verb}ed`, `${verb}ing`]);
  return [
    ...rewrites(
      draft,
      new RegExp(`(?<=[a-z] )(?:${[...nouns.keys()].join('|')})(?![\\w’'-])`, 'g'),
      (match) => nouns.get(match[0]) ?? null,
    ),
    ...rewrites(draft, new RegExp(`(?<=[a-z] )(?:${verbs.join('|')})(?![\\w’'-])`, 'g'), (match) => {
      const stem = match[0].replace(/(?:s|ed|ing)$/, '');
      return stem + dice.pick(['s', 'ed', 'ing'].filter((ending) => stem + ending !== match[0]));
    }),
  ];
}

/** British and American spellings. */
export const SPELLINGS = pairs(`
  defence/defense organisation/organization organisations/organizations labour/labor favour/favor colour/color
  centre/center centres/centers programme/program recognise/recognize recognised/recognized behaviour/behavior
  neighbour/neighbor neighbours/neighbors honour/honor honoured/honored rumours/rumors theatre/theater
  travelled/traveled travelling/traveling cancelled/canceled labelled/labeled criticise/criticize
  criticised/criticized criticising/criticizing emphasise/emphasize apologise/apologize apologised/apologized
  realise/realize realised/realized analyse/analyze harbour/harbor endeavour/endeavor favourite/favorite
  favourable/favorable grey/gray offence/offense sceptical/skeptical jewellery/jewelry mobilise/mobilize
  authorised/authorized authorise/authorize characterise/characterize characterised/characterized
  summarise/summarize capitalise/capitalize marginalised/marginalized politicised/politicized
  legalise/legalize normalise/normalize prioritise/prioritize utilise/utilize minimise/minimize finalise/finalize
  finalised/finalized specialised/specialized civilisation/civilization globalisation/globalization
  organised/organized organising/organizing organise/organize weaponised/weaponized democratisation/democratization
  fuelled/fueled modelling/modeling counsellor/counselor signalled/signaled signalling/signaling
  towards/toward afterwards/afterward amongst/among whilst/while armour/armor humour/humor vapour/vapor
  judgement/judgment ageing/aging catalogue/catalog dialogue/dialog licence/license fulfil/fulfill enrol/enroll
  tonnes/tons metres/meters kilometres/kilometers litres/liters manoeuvre/maneuver manoeuvres/maneuvers
  aluminium/aluminum cheque/check kerb/curb tyre/tire tyres/tires plough/plow pyjamas/pajamas mum/mom
  storey/story draught/draft learnt/learned spelt/spelled burnt/burned dreamt/dreamed leapt/leaped
  kidnapped/kidnaped focussed/focused focusses/focuses adviser/advisor advisers/advisors instalment/installment
  skilful/skillful wilful/willful paediatric/pediatric haemorrhage/hemorrhage anaesthetic/anesthetic
  encyclopaedia/encyclopedia mediaeval/medieval foetus/fetus oestrogen/estrogen moustache/mustache mould/mold
  sulphur/sulfur calibre/caliber spectre/specter sombre/somber fibre/fiber meagre/meager lustre/luster
  savour/savor splendour/splendor valour/valor vigour/vigor rigour/rigor parlour/parlor odour/odor tumour/tumor
  glamour/glamor clamour/clamor ardour/ardor fervour/fervor rancour/rancor enquiry/inquiry enquiries/inquiries
  practise/practice pretence/pretense jeopardise/jeopardize scrutinise/scrutinize scrutinised/scrutinized
  materialise/materialize antagonise/antagonize demonise/demonize demonised/demonized stabilise/stabilize
  sympathise/sympathize terrorise/terrorize victimised/victimized paralysed/paralyzed paralyse/paralyze`);

/** Words that are spelt in one way only in the sense they mostly have in news. */
const TWO_SENSES = new Set([
  'check',
  'curb',
  'tire',
  'tires',
  'draft',
  'story',
  'license',
  'tons',
  'among',
  'while',
  'dialog',
  'program',
  'practice',
]);

export const spellings = (draft: Draft): readonly Edit[] =>
  exchanged(draft, SPELLINGS).filter(({ start, end }) => !TWO_SENSES.has(draft.text.slice(start, end)));

const marks = (draft: Draft): readonly (readonly Edit[])[] =>
  draft.quotations.map(({ start, end }) => {
    const [open, close] = draft.text.charAt(start - 1) === '"' ? ['“', '”'] : ['"', '"'];
    return [
      { start: start - 1, end: start, replacement: open ?? '' },
      { start: end, end: end + 1, replacement: close ?? '' },
    ];
  });

const dashes = (draft: Draft, dice: Dice): readonly Edit[] =>
  rewrites(draft, / [–—-]{1,2} |(?<=[a-z])—(?=[a-z])/g, (match) =>
    dice.pick([' – ', ' - ', '—', ' — ', ' -- '].filter((one) => one !== match[0])),
  );

const apostrophes = (draft: Draft): readonly Edit[] =>
  rewrites(draft, /(?<=\p{L})['’](?=\p{Ll})/gu, (match) => (match[0] === '’' ? "'" : '’'));

const ellipses = (draft: Draft): readonly Edit[] =>
  rewrites(draft, /…|\.\.\./g, (match) => (match[0] === '…' ? '...' : '…'));

const wording = plantersOf('wording', ['wording']);
const typography = plantersOf('typography', ['typography', 'spelling']);

export const WORDING_PLANTERS: readonly Planter[] = [
  wording('synonym', (draft) => exchanged(draft, SYNONYMS)),
  // `the meaning turns` is worth more than `other words`; a negation turns it too, and so does another
  // speaker (`a friend said`, `an enemy said`).
  { ...wording('opposite', opposites), accepts: ['wording', 'negation', 'attribution'], atLeast: 'high' },
  wording('word dropped', wordDropped),
  wording('clause added', clauseAdded),
  plantersOf('inflection', ['inflection'])('another form', inflected),
  plantersOf('spelling', ['spelling'])('UK and US', spellings),
  { ...typography('quotation marks', () => []), plants: marks },
  typography('dashes', dashes),
  typography('apostrophes', apostrophes),
  typography('ellipses', ellipses),
];
