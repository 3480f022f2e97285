/**
 * Which store keeps the archive: adding, looking up, size, a second process and kills, on made postings and texts of the
 * size that news has. DuckDB is fetched into `bench/.work`, because only this asks for it.
 *
 * `npm run bench:stores [-- --articles 100000 --only NAME]`; times are processor time.
 */
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { median } from './peers/timed.js';
import { CONTENDERS } from './stores/contenders.js';
import { BATCH, HASHES, hashesOf } from './stores/records.js';

const { values } = parseArgs({
  options: {
    articles: { type: 'string', default: '100000' },
    only: { type: 'string' },
    phase: { type: 'string' },
    folder: { type: 'string', default: '' },
    kills: { type: 'string', default: '10' },
  },
});

const DUCKDB = '@duckdb/node-api@1.5.6-r.1';
const LOOKED_UP = 200;

const articles = Number(values.articles);
const work = join(process.cwd(), 'bench', '.work', 'stores');
const cpuMs = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};

function install(): void {
  if (existsSync(join(work, 'node_modules', '@duckdb'))) return;
  mkdirSync(work, { recursive: true });
  writeFileSync(join(work, 'package.json'), '{"private": true}');
  spawnSync('npm', ['install', '--no-audit', '--no-fund', '--no-save', '--prefix', work, DUCKDB], { stdio: 'ignore' });
}

const bytesBelow = (path: string): number =>
  statSync(path).isDirectory()
    ? readdirSync(path).reduce((sum, name) => sum + bytesBelow(join(path, name)), 0)
    : statSync(path).size;

/** What runs in a process of its own. */
const PHASES: Readonly<Record<string, (name: string) => Promise<void>>> = {
  add: async (name) => {
    const store = await CONTENDERS[name]!(values.folder, work);
    const began = cpuMs();
    let making = 0;
    for (let first = 0; first < articles; first += BATCH) {
      const before = cpuMs();
      for (let article = first; article < first + BATCH; article += 1) hashesOf(article);
      making += cpuMs() - before;
      await store.add(first);
      console.log(`acknowledged ${first + BATCH}`);
    }
    const memory = Math.round(process.resourceUsage().maxRSS / 1024);
    await store.close();
    console.log(
      `${((cpuMs() - began - 2 * making) / 1000).toFixed(1)} s, ${memory} MB of memory, ${Math.round(bytesBelow(values.folder) / articles)} bytes an article`,
    );
  },
  look: async (name) => {
    const store = await CONTENDERS[name]!(values.folder, work);
    const times: number[] = [];
    for (let at = 0; at < LOOKED_UP; at += 1) {
      const hashes = hashesOf((at * 7919) % articles);
      const began = cpuMs();
      const found = await store.look(hashes);
      times.push(cpuMs() - began);
      if (found < HASHES) throw new Error(`${name} lost ${HASHES - found} hashes`);
    }
    times.sort((one, other) => one - other);
    await store.close();
    console.log(`median ${median(times).toFixed(2)} ms, p95 ${times[Math.floor(0.95 * times.length)]!.toFixed(2)} ms`);
  },
  count: async (name) => {
    const store = await CONTENDERS[name]!(values.folder, work);
    console.log(`counted ${await store.count()}`);
    await store.close();
  },
  both: async (name) => {
    const store = await CONTENDERS[name]!(values.folder, work);
    console.log(run(name, 'count', values.folder).includes('counted') ? 'reads' : 'is refused');
    await store.close();
  },
};

const argsFor = (name: string, phase: string, folder: string): string[] => [
  ...[fileURLToPath(import.meta.url), '--only', name, '--phase', phase],
  ...['--folder', folder, '--articles', values.articles],
];

function run(name: string, phase: string, folder: string): string {
  const { stdout } = spawnSync(process.execPath, argsFor(name, phase, folder), {
    encoding: 'utf8',
    maxBuffer: 2 ** 26,
  });
  return stdout.trim();
}

/** Kills adding at some moment; whether what was acknowledged is there, in whole batches. */
async function isKept(name: string, folder: string): Promise<boolean> {
  rmSync(folder, { recursive: true, force: true });
  const child = spawn(process.execPath, argsFor(name, 'add', folder), { stdio: ['ignore', 'pipe', 'ignore'] });
  let stdout = '';
  child.stdout.setEncoding('utf8').on('data', (part: string) => (stdout += part));
  setTimeout(() => child.kill('SIGKILL'), 500 + Math.random() * 6000);
  await new Promise((resolve) => child.on('close', resolve));
  const acknowledged = Number([...stdout.matchAll(/acknowledged (\d+)/g)].at(-1)?.[1] ?? 0);
  const counted = /counted (\d+)/.exec(run(name, 'count', folder))?.[1];
  return counted !== undefined && Number(counted) >= acknowledged && Number(counted) % BATCH === 0;
}

async function compareAll(): Promise<void> {
  install();
  console.log(`${articles} articles of ${HASHES} hashes, in batches of ${BATCH}; processor time`);
  for (const name of Object.keys(CONTENDERS).filter((one) => values.only === undefined || one === values.only)) {
    const folder = join(work, 'data', name.replace(/\W+/g, '-'));
    rmSync(folder, { recursive: true, force: true });
    console.log(`\n${name}`);
    console.log(`  adding: ${run(name, 'add', folder).split('\n').at(-1) ?? ''}`);
    console.log(`  looking up ${HASHES} hashes: ${run(name, 'look', folder)}`);
    console.log(`  a second process while one has it open: ${run(name, 'both', folder)}`);
    let kept = 0;
    for (let kill = 0; kill < Number(values.kills); kill += 1) kept += Number(await isKept(name, folder));
    console.log(`  whole after being killed: ${kept} of ${values.kills} times`);
    rmSync(folder, { recursive: true, force: true });
  }
}

const phase = PHASES[values.phase ?? ''];
if (phase === undefined) await compareAll();
else await phase(values.only ?? '');
