import type { ArchiveTable } from '../../model/options.js';
import {
  ARTICLE_HEAD,
  ARTICLE_TAIL,
  column,
  FAMILIES,
  headValues,
  maybeText,
  PAIRS,
  PASSAGES,
  tailValues,
  text,
  type Column,
  type RecordTable,
  type Row,
  type Table,
} from '../../scan/scan.js';
import type { Archive } from '../handle.js';
import { derive, type Derived, type DeriveOptions } from './derive.js';
import { PostingColumns } from '../index/blocks.js';
import { readRecord, records } from '../store/kept.js';
import { bucketsOf, unpackAt } from '../index/segments.js';

/** A table of the export. */
export interface TableOfArchive extends Table {
  /** Found when it is asked for, and kept; the other tables are what was added. */
  readonly isDerived: boolean;
  readonly rows: (archive: Archive, options: DeriveOptions) => Iterable<Row>;
}

function* articleRows({ store }: Archive): Generator<Row> {
  for (const { kept } of records(store)) {
    if (kept === null) continue;
    const { article, predecessor } = kept;
    yield [...headValues(article), predecessor, ...tailValues(article, article.text)];
  }
}

function* postingRows({ store, now }: Archive): Generator<Row> {
  const columns = new PostingColumns();
  const ids = new Map<number, string>();
  for (const segment of now.state.segments) {
    for (const bucket of bucketsOf(store, segment)) {
      columns.count = 0;
      unpackAt(store, segment, [bucket, columns]);
      for (let at = 0; at < columns.count; at += 1) {
        const number = columns.articles[at] as number;
        if (!ids.has(number)) ids.set(number, readRecord(store, number)?.article.id ?? '');
        yield [columns.hashes[at] as number, ids.get(number) ?? ''];
      }
    }
  }
}

/** A table of records that are derived from the whole archive. */
const derived = <T>(table: RecordTable<T>, of: (found: Derived) => Iterable<T>): TableOfArchive => ({
  ...table,
  isDerived: true,
  *rows(archive, options) {
    for (const found of derive(archive, options)) for (const record of of(found)) yield* table.rows(record);
  },
});

/** Every table that an archive is exported as. */
export const TABLES: Readonly<Record<ArchiveTable, TableOfArchive>> = {
  articles: {
    about: 'One row an article, every version included, in the order in which they came. syndiff reads it back.',
    isDerived: false,
    columns: [
      ...ARTICLE_HEAD,
      maybeText('predecessor', 'id of the version of the same address before it'),
      ...ARTICLE_TAIL,
    ],
    rows: articleRows,
  },
  pairs: derived(PAIRS, ({ pairs }) => pairs),
  passages: derived(PASSAGES, ({ passages }) => passages),
  families: derived(FAMILIES, ({ families }) => families),
  postings: {
    about: 'One row for each hash of a run of five words that is selected from an article, as the index holds it.',
    isDerived: false,
    columns: [column('INT64', false)('hash', '32 bits'), text('article', 'id of the article that holds it')],
    rows: postingRows,
  },
};

/** A row as a record. */
export const rowRecord = (columns: readonly Column[], row: Row): Readonly<Record<string, unknown>> =>
  Object.fromEntries(columns.map(({ name }, at) => [name, row[at] ?? null]));
