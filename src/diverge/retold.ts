import { wordWeight } from '../background.js';
import { contentId } from '../ids.js';
import type { Passage, Span } from '../model.js';
import { type Stretch, stretchAt, wordsIn, TOKEN_KINDS, type TokenRange } from '../prose.js';
import type { Sides } from './record.js';
import { bare, textOf, type Side } from './side.js';
import { stem } from './stems.js';

/** A retold stretch: at most three sentences on a side, as token ranges. */
export interface Retelling {
  readonly left: TokenRange;
  readonly right: TokenRange;
  /** Likeness of content, 0–1. */
  readonly likeness: number;
}

/**
 * From here on two sentences tell the same. Likeness is the weight of the words that both have over the geometric mean
 * of their weights (Ochiai), words weighed by their rarity in news. `npm run bench:accuracy` prints the curve.
 */
const MIN_LIKENESS = 0.36;
/** Shared weight that is needed besides: about three words of which two are rare. */
const MIN_SHARED_WEIGHT = 16;
const MIN_SHARED_WORDS = 3;
/** Most sentences on a side. */
const MAX_SENTENCES = 3;
/** A sentence is compared with at most about this many others, those it shares its rarest words with. */
const MAX_CANDIDATES = 64;

/** What a word counts as when sentences are compared: a number by its value, any other by its stem. */
export function featureOf(side: Side, at: number): string | null {
  const { key, fold, kind } = side.prose.tokens;
  const word = fold[at] ?? '';
  if (kind[at] === TOKEN_KINDS.number || (key[at] ?? '').startsWith('#')) return (key[at] ?? '').replace(/th$/, '');
  return side.vocabulary.functionWords.has(word) ? null : stem(bare(key[at] ?? ''));
}

function weightOf(side: Side, at: number): number {
  const fold = bare(side.prose.tokens.fold[at] ?? '');
  return (side.prose.tokens.key[at] ?? '').startsWith('#') ? 6 : wordWeight(fold);
}

/** The words of a sentence with their weights, and the sum of these. */
interface Features {
  readonly weights: ReadonlyMap<string, number>;
  readonly total: number;
}

function featuresOf(side: Side, { from, to }: TokenRange): Features {
  const weights = new Map<string, number>();
  for (let at = from; at < to; at += 1) {
    const feature = featureOf(side, at);
    if (feature !== null && feature !== '')
      weights.set(feature, Math.max(weights.get(feature) ?? 0, weightOf(side, at)));
  }
  return { weights, total: [...weights.values()].reduce((sum, weight) => sum + weight, 0) };
}

interface Likeness {
  readonly likeness: number;
  readonly shared: number;
  readonly words: number;
}

function compareFeatures(one: Features, other: Features): Likeness {
  let shared = 0;
  let words = 0;
  for (const [feature, weight] of one.weights) {
    const match = other.weights.get(feature);
    if (match === undefined) continue;
    shared += Math.min(weight, match);
    words += 1;
  }
  const scale = Math.sqrt(one.total * other.total);
  return { likeness: scale === 0 ? 0 : shared / scale, shared, words };
}

const isRetold = ({ likeness, shared, words }: Likeness): boolean =>
  likeness >= MIN_LIKENESS && shared >= MIN_SHARED_WEIGHT && words >= MIN_SHARED_WORDS;

/** A sentence that no passage holds, and what it is about. */
interface Free extends Stretch {
  readonly index: number;
  readonly features: Features;
}

/** Sentences less than half of which stand in passages. */
function freeSentences(side: Side, covered: Uint8Array): readonly Free[] {
  return side.prose.sentences.flatMap((sentence, index) => {
    let held = 0;
    for (let at = sentence.from; at < sentence.to; at += 1) held += covered[at] === 0 ? 0 : 1;
    if (held * 2 >= sentence.to - sentence.from) return [];
    return [{ ...sentence, index, features: featuresOf(side, sentence) }];
  });
}

interface Candidate extends Likeness {
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
      .map((right) => ({ left, right, ...compareFeatures(left.features, right.features) }))
      .filter(isRetold);
  });
}

/** Two neighbouring ranges as one, when together they are more like the other side than one is alone. */
class Grower {
  constructor(
    private readonly side: Side,
    private readonly free: ReadonlyMap<number, Free>,
    private readonly used: Set<number>,
  ) {}

  /** The run of sentences around `first` that is most like `target`. */
  grow(
    first: Free,
    target: Features,
  ): { readonly range: TokenRange; readonly features: Features; readonly likeness: number } {
    let [low, high] = [first.index, first.index];
    let best = {
      range: first as TokenRange,
      features: first.features,
      likeness: compareFeatures(first.features, target).likeness,
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
    const features = featuresOf(this.side, range);
    return { low, high, range, features, likeness: compareFeatures(features, target).likeness };
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
  const lefts = freeSentences(sides.left, covered.left);
  const rights = freeSentences(sides.right, covered.right);
  const candidates = candidatesOf(lefts, rights).sort(
    (one, other) =>
      other.likeness - one.likeness || one.left.from + one.right.from - other.left.from - other.right.from,
  );
  const used = { left: new Set<number>(), right: new Set<number>() };
  const growLeft = new Grower(sides.left, new Map(lefts.map((free) => [free.index, free])), used.left);
  const growRight = new Grower(sides.right, new Map(rights.map((free) => [free.index, free])), used.right);
  const found: Retelling[] = [];
  for (const { left, right } of candidates) {
    if (used.left.has(left.index) || used.right.has(right.index)) continue;
    const one = growLeft.grow(left, right.features);
    const other = growRight.grow(right, left.features);
    found.push({
      left: one.range,
      right: other.range,
      likeness: compareFeatures(one.features, other.features).likeness,
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
