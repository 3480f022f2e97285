import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { chanceOf } from '../../bench/corpus/chance.js';
import { Dice } from '../../bench/corpus/dice.js';
import { edited } from '../../bench/corpus/edits.js';
import { Mill } from '../../bench/corpus/mill.js';
import { Novelty } from '../../bench/corpus/novelty.js';
import { outletName, outletsFor } from '../../bench/corpus/outlets.js';
import { Permutation } from '../../bench/corpus/permutation.js';
import { Press } from '../../bench/corpus/press.js';
import type { ArticleRecord, PlantRecord, Place, TruthRecord } from '../../bench/corpus/records.js';
import { layoutOf, PLANT_KINDS, roleAt } from '../../bench/corpus/roles.js';
import { runHashes, wordCodes } from '../../bench/corpus/runs.js';
import { readSources } from '../../bench/corpus/sources.js';
import { supplyOf } from '../../bench/corpus/supply.js';
import { writeCorpus } from '../../bench/corpus/write.js';
import { ROOT } from '../house/files.js';
import { testWithShared } from '../house/shared-data.js';

interface Line {
  readonly id: string;
  readonly outlet: string;
  readonly published: string;
  readonly text: string;
}

const ARTICLES = 1000;

/** Supply of our own: numbered sentences, so that every paragraph is new. */
const units = Array.from({ length: 12_000 }, (_, at) => {
  const dice = new Dice(at, 'test', 0);
  const word = (): string => Array.from({ length: 5 }, () => 'bcdfglmnprst'.charAt(dice.below(12))).join('a');
  const sentence = (): string => `Item ${Array.from({ length: 20 }, word).join(' ')}.`;
  return `${sentence()} ${sentence()}`;
});

const linesOf = <T>(path: string): T[] =>
  readFileSync(path, 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as T);

const folder = mkdtempSync(join(tmpdir(), 'syndiff-corpus-'));
let articles: ReadonlyMap<string, Line>;
let truth: readonly TruthRecord[];
let plants: readonly PlantRecord[];

const pressOf = (seed: number, count = ARTICLES): Press => new Press({ articles: count, seed, units, from: 'test' });
const slice = ({ article, start, end }: Place): string => articles.get(article)!.text.slice(start, end);

beforeAll(() => {
  const written = writeCorpus(pressOf(1), folder);
  articles = new Map(linesOf<Line>(written.corpus).map((line) => [line.id, line]));
  truth = linesOf<TruthRecord>(written.truth);
  plants = truth.filter((record) => record.type === 'plant');
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('new Permutation(size, seed)', () => {
  test('goes to every place once, and from finds the way back', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 300 }), fc.integer(), (size, seed) => {
        const permutation = new Permutation(size, seed);
        const places = Array.from({ length: size }, (_, at) => permutation.to(at));
        expect(new Set(places).size).toBe(size);
        expect(places.map((place) => permutation.from(place))).toEqual([...places.keys()]);
        expect(Math.max(...places)).toBe(size - 1);
      }),
    );
  });
});

describe('layoutOf(articles)', () => {
  test.each([100, 1000, 10_000, 1_000_000])('gives each of %i articles a role and no paragraph to two', (count) => {
    const layout = layoutOf(count);
    let slot = 0;
    for (let role = 0; role < count; role += count > 10_000 ? 997 : 1) {
      const { firstSlot, slots, member, size } = roleAt(layout, role);
      if (count <= 10_000) expect(firstSlot).toBe(slot);
      expect(member).toBeLessThan(size);
      slot = firstSlot + slots;
    }
    if (count <= 10_000) expect(slot).toBe(layout.slots);
  });

  test('has one story in 5,000 outlets and one in 500 from 100,000 articles on', () => {
    const largest = (count: number): number[] =>
      layoutOf(count)
        .shapes.slice(0, 2)
        .map(({ size }) => size);
    expect(largest(100_000)).toEqual([5000, 500]);
    expect(largest(10_000)).toEqual([500, 500]);
  });
});

describe('outletName(outlet)', () => {
  test('names no two outlets alike', () => {
    const count = outletsFor(1_000_000);
    expect(new Set(Array.from({ length: count }, (_, at) => outletName(at))).size).toBe(count);
  });
});

describe('edited(paragraph, rate, from)', () => {
  test('changes as many words as the rate says', () => {
    const mill = new Mill(units.slice(0, 100));
    const words = Array.from({ length: 200 }, (_, at) => `w${at}`);
    for (const rate of [0, 5, 10, 20, 30]) {
      const result = edited(words.join(' '), rate, { mill, dice: new Dice(rate, 'edit', 1) }).split(' ');
      const kept = words.filter((word) => result.includes(word)).length;
      const added = result.filter((word) => !words.includes(word)).length;
      expect(kept).toBeGreaterThanOrEqual(200 - 2 * rate);
      // A replacement is lost and added, a deletion only lost, an insertion only added.
      expect(200 - kept + added).toBeGreaterThanOrEqual(2 * rate);
      expect(200 - kept + added).toBeLessThanOrEqual(4 * rate);
    }
  });
});

describe('new Novelty()', () => {
  const sentence = 'The harbour board asked the council for nine more weeks to count the boats in the old basin.';

  test('admits a sentence once, and neither a copy nor one with three words changed', () => {
    const novelty = new Novelty();
    expect(novelty.admits(sentence)).toBe(true);
    expect(novelty.admits(sentence)).toBe(false);
    expect(novelty.admits(sentence.replace('nine', 'ten').replace('asked', 'begged'))).toBe(false);
    expect(novelty.admits('A ferry that left at noon came back with an empty deck and a very quiet crew.')).toBe(true);
  });
});

describe('writeCorpus(press, folder)', () => {
  test('writes the same bytes for the same seed and others for another', () => {
    const other = mkdtempSync(join(tmpdir(), 'syndiff-corpus-'));
    const [one, again, two] = [1, 1, 2].map((seed) => writeCorpus(pressOf(seed, 200), other));
    rmSync(other, { recursive: true });
    expect([again!.sha256, again!.truthSha256]).toEqual([one!.sha256, one!.truthSha256]);
    expect(two!.sha256).not.toBe(one!.sha256);
  });

  test('writes every article once, and every kind of plant at every rate', () => {
    expect(articles.size).toBe(ARTICLES);
    const members = truth.filter((record): record is ArticleRecord => record.type === 'article');
    expect(new Set(members.map(({ id }) => id)).size).toBe(ARTICLES);
    const rates = (kind: string): number[] =>
      [...new Set(plants.filter((plant) => plant.kind === kind).map(({ edit }) => edit))].sort((a, b) => a - b);
    for (const kind of PLANT_KINDS.filter((kind) => kind !== 'none')) expect([kind, rates(kind)[0]]).toBeDefined();
    expect(rates('paragraph')).toEqual([0, 5, 10, 20, 30]);
    expect(rates('edited')).toEqual([5, 10, 20, 30]);
    expect(rates('whole')).toEqual([0]);
  });

  test('names spans that hold the same text where nothing was edited', () => {
    const unedited = plants.filter(({ edit, kind }) => edit === 0 && kind !== 'none');
    expect(unedited.length).toBeGreaterThan(100);
    for (const { origin, copy } of unedited) expect(slice(copy)).toBe(slice(origin));
  });

  test('names spans of edited copies that keep the rest of the words', () => {
    for (const { origin, copy, edit } of plants.filter((plant) => plant.edit > 0)) {
      const kept = new Set(slice(origin).split(/\s+/));
      const words = slice(copy).split(/\s+/);
      const same = words.filter((word) => kept.has(word)).length;
      expect(same / words.length).toBeGreaterThan(0.97 - (1.2 * edit) / 100 - 0.03);
    }
  });

  test('plants quotations of 12 to 40 words inside quotation marks', () => {
    const quotations = plants.filter(({ kind }) => kind === 'quotation');
    for (const { origin, copy, words } of quotations)
      for (const place of [origin, copy]) {
        const { text } = articles.get(place.article)!;
        expect(text.slice(place.start - 1, place.start)).toMatch(/["“]/);
        expect(text.slice(place.end, place.end + 2)).toMatch(/^,["”]$/);
        expect(place.within![0]).toBe(place.start - 1);
        expect(words).toBeGreaterThanOrEqual(12);
        expect(words).toBeLessThanOrEqual(40);
      }
  });

  test('plants reordered copies whose pieces stand in another order', () => {
    const pieces = plants.filter(({ kind }) => kind === 'reordered');
    const stories = new Map(pieces.map(({ story }) => [story, pieces.filter((one) => one.story === story)]));
    for (const list of stories.values()) {
      const starts = list.toSorted((a, b) => a.copy.start - b.copy.start).map(({ origin }) => origin.start);
      expect(starts).not.toEqual(starts.toSorted((a, b) => a - b));
    }
  });

  test('dates wire copy within hours of its origin, never before it, at another outlet each', () => {
    const wire = plants.filter(({ kind }) => kind === 'wire');
    for (const { origin, copy } of wire) {
      const [first, then] = [articles.get(origin.article)!, articles.get(copy.article)!];
      const hours = (Date.parse(then.published) - Date.parse(first.published)) / 3_600_000;
      expect(hours).toBeGreaterThan(0);
      expect(hours).toBeLessThanOrEqual(30);
      expect(then.outlet).not.toBe(first.outlet);
    }
    const story = wire.filter((plant) => plant.story === 0);
    expect(new Set(story.map(({ copy }) => articles.get(copy.article)!.outlet)).size).toBe(story.length);
  });

  test('ends about 60 percent of the articles with a footer, and says where', () => {
    const footers = truth.filter((record) => record.type === 'furniture').filter(({ kind }) => kind === 'footer');
    expect(footers.length / ARTICLES).toBeGreaterThan(0.55);
    expect(footers.length / ARTICLES).toBeLessThan(0.65);
    for (const { article, end } of footers) expect(end).toBe(articles.get(article)!.text.length);
  });
});

describe('chanceOf(press)', () => {
  test('finds no run of eight words that two articles share and nobody planted', () => {
    expect(chanceOf(pressOf(1, 200)).map(({ pairs }) => pairs)).toEqual([0, 0, 0]);
  });

  test('counts the pair of a run that stands in two paragraphs', () => {
    const shared = 'one old grey boat lay on the sand all winter';
    const doubled = units.slice(0, 2000).map((unit, at) => (at % 3 === 0 ? `${unit} ${shared}` : unit));
    const [eight, twelve] = chanceOf(new Press({ articles: 100, seed: 1, units: doubled, from: 'test' }));
    expect(eight!.pairs).toBeGreaterThan(100);
    expect(twelve!.pairs).toBe(0);
  });
});

describe('readSources(root)', () => {
  test('falls back on the seeds and says so', () => {
    const { from, reports } = readSources(ROOT, join(ROOT, 'nowhere'));
    expect(from).toBe('seeds');
    expect(supplyOf({ from, reports }).length).toBeGreaterThan(3);
  });

  testWithShared('data/newswire-1987.jsonl.gz', 'gives sentences no two of which share 12 words', () => {
    const { from, reports } = readSources(ROOT);
    const supply = supplyOf({ from, reports: reports.slice(0, 3000) });
    const seen = new Set<number>();
    const twice = supply.filter((unit) => {
      const runs = new Set(runHashes(wordCodes(unit), 14));
      const isKnown = [...runs].some((run) => seen.has(run));
      for (const run of runs) seen.add(run);
      return isKnown;
    });
    expect(supply.length).toBeGreaterThan(3000);
    expect(twice.length).toBeLessThanOrEqual(3);
  });
});
