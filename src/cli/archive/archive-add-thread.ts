/** The thread that `archive-add.ts` starts: reads articles and makes of them what the archive keeps, while another batch is written. */
import { workerData } from 'node:worker_threads';
import { openArchive, type Prepared } from '../../archive/archive.js';
import { streamArticles } from '../../index.js';
import type { AddTask, ReadBatch } from './archive-add.js';
import { answer, handingOver, tellProgress, tellWarning } from '../threads/thread-side.js';

/** Articles handed over at once: a message for each would cost more than its copy. */
const AT_ONCE = 100;
/** Of the characters that may wait, those that are handed over at once at most. */
const AT_ONCE_SHARE = 1 / 8;

const { inputs, options, path, mostCharacters } = workerData as AddTask;
/** A slow disk must not fill the memory. */
const handOver = handingOver(mostCharacters);

const handOverBatch = (batch: readonly Prepared[], known: number): Promise<void> =>
  handOver({ type: 'batch', batch, known } satisfies ReadBatch, {
    weight: batch.reduce((sum, { characters }) => sum + characters, 0),
    transfer: batch.flatMap(({ plain, hashes }) => [plain.buffer, hashes.buffer]),
  });

async function readAll(): Promise<void> {
  const archive = await openArchive(path, { mode: 'read' });
  let [batch, known, characters]: [Prepared[], number, number] = [[], 0, 0];
  const items = streamArticles(inputs, options, ({ articles, share }) => {
    tellProgress({ what: 'read', done: articles, of: null, share });
  });
  for await (const item of items) {
    if ('warning' in item) tellWarning(item.warning);
    else {
      const prepared = archive.prepared(item.article);
      if (prepared === null) known += 1;
      else {
        batch.push(prepared);
        characters += prepared.characters;
      }
    }
    if (batch.length < AT_ONCE && characters < AT_ONCE_SHARE * mostCharacters) continue;
    await handOverBatch(batch, known);
    [batch, known, characters] = [[], 0, 0];
  }
  await handOverBatch(batch, known);
  await archive.close();
}

await answer(readAll);
