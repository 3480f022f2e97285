/** The thread that `scan-engine.ts` starts: read, scan, hand over what is made. */
import { workerData } from 'node:worker_threads';
import { CSV_HEAD, contentId, familyPage, renderOverview, VERSION } from '../../index.js';
import {
  closingLines,
  doubtfulPairs,
  inParts,
  NOTHING,
  StoryParts,
  sum,
  tasksOf,
  tellingFor,
  withStories,
  type FamilySeen,
  type Tally,
  type Telling,
  type Unit,
} from '../../scan/scan.js';
import { inOrder } from '../threads/in-order.js';
import { crewFor, type Crew } from './scan-crew.js';
import type { Bytes, Written } from './scan-crew-thread.js';
import type { Made, Reached, ScanTask } from './scan-engine.js';
import { readAll, type Read } from './scan-reading.js';
import { openScratch } from '../out/scratch.js';
import { summaryOf } from './scan-summary.js';
import { answer, handOver, tell, tellProgress, tellScratch, tellWarning } from '../threads/thread-side.js';

/** Bytes handed over at once: larger chunks save nothing more. */
const CHUNK = 1 << 18;
/** Families that get a page beside the overview, of some 100 KB each: 50 MB, as a folder may be sent. The overview names the others. */
const MOST_PAGES = 500;

const task = workerData as ScanTask;

/** A scan whose articles are read: what every step needs. */
interface Running extends Read {
  readonly crew: Crew;
  readonly telling: Telling;
  /** Of this scan and no other. */
  readonly key: string;
}

/** Looks at every candidate pair. */
async function lookAtAll({ settled, shelf, crew }: Running): Promise<Uint8Array> {
  const doubtful = doubtfulPairs(settled);
  const of = doubtful.earlier.length;
  const worth = new Uint8Array(of);
  let done = 0;
  for await (const part of inOrder(inParts(doubtful), crew.threads, (own) => crew.look({ shelf, doubtful: own }))) {
    worth.set(part, done);
    done += part.length;
    tellProgress({ what: 'looked at', done, of, share: done / of });
  }
  return worth;
}

/** The new ids of some articles, and no others: every task takes its own along. */
function renamedAmong(
  places: readonly number[],
  { settled: { order, renamed } }: Running,
): ReadonlyMap<number, string> {
  if (renamed.size === 0) return renamed;
  const numbers = places.map((place) => order[place] as number);
  return new Map(numbers.flatMap((number) => (renamed.has(number) ? [[number, renamed.get(number) ?? '']] : [])));
}

function writeUnits(units: readonly Unit[], running: Running): Promise<Written> {
  const { settled, shelf, crew, telling } = running;
  const renamed = renamedAmong(
    units.flatMap(({ articles }) => articles),
    running,
  );
  return crew.write({ shelf, order: settled.order, renamed, units, telling });
}

/** Collects what tasks wrote until it is worth handing over, with how far that reaches. */
class Delivery {
  private readonly waiting: Bytes[] = [];
  private bytes = 0;

  private reached: Reached | null = null;

  async take(bytes: Bytes, reached: Reached | null): Promise<void> {
    this.waiting.push(bytes);
    this.reached = reached;
    for (const format of task.formats) this.bytes += bytes[format]?.length ?? 0;
    if (this.bytes >= CHUNK) await this.flush();
  }

  async flush(): Promise<void> {
    const joined = task.formats.map((format) => [
      format,
      new Uint8Array(Buffer.concat(this.waiting.map((bytes) => bytes[format] ?? new Uint8Array()))),
    ]);
    this.waiting.length = 0;
    this.bytes = 0;
    await handOver({
      type: 'records',
      bytes: Object.fromEntries(joined) as Bytes,
      reached: this.reached,
    } satisfies Made);
  }
}

/** The tasks that an earlier run has not told of. */
function* behind(tasks: Iterable<readonly Unit[]>, told: number): Generator<readonly Unit[]> {
  let nth = 0;
  for (const units of tasks) {
    if (nth >= told) yield units;
    nth += 1;
  }
}

/** Where to begin: behind what an earlier run has told of the same articles under the same options, or anew. */
async function begin(key: string): Promise<Reached> {
  const { reached } = task;
  const isContinued = reached?.key === key;
  if (reached !== null && !isContinued) tell('normal', 'the articles or the options have changed since: begun anew');
  await handOver({ type: 'begin', isContinued } satisfies Made);
  return isContinued ? reached : { key, tasks: 0, tally: NOTHING };
}

async function tellRecords(running: Running): Promise<Tally> {
  const { settled, warnings, telling, crew, key } = running;
  const worth = await lookAtAll(running);
  let reached = await begin(key);
  const delivery = new Delivery();
  const encoder = new TextEncoder();
  if (reached.tasks === 0) await delivery.take({ csv: encoder.encode(CSV_HEAD) }, reached);
  const tasks = behind(tasksOf(settled, worth), reached.tasks);
  const stories = new StoryParts();
  for await (const written of inOrder(tasks, crew.threads, (units) => writeUnits(units, running))) {
    const { lines, tally } = withStories(written, stories);
    reached = { key, tasks: reached.tasks + 1, tally: sum([reached.tally, tally]) };
    if (lines !== '') await delivery.take(written.bytes, null);
    await delivery.take(
      lines === '' ? written.bytes : { jsonl: encoder.encode(lines) },
      stories.isOpen ? null : reached,
    );
    const [done, of] = [reached.tally.counts.articles, settled.order.length];
    tellProgress({ what: 'compared', done, of, share: done / of });
  }
  const [lines, whole] = closingLines(reached.tally, [...warnings, ...settled.warnings], telling);
  await delivery.take({ jsonl: encoder.encode(lines) }, reached);
  await delivery.flush();
  return whole;
}

/** Writes the pages of families beside their overview, if they are wanted; returns whose. */
async function writePages({ seen }: Tally, running: Running): Promise<readonly FamilySeen[]> {
  const overview = task.pagesBeside;
  if (overview === null) return [];
  const { settled, shelf, crew, telling } = running;
  const written = seen.slice(0, MOST_PAGES);
  const pages = inOrder(written, crew.threads, async (one) => {
    const renamed = renamedAmong(one.places, running);
    const bytes = await crew.page({ shelf, order: settled.order, renamed, seen: one, overview, telling });
    return { type: 'page', name: familyPage(one.summary.id), bytes } as const;
  });
  let done = 0;
  for await (const page of pages) {
    await handOver(page satisfies Made);
    done += 1;
    tellProgress({ what: 'drawn', done, of: written.length, share: done / written.length });
  }
  return written;
}

async function writeOverview(tally: Tally, running: Running): Promise<void> {
  const { telling, warnings, settled } = running;
  const written = await writePages(tally, running);
  const page = renderOverview({
    generator: { name: 'syndiff', version: VERSION },
    options: { base: null, ...telling.engine },
    counts: { ...tally.counts, grouped: tally.grouped, serious: tally.serious, uncredited: tally.uncredited },
    families: tally.seen.map(({ summary }) => summary),
    written: written.map(({ summary }) => summary.id),
    warnings: [...warnings, ...settled.warnings],
  });
  await handOver({ type: 'page', name: 'report.html', bytes: new TextEncoder().encode(page) } satisfies Made);
}

/** Of the articles and of everything that decides what is made of them. */
function keyOf({ settled }: Read, { engine, withText, formats }: Telling): string {
  const { sameOutlet, window: windowDays } = task.options;
  return contentId('s', [VERSION, settled.key, JSON.stringify([engine, withText, formats, sameOutlet, windowDays])]);
}

async function work(): Promise<string> {
  const { options, formats } = task;
  const scratch = openScratch(tellScratch);
  try {
    const read = await readAll(task, scratch, {
      onWarning: tellWarning,
      onNote: (text) => {
        tell('normal', text);
      },
      onProgress: tellProgress,
    });
    const { minPassageWords, offsets, withText } = options;
    const telling = tellingFor(read.settled, { engine: { minPassageWords, offsets }, withText, formats });
    const crew = crewFor({ articles: read.settled.order.length, ...options });
    try {
      const running = { ...read, crew, telling, key: keyOf(read, telling) };
      const tally = await tellRecords(running);
      if (task.wantsOverview) await writeOverview(tally, running);
      return summaryOf(tally);
    } finally {
      await crew.dismiss();
    }
  } finally {
    scratch.articles.close();
    scratch.rows.close();
  }
}

await answer(work);
