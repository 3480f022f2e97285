import { wordWeight } from '../background.js';
import { contentId } from '../ids.js';
import type { Passage } from '../model.js';
import { type Stretch, stretchAt, wordsIn, TOKEN_KINDS, type TokenRange } from '../prose.js';
import type { Sides } from './record.js';
import { bare, type Side } from './side.js';
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
/** A word in more free sentences than this leads to no candidates; the rarer words beside it do. */
const HOT_SENTENCES = 40;

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

type Features = ReadonlyMap<string, number>;

function featuresOf(side: Side, { from, to }: TokenRange): Features {
  const features = new Map<string, number>();
  for (let at = from; at < to; at += 1) {
    const feature = featureOf(side, at);
    if (feature !== null && feature !== '')
      features.set(feature, Math.max(features.get(feature) ?? 0, weightOf(side, at)));
  }
  return features;
}

const total = (features: Features): number => [...features.values()].reduce((sum, weight) => sum + weight, 0);

interface Likeness {
  readonly likeness: number;
  readonly shared: number;
  readonly words: number;
}

function compareFeatures(one: Features, other: Features): Likeness {
  let shared = 0;
  let words = 0;
  for (const [feature, weight] of one) {
    const match = other.get(feature);
    if (match === undefined) continue;
    shared += Math.min(weight, match);
    words += 1;
  }
  const scale = Math.sqrt(total(one) * total(other));
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

/** Pairs of free sentences that share words, found through the words. */
function candidatesOf(lefts: readonly Free[], rights: readonly Free[]): Candidate[] {
  const holders = new Map<string, Free[]>();
  for (const right of rights) {
    for (const feature of right.features.keys()) {
      const list = holders.get(feature);
      if (list === undefined) holders.set(feature, [right]);
      else list.push(right);
    }
  }
  return lefts.flatMap((left) => {
    const met = new Set<Free>();
    for (const feature of left.features.keys()) {
      const list = holders.get(feature) ?? [];
      if (list.length <= HOT_SENTENCES) list.forEach((right) => met.add(right));
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

/** The record of a retelling: whole sentences with their punctuation, no cells. */
export function retoldPassage(sides: Sides, retelling: Retelling): Passage {
  const spans = (['left', 'right'] as const).map((name) => {
    const { prose } = sides[name];
    const { from, to } = retelling[name];
    const first = stretchAt(prose.sentences, from);
    const last = stretchAt(prose.sentences, to - 1);
    return { article: prose.article.id, start: first?.start ?? 0, end: last?.end ?? 0 };
  });
  const [left, right] = [spans[0], spans[1]] as [Passage['left'], Passage['right']];
  const texts = [
    sides.left.prose.article.text.slice(left.start, left.end),
    sides.right.prose.article.text.slice(right.start, right.end),
  ];
  return {
    id: contentId('p', ['retold', ...Object.values(left), ...Object.values(right), ...texts]),
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
