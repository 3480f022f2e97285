import type { AsyncBuffer, Compressors, FileMetaData, RowGroup } from 'hyparquet';
import { damaged, ReadFault } from '../bytes/fault.js';
import type { ParseContext, Parsed, RandomAccess, RandomFormat } from '../bytes/format.js';
import type { FieldMap, JsonObject } from '../head/metadata.js';
import { optional } from '../bytes/optional.js';
import { parseRecord } from './record.js';

/** Most that the columns of a group of rows may need at once. Writers make groups of 128 MB, or of a million rows. */
const MOST_GROUP_BYTES = 512 * 1024 ** 2;
const MOST_GROUP_ROWS = 2 ** 21;
/** Most that one page may unpack to; writers make pages of 1 MB, and dictionaries of the same. */
const MOST_PAGE_BYTES = 64 * 1024 ** 2;

function bufferOf(file: RandomAccess): AsyncBuffer {
  return {
    byteLength: file.bytes,
    slice: async (start, end = file.bytes) => {
      const bytes = await file.slice(start < 0 ? file.bytes + start : start, end);
      return Uint8Array.from(bytes).buffer;
    },
  };
}

async function boundedCompressors(): Promise<Compressors> {
  const { compressors } = await optional('hyparquet-compressors', () => import('hyparquet-compressors'));
  const entries = Object.entries(compressors).map(([name, unpack]) => [
    name,
    (input: Uint8Array, bytes: number) => {
      if (bytes > MOST_PAGE_BYTES) throw new ReadFault('expands-too-much', 'a page of it unpacks to too much');
      return unpack(input, bytes);
    },
  ]);
  return Object.fromEntries(entries) as Compressors;
}

/** The columns that some field may be in: `meta.site` is in the column `meta`. */
function columnsFor({ schema }: FileMetaData, fields: FieldMap): string[] {
  const wanted = new Set(
    Object.values(fields)
      .flat()
      .flatMap((key: string) => [key, key.split('.')[0] ?? key]),
  );
  return topLevel(schema).filter((name) => wanted.has(name));
}

/** Names of the columns of the first level: the schema is a tree, written one node after the other. */
function topLevel(schema: FileMetaData['schema']): string[] {
  const names: string[] = [];
  let open = 0;
  for (const { name, num_children: children = 0 } of schema.slice(1)) {
    if (open === 0) names.push(name);
    open = Math.max(0, open - 1) + children;
  }
  return names;
}

/** Dates as ISO 8601, long numbers as digits; the rest as it is. */
function plainValue(value: unknown): unknown {
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? null : value.toISOString();
  return typeof value === 'bigint' ? String(value) : value;
}

interface Group {
  readonly file: AsyncBuffer;
  readonly metadata: FileMetaData;
  readonly compressors: Compressors;
  readonly columns: readonly string[];
  readonly start: number;
  readonly rows: number;
}

/** The columns of a group of rows, each in the pieces it was read in. */
async function readGroup({
  file,
  metadata,
  compressors,
  columns,
  start,
  rows,
}: Group): Promise<Map<string, unknown[]>> {
  const { parquetRead } = await optional('hyparquet', () => import('hyparquet'));
  const found = new Map(columns.map((name) => [name, [] as unknown[]]));
  await parquetRead({
    file,
    metadata,
    compressors,
    columns: [...columns],
    rowStart: start,
    rowEnd: start + rows,
    onChunk: ({ columnName, columnData, rowStart }) => {
      const column = found.get(columnName);
      for (let at = 0; column !== undefined && at < columnData.length; at += 1)
        column[rowStart - start + at] = columnData[at];
    },
  });
  return found;
}

function* rowsOf(columns: ReadonlyMap<string, readonly unknown[]>, rows: number): Generator<JsonObject> {
  for (let row = 0; row < rows; row += 1) {
    yield Object.fromEntries([...columns].map(([name, values]) => [name, plainValue(values[row])]));
  }
}

function bytesOf({ columns }: RowGroup, wanted: readonly string[]): number {
  return columns.reduce((sum, { meta_data: about }) => {
    if (about === undefined || !wanted.includes(about.path_in_schema[0] ?? '')) return sum;
    return sum + Math.max(Number(about.total_compressed_size), Number(about.total_uncompressed_size));
  }, 0);
}

function checkColumns(columns: readonly string[], metadata: FileMetaData, { fields }: ParseContext): void {
  const roots = fields.text.map((key) => key.split('.')[0] ?? key);
  if (columns.some((name) => roots.includes(name) || fields.text.includes(name))) return;
  const seen = topLevel(metadata.schema).slice(0, 12);
  throw new ReadFault(
    'no-text',
    `no column of it holds the text (${seen.map((name) => JSON.stringify(name.slice(0, 40))).join(', ')}); name it with --field text=COLUMN`,
  );
}

async function metadataOf(file: AsyncBuffer): Promise<FileMetaData> {
  const { parquetMetadataAsync } = await optional('hyparquet', () => import('hyparquet'));
  return parquetMetadataAsync(file);
}

async function* parseGroups(access: RandomAccess, context: ParseContext): AsyncGenerator<Parsed> {
  const file = bufferOf(access);
  const metadata = await metadataOf(file);
  const columns = columnsFor(metadata, context.fields);
  checkColumns(columns, metadata, context);
  const compressors = await boundedCompressors();
  let start = 0;
  for (const group of metadata.row_groups) {
    const rows = Number(group.num_rows);
    if (rows > MOST_GROUP_ROWS || bytesOf(group, columns) > MOST_GROUP_BYTES) {
      yield { code: 'too-large', message: `its rows from ${start + 1} on stand in too large a group and were skipped` };
    } else {
      const found = await readGroup({ file, metadata, compressors, columns, start, rows });
      let row = start;
      for (const record of rowsOf(found, rows)) {
        row += 1;
        yield* parseRecord(record, { ...context, place: row }, `row ${row}`);
      }
    }
    start += rows;
  }
}

async function* parse(access: RandomAccess, context: ParseContext): AsyncGenerator<Parsed> {
  try {
    yield* parseGroups(access, context);
  } catch (error) {
    throw damaged(error, 'the Parquet file');
  }
}

/** Parquet, one group of rows at a time, of which only the columns that may hold a field are read. */
export const PARQUET: RandomFormat = {
  unit: 'random',
  endings: ['.parquet', '.pq'],
  magic: ['PAR1'],
  parse,
};
