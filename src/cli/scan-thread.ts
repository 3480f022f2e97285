/** The thread that `scan-engine.ts` starts: read, scan, hand the records over. */
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import { SyndiffError, streamArticles, type Options, type ReadProgress, type Warning } from '../index.js';
import {
  ArticleFile,
  ArticleWriter,
  closingLines,
  Collection,
  doubtfulPairs,
  NOTHING,
  ScratchFile,
  sum,
  tasksOf,
  tellingFor,
  type Doubtful,
  type Settled,
  type Tally,
  type Telling,
  type Unit,
} from '../scan/scan.js';
import { crewFor, inOrder, type Crew } from './scan-crew.js';
import type { Shelf, Written } from './scan-crew-thread.js';
import type { ScanMessage, ScanTask } from './scan-engine.js';
import { lookedIn } from './looked-in.js';
import { seldom, type Progress } from './progress.js';
import { summaryOf } from './scan-summary.js';

/** Bytes handed over at once: larger chunks save nothing more. */
const CHUNK = 1 << 18;
/** Pairs that a thread looks at in one task: a tenth of a second. */
const PAIRS_IN_TASK = 4096;
/** Share of the memory that rows of hashes may fill before they go to the disk; sorting a shard and the rest need theirs. */
const ROWS_SHARE = 0.25;

const task = workerData as ScanTask;

function send(message: ScanMessage, transfer: ArrayBuffer[] = []): void {
  parentPort?.postMessage(message, transfer);
}

const tellProgress = seldom((progress: Progress): void => {
  send({ type: 'progress', progress });
});

const inWords = ({ source, message }: Warning): string => (source === '' ? message : `${source}: ${message}`);

/** The temporary files of a scan. */
interface Scratch {
  readonly articles: ScratchFile;
  readonly rows: ScratchFile;
}

function openScratch(folder: string): Scratch {
  const open = (what: string): ScratchFile => {
    const path = join(folder, `syndiff-${process.pid}-${randomUUID()}.${what}`);
    try {
      const file = new ScratchFile(path);
      send({ type: 'scratch', path });
      return file;
    } catch (error) {
      const hint = 'Free some space there, or name another folder for temporary files with TMPDIR.';
      throw new SyndiffError('output', `cannot write ${path}: ${(error as NodeJS.ErrnoException).code ?? ''}`, hint);
    }
  };
  return { articles: open('articles'), rows: open('rows') };
}

/** Everything that was read. */
interface Read {
  readonly collection: Collection;
  readonly shelf: Shelf;
  readonly warnings: readonly Warning[];
}

async function readAll({ inputs, options }: ScanTask, scratch: Scratch): Promise<Read> {
  const { sameOutlet, window: windowDays, maxMemory } = options;
  const room = { bytes: ROWS_SHARE * maxMemory, overflow: scratch.rows };
  const collection = new Collection({ sameOutlet, windowDays }, room);
  const writer = new ArticleWriter(scratch.articles);
  const warnings: Warning[] = [];
  const takeIn = async (places: readonly string[], own: Options): Promise<void> => {
    const tell = ({ share }: ReadProgress): void =>
      tellProgress({ what: 'read', done: collection.count, of: null, share });
    for await (const item of streamArticles(places, own, tell)) {
      if ('article' in item) {
        collection.add(item.article);
        writer.add(item.article);
      } else {
        warnings.push(item.warning);
        send({ type: 'note', level: 'normal', text: `warning: ${inWords(item.warning)}` });
      }
    }
  };
  await takeIn(inputs, options);
  const looked = lookedIn(warnings, process.cwd());
  if (looked !== null) send({ type: 'note', level: 'normal', text: looked });
  if (collection.count === 0)
    throw new SyndiffError('nothing-to-compare', 'there is nothing to scan: no report could be read');
  if (options.against !== null) {
    collection.beginEarlier();
    // What is named in --files-from is news.
    await takeIn([options.against], { ...options, filesFrom: null });
  }
  return { collection, warnings, shelf: { path: scratch.articles.path, places: writer.finish() } };
}

function* inParts({ earlier, later, leastWords, house }: Doubtful): Generator<Doubtful> {
  for (let from = 0; from < earlier.length; from += PAIRS_IN_TASK) {
    const part = (column: Uint32Array): Uint32Array => column.slice(from, from + PAIRS_IN_TASK);
    yield { earlier: part(earlier), later: part(later), leastWords, house };
  }
}

/** Looks at every candidate pair. */
async function lookAtAll(settled: Settled, shelf: Shelf, crew: Crew): Promise<Uint8Array> {
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

/** Hands over whole lines; the answer says that there is room for more. */
class Delivery {
  private waiting: Uint8Array[] = [];
  private bytes = 0;

  async take(lines: Uint8Array): Promise<void> {
    if (!task.wantsRecords) return;
    this.waiting.push(lines);
    this.bytes += lines.length;
    if (this.bytes >= CHUNK) await this.handOver();
  }

  async handOver(): Promise<void> {
    if (parentPort === null || this.bytes === 0) return;
    const answer = once(parentPort, 'message');
    const bytes = new Uint8Array(Buffer.concat(this.waiting));
    [this.waiting, this.bytes] = [[], 0];
    send({ type: 'chunk', bytes }, [bytes.buffer]);
    await answer;
  }
}

/** The new ids of the articles of some units, and no others: every task takes its own along. */
function renamedIn(units: readonly Unit[], { order, renamed }: Settled): ReadonlyMap<number, string> {
  if (renamed.size === 0) return renamed;
  const numbers = units.flatMap(({ articles }) => articles.map((place) => order[place] as number));
  return new Map(numbers.flatMap((number) => (renamed.has(number) ? [[number, renamed.get(number) ?? '']] : [])));
}

async function tellAllOf(settled: Settled, { shelf, warnings }: Read, crew: Crew): Promise<Tally> {
  const { order } = settled;
  const worth = await lookAtAll(settled, shelf, crew);
  const { minPassageWords, offsets, withText } = task.options;
  const telling: Telling = tellingFor(settled, { engine: { minPassageWords, offsets }, withText });
  const delivery = new Delivery();
  let tally = NOTHING;
  const write = (units: readonly Unit[]): Promise<Written> =>
    crew.write({ shelf, order, renamed: renamedIn(units, settled), units, telling });
  for await (const written of inOrder(tasksOf(settled, worth), crew.threads, write)) {
    await delivery.take(written.lines);
    tally = sum(tally, written.tally);
    const done = tally.counts.articles;
    tellProgress({ what: 'compared', done, of: order.length, share: done / order.length });
  }
  const [lines, whole] = closingLines(tally, [...warnings, ...settled.warnings], telling);
  await delivery.take(new TextEncoder().encode(lines));
  await delivery.handOver();
  return whole;
}

async function work(): Promise<string> {
  const scratch = openScratch(tmpdir());
  try {
    const read = await readAll(task, scratch);
    const { path, places } = read.shelf;
    const file = ArticleFile.open(path, places);
    const settled = read.collection.settle((number) => file.article(number).text);
    const crew = crewFor(settled.order.length, task.options.jobs);
    try {
      return summaryOf(await tellAllOf(settled, read, crew));
    } finally {
      await crew.dismiss();
    }
  } finally {
    scratch.articles.close();
    scratch.rows.close();
  }
}

try {
  send({ type: 'done', summary: await work() });
} catch (error) {
  if (!(error instanceof SyndiffError)) throw error;
  send({ type: 'refused', code: error.code, message: error.message, hint: error.hint });
}
