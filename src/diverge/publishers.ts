import type { CreditRole } from '../model.js';

/** Publishers that reports credit by name, in lower case, and what they are. Longest name wins. */
const KNOWN: Readonly<Record<Exclude<CreditRole, 'photo'>, string>> = {
  agency: `reuters|associated press|ap|agence france-presse|agence france presse|afp|united press international|upi|
    bloomberg|bloomberg news|dpa|deutsche presse-agentur|ansa|efe|kyodo|kyodo news|yonhap|press trust of india|pti|ani|
    press association|pa media|australian associated press|aap|canadian press|anadolu|anadolu agency|interfax|
    dow jones|dow jones newswires|pr newswire|business wire|globe newswire|ukrinform|unian|belapan|lusa|ntb|ritzau|tt|
    swissinfo|apa|ptb|jiji|jiji press|pool`,
  'state-media': `tass|itar-tass|ria|ria novosti|belta|xinhua|cctv|cgtn|china daily|global times|people's daily|kcna|
    irna|fars|fars news|press tv|sana|rt|russia today|sputnik|rossiya|telesur|prensa latina|vietnam news agency|
    trt|trt world|wafa|petra|mena|spa|saudi press agency`,
  source: `al jazeera|bbc|bbc news|cnn|nbc|nbc news|cbs|cbs news|abc|abc news|fox news|msnbc|pbs|npr|new york times|
    washington post|wall street journal|los angeles times|usa today|guardian|times|financial times|daily telegraph|
    telegraph|independent|daily mail|mirror|daily mirror|economist|politico|axios|buzzfeed|buzzfeed news|huffpost|
    huffington post|vox|vice|vice news|daily beast|atlantic|new yorker|time|newsweek|forbes|cnbc|sky news|itv|itv news|
    channel 4 news|euronews|deutsche welle|dw|der spiegel|spiegel|die welt|die zeit|bild|le monde|le figaro|liberation|
    el país|el pais|la repubblica|corriere della sera|haaretz|times of israel|jerusalem post|kommersant|novaya gazeta|
    meduza|moscow times|kyiv post|kyiv independent|south china morning post|nikkei|hindu|times of india|
    indian express|dawn|globe and mail|toronto star|sydney morning herald|the age|hill|mcclatchy|propublica|
    radio free europe|voice of america|middle east eye|zerohedge|breitbart|fortune|business insider|techcrunch|
    hollywood reporter|variety|espn|yahoo news|world post|national geographic`,
};

const ROLES: ReadonlyMap<string, Exclude<CreditRole, 'photo'>> = new Map(
  Object.entries(KNOWN).flatMap(([role, names]) =>
    names.split('|').map((name) => [name.trim().replace(/\s+/g, ' '), role as Exclude<CreditRole, 'photo'>] as const),
  ),
);

/** Picture agencies: never the source of words. */
const PICTURE_AGENCIES = new Set(['getty', 'getty images', 'shutterstock', 'epa', 'alamy', 'istock', 'zuma', 'sipa']);

/** A name that ends in one of these is a publisher: `the Harbour Post`, `Belta state news agency`. */
const ENDINGS = new Set(
  `times post news journal tribune herald gazette guardian telegraph chronicle courier mirror press magazine radio
   television tv observer globe independent examiner inquirer register sentinel dispatch bulletin weekly review
   reporter broadcaster today argus echo advertiser recorder ledger citizen messenger standard`.split(/\s+/),
);

/** What a name stands for when it is a publisher: its role, or null when it is none. */
export function publisherRole(name: string): CreditRole | null {
  const plain = name
    .toLowerCase()
    .replace(/^the /, '')
    .replace(/[’']s$/, '');
  if (PICTURE_AGENCIES.has(plain)) return 'photo';
  const known = ROLES.get(plain);
  if (known !== undefined) return known;
  const parts = plain.split(' ');
  return parts.length > 1 && ENDINGS.has(parts.at(-1) ?? '') ? 'source' : null;
}

/** One name for the several that a publisher goes by, for comparing credits. */
export function publisherKey(name: string): string {
  const plain = name
    .toLowerCase()
    .replace(/[’']s$/, '')
    .replace(/^the /, '')
    .replace(/\b(?:state|news agency|news|agency|newspaper|online|com|website)\b/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
  return ALIASES.get(plain) ?? plain;
}

const ALIASES: ReadonlyMap<string, string> = new Map([
  ['ap', 'associated press'],
  ['the associated press', 'associated press'],
  ['afp', 'agence france presse'],
  ['itar tass', 'tass'],
  ['ria', 'ria novosti'],
  ['getty', 'getty images'],
  ['upi', 'united press international'],
  ['dw', 'deutsche welle'],
]);
