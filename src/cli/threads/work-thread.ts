import { Worker } from 'node:worker_threads';
import { SyndiffError, type ErrorCode } from '../../model/errors.js';
import { forgetLater } from '../out/output.js';
import type { Progress } from '../out/progress.js';

/** A remark for the user; `verbose` ones only for who asked for more. */
export interface Note {
  readonly level: 'normal' | 'verbose';
  readonly text: string;
}

/** What every thread says besides what it makes. */
export type Said =
  | ({ readonly type: 'note' } & Note)
  | { readonly type: 'progress'; readonly progress: Progress }
  /** A temporary file was made: it has to be removed where the thread cannot. */
  | { readonly type: 'scratch'; readonly path: string }
  | { readonly type: 'refused'; readonly code: ErrorCode; readonly message: string; readonly hint: string | null };

/** What a thread says at its end. */
export interface Done<Outcome> {
  readonly type: 'done';
  readonly outcome: Outcome;
}

/** What is told while a thread works. */
export interface Listener {
  readonly onNote: (note: Note) => void;
  readonly onProgress: (progress: Progress) => void;
}

/** What a thread needs besides its code. Plain, because it is copied from thread to thread. */
export interface ThreadTask {
  readonly inputs: readonly string[];
  readonly options: { readonly filesFrom: string | null };
}

/** Memory of the thread ran out: bad input, not a fault of ours, so it gets a sentence instead of a crash. */
function inWords(error: Error): Error {
  const code = (error as NodeJS.ErrnoException).code;
  if (code !== 'ERR_WORKER_OUT_OF_MEMORY') return error;
  return new SyndiffError('nothing-to-compare', 'there is not enough memory for this input', 'Compare fewer reports.');
}

const isStdin = (input: string | null): boolean => input === '-' || input === '/dev/stdin';

/** Standard input belongs to the main thread; only when it is an input is it opened at all. */
function feed(thread: Worker, takesStdin: boolean): void {
  if (thread.stdin === null) return;
  if (takesStdin) process.stdin.pipe(thread.stdin);
  else thread.stdin.end();
}

/** Messages of a thread as something to iterate over. */
async function* messagesOf<Message>(thread: Worker): AsyncGenerator<Message, never, undefined> {
  const waiting: Message[] = [];
  let failure: Error | null = null;
  let wake = (): void => undefined;
  const fail = (error: Error): void => {
    failure ??= error;
    wake();
  };
  thread.on('message', (message: Message) => {
    waiting.push(message);
    wake();
  });
  thread.on('error', (error: Error) => {
    fail(inWords(error));
  });
  thread.on('exit', (code) => {
    fail(new Error(`the thread that works stopped with code ${code}`));
  });
  for (;;) {
    const next = waiting.shift();
    if (next !== undefined) yield next;
    else if (failure !== null) throw failure as Error;
    else await new Promise<void>((resolve) => (wake = resolve));
  }
}

/** Makes one of its own words of what every thread says; null where it was told. */
function told<Made extends { readonly type: string }>(message: Said | Made, listener: Listener): Made | null {
  const said = message as Said;
  if (said.type === 'note') listener.onNote(said);
  else if (said.type === 'progress') listener.onProgress(said.progress);
  else if (said.type === 'scratch') forgetLater(said.path);
  else if (said.type === 'refused') throw new SyndiffError(said.code, said.message, said.hint);
  else return message as Made;
  return null;
}

/**
 * Works in a thread of its own: yields what the thread makes and returns what it comes to. What takes long is one long
 * computation: on the main thread it would keep signals, a closed pipe and progress waiting until it is over, and running
 * out of memory would end the process. After each thing it made the thread waits until the next is asked for, so that a
 * slow disk does not fill the memory.
 *
 * @throws SyndiffError what the thread refused, or `nothing-to-compare` where memory ran out
 */
export async function* work<Made extends { readonly type: string }, Outcome>(
  code: string,
  task: ThreadTask,
  listener: Listener,
): AsyncGenerator<Made, Outcome, undefined> {
  const thread = new Worker(new URL(code, import.meta.url), { workerData: task, stdin: true });
  const takesStdin = [...task.inputs, task.options.filesFrom].some(isStdin);
  feed(thread, takesStdin);
  try {
    for await (const message of messagesOf<Said | Made | Done<Outcome>>(thread)) {
      const made = told<Made | Done<Outcome>>(message, listener);
      if (made === null) continue;
      if (made.type === 'done') return (made as Done<Outcome>).outcome;
      yield made as Made;
      thread.postMessage('more');
    }
    throw new Error('the thread that works ended without a word');
  } finally {
    await thread.terminate();
    // Where the thread gave up early, an open standard input would keep the process waiting.
    if (takesStdin) process.stdin.destroy();
  }
}

/** The same for a thread that makes nothing before its end. */
export async function workToEnd<Outcome>(code: string, task: ThreadTask, listener: Listener): Promise<Outcome> {
  const ended = await work<never, Outcome>(code, task, listener).next();
  if (ended.done !== true) throw new Error('the thread that works made something nobody takes');
  return ended.value;
}
