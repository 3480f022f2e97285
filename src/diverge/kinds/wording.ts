import { contentWords, isOneSided, occupied, sample, sizeOf, stemsOf, type Change, type Finding } from '../change.js';
import { bare, foldsIn } from '../side.js';
import { FEW_WORDS } from './evidence.js';

/** Another form of the same words, or the same words in another order. */
export function inflectionFinding(change: Change): Finding | null {
  if (isOneSided(change)) return null;
  const left = contentWords(change.left, change.leftRange);
  const right = contentWords(change.right, change.rightRange);
  if (left.length === 0 || stemsOf(left, change.left).join(' ') !== stemsOf(right, change.right).join(' ')) return null;
  const same = [...left].sort().join(' ') === [...right].sort().join(' ');
  return same
    ? { kind: 'wording', severity: 'low', reason: 'only function words or their order differ' }
    : { kind: 'inflection', severity: 'low', reason: 'another form of the same word' };
}

function turnsRound(change: Change): string | null {
  const right = new Set(foldsIn(change.right, change.rightRange).map(bare));
  for (const word of foldsIn(change.left, change.leftRange).map(bare)) {
    const opposite = [...(change.left.vocabulary.opposites.get(word) ?? [])].find((other) => right.has(other));
    if (opposite !== undefined && !right.has(word)) return `${word} against ${opposite}`;
  }
  return null;
}

/** What is left when no other kind applies. */
export function wordingFinding(change: Change): Finding {
  const turned = turnsRound(change);
  if (turned !== null) return { kind: 'wording', severity: 'medium', reason: `the meaning turns: ${turned}` };
  const content = occupied(change).flatMap(({ side, range }) => contentWords(side, range));
  if (content.length === 0) return { kind: 'wording', severity: 'low', reason: 'only function words differ' };
  const [lone, second] = occupied(change);
  if (lone !== undefined && second === undefined && sizeOf(lone.range) > FEW_WORDS)
    return {
      kind: 'wording',
      severity: 'low',
      reason: `a clause on one side only: ${sample(lone.side.prose, lone.range)}`,
    };
  return { kind: 'wording', severity: 'low', reason: 'other words' };
}
