import { isCommonWord } from './background.js';
import type { CreditRole } from '../model/model.js';

/** Publishers that reports credit by name, in lower case, and what they are. Longest name wins. */
const KNOWN: Readonly<Record<Exclude<CreditRole, 'photo'>, string>> = {
  agency: `reuters|associated press|ap|agence france-presse|agence france presse|afp|united press international|upi|
    bloomberg|bloomberg news|dpa|deutsche presse-agentur|ansa|efe|kyodo|kyodo news|yonhap|press trust of india|pti|ani|
    press association|pa media|australian associated press|aap|canadian press|anadolu|anadolu agency|interfax|
    dow jones|dow jones newswires|pr newswire|business wire|globe newswire|ukrinform|unian|belapan|lusa|ntb|ritzau|tt|
    swissinfo|apa|ptb|jiji|jiji press|united news of india|ians|mcclatchy-tribune|tribune news service|
    mcclatchy newspapers|reuters news|canadian press|antara|bernama|pap|mti|ctk|hina|tanjug|agerpres|bta|belga|stt|
    ritzau|keystone-sda|sda|kyodo news agency|inter press service|caixin global`,
  'state-media': `tass|itar-tass|ria|ria novosti|belta|xinhua|cctv|cgtn|china daily|global times|people's daily|kcna|
    irna|fars|fars news|press tv|sana|rt|russia today|sputnik|rossiya|telesur|prensa latina|vietnam news agency|
    trt|trt world|wafa|petra|mena|spa|saudi press agency|sputnik international|sputnik news|rossiya 1|rossiya 24|
    channel one russia|channel one|people’s daily|xinhua news agency|korean central news agency|mehr|tasnim|granma`,
  source: `al jazeera|bbc|bbc news|cnn|nbc|nbc news|cbs|cbs news|abc|abc news|fox news|msnbc|pbs|npr|new york times|
    washington post|wall street journal|los angeles times|usa today|guardian|times|financial times|daily telegraph|
    telegraph|independent|daily mail|mirror|daily mirror|economist|politico|axios|buzzfeed|buzzfeed news|huffpost|
    huffington post|vox|vice|vice news|daily beast|atlantic|new yorker|time|newsweek|forbes|cnbc|sky news|itv|itv news|
    channel 4 news|euronews|deutsche welle|dw|der spiegel|spiegel|die welt|die zeit|bild|le monde|le figaro|liberation|
    el país|el pais|la repubblica|corriere della sera|haaretz|times of israel|jerusalem post|kommersant|novaya gazeta|
    meduza|moscow times|kyiv post|kyiv independent|south china morning post|nikkei|hindu|times of india|
    indian express|dawn|globe and mail|toronto star|sydney morning herald|the age|hill|mcclatchy|propublica|
    radio free europe|voice of america|middle east eye|zerohedge|breitbart|fortune|business insider|techcrunch|
    hollywood reporter|variety|espn|yahoo news|world post|national geographic|roll call|mail online|mailonline|
    fox business|fox business network|bloomberg tv|bloomberg businessweek|washington times|washington examiner|
    new york post|new york daily news|daily caller|national review|weekly standard|new republic|the nation|mother jones|
    the intercept|intercept|rolling stone|vanity fair|the verge|wired|slate|salon|talking points memo|cbc|cbc news|
    ctv|ctv news|global news|channel 4|channel 5|sky|lbc|boston globe|boston herald|chicago tribune|miami herald|
    houston chronicle|dallas morning news|san francisco chronicle|baltimore sun|denver post|seattle times|
    philadelphia inquirer|orlando sentinel|tampa bay times|star tribune|detroit free press|detroit news|newsday|
    christian science monitor|sunday times|sun|daily express|evening standard|scotsman|irish times|irish independent|
    rte|rté|handelsblatt|süddeutsche zeitung|frankfurter allgemeine zeitung|faz|zdf|ard|der standard|
    neue zürcher zeitung|nzz|el mundo|la stampa|il sole 24 ore|rai|helsingin sanomat|yle|dagens nyheter|aftenposten|
    svt|nrk|politiken|gazeta wyborcza|dozhd|tv rain|vedomosti|rbc|novaya gazeta europe|channel news asia|straits times|
    strait times|asahi shimbun|mainichi|yomiuri shimbun|nhk|chosun ilbo|hankyoreh|korea herald|bangkok post|
    jakarta post|al arabiya|al-monitor|asharq al-awsat|hurriyet|daily sabah|ynet|channel 12|yedioth ahronoth|maariv|
    mail & guardian|daily nation|premium times|abc australia|the conversation|news corp australia|nine news|
    foreign policy|foreign affairs|stat news|the information|marketwatch|barron's|quartz|mashable|gizmodo|
    ars technica|engadget|entertainment weekly|tmz|
    univision|telemundo|c-span|newsmax|one america news|infowars|democracy now|us weekly|post`,
};

const ROLES: ReadonlyMap<string, Exclude<CreditRole, 'photo'>> = new Map(
  Object.entries(KNOWN).flatMap(([role, names]) =>
    names
      .split('|')
      .map(
        (name) =>
          [name.trim().replace(/\s+/g, ' ').replace(/^the /, ''), role as Exclude<CreditRole, 'photo'>] as const,
      ),
  ),
);

/** Picture agencies: never the source of words. */
const PICTURE_AGENCIES: ReadonlySet<string> = new Set(
  `getty|getty images|gettyimages|shutterstock|rex|rex features|epa|epa-efe|european pressphoto agency|alamy|
    alamy stock photo|istock|istockphoto|zuma|zuma press|zuma wire|sipa|sipa usa|abaca|abaca press|nurphoto|imago|
    imago images|picture alliance|lehtikuva|scanpix|ntb scanpix|tt news agency|pa wire|pa images|press association images|
    wireimage|filmmagic|corbis|magnum photos|magnum|redux|polaris|contour|wenn|splash news|backgrid|photoshot|xposure|
    action images|usa today sports|icon sportswire|cal sport media|anp|hollandse hoogte|belga photo|laif|ullstein bild|
    keystone press|eyevine|panos pictures|vii photo|agence vu|barcroft media|camera press|aap image|reuters pictures|
    afp photo|ap images|ap photo|reuters photo|pool photo|bettmann|hulton archive|stock photo|depositphotos|adobe stock|
    unsplash|wikimedia commons`
    .split('|')
    .map((name) => name.trim()),
);

const setOf = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

/** Printed with `the`; without it they are words or persons (`Hill wrote`, `Independent voters said`). */
const WITH_ARTICLE = setOf(
  `hill times independent mirror telegraph atlantic economist sun post age nation intercept guardian conversation verge
   hindu examiner information standard`,
);
/** Words too, so that in front of another capital they begin something else: `told Vice President Lund`. */
const COMMON_WORDS = setOf('time vice fortune variety dawn wired slate salon sky quartz vox bild people pool');
/** Written in capitals; in other letters they are words and first names. */
const ABBREVIATIONS = setOf(
  `ap afp upi dpa efe pti ani aap ntb tt apa ptb ria cctv cgtn kcna irna rt trt wafa mena spa sana petra bbc cnn nbc cbs
   abc msnbc pbs npr dw itv cnbc espn pap mti ctk hina bta stt sda ians cbc ctv lbc faz zdf ard nzz rai svt nrk rbc nhk
   tmz rex epa anp`,
);

/** How a name must be printed to be that of the publisher. */
export interface NameRules {
  /** Only with `the` before it. */
  readonly article: boolean;
  /** Not before another word with a capital. */
  readonly alone: boolean;
}

/** The rules for one name, or null where it is printed as the publisher never prints it. */
export function nameRules(name: string): NameRules | null {
  const plain = plainName(name);
  if (ABBREVIATIONS.has(plain) && /\p{Ll}/u.test(name.replace(/[’']s?$/, ''))) return null;
  const article = WITH_ARTICLE.has(plain);
  return { article, alone: article || COMMON_WORDS.has(plain) };
}

/** A name that ends in one of these is a publisher: `the Harbour Post`, `Belta state news agency`. */
const ENDINGS = new Set(
  `times post news journal tribune herald gazette guardian telegraph chronicle courier mirror press magazine radio
   television tv observer globe independent examiner inquirer register sentinel dispatch bulletin weekly review
   reporter broadcaster today argus echo advertiser recorder ledger citizen messenger standard`.split(/\s+/),
);

/** A name that ends in one of these is a service that sells copy: `Northern Wire`. */
const SERVICES = new Set(['wire', 'newswire']);

/** The same names are asked about again and again; beyond this many the memory starts anew, so that it stays in bounds. */
const MEMO_LIMIT = 20_000;
/** Longer names are not kept: they are no names, and may be a whole text. */
const MEMO_NAME_LENGTH = 200;

/** A function of a name that remembers its answers. */
function remembering<T extends string | null>(answer: (name: string) => T): (name: string) => T {
  const memo = new Map<string, T>();
  return (name) => {
    const known = memo.get(name);
    if (known !== undefined) return known;
    const found = answer(name);
    if (memo.size >= MEMO_LIMIT) memo.clear();
    if (name.length <= MEMO_NAME_LENGTH) memo.set(name, found);
    return found;
  };
}

/** A name as the lists have it: lower case, without article and possessive. */
const plainName = remembering((name) =>
  name
    .toLowerCase()
    .replace(/^the\s+/, '')
    .replace(/[’']s?$/, '')
    .replace(/\s+/g, ' '),
);

/** The first words of all names of the lists, to pass over other words at once. */
const FIRST_WORDS: ReadonlySet<string> = new Set(
  [...ROLES.keys(), ...PICTURE_AGENCIES].map((name) => /^[\p{L}\p{N}]+/u.exec(name)?.[0] ?? name),
);

/** A word without its possessive ending. */
export function bareWord(word: string): string {
  const at = word.length - (word.endsWith('s') ? 2 : 1);
  const mark = word.charAt(at);
  return mark === "'" || mark === '’' ? word.slice(0, at) : word;
}

/** Whether a name of the lists can begin with a word, given in lower case. */
export const mayBeginPublisher = (word: string): boolean => FIRST_WORDS.has(bareWord(word));

/** Whether a name that no list has can be a publisher's for its last word, given in lower case: `the Harbour Post`. */
export function mayEndPublisher(word: string): boolean {
  const bare = bareWord(word);
  return ENDINGS.has(bare) || SERVICES.has(bare);
}

/** What a publisher of the lists is, or null for a name that is in none. */
export function knownPublisher(name: string): CreditRole | null {
  const plain = plainName(name);
  return PICTURE_AGENCIES.has(plain) ? 'photo' : (ROLES.get(plain) ?? null);
}

/** What a name stands for when it is a publisher: its role, or null when it is none. */
export const publisherRole: (name: string) => CreditRole | null = remembering(roleByWords);

function roleByWords(name: string): CreditRole | null {
  const known = knownPublisher(name);
  if (known !== null) return known;
  // `Russia’s RT TV`: the owner is no part of the name.
  if (/['’]s\s/.test(name)) return null;
  const parts = plainName(name).split(' ');
  const head = knownPublisher(parts.slice(0, -1).join(' '));
  if (head !== null && ENDINGS.has(parts.at(-1) ?? '')) return head;
  if (parts.length > 1 && SERVICES.has(parts.at(-1) ?? '') && !parts.includes('the')) return 'agency';
  const isPaper = parts.length > 1 && ENDINGS.has(parts.at(-1) ?? '') && !parts.includes('the');
  // `Ann Lee Washington Post` ends in a name that the lists have: that is the publisher, and the rest is somebody.
  return isPaper && parts.every((_, at) => at === 0 || !standsByItself(parts.slice(at).join(' '))) ? 'source' : null;
}

/** Whether a name of the lists needs no article: the last word of `Harbour Post` is not the paper that is called `the Post`. */
const standsByItself = (plain: string): boolean => knownPublisher(plain) !== null && !WITH_ARTICLE.has(plain);

/** What a line begins with that says from whom a report comes: `Source: Halden Press`. */
export const SOURCE_LABEL =
  /^(?:sources?|quellen?|fuentes?|fonte|kilder?|källa|källor|bron|источник|agency|agentur|agence|agencia|agenzia|来源|來源|出典)\s?[:：]\s?(?=\S)/iu;

/** `www.quay-line.example.com` as `quay-line`: what readers call a site. */
const withoutDomain = (name: string): string =>
  /\s/.test(name) ? name : name.replace(/^www\./, '').replace(/(?<=[^./]{3})\.[\p{L}.]{2,20}(?:\/.*)?$/u, '');

/** What an outlet is, behind its name: others leave it out. */
const DESCRIPTION = / (?:wire|newswire|wire service|news|news agency|online|media|newsroom)$/;

/** Longest name that is no word of its own without its description. */
const MIN_SHORT_NAME = 4;

/**
 * What other reports may call an outlet, in lower case: its name, its site without the ending, and its name without what
 * it is (`Via Quay` for the Quay Wire), unless a common word is left.
 */
export function outletNames(outlet: string): readonly string[] {
  const name = outlet.toLowerCase().replace(/^the /, '');
  const site = withoutDomain(name);
  const short = site.replace(DESCRIPTION, '');
  const isNamed = (one: string): boolean => one.length >= MIN_SHORT_NAME && !isCommonWord(one);
  return [...new Set([name, ...[site, short].filter(isNamed)])].filter((one) => one !== '');
}

/** One name for the several that a publisher goes by, for comparing credits. */
export function publisherKey(name: string): string {
  const plain = withoutDomain(name.toLowerCase())
    .replace(/[’']s$/, '')
    .replace(/^the /, '')
    .replace(/\b(?:state|news agency|news|agency|newspaper|newswire|wire|online|com|website)\b/g, '')
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
  ['ap photo', 'associated press'],
  ['ap images', 'associated press'],
  ['afp photo', 'agence france presse'],
  ['reuters photo', 'reuters'],
  ['epa efe', 'epa'],
  ['gettyimages', 'getty images'],
  ['mailonline', 'mail'],
  ['dw', 'deutsche welle'],
]);
