/** The thread that `archive-add.ts` starts: reads articles and makes of them what the archive keeps, while another batch is written. */
import { once } from 'node:events';
import { parentPort, workerData } from 'node:worker_threads';
import { openArchive, type Prepared } from '../archive/archive.js';
import { streamArticles, SyndiffError } from '../index.js';
import { charactersIn, type AddMessage, type AddTask } from './archive-reading.js';
import { seldom } from './progress.js';

/** Articles handed over at once: a message for each would cost more than its copy. */
const AT_ONCE = 100;
/** Of the characters that may wait, those that are handed over at once at most. */
const AT_ONCE_SHARE = 1 / 8;

const { named, options, path, mostCharacters } = workerData as AddTask;
/** Characters that wait to be written; a slow disk must not fill the memory. */
let waiting = 0;

function send(message: AddMessage, transfer: ArrayBuffer[] = []): void {
  parentPort?.postMessage(message, transfer);
}

parentPort?.on('message', (taken: number) => (waiting -= taken));

async function handOver(batch: readonly Prepared[], known: number): Promise<void> {
  while (parentPort !== null && waiting > mostCharacters) await once(parentPort, 'message');
  waiting += charactersIn(batch);
  send(
    { type: 'batch', batch, known },
    batch.flatMap(({ plain, hashes }) => [plain.buffer, hashes.buffer]),
  );
}

async function readAll(): Promise<void> {
  const archive = await openArchive(path, { mode: 'read' });
  const tell = seldom(({ articles, share }: { articles: number; share: number | null }) => {
    send({ type: 'progress', done: articles, share });
  });
  let [batch, known, characters]: [Prepared[], number, number] = [[], 0, 0];
  for await (const item of streamArticles(named, options, tell)) {
    if ('warning' in item) send({ type: 'warning', text: `warning: ${item.warning.source}: ${item.warning.message}` });
    else {
      const prepared = archive.prepared(item.article);
      if (prepared === null) known += 1;
      else {
        batch.push(prepared);
        characters += prepared.characters;
      }
    }
    if (batch.length < AT_ONCE && characters < AT_ONCE_SHARE * mostCharacters) continue;
    await handOver(batch, known);
    [batch, known, characters] = [[], 0, 0];
  }
  await handOver(batch, known);
  await archive.close();
}

try {
  await readAll();
  send({ type: 'done' });
} catch (error) {
  if (!(error instanceof SyndiffError)) throw error;
  send({ type: 'refused', code: error.code, message: error.message, hint: error.hint });
}
parentPort?.removeAllListeners('message');
