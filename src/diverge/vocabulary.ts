import { ARABIC } from './languages/ar.js';
import { GERMAN } from './languages/de.js';
import { SPANISH } from './languages/es.js';
import { FRENCH } from './languages/fr.js';
import { JAPANESE } from './languages/ja.js';
import { RUSSIAN } from './languages/ru.js';
import { pairsBothWays, words, type Vocabulary } from './languages/word-lists.js';
import { CHINESE } from './languages/zh.js';

export type { Vocabulary } from './languages/word-lists.js';

const ENGLISH: Vocabulary = {
  negations: words(
    `not no never none nobody nothing neither nor without cannot nowhere isn't aren't wasn't weren't don't doesn't didn't
     won't wouldn't can't couldn't shouldn't mustn't hasn't haven't hadn't needn't ain't unlikely refuse refused refuses
     fail failed fails deny denied denies hardly barely scarcely unable lack lacked lacks`,
  ),
  hedges: words(
    `may might could alleged allegedly reportedly apparently seemingly possibly perhaps probably likely presumably
     purported purportedly supposed supposedly suspected appears appear appeared seems seem seemed believed thought
     expected about around roughly nearly almost approximately some maybe potentially suggests suggest suggested
     rumoured rumored unconfirmed estimated apparent possible potential probable presumed conceivably arguably
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
  opposites: pairsBothWays(
    `rise|rose|risen|rising|increase|increased|up|gain|gained|grew|climbed|more|higher|above|over/fall|fell|fallen|falling|decrease|decreased|down|lose|lost|shrank|dropped|less|fewer|lower|below|under
     agree|agreed|agrees/refuse|refused|refuses|decline|declined|declines|disagree|disagreed managed|succeeded/failed
     win|won|victory/lose|lost|defeat deny|denied/confirm|confirmed|admit|admitted accept|accepted/reject|rejected|refuse|refused
     before/after first/last|second begin|began|start|started/end|ended|stop|stopped support|supported|supports|for/oppose|opposed|opposes|against
     killed|dead|died/injured|wounded|hurt|survived arrested|detained/released|freed guilty/innocent|acquitted
     buy|bought/sell|sold open|opened/close|closed allow|allowed|legal/ban|banned|forbid|illegal success|succeeded/failure|failed
     ally|allies|friend/enemy|enemies|foe attack|attacked/defend|defended same/different always/never all/none|some|most
     man|men|he|his/woman|women|she|her true/false right/wrong|left north|northern/south|southern east|eastern/west|western
     import|imports/export|exports public/private permanent/temporary yesterday/today|tomorrow today/tomorrow import/export
     suspect/witness|victim victim/attacker large|big|major|huge/small|minor|little strong/weak best/worst good/bad
     minimum/maximum least/most early/late young/old include|including/exclude|excluding join|joined/leave|left`,
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
  amounts: NO_WORDS,
  units: NO_WORDS,
  periods: NO_WORDS,
  pointers: NO_WORDS,
  functionWords: NO_WORDS,
  opposites: new Map(),
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

/** The vocabulary of a language (`en`); an empty one where there is none. */
export function vocabularyOf(language: string | null): Vocabulary {
  return (language !== null && Object.hasOwn(VOCABULARIES, language) ? VOCABULARIES[language] : undefined) ?? EMPTY;
}

/** Whether kinds beyond numbers can be told apart in a language. */
export function hasVocabulary(language: string | null): boolean {
  return language !== null && Object.hasOwn(VOCABULARIES, language);
}
