import { SyndiffError } from '../../model/errors.js';
import { hashesOf } from './add.js';
import { markForCompacting, type Step as CompactStep } from '../store/compact.js';
import type { Archive } from '../handle.js';
import { clearIdentity, numbersOfAddress } from '../store/identities.js';
import { keyOf } from '../store/key.js';
import { dropNames } from '../store/names.js';
import { packRecord, readRecord, type Kept } from '../store/kept.js';
import { bucketOf, bucketsOf, thinBlock } from '../index/segments.js';
import { clearSpread, Spreads } from '../store/spreads.js';
import { writeState, type Segment, type State } from '../store/state.js';
import { inTransaction, type Store } from '../store/store.js';

/** What forgetting calls at each step; tests end the process there. */
export type Step = (name: 'forget-begun' | 'forget-written' | 'forget-committed' | Parameters<CompactStep>[0]) => void;

/** An article that goes. */
interface Going {
  readonly number: number;
  readonly id: string;
  /** Null where it is damaged. */
  readonly kept: Kept | null;
}

function goingOf(archive: Archive, id: string): Going {
  const number = archive.refresh().identities.ofId(id);
  if (number !== null) return { number, id, kept: readRecord(archive.store, number) };
  throw new SyndiffError(
    'no-such-input',
    `there is no article ${id} in ${archive.store.path}`,
    'syndiff archive list shows ids.',
  );
}

/** The blocks of a segment that may hold these articles: by their hashes, or all where one cannot be read. */
function blocksOf(store: Store, segment: Segment, going: readonly Going[]): Iterable<number> {
  if (going.some(({ kept }) => kept === null)) return bucketsOf(store, segment);
  const hashes = going.flatMap(({ kept }) => (kept === null ? [] : [...hashesOf(kept.article)]));
  return new Set(hashes.map((hash) => bucketOf(hash, segment.bits)));
}

function thinSegment(store: Store, segment: Segment, all: readonly Going[]): Segment {
  const going = all.filter(({ number }) => number >= segment.from && number < segment.to);
  if (going.length === 0) return segment;
  const gone = new Set(going.map(({ number }) => number));
  let postings = segment.postings;
  for (const bucket of blocksOf(store, segment, going)) postings -= thinBlock(store, segment, [bucket, gone]);
  return { ...segment, postings };
}

/** The version behind one that goes follows the version before it. */
function closeGap(archive: Archive, { id, number, kept }: Going, gone: ReadonlySet<number>): void {
  const { store } = archive;
  for (const other of numbersOfAddress(store, number)) {
    const version = gone.has(other) ? null : readRecord(store, other);
    if (version === null || version.predecessor !== id) continue;
    store.articles.putSync(keyOf(other), packRecord({ ...version, predecessor: kept?.predecessor ?? null }));
  }
}

function dropUnused(store: Store, state: State): Pick<State, 'outlets' | 'languages'> {
  const spreads = new Spreads(store, state);
  const used = { outlet: new Set<number>(), language: new Set<number>() };
  for (let number = 0; number < state.next; number += 1) {
    used.outlet.add(spreads.outlet(number));
    used.language.add(spreads.language(number));
  }
  dropNames(store, 'outlet', used.outlet);
  dropNames(store, 'language', used.language);
  const count = (kind: 0 | 1): number => store.names.getKeysCount({ start: keyOf(kind), end: keyOf(kind + 1) });
  return { outlets: count(0), languages: count(1) };
}

function removeAll(archive: Archive, going: readonly Going[]): void {
  const { store } = archive;
  const { state } = archive.now;
  const gone = new Set(going.map(({ number }) => number));
  // The last version first, so that each finds the predecessor of the one before it.
  for (const one of [...going].sort((a, b) => a.number - b.number)) closeGap(archive, one, gone);
  const segments = state.segments.map((segment) => thinSegment(store, segment, going));
  for (const { number } of going) {
    store.articles.removeSync(keyOf(number));
    clearSpread(store, number);
    clearIdentity(store, number);
  }
  store.derived.clearSync();
  const sum = (of: (kept: Kept) => number): number =>
    going.reduce((total, { kept }) => total + (kept === null ? 0 : of(kept)), 0);
  markForCompacting(store);
  writeState(store, {
    ...state,
    ...dropUnused(store, state),
    generation: state.generation + 1,
    articles: state.articles - going.length,
    words: state.words - sum(({ article }) => article.words),
    characters: state.characters - sum(({ article }) => article.text.length),
    segments,
  });
}

/** Removes articles from all tables, in one transaction. Their bytes stay in free pages until the file is compacted. */
export function forgetIn(archive: Archive, ids: readonly string[], step: Step = () => undefined): void {
  const going = [...new Set(ids)].map((id) => goingOf(archive, id));
  step('forget-begun');
  inTransaction(archive.store, () => {
    removeAll(archive, going);
    step('forget-written');
  });
  step('forget-committed');
}
