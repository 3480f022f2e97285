import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { Press } from '../../bench/corpus/press.js';
import type { ArticleRecord, PlantRecord, TruthRecord } from '../../bench/corpus/records.js';
import { truthOf } from '../../bench/corpus/truth.js';
import { carried, coveredLength, unionLength } from '../../bench/scan/intervals.js';
import { linesOf } from '../../bench/scan/lines.js';
import { PassageIndex } from '../../bench/scan/passages.js';
import { explainedShare, Plan } from '../../bench/scan/precision.js';
import { adjustedRandIndex } from '../../bench/scan/rand-index.js';
import { foundFrom, truthFrom, type Found, type FoundPassage, type Truth } from '../../bench/scan/read.js';
import { measureReal, readOneEvent, type RealArticle } from '../../bench/scan/real.js';
import { isFound } from '../../bench/scan/recall.js';
import { measure } from '../../bench/scan/truth.js';
import { testWithShared } from '../house/shared-data.js';

type Stretch = readonly [article: string, start: number, end: number];
type ScanRecord = Parameters<typeof foundFrom>[0] extends Iterable<infer One> ? One : never;

const place = ([article, start, end]: Stretch): { article: string; start: number; end: number } => ({
  article,
  start,
  end,
});

function plant(origin: Stretch, copy: Stretch, more: Partial<PlantRecord> = {}): PlantRecord {
  const paragraphs = [[origin[1], origin[2], copy[1], copy[2]]] as const;
  const fixed = { type: 'plant', story: 1, size: 2, kind: 'whole', edit: 0, words: 10 } as const;
  return { ...fixed, origin: place(origin), copy: place(copy), paragraphs, ...more };
}

const passage = (left: Stretch, right: Stretch, words = 10): FoundPassage & { type: 'passage'; kind: 'near' } => ({
  type: 'passage',
  kind: 'near',
  left: place(left),
  right: place(right),
  words,
});

const article = (id: string, story: number, more: Partial<ArticleRecord> = {}): ArticleRecord => ({
  type: 'article',
  id,
  story,
  kind: 'whole',
  member: 0,
  size: 2,
  ...more,
});

const CORPUS = {
  type: 'corpus',
  articles: 4,
  seed: 1,
  from: 'test',
  stories: 2,
  outlets: 4,
  real: 1,
  recombined: 0,
} as const;

const truthWith = (...records: TruthRecord[]): Truth => truthFrom([CORPUS, ...records]);
const scan = (...records: ScanRecord[]): Found => foundFrom(records);
const footer = (id: string, start: number, end: number): TruthRecord => ({
  type: 'furniture',
  kind: 'footer',
  article: id,
  start,
  end,
});

describe('unionLength(intervals)', () => {
  test('counts a character once', () => {
    expect(unionLength([])).toBe(0);
    expect(
      unionLength([
        [20, 30],
        [0, 10],
        [5, 12],
        [6, 7],
      ]),
    ).toBe(22);
    expect(
      coveredLength(
        [5, 25],
        [
          [0, 10],
          [20, 90],
        ],
      ),
    ).toBe(10);
  });
});

describe('carried(part, from, to)', () => {
  test('keeps the proportion', () => {
    expect(carried([10, 20], [0, 100], [1000, 1200])).toEqual([1020, 1040]);
  });
});

describe('isFound(plant, index)', () => {
  const planted = plant(['a', 0, 100], ['b', 200, 300]);
  const foundIn = (...records: ScanRecord[]): boolean => isFound(planted, new PassageIndex(scan(...records)));

  test('asks for half of the span on both sides, whichever side the passage names first', () => {
    expect(foundIn(passage(['a', 0, 50], ['b', 200, 250]))).toBe(true);
    expect(foundIn(passage(['b', 200, 250], ['a', 0, 50]))).toBe(true);
    expect(foundIn(passage(['a', 0, 49], ['b', 200, 250]))).toBe(false);
    expect(foundIn(passage(['a', 0, 50], ['b', 200, 249]))).toBe(false);
  });

  test('adds up several passages, but not one that runs elsewhere', () => {
    const [one, two] = [passage(['a', 0, 30], ['b', 200, 230]), passage(['a', 60, 90], ['b', 260, 290])];
    expect(foundIn(one)).toBe(false);
    expect(foundIn(one, two)).toBe(true);
    expect(foundIn(one, passage(['a', 60, 90], ['b', 900, 930]))).toBe(false);
    expect(foundIn(passage(['a', 0, 100], ['c', 200, 300]))).toBe(false);
  });

  test('follows the base of a family that has both', () => {
    const parts = [passage(['m', 500, 600], ['a', 0, 100]), passage(['m', 500, 600], ['b', 200, 300])];
    expect(foundIn(...parts)).toBe(false);
    expect(foundIn(...parts, { type: 'family', base: 'm', articles: ['m', 'a'] })).toBe(false);
    expect(foundIn(...parts, { type: 'family', base: 'm', articles: ['m', 'a', 'b'] })).toBe(true);
  });

  test('sees that two articles share different parts of the base', () => {
    const parts = [passage(['m', 500, 600], ['a', 0, 100]), passage(['m', 600, 700], ['b', 200, 300])];
    expect(foundIn(...parts, { type: 'family', base: 'm', articles: ['m', 'a', 'b'] })).toBe(false);
  });
});

describe('explainedShare(passage, plan)', () => {
  const plan = new Plan([plant(['o', 0, 100], ['b', 200, 300]), plant(['o', 0, 100], ['c', 400, 500])]);

  test('is 1 for planted copy, direct or through the common origin, and 0 for any other', () => {
    expect(explainedShare(passage(['o', 0, 100], ['b', 200, 300]), plan)).toBe(1);
    expect(explainedShare(passage(['b', 200, 300], ['o', 0, 100]), plan)).toBe(1);
    expect(explainedShare(passage(['b', 220, 280], ['c', 420, 480]), plan)).toBe(1);
    expect(explainedShare(passage(['b', 0, 60], ['c', 400, 460]), plan)).toBe(0);
    expect(explainedShare(passage(['b', 200, 300], ['d', 0, 100]), plan)).toBe(0);
  });

  test('is the share of the worse side', () => {
    // 50 characters too many on one side, 2 of them forgiven as a blank line; on the other side 98.
    expect(explainedShare(passage(['o', 0, 150], ['b', 200, 300]), plan)).toBeCloseTo(102 / 150);
    expect(explainedShare(passage(['o', 0, 150], ['b', 200, 400]), plan)).toBeCloseTo(102 / 200);
  });

  test('holds the same paragraph of the origin against each other only', () => {
    const paragraphs = (at: number): PlantRecord['paragraphs'] => [[at, at + 50, 0, 50]];
    const apart = new Plan([
      plant(['o', 0, 50], ['b', 0, 50], { paragraphs: paragraphs(0) }),
      plant(['o', 60, 110], ['c', 0, 50], { paragraphs: paragraphs(60) }),
    ]);
    expect(explainedShare(passage(['b', 0, 50], ['c', 0, 50]), apart)).toBe(0);
  });
});

describe('adjustedRandIndex(one, other)', () => {
  test('is what the formula gives by hand', () => {
    // Pairs together: one 3 + 3, other 1 + 6, both 1 + 3; expected 6 · 7 / 15.
    const [one, other] = ['aaabbb', 'xxyyyy'].map((names) => [...names]);
    expect(adjustedRandIndex(one!, other!)).toBeCloseTo((4 - 2.8) / (6.5 - 2.8));
  });

  test('is 1 for the same groups under other names, below it for any other', () => {
    expect(adjustedRandIndex([...'aabbc'], [...'zzyyx'])).toBe(1);
    expect(adjustedRandIndex([...'abcde'], [...'vwxyz'])).toBe(1);
    expect(adjustedRandIndex([...'aabbc'], [...'zzyyy'])).toBeLessThan(1);
    expect(adjustedRandIndex([...'aabb'], [...'zzzz'])).toBe(0);
  });

  test('is the same either way round, and agrees with counting all pairs', () => {
    const groups = fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { minLength: 4, maxLength: 30 });
    fc.assert(
      fc.property(groups, groups, (left, right) => {
        const size = Math.min(left.length, right.length);
        const [one, other] = [left.slice(0, size), right.slice(0, size)];
        let [both, first, second, all] = [0, 0, 0, 0];
        for (let a = 0; a < size; a += 1)
          for (let b = a + 1; b < size; b += 1) {
            all += 1;
            first += Number(one[a] === one[b]);
            second += Number(other[a] === other[b]);
            both += Number(one[a] === one[b] && other[a] === other[b]);
          }
        const expected = (first * second) / all;
        const most = (first + second) / 2;
        const index = adjustedRandIndex(one, other);
        expect(index).toBe(adjustedRandIndex(other, one));
        if (most !== expected) expect(index).toBeCloseTo((both - expected) / (most - expected));
      }),
    );
  });
});

describe('measure(found, truth)', () => {
  const truth = truthWith(
    article('a', 1),
    article('b', 1, { member: 1 }),
    article('c', 2, { kind: 'quotation' }),
    article('d', 2, { kind: 'quotation', member: 1 }),
    plant(['a', 0, 100], ['b', 0, 100], { edit: 20, kind: 'edited' }),
    plant(['c', 0, 40], ['d', 60, 100], { kind: 'quotation', story: 2 }),
    footer('a', 110, 160),
    footer('c', 110, 160),
  );
  const perfect: ScanRecord[] = [
    passage(['a', 0, 100], ['b', 0, 100], 20),
    passage(['c', 0, 40], ['d', 60, 100], 8),
    { type: 'family', base: 'a', articles: ['a', 'b'] },
    { type: 'boilerplate', span: place(['a', 110, 160]) },
    { type: 'boilerplate', spans: [place(['c', 110, 160])] },
    { type: 'summary' },
  ];

  test('gives 1 everywhere for exactly the truth', () => {
    const { isComplete, groups, rates, precision, boilerplate, families } = measure(scan(...perfect), truth);
    expect(isComplete).toBe(true);
    expect([...groups]).toEqual([['pairwise', { planted: 2, found: 2 }]]);
    expect([...rates]).toEqual([['20 %', { planted: 1, found: 1 }]]);
    expect(precision).toEqual({ words: 28, explained: 28, inFurniture: 0 });
    expect(boilerplate).toEqual({ footers: 100, footersFound: 100, reported: 100, reportedInFurniture: 100 });
    expect(families).toEqual({
      index: 1,
      indexOfSmall: 1,
      largest: { size: 2, together: 2 },
      families: 1,
      joined: { boilerplate: 0, quotation: 0, other: 0 },
    });
  });

  test('says what joined a family of two stories', () => {
    const joined = (...records: ScanRecord[]): object => measure(scan(...records), truth).families.joined;
    const all: ScanRecord = { type: 'family', base: 'a', articles: ['a', 'b', 'c', 'd'] };
    expect(joined(all, passage(['a', 110, 160], ['c', 110, 160]))).toEqual({ boilerplate: 1, quotation: 0, other: 0 });
    expect(joined(all, passage(['c', 0, 40], ['d', 60, 100]))).toEqual({ boilerplate: 0, quotation: 1, other: 0 });
    expect(joined(all, passage(['a', 0, 40], ['d', 0, 40]))).toEqual({ boilerplate: 0, quotation: 0, other: 1 });
    expect(joined(all, passage(['a', 0, 40], ['b', 0, 40]))).toEqual({ boilerplate: 0, quotation: 0, other: 0 });
  });

  test('counts words in house text as not explained, and retold passages not at all', () => {
    const { precision, retold } = measure(
      scan(passage(['a', 110, 160], ['c', 110, 160], 9), { ...passage(['a', 0, 9], ['d', 0, 9]), kind: 'retold' }),
      truth,
    );
    expect(precision).toEqual({ words: 9, explained: 0, inFurniture: 9 });
    expect(retold).toBe(1);
  });

  test('tells records that were cut off, and a story that was not kept whole', () => {
    const { isComplete, families } = measure(scan(...perfect.slice(0, 2)), truth);
    expect(isComplete).toBe(false);
    expect(families.largest).toEqual({ size: 2, together: 0 });
    expect(families.index).toBeLessThan(1);
  });
});

describe('measure(found, truth) of a made corpus', () => {
  const word = (at: number): string =>
    [...String(at)].map((digit) => 'bcdfglmnpr'.charAt(Number(digit)) + 'a').join('');
  const units = Array.from({ length: 4000 }, (_, at) =>
    Array.from({ length: 45 }, (_, place) => word(at * 45 + place)).join(' '),
  );
  const press = new Press({ articles: 400, seed: 3, units, from: 'test' });
  const records: TruthRecord[] = [press.describe()];
  for (let at = 0; at < 400; at += 1) {
    const made = press.article(at);
    records.push(...truthOf(made, press.originOf(made, at)));
  }
  const truth = truthFrom(records);
  const { plants } = truth;
  const pairs = plants.map(({ origin, copy }) =>
    passage([origin.article, origin.start, origin.end], [copy.article, copy.start, copy.end]),
  );
  const stories = new Map<number, string[]>();
  for (const { kind, origin, copy, story } of plants)
    if (kind !== 'quotation') stories.set(story, [...(stories.get(story) ?? [origin.article]), copy.article]);
  const families = [...stories.values()].map((ids) => [...new Set(ids)]);
  const family = (articles: readonly string[], base: string): ScanRecord => ({ type: 'family', base, articles });

  test('gives 1 to a scan that says what was planted', () => {
    const found = scan(...pairs, ...families.map((ids) => family(ids, ids[0]!)));
    const { groups, precision, families: measured } = measure(found, truth);
    expect([...groups.values()].every(({ planted, found: hits }) => planted === hits && planted > 30)).toBe(true);
    expect(precision.explained / precision.words).toBeGreaterThan(0.9999);
    expect([measured.index, measured.indexOfSmall]).toEqual([1, 1]);
    expect(measured.largest).toEqual({ size: 20, together: 20 });
  });

  test('finds wire copy that was read against another copy, not against its origin', () => {
    const story = plants.filter((plant) => plant.kind === 'wire' && plant.story === 0);
    const whole = story.reduce((most, one) => (one.paragraphs.length > most.paragraphs.length ? one : most));
    const base = whole.copy.article;
    const againstBase = story.flatMap(({ paragraphs, copy }) =>
      copy.article === base
        ? []
        : paragraphs.flatMap(([from, , start, end]) =>
            whole.paragraphs
              .filter((one) => one[0] === from)
              .map(([, , there, thereEnd]) => passage([base, there, thereEnd], [copy.article, start, end])),
          ),
    );
    const { origin } = whole;
    const first = passage([base, whole.copy.start, whole.copy.end], [origin.article, origin.start, origin.end]);
    const ids = [origin.article, ...story.map(({ copy }) => copy.article)];
    const { precision } = measure(scan(first, ...againstBase), truth);
    expect(precision.explained / precision.words).toBeGreaterThan(0.9999);
    const index = new PassageIndex(scan(first, ...againstBase, family(ids, base)));
    expect(story.filter((one) => isFound(one, index)).length).toBe(story.length);
  });

  test('gives less to passages that are moved by a paragraph', () => {
    const moved = plants.map(({ origin, copy }) =>
      passage([origin.article, origin.start + 400, origin.end + 400], [copy.article, copy.start, copy.end]),
    );
    const { precision } = measure(scan(...moved), truth);
    expect(precision.explained / precision.words).toBeLessThan(0.8);
  });
});

describe('linesOf(path)', () => {
  test('gives the lines of a file larger than its chunks, whole letters and all', () => {
    const folder = mkdtempSync(join(tmpdir(), 'syndiff-lines-'));
    const lines = Array.from({ length: 3000 }, (_, at) => `${at} ${'ü“x”'.repeat(at % 400)}`);
    writeFileSync(join(folder, 'ended'), `${lines.join('\n')}\n`);
    writeFileSync(join(folder, 'open'), lines.join('\n'));
    expect([...linesOf(join(folder, 'ended'))]).toEqual(lines);
    expect([...linesOf(join(folder, 'open'))]).toEqual(lines);
    rmSync(folder, { recursive: true });
  });
});

describe('measureReal(articles, families)', () => {
  const words = (from: number, to: number): string =>
    Array.from({ length: to - from }, (_, at) => `w${from + at}`).join(' ');
  const real = (id: string, outlet: string, text: string): RealArticle => ({ id, outlet, published: '2018', text });
  // 93 runs each; b has 93 of a's, c 43 (less than half), d all but at the same outlet as a.
  const articles = [
    real('a', 'one', words(0, 100)),
    real('b', 'two', `${words(0, 100)}.`),
    real('c', 'three', `${words(0, 50)} ${words(200, 250)}`),
    real('d', 'one', words(0, 100)),
  ];

  test('counts pairs of different outlets, and those that stand in no family together', () => {
    const apart = measureReal(articles, [{ base: 'a', articles: ['a', 'b'] }]);
    expect(apart.pairs).toBe(2);
    expect(apart.apart).toEqual([['b', 'd']]);
    expect(measureReal(articles, [{ base: 'a', articles: ['a', 'b', 'd'] }]).apart).toEqual([]);
  });

  test('says how like its base a family is', () => {
    const [family] = measureReal(articles, [{ base: 'a', articles: ['a', 'b', 'c'] }]).families;
    expect(family!.least).toBeCloseTo(43 / 93);
    expect(family!.mean).toBeCloseTo((1 + 43 / 93) / 2);
  });

  testWithShared('data/one-event-75-outlets.jsonl.gz', 'counts as many pairs as were counted before', (path) => {
    const event = readOneEvent(join(path, '..'));
    const together = { base: event[0]!.id, articles: event.map(({ id }) => id) };
    const { articles: count, pairs, apart } = measureReal(event, [together]);
    // 611–645 by how words are cut, as the notes on the data say.
    expect([count, pairs, apart.length]).toEqual([612, 645, 0]);
  });
});
