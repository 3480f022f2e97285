import type { ArchiveTable } from '../options.js';
import type { Archive } from './handle.js';
import { derive, type Derived, type DeriveOptions } from './derive.js';
import { PostingColumns } from './blocks.js';
import { readRecord, records, type Kept } from './records.js';
import { bucketsOf, unpackAt } from './segments.js';

/** A column of a table, as it stands in the export. */
export interface Column {
  readonly name: string;
  readonly type: 'STRING' | 'INT32' | 'INT64' | 'DOUBLE' | 'BOOLEAN';
  readonly mayBeNull: boolean;
  readonly about: string;
}

/** Values in the order of the columns. */
export type Row = readonly (string | number | boolean | null)[];

/** A table of the export. */
export interface TableOfArchive {
  readonly about: string;
  /** Found when it is asked for, and kept; the other tables are what was added. */
  readonly isDerived: boolean;
  readonly columns: readonly Column[];
  readonly rows: (archive: Archive, options: DeriveOptions) => Iterable<Row>;
}

const column =
  (type: Column['type'], mayBeNull: boolean) =>
  (name: string, about: string): Column => ({ name, type, mayBeNull, about });
const text = column('STRING', false);
const maybeText = column('STRING', true);
const count = column('INT32', false);
const ratio = column('DOUBLE', false);
const flag = column('BOOLEAN', false);

function articleRow({ article, predecessor }: Kept): Row {
  const { id, outlet, title, byline, published, url, language, encoding, source, place, sha256, words } = article;
  return [
    ...[id, outlet, title, byline, published, url, language, encoding, source, place, sha256, words, predecessor],
    article.version ?? null,
    article.modified ?? null,
    article.isSummary ?? false,
    JSON.stringify(article.zones.map(({ kind, span: { start, end } }) => ({ kind, start, end }))),
    article.provenance === undefined ? null : JSON.stringify(article.provenance),
    article.text,
  ];
}

function* articleRows({ store }: Archive): Generator<Row> {
  for (const { kept } of records(store)) if (kept !== null) yield articleRow(kept);
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

const derivedRows = (rows: (derived: Derived) => Iterable<Row>): TableOfArchive['rows'] =>
  function* (archive, options) {
    for (const derived of derive(archive, options)) yield* rows(derived);
  };

const START = 'first character, in UTF-16 code units of the text of that article';
const END = 'behind the last character';

/** Every table that an archive is exported as. */
export const TABLES: Readonly<Record<ArchiveTable, TableOfArchive>> = {
  articles: {
    about: 'One row an article, every version included, in the order in which they came. syndiff reads it back.',
    isDerived: false,
    columns: [
      text('id', 'unique in the archive; it stays'),
      maybeText('outlet', 'who published it'),
      maybeText('title', 'headline'),
      maybeText('byline', 'who wrote it'),
      maybeText('published', 'ISO 8601 date or date-time, its zone as given'),
      maybeText('url', 'address'),
      maybeText('language', 'BCP 47, where it was stated'),
      maybeText('encoding', 'how its bytes were read'),
      text('read_from', 'the place it was read from, as given'),
      count('read_place', 'which record of that place, from 1'),
      text('sha256', 'of the text in UTF-8, in hexadecimal'),
      count('words', 'all words of the text'),
      maybeText('predecessor', 'id of the version of the same address before it'),
      maybeText('version', 'the provider’s number of this version'),
      maybeText('modified', 'when this version was made'),
      flag('is_summary', 'the text is a summary that stands for the article'),
      text('zones', 'JSON: furniture as [{"kind", "start", "end"}], in UTF-16 code units of the text'),
      maybeText('provenance', 'JSON: where the copy comes from, as its file states it: [{"relation", "name", "url"}]'),
      text('text', 'the text as it was read'),
    ],
    rows: articleRows,
  },
  pairs: {
    about: 'One row for two articles that share passages: each article with the first and the one before it, by date.',
    isDerived: true,
    columns: [
      text('left', 'id of the article that the other is read against'),
      text('right', 'id of the other'),
      count('shared_words', 'words of the side with fewer in passages'),
      ratio('left_share', 'of the counted words of left, 0–1'),
      ratio('right_share', 'of the counted words of right, 0–1'),
      flag('credited', 'whether right credits left, or a source that both name'),
      text('derivation', 'how much of right is shared copy: wholly, partly, none'),
      text('because', 'why left is the base'),
    ],
    rows: derivedRows(function* ({ pairs }) {
      for (const { left, right, sharedWords, leftShare, rightShare, credited, derivation, reason } of pairs)
        yield [left, right, sharedWords, leftShare, rightShare, credited === true, derivation, reason];
    }),
  },
  passages: {
    about: 'One row a passage that two articles share.',
    isDerived: true,
    columns: [
      text('id', 'from its content'),
      text('kind', 'verbatim: the same words · near: some differ · retold: the same content in other words'),
      text('left', 'id of an article'),
      count('left_start', START),
      count('left_end', END),
      text('right', 'id of the other article'),
      count('right_start', START),
      count('right_end', END),
      count('words', 'of the shorter side'),
      ratio('similarity', 'equal words divided by the words of the longer side, 0–1'),
      flag('quoted', 'it stands inside quotation marks on at least one side'),
      flag('moved', 'it stands in another order than the passages around it'),
    ],
    rows: derivedRows(function* ({ passages }) {
      for (const { id, kind, left, right, words, similarity, quoted, moved } of passages)
        yield [
          ...[id, kind, left.article, left.start, left.end, right.article, right.start, right.end],
          ...[words, similarity, quoted, moved],
        ];
    }),
  },
  families: {
    about: 'One row a member of a family: articles that share copy.',
    isDerived: true,
    columns: [
      text('family', 'id of the family, from its content'),
      text('base', 'id of the article that the others are read against'),
      text('article', 'id of the member'),
      count('place', 'in the order of who was first, from 1'),
      text('because', 'why it stands there'),
    ],
    rows: derivedRows(function* ({ families }) {
      for (const { id, base, order } of families)
        for (const [at, { article, because }] of order.entries()) yield [id, base, article, at + 1, because];
    }),
  },
  postings: {
    about: 'One row for each hash of a run of five words that is selected from an article, as the index holds it.',
    isDerived: false,
    columns: [column('INT64', false)('hash', '32 bits'), text('article', 'id of the article that holds it')],
    rows: postingRows,
  },
};

/** The tables and columns in words, as Markdown. */
export function tablesInWords(names: readonly ArchiveTable[]): string {
  const parts = names.map((name) => {
    const { about, columns } = TABLES[name];
    const rows = columns.map(
      (one) => `| \`${one.name}\` | ${one.type}${one.mayBeNull ? ' or null' : ''} | ${one.about} |`,
    );
    return [`## ${name}`, '', about, '', '| column | type | meaning |', '| --- | --- | --- |', ...rows, ''].join('\n');
  });
  return ['# Tables of an archive of syndiff', '', ...parts].join('\n');
}

/** A row as a record. */
export const rowRecord = (columns: readonly Column[], row: Row): Readonly<Record<string, unknown>> =>
  Object.fromEntries(columns.map(({ name }, at) => [name, row[at] ?? null]));
