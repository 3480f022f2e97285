import { createRequire } from 'node:module';
import { Worker } from 'node:worker_threads';
import { ReadFault } from './fault.js';
import { optional } from './optional.js';

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
/** A page takes a tenth of a second; one that takes as long as this was made to. */
const LONGEST_SILENCE_MS = 5000;
const MOST_MEMORY_MB = 512;

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

type Answer = PdfMessage | { readonly kind: 'end' } | { readonly kind: 'dead' };

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
    resourceLimits: { maxOldGenerationSizeMb: MOST_MEMORY_MB },
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

/** All messages up to `end`; rejected where the thread falls silent or dies. */
function answerOf(thread: Thread, bytes: Uint8Array): Promise<readonly PdfMessage[]> {
  return new Promise((resolve, reject) => {
    const messages: PdfMessage[] = [];
    const fail = (why: string): void => {
      clearTimeout(timer);
      reject(new ReadFault('damaged', `${why} than any report; it was not read`));
    };
    // The timer keeps the program alive while the thread works.
    const wait = (): NodeJS.Timeout => setTimeout(fail, LONGEST_SILENCE_MS, 'one of its pages takes longer');
    let timer = wait();
    thread.hear = (answer) => {
      clearTimeout(timer);
      if (answer.kind === 'dead') fail('it takes more memory');
      else if (answer.kind === 'end') resolve(messages);
      else {
        messages.push(answer);
        timer = wait();
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
