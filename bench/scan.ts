/**
 * The bench of `syndiff scan`: corpora, the scan and its peers in turn, the truth, and real text.
 *
 * `npm run bench -- [--articles 1000,10000] [--rounds 3] [--seed 1] [--date 2026-01-31]` writes the results into
 * `bench/README.md` when it is given a date: the clock is not asked, so that the file changes only where figures do.
 * `-- --only corpus|peers|scan|truth|real` does one of its parts and writes nothing; `--records FILE` measures records
 * that are there already.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { peersLine, racePeers } from './peers/peers.js';
import { race, raceTable, type Result } from './peers/race.js';
import { writeTexts } from './peers/texts.js';
import { machine, writeResults } from './scan/page.js';
import { readFound, readTruth } from './scan/read.js';
import { measureRealFile, realLines, writeOneEvent } from './scan/real.js';
import { scanContender, whyNoScan } from './scan/scan-command.js';
import { targetsOf, targetTable, type Stage } from './scan/targets.js';
import { measure, measureTable } from './scan/truth.js';

const PARTS = ['corpus', 'scan', 'peers', 'truth', 'real'];

const { values } = parseArgs({
  options: {
    articles: { type: 'string', default: '1000,10000' },
    rounds: { type: 'string', default: '3' },
    seed: { type: 'string', default: '1' },
    date: { type: 'string', default: process.env['SYNDIFF_BENCH_DATE'] },
    only: { type: 'string', multiple: true, default: [] },
    records: { type: 'string' },
  },
});

const root = process.cwd();
const work = join(root, 'bench', '.work');
const data = join(root, '..', 'shared', 'data');
const rounds = Number(values.rounds);
const sizes = values.articles.split(',').map(Number);
const unknown = values.only.filter((part) => !PARTS.includes(part));
if (unknown.length > 0 || sizes.some((size) => !(size >= 100)) || !(rounds >= 1)) {
  console.error(`--only takes ${PARTS.join(', ')}; --articles whole numbers from 100, with commas; --rounds from 1`);
  process.exit(2);
}
const has = (part: string): boolean => values.only.length === 0 || values.only.includes(part);

/** The corpus of a size and seed is always the same, so one that is there is used. */
function corpusOf(articles: number): string {
  const folder = join(work, 'corpora', `${articles}-${values.seed}`);
  if (!existsSync(join(folder, 'truth.jsonl')) || values.only.includes('corpus')) {
    const script = fileURLToPath(new URL('corpus.js', import.meta.url));
    const args = [script, '--articles', String(articles), '--seed', values.seed, '--out', folder];
    const { status } = spawnSync(process.execPath, args, { stdio: ['ignore', 'inherit', 'inherit'] });
    if (status !== 0) throw new Error(`the corpus of ${articles} articles could not be made`);
  }
  return folder;
}

function runAll(folder: string, records: string): { readonly results: readonly Result[]; readonly peers: string } {
  const corpus = join(folder, 'corpus.jsonl');
  const scan = has('scan') || has('truth') ? scanContender(root, corpus, records) : null;
  if (!has('peers')) return { results: scan === null ? [] : race([scan], has('scan') ? rounds : 1), peers: '' };
  const raced = racePeers({ folder: join(work, 'peers'), corpus, rounds, scan });
  return { results: raced.results, peers: peersLine(raced.peers) };
}

/** One size: what was printed is what is written. */
function stageOf(articles: number): { readonly stage: Stage; readonly text: string } {
  const folder = corpusOf(articles);
  const texts = writeTexts(join(folder, 'corpus.jsonl'));
  const records = values.records ?? join(folder, 'records.jsonl');
  const isGiven = values.records !== undefined;
  const { results, peers } = isGiven ? { results: [], peers: '' } : runAll(folder, records);
  const hasRecords = isGiven || (results.find(({ name }) => name === 'syndiff scan')?.runs.length ?? 0) > 0;
  const truth = readTruth(join(folder, 'truth.jsonl'));
  const measures = has('truth') && hasRecords ? measure(readFound(records), truth) : null;
  const { from, stories, outlets, seed } = truth.corpus;
  const text = [
    `### ${articles} articles`,
    `${(texts.bytes / 1e6).toFixed(1)} MB of text, ${texts.words} words, ${stories} stories, ${outlets} outlets, seed ${seed}, made from ${from}.${peers === '' ? '' : ` ${peers}.`}`,
    ...(results.length === 0 ? [] : [raceTable(results)]),
    ...(measures === null ? [] : [measureTable(measures)]),
    ...(measures?.isComplete === false ? ['The records were cut off: the last line is no summary.'] : []),
  ].join('\n\n');
  console.log(`${text}\n`);
  return { stage: { texts, results, measures }, text };
}

function realText(): string {
  if (!existsSync(join(data, 'one-event-75-outlets.jsonl.gz'))) return 'The evaluation sets are not here.';
  const folder = join(work, 'real');
  mkdirSync(folder, { recursive: true });
  const records = values.records ?? join(folder, 'records.jsonl');
  const scan = scanContender(root, writeOneEvent(data, folder), records);
  const [result] = values.records === undefined ? race([scan], 1) : [];
  if (result?.runs.length === 0) return `Not measured: ${result.why ?? ''}.`;
  return ['```text', ...realLines(measureRealFile(data, records)), '```'].join('\n');
}

const missing = values.records === undefined ? whyNoScan(root) : null;
if (missing !== null && (has('scan') || has('truth') || has('real'))) console.log(`No scan is measured: ${missing}.\n`);
const isReal = values.only.length === 1 && has('real');
const stages = isReal ? [] : sizes.map(stageOf);
const targets = targetTable(targetsOf(stages.map(({ stage }) => stage)));
if (stages.length > 0 && has('scan')) console.log(`${targets}\n`);
const real = has('real') ? realText() : '';
if (real !== '') console.log(real);
if (values.only.length === 0 && values.date !== undefined) {
  const head = `${values.date}, ${machine()}; medians of ${rounds} paired runs.${missing === null ? '' : ` No scan is measured: ${missing}.`}`;
  const parts = [
    '### Targets',
    targets,
    ...stages.map(({ text }) => text),
    '### Real text: one event, 75 outlets',
    real,
  ];
  writeResults(join(root, 'bench', 'README.md'), [head, ...parts].join('\n\n'));
}
