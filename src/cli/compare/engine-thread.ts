/** The thread that `engine.ts` starts: read, compare, render. */
import { workerData } from 'node:worker_threads';
import { warningInWords } from '../../model/errors.js';
import {
  SyndiffError,
  compare,
  readArticles,
  reportFileNames,
  reporters,
  type Article,
  type ReadProgress,
  type Report,
  type Warning,
} from '../../index.js';
import { alignInThreads, threadsFor } from './align-threads.js';
import { demandEarlier, earlierThan, namesArchive, type Earlier } from './earlier.js';
import type { Outcome, Task } from './engine.js';
import { lookedIn } from '../out/looked-in.js';
import { answer, tell, tellProgress, timed } from '../threads/thread-side.js';

/** From here on the number of pairs, not of articles, decides how long it takes. */
const MANY_ARTICLES = 50;

const task = workerData as Task;

const articlesIn = (count: number): string => (count === 1 ? '1 article' : `${count} articles`);

interface Input {
  readonly articles: readonly Article[];
  /** The earlier set, where one was named. */
  readonly against: readonly Article[] | null;
  readonly warnings: readonly Warning[];
}

async function readInput({ inputs, options }: Task): Promise<Input> {
  const tellRead = ({ articles, share }: ReadProgress): void => {
    tellProgress({ what: 'read', done: articles, of: null, share });
  };
  const news = await readArticles(inputs, options, tellRead);
  // What is named in --files-from is news.
  const past = { ...options, filesFrom: null };
  const { against } = options;
  const read = (): Promise<Earlier> => readArticles(against === null ? [] : [against], past, tellRead);
  const earlier = against === null ? null : await earlierThan(news.articles, against, read);
  return {
    articles: news.articles,
    against: earlier?.articles ?? null,
    warnings: [...news.warnings, ...(earlier?.warnings ?? [])],
  };
}

/** Says what is missing where there are not two sides. */
function demandTwoSides(input: Input): void {
  const { articles, against } = input;
  const [only] = articles;
  if (only === undefined)
    throw new SyndiffError('nothing-to-compare', 'there is nothing to compare: no report could be read');
  if (against !== null && against.length === 0) {
    const path = task.options.against ?? '';
    if (!namesArchive(path)) demandEarlier(path, 0);
    const what = 'holds no report that shares copy with these';
    throw new SyndiffError('nothing-to-compare', `there is nothing to compare with: ${path} ${what}`);
  }
  if (against === null && articles.length < 2) {
    const isRepeated = task.inputs.length > 1 && input.warnings.length === 0;
    const twice = isRepeated ? 'The same file counts once, however often it is named. ' : '';
    const hint = `${twice}Name at least one more file, folder or glob, or - for standard input.`;
    throw new SyndiffError('nothing-to-compare', `compare needs two reports and found one (${only.source})`, hint);
  }
}

function tellSize(input: Input): void {
  const count = input.articles.length + (input.against?.length ?? 0);
  if (count <= MANY_ARTICLES) return;
  tell('normal', `compare aligns every pair: ${articlesIn(count)} are ${pairCount(input)} pairs`);
}

const pairCount = ({ articles, against }: Input): number =>
  against === null ? (articles.length * (articles.length - 1)) / 2 : articles.length * against.length;

async function compared(input: Input): Promise<Report> {
  const { articles, against, warnings } = input;
  const { base, minPassageWords, offsets, jobs } = task.options;
  const options = { base, minPassageWords, offsets, ...(against === null ? {} : { against }) };
  const threads = threadsFor(jobs, pairCount(input));
  if (threads === 1) return compare(articles, { ...options, warnings });
  tell('verbose', `aligning in ${threads} threads`);
  return compare(articles, { ...options, warnings, aligned: await alignInThreads(articles, options, threads) });
}

/** Differences above house style between reports that share copy: two different stories do not differ, they are two. */
function differencesIn({ pairs, divergences }: Report): number {
  const sharing = new Set(
    pairs.filter(({ passages }) => passages.length > 0).map(({ left, right }) => `${left} ${right}`),
  );
  return divergences.filter(({ severity, pair }) => severity !== 'style' && sharing.has(pair.join(' '))).length;
}

function rendered(report: Report): Outcome['files'] {
  return task.formats.map((format) => ({
    format,
    name: reportFileNames[format],
    text: reporters[format](report, task.look),
  }));
}

async function work(): Promise<Outcome> {
  const input = await timed(
    (read: Input) => `read ${articlesIn(read.articles.length)}`,
    () => readInput(task),
  );
  for (const { source, place } of input.articles) tell('verbose', `  ${source}${place > 1 ? ` (${place})` : ''}`);
  const told = new Set(input.warnings.map(warningInWords));
  for (const warning of told) tell('normal', `warning: ${warning}`);
  const looked = lookedIn(input.warnings, process.cwd());
  if (looked !== null) tell('normal', looked);
  demandTwoSides(input);
  tellSize(input);
  const report = await timed(
    ({ pairs }: Report) => `compared ${pairs.length} pairs`,
    () => compared(input),
  );
  const files = await timed(
    () => `rendered ${task.formats.join(', ')}`,
    () => rendered(report),
  );
  const sources = [...new Set(report.articles.map(({ source }) => source))];
  const warnings = report.warnings.map(warningInWords).filter((warning) => !told.has(warning));
  return { files, differences: differencesIn(report), sources, warnings };
}

await answer(work);
