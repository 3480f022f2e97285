import { ReadFault } from './fault.js';
import type { Chunks, RandomAccess } from './format.js';

/** What has been read of one file on the disk, and what came out of it, all layers of containers together. */
export interface Budget {
  packed: number;
  unpacked: number;
  entries: number;
}

/** Text shrinks to a third or a tenth, tables with one word repeated to a hundredth; a gzip bomb to a thousandth. */
const MOST_EXPANSION = 200;
/** A small file may unpack to this much whatever its ratio: it is read within a fraction of a second. */
const FREE_BYTES = 16 * 1024 ** 2;
/** Beyond what is published as one file of news (the largest monthly dumps have some 20 GB). */
const MOST_UNPACKED_BYTES = 64 * 1024 ** 3;
/** Files in the archives of one file. Larger ones are unpacked first and named as a folder, which has no bound. */
const MOST_ENTRIES = 10_000;
/** A zip of `.tar.gz` of `.jsonl.gz` has four. */
export const MOST_LAYERS = 4;

/** Ends the reading of the file on the disk, not of an entry only: every further entry would break the bound as well. */
export class BudgetFault extends ReadFault {}

export const newBudget = (): Budget => ({ packed: 0, unpacked: 0, entries: 0 });

/** Counts the bytes that are taken from the disk. */
export async function* counted(chunks: Chunks, budget: Budget): AsyncGenerator<Uint8Array> {
  for await (const chunk of chunks) {
    budget.packed += chunk.length;
    yield chunk;
  }
}

/** The same for random access. Reading a place again counts only up to the file's size: overlapping entries are an old trick. */
export function countedAccess(file: RandomAccess, budget: Budget): RandomAccess {
  return {
    bytes: file.bytes,
    slice: (start, end) => {
      budget.packed = Math.min(file.bytes, budget.packed + Math.max(0, end - start));
      return file.slice(start, end);
    },
  };
}

/** Counts the bytes that come out of a container, and stops a bomb. */
export async function* metered(chunks: Chunks, budget: Budget): AsyncGenerator<Uint8Array> {
  for await (const chunk of chunks) {
    budget.unpacked += chunk.length;
    if (budget.unpacked > Math.min(MOST_UNPACKED_BYTES, FREE_BYTES + MOST_EXPANSION * budget.packed)) {
      throw new BudgetFault(
        'expands-too-much',
        `it unpacks to more than ${MOST_EXPANSION} times its size; the rest was not read`,
      );
    }
    yield chunk;
  }
}

/** Counts an entry of an archive. */
export function countEntry(budget: Budget): void {
  budget.entries += 1;
  if (budget.entries > MOST_ENTRIES) {
    throw new BudgetFault(
      'too-many-entries',
      `it holds more than ${MOST_ENTRIES} files; the rest was not read. Unpack it and name the folder`,
    );
  }
}
