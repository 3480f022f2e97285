/** One of the threads that `align-threads.ts` starts: aligns its share of the pairs. */
import { parentPort, workerData } from 'node:worker_threads';
import { alignShare } from '../../index.js';
import type { ShareTask } from './align-threads.js';

const { articles, options, share } = workerData as ShareTask;
parentPort?.postMessage(alignShare(articles, options, share));
