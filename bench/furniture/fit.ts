import type { Features } from '../../src/read/head/line-features.js';
import type { LabelledLine } from './lines.js';

export type Weights = ReadonlyMap<string, number>;

/** A word must stand in so many lines, of so many outlets, to be weighed. */
const FEWEST_LINES = 6;
const FEWEST_OUTLETS = 5;
/** So many times as often in furniture as in story. */
const TIMES_AS_OFTEN = 5;
/** Pulls weights to nothing: a word that tells little gets little. */
const SHRINKAGE = 0.004;
const ROUNDS = 200;
const STEP = 0.8;
/** What readers say of a line counts as much as what many articles say of four. */
const JUDGED = 4;
/** Below it a weight moves nothing. */
const LEAST = 0.08;

const isWord = (name: string): boolean => name.startsWith('“');

export const scoreOf = (weights: Weights, features: Features): number => {
  let sum = 0;
  for (const [name, value] of features) sum += (weights.get(name) ?? 0) * value;
  return sum;
};

/** In how many lines a word stands, of furniture and of story. */
interface Uses {
  readonly furniture: number;
  readonly story: number;
  readonly outlets: ReadonlySet<string>;
}

function usesOf(lines: readonly LabelledLine[]): ReadonlyMap<string, Uses> {
  const seen = new Map<string, { furniture: number; story: number; outlets: Set<string> }>();
  for (const { features, outlets, isFurniture } of lines)
    for (const name of features.keys()) {
      const one = seen.get(name) ?? { furniture: 0, story: 0, outlets: new Set<string>() };
      one[isFurniture ? 'furniture' : 'story'] += 1;
      if (isFurniture) one.outlets.add(outlets[0] ?? '');
      seen.set(name, one);
    }
  return seen;
}

/**
 * All features of form and place, and of the words those that pages use and stories seldom: what a story is about must not
 * be learnt, since most of the lines tell of one event.
 */
function names(lines: readonly LabelledLine[]): readonly string[] {
  const total = { furniture: lines.filter((one) => one.isFurniture).length, story: 0 };
  total.story = lines.length - total.furniture;
  const isOfPages = ({ furniture, story, outlets }: Uses): boolean =>
    furniture >= FEWEST_LINES &&
    outlets.size >= FEWEST_OUTLETS &&
    furniture / total.furniture >= (TIMES_AS_OFTEN * story) / total.story;
  return [...usesOf(lines)]
    .filter(([name, uses]) => !isWord(name) || isOfPages(uses))
    .map(([name]) => name)
    .sort();
}

/** Logistic regression by gradient descent with a step for each feature (AdaGrad), both labels with the same weight in all. */
export function fit(given: readonly LabelledLine[]): Weights {
  const columns = names(given);
  const index = new Map(columns.map((name, at) => [name, at]));
  const weights = new Float64Array(columns.length);
  const squares = new Float64Array(columns.length).fill(1e-8);
  const rows = given.map(({ features, isFurniture, isJudged }) => ({
    cells: [...features].flatMap(([name, value]): [number, number][] => {
      const at = index.get(name);
      return at === undefined ? [] : [[at, value]];
    }),
    label: isFurniture ? 1 : 0,
    weight: isJudged ? JUDGED : 1,
  }));
  const mass = [0, 1].map((label) =>
    rows.filter((row) => row.label === label).reduce((sum, row) => sum + row.weight, 0),
  );
  for (let round = 0; round < ROUNDS; round += 1) {
    const slope = new Float64Array(columns.length);
    for (const { cells, label, weight } of rows) {
      let score = 0;
      for (const [at, value] of cells) score += (weights[at] ?? 0) * value;
      const off = ((1 / (1 + Math.exp(-score)) - label) * weight) / (2 * (mass[label] ?? 1));
      for (const [at, value] of cells) slope[at] = (slope[at] ?? 0) + off * value;
    }
    for (let at = 0; at < columns.length; at += 1) {
      const pull = (slope[at] ?? 0) + SHRINKAGE * 0.05 * (weights[at] ?? 0);
      squares[at] = (squares[at] ?? 0) + pull * pull;
      weights[at] = (weights[at] ?? 0) - (STEP * pull) / Math.sqrt(squares[at] ?? 1);
    }
  }
  return new Map(
    columns.flatMap((name, at): [string, number][] => {
      const weight = Math.round((weights[at] ?? 0) * 100) / 100;
      return Math.abs(weight) < LEAST ? [] : [[name, weight]];
    }),
  );
}
