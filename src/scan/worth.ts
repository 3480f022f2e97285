import { hashedWords, sharedEvidence, WordIndex } from '../compare/engine.js';
import type { ArticleStore } from './article-store.js';
import type { Settled } from './collection.js';
import { houseOf, withoutHouseText, type HouseHashes } from './house-text.js';
import { worthAligning } from './significance.js';

/** What a closer look at a candidate pair said. */
export const WORTH = { nothing: 0, aligning: 1, family: 2 } as const;

/** Share of the shorter article's words in one shared place from which two articles are surely one story, as in `families/`. */
const STORY_SHARE = 0.1;
/** Articles that are held while the pairs pass: those of one story come one behind the other. */
const MOST_HELD = 512;

/** Word hashes of the articles that were asked for last. */
class Held<T> {
  private readonly values = new Map<number, T>();

  constructor(private readonly make: (number: number) => T) {}

  get(number: number): T {
    const known = this.values.get(number);
    if (known !== undefined) return known;
    const made = this.make(number);
    if (this.values.size >= MOST_HELD) this.values.clear();
    this.values.set(number, made);
    return made;
  }
}

/** Pairs of articles by number, and how many words of shared copy make one worth aligning. */
export interface Doubtful {
  readonly earlier: Uint32Array;
  readonly later: Uint32Array;
  readonly leastWords: number;
  readonly house: HouseHashes;
}

/** The pairs that are to be looked at closely. */
export function doubtfulPairs({
  among,
  candidates,
}: Pick<Settled, 'among'> & { readonly candidates: Omit<Settled['candidates'], 'byDate'> }): Doubtful {
  const { earlier, later } = candidates.pairs;
  return { earlier, later, leastWords: worthAligning(among), house: houseOf(candidates) };
}

/** Looks at each candidate pair closely: one of `WORTH` for each. */
export function worthOf(
  { earlier, later, leastWords, house }: Doubtful,
  store: Pick<ArticleStore, 'article'>,
): Uint8Array {
  const words = new Held((number) => hashedWords(withoutHouseText(store.article(number), house)).words);
  const indexes = new Held((number) => new WordIndex(words.get(number)));
  return Uint8Array.from(earlier, (one, at) => {
    const [left, right] = [indexes.get(one), words.get(later[at] as number)];
    const { evidence, copied } = sharedEvidence(left, right);
    if (evidence < leastWords) return WORTH.nothing;
    return copied >= STORY_SHARE * Math.min(left.words.length, right.length) ? WORTH.family : WORTH.aligning;
  });
}
