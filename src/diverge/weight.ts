import type { DivergenceKind, Unworded, Severity, Span } from '../model/model.js';
import { contentWords } from './change.js';
import type { ReasonCode } from '../model/reasons.js';
import { stretchAt, TOKEN_KINDS, type TokenRange, tokensIn } from '../model/prose.js';
import type { Sides } from './record.js';
import { creditsIn, type Side } from './side.js';
import { newWordsIn } from './unshared/news.js';

/**
 * How much a change of words matters. A word that the other report has somewhere is said somewhere else, or said again; what
 * it has nowhere is what its reader does not learn. Of 480 changes in 52 judged pairs that were no figures, quotations and
 * headlines, readers wanted 78 % of those with three new words and more to be told, and 39 % of the others.
 */
export const FEWEST_NEW_WORDS = 3;

/** Kinds that earn their weight by their words; figures, negations, quotations, credits and headlines have their own. */
const WEIGHED: ReadonlySet<DivergenceKind> = new Set([
  'wording',
  'inflection',
  'attribution',
  'name',
  'date',
  'number',
]);

const NOTHING: TokenRange = { from: 0, to: 0 };

const rangeOf = ({ prose }: Side, span: Span | null): TokenRange => (span === null ? NOTHING : tokensIn(prose, span));

const isEmpty = ({ from, to }: TokenRange): boolean => from === to;

const hasDate = (side: Side, { from, to }: TokenRange): boolean =>
  side.prose.dates.some((date) => date.from < to && from < date.to);

/** A date that says more than a weekday: pages of one week have those everywhere. */
function isDated(side: Side, { from, to }: TokenRange): boolean {
  return side.prose.dates.some(
    (date) => date.from < to && from < date.to && (date.year !== null || date.month !== null || date.day !== null),
  );
}

/** Whether a range names a publisher whom the other report names nowhere. */
function namesPublisher(side: Side, range: TokenRange, other: Side): boolean {
  const known = new Set(other.credits.map(({ key }) => key));
  return creditsIn(side, range).some(({ role, key }) => role !== 'photo' && !known.has(key));
}

const hasContent = (side: Side, range: TokenRange): boolean => contentWords(side, range).length > 0;

/** Another speaker against another: `the engineer said` and `officials said`, not `Trump said` and `he said`. */
const saysBoth = ({ left, right }: Sides, one: TokenRange, other: TokenRange): boolean =>
  hasContent(left, one) && hasContent(right, other);

const saysAnything = ({ prose, vocabulary }: Side, { from, to }: TokenRange): boolean =>
  prose.tokens.fold
    .slice(from, to)
    .some((word) => vocabulary.neutralSaying.has(word) || vocabulary.colouredSaying.has(word));

/** What one report gives somebody to say the other prints as its own: nobody speaks in the sentence at that place. */
function losesSpeaker({ left, right }: Sides, one: TokenRange, other: TokenRange): boolean {
  const [bare, at] = isEmpty(one) ? [left, one.from] : [right, other.from];
  const sentence = at === 0 ? null : stretchAt(bare.prose.sentences, at - 1);
  return sentence !== null && !saysAnything(bare, sentence);
}

/** A small number in words (`two of them`, `a dozen`) that one side alone has counts nothing in particular. */
const MOST_IN_WORDS = 12;

function isCountedByTheWay({ prose }: Side, { from, to }: TokenRange): boolean {
  const { kind, key, fold } = prose.tokens;
  const figures = Array.from({ length: to - from }, (_, step) => from + step).filter(
    (at) => kind[at] === TOKEN_KINDS.number,
  );
  const isSmall = (at: number): boolean =>
    !/\d/u.test(fold[at] ?? '') && Number(/^#([\d.]+)$/.exec(key[at] ?? '')?.[1] ?? NaN) <= MOST_IN_WORDS;
  return figures.length > 0 && figures.every(isSmall);
}

/** Pairs of neighbours inside quotation marks, by the text. */
const quotedPairs = new WeakMap<Side, ReadonlySet<string>>();

function pairsIn(side: Side): ReadonlySet<string> {
  const known = quotedPairs.get(side);
  if (known !== undefined) return known;
  const { fold } = side.prose.tokens;
  const pairs = new Set<string>();
  for (let at = 1; at < fold.length; at += 1)
    if (side.quoted[at] === 1 && side.quoted[at - 1] === 1) pairs.add(`${fold[at - 1] ?? ''} ${fold[at] ?? ''}`);
  quotedPairs.set(side, pairs);
  return pairs;
}

/** Whether all neighbours among some words stand beside each other inside quotation marks of the other report. */
const arePairs = (pairs: ReadonlySet<string>, words: readonly string[]): boolean =>
  words.length > 1 && words.slice(1).every((word, at) => pairs.has(`${words[at] ?? ''} ${word}`));

/**
 * Whether words that one report alone quotes were cut from a quotation of the other. They were not where the other quotes
 * them at another place, or quotes nothing of what stands beside them: a name of five words that both have is no quotation.
 */
function isCut({ left, right }: Sides, one: TokenRange, other: TokenRange): boolean {
  if (!isEmpty(one) && !isEmpty(other)) return true;
  const [side, { from, to }, opposite] = isEmpty(other) ? [left, one, right] : [right, other, left];
  const { fold } = side.prose.tokens;
  const pairs = pairsIn(opposite);
  if (arePairs(pairs, fold.slice(from, to))) return false;
  return arePairs(pairs, fold.slice(Math.max(0, from - 2), from)) || arePairs(pairs, fold.slice(to, to + 2));
}

/** Codes that were right in less than three of four cases on the judged pairs (`bench/judged.md`): they are low. */
const UNSURE: ReadonlySet<ReasonCode> = new Set([
  'name-fuller',
  'names-in-other-words',
  'retold-name-one-sided',
  'date-incomparable',
]);

function weightOf(sides: Sides, { kind, severity, reasonCode, left, right }: Unworded, isRetold: boolean): Severity {
  const [one, other] = [rangeOf(sides.left, left), rangeOf(sides.right, right)];
  if (UNSURE.has(reasonCode)) return 'low';
  if (kind === 'quote') return isCut(sides, one, other) ? severity : 'low';
  const isAltered = !isEmpty(one) && !isEmpty(other);
  const bothDated = isAltered && hasDate(sides.left, one) && hasDate(sides.right, other);
  if (kind === 'date' && (bothDated || isDated(sides.left, one) || isDated(sides.right, other))) return severity;
  if (kind === 'attribution' && (isAltered ? saysBoth(sides, one, other) : losesSpeaker(sides, one, other)))
    return severity;
  const isSourced = namesPublisher(sides.left, one, sides.right) || namesPublisher(sides.right, other, sides.left);
  if (kind === 'attribution' && isSourced) return severity;
  const isByTheWay = isCountedByTheWay(sides.left, one) || isCountedByTheWay(sides.right, other);
  if (kind === 'number' && (isAltered || !isByTheWay)) return severity;
  const news = newWordsIn(sides, 'left', one).length + newWordsIn(sides, 'right', other).length;
  const isNewName = kind === 'name' && news > 0 && !isRetold;
  // Words that turn the meaning are grave by what they say, however few they are.
  if (isNewName || reasonCode === 'meaning-turned') return severity;
  return news >= FEWEST_NEW_WORDS ? 'medium' : 'low';
}

/** Gives each change of words the weight of what is new in it. What is certain (high) and what is style stays as it is. */
export function weighed(
  sides: Sides,
  divergences: readonly Unworded[],
  retold: ReadonlySet<string>,
): readonly Unworded[] {
  return divergences.map((one) => {
    const isOpen = one.severity === 'medium' || one.severity === 'low';
    return one.kind === 'quote' || (isOpen && WEIGHED.has(one.kind))
      ? { ...one, severity: weightOf(sides, one, retold.has(one.passage ?? '')) }
      : one;
  });
}
