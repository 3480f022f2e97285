import { mkdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { open } from 'lmdb';
import { bitsFor, lookUp, putBlocks } from '../../src/archive/index/segments.js';
import { NEW_STATE, type Segment, type State } from '../../src/archive/store/state.js';
import { openStore } from '../../src/archive/store/store.js';
import { keyOf } from '../../src/archive/store/key.js';
import { BATCH, postingsOf, textOf } from './records.js';

/** A store that is tried. */
export interface Contender {
  /** Adds the batch that begins with an article, as a whole. */
  readonly add: (first: number) => Promise<void> | void;
  /** How many articles hold each of some hashes, together. */
  readonly look: (hashes: Uint32Array) => Promise<number> | number;
  readonly count: () => Promise<number> | number;
  readonly close: () => Promise<void> | void;
}

/** A key for each posting. */
function lmdbKeys(folder: string): Contender {
  mkdirSync(folder, { recursive: true });
  const root = open<Buffer, Buffer>({
    path: join(folder, 'd.mdb'),
    noSubdir: true,
    encoding: 'binary',
    keyEncoding: 'binary',
    overlappingSync: false,
  });
  const postings = root.openDB<Buffer, Buffer>('p', { encoding: 'binary', keyEncoding: 'binary', dupSort: true });
  const texts = root.openDB<Buffer, Buffer>('t', { encoding: 'binary', keyEncoding: 'binary' });
  return {
    add: (first) => {
      const rows = postingsOf(first);
      root.transactionSync(() => {
        for (let article = first; article < first + BATCH; article += 1) texts.putSync(keyOf(article), textOf(article));
        for (const [hash, article] of rows) postings.putSync(keyOf(hash), keyOf(article));
      });
    },
    look: (hashes) => [...hashes].reduce((sum, hash) => sum + postings.getValuesCount(keyOf(hash)), 0),
    count: () => texts.getCount(),
    close: () => root.close(),
  };
}

/** The archive's own way: sorted blocks, without merging. */
async function lmdbBlocks(folder: string): Promise<Contender> {
  const store = await openStore(folder, { create: true, isReadOnly: false });
  const segments: Segment[] = JSON.parse(store.meta.get(Buffer.from('segments'))?.toString() ?? '[]') as Segment[];
  return {
    add: (first) => {
      const rows = postingsOf(first);
      const columns = {
        hashes: Uint32Array.from(rows, ([hash]) => hash),
        articles: Uint32Array.from(rows, ([, article]) => article),
        count: rows.length,
      };
      const segment = {
        id: first / BATCH,
        from: first,
        to: first + BATCH,
        bits: bitsFor(rows.length),
        postings: rows.length,
      };
      segments.push(segment);
      store.root.transactionSync(() => {
        for (let article = first; article < first + BATCH; article += 1)
          store.articles.putSync(keyOf(article), textOf(article));
        putBlocks(store, segment, columns);
        store.meta.putSync(Buffer.from('segments'), Buffer.from(JSON.stringify(segments)));
      });
    },
    look: (hashes) => {
      const state: State = { ...NEW_STATE, segments, probe: '' };
      return hashes.reduce((sum, hash) => sum + lookUp(store, state, hash).length, 0);
    },
    count: () => segments.length * BATCH,
    close: () => store.root.close(),
  };
}

interface DuckAppender {
  appendUInteger(value: number): void;
  appendBlob(value: Uint8Array): void;
  endRow(): void;
  closeSync(): void;
}
interface DuckConnection {
  run(sql: string): Promise<unknown>;
  runAndReadAll(sql: string): Promise<{ getRows(): unknown[][] }>;
  createAppender(table: string): Promise<DuckAppender>;
  closeSync(): void;
}
interface Duck {
  readonly DuckDBInstance: {
    create(
      path: string,
      options: Record<string, string>,
    ): Promise<{ connect(): Promise<DuckConnection>; closeSync(): void }>;
  };
}

async function duckdb(
  folder: string,
  { modules, isIndexed }: { readonly modules: string; readonly isIndexed: boolean },
): Promise<Contender> {
  mkdirSync(folder, { recursive: true });
  const require = createRequire(join(modules, 'package.json'));
  const { DuckDBInstance } = (await import(pathToFileURL(require.resolve('@duckdb/node-api')).href)) as Duck;
  const instance = await DuckDBInstance.create(join(folder, 'd.duckdb'), { threads: '2', memory_limit: '2GB' });
  const connection = await instance.connect();
  await connection.run('create table if not exists p(hash UINTEGER, article UINTEGER)');
  await connection.run('create table if not exists t(article UINTEGER, text BLOB)');
  if (isIndexed) await connection.run('create index if not exists i on p(hash)');
  const one = async (sql: string): Promise<number> => Number((await connection.runAndReadAll(sql)).getRows()[0]?.[0]);
  return {
    add: async (first) => {
      const rows = postingsOf(first);
      await connection.run('begin');
      const postings = await connection.createAppender('p');
      for (const [hash, article] of rows) {
        postings.appendUInteger(hash);
        postings.appendUInteger(article);
        postings.endRow();
      }
      postings.closeSync();
      const texts = await connection.createAppender('t');
      for (let article = first; article < first + BATCH; article += 1) {
        texts.appendUInteger(article);
        texts.appendBlob(textOf(article));
        texts.endRow();
      }
      texts.closeSync();
      await connection.run('commit');
    },
    // Numbers only: nothing of an article is in the query.
    look: (hashes) => one(`select count(*) from p where hash in (${hashes.join(',')})`),
    count: () => one('select count(*) from t'),
    close: () => {
      connection.closeSync();
      instance.closeSync();
    },
  };
}

/** Every store that is tried, by its name. `modules`: where DuckDB is installed. */
export const CONTENDERS: Readonly<Record<string, (folder: string, modules: string) => Promise<Contender> | Contender>> =
  {
    'lmdb, a key a posting': lmdbKeys,
    'lmdb, sorted blocks': lmdbBlocks,
    DuckDB: (folder, modules) => duckdb(folder, { modules, isIndexed: false }),
    'DuckDB, indexed': (folder, modules) => duckdb(folder, { modules, isIndexed: true }),
  };
