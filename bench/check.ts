/**
 * The gate on a large batch: half of a planted corpus against the other half, first with nothing remembered, then
 * again. `npm run bench:check -- --corpus FILE` (made by `npm run bench:corpus -- --articles 20000`). Processor time is
 * the system's own count; wall time is printed beside it and means something on a quiet machine only.
 */
import { spawnSync } from 'node:child_process';
import { createReadStream, createWriteStream, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';

const { values } = parseArgs({ options: { corpus: { type: 'string' } } });
if (values.corpus === undefined) {
  console.error('--corpus takes a file of articles; npm run bench:corpus -- --articles 20000 makes one');
  process.exit(2);
}

const folder = mkdtempSync(join(tmpdir(), 'syndiff-bench-check-'));
const sides = ['new.jsonl', 'past.jsonl'].map((name) => join(folder, name));

async function parted(corpus: string): Promise<number> {
  const files = sides.map((path) => createWriteStream(path));
  let lines = 0;
  for await (const line of createInterface({ input: createReadStream(corpus), crlfDelay: Infinity }))
    if (line !== '') files[lines++ % 2]?.write(`${line}\n`);
  await Promise.all(files.map((file) => once(file.end(), 'finish')));
  return lines;
}

interface Timed {
  readonly cpu: number;
  readonly wall: number;
  readonly stdout: string;
}

function timed(): Timed {
  const start = performance.now();
  const args = ['dist/cli/main.js', 'check', sides[0] ?? '', '--against', sides[1] ?? '', '-f', 'json'];
  const { stdout, status, stderr } = spawnSync(
    '/bin/sh',
    ['-c', `${['"$0"', '"$@"'].join(' ')}; code=$?; times >&2; exit $code`, process.execPath, ...args],
    {
      env: { ...process.env, XDG_CACHE_HOME: join(folder, 'cache') },
      encoding: 'utf8',
      maxBuffer: 2 ** 31 - 1,
    },
  );
  if (status !== 0 && status !== 1) throw new Error(`check ended with ${status}: ${stderr}`);
  // The last line of `times` is what its children used: `0m12.340s 0m0.560s`.
  const spent = [...(stderr.trim().split('\n').at(-1) ?? '').matchAll(/(\d+)m([\d.]+)s/g)];
  const cpu = spent.reduce((sum, [, minutes, seconds]) => sum + 60 * Number(minutes) + Number(seconds), 0);
  return { cpu, wall: (performance.now() - start) / 1000, stdout };
}

try {
  const articles = await parted(values.corpus);
  const [cold, warm] = [timed(), timed()];
  const seconds = ({ cpu, wall }: Timed): string =>
    `${cpu.toFixed(1)} s of processor time (${wall.toFixed(1)} s by the clock)`;
  console.log(`${articles >> 1} articles against ${articles >> 1}`);
  console.log(`nothing remembered: ${seconds(cold)}`);
  console.log(`all remembered:     ${seconds(warm)}`);
  console.log(`ratio: ${(cold.cpu / warm.cpu).toFixed(1)}; the same findings: ${String(cold.stdout === warm.stdout)}`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
