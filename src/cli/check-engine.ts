import { Worker } from 'node:worker_threads';
import { SyndiffError, type ErrorCode } from '../errors.js';
import type { Options } from '../options.js';
import { feed, inWords, type Listener } from './engine.js';
import type { CheckSource } from './config-file.js';
import type { Progress } from './progress.js';

/** What was accepted before; `isUpdated` where everything that is found is to be accepted. */
export interface BaselineTask {
  readonly file: string;
  readonly text: string;
  readonly isUpdated: boolean;
}

/** A baseline to write, and how it differs from the one before, in words. */
export interface BaselineOutcome {
  readonly text: string;
  readonly added: readonly string[];
  readonly removed: readonly string[];
}

/** What the thread is asked to do. Plain, because it is copied from thread to thread. */
export interface CheckTask {
  readonly inputs: readonly string[];
  readonly options: Options;
  /** What the configuration says, unchecked. */
  readonly config: CheckSource;
  /** Files that changed, seen from this folder; null where all inputs are meant. */
  readonly changed: ReadonlySet<string> | null;
  /** Only some of the articles are looked at, so that nothing is known of the others. */
  readonly isPartial: boolean;
  readonly baseline: BaselineTask | null;
  readonly look: { readonly width: number; readonly color: boolean };
}

/** A file to write. */
export interface CheckFile {
  readonly name: string;
  readonly text: string;
}

/** A finding as it is told in a line. */
export interface ToldFinding {
  readonly id: string;
  readonly line: string;
}

/** What came of it. */
export interface CheckOutcome {
  /** New ones, worst first. */
  readonly findings: readonly ToldFinding[];
  /** One for each format, in their order. */
  readonly files: readonly CheckFile[];
  /** What build servers want, by path. */
  readonly extra: readonly CheckFile[];
  /** For GitHub: lines for the log, and Markdown for the summary of the step; empty where not asked for. */
  readonly annotations: string;
  readonly stepSummary: string;
  /** Null where it stays as it is. */
  readonly baseline: BaselineOutcome | null;
  readonly broken: boolean;
  /** The files that were read: they are never written over. */
  readonly sources: readonly string[];
}

/** What the thread says while it works and when it is done. */
export type CheckMessage =
  | { readonly type: 'note'; readonly level: 'normal' | 'verbose'; readonly text: string }
  | { readonly type: 'progress'; readonly progress: Progress }
  | { readonly type: 'done'; readonly outcome: CheckOutcome }
  | { readonly type: 'refused'; readonly code: ErrorCode; readonly message: string; readonly hint: string | null };

const isStdin = (input: string | null): boolean => input === '-' || input === '/dev/stdin';

/** Checks in a thread of its own, for the same reasons as `runEngine`. */
export async function runCheck(task: CheckTask, { onNote, onProgress }: Listener): Promise<CheckOutcome> {
  const thread = new Worker(new URL('./check-thread.js', import.meta.url), { workerData: task, stdin: true });
  const takesStdin = [...task.inputs, task.options.filesFrom].some(isStdin);
  feed(thread, takesStdin);
  try {
    return await new Promise<CheckOutcome>((resolve, reject) => {
      thread.on('message', (message: CheckMessage) => {
        if (message.type === 'note') onNote(message);
        else if (message.type === 'progress') onProgress(message.progress);
        else if (message.type === 'done') resolve(message.outcome);
        else reject(new SyndiffError(message.code, message.message, message.hint));
      });
      thread.on('error', (error: Error) => reject(inWords(error)));
      thread.on('exit', (code) => reject(new Error(`the check stopped with code ${code}`)));
    });
  } finally {
    await thread.terminate();
    if (takesStdin) process.stdin.destroy();
  }
}
