import { availableParallelism } from 'node:os';
import { Tinypool } from 'tinypool';
import type { Found, FindOptions } from '../../archive/verbs/find.js';
import type { Article } from '../../compare/engine.js';
import type { FindTask } from './archive-find-thread.js';
import { inOrder } from '../threads/in-order.js';

/** Below so many articles a thread takes longer to start and to warm up than it saves. */
const ARTICLES_WORTH_A_THREAD = 100;
/** Articles that a thread looks up in one task: a tenth of a second. */
const ARTICLES_IN_TASK = 20;

/** How many threads so many articles are worth; `jobs` where that is not 0. */
export const findThreads = (articles: number, jobs: number): number =>
  jobs > 0 ? jobs : Math.max(1, Math.min(availableParallelism(), Math.floor(articles / ARTICLES_WORTH_A_THREAD)));

function* tasksOf(articles: readonly Article[], where: Omit<FindTask, 'articles'>): Generator<FindTask> {
  for (let from = 0; from < articles.length; from += ARTICLES_IN_TASK)
    yield { ...where, articles: articles.slice(from, from + ARTICLES_IN_TASK) };
}

/** What an archive has of each of many articles, in their order. */
export async function findInThreads(
  articles: readonly Article[],
  where: { readonly path: string; readonly ask: FindOptions },
  threads: number,
): Promise<readonly Found[]> {
  const filename = new URL('./archive-find-thread.js', import.meta.url).href;
  const pool = new Tinypool({ filename, minThreads: threads, maxThreads: threads, runtime: 'worker_threads' });
  try {
    const all: Found[] = [];
    const work = (task: FindTask): Promise<readonly Found[]> => pool.run(task) as Promise<readonly Found[]>;
    for await (const some of inOrder(tasksOf(articles, where), threads, work)) all.push(...some);
    return all;
  } finally {
    await pool.destroy();
  }
}
