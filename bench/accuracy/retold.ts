import { analyse, type Prose } from '../../src/index.js';
import { retoldLikeness } from '../../src/diverge/retold/content.js';
import { findRetellings } from '../../src/diverge/retold/retold.js';
import { sideOf, UNSOURCED, type Side } from '../../src/diverge/side.js';
import { tokensIn, type TokenRange } from '../../src/model/prose.js';
import { retoldLabels, type Place, type RetoldLabel } from './labels.js';
import { oneEventArticles } from './one-event.js';
import { atLeast, ratio, type Row, type Size } from './row.js';

/** A labelled pair with what the engine makes of it. */
export interface ScoredPair {
  readonly sample: RetoldLabel['sample'];
  readonly retold: RetoldLabel['retold'];
  /** As the engine measures it. */
  readonly likeness: number;
  /** Whether the engine pairs the two when no other sentence is free. */
  readonly paired: boolean;
}

/** All tokens taken but those of one sentence. */
function onlyFree(prose: Prose, { from, to }: TokenRange): Uint8Array {
  const covered = new Uint8Array(prose.tokens.count).fill(1);
  covered.fill(0, from, to);
  return covered;
}

export function scoreRetold(): readonly ScoredPair[] {
  const articles = new Map(oneEventArticles().map((article) => [article.id, article]));
  const sides = new Map<string, Side>();
  const sideAt = ([id]: Place): Side => {
    const side = sides.get(id) ?? sideOf(analyse(articles.get(id)!), UNSOURCED);
    sides.set(id, side);
    return side;
  };
  return retoldLabels().flatMap(({ sample, left, right, retold }) => {
    const pair = { left: sideAt(left), right: sideAt(right) };
    const rangeOf = (side: Side, [, start, end]: Place): TokenRange => tokensIn(side.prose, { start, end });
    const [one, other] = [rangeOf(pair.left, left), rangeOf(pair.right, right)];
    // A caption or a prompt is set aside before anything is compared: it can be told again by nobody.
    if (one.from === one.to || other.from === other.to) return [];
    const free = { left: onlyFree(pair.left.prose, one), right: onlyFree(pair.right.prose, other) };
    return [
      {
        sample,
        retold,
        likeness: retoldLikeness(pair, one, other),
        paired: findRetellings(pair, free).length > 0,
      },
    ];
  });
}

/** Why precision stays where it is: the threshold of `retold.ts` is the best point that keeps the recall. */
const TRIED =
  'Most of what is wrong is labelled “partly”: two sentences that share a fact beside different main statements, which words alone do not tell apart; counted neither way they leave the precision of the next row. Tried: each threshold of the curve there, heavier names and numbers, a factor for clauses of background and for quoted words, containment beside Dice, weights from the pair and from a background list; the strict figure and the recall are met together nowhere on the curve. What is retold is therefore shown as weaker evidence, its numbers, dates and names are checked, and it never counts as shared copy.';

const CURVE = [0.18, 0.21, 0.24, 0.27, 0.29, 0.31, 0.33, 0.36, 0.4, 0.45];

interface Point {
  /** Of those given, how many are retold. */
  readonly precision: number;
  /** The same with what is partly retold counted neither way. */
  readonly lenient: number;
  readonly recall: number;
}

function pointOf(pairs: readonly ScoredPair[], isGiven: (pair: ScoredPair) => boolean): Point {
  const given = pairs.filter(isGiven);
  const count = (list: readonly ScoredPair[], label: ScoredPair['retold']): number =>
    list.filter(({ retold }) => retold === label).length;
  const right = count(given, 'yes');
  return {
    precision: ratio(right, given.length),
    lenient: ratio(right, right + count(given, 'no')),
    recall: ratio(right, count(pairs, 'yes')),
  };
}

function rowsOf(name: string, pairs: readonly ScoredPair[]): readonly Row[] {
  const part = 'retold';
  const now = pointOf(pairs, ({ paired }) => paired);
  const count = (label: ScoredPair['retold']): number => pairs.filter(({ retold }) => retold === label).length;
  const curve = CURVE.map((least) => {
    const { precision, lenient, recall } = pointOf(pairs, ({ likeness }) => likeness >= least);
    return `${least} ${precision.toFixed(2)}/${lenient.toFixed(2)}/${recall.toFixed(2)}`;
  });
  const sizes = `${pairs.length} pairs decided by reading: ${count('yes')} retold, ${count('partly')} partly, ${count('no')} not`;
  return [
    {
      part,
      name: `${name}: precision`,
      value: now.precision,
      target: name === 'all' ? atLeast(0.85) : null,
      detail: sizes,
      tried: TRIED,
    },
    {
      part,
      name: `${name}: precision, partly left out`,
      value: now.lenient,
      target: null,
      detail: `likeness alone, precision/partly left out/recall: ${curve.join(', ')}`,
    },
    { part, name: `${name}: recall`, value: now.recall, target: name === 'all' ? atLeast(0.7) : null, detail: '' },
  ];
}

/**
 * Sentences told in other words, against pairs decided by reading. The constants were set on the first two sets and the
 * threshold on all, so that their figures flatter a little: when the fresh pairs were first scored, with the constants
 * of that day, precision was 0.58 (0.81 with partly ones left out) at recall 0.77. A precision hangs on how many of the
 * pairs are retold at all: one in eight of the tuned, two in five of the others.
 */
export function retold(_size: Size): readonly Row[] {
  const pairs = scoreRetold();
  return [
    ...rowsOf('all', pairs),
    ...rowsOf(
      'tuned',
      pairs.filter(({ sample }) => sample === 'any' || sample === 'sharing'),
    ),
    ...rowsOf(
      'held out',
      pairs.filter(({ sample }) => sample === 'held-out'),
    ),
    ...rowsOf(
      'fresh',
      pairs.filter(({ sample }) => sample === 'fresh'),
    ),
  ];
}
