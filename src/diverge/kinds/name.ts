import {
  isOneSided,
  loneSide,
  occupied,
  sizeOf,
  surplus,
  type Change,
  type Finding,
  type Occupied,
} from '../change.js';
import { isVariantName } from '../../languages/likeness.js';
import { bare, foldsIn, isName, namesIn } from '../side.js';
import { isAttribution } from './attribution.js';
import { against, alone, bothSides, FEW_WORDS, listed } from './evidence.js';
import { isCutFromQuotation } from './quote.js';

/**
 * The names of a range. Where the other side has a name in the same place, a capital is one too: at the beginning of a
 * sentence a common word (`Sessions`) is taken for no name unless something beside it says so.
 */
function namesOpposite(one: Occupied, other: Occupied): readonly string[] {
  const own = namesIn(one.side, one.range);
  if (own.length > 0 || sizeOf(one.range) !== sizeOf(other.range)) return own;
  const { fold, start } = one.side.prose.tokens;
  return foldsIn(one.side, one.range).flatMap((_, step) => {
    const at = one.range.from + step;
    const isCapital = /\p{Lu}/u.test(one.side.prose.article.text.charAt(start[at] ?? 0));
    const isWord = one.side.vocabulary.functionWords.has(fold[at] ?? '');
    return isCapital && !isWord && isName(other.side, other.range.from + step) ? [bare(fold[at] ?? '')] : [];
  });
}

/** The names that only the left has, and those that only the right has. */
function loneNames(change: Change): readonly [readonly string[], readonly string[]] {
  const [one, other] = bothSides(change);
  const [left, right] = [namesOpposite(one, other), namesOpposite(other, one)];
  return [surplus(left, right), surplus(right, left)];
}

/** Nothing but a blank between a word and the one before: a comma parts two names. */
function isBeside({ side }: Occupied, at: number): boolean {
  const { start, end } = side.prose.tokens;
  return (end[at - 1] ?? 0) + 1 === start[at];
}

function oneSidedName(change: Change, left: readonly string[], right: readonly string[]): Finding | null {
  const holder = occupied(change).find((one) => namesIn(one.side, one.range).length > 0);
  if (holder === undefined) return null;
  const { from, to } = holder.range;
  const beside =
    (isName(holder.side, from - 1) && isBeside(holder, from)) || (isName(holder.side, to) && isBeside(holder, to));
  // `Donald` before `Trump said` makes the name fuller and leaves the speaker who he is.
  const isForm = beside && namesIn(holder.side, holder.range).length === sizeOf(holder.range);
  if (!isForm && isAttribution(change)) return null;
  if (isOneSided(change) && sizeOf(holder.range) > FEW_WORDS) return null;
  const parts = alone(change, left, right);
  if (beside) return { kind: 'name', severity: 'medium', reasonCode: 'name-fuller', parts };
  return {
    kind: 'name',
    severity: isCutFromQuotation(change) ? 'high' : 'medium',
    reasonCode: 'name-one-sided',
    parts,
  };
}

const titlesIn = ({ side, range }: Occupied): readonly string[] =>
  foldsIn(side, range).filter((word) => side.vocabulary.titles.has(word));

/** `former president` against `president`: a title and nothing else, right before a name or another title. */
function loneTitle(change: Change): Finding | null {
  const [lone, second] = occupied(change);
  if (lone === undefined || second !== undefined) return null;
  const { side, range } = lone;
  const titles = titlesIn(lone);
  if (titles.length < sizeOf(range) || !isBeside(lone, range.to)) return null;
  const next = side.prose.tokens.fold[range.to] ?? '';
  if (!isName(side, range.to) && !side.vocabulary.titles.has(next)) return null;
  const parts = { side: loneSide(change), words: listed(lone, titles) };
  return { kind: 'name', severity: 'medium', reasonCode: 'title-one-sided', parts };
}

function titleFinding(change: Change): Finding | null {
  const [left, right] = occupied(change).map(titlesIn);
  if (left === undefined || right === undefined) return loneTitle(change);
  if (surplus(left, right).length === 0 || surplus(right, left).length === 0) return null;
  return { kind: 'name', severity: 'high', reasonCode: 'title-differs', parts: against(change, left, right) };
}

const lettersOf = (name: string): string => name.replace(/[^\p{L}\p{N}]/gu, '');

/** `U.S.` and `United States`, `K.G.B.` and `KGB`: the first letters of several words, or the same with points. */
function isShortForm(one: readonly string[], other: readonly string[]): boolean {
  if (lettersOf(one.join('')) === lettersOf(other.join(''))) return true;
  const [few, many] = one.length < other.length ? [one, other] : [other, one];
  const [short = ''] = few;
  const [long = ''] = many;
  if (few.length === 1 && many.length === 1 && short.endsWith('.') && long.startsWith(lettersOf(short))) return true;
  return few.length === 1 && many.length > 1 && lettersOf(short) === many.map((name) => name.charAt(0)).join('');
}

/** A longer replacement names others because it says something else. */
const MOST_IN_SLOT = 4;

/**
 * Whether two names stand in one slot of a sentence that is otherwise the same: both changes are short and nothing but
 * names, titles and small words. `the Sudmark president` and `Petrov` may be one person, told by office and by name.
 */
function isInOneSlot(change: Change): boolean {
  return occupied(change).every(({ side, range }) => {
    const isOffice = foldsIn(side, range).some(
      (fold, step) => !isName(side, range.from + step) && !side.vocabulary.functionWords.has(fold),
    );
    return sizeOf(range) <= MOST_IN_SLOT && !isOffice;
  });
}

/** Another person, place, organisation or title, another spelling of one, or a name on one side only. */
export function nameFinding(change: Change): Finding | null {
  const [onlyLeft, onlyRight] = loneNames(change);
  if (onlyLeft.length === 0 && onlyRight.length === 0) return titleFinding(change);
  if (onlyLeft.length === 0 || onlyRight.length === 0) return oneSidedName(change, onlyLeft, onlyRight);
  const parts = against(change, onlyLeft, onlyRight);
  if (isShortForm(onlyLeft, onlyRight))
    return { kind: 'spelling', severity: 'style', reasonCode: 'name-shortened', parts };
  if (!isInOneSlot(change)) return { kind: 'name', severity: 'medium', reasonCode: 'names-in-other-words', parts };
  const variants = onlyLeft.every((name) => onlyRight.some((other) => isVariantName(name, other)));
  return variants
    ? { kind: 'name', severity: 'medium', reasonCode: 'name-spelt-otherwise', parts }
    : { kind: 'name', severity: 'high', reasonCode: 'name-differs', parts };
}
