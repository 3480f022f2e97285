import type { CreditRole } from '../model/model.js';
import type { Prose } from '../model/prose.js';
import { isCommonWord } from '../words/background.js';
import { isCapitalAt, isCapitalCharacterAt } from '../words/capitals.js';
import { knownPublisher, mayBeginPublisher, mayEndPublisher, nameRules, publisherRole } from '../words/publishers.js';
import { foldTypography } from '../words/typography.js';
import { findWords } from '../words/words.js';
import { foldAt, gapBefore } from '../languages/name-phrases.js';

/** Finds the names of publishers, among the tokens of a text and in single lines. */

/** Longest name of a publisher, in words. */
const MAX_NAME_WORDS = 5;

/** Names by which this comparison's own outlets may be credited, in lower case. */
export type OutletNames = ReadonlySet<string>;

/** A publisher’s name among the tokens, with `news agency` and its like behind it. */
export interface Named {
  readonly from: number;
  readonly to: number;
  readonly name: string;
  readonly role: CreditRole;
  /** Behind the name alone. */
  readonly nameTo: number;
  /** It is called an agency, a broadcaster or state-run where it stands: that is attribution enough. */
  readonly described: boolean;
}

const AGENCY_WORDS = new Set(['agency', 'newswire', 'broadcaster', 'television', 'newspaper', 'website', 'wire']);
const STATE_WORDS = new Set(['state', 'official', 'government', 'run', 'owned']);
/** Say what a publisher is, before its name: `told pro-government broadcaster Sava TV`. */
export const DESCRIBING = new Set(
  `agency newswire broadcaster newspaper newspapers daily tabloid magazine website site channel network outlet station
   news paper weekly publication blog programme program`.split(/\s+/),
);

const capitalAt = (prose: Prose, at: number): boolean =>
  at < prose.tokens.count && isCapitalAt(prose.article.text, prose.tokens.start[at] ?? 0);

const PLAIN_GAP = /^[ \u00a0\n]?$/;
const NAME_GAP = /^(?:[ \u00a0\n]?|[-&]| & |\. ?)$/;

/** `Belta state news agency`: where the description ends, and whether it says that the state runs it. */
function described(prose: Prose, to: number): { readonly to: number; readonly state: boolean } | null {
  let state = false;
  for (let at = to; at < Math.min(prose.tokens.count, to + 4); at += 1) {
    const fold = foldAt(prose, at);
    const [isAgency, isState] = [AGENCY_WORDS.has(fold), STATE_WORDS.has(fold)];
    // Asked first, because nearly every word ends it here.
    if (!isAgency && !isState && fold !== 'news' && fold !== 'media') return null;
    if (!/^[ \u00a0\n-]?$/.test(gapBefore(prose, at)) || capitalAt(prose, at)) return null;
    if (isAgency) return { to: at + 1, state };
    if (isState) state = true;
  }
  return null;
}

/** Small words that stand inside names. */
const JOINING = new Set(['of', 'the', 'and', 'de']);

/** Behind the last word of the longest name that may begin at a token: words with capitals, small ones among them. */
function reachOf(prose: Prose, from: number): number {
  const most = Math.min(prose.tokens.count, from + MAX_NAME_WORDS);
  const goesOn = (at: number): boolean =>
    (capitalAt(prose, at) || JOINING.has(foldAt(prose, at))) && NAME_GAP.test(gapBefore(prose, at));
  let to = from + 1;
  while (to < most && goesOn(to)) to += 1;
  return to;
}

const NATIONAL = /(?:ish|ese|[aeilnrs]an|ch|ic)$/;

/**
 * A name that no list has, taken for a publisher because it is called a news agency: never a nationality, a common
 * word, an owner (`Lund’s news agency`) or the end of a longer name.
 */
function isUnknownAgency(prose: Prose, from: number, to: number): boolean {
  const fold = foldAt(prose, from);
  const isOwner = /['’]s?$/.test(fold) || !PLAIN_GAP.test(gapBefore(prose, to));
  const goesOn =
    (from > 0 && capitalAt(prose, from - 1) && PLAIN_GAP.test(gapBefore(prose, from))) ||
    gapBefore(prose, from) === '-';
  return !isOwner && !goesOn && !isCommonWord(fold) && !NATIONAL.test(fold) && foldAt(prose, to) !== 'agency';
}

/** Whether a name is printed as that of the publisher: `the Hill`, but not `Hill`. */
function isPrintedSo(prose: Prose, from: number, to: number): boolean {
  const { text } = prose.article;
  const rules = nameRules(text.slice(prose.tokens.start[from], prose.tokens.end[to - 1]));
  if (rules === null) return false;
  const withArticle =
    foldAt(prose, from) === 'the' || foldAt(prose, from - 1) === 'the' || /[([]\s*$/.test(gapBefore(prose, from));
  const goesOn = capitalAt(prose, to) && prose.tokens.kind[to] !== 2 && gapBefore(prose, to) === ' ';
  return (!rules.article || withArticle) && (!rules.alone || !goesOn);
}

/** What the words of a range stand for when they are a publisher’s name. */
function roleOf(
  prose: Prose,
  range: { readonly from: number; readonly to: number },
  outlets: OutletNames,
): CreditRole | null {
  const { from, to } = range;
  const name = prose.article.text.slice(prose.tokens.start[from] ?? 0, prose.tokens.end[to - 1] ?? 0);
  const known = knownPublisher(name);
  if (known !== null) return isPrintedSo(prose, from, to) ? known : null;
  return publisherRole(name) ?? (outlets.has(name.toLowerCase().replace(/^the /, '')) ? 'source' : null);
}

const asPrinted = (name: string): string => {
  const bare = name.replace(/[’']s?$/, '').replace(/\s+/g, ' ');
  return nameRules(bare)?.article === true ? bare : bare.replace(/^The /, '');
};

/** The first words of the outlets' names, as printed in lower case and folded: most words are passed over at once. */
const beginnings = new WeakMap<OutletNames, ReadonlySet<string>>();

function mayBeginOutlet(word: string, outlets: OutletNames): boolean {
  let first = beginnings.get(outlets);
  if (first === undefined) {
    const words = [...outlets].map((name) => name.slice(...findWords(name).subarray(0, 2)));
    first = new Set(words.flatMap((one) => [one, foldTypography(one)]));
    beginnings.set(outlets, first);
  }
  return first.has(word);
}

/** Whether a name that can be known by its first word may begin with a word, given in lower case. */
const mayBegin = (word: string, outlets: OutletNames): boolean =>
  mayBeginPublisher(word) || mayBeginOutlet(word, outlets);

/** Whether a name may begin at a token, or behind it where it is the article. */
function tokenMayBegin(prose: Prose, at: number, outlets: OutletNames): boolean {
  // A token of several words is let pass: its first word alone is not at hand.
  const may = (one: number): boolean => prose.tokens.words[one] !== 1 || mayBegin(foldAt(prose, one), outlets);
  return may(at) || (foldAt(prose, at) === 'the' && may(at + 1));
}

const tokenMayEnd = (prose: Prose, at: number): boolean =>
  prose.tokens.words[at] !== 1 || mayEndPublisher(foldAt(prose, at));

/** The publisher whose name begins at a token, or null. */
export function namedAt(prose: Prose, from: number, outlets: OutletNames): Named | null {
  if (!capitalAt(prose, from)) return null;
  const begins = tokenMayBegin(prose, from, outlets);
  for (let to = reachOf(prose, from); to > from; to -= 1) {
    const isName = to === from + 1 || capitalAt(prose, to - 1);
    if (!isName || (!begins && !tokenMayEnd(prose, to - 1))) continue;
    const role = roleOf(prose, { from, to }, outlets);
    if (role !== null) return asNamed(prose, { from, to }, role);
  }
  const unknown = described(prose, from + 1);
  return unknown !== null && isUnknownAgency(prose, from, from + 1)
    ? asNamed(prose, { from, to: from + 1 }, 'agency')
    : null;
}

function asNamed(prose: Prose, { from, to }: { readonly from: number; readonly to: number }, role: CreditRole): Named {
  const behind = described(prose, to);
  const stateBefore = [1, 2, 3].some((back) => STATE_WORDS.has(foldAt(prose, from - back)));
  const isState = role === 'agency' && behind !== null && (behind.state || stateBefore);
  const name = asPrinted(prose.article.text.slice(prose.tokens.start[from] ?? 0, prose.tokens.end[to - 1] ?? 0));
  return {
    from,
    to: behind?.to ?? to,
    nameTo: to,
    name,
    role: isState ? 'state-media' : role,
    described: behind !== null,
  };
}

/** A publisher’s name in a line, by offsets in it. */
export interface LinePublisher {
  readonly start: number;
  readonly end: number;
  readonly name: string;
  readonly role: CreditRole;
  /** Whom an abbreviation stands for, as `publisherKey` has it; else the name itself says it. */
  readonly key?: string;
}

/** The publishers that a line names, in order: the lists’ names wherever they stand, longest first. */
export function publishersIn(line: string, outlets: OutletNames): readonly LinePublisher[] {
  const bounds = findWords(line.slice(0, 400));
  const found: LinePublisher[] = [];
  for (let at = 0; at < bounds.length;) {
    const place = { bounds, at };
    const begins = isCapitalCharacterAt(line, bounds[at] ?? 0) && lineMayBegin(line, place, outlets);
    const one = begins ? publisherFrom(line, place, outlets) : null;
    if (one === null) at += 2;
    else {
      found.push(one);
      while (at < bounds.length && (bounds[at] ?? 0) < one.end) at += 2;
    }
  }
  return found;
}

interface LinePlace {
  readonly bounds: Uint32Array;
  readonly at: number;
}

/** The same of a word of a line. */
function lineMayBegin(line: string, { bounds, at }: LinePlace, outlets: OutletNames): boolean {
  const wordAt = (one: number): string => line.slice(bounds[one] ?? line.length, bounds[one + 1]).toLowerCase();
  const word = wordAt(at);
  return mayBegin(word, outlets) || (word === 'the' && mayBegin(wordAt(at + 2), outlets));
}

function publisherFrom(line: string, { bounds, at }: LinePlace, outlets: OutletNames): LinePublisher | null {
  const start = bounds[at] ?? 0;
  const begins = mayBeginPublisher(line.slice(start, bounds[at + 1]).toLowerCase());
  for (let words = MAX_NAME_WORDS; words >= 1; words -= 1) {
    const end = bounds[at + 2 * words - 1];
    if (end === undefined) continue;
    const name = line.slice(start, end);
    const isKnown = begins || /^the\s/i.test(name);
    const rules = nameRules(name);
    const isBare =
      rules?.article === true && !/(?:^|\bthe|[|,;:—–/([-])\s*$/i.test(line.slice(Math.max(0, start - 8), start));
    const role = isKnown && rules !== null && !isBare ? knownPublisher(name) : null;
    const shown = role ?? (outlets.has(name.toLowerCase().replace(/^the /, '')) ? 'source' : null);
    if (shown !== null) return { start, end, name: asPrinted(name), role: shown };
  }
  return null;
}
