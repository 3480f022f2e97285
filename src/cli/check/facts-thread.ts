/** One of the threads that `facts-threads.ts` starts: finds out what it is asked, until it is ended. */
import { parentPort } from 'node:worker_threads';
import { factsOf } from '../../check/check.js';
import type { FactsTask } from './facts-threads.js';

parentPort?.on('message', ({ tasks, measure }: FactsTask) => {
  parentPort?.postMessage(tasks.map((task) => factsOf(task, measure)));
});
