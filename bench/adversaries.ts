/**
 * Work must grow linearly with the text, whatever the text is. Each adversary makes a pair of texts of a given size;
 * `compare` runs on it at size n and 2n, and the ratio of the times is printed: 2 is linear, 4 quadratic. The whole way
 * is timed, from the text to the report. Every size is run in turn with its double, and the fastest of several runs is
 * taken, because only noise makes a run slower.
 *
 * `npm run bench:adversaries` (sizes up to 1 MB a side), `npm run bench:adversaries -- --short` (64 KB)
 */
import { articleFrom, compare } from '../src/index.js';
import { ADVERSARIES, type Pair } from './adversaries/texts.js';

const LIMIT = 2.6;
const LARGEST_SECONDS = 10;

function seconds([left, right]: Pair): number {
  const start = performance.now();
  compare([articleFrom({ id: 'left', text: left }), articleFrom({ id: 'right', text: right })]);
  return (performance.now() - start) / 1000;
}

const short = process.argv.includes('--short');
const size = short ? 32 * 1024 : 512 * 1024;
const runs = short ? 3 : 2;
let failed = false;
console.log(
  `${'adversary'.padEnd(28)}${`${size / 1024} KB`.padStart(10)}${`${(2 * size) / 1024} KB`.padStart(10)}   ratio`,
);
for (const [name, make] of Object.entries(ADVERSARIES)) {
  const [single, double] = [make(size), make(2 * size)];
  let [once, twice] = [Infinity, Infinity];
  for (let run = 0; run < runs; run += 1) {
    once = Math.min(once, seconds(single));
    twice = Math.min(twice, seconds(double));
  }
  const ratio = twice / once;
  const over = (ratio > LIMIT && twice > 0.05) || twice > LARGEST_SECONDS;
  failed ||= over;
  console.log(
    `${name.padEnd(28)}${once.toFixed(3).padStart(8)} s${twice.toFixed(3).padStart(8)} s${ratio.toFixed(2).padStart(8)}${over ? '  over the limit' : ''}`,
  );
}
console.log(`limit: ratio ${LIMIT} (where the larger run takes more than 0.05 s), ${LARGEST_SECONDS} s`);
process.exitCode = failed ? 1 : 0;
