/**
 * How often a finding is right on real pairs, and what is missed: `npm run bench:judged` holds the engine against what
 * readers found who saw no finding, and writes `bench/judged.md` (needs `../shared/data`).
 *
 * `--list` prints each finding that is not right and each miss · `--every N` takes every Nth pair · `--pairs FOLDER`
 * scores pairs of a folder instead, in the form of `../shared/data/judged-pairs`, and writes nothing · `--labels` scores
 * those in the repository alone, and writes nothing.
 */
import { parseArgs } from 'node:util';
import { reportOf } from './judged/compared.js';
import { figuresInLines, figuresOf } from './judged/figures.js';
import type { JudgedPair } from './judged/labels.js';
import { listingOf } from './judged/listing.js';
import { pairsOf, pairsOfLabels, sharedFolder } from './judged/pairs.js';
import { type PairScore, scorePair } from './judged/score.js';

const { values } = parseArgs({
  options: {
    list: { type: 'boolean', default: false },
    labels: { type: 'boolean', default: false },
    pairs: { type: 'string', multiple: true, default: [] },
    every: { type: 'string', default: '1' },
  },
});

async function scored(pairs: readonly JudgedPair[]): Promise<readonly PairScore[]> {
  const scores: PairScore[] = [];
  for (const pair of pairs.filter((_, at) => at % Number(values.every) === 0))
    scores.push(scorePair(pair, await reportOf(pair)));
  return scores;
}

function print(name: string, scores: readonly PairScore[]): void {
  if (values.list) for (const line of scores.flatMap(listingOf)) console.log(line);
  console.log([`${name}:`, ...figuresInLines(figuresOf(scores)), ''].join('\n'));
}

if (values.pairs.length > 0) {
  for (const folder of values.pairs) print(folder, await scored(pairsOf(folder)));
} else {
  const ours = await scored(pairsOfLabels());
  const theirs = values.labels ? [] : await scored(pairsOf(sharedFolder()));
  if (!values.labels) print('../shared/data/judged-pairs', theirs);
  print('bench/labels/judged', ours);
  if (!values.labels) print('both', [...theirs, ...ours]);
}
