/** What the threads that `work-thread.ts` starts say, from their side. */
import { once } from 'node:events';
import { parentPort } from 'node:worker_threads';
import { SyndiffError, type Warning } from '../../index.js';
import { seldom, type Progress } from '../out/progress.js';
import { warningInWords } from '../../model/errors.js';
import type { Done, Note, Said } from './work-thread.js';

function send(message: object): void {
  parentPort?.postMessage(message);
}

export function tell(level: Note['level'], text: string): void {
  send({ type: 'note', level, text } satisfies Said);
}

export const tellProgress = seldom((progress: Progress): void => {
  send({ type: 'progress', progress } satisfies Said);
});

export function tellScratch(path: string): void {
  send({ type: 'scratch', path } satisfies Said);
}

export function tellWarning(warning: Warning): void {
  tell('normal', `warning: ${warningInWords(warning)}`);
}

/** Does one step and says under --verbose how long it took. */
export async function timed<T>(what: string | ((result: T) => string), step: () => T | Promise<T>): Promise<T> {
  const start = performance.now();
  const result = await step();
  const said = typeof what === 'string' ? what : what(result);
  tell('verbose', `${said} in ${((performance.now() - start) / 1000).toFixed(2)} s`);
  return result;
}

/** Hands over something that was made (an object with a `type` of its own), and waits until it is taken. */
export async function handOver(made: object): Promise<void> {
  if (parentPort === null) return;
  const answer = once(parentPort, 'message');
  send(made);
  await answer;
}

/** What waits until somebody takes it. */
interface Waiting {
  /** Of the bound that is set to everything that waits. */
  readonly weight: number;
  /** Memory that is given away with it, so that it need not be copied. */
  readonly transfer: readonly ArrayBuffer[];
}

/** Hands things over as `handOver` does, but only waits while those that nobody has taken weigh more than `most` together. */
export function handingOver(most: number): (made: object, how: Waiting) => Promise<void> {
  const weights: number[] = [];
  let waiting = 0;
  parentPort?.on('message', () => (waiting -= weights.shift() ?? 0));
  return async (made, { weight, transfer }) => {
    while (parentPort !== null && waiting > most) await once(parentPort, 'message');
    weights.push(weight);
    waiting += weight;
    parentPort?.postMessage(made, transfer);
  };
}

/** Does the work of the thread and says what it came to, or why it was refused. */
export async function answer<Outcome>(outcome: () => Promise<Outcome>): Promise<void> {
  try {
    send({ type: 'done', outcome: await outcome() } satisfies Done<Outcome>);
  } catch (error) {
    if (!(error instanceof SyndiffError)) throw error;
    send({ type: 'refused', code: error.code, message: error.message, hint: error.hint } satisfies Said);
  }
}
