import { contentId } from '../../model/ids.js';
import type { Passage, Span } from '../../model/model.js';
import { stretchAt, wordsIn, type Stretch, type TokenRange } from '../../model/prose.js';
import { likenessOf, Weigher, type Features } from './content.js';
import type { Sides } from '../record.js';
import { textOf, type Side } from '../side.js';

/** A retold stretch: at most three sentences on a side, as token ranges. */
export interface Retelling {
  readonly left: TokenRange;
  readonly right: TokenRange;
  /** Likeness of content, 0–1. */
  readonly likeness: number;
}

/**
 * From here on two sentences tell the same. On 586 labelled pairs of `one-event-75-outlets`, where every sentence is about
 * the same people, this gives precision 0.87 at recall 0.71 when pairs that share a fact beside their main statements count
 * neither way (0.63 when they count as wrong). It is set where recall is just above 0.7; `npm run bench:accuracy -- retold`
 * prints the curve for each of the three sets of labels.
 */
const MIN_LIKENESS = 0.29;
/** Most sentences on a side. */
const MAX_SENTENCES = 3;
/** A sentence is compared with at most about this many others, those it shares its rarest words with. */
const MAX_CANDIDATES = 64;

/** A sentence that no passage holds, and what it is about. */
interface Free extends Stretch {
  readonly index: number;
  readonly features: Features;
}

/** Places of the sentences less than half of which stand in passages. */
function freeSentences({ prose }: Side, covered: Uint8Array): readonly number[] {
  return prose.sentences.flatMap(({ from, to }, index) => {
    let held = 0;
    for (let at = from; at < to; at += 1) held += covered[at] === 0 ? 0 : 1;
    return held * 2 >= to - from ? [] : [index];
  });
}

const weighed = (side: Side, sentences: readonly number[], weigher: Weigher): readonly Free[] =>
  sentences.map((index) => {
    const sentence = side.prose.sentences[index] as Stretch;
    return { ...sentence, index, features: weigher.featuresOf(side, sentence) };
  });

interface Candidate {
  readonly likeness: number;
  readonly left: Free;
  readonly right: Free;
}

/** The free sentences of a side that hold each word. */
function holdersOf(sentences: readonly Free[]): ReadonlyMap<string, readonly Free[]> {
  const holders = new Map<string, Free[]>();
  for (const sentence of sentences) {
    for (const word of sentence.features.weights.keys()) {
      const list = holders.get(word);
      if (list === undefined) holders.set(word, [sentence]);
      else list.push(sentence);
    }
  }
  return holders;
}

/** Pairs of free sentences that share words, found through the rarest of them first. */
function candidatesOf(lefts: readonly Free[], rights: readonly Free[]): Candidate[] {
  const holders = holdersOf(rights);
  return lefts.flatMap((left) => {
    const met = new Set<Free>();
    const lists = [...left.features.weights.keys()].flatMap((word) => [holders.get(word) ?? []]);
    for (const list of lists.sort((one, other) => one.length - other.length)) {
      if (met.size + list.length > MAX_CANDIDATES && met.size > 0) break;
      for (const right of list.slice(0, MAX_CANDIDATES)) met.add(right);
    }
    return [...met]
      .map((right) => ({ left, right, likeness: likenessOf(left.features, right.features) }))
      .filter(({ likeness }) => likeness >= MIN_LIKENESS);
  });
}

/** Two neighbouring ranges as one, when together they are more like the other side than one is alone. */
class Grower {
  /** Sentences that already stand in a retelling. */
  readonly used = new Set<number>();
  private readonly free: ReadonlyMap<number, Free>;

  constructor(
    private readonly side: Side,
    private readonly weigher: Weigher,
    sentences: readonly Free[],
  ) {
    this.free = new Map(sentences.map((sentence) => [sentence.index, sentence]));
  }

  /** The run of sentences around `first` that is most like `target`. */
  grow(
    first: Free,
    target: Features,
  ): { readonly range: TokenRange; readonly features: Features; readonly likeness: number } {
    let [low, high] = [first.index, first.index];
    let best = {
      range: first as TokenRange,
      features: first.features,
      likeness: likenessOf(first.features, target),
    };
    for (let step = 1; step < MAX_SENTENCES; step += 1) {
      const options = [low - 1, high + 1].filter((index) => this.free.has(index) && !this.used.has(index));
      const grown = options.map((index) => this.joined(Math.min(low, index), Math.max(high, index), target));
      const next = grown.sort((one, other) => other.likeness - one.likeness)[0];
      if (next === undefined || next.likeness <= best.likeness) break;
      best = next;
      low = Math.min(low, next.low);
      high = Math.max(high, next.high);
    }
    for (let index = low; index <= high; index += 1) this.used.add(index);
    return best;
  }

  private joined(low: number, high: number, target: Features) {
    const range = { from: this.free.get(low)?.from ?? 0, to: this.free.get(high)?.to ?? 0 };
    const features = this.weigher.featuresOf(this.side, range);
    return { low, high, range, features, likeness: likenessOf(features, target) };
  }
}

/**
 * Finds what one side tells in other words: sentences outside of passages with the same names, numbers and rare words,
 * best first, each used once, neighbours taken in where that makes the two more alike. Words and not embeddings, which
 * call "denied" and "confirmed" alike.
 *
 * @param covered for each side, not 0 at each token that a passage holds
 */
export function findRetellings(
  sides: Sides,
  covered: { readonly left: Uint8Array; readonly right: Uint8Array },
): readonly Retelling[] {
  const free = [freeSentences(sides.left, covered.left), freeSentences(sides.right, covered.right)] as const;
  // A copy of the whole leaves none on its side, and weighing those of the other would take longer than all the rest.
  if (free[0].length === 0 || free[1].length === 0) return [];
  const weigher = new Weigher(sides);
  const lefts = weighed(sides.left, free[0], weigher);
  const rights = weighed(sides.right, free[1], weigher);
  const candidates = candidatesOf(lefts, rights).sort(
    (one, other) =>
      other.likeness - one.likeness || one.left.from + one.right.from - other.left.from - other.right.from,
  );
  const growLeft = new Grower(sides.left, weigher, lefts);
  const growRight = new Grower(sides.right, weigher, rights);
  const found: Retelling[] = [];
  for (const { left, right } of candidates) {
    if (growLeft.used.has(left.index) || growRight.used.has(right.index)) continue;
    const one = growLeft.grow(left, right.features);
    const other = growRight.grow(right, left.features);
    found.push({
      left: one.range,
      right: other.range,
      likeness: likenessOf(one.features, other.features),
    });
  }
  return found.sort((one, other) => one.left.from - other.left.from);
}

/** The sentences of a token range with their punctuation. */
function sentenceSpan({ prose }: Side, { from, to }: TokenRange): Span {
  const first = stretchAt(prose.sentences, from);
  const last = stretchAt(prose.sentences, to - 1);
  return { article: prose.article.id, start: first?.start ?? 0, end: last?.end ?? 0 };
}

/** The record of a retelling: whole sentences, no cells. */
export function retoldPassage(sides: Sides, retelling: Retelling): Passage {
  const left = sentenceSpan(sides.left, retelling.left);
  const right = sentenceSpan(sides.right, retelling.right);
  const place = [left.article, left.start, left.end, right.article, right.start, right.end];
  return {
    id: contentId('p', ['retold', ...place, textOf(sides.left.prose, left), textOf(sides.right.prose, right)]),
    kind: 'retold',
    left,
    right,
    words: Math.min(wordsIn(sides.left.prose, retelling.left), wordsIn(sides.right.prose, retelling.right)),
    similarity: retelling.likeness,
    quoted: false,
    moved: false,
    cells: [],
  };
}
