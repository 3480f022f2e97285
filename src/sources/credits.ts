import type { CreditMention, Prose } from '../model/prose.js';
import { lineCredits } from './credit-lines.js';
import { phraseCredits } from './credit-phrases.js';
import { foreignCredits } from './foreign-credits.js';
import type { OutletNames } from './named-publishers.js';
import { pictureCredits } from './picture-credits.js';

export type { OutletNames } from './named-publishers.js';

/** Those that stand clear of all others before them in a sorted list. */
function withoutOverlap(sorted: readonly CreditMention[]): readonly CreditMention[] {
  const kept: CreditMention[] = [];
  for (const one of sorted) if ((kept.at(-1)?.end ?? 0) <= one.start) kept.push(one);
  return kept;
}

/**
 * Finds the words that name where copy or pictures came from: in prose ("according to X", "X reported", "(AP)", "Belta
 * state news agency"), in furniture and lines of names (bylines, datelines, picture credits), and at the end of captions
 * ("(Ann Lee/AP)"). A credit names a publisher; a speaker is attribution, never a credit. Sorted by place.
 *
 * @param outlets names of the outlets that are compared, in lower case: they count as publishers too
 */
export function findCredits(prose: Prose, outlets: OutletNames): readonly CreditMention[] {
  const lines = [...pictureCredits(prose, outlets), ...lineCredits(prose, outlets)];
  const isTaken = ({ start, end }: CreditMention): boolean => lines.some((one) => one.start < end && start < one.end);
  const found = [...foreignCredits(prose), ...phraseCredits(prose, outlets)];
  const phrases = found.filter((phrase) => !isTaken(phrase));
  // Of two that overlap the one that begins first stays; of two at one place the longer.
  return withoutOverlap([...lines, ...phrases].sort((one, other) => one.start - other.start || other.end - one.end));
}
