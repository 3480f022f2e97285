/**
 * How long `syndiff --version` takes, against a Node that does nothing: scripts ask for the version, and whoever types
 * a command waits for this first. The two are run in turn, so that a busy moment of the machine hits both, and the
 * medians are compared: a mean would be moved by one such moment.
 *
 * `npm run bench:startup`
 */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const PAIRS = 25;
/** The limit: 1.5 times the time of an empty Node, and 150 ms. */
const RATIO = 1.5;
const ALLOWANCE_MS = 150;

const main = fileURLToPath(new URL('../../../dist/cli/main.js', import.meta.url));

function millisecondsOf(args: readonly string[]): number {
  const start = performance.now();
  const { status, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
  if (status !== 0) throw new Error(`node ${args.join(' ')} ended with ${String(status)}: ${stderr}`);
  return performance.now() - start;
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[sorted.length >> 1] ?? Number.NaN;
}

const empty: number[] = [];
const version: number[] = [];
for (let pair = 0; pair < PAIRS; pair += 1) {
  empty.push(millisecondsOf(['-e', '0']));
  version.push(millisecondsOf([main, '--version']));
}

const [base, ours] = [median(empty), median(version)];
const limit = RATIO * base + ALLOWANCE_MS;
const line = (what: string, ms: number): string => `${what.padEnd(22)}${ms.toFixed(0).padStart(6)} ms`;
console.log(`medians of ${PAIRS} paired runs, node ${process.version}`);
console.log(line('node -e 0', base));
console.log(line('syndiff --version', ours) + `  (${(ours / base).toFixed(2)} ×)`);
console.log(line('limit', limit) + `  (${RATIO} × + ${ALLOWANCE_MS} ms)`);
if (ours > limit) {
  console.log('over the limit');
  process.exitCode = 1;
}
