/**
 * How much heap it takes to tell of a unit of so many reports of one story, each linked to the first and to the one before:
 * the least limit under which a process gets through. Origin of MOST_TOGETHER in src/scan/units.ts and of THREAD_MB in
 * src/cli/scan-crew.ts.
 *
 * `npm run bench:units -- --corpus bench/.work/corpora/100000-1`
 */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { articleFrom } from '../src/index.js';
import { tellAll, type Unit } from '../src/scan/scan.js';
import { linesOf } from './scan/lines.js';

type Given = Parameters<typeof articleFrom>[0];

const COUNTS = [200, 400, 800, 1600];
const STEP_MB = 64;
const MOST_MB = 2048;
const LEAST_MB = 64;

/** What a unit came to. */
interface Told {
  readonly cpuSeconds: number;
  readonly recordMegabytes: number;
}

/** The first articles of the largest story of a corpus, so many as are asked for. */
function largestStory(corpus: string): readonly Given[] {
  const members = new Map<number, string[]>();
  for (const line of linesOf(join(corpus, 'truth.jsonl'))) {
    if (!line.startsWith('{"type":"article"')) continue;
    const { story, kind, id } = JSON.parse(line) as { story: number; kind: string; id: string };
    if (kind !== 'wire') continue;
    const ids = members.get(story);
    if (ids === undefined) members.set(story, [id]);
    else ids.push(id);
  }
  const [largest = []] = [...members.values()].sort((one, other) => other.length - one.length);
  const wanted = new Set(largest.slice(0, Math.max(...COUNTS)));
  const found: Given[] = [];
  for (const line of linesOf(join(corpus, 'corpus.jsonl'))) {
    const given = JSON.parse(line) as Given & { readonly id: string };
    if (wanted.has(given.id)) found.push(given);
  }
  return found;
}

function unitOf(articles: number): Unit {
  const places = Array.from({ length: articles }, (_, at) => at);
  const pairs = places.slice(1).flatMap((at): Unit['pairs'] => [[0, at], ...(at > 1 ? [[at - 1, at] as const] : [])]);
  return { kind: 'whole', articles: places, pairs, slice: null, further: null };
}

function tellUnit(given: readonly Given[]): Told {
  const before = process.cpuUsage();
  const articles = given.map(articleFrom);
  const told = tellAll([unitOf(articles.length)], (place) => articles[place] as (typeof articles)[number], {
    engine: { minPassageWords: 14, offsets: 'utf16' },
    house: { boilerplate: new Uint32Array(), houseLines: new Uint32Array() },
    formats: ['jsonl'],
    withText: false,
  });
  const { user, system } = process.cpuUsage(before);
  return { cpuSeconds: (user + system) / 1e6, recordMegabytes: (told.texts.jsonl ?? '').length / 1024 ** 2 };
}

/**
 * What a process with so much heap makes of some articles; null where it is not enough. A process and no thread: one that
 * runs out of heap takes all others with it.
 */
function within(megabytes: number, given: readonly Given[]): Told | null {
  const code = fileURLToPath(import.meta.url);
  const { status, stdout } = spawnSync(process.execPath, [`--max-old-space-size=${megabytes}`, code, '--tell'], {
    input: JSON.stringify(given),
    encoding: 'utf8',
  });
  return status === 0 ? (JSON.parse(stdout) as Told) : null;
}

/** The least heap with which some articles are told, by halving. */
function leastHeap(given: readonly Given[]): { readonly megabytes: number; readonly told: Told | null } {
  let [low, high] = [LEAST_MB, MOST_MB];
  let told: Told | null = null;
  while (low < high) {
    const middle = Math.floor((low + high) / 2 / STEP_MB) * STEP_MB;
    const found = within(middle, given);
    if (found === null) low = middle + STEP_MB;
    else [high, told] = [middle, found];
  }
  return { megabytes: high, told };
}

const { values } = parseArgs({ options: { corpus: { type: 'string' }, tell: { type: 'boolean' } } });
if (values.tell === true) {
  console.log(JSON.stringify(tellUnit(JSON.parse(readFileSync(0, 'utf8')) as readonly Given[])));
} else {
  const story = largestStory(values.corpus ?? 'bench/.work/corpora/100000-1');
  console.log('    articles least heap, MB  records, MB  cpu with it, s');
  for (const count of COUNTS.filter((one) => one <= story.length)) {
    const { megabytes, told } = leastHeap(story.slice(0, count));
    const cells = [count, megabytes, told?.recordMegabytes.toFixed(1), told?.cpuSeconds.toFixed(1)];
    console.log(cells.map((cell) => String(cell).padStart(12)).join(' '));
  }
}
