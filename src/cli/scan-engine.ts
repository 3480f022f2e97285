import { Worker } from 'node:worker_threads';
import { SyndiffError, type ErrorCode } from '../errors.js';
import type { Options } from '../options.js';
import { feed, inWords, type Listener } from './engine.js';
import { forgetLater } from './output.js';
import type { Progress } from './progress.js';

/** What the thread is asked to do. Plain, because it is copied from thread to thread. */
export interface ScanTask {
  readonly inputs: readonly string[];
  readonly options: Options;
  /** Whether anybody wants the records; the summary is always made. */
  readonly wantsRecords: boolean;
}

/** What the thread says. After each chunk it waits for an answer, so that a slow reader does not fill the memory. */
export type ScanMessage =
  | { readonly type: 'note'; readonly level: 'normal' | 'verbose'; readonly text: string }
  | { readonly type: 'progress'; readonly progress: Progress }
  /** A temporary file was made: it has to be removed where the thread cannot. */
  | { readonly type: 'scratch'; readonly path: string }
  | { readonly type: 'chunk'; readonly bytes: Uint8Array }
  | { readonly type: 'done'; readonly summary: string }
  | { readonly type: 'refused'; readonly code: ErrorCode; readonly message: string; readonly hint: string | null };

/** Messages of a thread as something to iterate over. */
async function* messagesOf(thread: Worker): AsyncGenerator<ScanMessage, void, undefined> {
  const waiting: ScanMessage[] = [];
  let failure: Error | null = null;
  let wake = (): void => undefined;
  const fail = (error: Error): void => {
    failure ??= error;
    wake();
  };
  thread.on('message', (message: ScanMessage) => {
    waiting.push(message);
    wake();
  });
  thread.on('error', (error: Error) => {
    fail(inWords(error));
  });
  thread.on('exit', (code) => {
    fail(new Error(`the scan stopped with code ${code}`));
  });
  for (;;) {
    const next = waiting.shift();
    if (next !== undefined) yield next;
    else if (failure !== null) throw failure as Error;
    else await new Promise<void>((resolve) => (wake = resolve));
  }
}

/**
 * Scans in a thread of its own, for the same reasons as `runEngine`: yields the records in chunks of whole lines and
 * returns the summary.
 */
export async function* runScan(task: ScanTask, listener: Listener): AsyncGenerator<Uint8Array, string, undefined> {
  const thread = new Worker(new URL('./scan-thread.js', import.meta.url), { workerData: task, stdin: true });
  const takesStdin = task.inputs.some((input) => input === '-' || input === '/dev/stdin');
  feed(thread, takesStdin);
  try {
    for await (const message of messagesOf(thread)) {
      if (message.type === 'note') listener.onNote(message);
      else if (message.type === 'progress') listener.onProgress(message.progress);
      else if (message.type === 'scratch') forgetLater(message.path);
      else if (message.type === 'refused') throw new SyndiffError(message.code, message.message, message.hint);
      else if (message.type === 'done') return message.summary;
      else {
        yield message.bytes;
        thread.postMessage('more');
      }
    }
    throw new Error('the scan ended without a word');
  } finally {
    await thread.terminate();
    if (takesStdin) process.stdin.destroy();
  }
}
