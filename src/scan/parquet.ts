import { renameSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { ParquetWriter } from 'hyparquet-writer';
import { SyndiffError } from '../model/errors.js';
import type { Column, Row } from './columns.js';

/** Rows of a group at most; a group is in memory at once. */
const GROUP_ROWS = 10_000;
/** Characters of a group at most: 5,000 articles of 3 KB, or one that is longer. */
const GROUP_CHARACTERS = 1 << 24;

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

const charactersIn = (row: Row): number =>
  row.reduce<number>((sum, value) => sum + (typeof value === 'string' ? value.length : 0), 0);

const temporaryFor = (path: string): string => join(dirname(path), `.${basename(path)}.${process.pid}.tmp`);

/** A Parquet file that grows under a temporary name beside its own, and gets its name when it is whole. */
export class ParquetFile {
  private group: Row[] = [];
  private characters = 0;

  private constructor(
    private readonly path: string,
    private readonly columns: readonly Column[],
    private readonly writer: ParquetWriter,
  ) {}

  /** Where it is until then. */
  get temporary(): string {
    return temporaryFor(this.path);
  }

  /** @throws SyndiffError `missing-package` */
  static async begin(path: string, columns: readonly Column[]): Promise<ParquetFile> {
    const { fileWriter, ParquetWriter, schemaFromColumnData } = await library();
    const schema = schemaFromColumnData({ columnData: columnData(columns, []) });
    const writer = new ParquetWriter({ writer: fileWriter(temporaryFor(path)), schema, createdBy: 'syndiff' });
    return new ParquetFile(path, columns, writer);
  }

  async add(row: Row): Promise<void> {
    this.group.push(row);
    this.characters += charactersIn(row);
    if (this.group.length >= GROUP_ROWS || this.characters >= GROUP_CHARACTERS) await this.flush();
  }

  async finish(): Promise<void> {
    await this.flush();
    await this.writer.finish();
    renameSync(this.temporary, this.path);
  }

  /** The file is not wanted any more. */
  abandon(): void {
    rmSync(this.temporary, { force: true });
  }

  private async flush(): Promise<void> {
    await this.writer.write({ columnData: columnData(this.columns, this.group), rowGroupSize: GROUP_ROWS });
    this.group = [];
    this.characters = 0;
  }
}

/** Writes a table as a Parquet file, as a whole or not at all. */
export async function writeParquet(path: string, columns: readonly Column[], rows: Iterable<Row>): Promise<void> {
  const file = await ParquetFile.begin(path, columns);
  try {
    for (const row of rows) await file.add(row);
    await file.finish();
  } catch (error) {
    file.abandon();
    throw error;
  }
}
