/**
 * Reads 10,000 harmed files of every format (flipped bits, cut off; the same in every run), each format in a process of
 * its own, and writes `bench/soak.md`: how long the slowest took, how much memory was needed, and each fault. A format
 * that is done is not done again until the code that reads changes, so that a run may be broken off and taken up.
 *
 * `npm run soak`, or `npm run soak -- FORMAT COUNT` for one format, which is always read and written down nowhere
 */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { INPUT_FORMATS, type InputFormat } from '../src/model/options.js';
import { isGood, soakFormat, type SoakResult, toldFaults } from './soak/format.js';
import { doneBefore, keep, writePage } from './soak/results.js';

const COUNT = 10_000;
const [only, count = String(COUNT), flag] = process.argv.slice(2);

/** One format in a process of its own: its peak memory is then what this format needs. */
function inProcess(format: InputFormat): SoakResult {
  const command = [fileURLToPath(import.meta.url), format, String(COUNT), '--json'];
  const { stdout, stderr, status } = spawnSync(process.execPath, command, { encoding: 'utf8' });
  if (status !== 0) throw new Error(`reading ${format} ended the process: ${stderr}`);
  return JSON.parse(stdout) as SoakResult;
}

function soakAll(): boolean {
  const results = INPUT_FORMATS.map((format) => {
    const result = doneBefore(format, COUNT) ?? inProcess(format);
    keep(result);
    for (const line of toldFaults(result)) console.log(line);
    return result;
  });
  writePage(results);
  return results.every(isGood);
}

async function soakOne(format: InputFormat): Promise<boolean> {
  const result = await soakFormat(format, Number(count));
  if (flag === '--json') console.log(JSON.stringify(result));
  else for (const line of toldFaults(result)) console.log(line);
  return flag === '--json' || isGood(result);
}

if (!(only === undefined ? soakAll() : await soakOne(only as InputFormat))) process.exitCode = 1;
