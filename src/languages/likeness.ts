import distance from 'natural/lib/natural/distance/index.js';
import similarity from 'string-similarity';

const { JaroWinklerDistance } = distance as unknown as {
  readonly JaroWinklerDistance: (one: string, other: string, options: { ignoreCase: boolean }) => number;
};

/**
 * From here on two names are taken for two spellings of one (Lukashenko, Lukashenka: 0.97; Belta, Belarus: 0.73).
 * Jaro-Winkler, because transliterations agree at the beginning.
 */
const SAME_NAME = 0.9;

/** Names that one place or body has in news at the same time: renamed, or written from two languages. */
const RENAMED: readonly ReadonlySet<string>[] = [
  'kyiv kiev',
  'kharkiv kharkov',
  'lviv lvov',
  'odesa odessa',
  'mykolaiv nikolaev nikolayev',
  'chornobyl chernobyl',
  'dnipro dnepr dnieper',
  'turkey türkiye turkiye',
  'myanmar burma',
  'yangon rangoon',
  'mumbai bombay',
  'kolkata calcutta',
  'chennai madras',
  'bengaluru bangalore',
  'beijing peking',
  'eswatini swaziland',
  'mecca makkah',
  'quran koran',
  'gaddafi qaddafi gadhafi kadafi',
  'hezbollah hizbullah hizbollah',
].map((names) => new Set(names.split(' ')));

/**
 * What transliterations of one name agree in: its consonants by their sound. `aleksandr` and `alexander` are `lksndr`, and
 * vowels and doubled letters are written as each language likes.
 */
function consonants(name: string): string {
  return name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/x/g, 'ks')
    .replace(/ph/g, 'f')
    .replace(/kh|ch|[cqg]/g, 'k')
    .replace(/w/g, 'v')
    .replace(/tz|z/g, 's')
    .replace(/[aeiouyjh'’-]/g, '')
    .replace(/(.)\1+/gu, '$1');
}

/** Fewer consonants agree by chance: Hassan and Hussein have three. */
const MIN_CONSONANTS = 4;
/** How like two names must be whose consonants agree, by the same measure. */
const SAME_CONSONANTS = 0.75;

/** Whether two different names look like spellings of one. Takes lower case; very short names never do. */
export function isVariantName(one: string, other: string): boolean {
  if (Math.min(one.length, other.length) < 4) return false;
  if (RENAMED.some((names) => names.has(one) && names.has(other))) return true;
  const likeness = JaroWinklerDistance(one, other, { ignoreCase: true });
  if (likeness >= SAME_NAME) return true;
  const sound = consonants(one);
  return sound.length >= MIN_CONSONANTS && likeness >= SAME_CONSONANTS && sound === consonants(other);
}

/** Likeness of two headlines, 0–1: Dice over letter pairs, which suits a line but not an article. */
export function headlineLikeness(one: string, other: string): number {
  return similarity.compareTwoStrings(one.slice(0, 400), other.slice(0, 400));
}
