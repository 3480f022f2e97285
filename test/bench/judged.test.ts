import { expect, test } from '@jest/globals';
import { givenPairs } from '../../bench/judged/folder.js';
import { labelledPairs, type JudgedPair } from '../../bench/judged/labels.js';
import { resultOf, type Result } from '../../bench/judged/run.js';
import { reachOf, type Reach } from '../../bench/judged/table.js';
import { describeWithShared } from '../house/shared-data.js';

/** A little under what `npm run bench:judged` reaches (`bench/judged.md`); the targets stand there too. */
const FLOORS: readonly (readonly [keyof Reach, number])[] = [
  ['high', 0.72],
  ['others', 0.72],
  ['blocks', 0.85],
  ['all', 0.82],
  ['recall', 0.6],
  ['recallOfBlocks', 0.84],
];
/** A little above. */
const CEILINGS: readonly (readonly [keyof Reach, number])[] = [
  ['furniture', 0.08],
  ['findings', 1.1],
];

async function resultsOf(pairs: readonly JudgedPair[]): Promise<readonly Result[]> {
  const results: Result[] = [];
  for (const pair of pairs) results.push(await resultOf(pair));
  return results;
}

describeWithShared('data/judged-pairs', 'findings on real pairs', () => {
  let reach: Reach;

  test('compare(…) finds what readers want and little else', async () => {
    const pairs = [...givenPairs(), ...labelledPairs()];
    expect(pairs.length).toBeGreaterThan(50);
    reach = reachOf(await resultsOf(pairs));
    for (const [figure, floor] of FLOORS) expect([figure, reach[figure] >= floor]).toEqual([figure, true]);
    for (const [figure, ceiling] of CEILINGS) expect([figure, reach[figure] <= ceiling]).toEqual([figure, true]);
  });
});
