import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { AlignedPair, Article, CompareOptions } from '../../index.js';

/** What one thread is asked to align. Plain, because it is copied from thread to thread. */
export interface ShareTask {
  readonly articles: readonly Article[];
  readonly options: CompareOptions;
  readonly share: { readonly index: number; readonly of: number };
}

/** Below this many pairs a second thread takes longer to start (45 ms) than it saves: a pair takes about 1.5 ms. */
const PAIRS_WORTH_A_THREAD = 100;

/** How many threads to use: as many as asked for, or by the size of the work; never more than there are pairs. */
export function threadsFor(jobs: number, pairs: number): number {
  const wanted = jobs > 0 ? jobs : Math.min(availableParallelism(), Math.floor(pairs / PAIRS_WORTH_A_THREAD));
  return Math.max(1, Math.min(wanted, pairs));
}

function alignIn(task: ShareTask): Promise<readonly AlignedPair[]> {
  const thread = new Worker(new URL('./align-thread.js', import.meta.url), { workerData: task });
  return new Promise((resolve, reject) => {
    thread.on('message', resolve);
    thread.on('error', reject);
    thread.on('exit', (code) => reject(new Error(`an aligning thread stopped with code ${code}`)));
  });
}

/** Aligns all pairs in several threads. The result does not depend on their number. */
export async function alignInThreads(
  articles: readonly Article[],
  options: CompareOptions,
  threads: number,
): Promise<readonly AlignedPair[]> {
  const shares = Array.from({ length: threads }, (_, index) => ({ articles, options, share: { index, of: threads } }));
  return (await Promise.all(shares.map(alignIn))).flat();
}
