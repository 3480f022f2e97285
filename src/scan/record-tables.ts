import type { Article, Credit, Divergence, Family, Pair, Passage, Quotation, Span, Warning } from '../index.js';
import { count, flag, maybeCount, maybeText, ratio, text, type Row, type Table } from './columns.js';

/** A table whose rows are made of records of one kind. */
export interface RecordTable<T> extends Table {
  readonly rows: (record: T) => Iterable<Row>;
}

const START = 'first character, in the unit of --offsets (default: UTF-16 code units of the text of that article)';
const END = 'behind the last character';

const span = (of: string) => [text('article', of), count('start', START), count('end', END)];
const placed = ({ article, start, end }: Span): Row => [article, start, end];

/** What an article says of itself, in the names that syndiff reads back. */
export const ARTICLE_HEAD = [
  text('id', 'unique among the articles'),
  maybeText('outlet', 'who published it'),
  maybeText('title', 'headline'),
  maybeText('byline', 'who wrote it'),
  maybeText('published', 'ISO 8601 date or date-time, its zone as given'),
  maybeText('url', 'address'),
  maybeText('language', 'BCP 47'),
  maybeText('encoding', 'how its bytes were read'),
  text('read_from', 'the place it was read from, as given'),
  count('read_place', 'which record of that place, from 1'),
  text('sha256', 'of the text in UTF-8, in hexadecimal'),
  count('words', 'all words of the text'),
] as const;

const VERSION_COLUMNS = [
  maybeText('version', 'the provider’s number of this version'),
  maybeText('modified', 'when this version was made'),
  flag('is_summary', 'the text is a summary that stands for the article'),
  text('zones', 'JSON: furniture as [{"kind", "start", "end"}], places as in spans'),
  maybeText('provenance', 'JSON: where the copy comes from, as its file states it: [{"relation", "name", "url"}]'),
] as const;

export const ARTICLE_TAIL = [...VERSION_COLUMNS, text('text', 'the text as it was read')] as const;

type Head = Omit<Article, 'text'>;

export const headValues = (one: Head): Row => [
  ...[one.id, one.outlet, one.title, one.byline, one.published, one.url, one.language, one.encoding],
  ...[one.source, one.place, one.sha256, one.words],
];

export const tailValues = (one: Head, own: string | null): Row => [
  one.version ?? null,
  one.modified ?? null,
  one.isSummary ?? false,
  JSON.stringify(one.zones.map(({ kind, span: { start, end } }) => ({ kind, start, end }))),
  one.provenance === undefined ? null : JSON.stringify(one.provenance),
  own,
];

export const PAIRS: RecordTable<Pair> = {
  about: 'One row for two articles that share passages: each article with the first and the one before it, by date.',
  columns: [
    text('left', 'id of the article that the other is read against'),
    text('right', 'id of the other'),
    count('shared_words', 'words of the side with fewer in passages'),
    ratio('left_share', 'of the counted words of left, 0–1'),
    ratio('right_share', 'of the counted words of right, 0–1'),
    flag('credited', 'whether right credits left, or a source that both name'),
    text('derivation', 'how much of right is shared copy: wholly, partly, none'),
    text('reason_code', 'why left is the base'),
    text('because', 'the same in words'),
  ],
  rows: ({ left, right, sharedWords, leftShare, rightShare, credited, derivation, ...rest }) => [
    [left, right, sharedWords, leftShare, rightShare, credited === true, derivation, rest.reasonCode, rest.reason],
  ],
};

export const PASSAGES: RecordTable<Passage> = {
  about: 'One row a passage that two articles share.',
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
  rows: ({ id, kind, left, right, words, similarity, quoted, moved }) => [
    [id, kind, ...placed(left), ...placed(right), words, similarity, quoted, moved],
  ],
};

export const FAMILIES: RecordTable<Pick<Family, 'id' | 'base' | 'order'>> = {
  about: 'One row a member of a family: articles that share copy.',
  columns: [
    text('family', 'id of the family, from its content'),
    text('base', 'id of the article that the others are read against'),
    text('article', 'id of the member'),
    count('place', 'in the order of who was first, from 1'),
    text('reason_code', 'why it stands there'),
    text('because', 'the same in words'),
  ],
  rows: ({ id, base, order }) =>
    order.map(({ article, reasonCode, because }, at) => [id, base, article, at + 1, reasonCode, because]),
};

const CELLS: RecordTable<Passage> = {
  about:
    'One row a step of the alignment of a passage, in order; those of a passage cover every word of both its sides.',
  columns: [
    text('passage', 'id of the passage'),
    count('nth', 'which step, from 1'),
    text('op', 'equal: the same but for case, Unicode form, typography and white space · insert · delete · replace'),
    count('left_start', START),
    count('left_end', 'behind the last character; an absent side is empty, at its place'),
    count('right_start', START),
    count('right_end', END),
  ],
  rows: ({ id, cells }) =>
    cells.map(({ op, left, right }, at) => [id, at + 1, op, left.start, left.end, right.start, right.end]),
};

/** As a line of records has it, where a divergence's own type is called `change`. */
type DivergenceLine = Omit<Divergence, 'type'> & { readonly change: Divergence['type'] };

const DIVERGENCES: RecordTable<DivergenceLine> = {
  about: 'One row for what the right article of a pair added, omitted, altered or moved against the left.',
  columns: [
    text('id', 'from its content'),
    text('left', 'id of the article that the other is read against'),
    text('right', 'id of the other'),
    maybeText('passage', 'id of the passage it belongs to; null outside of any'),
    text('change', 'added, omitted, altered, moved'),
    text('kind', 'what differs: number, name, date, negation, quote, credit, attribution, hedge, headline, …'),
    text('severity', 'high, medium, low, style'),
    maybeCount('left_start', START),
    maybeCount('left_end', END),
    maybeCount('right_start', START),
    maybeCount('right_end', END),
    maybeText('left_text', 'the words in left'),
    maybeText('right_text', 'the words in right'),
    text('reason_code', 'why it has this kind and severity'),
    text('reason', 'the same in words, which may change'),
    maybeCount('sentences', 'of a run of whole sentences that one side lacks: how many'),
  ],
  rows: ({ id, pair: [one, other], passage, change, kind, severity, left, right, leftText, rightText, ...rest }) => [
    [
      ...[id, one, other, passage, change, kind, severity],
      ...[left?.start ?? null, left?.end ?? null, right?.start ?? null, right?.end ?? null],
      ...[leftText, rightText, rest.reasonCode, rest.reason, rest.sentences],
    ],
  ],
};

const QUOTATIONS: RecordTable<Quotation> = {
  about: 'One row for each article’s reading of an utterance.',
  columns: [
    text('id', 'of the utterance, from its content'),
    maybeText('speaker', 'who said it; several where reports differ'),
    text('verdict', 'of all its readings: identical, style, trimmed, altered, single'),
    ...span('id of the article that prints this reading'),
    text('text', 'the reading, without the quotation marks'),
  ],
  rows: ({ id, speaker, verdict, readings }) =>
    readings.map((reading) => [id, speaker, verdict, ...placed(reading.span), reading.text]),
};

const CREDITS: RecordTable<Credit> = {
  about: 'One row for words that name a publisher as the origin of copy or pictures.',
  columns: [
    ...span('id of the article in which they stand'),
    text('name', 'of the publisher'),
    text('role', 'source, agency, photo, state-media'),
    text('covers', 'JSON: ids of the passages that it stands in or next to'),
  ],
  rows: ({ span: where, name, role, covers }) => [[...placed(where), name, role, JSON.stringify(covers)]],
};

const BOILERPLATE: RecordTable<{ readonly span: Span }> = {
  about: 'One row a stretch of house text: shown, never compared.',
  columns: span('id of the article'),
  rows: ({ span: where }) => [placed(where)],
};

const READINGS: RecordTable<Family> = {
  about: 'One row for what a member of a family has in the place of a sentence of the base; families of up to 10,000.',
  columns: [
    text('family', 'id of the family'),
    count('base_start', START),
    count('base_end', END),
    text('article', 'id of the member'),
    text('status', 'same, altered, absent, retold, moved'),
    maybeCount('start', START),
    maybeCount('end', END),
  ],
  *rows({ id, table }) {
    for (const { base, readings } of table)
      for (const [article, { status, span: where }] of Object.entries(readings))
        yield [id, base.start, base.end, article, status, where?.start ?? null, where?.end ?? null];
  },
};

const WARNINGS: RecordTable<Warning> = {
  about: 'One row for what was skipped, bounded or given up.',
  columns: [
    text('code', 'what it is, in one word'),
    text('source', 'where it was met'),
    text('message', 'what it is, in a sentence'),
  ],
  rows: ({ code, source, message }) => [[code, source, message]],
};

/** The last record. */
interface Summary {
  readonly formatVersion: number;
  readonly generator: { readonly name: string; readonly version: string };
  readonly options: object;
  readonly counts: object;
}

const SUMMARY: RecordTable<Summary> = {
  about: 'One row: what made the tables, and how much there is.',
  columns: [
    count('format_version', 'of the records'),
    text('generator', 'name and version of the program'),
    text('options', 'JSON: what decides what is found'),
    text('counts', 'JSON: how many records of each kind'),
  ],
  rows: ({ formatVersion, generator, options, counts }) => [
    [formatVersion, `${generator.name} ${generator.version}`, JSON.stringify(options), JSON.stringify(counts)],
  ],
};

const ARTICLES: RecordTable<Head & { readonly text?: string }> = {
  about: 'One row an article. With --with-text syndiff reads the table back.',
  columns: [...ARTICLE_HEAD, ...VERSION_COLUMNS, maybeText('text', 'the text as it was read; only with --with-text')],
  rows: (one) => [[...headValues(one), ...tailValues(one, one.text ?? null)]],
};

/** The tables of a scan, by the names of their files. */
export const SCAN_TABLES = {
  articles: ARTICLES,
  pairs: PAIRS,
  passages: PASSAGES,
  cells: CELLS,
  divergences: DIVERGENCES,
  quotations: QUOTATIONS,
  credits: CREDITS,
  boilerplate: BOILERPLATE,
  families: FAMILIES,
  readings: READINGS,
  warnings: WARNINGS,
  summary: SUMMARY,
} as const satisfies Readonly<Record<string, Table>>;

export type ScanTable = keyof typeof SCAN_TABLES;

/** The tables that the records of a `type` go into. */
const TABLES_OF: Readonly<Record<string, readonly ScanTable[]>> = {
  article: ['articles'],
  pair: ['pairs'],
  passage: ['passages', 'cells'],
  divergence: ['divergences'],
  quotation: ['quotations'],
  credit: ['credits'],
  boilerplate: ['boilerplate'],
  family: ['families', 'readings'],
  warning: ['warnings'],
  summary: ['summary'],
};

/** The rows of one line of records, with the tables they belong to. */
export function* rowsOfLine(line: string): Generator<readonly [ScanTable, Row]> {
  const record = JSON.parse(line) as { readonly type: string };
  for (const name of TABLES_OF[record.type] ?? []) {
    const { rows } = SCAN_TABLES[name] as RecordTable<unknown>;
    for (const row of rows(record)) yield [name, row];
  }
}
