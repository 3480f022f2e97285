import { TOKEN_KINDS, type Prose, type TokenRange } from '../model/prose.js';
import { NAME_PARTICLES, TITLE_ABBREVIATIONS } from './speech-words.js';
import { vocabularyOf } from './vocabulary/vocabulary.js';

/** Reads names of several words: titles and initials with their full stops, particles, `Secretary of State`. */

/** Longest name with its titles, in words. */
const MAX_NAME_WORDS = 12;

/** What stands between a token and the one before it, at most 40 characters of it. */
export function gapBefore({ article, tokens }: Prose, at: number): string {
  const from = tokens.end[at - 1] ?? 0;
  return article.text.slice(from, Math.min(tokens.start[at] ?? article.text.length, from + 40));
}

export const foldAt = (prose: Prose, at: number): string => prose.tokens.fold[at] ?? '';

export const printed = ({ article, tokens }: Prose, { from, to }: TokenRange): string =>
  article.text.slice(tokens.start[from] ?? 0, tokens.end[to - 1] ?? 0);

const isCapital = ({ article, tokens }: Prose, at: number): boolean =>
  /\p{Lu}/u.test(article.text.charAt(tokens.start[at] ?? 0));

/** `Al` of `Al Jazeera`, at the beginning of a sentence too, where a capital alone says nothing. */
const leadsName = (prose: Prose, at: number): boolean =>
  NAME_PARTICLES.has(foldAt(prose, at)) &&
  isCapital(prose, at) &&
  prose.tokens.kind[at + 1] === TOKEN_KINDS.name &&
  /^[ \u00a0-]$/.test(gapBefore(prose, at + 1));

export const isName = (prose: Prose, at: number): boolean =>
  prose.tokens.kind[at] === TOKEN_KINDS.name || leadsName(prose, at);

export const isDate = ({ tokens }: Prose, at: number): boolean => tokens.kind[at] === TOKEN_KINDS.date;

export const isPossessive = (fold: string): boolean => /(?:['’]s|s['’])$/.test(fold);

/** A full stop belongs to the word before it: `Sen. Ann Lee`, `Ivo B. Brandt`. */
function isShortened(prose: Prose, at: number): boolean {
  const fold = foldAt(prose, at);
  return fold.length === 1 || TITLE_ABBREVIATIONS.has(fold);
}

/** Possessives end a name; the apostrophe of `Democrats’` stands in the gap behind the word. */
export const endsPossessive = (prose: Prose, at: number): boolean =>
  isPossessive(foldAt(prose, at)) || (foldAt(prose, at).endsWith('s') && /^['’]/.test(gapBefore(prose, at + 1)));

function isJoined(prose: Prose, at: number): boolean {
  const gap = gapBefore(prose, at);
  if (endsPossessive(prose, at - 1)) return false;
  return /^[ \u00a0\n-]$/.test(gap) || (/^\.[ \u00a0\n]$/.test(gap) && isShortened(prose, at - 1));
}

/** Where the name goes on behind `at` over small words (`of`, `von der`), or -1. */
function acrossSmallWords(prose: Prose, at: number): number {
  const { titles } = vocabularyOf(prose.language);
  const isTitle = titles.has(foldAt(prose, at - 1));
  for (let next = at; next < at + 3 && next + 1 < prose.tokens.count; next += 1) {
    const fold = foldAt(prose, next);
    const small = NAME_PARTICLES.has(fold) || (isTitle && (fold === 'of' || (fold === 'the' && next > at)));
    if (!small || !isJoined(prose, next) || !isJoined(prose, next + 1)) return -1;
    if (isName(prose, next + 1)) return next + 1;
  }
  return -1;
}

/** The name that begins at a token that is one. */
export function nameFrom(prose: Prose, from: number): TokenRange {
  let to = from + 1;
  while (to < prose.tokens.count && to - from < MAX_NAME_WORDS) {
    if (isName(prose, to) && isJoined(prose, to)) to += 1;
    else {
      const over = isName(prose, to) ? -1 : acrossSmallWords(prose, to);
      if (over < 0) break;
      to = over + 1;
    }
  }
  return { from, to };
}

/** `R-Wis.`, `D-Calif.`: a party and a place. */
export const isParty = (prose: Prose, { from, to }: TokenRange): boolean =>
  (to - from <= 3 && /^[A-Z]-/.test(printed(prose, { from, to }))) ||
  (to - from === 1 && foldAt(prose, from).length === 1);

/** A name as it is shown: without the ending of the possessive. */
export const shownName = (prose: Prose, range: TokenRange): string => printed(prose, range).replace(/[’']s$/, '');
