/**
 * Which of the two exact edit scripts is faster at how many differences: jsdiff's greedy one, or halving over
 * bit-parallel rows. Sets FEW_EDITS and MAX_CELLS in src/align/script.ts.
 *
 * `npm run bench:script`
 */
import { diffArrays } from 'diff';
import { lcsPairs } from '../src/align/lcs.js';

function dice(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

/** A text of word numbers as frequent as words are (Zipf), and a copy with `edits` words replaced. */
function pair(words: number, edits: number): readonly [Int32Array, Int32Array] {
  const roll = dice(words + edits);
  const left = Int32Array.from({ length: words }, () => Math.floor(20_000 ** roll()));
  const right = left.slice();
  for (let edit = 0; edit < edits; edit += 1) right[Math.floor(roll() * words)] = 30_000 + edit;
  return [left, right];
}

function medianMs(run: () => void): number {
  const times = Array.from({ length: 5 }, () => {
    const start = performance.now();
    run();
    return performance.now() - start;
  }).sort((one, other) => one - other);
  return times[2] ?? Number.NaN;
}

console.log('   words   edits    jsdiff   halving   (ms, medians of 5)');
for (const words of [500, 2000, 8000]) {
  for (const edits of [4, 16, 64, 256, 1024].filter((count) => count * 4 <= words)) {
    const [left, right] = pair(words, edits);
    const [one, other] = [Array.from(left), Array.from(right)];
    const greedy = medianMs(() => diffArrays(one, other, { maxEditLength: 1_000_000 }));
    const halving = medianMs(() => lcsPairs(left, right));
    const cells = [
      String(words).padStart(8),
      String(edits).padStart(8),
      greedy.toFixed(2).padStart(10),
      halving.toFixed(2).padStart(10),
    ];
    console.log(cells.join(''));
  }
}
