/**
 * Kills a run that adds to an archive and forgets from it, at every named point and then at any time, and looks at what is
 * left: every acknowledged article, no half batch, and adding goes on. `npm run soak:archive [-- COUNT]`
 */
import { join } from 'node:path';
import { MIGRATION_POINTS, migrationTrial, POINTS, trial, type End } from '../test/soak/archive-kills.js';

const [count = '300'] = process.argv.slice(2);
const LONGEST_MS = 3000;

const dist = join(process.cwd(), 'dist');
const ends: readonly End[] = [
  ...POINTS.flatMap((point) => [1, 2, 3, 4].map((nth) => ({ point, nth }))),
  ...Array.from({ length: Number(count) }, () => ({ afterMs: 50 + Math.random() * LONGEST_MS })),
];
let [killed, faulty] = [0, 0];

function note(end: string, { faults, wasKilled }: Awaited<ReturnType<typeof trial>>): void {
  killed += Number(wasKilled);
  if (faults.length === 0) return;
  faulty += 1;
  console.log(`${end}: ${faults.slice(0, 3).join('; ')}`);
}

for (const end of ends) note(JSON.stringify(end), await trial(dist, end));
for (const point of MIGRATION_POINTS) note(point, await migrationTrial(dist, point));
console.log(
  `${ends.length + MIGRATION_POINTS.length} runs, ${killed} of them killed before their end; ${faulty} left a fault`,
);
if (faulty > 0) process.exitCode = 1;
