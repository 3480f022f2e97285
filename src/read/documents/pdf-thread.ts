import { createRequire } from 'node:module';
import { Worker } from 'node:worker_threads';
import { ReadFault } from '../bytes/fault.js';
import { optional } from '../bytes/optional.js';

/** A piece of text as the library gives it. */
export interface PdfItem {
  readonly str: string;
  readonly dir: string;
  readonly width: number;
  readonly transform: readonly number[];
}

/** What the thread says, in this order: what the document is, then its pages; or a fault. */
export type PdfMessage =
  | { readonly kind: 'document'; readonly count: number; readonly info: Readonly<Record<string, unknown>> }
  | {
      readonly kind: 'page';
      readonly width: number;
      readonly height: number;
      readonly view: readonly number[];
      readonly items: readonly PdfItem[];
    }
  | { readonly kind: 'fault'; readonly isLocked: boolean };

/** A year's run of a weekly in one file; reports have a few. */
const MOST_PAGES = 1000;
/** Pieces of lines in a document. The fullest newspaper page has some ten thousand words; pages may share what they show. */
const MOST_PIECES = 400_000;
/**
 * Processor time that a document may take: so much, and for each page and each piece of a line that it gave. A page
 * of a newspaper takes a tenth of a second, one without words ten milliseconds; a page that takes a second was made to.
 */
const MOST_CPU_MS = 850;
const CPU_MS_A_PAGE = 50;
const CPU_MS_A_PIECE = 0.2;
/** How often that is looked at. */
const WATCH_MS = 50;
/** By the clock: a thread that computes nothing and says nothing waits for ever. */
const LONGEST_SILENCE_MS = 10_000;
/** Of the thread; the file and what its streams unpack to come on top, and all of it stays below 256 MB. */
const MOST_MEMORY_MB = 96;
const MOST_YOUNG_MB = 16;

/**
 * What runs in the thread. A string, so that it is the same from the sources and from the package, and in a thread,
 * because the library is at the mercy of its input: it may loop, and on damaged files it leaves rejected promises
 * behind, which would end the whole program. `verbosity: 0`: its remarks would go to standard output.
 */
const THREAD = `
const { parentPort, workerData } = require('node:worker_threads');
process.on('unhandledRejection', () => {});
const damagedPage = { kind: 'page', width: 0, height: 0, view: [1, 0, 0, 1, 0, 0], items: [] };
const text = ({ str, dir, width, transform }) => ({ str, dir, width, transform });
const pageAt = async (document, number) => {
  const page = await document.getPage(number);
  const { width, height, transform: view } = page.getViewport({ scale: 1 });
  const { items } = await page.getTextContent();
  page.cleanup();
  return { kind: 'page', width, height, view, items: items.filter((item) => 'str' in item).map(text) };
};
const fieldsOf = ({ Title, Author, CreationDate }) => ({ Title, Author, CreationDate });
const read = async (bytes) => {
  const { getDocumentProxy } = await import(workerData.library);
  parentPort.postMessage({ kind: 'ready' });
  const options = { verbosity: 0, isEvalSupported: false, useSystemFonts: false };
  const document = await getDocumentProxy(bytes, options);
  const { info } = await document.getMetadata().catch(() => ({ info: {} }));
  parentPort.postMessage({ kind: 'document', count: document.numPages, info: fieldsOf(info) });
  const most = Math.min(document.numPages, workerData.mostPages);
  for (let number = 1, pieces = 0; number <= most && pieces < workerData.mostPieces; number += 1) {
    const page = await pageAt(document, number).catch(() => damagedPage);
    pieces += page.items.length;
    parentPort.postMessage(page);
  }
  document.loadingTask.destroy().catch(() => {});
};
parentPort.on('message', (bytes) => {
  read(bytes)
    .catch((error) => parentPort.postMessage({ kind: 'fault', isLocked: error?.name === 'PasswordException' }))
    .finally(() => parentPort.postMessage({ kind: 'end' }));
});
`;

type Answer = PdfMessage | { readonly kind: 'ready' } | { readonly kind: 'end' } | { readonly kind: 'dead' };

interface Thread {
  readonly worker: Worker;
  hear: (answer: Answer) => void;
}

/** A thread that waits for the next PDF; to start one takes a fifth of a second. It keeps no program alive. */
let idle: Thread | null = null;

function startThread(library: string): Thread {
  const worker = new Worker(THREAD, {
    eval: true,
    workerData: { library, mostPages: MOST_PAGES, mostPieces: MOST_PIECES },
    resourceLimits: { maxOldGenerationSizeMb: MOST_MEMORY_MB, maxYoungGenerationSizeMb: MOST_YOUNG_MB },
    stdout: true,
    stderr: true,
  });
  const thread: Thread = { worker, hear: () => undefined };
  worker.on('message', (answer: Answer) => {
    thread.hear(answer);
  });
  worker.on('error', () => {
    thread.hear({ kind: 'dead' });
  });
  worker.unref();
  return thread;
}

/**
 * Whether a thread takes longer than its pages are worth. Its processor time is that of the process: whoever reads a
 * PDF waits for it, and a clock would count what else the machine does.
 */
class Watch {
  private start = process.cpuUsage();
  private heard = performance.now();
  private earned = MOST_CPU_MS;

  hear(answer: Answer): void {
    this.heard = performance.now();
    // Loading the library is our time and not the document's.
    if (answer.kind === 'ready') this.start = process.cpuUsage();
    if (answer.kind === 'page') this.earned += CPU_MS_A_PAGE + CPU_MS_A_PIECE * answer.items.length;
  }

  isOver(isReady: boolean): boolean {
    const { user, system } = process.cpuUsage(this.start);
    const isSilent = performance.now() - this.heard > LONGEST_SILENCE_MS;
    return isSilent || (isReady && (user + system) / 1000 > this.earned);
  }
}

/** All messages up to `end`; rejected where the thread takes too long, falls silent or dies. */
function answerOf(thread: Thread, bytes: Uint8Array): Promise<readonly PdfMessage[]> {
  return new Promise((resolve, reject) => {
    const messages: PdfMessage[] = [];
    const watch = new Watch();
    let isReady = false;
    const fail = (why: string): void => {
      clearInterval(timer);
      reject(new ReadFault('damaged', `${why} than any report; it was not read`));
    };
    // The timer keeps the program alive while the thread works.
    const timer = setInterval(() => {
      if (watch.isOver(isReady)) fail('one of its pages takes longer');
    }, WATCH_MS);
    thread.hear = (answer) => {
      watch.hear(answer);
      if (answer.kind === 'dead') fail('it takes more memory');
      else if (answer.kind === 'ready') isReady = true;
      else if (answer.kind !== 'end') messages.push(answer);
      else {
        clearInterval(timer);
        resolve(messages);
      }
    };
    const copy = Uint8Array.from(bytes);
    thread.worker.postMessage(copy, [copy.buffer]);
  });
}

/**
 * Everything the library says about a PDF.
 *
 * @throws ReadFault `not-installed`, or `damaged` where it takes too long or too much memory
 */
export async function pdfMessages(bytes: Uint8Array): Promise<readonly PdfMessage[]> {
  const library = await optional('unpdf', () => Promise.resolve(createRequire(import.meta.url).resolve('unpdf')));
  const thread = idle ?? startThread(library);
  idle = null;
  try {
    const messages = await answerOf(thread, bytes);
    idle = thread;
    return messages;
  } catch (error) {
    await thread.worker.terminate();
    throw error;
  }
}
