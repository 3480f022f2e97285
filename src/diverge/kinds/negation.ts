import type { TokenRange } from '../../model/prose.js';
import type { PartsByShape } from '../../model/reasons.js';
import { contentWords, isOneSided, occupied, sizeOf, surplus, type Change, type Finding } from '../change.js';
import { negationFormsOf } from '../../languages/negations.js';
import { countIn, type Side } from '../side.js';
import { against, isLoneClause, isQuotedRange, phrasesIn } from './evidence.js';

/** Prefixes that turn a word round. `a-` and `de-` are left out: most words that begin with them are no opposites. */
const PREFIX = /^(?:un|non|il|ir|im|in|dis)-?/;
/** Shorter bases give accidents: `come` and `income`, `side` and `inside`, `vest` and `invest`. */
const MIN_BASE = 5;
/** In longer replacements two such words stand together by chance. */
const MAX_REPLACED = 8;
/** Pairs that look turned round and are not. */
const ACCIDENTS = new Set([
  'invaluable',
  'inflammable',
  'display',
  'discover',
  'discovered',
  'discovery',
  'inform',
  'informed',
  'intend',
  'intended',
  'infamous',
]);

function isTurned(word: string, other: string): boolean {
  if (word.length <= other.length || other.length < MIN_BASE || ACCIDENTS.has(word)) return false;
  return word.endsWith(other) && word.replace(PREFIX, '') === other;
}

/** A word on one side and the same with a negating prefix on the other: `legal`, `illegal`. */
function turnedWord(change: Change): PartsByShape['both'] | null {
  if (isOneSided(change) || occupied(change).some(({ range }) => sizeOf(range) > MAX_REPLACED)) return null;
  const left = contentWords(change.left, change.leftRange);
  const right = contentWords(change.right, change.rightRange);
  const [onlyLeft, onlyRight] = [surplus(left, right), surplus(right, left)];
  for (const one of onlyLeft)
    for (const other of onlyRight)
      if (isTurned(one, other) || isTurned(other, one)) return against(change, [one], [other]);
  return null;
}

/** Negations of several words. */
const PHRASES = ['far from', 'anything but', 'yet to', 'short of', 'on no account'];

/** How often a side negates in a range, phrases that reach into it included. */
const negationsIn = (side: Side, range: TokenRange): number =>
  countIn(side, range, side.vocabulary.negations) + phrasesIn({ side, range }, PHRASES) + formsIn(side, range);

/** What is looked at of the text around a range: the word before an ending, and the mark behind it. */
const CONTEXT = 16;

/** How often an ending or a part of a word in a range negates. */
function formsIn({ prose }: Side, { from, to }: TokenRange): number {
  const forms = negationFormsOf(prose.language);
  if (forms === null || to <= from) return 0;
  const [start, end] = [prose.tokens.start[from] ?? 0, prose.tokens.end[to - 1] ?? 0];
  const first = Math.max(0, start - CONTEXT);
  const text = prose.article.text.slice(first, end + CONTEXT).toLowerCase();
  return [...text.matchAll(forms)].filter(({ 0: form, index }) => {
    const at = first + index;
    return at < end && at + form.length > start;
  }).length;
}

const isNegation = ({ prose, vocabulary }: Side, word: string): boolean =>
  vocabulary.negations.has(word) || word.search(negationFormsOf(prose.language) ?? /$^/) >= 0;

/**
 * What one side alone has says more than no: `nothing bad` is left out with what it denies, and nothing is turned round.
 * `did not` before a word that both have turns it.
 */
function saysMore(change: Change): boolean {
  if (!isOneSided(change)) return false;
  return occupied(change).some((one) => {
    const words = contentWords(one.side, one.range).filter(
      (word) => !isNegation(one.side, word) && !isPhraseWord(word),
    );
    // In a quotation one word more is enough: it is cut, with what it denies.
    return words.length > (isQuotedRange(one) ? 0 : 1);
  });
}

const PHRASE_WORDS = new Set(PHRASES.flatMap((phrase) => phrase.split(' ')));
const isPhraseWord = (word: string): boolean => PHRASE_WORDS.has(word);

/** One side says no where the other says yes. */
export function negationFinding(change: Change): Finding | null {
  const left = negationsIn(change.left, change.leftRange);
  const right = negationsIn(change.right, change.rightRange);
  if (left === right) {
    const turned = turnedWord(change);
    return turned === null
      ? null
      : { kind: 'negation', severity: 'high', reasonCode: 'negation-by-prefix', parts: turned };
  }
  if (isLoneClause(change) || saysMore(change)) return null;
  const side = left > right ? 'left' : 'right';
  return { kind: 'negation', severity: 'high', reasonCode: 'negation-one-sided', parts: { side } };
}
