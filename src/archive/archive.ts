import { sha256Hex } from '../ids.js';
import { articleFrom, fingerprint, type Article } from '../index.js';
import { SyndiffError } from '../errors.js';
import { compact, isCompactingDue } from './compact.js';
import { forgetIn, type Step as ForgetStep } from './forget.js';
import { Archive } from './handle.js';
import { dataName, removeStaleData } from './marker.js';
import { dropOrphans, mergeDue } from './merge.js';
import { migrate } from './migrations.js';
import { NEW_STATE, readState, SCHEMA, writeState, type State } from './state.js';
import { openStore, type Store } from './store.js';
import { takeWriter } from './writer.js';

export { isArchive } from './marker.js';
export type { Archive } from './handle.js';
export type { Kept } from './records.js';
export { NOTHING_ADDED, prepare, type Added, type Prepared } from './add.js';
export { find, type Found, type FindOptions, type Match } from './find.js';
export { EVERYTHING, type Filter } from './filter.js';
export { list, type Listed } from './list.js';
export { Newcomers, related, type AgainstArchive } from './against.js';
export { derive, familyMembers, type Derived, type DeriveOptions } from './derive.js';
export { writeParquet } from './parquet.js';
export { rowRecord, TABLES, tablesInWords } from './tables.js';
export { verify, type Damage, type Verified } from './verify.js';
export { stats, type Stats } from './stats.js';

const PROBE =
  'On 3 May 1999 the “Ardle” ferry, built for 2,500 guests, was sold for £1.5m; café owners on both shores said they’d heard nothing.';

/** What the postings of a text that is always the same are now. */
export const probe = (): string => sha256Hex(fingerprint(articleFrom({ text: PROBE })).join(' ')).slice(0, 16);

/** How an archive is opened. */
export interface ArchiveOpening {
  /** `read`: nothing is changed · `write`: an archive that is there · `create`: made where there is none. */
  readonly mode: 'read' | 'write' | 'create';
}

function stateOf(store: Store): State {
  const state = readState(store);
  if (state === null) return { ...NEW_STATE, probe: probe() };
  if (state.schema > SCHEMA)
    throw new SyndiffError(
      'no-such-input',
      `the archive ${store.path} was written by a later syndiff (schema ${state.schema}; this one knows ${SCHEMA})`,
      'Use that syndiff, or a newer one.',
    );
  return state;
}

/** Brings an archive up to date and clears away what an interrupted run left. */
function prepareForWriting(store: Store): State {
  migrate(store, probe());
  if (readState(store) === null)
    store.root.transactionSync(() => {
      writeState(store, stateOf(store));
    });
  dropOrphans(store, stateOf(store));
  mergeDue(store);
  return stateOf(store);
}

function demandCurrent(store: Store, { schema, probe: made }: State): void {
  if (schema === SCHEMA && made === probe()) return;
  throw new SyndiffError(
    'no-such-input',
    `the index of the archive ${store.path} was made by an earlier syndiff`,
    `Bring it up to date: syndiff archive add --archive ${store.path}`,
  );
}

/**
 * Opens an archive: articles, their versions and the index of what they share, in one folder. Any number of processes may
 * read while one writes.
 *
 * @throws SyndiffError `no-such-input` where there is none, or it is damaged, or of another version; `output` where
 *   another process writes; `missing-package` where the package lmdb is not installed
 */
export async function openArchive(path: string, { mode }: ArchiveOpening): Promise<Archive> {
  if (mode !== 'read') return openForWriting(path, mode === 'create');
  const store = await openStore(path, { create: false });
  try {
    const state = stateOf(store);
    demandCurrent(store, state);
    return new Archive(store, state, false);
  } catch (error) {
    await store.root.close();
    throw error;
  }
}

/** Opens the file that counts once nobody else may write: it may have been written anew while we came in. */
async function openForWriting(path: string, create: boolean): Promise<Archive> {
  for (;;) {
    const store = await openStore(path, { create });
    try {
      stateOf(store);
      takeWriter(store);
      if (dataName(path) !== store.file) await store.root.close();
      else if (isCompactingDue(store)) await compact(store);
      else {
        removeStaleData(path);
        return new Archive(store, prepareForWriting(store), true);
      }
    } catch (error) {
      await store.root.close();
      throw error;
    }
  }
}

/**
 * Removes articles wholly: text, index and what was derived, and then from the disk, by writing the file anew. Those that
 * are damaged are removed too.
 *
 * @throws SyndiffError `no-such-input` for an id that is not there; then nothing is removed
 */
export async function forget(path: string, ids: readonly string[], step?: ForgetStep): Promise<void> {
  const archive = await openArchive(path, { mode: 'write' });
  let isOpen = true;
  try {
    forgetIn(archive, ids, step);
    isOpen = false;
    await compact(archive.store, step);
  } finally {
    if (isOpen) await archive.close();
  }
}

/** All articles of some ids. */
export function articlesOf(archive: Archive, ids: readonly string[]): readonly Article[] {
  return ids.flatMap((id) => archive.get(id)?.article ?? []);
}
