import { NOTHING_ADDED, openArchive, type Added, type Archive, type Prepared } from '../../archive/archive.js';
import { SyndiffError } from '../../model/errors.js';
import type { Options } from '../../model/options.js';
import type { Asked, Verb } from './archive-verb.js';
import { EXIT } from '../exit-codes.js';
import { print } from '../out/terminal.js';
import { work, type ThreadTask } from '../threads/work-thread.js';

/** What the thread is asked to read. Plain, because it is copied from thread to thread. */
export interface AddTask extends ThreadTask {
  readonly options: Options;
  /** The archive: what it knows already is only counted. */
  readonly path: string;
  /** Characters of articles that may wait to be written. */
  readonly mostCharacters: number;
}

/** What the thread makes. */
export interface ReadBatch {
  readonly type: 'batch';
  readonly batch: readonly Prepared[];
  /** Articles read besides that are there already. */
  readonly known: number;
}

/** Articles of a batch, which becomes durable as a whole. Larger ones make fewer, larger pieces of the index. */
const BATCH_ARTICLES = 10_000;
/** Characters of a batch at most: larger ones save nothing more. */
const BATCH_CHARACTERS = 64 * 1024 ** 2;
/** Share of `--max-memory` that a batch may take; the rest is for what waits, for what is known of the archive and for Node itself. */
const BATCH_SHARE = 1 / 4;
/**
 * What a character takes until its batch is on the disk: one byte packed and hashed, two while its postings are sorted, one
 * in the pages of the store, and as much again that is not cleared away yet.
 */
const BYTES_A_CHARACTER = 8;

/** What may wait while a batch is written, of what a batch holds. */
const WAITING_SHARE = 1 / 4;

const charactersWithin = (maxMemory: number): number =>
  Math.min(BATCH_CHARACTERS, (BATCH_SHARE * maxMemory) / BYTES_A_CHARACTER);

const number = (count: number): string => count.toLocaleString('en-US');

const sum = (one: Added, other: Added): Added => ({
  added: one.added + other.added,
  versions: one.versions + other.versions,
  known: one.known + other.known,
});

/** Articles that come some at a time, written in batches. */
class Batches {
  all = NOTHING_ADDED;
  private batch: Prepared[] = [];
  private characters = 0;
  private readonly adder: ReturnType<Archive['adder']>;

  constructor(
    archive: Archive,
    private readonly mostCharacters: number,
    private readonly onWritten: (added: Added) => void,
  ) {
    this.adder = archive.adder();
  }

  take(some: readonly Prepared[], known: number): void {
    this.all = sum(this.all, { ...NOTHING_ADDED, known });
    for (const one of some) {
      this.batch.push(one);
      this.characters += one.characters;
      if (this.batch.length >= BATCH_ARTICLES || this.characters >= this.mostCharacters) this.write();
    }
  }

  finish(): void {
    this.write();
    this.adder.finish();
  }

  private write(): void {
    this.all = sum(this.all, this.adder.add(this.batch));
    [this.batch, this.characters] = [[], 0];
    this.onWritten(this.all);
  }
}

function inSentences({ added, versions, known }: Added, total: number): string {
  const parts = [
    `${number(added)} added`,
    ...(versions > 0 ? [`${number(versions)} kept as new versions of articles that were there`] : []),
    ...(known > 0 ? [`${number(known)} there already`] : []),
  ];
  return `${parts.join(', ')}. The archive holds ${number(total)} ${total === 1 ? 'article' : 'articles'}.\n`;
}

async function addAll(archive: Archive, { named, options, path, say, listener }: Asked): Promise<Added> {
  const mostCharacters = charactersWithin(options.maxMemory);
  const batches = new Batches(archive, mostCharacters, ({ added, versions }) => {
    if (options.verbose) say(`${number(added + versions)} articles are on the disk`);
  });
  const task: AddTask = { inputs: named, options, path, mostCharacters: WAITING_SHARE * mostCharacters };
  for await (const { batch, known } of work<ReadBatch, undefined>('./archive-add-thread.js', task, listener))
    batches.take(batch, known);
  batches.finish();
  return batches.all;
}

/** `syndiff archive add`. Without inputs it only brings the archive up to date. */
export const addVerb: Verb = async (asked) => {
  const isUpkeep = asked.named.length === 0 && asked.options.filesFrom === null;
  const archive = await openArchive(asked.path, { mode: isUpkeep ? 'write' : 'create' });
  try {
    const all = isUpkeep ? NOTHING_ADDED : await addAll(archive, asked);
    asked.clear();
    if (!isUpkeep && all.added + all.versions + all.known === 0)
      throw new SyndiffError('nothing-to-compare', 'nothing was added: no report could be read');
    await print(inSentences(all, archive.refresh().state.articles));
    return EXIT.done;
  } finally {
    await archive.close();
  }
};
