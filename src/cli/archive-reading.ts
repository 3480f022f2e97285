import { Worker } from 'node:worker_threads';
import type { Prepared } from '../archive/archive.js';
import { SyndiffError, type ErrorCode } from '../errors.js';
import type { Options } from '../options.js';
import { feed, inWords } from './work-thread.js';

/** What the thread is asked to read. Plain, because it is copied from thread to thread. */
export interface AddTask {
  readonly named: readonly string[];
  readonly options: Options;
  /** The archive: what it knows already is only counted. */
  readonly path: string;
  /** Characters of articles that may wait to be written. */
  readonly mostCharacters: number;
}

export const charactersIn = (batch: readonly Prepared[]): number =>
  batch.reduce((sum, { characters }) => sum + characters, 0);

/** What the thread says. Each batch is answered with its characters once it is taken. */
export type AddMessage =
  | { readonly type: 'batch'; readonly batch: readonly Prepared[]; readonly known: number }
  | { readonly type: 'progress'; readonly done: number; readonly share: number | null }
  | { readonly type: 'warning'; readonly text: string }
  | { readonly type: 'done' }
  | { readonly type: 'refused'; readonly code: ErrorCode; readonly message: string; readonly hint: string | null };

/** What is done with what comes. */
export interface Taking {
  readonly take: (batch: readonly Prepared[], known: number) => void;
  readonly onProgress: (done: number, share: number | null) => void;
  readonly onWarning: (text: string) => void;
}

/** Reads in a thread of its own and takes what it makes, batch by batch. */
export async function readApart(task: AddTask, { take, onProgress, onWarning }: Taking): Promise<void> {
  const thread = new Worker(new URL('./archive-add-thread.js', import.meta.url), { workerData: task, stdin: true });
  const takesStdin = [...task.named, task.options.filesFrom].some((input) => input === '-' || input === '/dev/stdin');
  feed(thread, takesStdin);
  try {
    await new Promise<void>((resolve, reject) => {
      thread.on('message', (message: AddMessage) => {
        if (message.type === 'progress') onProgress(message.done, message.share);
        else if (message.type === 'warning') onWarning(message.text);
        else if (message.type === 'done') resolve();
        else if (message.type === 'refused') reject(new SyndiffError(message.code, message.message, message.hint));
        else {
          try {
            take(message.batch, message.known);
            thread.postMessage(charactersIn(message.batch));
          } catch (error) {
            reject(error instanceof Error ? error : new Error(String(error)));
          }
        }
      });
      thread.on('error', (error: Error) => reject(inWords(error)));
      thread.on('exit', (code) => reject(new Error(`reading stopped with code ${code}`)));
    });
  } finally {
    await thread.terminate();
    if (takesStdin) process.stdin.destroy();
  }
}
