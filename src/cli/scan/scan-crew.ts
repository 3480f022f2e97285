import { availableParallelism } from 'node:os';
import { Tinypool } from 'tinypool';
import { look, page, write, type LookTask, type PageTask, type WriteTask, type Written } from './scan-crew-thread.js';

/** Who does the work of a scan: this thread, or several. */
export interface Crew {
  readonly threads: number;
  readonly look: (task: LookTask) => Promise<Uint8Array>;
  readonly write: (task: WriteTask) => Promise<Written>;
  readonly page: (task: PageTask) => Promise<Uint8Array>;
  readonly dismiss: () => Promise<void>;
}

/** Below so many articles threads take longer to start and to warm up (each compiles the engine anew) than they save. */
const ARTICLES_WORTH_A_THREAD = 200;

/**
 * Memory of a thread, in MB: four times what the largest unit of short reports takes (`npm run bench:units`), because
 * reports may be longer. A thread that may take more takes more: nobody makes it clear up before it has to.
 */
const THREAD_MB = 768;
/** Share of `--max-memory` that the threads have together. */
const THREADS_SHARE = 0.75;

/** What is known of the work, and what is asked. */
export interface CrewWish {
  readonly articles: number;
  /** Threads asked for; 0 for as many as the work is worth. */
  readonly jobs: number;
  /** Bytes. */
  readonly maxMemory: number;
}

/** A crew for so many articles; `jobs` threads, or as many as the work is worth and the memory has room for. */
export function crewFor({ articles, jobs, maxMemory }: CrewWish): Crew {
  const room = Math.max(1, Math.floor((THREADS_SHARE * maxMemory) / (THREAD_MB * 1024 ** 2)));
  const worth = Math.max(1, Math.min(availableParallelism(), room, Math.floor(articles / ARTICLES_WORTH_A_THREAD)));
  const threads = jobs > 0 ? jobs : worth;
  if (threads === 1)
    return {
      threads,
      look: (task) => Promise.resolve(look(task)),
      write: (task) => Promise.resolve(write(task)),
      page: (task) => Promise.resolve(page(task)),
      dismiss: () => Promise.resolve(),
    };
  const filename = new URL('./scan-crew-thread.js', import.meta.url).href;
  const pool = new Tinypool({
    filename,
    minThreads: threads,
    maxThreads: threads,
    runtime: 'worker_threads',
    resourceLimits: { maxOldGenerationSizeMb: THREAD_MB },
  });
  return {
    threads,
    look: (task) => pool.run(task, { name: 'look' }) as Promise<Uint8Array>,
    write: (task) => pool.run(task, { name: 'write' }) as Promise<Written>,
    page: (task) => pool.run(task, { name: 'page' }) as Promise<Uint8Array>,
    dismiss: () => pool.destroy(),
  };
}
