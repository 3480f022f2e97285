/**
 * How fast each format is read, in MB/s of the file, against a plain read of the same file and (JSON Lines) against
 * `JSON.parse` over the same lines; and the peak memory of reading a JSON Lines file of 2 GB. Each measurement is a
 * process of its own, because what one leaves in memory would count for the next.
 *
 * `npm run bench:read`, or `npm run bench:read -- --short` with files of some MB
 */
import { spawnSync } from 'node:child_process';
import {
  createWriteStream,
  mkdirSync,
  existsSync,
  statSync,
  readFileSync,
  writeFileSync,
  createReadStream,
} from 'node:fs';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { streamArticles } from '../src/read/read.js';
import { peakBytes } from './peak.js';
import { parquetOf, tarOf, warcOf, zipOf, zstdOf } from '../test/read/archives.js';

const MB = 1024 ** 2;
const MOST_MEMORY = 200 * MB;
/** Of one core; or this share of what `JSON.parse` alone reaches. */
const LEAST_RATE = 60;
const LEAST_SHARE = 0.6;

const isShort = process.argv.includes('--short');
const folder = fileURLToPath(new URL('../../.work/read/', import.meta.url));
const LARGE = (isShort ? 20 : 2048) * MB;
const SMALL = (isShort ? 4 : 40) * MB;

const WORDS =
  'harbour gate tide council boat ferry keeper storm wall office repair engineer crew market Friday Monday Brackwell Wexmouth water said asked opened closed waited north south seven forty until before after because the a of to and in for on with at by from'.split(
    ' ',
  );

/** A report of 2–4 KB in sentences, by number: the same text in every run. */
function report(number: number): string {
  let state = (number * 2654435761) >>> 0;
  const next = (): number => (state = (Math.imul(state, 1664525) + 1013904223) >>> 0) >>> 8;
  const sentence = (): string => {
    const words = Array.from({ length: 8 + (next() % 14) }, () => WORDS[next() % WORDS.length] ?? '');
    return `${(words[0] ?? '').replace(/^./u, (first) => first.toUpperCase())} ${words.slice(1).join(' ')}.`;
  };
  const paragraph = (): string => Array.from({ length: 2 + (next() % 3) }, sentence).join(' ');
  return Array.from({ length: 8 + (next() % 6) }, paragraph).join('\n\n');
}

const record = (number: number): string =>
  JSON.stringify({
    outlet: `Gull ${number % 97}`,
    title: `Gate ${number}`,
    published: '2021-09-03',
    text: report(number),
  });

function* lines(bytes: number): Generator<string> {
  for (let [number, written] = [0, 0]; written < bytes; number += 1) {
    const line = `${record(number)}\n`;
    written += Buffer.byteLength(line);
    yield line;
  }
}

async function writeLarge(path: string): Promise<void> {
  if (existsSync(path) && statSync(path).size >= LARGE) return;
  const file = createWriteStream(path);
  for (const line of lines(LARGE)) if (!file.write(line)) await once(file, 'drain');
  file.end();
  await once(file, 'finish');
}

const page = (number: number): string =>
  `<!doctype html><html lang="en"><head><title>Gate ${number}</title></head><body><nav>Home</nav><article><h1>Gate ${number}</h1>${report(
    number,
  )
    .split('\n\n')
    .map((paragraph) => `<p>${paragraph}</p>`)
    .join('')}</article></body></html>`;

/** Files of every format that holds many articles, of about `SMALL` bytes each. */
async function writeSmall(): Promise<string[]> {
  const all = [...lines(SMALL)];
  const reports = all.map((_, number) => report(number));
  const some = Math.ceil(reports.length / 10);
  const csv = reports.map((text, number) => `${number},"${text}"`).join('\n');
  const item = (text: string, number: number): string =>
    `<item><title>Gate ${number}</title><description>${text}</description></item>`;
  const packed = all.join('');
  const made: Readonly<Record<string, string | Uint8Array>> = {
    'a.jsonl': packed,
    'a.json': `[${all.join(',')}]`,
    'a.csv': `id,text\n${csv}`,
    'a.parquet': parquetOf(
      ['id', 'text'],
      Array.from({ length: Math.ceil(reports.length / 500) }, (_, group) =>
        reports.slice(group * 500, group * 500 + 500).map((text, number) => [String(number), text]),
      ),
    ),
    'a.jsonl.gz': gzipSync(packed),
    'a.jsonl.zst': zstdOf(packed),
    'a.zip': zipOf(reports.slice(0, 9000).map((content, number) => ({ name: `${number}.txt`, content }))),
    'a.tar': await tarOf(reports.slice(0, 9000).map((text, number) => [{ name: `${number}.txt` }, text])),
    'a.warc': warcOf(
      reports.slice(0, some).map((_, number) => ({ url: `http://gull.example/${number}`, body: page(number) })),
    ),
    'a.rss': `<?xml version="1.0"?><rss version="2.0"><channel><title>Gull</title>${reports.slice(0, some).map(item).join('')}</channel></rss>`,
  };
  for (const [name, content] of Object.entries(made)) writeFileSync(folder + name, content);
  return Object.keys(made);
}

interface Measured {
  readonly seconds: number;
  /** Processor time of all threads. */
  readonly cpuSeconds: number;
  readonly count: number;
  readonly peak: number;
}

async function plainRead(path: string): Promise<number> {
  let count = 0;
  for await (const chunk of createReadStream(path, { highWaterMark: 256 * 1024 }))
    count += (chunk as Uint8Array).length;
  return count;
}

function parseLines(path: string): number {
  let count = 0;
  for (const line of readFileSync(path, 'utf8').split('\n'))
    if (line !== '') count += JSON.parse(line) === null ? 0 : 1;
  return count;
}

async function readAll(path: string): Promise<number> {
  let count = 0;
  for await (const item of streamArticles([path])) count += 'article' in item ? 1 : 0;
  return count;
}

const WAYS: Readonly<Record<string, (path: string) => number | Promise<number>>> = { plainRead, parseLines, readAll };

/** Runs one way of reading in a process of its own. */
function measured(way: string, path: string): Measured {
  const self = fileURLToPath(import.meta.url);
  const { stdout, status, stderr } = spawnSync(process.execPath, [self, '--measure', way, path], { encoding: 'utf8' });
  if (status !== 0) throw new Error(`${way} ${path}: ${stderr}`);
  return JSON.parse(stdout) as Measured;
}

async function measure(way: string, path: string): Promise<void> {
  const start = performance.now();
  const count = (await WAYS[way]?.(path)) ?? 0;
  const seconds = (performance.now() - start) / 1000;
  const { user, system } = process.cpuUsage();
  console.log(JSON.stringify({ seconds, cpuSeconds: (user + system) / 1e6, count, peak: peakBytes() }));
}

const rate = (path: string, { seconds }: Measured): number => statSync(path).size / MB / seconds;
/** Of one core, whatever else the machine does; collecting garbage and starting up count. */
const coreRate = (path: string, { cpuSeconds }: Measured): number => statSync(path).size / MB / cpuSeconds;
const shown = (value: number): string => value.toFixed(1).padStart(8);

async function main(): Promise<void> {
  mkdirSync(folder, { recursive: true });
  console.log(`node ${process.version}; MB/s of the file, one process each`);
  console.log(
    `${'file'.padEnd(14)}${'plain'.padStart(8)}${'syndiff'.padStart(8)}${'articles'.padStart(10)}${'peak MB'.padStart(9)}`,
  );
  const broken: string[] = [];
  const row = (name: string): Measured => {
    const [plain, ours] = [measured('plainRead', folder + name), measured('readAll', folder + name)];
    const [fast, slow] = [rate(folder + name, plain), rate(folder + name, ours)];
    console.log(
      `${name.padEnd(14)}${shown(fast)}${shown(slow)}${String(ours.count).padStart(10)}${String(Math.round(ours.peak / MB)).padStart(9)}`,
    );
    if (name === 'large.jsonl' && ours.peak > MOST_MEMORY) broken.push(`peak memory ${Math.round(ours.peak / MB)} MB`);
    return ours;
  };
  for (const name of await writeSmall()) row(name);
  await writeLarge(`${folder}large.jsonl`);
  const large = row('large.jsonl');
  const parse = measured('parseLines', `${folder}a.jsonl`);
  const [parseRate, lineRate] = [coreRate(`${folder}a.jsonl`, parse), coreRate(`${folder}large.jsonl`, large)];
  const share = lineRate / parseRate;
  const said = (holds: boolean): string => (holds ? 'holds' : 'does not hold');
  console.log(
    `JSON Lines, by processor time: ${lineRate.toFixed(1)} MB/s (at least ${LEAST_RATE}: ${said(lineRate >= LEAST_RATE)}); ` +
      `JSON.parse over the lines of a.jsonl ${parseRate.toFixed(0)} MB/s, of which ${(100 * share).toFixed(0)} % (at least ${100 * LEAST_SHARE}: ${said(share >= LEAST_SHARE)})`,
  );
  if (lineRate < LEAST_RATE && share < LEAST_SHARE) broken.push(`JSON Lines at ${lineRate.toFixed(1)} MB/s`);
  console.log(
    `limits: peak ${MOST_MEMORY / MB} MB; JSON Lines ${LEAST_RATE} MB/s or ${LEAST_SHARE * 100} % of JSON.parse`,
  );
  for (const one of broken) console.log(`beyond the limit: ${one}`);
  if (broken.length > 0) process.exitCode = 1;
}

const [, , flag, way = '', path = ''] = process.argv;
if (flag === '--measure') await measure(way, path);
else await main();
