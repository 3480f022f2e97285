import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, describe, expect, test } from '@jest/globals';
import {
  derive,
  EVERYTHING,
  find,
  list,
  openArchive,
  prepare,
  verify,
  type Archive,
} from '../../src/archive/archive.js';
import { migrate } from '../../src/archive/migrations.js';
import { probe } from '../../src/archive/index/probe.js';
import { changeTime } from '../../src/archive/store/spreads.js';
import { readState, SCHEMA, writeState, type State } from '../../src/archive/store/state.js';
import { inTransaction, openStore } from '../../src/archive/store/store.js';
import { articleFrom } from '../../src/index.js';
import { ROOT } from '../house/files.js';
import { newPath, removePaths } from './folders.js';

afterAll(removePaths);

/** What stands in the fixture. */
const IDS = [
  'a17c64f607ac5178b',
  'a9fce2006999a926f',
  'a2d02ba0e349bd804',
  'a7e0da873db192e95',
  'a33599ceabc357fea',
  'ferry-1',
  'ferry-2',
];

/** An archive as an earlier syndiff left it. */
function earlierArchive(schema: number): string {
  const path = newPath();
  mkdirSync(path);
  const bytes = gunzipSync(readFileSync(join(ROOT, 'fixtures', 'archive', `schema-${schema}.mdb.gz`)));
  writeFileSync(join(path, 'archive.mdb'), bytes);
  writeFileSync(join(path, 'syndiff-archive.json'), JSON.stringify({ type: 'syndiff-archive', data: 'archive.mdb' }));
  return path;
}

async function changeState(path: string, change: Partial<State>): Promise<void> {
  const store = await openStore(path, { create: false, isReadOnly: false });
  inTransaction(store, () => {
    writeState(store, { ...readState(store)!, ...change });
  });
  await store.root.close();
}

const ENGINE = { minPassageWords: 14, offsets: 'utf16' } as const;

/** Everything that is asked of an archive. */
function answersOf(archive: Archive): object {
  const query = articleFrom({ id: 'query', text: archive.get('ferry-1')!.article.text });
  return {
    articles: [...list(archive, EVERYTHING)].map(({ id, predecessor }) => [id, predecessor]),
    matches: find(archive, query, { engine: ENGINE, filter: EVERYTHING, limit: 10 }).matches.map(
      ({ article }) => article,
    ),
    families: [...derive(archive, { minPassageWords: 14, maxMemory: 2 ** 30 })].flatMap(({ families }) =>
      families.map(({ articles }) => articles),
    ),
    verified: verify(archive),
  };
}

const WHOLE = {
  articles: IDS.map((id) => [id, id === 'ferry-2' ? 'ferry-1' : null]),
  matches: ['ferry-1', 'ferry-2'],
  families: [['ferry-1', 'ferry-2'], expect.arrayContaining(IDS.slice(0, 3))],
  verified: { articles: 7, damages: [] },
};

describe('openArchive(an archive of an earlier syndiff)', () => {
  test.each(Array.from({ length: SCHEMA }, (_, at) => at + 1))(
    'openArchive(schema %d) has every article, version, match and family, and can be added to',
    async (schema) => {
      const archive = await openArchive(earlierArchive(schema), { mode: 'write' });
      expect(answersOf(archive)).toEqual(WHOLE);
      expect(archive.adder().add([prepare(archive.get('ferry-2')!.article)])).toMatchObject({ added: 0, known: 1 });
      expect(archive.adder().add([prepare(articleFrom({ text: 'Another report of the ferry.' }))])).toMatchObject({
        added: 1,
      });
      await archive.close();
    },
  );

  test('openArchive(one whose words were hashed otherwise) says what to do, and makes the index anew when it is done', async () => {
    const path = earlierArchive(1);
    await changeState(path, { probe: 'of another fingerprint' });
    await expect(openArchive(path, { mode: 'read' })).rejects.toMatchObject({
      message: expect.stringContaining('was made by an earlier syndiff'),
      hint: `Bring it up to date: syndiff archive add --archive ${path}`,
    });
    await (await openArchive(path, { mode: 'write' })).close();
    const archive = await openArchive(path, { mode: 'derive' });
    expect(answersOf(archive)).toEqual(WHOLE);
    expect(archive.refresh().state.probe).toBe(probe());
    await archive.close();
  });

  test('openArchive(one of a later syndiff) refuses to read and to write, and changes nothing', async () => {
    const path = earlierArchive(1);
    await changeState(path, { schema: SCHEMA + 1 });
    for (const mode of ['read', 'write'] as const)
      await expect(openArchive(path, { mode })).rejects.toThrow(
        `was written by a later syndiff (schema ${SCHEMA + 1}; this one knows ${SCHEMA})`,
      );
  });
});

describe('migrate', () => {
  test('migrate(schema 1) takes dates that stand for none as a scan does', async () => {
    const path = newPath();
    const created = await openArchive(path, { mode: 'create' });
    const [placeholder, dated] = ['1970-01-01', '2024-05-01'].map((published) =>
      prepare(articleFrom({ published, text: `A report of ${published}.` })),
    );
    created.adder().add([placeholder!, dated!]);
    expect(verify(created).damages).toEqual([]);
    inTransaction(created.store, () => {
      changeTime(created.store, 0, 0);
    });
    await created.close();
    await changeState(path, { schema: 1 });
    await expect(openArchive(path, { mode: 'read' })).rejects.toThrow('was made by an earlier syndiff');
    const archive = await openArchive(path, { mode: 'write' });
    expect(verify(archive)).toEqual({ articles: 2, damages: [] });
    const { spreads } = archive.refresh();
    expect([0, 1].map((number) => spreads.time(number))).toEqual([Infinity, Date.parse('2024-05-01')]);
    await archive.close();
  });

  /** A made step from a schema before the first. */
  const steps = { [SCHEMA - 1]: (_store: unknown, state: State): State => ({ ...state, generation: 77 }) };

  test.each([
    'migration-begun',
    'migration-committed',
    'reindex-begun',
    'reindex-written',
    'reindex-listed',
    'reindex-done',
  ])('migrate(store) that is broken off at %s is finished by the next', async (point) => {
    const path = earlierArchive(1);
    await changeState(path, { schema: SCHEMA - 1, probe: 'of another fingerprint' });
    const store = await openStore(path, { create: false, isReadOnly: false });
    const breakOff = (name: string): void => {
      if (name === point) throw new Error(`broken off at ${name}`);
    };
    expect(() => {
      migrate(store, probe(), { steps, step: breakOff });
    }).toThrow('broken off');
    migrate(store, probe(), { steps });
    expect(readState(store)).toMatchObject({ schema: SCHEMA, probe: probe() });
    expect(readState(store)!.generation).toBeGreaterThanOrEqual(77);
    await store.root.close();
    const archive = await openArchive(path, { mode: 'write' });
    expect(answersOf(archive)).toEqual(WHOLE);
    await archive.close();
  });
});
