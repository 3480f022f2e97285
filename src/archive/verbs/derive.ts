import { deflateRawSync, inflateRawSync } from 'node:zlib';
import { SyndiffError } from '../../model/errors.js';
import { sha256Hex } from '../../model/ids.js';
import { VERSION, type Article, type Family, type Pair, type Passage } from '../../index.js';
import {
  articleAt,
  Collection,
  doubtfulPairs,
  houseParagraphs,
  joinedFamily,
  ScratchFile,
  scratchPath,
  tasksOf,
  tellAll,
  tellingFor,
  worthOf,
  type Settled,
  type Slice,
  type Telling,
  type Unit,
} from '../../scan/scan.js';
import type { Archive } from '../handle.js';
import { probe } from '../index/probe.js';
import { readRecord, records } from '../store/kept.js';
import { inTransaction } from '../store/store.js';

/** What articles that candidates join share, as a scan of the whole archive finds it. */
export interface Derived {
  readonly pairs: readonly Pair[];
  readonly passages: readonly Passage[];
  readonly families: readonly Family[];
}

/** What deriving may be told. */
export interface DeriveOptions {
  readonly minPassageWords: number;
  /** Bytes; hashes that need more wait in a temporary file. */
  readonly maxMemory: number;
  /** Called after each group of articles. */
  readonly onProgress?: (progress: { readonly done: number; readonly of: number }) => void;
}

/** A group as it is kept. A slice of a story too large to be compared in one go keeps its part of the story's family apart. */
interface Group extends Derived {
  readonly part: (Slice & { readonly family: Family | null }) | null;
}

/** Which groups there are, for one state of the archive and one way of comparing. */
interface Index {
  readonly made: string;
  readonly generation: number;
  readonly minPassageWords: number;
  readonly groups: readonly string[];
}

/** By what a group is made: another engine finds something else, and one layout of a group is not read as another. */
const made = (): string => `${VERSION} ${probe()} 3`;
const INDEX = Buffer.from('index');
/** Groups that are written in one transaction: an interruption loses no more. */
const WRITTEN_AT_ONCE = 200;
/** Share of the memory that hashes may take; the rest is for sorting them and for comparing. */
const HASHES_SHARE = 1 / 4;

const groupKey = (name: string): Buffer => Buffer.from(`group ${name}`);
const pack = (value: object): Buffer => deflateRawSync(JSON.stringify(value));
const unpack = (bytes: Buffer): unknown => JSON.parse(inflateRawSync(bytes).toString());

/** The articles of the archive as a scan asks for them: by the number in which they came to it. */
class Source {
  readonly numbers: number[] = [];

  constructor(private readonly archive: Archive) {}

  collect(into: Collection): void {
    for (const { number, kept } of records(this.archive.store)) {
      if (kept === null || number >= this.archive.now.state.next) continue;
      this.numbers.push(number);
      into.add(kept.article);
    }
  }

  article(nth: number): Article {
    const number = this.numbers[nth] ?? -1;
    const kept = readRecord(this.archive.store, number);
    if (kept !== null) return kept.article;
    throw new SyndiffError(
      'no-such-input',
      `article ${number + 1} of ${this.archive.store.path} went away meanwhile`,
      'Try again.',
    );
  }
}

/** Everything that decides what a group says: its articles, its pairs, what of its texts is house text, and how long a passage is. */
function nameOf(unit: Unit, articles: readonly Article[], { engine, house }: Telling): string {
  const own = articles.map((article) => [
    article.id,
    article.sha256,
    houseParagraphs(article, house).map(({ start, end }) => [start, end]),
  ]);
  return sha256Hex(JSON.stringify([made(), unit.kind, unit.slice, own, unit.pairs, engine])).slice(0, 32);
}

type Line = { readonly type: string } & Readonly<Record<string, unknown>>;

/** Records of a scan by their types. */
function derivedFrom(lines: string): Derived {
  const found: { pairs: unknown[]; passages: unknown[]; families: unknown[] } = {
    pairs: [],
    passages: [],
    families: [],
  };
  for (const line of lines.split('\n')) {
    if (line === '') continue;
    const { type, ...record } = JSON.parse(line) as Line;
    if (type === 'pair') found.pairs.push(record);
    if (type === 'passage') found.passages.push(record);
    if (type === 'family') found.families.push(record);
  }
  return found as unknown as Derived;
}

/** Groups of several articles; one alone shares nothing. */
function* unitsOf(settled: Settled, worth: Uint8Array): Generator<Unit> {
  for (const task of tasksOf(settled, worth)) for (const unit of task) if (unit.articles.length > 1) yield unit;
}

/** Groups on their way to the disk. */
class Writing {
  private waiting: (readonly [Buffer, Buffer])[] = [];

  constructor(private readonly archive: Archive) {}

  put(key: Buffer, value: object): void {
    this.waiting.push([key, pack(value)]);
    if (this.waiting.length >= WRITTEN_AT_ONCE) this.flush();
  }

  flush(): void {
    const { store } = this.archive;
    inTransaction(store, () => {
      for (const [key, value] of this.waiting) store.derived.putSync(key, value);
    });
    this.waiting = [];
  }
}

/** Groups that nobody names any more. */
function dropStale({ store }: Archive, groups: ReadonlySet<string>): void {
  const stale = [...store.derived.getKeys({})]
    .map((key) => Buffer.from(key))
    .filter((key) => {
      const name = key.toString();
      return name.startsWith('group ') && !groups.has(name.slice('group '.length));
    });
  inTransaction(store, () => {
    for (const key of stale) store.derived.removeSync(key);
  });
}

function settle(source: Source, { maxMemory }: DeriveOptions): Settled {
  const overflow = new ScratchFile(scratchPath('rows'));
  try {
    const collection = new Collection(
      { sameOutlet: 'keep', windowDays: null },
      { bytes: maxMemory * HASHES_SHARE, overflow },
    );
    source.collect(collection);
    return collection.settle((nth) => source.article(nth).text);
  } finally {
    overflow.close();
  }
}

function makeIndex(archive: Archive, options: DeriveOptions): Index {
  const { store, now } = archive;
  const { minPassageWords } = options;
  const source = new Source(archive);
  const settled = settle(source, options);
  const telling = tellingFor(settled, {
    engine: { minPassageWords, offsets: 'utf16' },
    formats: ['jsonl'],
    withText: false,
  });
  const units = [...unitsOf(settled, worthOf(doubtfulPairs(settled), source))];
  const at = articleAt(settled, source);
  const names: string[] = [];
  const writing = new Writing(archive);
  units.forEach((unit, nth) => {
    const name = nameOf(unit, unit.articles.map(at), telling);
    names.push(name);
    if (!store.derived.doesExist(groupKey(name))) {
      const { texts, parts } = tellAll([unit], at, telling);
      const [part = null] = parts.map(({ nth: slice, of, family }) => ({ nth: slice, of, family }));
      const group: Group = { ...derivedFrom(texts.jsonl ?? ''), part };
      writing.put(groupKey(name), group);
    }
    options.onProgress?.({ done: nth + 1, of: units.length });
  });
  const index = { made: made(), generation: now.state.generation, minPassageWords, groups: names };
  writing.put(INDEX, index);
  writing.flush();
  dropStale(archive, new Set(names));
  return index;
}

function indexFor(archive: Archive, options: DeriveOptions): Index {
  const { state } = archive.refresh();
  const bytes = archive.store.derived.get(INDEX);
  const known = bytes === undefined ? null : (unpack(bytes) as Index);
  const isCurrent =
    known?.made === made() &&
    known.generation === state.generation &&
    known.minPassageWords === options.minPassageWords;
  return isCurrent ? known : makeIndex(archive, options);
}

function* groupsOf({ store }: Archive, { groups }: Index): Generator<Group> {
  for (const name of groups) {
    const bytes = store.derived.get(groupKey(name));
    if (bytes !== undefined) yield unpack(bytes) as Group;
  }
}

/** The slices of a story stand one behind the other; its family stands with the last. */
function* withStories(groups: Iterable<Group>): Generator<Derived> {
  let parts: Family[] = [];
  for (const { part, ...derived } of groups) {
    if (part === null) {
      yield derived;
      continue;
    }
    if (part.family !== null) parts.push(part.family);
    const [first, ...others] = part.nth + 1 === part.of ? parts : [];
    yield first === undefined
      ? derived
      : { ...derived, families: [...derived.families, joinedFamily([first, ...others])] };
    if (part.nth + 1 === part.of) parts = [];
  }
}

/**
 * What the articles of an archive share with each other: pairs, passages and families, group by group, as a scan of all of
 * them finds it. Kept in the archive: a group whose articles, candidates and house text are the same as before is not
 * compared again, whatever was added elsewhere.
 */
export function derive(archive: Archive, options: DeriveOptions): Generator<Derived> {
  return withStories(groupsOf(archive, indexFor(archive, options)));
}

/**
 * The articles of a family.
 *
 * @throws SyndiffError `no-such-input` where there is none of this id
 */
export function familyMembers(archive: Archive, id: string, options: DeriveOptions): readonly string[] {
  for (const { families } of derive(archive, options)) {
    const family = families.find((one) => one.id === id);
    if (family !== undefined) return family.articles;
  }
  throw new SyndiffError(
    'no-such-input',
    `there is no family ${id} in ${archive.store.path}`,
    'The table families of syndiff archive export lists them.',
  );
}
