import type { TokenRange } from '../../model/prose.js';
import { TOKEN_KINDS } from '../../model/prose.js';
import {
  contentWords,
  counts,
  isOneSided,
  loneSide,
  occupied,
  sizeOf,
  stemsOf,
  surplus,
  type Change,
  type Finding,
  type Occupied,
} from '../change.js';
import { foldsIn, isName, namesIn, type Side } from '../side.js';
import { FEW_WORDS, neighbours } from './evidence.js';

/** A longer stretch that holds a verb of saying is a clause of its own. */
const MAX_TAG_WORDS = 12;

const isSayingWord = (side: Side, word: string): boolean =>
  side.vocabulary.neutralSaying.has(word) || side.vocabulary.colouredSaying.has(word);

/** Right before `alleged` these make it a verb; any other function word makes it belong to the noun behind. */
const SUBJECTS = new Set(['i', 'you', 'he', 'she', 'it', 'we', 'they', 'who', 'which', 'that']);

/**
 * `alleged` is a verb of saying behind its subject (`he alleged that`) and a hedge before a noun (`the alleged attack`,
 * `12 suspected spies`, `detailed alleged abuses`), which the words around it tell.
 */
function isHedgeHere(side: Side, at: number): boolean {
  const { fold, kind } = side.prose.tokens;
  const { hedges, functionWords } = side.vocabulary;
  if (!hedges.has(fold[at] ?? '')) return false;
  const before = fold[at - 1] ?? '';
  if (SUBJECTS.has(before) || isName(side, at - 1)) return false;
  return kind[at - 1] === TOKEN_KINDS.number || functionWords.has(before) || !functionWords.has(fold[at + 1] ?? '');
}

const isSaying = (side: Side, at: number): boolean =>
  isSayingWord(side, side.prose.tokens.fold[at] ?? '') && !isHedgeHere(side, at);

/** `a speech, saying` has no speaker right before the verb: `officials said` has. */
const isFiniteSaying = (side: Side, at: number): boolean =>
  isSaying(side, at) && !(side.prose.tokens.fold[at] ?? '').endsWith('ing');

function holdsSaying(side: Side, { from, to }: TokenRange): boolean {
  for (let at = from; at < to; at += 1) if (isSaying(side, at)) return true;
  return false;
}

/** `leader` against `leaders`, `say` against `says`: another form of the same words says nothing about who speaks. */
function isSameStems(change: Change): boolean {
  if (isOneSided(change)) return false;
  const left = contentWords(change.left, change.leftRange);
  const right = contentWords(change.right, change.rightRange);
  return left.length > 0 && stemsOf(left, change.left).join(' ') === stemsOf(right, change.right).join(' ');
}

/** `officials said` against `critics said`: on both sides another noun right before or behind the verb. */
function isOtherSpeaker(change: Change): boolean {
  if (isOneSided(change)) return false;
  return occupied(change).every(
    ({ side, range }) =>
      contentWords(side, range).length > 0 &&
      sizeOf(range) <= MAX_TAG_WORDS &&
      (isFiniteSaying(side, range.to) || (isSaying(side, range.from - 1) && side.quoted[range.from - 2] === 1)),
  );
}

/** `told reporters` against `told donors`: on both sides another hearer right behind the verb. */
function isOtherHearer(change: Change): boolean {
  if (isOneSided(change)) return false;
  return occupied(change).every(
    ({ side, range }) =>
      contentWords(side, range).length > 0 &&
      sizeOf(range) <= FEW_WORDS &&
      /^(?:told|tell|tells|telling)$/.test(side.prose.tokens.fold[range.from - 1] ?? ''),
  );
}

function namesSpeaker(one: Occupied): boolean {
  const folds = foldsIn(one.side, one.range);
  const { sourcing, announcing, pronouns, titles } = one.side.vocabulary;
  if (folds.some((word) => announcing.has(word))) return true;
  if (holdsSaying(one.side, one.range)) return sizeOf(one.range) <= MAX_TAG_WORDS;
  const who = namesIn(one.side, one.range).length > 0 || folds.some((word) => pronouns.has(word) || titles.has(word));
  const beside = neighbours(one).some((word) => isSayingWord(one.side, word));
  return who && beside && sizeOf(one.range) <= MAX_TAG_WORDS && (!sourcing.has(folds[0] ?? '') || folds.length > 1);
}

/** Who says it, to whom, or with which verb: a verb of saying or a source in the change, or a person right beside such a verb. */
export function isAttribution(change: Change): boolean {
  return (
    !isSameStems(change) && (occupied(change).some(namesSpeaker) || isOtherSpeaker(change) || isOtherHearer(change))
  );
}

/** `he added` on one side, at the end of what both quote: who speaks was said before, and the verb takes no side. */
function isPlainTag(change: Change): boolean {
  const [lone, second] = occupied(change);
  if (lone === undefined || second !== undefined || sizeOf(lone.range) > 2) return false;
  return foldsIn(lone.side, lone.range).every(
    (word) => lone.side.vocabulary.pronouns.has(word) || lone.side.vocabulary.neutralSaying.has(word),
  );
}

const namesSomebody = (change: Change): boolean => {
  const [left, right] = [namesIn(change.left, change.leftRange), namesIn(change.right, change.rightRange)];
  return surplus(left, right).length > 0 || surplus(right, left).length > 0;
};

/** Who says it, or how. Another neutral verb of saying takes no side. */
export function attributionFinding(change: Change): Finding | null {
  if (!isAttribution(change)) return null;
  if (isPlainTag(change))
    return {
      kind: 'attribution',
      severity: 'low',
      reasonCode: 'attribution-tag-one-sided',
      parts: { side: loneSide(change) },
    };
  const coloured = counts(change, (side) => side.vocabulary.colouredSaying);
  const neutral = counts(change, (side) => side.vocabulary.neutralSaying);
  const swapped = coloured[0] + coloured[1] === 0 && neutral[0] > 0 && neutral[1] > 0 && !namesSomebody(change);
  if (swapped) return { kind: 'attribution', severity: 'low', reasonCode: 'attribution-verb-differs', parts: {} };
  return { kind: 'attribution', severity: 'medium', reasonCode: 'attribution-differs', parts: {} };
}
