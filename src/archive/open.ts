import { SyndiffError } from '../model/errors.js';
import { compact, isCompactingDue } from './store/compact.js';
import { Archive } from './handle.js';
import { dataName, removeStaleData } from './store/marker.js';
import { dropOrphans, mergeDue } from './index/merge.js';
import { migrate } from './migrations.js';
import { probe } from './index/probe.js';
import { NEW_STATE, readState, SCHEMA, writeState, type State } from './store/state.js';
import { inTransaction, openStore, type Store } from './store/store.js';
import { takeWriter } from './store/writer.js';

/** How an archive is opened. */
export interface ArchiveOpening {
  /**
   * `read`: nothing is changed, the folder may be read-only · `derive`: the same, but what is derived is kept · `write`: an
   * archive that is there · `create`: made where there is none.
   */
  readonly mode: 'read' | 'derive' | 'write' | 'create';
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
    inTransaction(store, () => {
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
 *   another process writes or the folder may not be written to; `missing-package` where the package lmdb is not installed
 */
export async function openArchive(path: string, { mode }: ArchiveOpening): Promise<Archive> {
  if (mode === 'write' || mode === 'create') return openForWriting(path, mode === 'create');
  const store = await openStore(path, { create: false, isReadOnly: mode === 'read' });
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
    const store = await openStore(path, { create, isReadOnly: false });
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
