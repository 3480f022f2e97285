import { afterAll, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { holdersIn, packBlock, PostingColumns, unpackBlock } from '../../src/archive/index/blocks.js';
import { dueSegments, mergeDue, storedSegments } from '../../src/archive/index/merge.js';
import { bitsFor, bucketOf, lookUp, putBlocks } from '../../src/archive/index/segments.js';
import { Sorter } from '../../src/archive/index/sort-postings.js';
import { NEW_STATE, readState, writeState, type Segment } from '../../src/archive/store/state.js';
import { openStore, type Store } from '../../src/archive/store/store.js';
import { newPath, removePaths } from './folders.js';

afterAll(removePaths);

type Posting = readonly [hash: number, article: number];

/** Hashes that recur, neighbours, and both ends of 32 bits. */
const hash = fc.oneof(
  fc.nat(20),
  fc.integer({ min: 0, max: 0xffffffff }),
  fc.constantFrom(0, 0x7fffffff, 0x80000000, 0xffffffff),
);
const postings = fc.array(fc.tuple(hash, fc.nat(3000)), { maxLength: 300 });

const columnsOf = (all: readonly Posting[]): PostingColumns => {
  const columns = new PostingColumns();
  for (const [one, article] of all) columns.push(one, article);
  return columns;
};

/** Each once, sorted by both, with the plainest means. */
const plain = (all: readonly Posting[]): Posting[] =>
  [...new Map(all.map((one) => [one.join(' '), one])).values()].sort((a, b) => a[0] - b[0] || a[1] - b[1]);

const rows = ({ hashes, articles, count }: { hashes: Uint32Array; articles: Uint32Array; count: number }): Posting[] =>
  Array.from({ length: count }, (_, at) => [hashes[at]!, articles[at]!]);

describe('blocks', () => {
  test('unpackBlock(packBlock(postings)) are the postings', () => {
    fc.assert(
      fc.property(postings, fc.nat(5), (all, least) => {
        const sorted = plain(all.map(([one, article]) => [one, article + least]));
        const ground = { hash: 0, article: least };
        const columns = columnsOf(sorted);
        const bytes = Buffer.from(packBlock(columns, [0, columns.count], ground));
        const back = new PostingColumns();
        unpackBlock(bytes, ground, back);
        expect(rows(back)).toEqual(sorted);
      }),
    );
  });

  test('holdersIn(block, hash) are the articles that a plain search finds', () => {
    fc.assert(
      fc.property(postings, hash, (all, wanted) => {
        const sorted = plain(all);
        const columns = columnsOf(sorted);
        const bytes = Buffer.from(packBlock(columns, [0, columns.count], { hash: 0, article: 0 }));
        const holders = sorted.filter(([one]) => one === wanted).map(([, article]) => article);
        expect([...(holdersIn(bytes, wanted, { hash: 0, article: 0 }) ?? [])]).toEqual(holders);
      }),
    );
  });

  test('unpackBlock(any bytes) ends: with postings, or with an error', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 64 }), (bytes) => {
        const columns = new PostingColumns();
        try {
          unpackBlock(bytes, { hash: 0, article: 0 }, columns);
        } catch (error) {
          expect(error).toBeInstanceOf(RangeError);
        }
        expect(columns.count).toBeLessThan(100_000);
      }),
      { numRuns: 500 },
    );
  });
});

describe('Sorter', () => {
  test('sort(postings) is a stable sort by hash', () => {
    fc.assert(
      fc.property(postings, (all) => {
        const columns = columnsOf(all);
        const sorted = new Sorter().sort(columns, columns.count);
        const expected = [...all].sort((a, b) => a[0] - b[0]);
        expect(rows({ ...sorted, count: all.length })).toEqual(expected);
      }),
    );
  });
});

async function emptyStore(): Promise<Store> {
  const store = await openStore(newPath(), { create: true, isReadOnly: false });
  store.root.transactionSync(() => {
    writeState(store, { ...NEW_STATE, probe: '' });
  });
  return store;
}

/** Adds a segment of articles with these hashes, as adding a batch does. */
function putSegment(store: Store, batch: readonly (readonly number[])[]): void {
  const state = readState(store)!;
  const own = plain(batch.flatMap((hashes, at) => hashes.map((one): Posting => [one, state.next + at])));
  const columns = columnsOf(own);
  const [from, to] = [state.next, state.next + batch.length];
  const segment = { id: state.nextSegment, from, to, bits: bitsFor(columns.count), postings: columns.count };
  store.root.transactionSync(() => {
    putBlocks(store, segment, { hashes: columns.hashes, articles: columns.articles, count: columns.count });
    writeState(store, { ...state, next: to, nextSegment: segment.id + 1, segments: [...state.segments, segment] });
  });
}

const segmentOf = (postingCount: number): Segment => ({ id: 0, from: 0, to: 0, bits: 0, postings: postingCount });

describe('segments', () => {
  test('lookUp(hashes) after any batches and merges is what a plain index says', async () => {
    const article = fc.array(hash, { maxLength: 12 });
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(article, { minLength: 1, maxLength: 6 }), { maxLength: 14 }),
        async (batches) => {
          const store = await emptyStore();
          for (const batch of batches) {
            putSegment(store, batch);
            mergeDue(store);
          }
          const all = batches.flat();
          const hashes = [...new Set(all.flat())];
          const state = readState(store)!;
          const found = hashes.map((one) => [one, [...lookUp(store, state, one)]]);
          const expected = hashes.map((one) => [one, all.flatMap((own, at) => (own.includes(one) ? [at] : []))]);
          expect(found).toEqual(expected);
          expect(storedSegments(store)).toEqual(
            state.segments
              .filter(({ postings: count }) => count > 0)
              .map(({ id }) => id)
              .sort((a, b) => a - b),
          );
          await store.root.close();
        },
      ),
      { numRuns: 40 },
    );
  });

  test('mergeDue(store) of large segments writes them as one, with the same answers', async () => {
    const store = await emptyStore();
    const hashOf = (at: number): number => Math.imul(at + 1, 0x9e3779b1) >>> 0;
    const batches = [0, 1, 2, 3, 4].map((nth) =>
      Array.from({ length: 40 }, (_, at) =>
        Array.from({ length: 150 }, (_one, place) => hashOf(((nth * 40 + at) * 150 + place) % 20_011)),
      ),
    );
    for (const batch of batches) putSegment(store, batch);
    const hashes = [0, 1, 5000, 20_000].map(hashOf);
    const answers = (): Uint32Array[] => hashes.map((one) => lookUp(store, readState(store)!, one));
    const before = answers();
    mergeDue(store);
    const { segments } = readState(store)!;
    expect(segments).toHaveLength(1);
    expect(segments[0]!.bits).toBeGreaterThan(5);
    expect(answers()).toEqual(before);
    await store.root.close();
  });

  test('dueSegments(segments) leaves at most three of each size', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 5_000_000 }), { maxLength: 60 }), (counts) => {
        let segments: Segment[] = [];
        for (const count of counts) {
          segments.push(segmentOf(count));
          for (let due = dueSegments(segments); due.length > 0; due = dueSegments(segments)) {
            expect(segments.slice(-due.length)).toEqual(due);
            segments = [...segments.slice(0, -due.length), segmentOf(due.reduce((sum, one) => sum + one.postings, 0))];
          }
        }
        expect(segments.length).toBeLessThanOrEqual(3 * 10);
        expect(dueSegments(segments)).toEqual([]);
      }),
    );
  });

  test('bucketOf(hash, bits) is below 2^bits and rises with the hash', () => {
    fc.assert(
      fc.property(hash, hash, fc.nat(24), (one, other, bits) => {
        expect(bucketOf(one, bits)).toBeLessThan(2 ** bits);
        if (one <= other) expect(bucketOf(one, bits)).toBeLessThanOrEqual(bucketOf(other, bits));
      }),
    );
  });
});
