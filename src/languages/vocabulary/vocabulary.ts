import { ARABIC } from './ar.js';
import { GERMAN } from './de.js';
import { SPANISH } from './es.js';
import { FRENCH } from './fr.js';
import { NEGATIONS } from '../negations.js';
import { JAPANESE } from './ja.js';
import { RUSSIAN } from './ru.js';
import { boundsFrom, eachAgainstEach, words, type Vocabulary } from './word-lists.js';
import { CHINESE } from './zh.js';

export type { Bound, Vocabulary } from './word-lists.js';

const ENGLISH: Vocabulary = {
  negations: words(
    `not no never none nobody nothing neither nor without cannot nowhere isn't aren't wasn't weren't don't doesn't didn't
     won't wouldn't can't couldn't shouldn't mustn't hasn't haven't hadn't needn't ain't unlikely refuse refused refuses
     fail failed fails deny denied denies hardly barely scarcely unable lack lacked lacks`,
  ),
  hedges: words(
    `may might could alleged allegedly reportedly apparently seemingly possibly perhaps probably likely presumably
     purported purportedly supposed supposedly suspected appears appear appeared seems seem seemed believed thought
     expected about around roughly nearly almost approximately maybe potentially suggests suggest suggested
     rumoured rumored unconfirmed estimated apparent possible probable presumed conceivably arguably
     ostensibly`,
  ),
  neutralSaying: words(
    `said says say saying told tells tell added adds add adding stated states asked asks replied answered wrote writes
     reported reports reporting announced announces quoted quotes noted notes explained explains continued commented
     speaking spoke according tweeted posted believe believes think thinks`,
  ),
  colouredSaying: words(
    `claimed claims claim claiming admitted admits admit boasted boasts conceded concedes confessed insisted insists
     alleged alleges warned warns warning complained stressed stresses revealed reveals denied denies urged urges argued
     argues acknowledged acknowledges vowed vows threatened threatens suggested suggests maintained asserted asserts
     declared declares confirmed confirms contended`,
  ),
  sourcing: words('according citing cited via per told quoting quoted by from'),
  announcing: words('according citing'),
  pronouns: words('he she they it i we you him her them us who his hers their its'),
  titles: words(
    `mr mrs ms miss dr sir lord lady president vice prime minister chancellor premier king queen prince princess pope
     secretary general governor senator mayor judge justice captain colonel lieutenant major sergeant commander admiral
     chief director chairman chairwoman chair spokesman spokeswoman spokesperson professor ambassador leader deputy
     former acting late archbishop bishop reverend representative congressman congresswoman commissioner sheriff
     officer detective inspector superintendent editor founder ceo head`,
  ),
  nones: words('nobody none no'),
  amounts: words(
    `dozens scores hundreds thousands millions billions trillions tens half halves thirds quarter quarters double
     doubled triple tripled twice thrice`,
  ),
  units: words(
    `second seconds minute minutes hour hours day days night nights week weeks month months year years decade decades
     century centuries mile miles kilometre kilometres kilometer kilometers km metre metres meter meters foot feet inch
     inches yard yards acre acres hectare hectares mph kph knots ton tons tonne tonnes kilogram kilograms kilo kilos kg
     gram grams pound pounds ounce ounces litre litres liter liters gallon gallons barrel barrels degree degrees
     fahrenheit celsius watts kilowatts megawatts gigawatts megabytes gigabytes terabytes point points`,
  ),
  periods: words(
    `day week weekend month quarter year decade century morning afternoon evening night midnight noon dawn dusk
     spring summer autumn fall winter`,
  ),
  pointers: words('last next this past previous coming following earlier later late early'),
  functionWords: words(
    `the a an of to in on at by for from with as and or but if that this these those there here it its he his she her
     they their them we our us you your i my me him is are was were be been being am has have had having do does did
     will would shall should can could may might must not no nor so than then too very also just only own same such
     which who whom whose what when where why how all any both each more most other some into out up down over under
     again further once about after before between through during against because until while off above below it's
     he's she's that's i've we've they've i'm we're you're they're i'll we'll`,
  ),
  opposites: eachAgainstEach(
    `rise|rises|rose|risen|rising|increase|increases|increased|increasing|up|gain|gains|gained|gaining|grow|grows|grew|grown|growing|climb|climbs|climbed|climbing|raise|raises|raised|raising|soared|surged|jumped|more|higher|above|over/fall|falls|fell|fallen|falling|decrease|decreases|decreased|decreasing|down|lose|loses|lost|losing|shrink|shrinks|shrank|shrinking|drop|drops|dropped|dropping|cut|cuts|cutting|lowered|plunged|plummeted|slumped|less|fewer|lower|below|under
     agree|agreed|agrees/refuse|refused|refuses|decline|declined|declines|disagree|disagreed manage|managed|succeed|succeeds|succeeded/fail|fails|failed
     win|wins|won|winning|victory|winner/lose|loses|lost|losing|defeat|loser deny|denies|denied|denying/confirm|confirms|confirmed|confirming|admit|admits|admitted|admitting
     accept|accepts|accepted|accepting|approve|approves|approved|approving|adopted|adopts/reject|rejects|rejected|rejecting|refuse|refuses|refused
     before/after first/last|second begin|begins|began|begun|start|starts|started|beginning/end|ends|ended|stop|stops|stopped|ending
     support|supports|supported|supporting|for|back|backs|backed|backing|favour|favours|favoured|favor|favors|favored/oppose|opposes|opposed|opposing|against
     killed|dead|died|dies|killing/injured|wounded|hurt|survived|survives arrest|arrests|arrested|detained|jailed/release|releases|released|freed
     guilty|convicted/innocent|acquitted|cleared buy|buys|bought|buying/sell|sells|sold|selling open|opens|opened|opening/close|closes|closed|closing|shut
     allow|allows|allowed|legal|permit|permits|permitted|lift|lifts|lifted/ban|bans|banned|forbid|forbids|forbidden|illegal|impose|imposes|imposed
     success|succeeded/failure|failed upheld|uphold|upholds/overturned|overturn|overturns|quashed strengthen|strengthens|strengthened/weaken|weakens|weakened
     expand|expands|expanded|expanding|widened|widens/shrink|shrinks|shrank|shrinking|narrowed|narrows hire|hires|hired|hiring/fire|fires|fired|dismissed|firing
     profit|profits|surplus/loss|losses|deficit majority/minority inside|within/outside advance|advances|advanced/retreat|retreats|retreated
     ally|allies|friend|friends/enemy|enemies|foe|foes attack|attacks|attacked|attacking/defend|defends|defended|defending same/different always/never all|every/none|some|most
     man|men|he|his|boy|father|son|brother/woman|women|she|her|girl|mother|daughter|sister true/false right/wrong|left north|northern/south|southern east|eastern/west|western
     import|imports|imported/export|exports|exported public/private permanent/temporary yesterday/today|tomorrow today/tomorrow
     suspect|suspects|suspected/questioned|interrogated/arrest|arrests|arrested|detained/charged|charges|indicted/convicted|sentenced|jailed/acquitted|cleared
     murder|murders|murdered/manslaughter/killing|killings|killed/accident suspect/witness|victim victim/attacker large|big|major|huge|larger|bigger/small|minor|little|smaller strong|stronger/weak|weaker best|better/worst|worse good/bad
     minimum/maximum least/most early|earlier/late|later young|younger/old|older include|includes|included|including/exclude|excludes|excluded|excluding join|joins|joined|joining/leave|leaves|left|leaving`,
  ),
  bounds: boundsFrom(
    `at least|no fewer than|no less than|not less than|not fewer than|a minimum of|or more|and more|if not more /
     more than|over|above|upwards of|upward of|in excess of|exceeding|greater than|higher than|north of|well over|just over /
     at most|up to|as many as|as much as|no more than|not more than|a maximum of|at the most|or fewer|or less /
     fewer than|less than|under|below|just under|lower than|well under /
     nearly|almost|close to|not quite|just short of /
     about|around|roughly|some|approximately|an estimated|circa|or so`,
  ),
};

const NO_WORDS: ReadonlySet<string> = new Set();

/** For a language without lists: nothing is recognised, and the report says which checks were not made. */
const EMPTY: Vocabulary = {
  negations: NO_WORDS,
  hedges: NO_WORDS,
  neutralSaying: NO_WORDS,
  colouredSaying: NO_WORDS,
  sourcing: NO_WORDS,
  announcing: NO_WORDS,
  pronouns: NO_WORDS,
  titles: NO_WORDS,
  nones: NO_WORDS,
  amounts: NO_WORDS,
  units: NO_WORDS,
  periods: NO_WORDS,
  pointers: NO_WORDS,
  functionWords: NO_WORDS,
  opposites: new Map(),
  bounds: new Map(),
};

const VOCABULARIES: Readonly<Record<string, Vocabulary>> = {
  en: ENGLISH,
  de: GERMAN,
  fr: FRENCH,
  es: SPANISH,
  ru: RUSSIAN,
  ar: ARABIC,
  zh: CHINESE,
  ja: JAPANESE,
};

/** Languages of which syndiff knows the negations and nothing else. */
const NEGATING: Readonly<Record<string, Vocabulary>> = Object.fromEntries(
  Object.entries(NEGATIONS).map(([code, negations]) => [code, { ...EMPTY, negations }]),
);

/** Whether negations are told apart in a language. */
export const hasNegations = (language: string | null): boolean =>
  hasVocabulary(language) || (language !== null && Object.hasOwn(NEGATIONS, language));

/** The vocabulary of a language (`en`); an empty one where there is none. */
export function vocabularyOf(language: string | null): Vocabulary {
  const known = language !== null && Object.hasOwn(VOCABULARIES, language) ? VOCABULARIES[language] : undefined;
  return known ?? NEGATING[language ?? ''] ?? EMPTY;
}

/** Whether kinds beyond numbers can be told apart in a language. */
export function hasVocabulary(language: string | null): boolean {
  return language !== null && Object.hasOwn(VOCABULARIES, language);
}
