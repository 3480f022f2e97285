/** The thread that `scan-engine.ts` starts: read, scan, hand the records over. */
import { once } from 'node:events';
import { parentPort, workerData } from 'node:worker_threads';
import { SyndiffError, streamArticles, type Article, type Options, type ReadProgress, type Warning } from '../index.js';
import { scan, type Tally } from '../scan/scan.js';
import type { ScanMessage, ScanTask } from './scan-engine.js';
import { seldom } from './progress.js';
import { summaryOf } from './scan-summary.js';

/** Characters handed over at once: larger chunks save nothing more. */
const CHUNK = 1 << 18;

const task = workerData as ScanTask;

function send(message: ScanMessage): void {
  parentPort?.postMessage(message);
}

const inWords = ({ source, message }: Warning): string => (source === '' ? message : `${source}: ${message}`);

interface Read {
  readonly articles: Article[];
  readonly warnings: Warning[];
}

async function readAll(inputs: readonly string[], options: Options, read: Read): Promise<Read> {
  const tell = seldom(({ articles, share }: ReadProgress): void => {
    send({ type: 'progress', progress: { what: 'read', done: articles, of: null, share } });
  });
  for await (const item of streamArticles(inputs, options, tell)) {
    if ('article' in item) read.articles.push(item.article);
    else {
      read.warnings.push(item.warning);
      send({ type: 'note', level: 'normal', text: `warning: ${inWords(item.warning)}` });
    }
  }
  return read;
}

async function handOver(text: string): Promise<void> {
  if (parentPort === null || text === '') return;
  const answer = once(parentPort, 'message');
  send({ type: 'chunk', text });
  await answer;
}

async function deliver(lines: Generator<string, Tally, undefined>): Promise<Tally> {
  let chunk = '';
  for (;;) {
    const next = lines.next();
    if (next.done === true) {
      await handOver(chunk);
      return next.value;
    }
    if (!task.wantsRecords) continue;
    chunk += next.value;
    if (chunk.length < CHUNK) continue;
    await handOver(chunk);
    chunk = '';
  }
}

async function work(): Promise<string> {
  const { options } = task;
  const warnings: Warning[] = [];
  const { articles } = await readAll(task.inputs, options, { articles: [], warnings });
  // What is named in --files-from is news.
  const past = { ...options, filesFrom: null };
  const against = options.against === null ? null : await readAll([options.against], past, { articles: [], warnings });
  if (articles.length === 0)
    throw new SyndiffError('nothing-to-compare', 'there is nothing to scan: no report could be read');
  const tellCompared = seldom(({ done, of }: { done: number; of: number }): void => {
    send({ type: 'progress', progress: { what: 'compared', done, of, share: done / of } });
  });
  const tally = await deliver(
    scan(articles, {
      engine: { minPassageWords: options.minPassageWords, offsets: options.offsets },
      sameOutlet: options.sameOutlet,
      windowDays: options.window,
      against: against?.articles ?? null,
      withText: options.withText,
      warnings,
      onProgress: tellCompared,
    }),
  );
  return summaryOf(tally);
}

try {
  send({ type: 'done', summary: await work() });
} catch (error) {
  if (!(error instanceof SyndiffError)) throw error;
  send({ type: 'refused', code: error.code, message: error.message, hint: error.hint });
}
