import { TOKEN_KINDS, type Tokens } from '../model/prose.js';
import { isCommonWord, wordWeight } from '../words/background.js';
import { isCapitalAt } from '../words/capitals.js';
import { languageRules } from '../languages/languages.js';
import { PROPER_WORDS } from './proper-words.js';

/** Languages whose common nouns are not capitalised, so that a capital inside a sentence marks a name. */
const CAPITAL_MARKS_NAME = new Set(['en', 'fr', 'es', 'ru', 'it', 'pt', 'nl', 'tr', 'vi']);

/** A line in capitals says nothing about names. */
function mostlyCapitals(text: string, tokens: Tokens, at: number): boolean {
  const printed = text.slice(tokens.start[at] ?? 0, tokens.end[at + 1] ?? tokens.end[at] ?? 0);
  return printed.length > 12 && !/\p{Ll}/u.test(printed);
}

/** `Al Jazeera notes`: a word that is hardly ever seen, right before another capital, belongs to its name. */
const LEADING_WEIGHT = 7;

function leadsName(text: string, tokens: Tokens, at: number): boolean {
  const next = tokens.start[at + 1] ?? 0;
  const beside = text.slice(tokens.end[at] ?? 0, next) === ' ';
  return beside && isCapitalAt(text, next) && wordWeight(tokens.fold[at] ?? '') >= LEADING_WEIGHT;
}

/**
 * For a language without a background list: a word that opens a sentence is a name when it has a capital inside of one
 * too or another capital behind it, and is neither seen in lower case nor one of the words that sentences begin with.
 */
function opensWithName(
  word: { readonly fold: string; readonly leads: boolean },
  seen: Seen,
  language: string,
): boolean {
  if (seen.lower.has(word.fold) || languageRules(language)?.sentences.starters.has(word.fold) === true) return false;
  return seen.inside.has(word.fold) || word.leads;
}

/** Words by how they stand inside sentences: with a capital, and without. */
interface Seen {
  readonly inside: ReadonlySet<string>;
  readonly lower: ReadonlySet<string>;
}

/** How the words that open a sentence somewhere stand elsewhere: of the others it is not asked. */
function seenInside(tokens: Tokens, firsts: Uint8Array, isCapital: (at: number) => boolean): Seen {
  const opening = new Set<string>();
  for (let at = 0; at < tokens.count; at += 1)
    if (firsts[at] === 1 && tokens.kind[at] === TOKEN_KINDS.word) opening.add(tokens.fold[at] ?? '');
  const [inside, lower] = [new Set<string>(), new Set<string>()];
  for (let at = 0; at < tokens.count; at += 1) {
    const fold = tokens.fold[at] ?? '';
    if (tokens.kind[at] !== TOKEN_KINDS.word || !opening.has(fold)) continue;
    if (!isCapital(at)) lower.add(fold);
    else if (firsts[at] !== 1) inside.add(fold);
  }
  return { inside, lower };
}

/** A common word that is no name nearly always. */
const isCommonOnly = (fold: string): boolean => isCommonWord(fold) && !PROPER_WORDS.has(fold.replace(/'s$/, ''));

/**
 * Marks the tokens that are names: capitalised inside a sentence; and at its beginning, where every word has a capital,
 * when it is no common word, or a common one that is a name nearly always, and not seen in lower case only.
 */
export function markNames(
  text: string,
  tokens: Tokens,
  opening: { readonly firsts: Uint8Array; readonly language: string | null },
): void {
  if (opening.language !== null && !CAPITAL_MARKS_NAME.has(opening.language)) return;
  const capital = (at: number): boolean => isCapitalAt(text, tokens.start[at] ?? 0);
  const { inside, lower } = seenInside(tokens, opening.firsts, capital);
  for (let at = 0; at < tokens.count; at += 1) {
    if (tokens.kind[at] !== TOKEN_KINDS.word || !capital(at) || mostlyCapitals(text, tokens, at)) continue;
    const fold = tokens.fold[at] ?? '';
    if (fold === 'i' || fold.startsWith("i'")) continue;
    const first = opening.firsts[at] === 1;
    if (first && languageRules(opening.language) !== undefined) {
      const leads =
        isCapitalAt(text, tokens.start[at + 1] ?? 0) && text.slice(tokens.end[at], tokens.start[at + 1]) === ' ';
      if (opensWithName({ fold, leads }, { inside, lower }, opening.language ?? '')) tokens.kind[at] = TOKEN_KINDS.name;
      continue;
    }
    const isOpening = first && (isCommonOnly(fold) || (lower.has(fold) && !inside.has(fold)));
    if (!isOpening || leadsName(text, tokens, at)) tokens.kind[at] = TOKEN_KINDS.name;
  }
}
