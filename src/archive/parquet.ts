import { renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { SyndiffError } from '../errors.js';
import type { Column, Row } from './tables.js';

/** Rows of a group: of articles of 3 KB some 30 MB, which are in memory at once. */
const GROUP_ROWS = 10_000;

async function library(): Promise<typeof import('hyparquet-writer')> {
  try {
    return await import('hyparquet-writer');
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? '';
    if (!['ERR_MODULE_NOT_FOUND', 'MODULE_NOT_FOUND'].includes(code)) throw error;
    throw new SyndiffError(
      'missing-package',
      'writing Parquet needs the package hyparquet-writer',
      'npm install hyparquet-writer',
    );
  }
}

type Value = Row[number] | bigint;

/** One group of rows, column by column. */
function columnData(columns: readonly Column[], rows: readonly Row[]) {
  return columns.map(({ name, type, mayBeNull }, at) => ({
    name,
    type,
    nullable: mayBeNull,
    data: rows.map((row): Value => {
      const value = row[at] ?? null;
      return type === 'INT64' && typeof value === 'number' ? BigInt(value) : value;
    }),
  }));
}

function* groupsOf(rows: Iterable<Row>): Generator<Row[]> {
  let group: Row[] = [];
  for (const row of rows) {
    group.push(row);
    if (group.length < GROUP_ROWS) continue;
    yield group;
    group = [];
  }
  yield group;
}

/** Writes a table as a Parquet file, as a whole: under a temporary name beside it, then by renaming. */
export async function writeParquet(path: string, columns: readonly Column[], rows: Iterable<Row>): Promise<void> {
  const { fileWriter, ParquetWriter, schemaFromColumnData } = await library();
  const temporary = join(dirname(path), `.${process.pid}.parquet.tmp`);
  const schema = schemaFromColumnData({ columnData: columnData(columns, []) });
  try {
    const writer = new ParquetWriter({ writer: fileWriter(temporary), schema, createdBy: 'syndiff' });
    for (const group of groupsOf(rows))
      await writer.write({ columnData: columnData(columns, group), rowGroupSize: GROUP_ROWS });
    await writer.finish();
    renameSync(temporary, path);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  }
}
