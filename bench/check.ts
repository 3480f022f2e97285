/**
 * The gate on a large batch: half of a planted corpus against the other half, first with nothing remembered, then again
 * with everything compared before.
 *
 * `npm run bench:check [-- --articles 10000] [--rounds 3] [--seed 1] [--date 2026-01-31]` checks so many new articles
 * against as many old ones. It writes the results into `bench/README.md` when it is given a date, as `npm run bench`
 * does. Processor time is the system's own count; time by the clock means something on a quiet machine only, so the
 * load of the machine stands beside it.
 */
import { spawnSync } from 'node:child_process';
import { createReadStream, createWriteStream, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { median, timed, type Run } from './peers/timed.js';
import { machine, writeResults } from './scan/page.js';
import { mainOf } from './scan/scan-command.js';

const { values } = parseArgs({
  options: {
    articles: { type: 'string', default: '10000' },
    rounds: { type: 'string', default: '3' },
    seed: { type: 'string', default: '1' },
    date: { type: 'string', default: process.env['SYNDIFF_BENCH_DATE'] },
  },
});

const [articles, rounds] = [Number(values.articles), Number(values.rounds)];
if (!(articles >= 100) || !(rounds >= 1)) {
  console.error('--articles takes a whole number from 100, --rounds from 1');
  process.exit(2);
}

const root = process.cwd();

/** The corpus of a size and seed is always the same, so one that is there is used. */
function corpusOf(size: number): string {
  const folder = join(root, 'bench', '.work', 'corpora', `${size}-${values.seed}`);
  const corpus = join(folder, 'corpus.jsonl');
  if (existsSync(corpus)) return corpus;
  const script = fileURLToPath(new URL('corpus.js', import.meta.url));
  const args = [script, '--articles', String(size), '--seed', values.seed, '--no-chance', '--out', folder];
  const { status } = spawnSync(process.execPath, args, { stdio: ['ignore', 'inherit', 'inherit'] });
  if (status !== 0) throw new Error(`the corpus of ${size} articles could not be made`);
  return corpus;
}

/** Every other article is new, so that most of what is planted lies across the two. */
async function part(corpus: string, sides: readonly string[]): Promise<void> {
  const files = sides.map((path) => createWriteStream(path));
  let lines = 0;
  for await (const line of createInterface({ input: createReadStream(corpus), crlfDelay: Infinity })) {
    const file = files[lines++ % 2]!;
    if (!file.write(`${line}\n`)) await once(file, 'drain');
  }
  await Promise.all(files.map((file) => once(file.end(), 'finish')));
}

const folder = mkdtempSync(join(tmpdir(), 'syndiff-bench-check-'));
const [fresh, past] = [join(folder, 'new.jsonl'), join(folder, 'past.jsonl')];
const outputs: string[] = [];

function check(name: string): Run {
  const output = join(folder, `${name}.txt`);
  const args = [mainOf(root), 'check', fresh, '--against', past, '--output', output, '--quiet'];
  // A corpus with planted mistakes breaks rules: that is no failure of the run.
  const run = timed({ program: process.execPath, args, env: { XDG_CACHE_HOME: join(folder, 'cache') }, ends: [0, 1] });
  outputs.push(readFileSync(output, 'utf8'));
  return run;
}

const cpuOf = ({ cpuSeconds }: Run): number => cpuSeconds ?? Number.NaN;

function row(what: string, runs: readonly Run[]): string {
  const cells = [cpuOf, ({ seconds }: Run) => seconds].map((of) => median(runs.map(of)).toFixed(1));
  return `| ${[what, ...cells, Math.round(median(runs.map(({ megabytes }) => megabytes ?? Number.NaN)))].join(' | ')} |`;
}

try {
  await part(corpusOf(2 * articles), [fresh, past]);
  const cold = [check('cold')];
  const warm = Array.from({ length: rounds }, (_, at) => check(`warm-${at}`));
  if (new Set(outputs).size > 1) throw new Error('the runs did not find the same');
  const [verdict] = /^\d+ articles checked[^]*?\./m.exec(outputs[0] ?? '') ?? [];
  const text = [
    `${values.date ?? 'today'}, ${machine()}; load of the machine ${(loadavg()[0] ?? 0).toFixed(1)} (quiet: below 1).`,
    ['| run | cpu, s | clock, s | memory, MB |', '| --- | ---: | ---: | ---: |'].join('\n') +
      `\n${row('nothing compared before', cold)}\n${row(`all compared before, median of ${rounds}`, warm)}`,
    `The first takes ${(median(cold.map(cpuOf)) / median(warm.map(cpuOf))).toFixed(0)} times the processor time of the second. All runs say the same: ${(verdict ?? '').replace(/\s+/g, ' ')}`,
  ].join('\n\n');
  console.log(text);
  if (values.date !== undefined) writeResults(join(root, 'bench', 'README.md'), text, 'npm run bench:check');
} finally {
  rmSync(folder, { recursive: true, force: true });
}
