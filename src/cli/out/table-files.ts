import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { ParquetFile, rowsOfLine, SCAN_TABLES, tablesInWords, type ScanTable } from '../../scan/scan.js';
import { forgetLater, writeWhole } from './output.js';

const PAGE = 'tables.md';
const NAMES = Object.keys(SCAN_TABLES) as readonly ScanTable[];

/** The files that there will be in a folder. */
export const tablePaths = (folder: string): readonly string[] => [
  ...NAMES.map((name) => join(folder, `${name}.parquet`)),
  join(folder, PAGE),
];

/** The records of a scan as Parquet files, one a table, with a page in words beside them. */
export class TableFiles {
  private constructor(
    private readonly folder: string,
    private readonly files: ReadonlyMap<ScanTable, ParquetFile>,
  ) {}

  /** The page that says what stands in the tables. */
  get page(): string {
    return join(this.folder, PAGE);
  }

  static async begin(folder: string): Promise<TableFiles> {
    await mkdir(folder, { recursive: true });
    const files = new Map<ScanTable, ParquetFile>();
    for (const name of NAMES) {
      const file = await ParquetFile.begin(join(folder, `${name}.parquet`), SCAN_TABLES[name].columns);
      forgetLater(file.temporary);
      files.set(name, file);
    }
    return new TableFiles(folder, files);
  }

  /** Takes whole lines of records. */
  async take(lines: string): Promise<void> {
    for (const line of lines.split('\n')) {
      if (line === '') continue;
      for (const [name, row] of rowsOfLine(line)) await this.files.get(name)?.add(row);
    }
  }

  async finish(): Promise<void> {
    for (const file of this.files.values()) await file.finish();
    await writeWhole(this.page, tablesInWords('Tables of a scan of syndiff', SCAN_TABLES));
  }

  leave(): void {
    for (const file of this.files.values()) file.abandon();
  }
}
