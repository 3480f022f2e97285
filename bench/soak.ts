/**
 * Reads 10,000 harmed files of every format (flipped bits, cut off; the same in every run) and says which was thrown
 * at, stayed silent or took long. `npm run soak [-- FORMAT COUNT]`
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { seeds, trials } from '../test/soak/flips.js';

const MOST_MS = 1000;
const [only = '', count = '10000'] = process.argv.slice(2);

const folder = await mkdtemp(join(tmpdir(), 'syndiff-soak-'));
let faults = 0;
for (const [format, files] of Object.entries(await seeds())) {
  if (only !== '' && only !== format) continue;
  let slowest = 0;
  const start = performance.now();
  for await (const trial of trials(files, Number(count), folder)) {
    slowest = Math.max(slowest, trial.ms);
    if (trial.fault === null && trial.ms <= MOST_MS) continue;
    faults += 1;
    console.log(`${format} ${trial.name} from ${trial.start}: ${trial.fault ?? `${trial.ms.toFixed(0)} ms`}`);
  }
  const seconds = (performance.now() - start) / 1000;
  console.log(`${format.padEnd(10)}${count} in ${seconds.toFixed(1)} s, slowest ${slowest.toFixed(0)} ms`);
}
await rm(folder, { recursive: true, force: true });
console.log(`${faults} faults; peak memory ${Math.round(process.resourceUsage().maxRSS / 1024)} MB`);
if (faults > 0) process.exitCode = 1;
