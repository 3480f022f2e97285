import type { PartsByShape } from '../../model/reasons.js';
import { isOneSided, occupied, sizeOf, type Change, type Occupied } from '../change.js';
import { bare, foldsIn } from '../side.js';
import { stem } from '../../languages/stems.js';

/** A one-sided stretch up to this long is about the word that stands out in it; a longer one is a clause of its own. */
export const FEW_WORDS = 4;

/** The sides of a change, words there or none. */
export const bothSides = (change: Change): readonly [Occupied, Occupied] => [
  { side: change.left, range: change.leftRange },
  { side: change.right, range: change.rightRange },
];

/** 16 and 60: what each side has, as printed. */
export function against(change: Change, left: readonly string[], right: readonly string[]): PartsByShape['both'] {
  const [one, other] = bothSides(change);
  return { left: listed(one, left), right: listed(other, right) };
}

/** What one side alone has, as printed. */
export function alone(change: Change, left: readonly string[], right: readonly string[]): PartsByShape['one'] {
  const [one, other] = bothSides(change);
  return left.length > 0 ? { side: 'left', words: listed(one, left) } : { side: 'right', words: listed(other, right) };
}

/** One side has a clause that the other lacks: what single words of it say is no change of what both share. */
export const isLoneClause = (change: Change, words = FEW_WORDS): boolean =>
  isOneSided(change) && occupied(change).some(({ range }) => sizeOf(range) > words);

const withoutPossessive = (text: string): string => text.replace(/['’]s?$/, '');

/**
 * Words of a range for the parts of a reason, as the report prints them and not as they are compared: `2 Mio. €` and not `2000000€`,
 * `Angela Brandt` and not `angela, brandt`.
 *
 * @param words keys, folds or stems of tokens of the range
 */
export function listed({ side, range }: Occupied, words: readonly string[]): string {
  const { article, language, tokens } = side.prose;
  const wanted = [...words];
  const shown: string[] = [];
  let last = -2;
  for (let at = range.from; at < range.to; at += 1) {
    const fold = tokens.fold[at] ?? '';
    const names = [tokens.key[at], fold, bare(fold), stem(bare(fold), language)];
    const found = wanted.findIndex((word) => names.includes(word));
    if (found < 0) continue;
    wanted.splice(found, 1);
    const printed = withoutPossessive(article.text.slice(tokens.start[at], tokens.end[at]));
    const goesOn = last === at - 1 && article.text.slice(tokens.end[last], tokens.start[at]) === ' ';
    if (goesOn) shown.push(`${shown.pop() ?? ''} ${printed}`);
    else shown.push(printed);
    last = at;
  }
  return shown.join(', ').replace(/\s+/g, ' ');
}

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
