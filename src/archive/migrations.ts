import { timeOf } from '../compare/engine.js';
import { hashesOf } from './verbs/add.js';
import { PostingColumns } from './index/blocks.js';
import { dropBlocks, dropOrphans } from './index/merge.js';
import { records } from './store/kept.js';
import { bitsFor, putBlocks } from './index/segments.js';
import { Sorter } from './index/sort-postings.js';
import { changeTime, Spreads } from './store/spreads.js';
import { readState, SCHEMA, writeState, type Segment, type State } from './store/state.js';
import { inTransaction, type Store } from './store/store.js';

/** Brings the tables from one schema to the next, in transactions that may be repeated. Returns what the state becomes. */
type Migration = (store: Store, state: State) => State;

/** Schema 1 took a date that stands for none, such as 1970-01-01, for a date; a scan does not. */
function forgetPlaceholderDates(store: Store, state: State): State {
  const spreads = new Spreads(store, state);
  const changed: (readonly [number, number])[] = [];
  for (const { number, kept } of records(store)) {
    if (kept === null) continue;
    const time = timeOf(kept.article);
    if (time !== spreads.time(number)) changed.push([number, time]);
  }
  for (const [number, time] of changed) changeTime(store, number, time);
  return changed.length === 0 ? state : { ...state, generation: state.generation + 1 };
}

/** By the schema they start from. Schema 1 is the first. */
export const MIGRATIONS: Readonly<Record<number, Migration>> = { 1: forgetPlaceholderDates };

/** What a migration calls at each step; tests end the process there. */
export type Step = (
  name:
    'migration-begun' | 'migration-committed' | 'reindex-begun' | 'reindex-written' | 'reindex-listed' | 'reindex-done',
) => void;

const nothing: Step = () => undefined;

/** Articles whose postings are made anew in one transaction. */
const REINDEXED_AT_ONCE = 10_000;

function* inBatches(store: Store): Generator<readonly [number, Uint32Array][]> {
  let batch: [number, Uint32Array][] = [];
  for (const { number, kept } of records(store)) {
    if (kept !== null) batch.push([number, hashesOf(kept.article)]);
    if (batch.length < REINDEXED_AT_ONCE) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}

/**
 * Makes all postings anew, where words are hashed otherwise than they were. The new segments belong to nothing until the
 * last transaction puts them in the place of the old ones; interrupted, it begins again.
 */
function reindex(store: Store, probe: string, step: Step): void {
  const state = readState(store);
  if (state === null) return;
  step('reindex-begun');
  // What another syndiff left when it was broken off here has the numbers that are given next.
  dropOrphans(store, state);
  const old = state.segments.map(({ id }) => id);
  const segments: Segment[] = [];
  let nextSegment = state.nextSegment;
  const sorter = new Sorter();
  for (const batch of inBatches(store)) {
    const columns = new PostingColumns();
    for (const [number, hashes] of batch) for (const hash of hashes) columns.push(hash, number);
    if (columns.count === 0) continue;
    const [from, to] = [batch[0]?.[0] ?? 0, (batch.at(-1)?.[0] ?? 0) + 1];
    const segment = { id: nextSegment, from, to, bits: bitsFor(columns.count), postings: columns.count };
    nextSegment += 1;
    inTransaction(store, () => {
      putBlocks(store, segment, { ...sorter.sort(columns, columns.count), count: columns.count });
    });
    segments.push(segment);
    step('reindex-written');
  }
  inTransaction(store, () => {
    writeState(store, { ...state, generation: state.generation + 1, nextSegment, segments, probe });
  });
  step('reindex-listed');
  dropBlocks(store, old);
  step('reindex-done');
}

/**
 * Brings an archive that an earlier syndiff wrote to the schema of this one, a transaction a step, and makes the index
 * anew where words are hashed otherwise now.
 *
 * @param steps for tests; default: all there are
 */
export function migrate(
  store: Store,
  probe: string,
  { steps = MIGRATIONS, step = nothing }: { readonly steps?: typeof MIGRATIONS; readonly step?: Step } = {},
): void {
  for (;;) {
    const state = readState(store);
    const migration = state === null ? undefined : steps[state.schema];
    if (state === null || migration === undefined) break;
    step('migration-begun');
    inTransaction(store, () => {
      writeState(store, { ...migration(store, state), schema: state.schema + 1 });
    });
    step('migration-committed');
  }
  const state = readState(store);
  if (state !== null && state.schema === SCHEMA && state.probe !== probe) reindex(store, probe, step);
}
