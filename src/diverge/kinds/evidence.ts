import { isOneSided, occupied, sizeOf, type Change, type Occupied } from '../change.js';
import { foldsIn } from '../side.js';

/** A one-sided stretch up to this long is about the word that stands out in it; a longer one is a clause of its own. */
export const FEW_WORDS = 4;

/** One side has a clause that the other lacks: what single words of it say is no change of what both share. */
export const isLoneClause = (change: Change, words = FEW_WORDS): boolean =>
  isOneSided(change) && occupied(change).some(({ range }) => sizeOf(range) > words);

/** Words for a reason; the mark of a figure's key is left out. */
export const listed = (words: readonly string[]): string => words.map((word) => word.replace(/^#/, '')).join(', ');

/** Every word of the range stands inside quotation marks. */
export function isQuotedRange({ side, range }: Occupied): boolean {
  for (let at = range.from; at < range.to; at += 1) if (side.quoted[at] !== 1) return false;
  return true;
}

/** The words right before and behind a change, two on each side. */
export function neighbours({ side, range }: Occupied): readonly string[] {
  const { fold } = side.prose.tokens;
  return [fold[range.from - 1], fold[range.from - 2], fold[range.to], fold[range.to + 1]].flatMap((word) => word ?? []);
}

/** Phrases that a range holds or touches: a word of theirs may stand right outside of it. */
export function phrasesIn({ side, range }: Occupied, phrases: readonly string[]): number {
  const text = ` ${foldsIn(side, { from: Math.max(0, range.from - 1), to: range.to + 1 }).join(' ')} `;
  return range.to > range.from ? phrases.filter((phrase) => text.includes(` ${phrase} `)).length : 0;
}
