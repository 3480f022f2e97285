/**
 * The archive at one size after another: adding, disk, finding warm and cold, a thousand new articles at once, and beside it
 * what a scan of everything costs. The last thousand articles of each corpus are kept back and asked about.
 *
 * `npm run bench:archive [-- --articles 10000,100000 --scan]`; the table goes to `bench/README.md`. Times are processor time where the line says cpu; wall time
 * means something on an idle machine only.
 */
import { spawn, spawnSync } from 'node:child_process';
import {
  createReadStream,
  createWriteStream,
  existsSync,
  mkdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { availableParallelism, loadavg } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import { EVERYTHING, find, openArchive, stats, type Archive } from '../src/archive/archive.js';
import { readArticles, type Article } from '../src/index.js';
import { median, timed, type Run } from './peers/timed.js';
import { machine, writeResults } from './scan/page.js';

const { values } = parseArgs({
  options: {
    articles: { type: 'string', default: '10000,100000' },
    scan: { type: 'boolean', default: false },
  },
});

const KEPT_BACK = 1000;
/** Before these the engine is not yet compiled. */
const WARMING = 300;
const COLD_RUNS = 7;

const root = process.cwd();
const work = join(root, 'bench', '.work');
const main = join(root, 'dist', 'cli', 'main.js');

function corpusOf(articles: number): string {
  const folder = join(work, 'corpora', `${articles}-1`);
  const corpus = join(folder, 'corpus.jsonl');
  if (!existsSync(corpus)) {
    const program = join(work, 'bench', 'corpus.js');
    spawnSync(process.execPath, [program, '--articles', String(articles), '--no-chance', '--out', folder], {
      stdio: 'inherit',
    });
  }
  return corpus;
}

/** The archive's part of a corpus, and the articles that are kept back. */
async function split(corpus: string, articles: number, folder: string): Promise<readonly [string, string]> {
  const paths = [join(folder, 'kept.jsonl'), join(folder, 'new.jsonl')] as const;
  const files = paths.map((path) => createWriteStream(path));
  let number = 0;
  for await (const line of createInterface({ input: createReadStream(corpus), crlfDelay: Infinity })) {
    const file = files[number < articles - KEPT_BACK ? 0 : 1]!;
    if (!file.write(`${line}\n`)) await new Promise<void>((resolve) => file.once('drain', resolve));
    number += 1;
  }
  await Promise.all(files.map((file) => new Promise<void>((resolve) => file.end(resolve))));
  return paths;
}

const syndiff = (...args: string[]): Run => timed({ program: process.execPath, args: [main, ...args] });
const cpuMs = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};
const place = (values_: readonly number[], share: number): number =>
  [...values_].sort((one, other) => one - other)[Math.floor(share * (values_.length - 1))]!;

/** Pages of a table, in bytes. */
function bytesOf(archive: Archive, table: 'postings' | 'articles'): number {
  const { pageSize, treeBranchPageCount, treeLeafPageCount, overflowPages } = archive.store[table].getStats() as Record<
    string,
    number
  >;
  return pageSize! * (treeBranchPageCount! + treeLeafPageCount! + overflowPages!);
}

const LOOK_MS = 250;

/** Memory of a process that is no page of a file, in kilobytes: what the system cannot take back. 0 where nobody tells. */
function ownKilobytes(process_: number): number {
  try {
    return Number(/^RssAnon:\s+(\d+) kB$/mu.exec(readFileSync(`/proc/${process_}/status`, 'utf8'))?.[1] ?? 0);
  } catch {
    return 0;
  }
}

/** The most that a command has of its own memory, looked at now and then, in MB. */
async function ownMegabytes(...args: string[]): Promise<number> {
  const child = spawn(process.execPath, [main, ...args], { stdio: 'ignore' });
  let most = 0;
  const timer = setInterval(() => {
    most = Math.max(most, ownKilobytes(child.pid ?? 0));
  }, LOOK_MS);
  const status = await new Promise<number | null>((resolve) => child.once('exit', resolve));
  clearInterval(timer);
  if (status !== 0) throw new Error(`${args.join(' ')} ended with ${String(status)}`);
  return most / 1024;
}

interface Finding {
  readonly medianMs: number;
  readonly lateMs: number;
  readonly matches: number;
}

function findAll(archive: Archive, queries: readonly Article[]): Finding {
  const ask = { engine: { minPassageWords: 14, offsets: 'utf16' }, filter: EVERYTHING, limit: 10 } as const;
  const times: number[] = [];
  let matches = 0;
  for (const query of queries) {
    const began = cpuMs();
    matches += find(archive, query, ask).matches.length;
    times.push(cpuMs() - began);
  }
  const warm = times.slice(WARMING);
  return { medianMs: median(warm), lateMs: place(warm, 0.95), matches: matches / queries.length };
}

/** Columns of the table, one a size, and what stands in them. */
const columns: Map<string, string>[] = [];
const row = (what: string, value: string): void => {
  columns.at(-1)?.set(what, value);
  console.log(`${what.padEnd(52)}${value}`);
};

async function measure(articles: number): Promise<number> {
  const folder = join(work, 'archive', String(articles));
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const [kept, fresh] = await split(corpusOf(articles), articles, folder);
  const path = join(folder, 'news');
  const number = articles - KEPT_BACK;
  console.log(`\n${number} articles`);
  columns.push(new Map());
  const added = syndiff('archive', 'add', kept, '--archive', path);
  row(
    'adding, cpu',
    `${added.cpuSeconds!.toFixed(1)} s: ${Math.round(number / added.cpuSeconds!)} articles a second of one core`,
  );
  row('adding, wall', `${added.seconds.toFixed(1)} s: ${Math.round(number / added.seconds)} a second`);
  const other = join(folder, 'other');
  const own = await ownMegabytes('archive', 'add', kept, '--archive', other);
  rmSync(other, { recursive: true });
  row('adding, memory', `${Math.round(own)} MB of its own, ${Math.round(added.megabytes!)} MB with pages of the file`);
  const again = syndiff('archive', 'add', kept, '--archive', path);
  row('adding the same again, cpu', `${again.cpuSeconds!.toFixed(1)} s`);
  const archive = await openArchive(path, { mode: 'read' });
  const { bytes, words, postings, segments } = stats(archive);
  const articleBytes = bytesOf(archive, 'articles');
  const live = Math.round((articleBytes + bytesOf(archive, 'postings')) / number);
  row(
    'disk',
    `${live} bytes an article, text included; the file ${Math.round(bytes / number)}; ${segments} pieces of the index`,
  );
  row(
    'index',
    `${(bytesOf(archive, 'postings') / words).toFixed(2)} bytes a token, ${(bytesOf(archive, 'postings') / postings).toFixed(2)} a posting`,
  );
  const { articles: queries } = await readArticles([fresh]);
  const { medianMs, lateMs, matches } = findAll(archive, queries);
  row(
    'find, warm, cpu',
    `median ${medianMs.toFixed(1)} ms, p95 ${lateMs.toFixed(1)} ms, ${matches.toFixed(1)} matches each`,
  );
  await archive.close();
  const one = join(folder, 'one.jsonl');
  writeFileSync(one, readFileSync(fresh, 'utf8').split('\n')[0]! + '\n');
  const cold = Array.from({ length: COLD_RUNS }, () => syndiff('archive', 'find', one, '--archive', path));
  row(
    'find, the command, cpu',
    `${median(cold.map(({ cpuSeconds }) => 1000 * cpuSeconds!)).toFixed(0)} ms, ${median(cold.map(({ seconds }) => 1000 * seconds)).toFixed(0)} ms wall`,
  );
  const thousand = syndiff('archive', 'find', fresh, '--archive', path, '-f', 'jsonl');
  row(
    `find, ${KEPT_BACK} new articles, cpu`,
    `${thousand.cpuSeconds!.toFixed(1)} s, ${thousand.seconds.toFixed(1)} s wall, ${Math.round(thousand.megabytes!)} MB`,
  );
  if (values.scan) {
    const scan = syndiff('scan', fresh, '--against', kept, '-f', 'jsonl');
    row('the same by a scan of everything, cpu', `${scan.cpuSeconds!.toFixed(1)} s, ${Math.round(scan.megabytes!)} MB`);
  }
  return added.cpuSeconds!;
}

const cells = (all: readonly string[]): string => `| ${all.join(' | ')} |`;

/** The table of all sizes, in Markdown. */
function table(): string {
  const names = [...new Set(columns.flatMap((column) => [...column.keys()]))];
  const heads = sizes.map((size) => `${(size - KEPT_BACK).toLocaleString('en-US')} articles`);
  return [
    cells(['', ...heads]),
    cells(['---', ...heads.map(() => '---')]),
    ...names.map((name) => cells([name, ...columns.map((column) => column.get(name) ?? '')])),
  ].join('\n');
}

const sizes = values.articles.split(',').map(Number);
console.log(`node ${process.version}, ${availableParallelism()} cores`);
const cpu: number[] = [];
for (const size of sizes) cpu.push(await measure(size));
const [first, last] = [sizes[0]!, sizes.at(-1)!];
const exponent = Math.log(cpu.at(-1)! / cpu[0]!) / Math.log((last - KEPT_BACK) / (first - KEPT_BACK));
const growth = first === last ? '' : `Growth of adding from ${first} to ${last}: exponent ${exponent.toFixed(2)}, cpu.`;
const load = `One-minute load when it was done: ${loadavg()[0]!.toFixed(1)}.`;
const today = new Date().toISOString().slice(0, 10);
const results = [`${today}, ${machine()}. ${load} ${growth}`, '', table()].join('\n');
console.log(`\n${results}`);
writeResults(join(root, 'bench', 'README.md'), results, 'npm run bench:archive');
