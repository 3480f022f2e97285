import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { asyncBufferFromFile, parquetMetadataAsync, parquetReadObjects } from 'hyparquet';
import {
  ParquetFile,
  rowsOfLine,
  SCAN_TABLES,
  tablesInWords,
  writeParquet,
  type Column,
  type Row,
} from '../../src/scan/scan.js';

const folder = mkdtempSync(join(tmpdir(), 'syndiff-test-'));
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

const path = join(folder, 'a.parquet');

/** The rows as a reader of others has them, whole numbers of 64 bits as numbers. */
async function readBack(columns: readonly Column[]): Promise<Row[]> {
  const records = await parquetReadObjects({ file: await asyncBufferFromFile(path) });
  return records.map((record) =>
    columns.map(({ name }) => {
      const value = record[name] as Row[number] | bigint | undefined;
      return typeof value === 'bigint' ? Number(value) : (value ?? null);
    }),
  );
}

const COLUMNS: readonly Column[] = [
  { name: 'name', type: 'STRING', mayBeNull: true, about: '' },
  { name: 'count', type: 'INT32', mayBeNull: false, about: '' },
  { name: 'hash', type: 'INT64', mayBeNull: false, about: '' },
  { name: 'share', type: 'DOUBLE', mayBeNull: false, about: '' },
  { name: 'flag', type: 'BOOLEAN', mayBeNull: false, about: '' },
];

describe('writeParquet', () => {
  test('writeParquet(path, columns, rows) is read back as it was by a reader of others', async () => {
    const row = fc.tuple(
      fc.option(fc.string({ unit: 'grapheme' })),
      fc.nat(0x7fffffff),
      fc.nat(0xffffffff),
      fc.double({ noNaN: true, noDefaultInfinity: true }).filter((value) => !Object.is(value, -0)),
      fc.boolean(),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(row, { maxLength: 40 }), async (rows) => {
        await writeParquet(path, COLUMNS, rows);
        expect(await readBack(COLUMNS)).toEqual(rows);
      }),
      { numRuns: 30 },
    );
  });

  test('writeParquet parts what is long into groups, so that no more is in memory', async () => {
    const columns = COLUMNS.slice(0, 1);
    const rows = Array.from({ length: 40 }, (_, nth): Row => [String(nth).repeat(1 << 19)]);
    await writeParquet(path, columns, rows);
    const { row_groups: groups } = await parquetMetadataAsync(await asyncBufferFromFile(path));
    expect(groups.length).toBeGreaterThan(1);
    expect(await readBack(columns)).toEqual(rows);
  });

  test('writeParquet leaves the file that was there where a row cannot be had', async () => {
    await writeParquet(path, COLUMNS.slice(0, 1), [['old']]);
    const rows = (function* (): Generator<Row> {
      yield ['new'];
      throw new Error('broken off');
    })();
    await expect(writeParquet(path, COLUMNS.slice(0, 1), rows)).rejects.toThrow('broken off');
    expect(await readBack(COLUMNS.slice(0, 1))).toEqual([['old']]);
    expect(readdirSync(folder)).toEqual(['a.parquet']);
  });

  test('ParquetFile.abandon() leaves nothing', async () => {
    rmSync(path, { force: true });
    const file = await ParquetFile.begin(path, COLUMNS);
    file.abandon();
    expect(readdirSync(folder)).toEqual([]);
  });
});

describe('SCAN_TABLES', () => {
  test('rowsOfLine(line) gives each row as many values as its table has columns', () => {
    const span = { article: 'a', start: 1, end: 2 };
    const lines = [
      {
        type: 'family',
        id: 'f1',
        base: 'a',
        articles: ['a', 'b'],
        order: [{ article: 'a', because: '' }],
        table: [{ base: span, readings: { b: { status: 'absent', span: null } } }],
      },
      {
        type: 'passage',
        id: 'p1',
        kind: 'near',
        left: span,
        right: span,
        words: 1,
        similarity: 1,
        quoted: false,
        moved: false,
        cells: [{ op: 'equal', left: span, right: span }],
      },
      {
        type: 'divergence',
        id: 'd1',
        pair: ['a', 'b'],
        passage: null,
        change: 'added',
        kind: 'name',
        severity: 'high',
        left: null,
        right: span,
        leftText: null,
        rightText: 'x',
        reason: 'y',
      },
    ];
    const rows = lines.flatMap((line) => [...rowsOfLine(JSON.stringify(line))]);
    expect(rows.map(([name]) => name)).toEqual(['families', 'readings', 'passages', 'cells', 'divergences']);
    for (const [name, row] of rows) expect([name, row.length]).toEqual([name, SCAN_TABLES[name].columns.length]);
  });

  test('tablesInWords(title, SCAN_TABLES) names every column with its meaning', () => {
    const words = tablesInWords('Tables', SCAN_TABLES);
    for (const { columns } of Object.values(SCAN_TABLES))
      for (const { name, about } of columns) {
        expect(about).not.toBe('');
        expect(words).toContain(`| \`${name}\` | `);
      }
  });
});
