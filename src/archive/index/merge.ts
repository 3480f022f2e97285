import { keyOf, numberIn } from '../store/key.js';
import { bitsFor, putBlocks, Stripes } from './segments.js';
import { readState, writeState, type Segment, type State } from '../store/state.js';
import { inTransaction, type Store } from '../store/store.js';

/**
 * Segments of one size that are merged into one of the next. With four, a posting is rewritten once for each fourfold
 * growth of the archive, and a look-up meets at most three segments of each size.
 */
const MERGED_AT_ONCE = 4;
/** Postings that are in memory at once while merging: two columns and room for sorting them, 16 bytes each. */
const STRIPE_POSTINGS = 1 << 18;
/** Postings that one transaction writes: what it changes is in memory until it is committed. */
const TRANSACTION_POSTINGS = 1 << 22;
/** Blocks that one transaction removes. */
const REMOVED_AT_ONCE = 50_000;

/** Size as the number of fourfold steps above one article. */
const sizeOf = ({ postings }: Segment): number => Math.floor(Math.log2(postings / 128 + 1) / 2);

/**
 * Which segments are due: the last ones, once four of one size are among them. Only neighbours are merged, so that the
 * numbers of articles still rise from segment to segment.
 */
export function dueSegments(segments: readonly Segment[]): readonly Segment[] {
  const sizes = [...new Set(segments.map(sizeOf))].sort((one, other) => one - other);
  for (const size of sizes) {
    const start = segments.findLastIndex((segment) => sizeOf(segment) > size) + 1;
    const tail = segments.slice(start);
    if (tail.filter((segment) => sizeOf(segment) === size).length >= MERGED_AT_ONCE) return tail;
  }
  return [];
}

/** What a segment must outweigh, so that few of them are met when a hash is looked up. */
const OUTWEIGHED = 4;

/**
 * Which segments are merged when a run of adding is over: the last ones, as long as those before are not this many times
 * as large as all behind them. A large archive is not written anew for a few articles, and a query asks two or three.
 */
export function untidySegments(segments: readonly Segment[]): readonly Segment[] {
  let [from, behind] = [segments.length, 0];
  while (from > 0) {
    const { postings } = segments[from - 1] as Segment;
    if (behind > 0 && postings > OUTWEIGHED * behind) break;
    behind += postings;
    from -= 1;
  }
  return segments.length - from > 1 ? segments.slice(from) : [];
}

/** Removes the blocks of segments, some at a time; the last transaction may be missing after an interruption. */
export function dropBlocks(store: Store, ids: readonly number[]): void {
  const { postings } = store;
  for (const id of ids) {
    for (;;) {
      const range = postings.getKeys({ start: keyOf(id), end: keyOf(id + 1), limit: REMOVED_AT_ONCE });
      const keys = [...range].map((key) => Buffer.from(key));
      if (keys.length === 0) break;
      inTransaction(store, () => {
        for (const key of keys) postings.removeSync(key);
      });
    }
  }
}

/** Ids of segments that stand in the table, whether the state knows them or not. */
export function storedSegments({ postings }: Store): readonly number[] {
  const ids: number[] = [];
  for (;;) {
    const [next] = [...postings.getKeys({ start: keyOf((ids.at(-1) ?? -1) + 1), limit: 1 })];
    if (next === undefined) return ids;
    ids.push(numberIn(next, 0));
  }
}

/** Removes what an interrupted merge left behind. */
export function dropOrphans(store: Store, state: State): void {
  const known = new Set(state.segments.map(({ id }) => id));
  dropBlocks(
    store,
    storedSegments(store).filter((id) => !known.has(id)),
  );
}

/** What a merge calls at each step; tests end the process there. */
export type Step = (name: 'merge-begun' | 'merge-written' | 'merge-listed' | 'merge-done') => void;

/** Writes all postings of some segments as one, in transactions of bounded size. */
function writeMerged(store: Store, parts: readonly Segment[], merged: Segment): void {
  const bits = Math.max(0, Math.ceil(Math.log2(merged.postings / STRIPE_POSTINGS)));
  const stripes = new Stripes(store, parts, bits);
  const atOnce = Math.ceil((2 ** bits * TRANSACTION_POSTINGS) / Math.max(1, merged.postings));
  for (let from = 0; from < 2 ** bits; from += atOnce) {
    const to = Math.min(2 ** bits, from + atOnce);
    inTransaction(store, () => {
      for (let stripe = from; stripe < to; stripe += 1) putBlocks(store, merged, stripes.read(stripe));
    });
  }
}

const nothing: Step = () => undefined;

/** Merges the segments that are due. */
export function mergeDue(store: Store, step: Step = nothing): void {
  while (mergeSome(store, dueSegments, step)) continue;
}

/** Merges once more when a run of adding is over. */
export function tidy(store: Store, step: Step = nothing): void {
  mergeSome(store, untidySegments, step);
}

/**
 * Merges some segments. The new segment is written first and belongs to nothing; one small transaction then
 * puts it in the place of the old ones, whose blocks are removed at last. Interrupted anywhere, the archive is whole.
 *
 * @returns whether there were any
 */
function mergeSome(store: Store, choose: typeof dueSegments, step: Step): boolean {
  const state = readState(store);
  const due = choose(state?.segments ?? []);
  const [first, last] = [due[0], due.at(-1)];
  if (state === null || first === undefined || last === undefined) return false;
  step('merge-begun');
  const postings = due.reduce((sum, segment) => sum + segment.postings, 0);
  const id = state.nextSegment;
  const merged = { id, from: first.from, to: last.to, bits: bitsFor(postings), postings };
  inTransaction(store, () => {
    writeState(store, { ...state, nextSegment: id + 1 });
  });
  writeMerged(store, due, merged);
  step('merge-written');
  const ids = new Set(due.map((segment) => segment.id));
  const kept = state.segments.filter((segment) => !ids.has(segment.id));
  inTransaction(store, () => {
    writeState(store, { ...state, nextSegment: id + 1, segments: [...kept, merged] });
  });
  step('merge-listed');
  dropBlocks(store, [...ids]);
  step('merge-done');
  return true;
}
