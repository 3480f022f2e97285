/**
 * Where a scan spends its processor time, stage by stage: one thread, articles in memory, by the folder of the innermost
 * function of syndiff's own.
 *
 * `npm run bench:profile -- --corpus bench/.work/corpora/10000-1`
 */
import { Session, type Profiler } from 'node:inspector/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { readArticles } from '../src/index.js';
import { scan } from '../src/scan/scan.js';

const { values } = parseArgs({ options: { corpus: { type: 'string' } } });
const corpus = join(values.corpus ?? 'bench/.work/corpora/10000-1', 'corpus.jsonl');

const cpuSeconds = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
};

/** Scans, and says when it was known who may share with whom: the first of two hundred articles are compared then too. */
async function work(): Promise<number> {
  const began = cpuSeconds();
  const { articles, warnings } = await readArticles([corpus], { maxMemory: 8 * 1024 ** 3 });
  const engine = { minPassageWords: 8, offsets: 'utf16' } as const;
  const filters = { sameOutlet: 'keep', windowDays: null } as const;
  let lines = 0;
  for (const text of scan(articles, { ...filters, engine, against: null, withText: false, warnings })) {
    if (lines === 0) console.log(`${(cpuSeconds() - began).toFixed(1)} s until all pairs are known`);
    lines += text.length;
  }
  return lines;
}

/** Folder of each node's innermost function of syndiff's own, itself or what called it. */
function stagesOf({ nodes }: Profiler.Profile): ReadonlyMap<number, string> {
  const stages = new Map<number, string>();
  const above = new Map(nodes.flatMap(({ id, children = [] }) => children.map((child) => [child, id] as const)));
  for (const { id, callFrame } of nodes) {
    const own = /\/src\/([\w-]+)(?:\/|\.js$)/u.exec(callFrame.url)?.[1];
    const isEngine = callFrame.functionName.startsWith('(') && callFrame.url === '';
    // A node stands behind the one that called it.
    stages.set(id, own ?? (isEngine ? callFrame.functionName : (stages.get(above.get(id) ?? -1) ?? 'node')));
  }
  return stages;
}

function print(profile: Profiler.Profile): void {
  const stages = stagesOf(profile);
  const times = new Map<string, number>();
  for (const [at, node] of (profile.samples ?? []).entries()) {
    const stage = stages.get(node) ?? 'node';
    if (stage !== '(idle)') times.set(stage, (times.get(stage) ?? 0) + (profile.timeDeltas?.[at] ?? 0));
  }
  const whole = [...times.values()].reduce((sum, time) => sum + time, 0);
  for (const [stage, time] of [...times].sort((one, other) => other[1] - one[1]))
    console.log(`${stage.padEnd(24)}${((100 * time) / whole).toFixed(1).padStart(6)} %`);
}

const session = new Session();
session.connect();
await session.post('Profiler.enable');
await session.post('Profiler.start');
const before = cpuSeconds();
const characters = await work();
const seconds = cpuSeconds() - before;
const { profile } = await session.post('Profiler.stop');
console.log(`${seconds.toFixed(1)} s of processor time, ${(characters / 1e6).toFixed(0)} MB of records`);
print(profile);
