import { Worker } from 'node:worker_threads';
import { SyndiffError, type ErrorCode } from '../errors.js';
import type { Options, ReportFormat } from '../options.js';
import type { Progress } from './progress.js';

/** What the thread is asked to do. Plain, because it is copied from thread to thread. */
export interface Task {
  readonly inputs: readonly string[];
  readonly options: Options;
  readonly formats: readonly ReportFormat[];
  readonly look: {
    readonly width: number;
    readonly color: boolean;
    readonly showStyle: boolean;
    readonly withText: boolean;
  };
}

/** The report in one format. */
export interface ReportFile {
  readonly format: ReportFormat;
  /** The name it gets in a folder. */
  readonly name: string;
  readonly text: string;
}

/** What came of it. */
export interface Outcome {
  readonly files: readonly ReportFile[];
  readonly warnings: readonly string[];
  /** Divergences above house style, in pairs that share copy. */
  readonly differences: number;
  /** The files that were read: they are never written over. */
  readonly sources: readonly string[];
}

/** What the thread says while it works and when it is done. */
export type Message =
  | { readonly type: 'note'; readonly level: 'normal' | 'verbose'; readonly text: string }
  | { readonly type: 'progress'; readonly progress: Progress }
  | { readonly type: 'done'; readonly outcome: Outcome }
  | { readonly type: 'refused'; readonly code: ErrorCode; readonly message: string; readonly hint: string | null };

/** What is told while the engine runs. */
export interface Listener {
  readonly onNote: (note: { readonly level: 'normal' | 'verbose'; readonly text: string }) => void;
  readonly onProgress: (progress: Progress) => void;
}

/** Memory of the thread ran out: bad input, not a fault of ours, so it gets a sentence instead of a crash. */
export function inWords(error: Error): Error {
  const code = (error as NodeJS.ErrnoException).code;
  if (code !== 'ERR_WORKER_OUT_OF_MEMORY') return error;
  return new SyndiffError('nothing-to-compare', 'there is not enough memory for this input', 'Compare fewer reports.');
}

/** Standard input belongs to the main thread; only when it is an input is it opened at all. */
export function feed(thread: Worker, isInput: boolean): void {
  if (thread.stdin === null) return;
  if (isInput) process.stdin.pipe(thread.stdin);
  else thread.stdin.end();
}

/**
 * Reads, compares and renders in a thread of its own. Comparing is one long computation: on the main thread it would
 * keep signals, a closed pipe and progress waiting until it is over, and running out of memory would end the process.
 */
export async function runEngine(task: Task, { onNote, onProgress }: Listener): Promise<Outcome> {
  const thread = new Worker(new URL('./engine-thread.js', import.meta.url), { workerData: task, stdin: true });
  const takesStdin = [...task.inputs, task.options.filesFrom].some((input) => input === '-' || input === '/dev/stdin');
  feed(thread, takesStdin);
  try {
    return await new Promise<Outcome>((resolve, reject) => {
      thread.on('message', (message: Message) => {
        if (message.type === 'note') onNote(message);
        else if (message.type === 'progress') onProgress(message.progress);
        else if (message.type === 'done') resolve(message.outcome);
        else reject(new SyndiffError(message.code, message.message, message.hint));
      });
      thread.on('error', (error: Error) => reject(inWords(error)));
      thread.on('exit', (code) => reject(new Error(`the engine stopped with code ${code}`)));
    });
  } finally {
    await thread.terminate();
    // Where the engine gave up early, an open standard input would keep the process waiting.
    if (takesStdin) process.stdin.destroy();
  }
}
