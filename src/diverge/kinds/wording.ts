import {
  contentWords,
  isOneSided,
  loneSide,
  occupied,
  sample,
  sizeOf,
  stemsOf,
  type Change,
  type Finding,
} from '../change.js';
import { bare, foldsIn } from '../side.js';
import { against, FEW_WORDS } from './evidence.js';

/** Another form of the same words, or the same words in another order. */
export function inflectionFinding(change: Change): Finding | null {
  if (isOneSided(change)) return null;
  const left = contentWords(change.left, change.leftRange);
  const right = contentWords(change.right, change.rightRange);
  if (left.length === 0 || stemsOf(left, change.left).join(' ') !== stemsOf(right, change.right).join(' ')) return null;
  const same = [...left].sort().join(' ') === [...right].sort().join(' ');
  return same
    ? { kind: 'wording', severity: 'low', reasonCode: 'function-words-or-order', parts: {} }
    : { kind: 'inflection', severity: 'low', reasonCode: 'word-form', parts: {} };
}

/** Longest replacement in which two opposites stand against each other; in longer ones they meet by chance. */
const MAX_TURNED = 3;

/** A word of the left and its opposite on the right, as they are compared. */
function oppositesIn(change: Change): readonly [string, string] | null {
  const { opposites } = change.left.vocabulary;
  const right = foldsIn(change.right, change.rightRange).map(bare);
  for (const word of foldsIn(change.left, change.leftRange).map(bare)) {
    const opposite = right.find((other) => opposites.get(word)?.has(other));
    if (opposite !== undefined && !right.includes(word)) return [word, opposite];
  }
  return null;
}

/** `rose` against `fell`. Who is meant by another pronoun the text before may say, so that alone is a step less. */
function turnedFinding(change: Change): Finding | null {
  const turned = oppositesIn(change);
  if (turned === null) return null;
  const isShort = occupied(change).every(({ range }) => sizeOf(range) <= MAX_TURNED);
  const isPronoun = turned.every((word) => change.left.vocabulary.pronouns.has(word));
  const parts = against(change, [turned[0]], [turned[1]]);
  return { kind: 'wording', severity: isShort && !isPronoun ? 'high' : 'medium', reasonCode: 'meaning-turned', parts };
}

/** What is left when no other kind applies. */
export function wordingFinding(change: Change): Finding {
  const turned = turnedFinding(change);
  if (turned !== null) return turned;
  const content = occupied(change).flatMap(({ side, range }) => contentWords(side, range));
  if (content.length === 0) return { kind: 'wording', severity: 'low', reasonCode: 'function-words', parts: {} };
  const [lone, second] = occupied(change);
  if (lone === undefined || second !== undefined || sizeOf(lone.range) <= FEW_WORDS)
    return { kind: 'wording', severity: 'low', reasonCode: 'other-words', parts: {} };
  const parts = { side: loneSide(change), words: sample(lone.side.prose, lone.range) };
  return { kind: 'wording', severity: 'low', reasonCode: 'clause-one-sided', parts };
}
