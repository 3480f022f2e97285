import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { openArchive, prepare, verify, EVERYTHING, list } from '../../src/archive/archive.js';
import { migrate } from '../../src/archive/migrations.js';
import { probe } from '../../src/archive/index/probe.js';
import { readState, SCHEMA, writeState, type State } from '../../src/archive/store/state.js';
import { inTransaction, openStore } from '../../src/archive/store/store.js';
import { articleFrom, type Article } from '../../src/index.js';

/** Articles of a batch, and batches of a run: enough for three merges. */
export const SIZE = 25;
export const BATCHES = 18;

/** The text of an article; the child gets this very function. */
function textOf(n: number): string {
  return Array.from({ length: 60 }, (_, at) => `word${(n * 31 + at * 7 + (at % 5) * n) % 997}`).join(' ') + '.';
}

const articleOf = (n: number): Article => articleFrom({ id: `n${n}`, text: textOf(n) });
const batchOf = (nth: number): Article[] => Array.from({ length: SIZE }, (_, at) => articleOf(nth * SIZE + at));

/** Adds batch after batch, says so, forgets an article at last; and ends itself at the `nth` time that a point is met. */
const childCode = (dist: string): string => `
import { writeSync } from 'node:fs';
const { forget, openArchive, prepare } = await import(${JSON.stringify(pathToFileURL(join(dist, 'archive', 'archive.js')).href)});
const { articleFrom } = await import(${JSON.stringify(pathToFileURL(join(dist, 'index.js')).href)});
const textOf = ${textOf.toString()};
const [path, point, nth] = process.argv.slice(1);
let met = 0;
const step = (name) => {
  if (name !== point) return;
  met += 1;
  if (met === Number(nth)) process.kill(process.pid, 'SIGKILL');
};
const archive = await openArchive(path, { mode: 'create' });
const adder = archive.adder(step);
for (let batch = 0; batch < ${BATCHES}; batch += 1) {
  const articles = Array.from({ length: ${SIZE} }, (_, at) => batch * ${SIZE} + at).map((n) => articleFrom({ id: 'n' + n, text: textOf(n) }));
  adder.add(articles.map(prepare));
  writeSync(1, 'added ' + (batch + 1) * ${SIZE} + '\\n');
}
await archive.close();
writeSync(1, 'forgetting\\n');
await forget(path, ['n7'], step);
writeSync(1, 'forgotten\\n');
`;

/** Where a run is to be ended: at a point it meets, or after some time. */
export type End = { readonly point: string; readonly nth: number } | { readonly afterMs: number };

/** What a run said before it ended. */
interface Said {
  readonly added: number;
  readonly isForgotten: boolean;
  readonly isForgetting: boolean;
  readonly signal: NodeJS.Signals | null;
  readonly stderr: string;
}

function run(path: string, code: string, end: End): Promise<Said> {
  const [point, nth] = 'point' in end ? [end.point, end.nth] : ['', 0];
  const args = ['--input-type=module', '-e', code, path, point, String(nth)];
  const child = spawn(process.execPath, args, {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, NODE_OPTIONS: '' },
  });
  let [stdout, stderr] = ['', ''];
  child.stdout.setEncoding('utf8').on('data', (part: string) => (stdout += part));
  child.stderr.setEncoding('utf8').on('data', (part: string) => (stderr += part));
  if ('afterMs' in end) setTimeout(() => child.kill('SIGKILL'), end.afterMs);
  return new Promise((resolve) => {
    child.on('close', (_code, signal) => {
      const added = Number([...stdout.matchAll(/added (\d+)\n/g)].at(-1)?.[1] ?? 0);
      resolve({
        added,
        isForgotten: stdout.includes('forgotten'),
        isForgetting: stdout.includes('forgetting'),
        signal,
        stderr,
      });
    });
  });
}

/** What is wrong with an archive that was left so; none where all is well. Goes on where the run ended. */
async function faultsIn(path: string, said: Said): Promise<string[]> {
  const archive = await openArchive(path, { mode: 'create' });
  const faults: string[] = [];
  try {
    const { articles } = archive.refresh().state;
    const ids = new Set([...list(archive, EVERYTHING)].map(({ id }) => id));
    const isThere = ids.has('n7');
    const whole = articles + (articles > 0 && !isThere ? 1 : 0);
    if (whole < said.added) faults.push(`${whole} of ${said.added} acknowledged articles`);
    if (whole % SIZE !== 0) faults.push(`half a batch: ${whole}`);
    if (!isThere && articles > 0 && !said.isForgetting) faults.push('an article is missing');
    if (isThere && said.isForgotten) faults.push('a forgotten article is there');
    const before = verify(archive).damages;
    const added = archive.adder().add(
      Array.from({ length: BATCHES }, (_, nth) => batchOf(nth))
        .flat()
        .map(prepare),
    );
    if (added.known !== articles) faults.push(`${articles} were there and ${added.known} are known`);
    const { damages, articles: all } = verify(archive);
    if (all !== SIZE * BATCHES) faults.push(`${all} after going on`);
    faults.push(...[...before, ...damages].map(({ article, what }) => `${article ?? ''} ${what}`));
    if (readdirSync(path).filter((name) => name.endsWith('.mdb')).length !== 1) faults.push('a file is left over');
  } finally {
    await archive.close();
  }
  return faults;
}

/** Ends a run and looks at what it left: the faults, and whether it was ended at all. */
export async function trial(
  dist: string,
  end: End,
): Promise<{ readonly faults: readonly string[]; readonly wasKilled: boolean }> {
  const folder = mkdtempSync(join(tmpdir(), 'syndiff-kill-'));
  try {
    const path = join(folder, 'news');
    const said = await run(path, childCode(dist), end);
    if (said.signal === null && said.stderr !== '') return { faults: [said.stderr], wasKilled: false };
    return { faults: await faultsIn(path, said), wasKilled: said.signal === 'SIGKILL' };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Brings an archive up to date and ends itself at a point. */
const migratingCode = (dist: string): string => `
const from = (name) => import(${JSON.stringify(pathToFileURL(join(dist, 'archive', '/')).href)} + name);
const [{ migrate }, { probe }, { openStore }] = await Promise.all([from('migrations.js'), from('index/probe.js'), from('store/store.js')]);
const [path, point] = process.argv.slice(1);
const store = await openStore(path, { create: false, isReadOnly: false });
const step = (name) => {
  if (name === point) process.kill(process.pid, 'SIGKILL');
};
migrate(store, probe(), { steps: { ${SCHEMA - 1}: (_store, state) => state }, step });
`;

const STEPS = { [SCHEMA - 1]: (_store: unknown, state: State): State => state };

/** Kills a run that brings an archive up to date, goes on, and looks at what is there. */
export async function migrationTrial(
  dist: string,
  point: string,
): Promise<{ readonly faults: readonly string[]; readonly wasKilled: boolean }> {
  const folder = mkdtempSync(join(tmpdir(), 'syndiff-kill-'));
  try {
    const path = join(folder, 'news');
    const archive = await openArchive(path, { mode: 'create' });
    archive.adder().add(batchOf(0).map(prepare));
    await archive.close();
    const before = await openStore(path, { create: false, isReadOnly: false });
    inTransaction(before, () => {
      writeState(before, { ...readState(before)!, schema: SCHEMA - 1, probe: 'of another fingerprint' });
    });
    await before.root.close();
    const said = await run(path, migratingCode(dist), { point, nth: 1 });
    const after = await openStore(path, { create: false, isReadOnly: false });
    migrate(after, probe(), { steps: STEPS });
    await after.root.close();
    const faults = await faultsIn(path, { ...said, added: SIZE });
    return { faults: said.stderr === '' ? faults : [said.stderr], wasKilled: said.signal === 'SIGKILL' };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

export const MIGRATION_POINTS = [
  ...['migration-begun', 'migration-committed'],
  ...['reindex-begun', 'reindex-written', 'reindex-listed', 'reindex-done'],
] as const;

/** Every point at which a run may be ended. */
export const POINTS = [
  ...['begun', 'written', 'committed'],
  ...['merge-begun', 'merge-written', 'merge-listed', 'merge-done'],
  ...['forget-begun', 'forget-written', 'forget-committed', 'compact-written', 'compact-named'],
] as const;
