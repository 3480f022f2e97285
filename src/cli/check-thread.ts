/** The thread that `check-engine.ts` starts: read, compare, apply the rules, render. */
import { resolve } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import {
  conclude,
  prepare,
  reportOf,
  taskOf,
  type CheckSettings,
  type Prepared,
  type UnitFacts,
} from '../check/check.js';
import {
  SyndiffError,
  checkReporters,
  reportFileNames,
  streamArticles,
  type Article,
  type CheckFormat,
  type CheckReport,
  type Options,
  type ReadItem,
  type ReadProgress,
  type Warning,
} from '../index.js';
import { threadsFor } from './align-threads.js';
import type { CheckMessage, CheckOutcome, CheckTask } from './check-engine.js';
import { checkSettings } from './check-config.js';
import { factsInThreads } from './facts-threads.js';
import { seldom } from './progress.js';

const task = workerData as CheckTask;

function send(message: CheckMessage): void {
  parentPort?.postMessage(message);
}

function tell(level: 'normal' | 'verbose', text: string): void {
  send({ type: 'note', level, text });
}

const inWords = ({ source, message }: Warning): string => (source === '' ? message : `${source}: ${message}`);

/** Does one step and says under --verbose how long it took. */
async function timed<T>(what: string, step: () => T | Promise<T>): Promise<T> {
  const start = performance.now();
  const result = await step();
  tell('verbose', `${what} in ${((performance.now() - start) / 1000).toFixed(2)} s`);
  return result;
}

interface Read {
  readonly articles: Article[];
  readonly warnings: Warning[];
}

/** Whatever gives articles, each with the place it comes from, and says what it could not read. */
type Source = AsyncIterable<ReadItem>;

async function readAll(source: Source, warnings: Warning[]): Promise<Read> {
  const articles: Article[] = [];
  for await (const item of source) {
    if ('article' in item) articles.push(item.article);
    else {
      warnings.push(item.warning);
      tell('normal', `warning: ${inWords(item.warning)}`);
    }
  }
  return { articles, warnings };
}

const tellRead = seldom(({ articles, share }: ReadProgress): void => {
  send({ type: 'progress', progress: { what: 'read', done: articles, of: null, share } });
});

/** The earlier articles. What is named in --files-from is news. */
const pastOf = ({ against, ...options }: Options): Source =>
  streamArticles(against === null ? [] : [against], { ...readingOptions(options), filesFrom: null }, tellRead);

type Reading = Parameters<typeof streamArticles>[1];

function readingOptions({
  filesFrom,
  inputFormat,
  field,
  allowFetch,
  encoding,
  outletFrom,
  dateFrom,
  maxMemory,
}: Omit<Options, 'against'>): NonNullable<Reading> {
  return { filesFrom, inputFormat, field, allowFetch, encoding, outletFrom, dateFrom, maxMemory };
}

/** The place an article was read from. A batch may lie inside what it is held against: it is not held against itself. */
const placeOf = ({ source, place }: Article): string => JSON.stringify([resolve(source), place]);

async function factsFor(prepared: Prepared): Promise<readonly UnitFacts[]> {
  const { jobs, minPassageWords } = task.options;
  const tasks = prepared.units.map((unit) => taskOf(prepared, unit));
  const pairs = tasks.reduce((sum, { articles }) => sum + articles.length - 1, 0);
  const tellDone = seldom((done: number): void => {
    send({ type: 'progress', progress: { what: 'compared', done, of: tasks.length, share: done / tasks.length } });
  });
  return factsInThreads(tasks, { minPassageWords }, { threads: threadsFor(jobs, pairs), onDone: tellDone });
}

/** Codes of warnings that mean that an article is not there, or not whole. */
const UNREADABLE: ReadonlySet<string> = new Set([
  ...['unreadable', 'not-fetched', 'unknown-format', 'binary', 'empty', 'too-large', 'bad-record', 'no-text'],
  ...['damaged', 'too-deep', 'too-many-entries', 'expands-too-much', 'unsafe-name', 'encrypted', 'not-installed'],
  ...['unsafe-xml'],
]);

interface Input {
  readonly news: readonly Article[];
  readonly past: readonly Article[];
  readonly warnings: readonly Warning[];
}

async function readInput(): Promise<Input> {
  const warnings: Warning[] = [];
  const { options, inputs } = task;
  const news = await readAll(streamArticles(inputs, readingOptions(options), tellRead), warnings);
  const past = await readAll(pastOf(options), warnings);
  if (news.articles.length === 0 && warnings.length > 0)
    throw new SyndiffError('nothing-to-compare', 'there is nothing to check: no report could be read');
  const own = new Set(news.articles.map(placeOf));
  return { news: news.articles, past: past.articles.filter((article) => !own.has(placeOf(article))), warnings };
}

async function checked({ news, past, warnings }: Input, settings: CheckSettings): Promise<CheckReport> {
  const { options } = task;
  const { sameOutlet, window, offsets, minPassageWords, strict } = options;
  const prepared = await timed('paired', () => prepare(news, past, { sameOutlet, windowDays: window }));
  const facts = await timed('compared', () => factsFor(prepared));
  const judged = await timed('judged', () => conclude(prepared, facts, { settings, offsets }));
  return reportOf({
    settings,
    options: { minPassageWords, offsets, sameOutlet, window },
    articles: news.length,
    against: past.length,
    findings: judged.findings,
    accepted: 0,
    ignored: judged.ignored,
    warnings,
    unreadable: strict ? warnings.filter(({ code }) => UNREADABLE.has(code)) : [],
  });
}

async function work(): Promise<CheckOutcome> {
  // Before anything is read: what is wrong with a configuration is said at once.
  const { settings, expired } = checkSettings(task.config, task);
  for (const entry of expired) tell('normal', entry);
  const input = await timed('read', readInput);
  const report = await checked(input, settings);
  const files = task.options.format.map((format) => ({
    name: reportFileNames[format as CheckFormat],
    text: checkReporters[format as CheckFormat](report, task.look),
  }));
  const sources = [...new Set([...input.news, ...input.past].map(({ source }) => source))];
  return { files, broken: report.broken, sources };
}

try {
  send({ type: 'done', outcome: await work() });
} catch (error) {
  if (!(error instanceof SyndiffError)) throw error;
  send({ type: 'refused', code: error.code, message: error.message, hint: error.hint });
}
