import { dice, shuffled } from '../accuracy/dice.js';
import { type Drawable, drawable } from './texts.js';

/** Two articles that share copy, to be judged. */
export interface DrawnPair {
  readonly left: Drawable;
  readonly right: Drawable;
  /** Runs of eight words of the shorter one that stand in the other too. */
  readonly share: number;
}

const RUN_WORDS = 8;
/** A judge reads both texts whole: longer ones are left to the scan's benches. */
const MOST_WORDS = 1400;
const FEWEST_WORDS = 80;
/** The same article again teaches little. */
const MOST_USES = 2;

const wordsOf = (text: string): readonly string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

function runsOf(text: string): ReadonlySet<string> {
  const words = wordsOf(text);
  const runs = new Set<string>();
  for (let at = 0; at + RUN_WORDS <= words.length; at += 1) runs.add(words.slice(at, at + RUN_WORDS).join(' '));
  return runs;
}

const isReadable = ({ text }: Drawable): boolean => {
  const words = wordsOf(text).length;
  return words >= FEWEST_WORDS && words <= MOST_WORDS;
};

function pairsOf(articles: readonly Drawable[], mayMeet: (one: Drawable, other: Drawable) => boolean): DrawnPair[] {
  const readable = articles.filter(isReadable).map((article) => ({ article, runs: runsOf(article.text) }));
  return readable.flatMap(({ article: left, runs }, at) =>
    readable.slice(at + 1).flatMap(({ article: right, runs: others }) => {
      if (!mayMeet(left, right) || left.text === right.text) return [];
      const [few, many] = runs.size < others.size ? [runs, others] : [others, runs];
      let shared = 0;
      for (const run of few) if (many.has(run)) shared += 1;
      return shared === 0 ? [] : [{ left, right, share: shared / few.size }];
    }),
  );
}

/** What is drawn: from which set, with how much in common `[from, to)`, how many. */
const STRATA = [
  { set: 'one', from: 0.05, to: 0.2, count: 12 },
  { set: 'one', from: 0.2, to: 0.5, count: 14 },
  { set: 'one', from: 0.5, to: 0.9, count: 15 },
  { set: 'one', from: 0.9, to: 1.01, count: 12 },
  { set: 'rev', from: 0.2, to: 0.9, count: 8 },
  { set: 'rev', from: 0.9, to: 1.01, count: 8 },
  { set: 'pol', from: 0.03, to: 1.01, count: 16 },
] as const;

const MAY_MEET = {
  one: (one: Drawable, other: Drawable) => one.outlet !== other.outlet,
  rev: (one: Drawable, other: Drawable) => one.url === other.url,
  pol: (one: Drawable, other: Drawable) => one.outlet !== other.outlet,
} as const;

/**
 * Draws pairs at random, the same for the same seed.
 *
 * @param seed any whole number
 * @param taken ids of articles that are judged already and are not drawn again
 */
export function drawPairs(seed: number, taken: ReadonlySet<string>): readonly DrawnPair[] {
  const roll = dice(seed);
  const uses = new Map<string, number>();
  const pairs = new Map(
    (['one', 'rev', 'pol'] as const).map((set) => [
      set,
      pairsOf(
        drawable().filter((one) => one.set === set && !taken.has(one.id)),
        MAY_MEET[set],
      ),
    ]),
  );
  return STRATA.flatMap(({ set, from, to, count }) => {
    const drawn: DrawnPair[] = [];
    for (const pair of shuffled(pairs.get(set) ?? [], roll)) {
      if (drawn.length === count) break;
      if (pair.share < from || pair.share >= to) continue;
      const ids = [pair.left.id, pair.right.id];
      if (ids.some((id) => (uses.get(id) ?? 0) >= MOST_USES)) continue;
      // Versions of one page: one pair of each page.
      if (set === 'rev' && drawn.some(({ left }) => left.url === pair.left.url)) continue;
      for (const id of ids) uses.set(id, (uses.get(id) ?? 0) + 1);
      drawn.push(roll() < 0.5 ? pair : { left: pair.right, right: pair.left, share: pair.share });
    }
    return drawn;
  });
}

/** Draws articles of one set at random, the same for the same seed. */
export const drawArticles = (seed: number, set: Drawable['set'], count: number): readonly Drawable[] =>
  shuffled(
    drawable().filter((one) => one.set === set),
    dice(seed),
  ).slice(0, count);
