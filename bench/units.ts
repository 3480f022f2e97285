/**
 * How much heap it takes to tell of a unit of so many reports of one story, each linked to the first and to the one before,
 * and of so many that share a page with a report of ten million characters: the least limit under which a process gets
 * through. Origin of MOST_TOGETHER and MOST_CHARACTERS in src/scan/units.ts and of THREAD_MB in src/cli/scan-crew.ts.
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
/** Short reports beside a very long one. */
const BESIDE_LONG = [1, 2, 4, 8];
const LONG_CHARACTERS = 10_000_000;
const SHORT_CHARACTERS = 3000;
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

/** A report as long as the reports of a corpus together, up to ten million characters, and some that print a piece of it. */
function longAndShort(corpus: string, count: number): readonly Given[] {
  const texts: string[] = [];
  let characters = 0;
  for (const line of linesOf(join(corpus, 'corpus.jsonl'))) {
    if (characters >= LONG_CHARACTERS) break;
    const { text } = JSON.parse(line) as Given;
    texts.push(text);
    characters += text.length;
  }
  const long = texts.join('\n\n');
  const pieces = Array.from({ length: count }, (_, at) => {
    const from = Math.floor(((at + 1) * long.length) / (count + 2));
    return { id: `piece-${at}`, text: long.slice(from, from + SHORT_CHARACTERS) };
  });
  return [{ id: 'long', text: long }, ...pieces];
}

function unitOf(articles: number, isChain: boolean): Unit {
  const places = Array.from({ length: articles }, (_, at) => at);
  const pairs = places
    .slice(1)
    .flatMap((at): Unit['pairs'] => [[0, at], ...(isChain && at > 1 ? [[at - 1, at] as const] : [])]);
  return { kind: 'whole', articles: places, pairs, slice: null, further: null };
}

/** What a process of its own is given to tell. */
interface Telling {
  readonly given: readonly Given[];
  /** Each is linked to the one before too. */
  readonly isChain: boolean;
}

function tellUnit({ given, isChain }: Telling): Told {
  const before = process.cpuUsage();
  const articles = given.map(articleFrom);
  const told = tellAll([unitOf(articles.length, isChain)], (place) => articles[place] as (typeof articles)[number], {
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
function within(megabytes: number, telling: Telling): Told | null {
  const code = fileURLToPath(import.meta.url);
  const { status, stdout } = spawnSync(process.execPath, [`--max-old-space-size=${megabytes}`, code, '--tell'], {
    input: JSON.stringify(telling),
    encoding: 'utf8',
  });
  return status === 0 ? (JSON.parse(stdout) as Told) : null;
}

/** The least heap with which some articles are told, by halving. */
function leastHeap(telling: Telling): { readonly megabytes: number; readonly told: Told | null } {
  let [low, high] = [LEAST_MB, MOST_MB];
  let told: Told | null = null;
  while (low < high) {
    const middle = Math.floor((low + high) / 2 / STEP_MB) * STEP_MB;
    const found = within(middle, telling);
    if (found === null) low = middle + STEP_MB;
    else [high, told] = [middle, found];
  }
  return { megabytes: high, told };
}

function print(reports: string, telling: Telling): void {
  const { megabytes, told } = leastHeap(telling);
  const cells = [reports, megabytes, told?.recordMegabytes.toFixed(1), told?.cpuSeconds.toFixed(1)];
  console.log(cells.map((cell) => String(cell).padStart(12)).join(' '));
}

const { values } = parseArgs({ options: { corpus: { type: 'string' }, tell: { type: 'boolean' } } });
if (values.tell === true) {
  console.log(JSON.stringify(tellUnit(JSON.parse(readFileSync(0, 'utf8')) as Telling)));
} else {
  const corpus = values.corpus ?? 'bench/.work/corpora/100000-1';
  const story = largestStory(corpus);
  console.log('     reports least heap, MB  records, MB  cpu with it, s');
  for (const count of COUNTS.filter((one) => one <= story.length))
    print(String(count), { given: story.slice(0, count), isChain: true });
  for (const count of BESIDE_LONG) print(`long and ${count}`, { given: longAndShort(corpus, count), isChain: false });
}
