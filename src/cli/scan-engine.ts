import { Worker } from 'node:worker_threads';
import { SyndiffError, type ErrorCode } from '../errors.js';
import type { Options } from '../options.js';
import type { RecordFormat, Tally } from '../scan/scan.js';
import { feed, inWords, type Listener } from './engine.js';
import { forgetLater } from './output.js';
import type { Progress } from './progress.js';
import type { Bytes } from './scan-crew-thread.js';

/** How far a scan has come: enough to go on from there. */
export interface Reached {
  /** Of the articles and the options: another scan cannot go on from here. */
  readonly key: string;
  /** Tasks that are told. */
  readonly tasks: number;
  readonly tally: Tally;
}

/** What the thread is asked to do. Plain, because it is copied from thread to thread. */
export interface ScanTask {
  readonly inputs: readonly string[];
  readonly options: Options;
  /** The records somebody wants; the summary is always made. */
  readonly formats: readonly RecordFormat[];
  readonly wantsOverview: boolean;
  /** Name of the overview's file, where the pages of its families are wanted beside it. */
  readonly pagesBeside: string | null;
  /** Where an earlier run of the same scan was broken off. */
  readonly reached: Reached | null;
}

/** What a scan makes, piece by piece. */
export type Made =
  /** Records come next: from the beginning, or behind what an earlier run has told. */
  | { readonly type: 'begin'; readonly isContinued: boolean }
  /** Whole lines; null in the middle of something that has to be told in one go. */
  | { readonly type: 'records'; readonly bytes: Bytes; readonly reached: Reached | null }
  /** A file beside the others, by its path in their folder. */
  | { readonly type: 'page'; readonly name: string; readonly bytes: Uint8Array };

/** What the thread says. After each thing it made it waits for an answer, so that a slow disk does not fill the memory. */
export type ScanMessage =
  | { readonly type: 'note'; readonly level: 'normal' | 'verbose'; readonly text: string }
  | { readonly type: 'progress'; readonly progress: Progress }
  /** A temporary file was made: it has to be removed where the thread cannot. */
  | { readonly type: 'scratch'; readonly path: string }
  | Made
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
 * Scans in a thread of its own, for the same reasons as `runEngine`: yields what is made as it is made and returns the
 * summary.
 */
export async function* runScan(task: ScanTask, listener: Listener): AsyncGenerator<Made, string, undefined> {
  const thread = new Worker(new URL('./scan-thread.js', import.meta.url), { workerData: task, stdin: true });
  const takesStdin = [...task.inputs, task.options.filesFrom].some((input) => input === '-' || input === '/dev/stdin');
  feed(thread, takesStdin);
  try {
    for await (const message of messagesOf(thread)) {
      if (message.type === 'note') listener.onNote(message);
      else if (message.type === 'progress') listener.onProgress(message.progress);
      else if (message.type === 'scratch') forgetLater(message.path);
      else if (message.type === 'refused') throw new SyndiffError(message.code, message.message, message.hint);
      else if (message.type === 'done') return message.summary;
      else {
        yield message;
        thread.postMessage('more');
      }
    }
    throw new Error('the scan ended without a word');
  } finally {
    await thread.terminate();
    if (takesStdin) process.stdin.destroy();
  }
}
