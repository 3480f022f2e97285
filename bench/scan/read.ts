import type { ArticleRecord, CorpusRecord, PlantRecord, TruthRecord } from '../corpus/records.js';
import type { Interval } from './intervals.js';
import { linesOf } from './lines.js';

/** What was planted, by article where that is how it is asked for. */
export interface Truth {
  readonly corpus: CorpusRecord;
  readonly articles: ReadonlyMap<string, ArticleRecord>;
  readonly plants: readonly PlantRecord[];
  readonly furniture: ReadonlyMap<string, readonly Interval[]>;
  readonly footers: ReadonlyMap<string, Interval>;
}

interface Side {
  readonly article: string;
  readonly start: number;
  readonly end: number;
}

export interface FoundPassage {
  readonly left: Side;
  readonly right: Side;
  readonly words: number;
}

export interface FoundFamily {
  readonly base: string;
  readonly articles: readonly string[];
}

/** What a scan said, as far as it is measured. */
export interface Found {
  readonly passages: readonly FoundPassage[];
  readonly retold: number;
  readonly families: readonly FoundFamily[];
  readonly boilerplate: ReadonlyMap<string, readonly Interval[]>;
  /** False where the last line is no summary: the records were cut off. */
  readonly isComplete: boolean;
}

function push<K, V>(lists: Map<K, V[]>, key: K, value: V): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [value]);
  else list.push(value);
}

/** Puts the records of a truth in their places. */
export function truthFrom(records: Iterable<TruthRecord>): Truth {
  let corpus: CorpusRecord | undefined;
  const articles = new Map<string, ArticleRecord>();
  const plants: PlantRecord[] = [];
  const furniture = new Map<string, Interval[]>();
  const footers = new Map<string, Interval>();
  for (const record of records) {
    if (record.type === 'corpus') corpus = record;
    else if (record.type === 'article') articles.set(record.id, record);
    else if (record.type === 'plant') plants.push(record);
    else {
      push(furniture, record.article, [record.start, record.end]);
      if (record.kind === 'footer') footers.set(record.article, [record.start, record.end]);
    }
  }
  if (corpus === undefined) throw new Error('the truth has no line that says which corpus it is of');
  return { corpus, articles, plants, furniture, footers };
}

type ScanRecord =
  | {
      readonly type: 'passage';
      readonly kind: string;
      readonly left: Side;
      readonly right: Side;
      readonly words: number;
    }
  | { readonly type: 'family'; readonly base: string; readonly articles: readonly string[] }
  | { readonly type: 'boilerplate'; readonly span?: Side; readonly spans?: readonly Side[] }
  | { readonly type: 'summary' };

const side = ({ article, start, end }: Side): Side => ({ article, start, end });

/** Puts the records of a scan in their places; passages keep their spans only, cells would fill the memory. */
export function foundFrom(records: Iterable<ScanRecord>): Found {
  const passages: FoundPassage[] = [];
  const families: FoundFamily[] = [];
  const boilerplate = new Map<string, Interval[]>();
  let retold = 0;
  let isComplete = false;
  for (const record of records) {
    isComplete = record.type === 'summary';
    if (record.type === 'family') families.push({ base: record.base, articles: record.articles });
    if (record.type === 'boilerplate')
      for (const { article, start, end } of record.spans ?? [record.span!]) push(boilerplate, article, [start, end]);
    if (record.type !== 'passage') continue;
    if (record.kind === 'retold') retold += 1;
    else passages.push({ left: side(record.left), right: side(record.right), words: record.words });
  }
  return { passages, retold, families, boilerplate, isComplete };
}

const MEASURED = ['passage', 'family', 'boilerplate', 'summary'];

/** Only lines that are measured are parsed: divergences are most of a scan's output. */
function* measuredRecords(path: string): Generator<ScanRecord> {
  for (const line of linesOf(path)) {
    const named = /^\s*\{\s*"type"\s*:\s*"([a-z]+)"/.exec(line)?.[1];
    if (line === '' || (named !== undefined && !MEASURED.includes(named))) continue;
    const record = JSON.parse(line) as ScanRecord;
    if (MEASURED.includes(record.type)) yield record;
  }
}

function* truthRecords(path: string): Generator<TruthRecord> {
  for (const line of linesOf(path)) if (line !== '') yield JSON.parse(line) as TruthRecord;
}

export const readTruth = (path: string): Truth => truthFrom(truthRecords(path));
export const readFound = (path: string): Found => foundFrom(measuredRecords(path));
