import type { TokenRange } from '../model/prose.js';
import type { Side } from './side.js';

/** Stand between the last two of a list. A comma is no token. */
const JOINS: ReadonlySet<string> = new Set('and or & nor und oder sowie et ou y e o u и или'.split(' '));
/** Longest part of a list, in words: a name with its title, a noun with its article and adjectives. */
const MAX_PART = 6;
/** Longest list that is looked at, in words. */
const MAX_LIST = 60;

/** The places of a range but for the words that join a list. */
function partsOf({ prose }: Side, { from, to }: TokenRange): readonly number[] {
  const places: number[] = [];
  for (let at = from; at < to; at += 1) if (!JOINS.has(prose.tokens.fold[at] ?? '')) places.push(at);
  return places;
}

/** A part that one list has and the other lacks, and its empty place in the other. */
export interface LonePart {
  readonly part: TokenRange;
  readonly place: TokenRange;
}

/**
 * What `Ardle, Tolm and Lund` has more than `Ardle and Tolm`: one run of words without which the two say the same,
 * whatever joins their parts. Null where they differ in anything else.
 */
export function lonePart(
  one: Side,
  range: TokenRange,
  { side, other }: { side: Side; other: TokenRange },
): LonePart | null {
  if (range.to - range.from > MAX_LIST || other.to - other.from > MAX_LIST) return null;
  const [more, less] = [partsOf(one, range), partsOf(side, other)];
  const extra = more.length - less.length;
  const hasJoin = more.length < range.to - range.from || less.length < other.to - other.from;
  if (extra < 1 || extra > MAX_PART || less.length === 0 || !hasJoin) return null;
  const isSame = (ours: number, theirs: number): boolean =>
    one.prose.tokens.key[more[ours] ?? -1] === side.prose.tokens.key[less[theirs] ?? -1];
  let first = 0;
  while (first < less.length && isSame(first, first)) first += 1;
  for (let at = first; at < less.length; at += 1) if (!isSame(at + extra, at)) return null;
  const [from, to] = [more[first] ?? 0, (more[first + extra - 1] ?? 0) + 1];
  if (to - from !== extra) return null;
  const place = first === 0 ? other.from : (less[first - 1] ?? 0) + 1;
  return { part: { from, to }, place: { from: place, to: place } };
}
