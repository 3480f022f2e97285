import { TOKEN_KINDS, type Prose, type TokenRange } from '../model/prose.js';
import { foldAt, gapBefore, isName, nameFrom } from '../languages/name-phrases.js';
import { bareWord as bare } from '../words/publishers.js';
import { TITLE_ABBREVIATIONS } from '../languages/speech-words.js';
import { vocabularyOf, type Vocabulary } from '../languages/vocabulary/vocabulary.js';

/** How far behind a name and its comma the office may stand, in words: `Marta Lind, the new director of …`. */
const OFFICE_REACH = 4;

const ARTICLES = new Set(['the', 'a', 'an']);

const surnameOf = (prose: Prose, { to }: TokenRange): string => bare(foldAt(prose, to - 1));

const isTitle = ({ titles }: Vocabulary, fold: string): boolean => titles.has(fold) || TITLE_ABBREVIATIONS.has(fold);

/** `the White House`, `White House spokesman`: what stands so is seldom a person, and whose words they are may be one. */
function isInstitution(prose: Prose, { from, to }: TokenRange, vocabulary: Vocabulary): boolean {
  return (
    ARTICLES.has(foldAt(prose, from - 1)) || (gapBefore(prose, to) === ' ' && isTitle(vocabulary, foldAt(prose, to)))
  );
}

/** `union leader Carla Weiss`, `Dr. Ann Lee`, `Marta Lind, the director`. */
function hasOffice(prose: Prose, { from, to }: TokenRange, vocabulary: Vocabulary): boolean {
  const before = /^(?:, )?[ .]*$/u.test(gapBefore(prose, from)) && isTitle(vocabulary, foldAt(prose, from - 1));
  if (before || isTitle(vocabulary, foldAt(prose, from))) return true;
  if (!gapBefore(prose, to).startsWith(',')) return false;
  return Array.from({ length: OFFICE_REACH }, (_, step) => foldAt(prose, to + step)).some((fold) =>
    vocabulary.titles.has(fold),
  );
}

/** How a surname is printed in an article. */
interface Uses {
  /** First words of the whole names that end in it: two are two people, or two places (`North Korea`, `South Korea`). */
  readonly first: Set<string>;
  alone: boolean;
  office: boolean;
  institution: boolean;
}

/** `Pact of Steel`, `Governor of Ohio`: what is joined by a word in small letters is no first name and surname. */
const isPlainName = (prose: Prose, { from, to }: TokenRange): boolean =>
  to - from > 1 && !prose.tokens.fold.slice(from, to).some((fold) => fold === 'of' || fold === 'and' || fold === 'the');

function usesOf(prose: Prose): ReadonlyMap<string, Uses> {
  const vocabulary = vocabularyOf(prose.language);
  const all = new Map<string, Uses>();
  for (let at = 0; at < prose.tokens.count; at += 1) {
    if (!isName(prose, at)) continue;
    const range = nameFrom(prose, at);
    const surname = surnameOf(prose, range);
    const uses = all.get(surname) ?? { first: new Set(), alone: false, office: false, institution: false };
    all.set(surname, uses);
    const [first] = namingWords(prose, range);
    const isWhole = isPlainName(prose, range) && first !== undefined && first !== surname;
    if (isWhole) uses.first.add(first);
    uses.alone ||= range.to - range.from === 1;
    uses.office ||= isWhole && hasOffice(prose, range, vocabulary);
    uses.institution ||= isInstitution(prose, range, vocabulary);
    at = range.to - 1;
  }
  return all;
}

const found = new WeakMap<Prose, ReadonlySet<string>>();

/**
 * The surnames in an article that are certainly people's: with one first name, and with an office or taken up again
 * by the surname alone; and nowhere as an institution stands.
 */
function surnamesOfPeople(prose: Prose): ReadonlySet<string> {
  const known = found.get(prose);
  if (known !== undefined) return known;
  const isPersons = ({ first, alone, office, institution }: Uses): boolean =>
    !institution && first.size === 1 && (office || alone);
  const surnames = new Set([...usesOf(prose)].flatMap(([surname, uses]) => (isPersons(uses) ? [surname] : [])));
  found.set(prose, surnames);
  return surnames;
}

/** The words of a name that tell whose it is: no title, no initial. */
export function namingWords(prose: Prose, { from, to }: TokenRange): readonly string[] {
  const vocabulary = vocabularyOf(prose.language);
  return prose.tokens.fold
    .slice(from, to)
    .map(bare)
    .filter((fold, step) => fold.length > 1 && !isTitle(vocabulary, fold) && isNameToken(prose, from + step));
}

const isNameToken = (prose: Prose, at: number): boolean => prose.tokens.kind[at] === TOKEN_KINDS.name;

/** Whether the name in a range is certainly a person's. */
export const isPerson = (prose: Prose, range: TokenRange): boolean =>
  surnamesOfPeople(prose).has(surnameOf(prose, range));
