/**
 * How often a finding is right on real pairs, and what is missed: `npm run bench:judged` holds the engine against what
 * readers found who saw no finding, and writes `bench/judged.md` and `bench/judged/earned.json` (needs `../shared/data`).
 *
 * `--list` prints each finding that is not right and each miss · `--every N` takes every Nth pair · `--pairs FOLDER`
 * scores pairs of a folder instead, in the form of `../shared/data/judged-pairs`, and writes nothing · `--labels` scores
 * those in the repository alone, and writes nothing.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { projectRoot } from './accuracy/data.js';
import { earnedFile, earnedOf } from './judged/codes.js';
import { reportOf } from './judged/compared.js';
import { figuresInLines, figuresOf } from './judged/figures.js';
import type { JudgedPair } from './judged/labels.js';
import { listingOf } from './judged/listing.js';
import { pairsOf, pairsOfLabels, sharedFolder } from './judged/pairs.js';
import { type JudgedReport, withResults } from './judged/page.js';
import { scorePair } from './judged/score.js';

const { values } = parseArgs({
  options: {
    list: { type: 'boolean', default: false },
    labels: { type: 'boolean', default: false },
    pairs: { type: 'string', multiple: true, default: [] },
    every: { type: 'string', default: '1' },
  },
});

async function judged(pairs: readonly JudgedPair[]): Promise<readonly JudgedReport[]> {
  const all: JudgedReport[] = [];
  for (const pair of pairs.filter((_, at) => at % Number(values.every) === 0)) {
    const report = await reportOf(pair);
    all.push({ pair, report, score: scorePair(pair, report) });
  }
  return all;
}

function print(name: string, all: readonly JudgedReport[]): void {
  const scores = all.map(({ score }) => score);
  console.log([`${name}:`, ...figuresInLines(figuresOf(scores)), ''].join('\n'));
}

function list(all: readonly JudgedReport[]): void {
  if (values.list) for (const line of all.flatMap(({ score }) => listingOf(score))) console.log(line);
}

function write(sets: ReadonlyMap<string, readonly JudgedReport[]>): void {
  const path = join(projectRoot(), 'bench', 'judged.md');
  writeFileSync(path, withResults(readFileSync(path, 'utf8'), sets));
  const earned = earnedOf([...sets.values()].flat().map(({ score }) => score));
  writeFileSync(earnedFile(), `[\n${earned.map((row) => `  ${JSON.stringify(row)}`).join(',\n')}\n]\n`);
}

if (values.pairs.length > 0) {
  for (const folder of values.pairs) {
    const all = await judged(pairsOf(folder));
    list(all);
    print(folder, all);
  }
} else if (values.labels) {
  const ours = await judged(pairsOfLabels());
  list(ours);
  print('bench/labels/judged', ours);
} else {
  const theirs = await judged(pairsOf(sharedFolder()));
  const ours = await judged(pairsOfLabels());
  list([...theirs, ...ours]);
  print('../shared/data/judged-pairs', theirs);
  print('bench/labels/judged', ours);
  print('both', [...theirs, ...ours]);
  if (values.every === '1')
    write(
      new Map([
        ['`../shared/data/judged-pairs`', theirs],
        ['`bench/labels/judged`', ours],
      ]),
    );
}
