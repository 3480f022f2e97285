import { readdirSync, readFileSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  derive,
  EVERYTHING,
  forget,
  list,
  openArchive,
  prepare,
  rowRecord,
  TABLES,
  verify,
  type Archive,
  type Derived,
} from '../../src/archive/archive.js';
import { tablesInWords, writeParquet } from '../../src/scan/scan.js';
import { keyOf } from '../../src/archive/store/key.js';
import { dataName } from '../../src/archive/store/marker.js';
import { articleFrom, readArticles, type Article } from '../../src/index.js';
import { newPath, removePaths } from './folders.js';
import { recordsIn, scanned } from '../scan/scanning.js';
import { made, madeNews, paragraph } from './made-news.js';

afterAll(removePaths);

const DERIVING = { minPassageWords: 14, maxMemory: 2 ** 31 };
const TABLE_NAMES = ['articles', 'pairs', 'passages', 'families', 'postings'] as const;

async function filled(path: string, news: readonly Article[], atOnce = 7): Promise<Archive> {
  const archive = await openArchive(path, { mode: 'create' });
  const adder = archive.adder();
  for (let at = 0; at < news.length; at += atOnce) adder.add(news.slice(at, at + atOnce).map(prepare));
  return archive;
}

/** All tables as lines, each sorted. */
function contentsOf(archive: Archive): Record<string, string[]> {
  archive.refresh();
  return Object.fromEntries(
    TABLE_NAMES.map((name) => {
      const { columns, rows } = TABLES[name];
      return [name, [...rows(archive, DERIVING)].map((row) => JSON.stringify(rowRecord(columns, row))).sort()];
    }),
  );
}

const news = Array.from({ length: 30 }, (_, nth) =>
  made({ paragraphs: [nth % 9, 9 + (nth % 4)], outlet: nth % 5, day: nth, hasPrompt: nth % 2 === 0 }),
);

describe('forget', () => {
  test('forget(some articles) leaves what an archive without them has', async () => {
    await fc.assert(
      fc.asyncProperty(madeNews(30), fc.array(fc.nat(), { minLength: 1, maxLength: 4 }), async (all, picks) => {
        const gone = new Set(picks.map((pick) => all[pick % all.length]!.id));
        const [path, other] = [newPath(), newPath()];
        await (await filled(path, all)).close();
        await forget(path, [...gone]);
        const [after, never] = [
          await openArchive(path, { mode: 'derive' }),
          await filled(
            other,
            all.filter(({ id }) => !gone.has(id)),
          ),
        ];
        expect(contentsOf(after)).toEqual(contentsOf(never));
        expect(verify(after).damages).toEqual([]);
        await Promise.all([after.close(), never.close()]);
      }),
      { numRuns: 15 },
    );
  });

  test('forget(an article) leaves no byte of it in the folder', async () => {
    const path = newPath();
    const secret = articleFrom({
      outlet: 'Zyxwv Gazette',
      title: 'Qqqtitle',
      text: `${paragraph(40)} ${paragraph(41)}`,
    });
    const archive = await filled(path, [...news, secret]);
    const record = archive.store.articles.get(keyOf(news.length))!;
    await archive.close();
    const needles = [
      record.subarray(8, 40),
      record.subarray(-32),
      Buffer.from('Zyxwv Gazette'),
      Buffer.from(secret.id),
    ];
    const holds = (needle: Buffer): boolean =>
      readdirSync(path).some((name) => readFileSync(join(path, name)).includes(needle));
    expect(needles.map(holds)).toEqual([true, true, true, true]);
    await forget(path, [secret.id]);
    expect(needles.map(holds)).toEqual([false, false, false, false]);
    expect(readdirSync(path).filter((name) => name.endsWith('.mdb'))).toEqual(['archive-2.mdb']);
  });

  test('forget(the version between two) joins the others', async () => {
    const url = 'https://harbour.example/ferry';
    const versions = [1, 2, 3].map((nth) => articleFrom({ url, text: `${paragraph(1)} ${paragraph(nth + 10)}` }));
    const path = newPath();
    await (await filled(path, versions)).close();
    await forget(path, [versions[1]!.id]);
    const archive = await openArchive(path, { mode: 'read' });
    expect([...list(archive, EVERYTHING)].map(({ predecessor }) => predecessor)).toEqual([null, versions[0]!.id]);
    await archive.close();
  });

  test('forget(an id that is not there) removes nothing', async () => {
    const path = newPath();
    await (await filled(path, news)).close();
    await expect(forget(path, [news[0]!.id, 'nobody'])).rejects.toThrow('there is no article nobody');
    const archive = await openArchive(path, { mode: 'write' });
    expect(archive.get(news[0]!.id)?.article.text).toBe(news[0]!.text);
    await archive.close();
  });
});

/** Flips a bit of the file where some bytes stand. */
function flip(path: string, bytes: Buffer, at: number): void {
  const file = join(path, dataName(path));
  const all = readFileSync(file);
  const start = all.indexOf(bytes);
  expect(start).toBeGreaterThan(0);
  const place = start + (Math.floor(at / 8) % bytes.length);
  all[place] = all[place]! ^ (1 << (at % 8));
  writeFileSync(file, all);
}

describe('verify', () => {
  test('verify(an archive as it was written) finds nothing', async () => {
    const archive = await filled(newPath(), news);
    expect(verify(archive)).toEqual({ articles: 30, damages: [] });
    await archive.close();
  });

  test('verify(any flipped bit of an article) names the article', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(29), fc.nat(1_000_000), async (nth, at) => {
        const path = newPath();
        const archive = await filled(path, news);
        const record = Buffer.from(archive.store.articles.get(keyOf(nth))!);
        await archive.close();
        flip(path, record, at);
        const harmed = await openArchive(path, { mode: 'read' });
        const { damages } = verify(harmed);
        await harmed.close();
        expect(damages).toEqual([{ article: news[nth]!.id, what: expect.stringContaining('damaged') }]);
      }),
      { numRuns: 40 },
    );
  });

  test('verify(a flipped bit of the index) finds it', async () => {
    const path = newPath();
    const archive = await filled(path, news, 30);
    const [segment] = archive.refresh().state.segments;
    const block = Buffer.from(archive.store.postings.get(keyOf(segment!.id, 1))!);
    await archive.close();
    flip(path, block, 77);
    const harmed = await openArchive(path, { mode: 'read' });
    expect(verify(harmed).damages.length).toBeGreaterThan(0);
    await harmed.close();
  });

  test('forget(a damaged article), then add, mends the archive', async () => {
    const path = newPath();
    const archive = await filled(path, news);
    const record = Buffer.from(archive.store.articles.get(keyOf(4))!);
    await archive.close();
    flip(path, record, 1000);
    await forget(path, [news[4]!.id]);
    const mended = await openArchive(path, { mode: 'write' });
    expect(mended.adder().add(news.map(prepare))).toEqual({ added: 1, versions: 0, known: 29 });
    expect(verify(mended)).toEqual({ articles: 30, damages: [] });
    await mended.close();
  });

  test('openArchive(a file that was cut off) says so', async () => {
    const path = newPath();
    await (await filled(path, news)).close();
    const file = join(path, dataName(path));
    truncateSync(file, statSync(file).size - 20_000);
    await expect(openArchive(path, { mode: 'read' })).rejects.toThrow(/is damaged: its file has \d+ bytes of \d+/);
    truncateSync(file, 5);
    await expect(openArchive(path, { mode: 'read' })).rejects.toThrow(/does not begin as it should/);
  });

  test('openArchive(a folder whose marker is damaged) says what belongs there', async () => {
    const path = newPath();
    await (await filled(path, news)).close();
    writeFileSync(join(path, 'syndiff-archive.json'), '{"type": "syndiff-archive", "data": "../../etc/passwd"}');
    await expect(openArchive(path, { mode: 'read' })).rejects.toThrow(/syndiff-archive.json is damaged/);
  });
});

/** The records of a scan in memory, by type, as sorted lines. */
function sortedRecords(all: readonly Article[]): Record<'pairs' | 'passages' | 'families', string[]> {
  const lines = recordsIn(scanned(all));
  const of = (wanted: string): string[] =>
    lines.flatMap(({ type, ...rest }) => (type === wanted ? sortedKeys(rest) : [])).sort();
  return { pairs: of('pair'), passages: of('passage'), families: of('family') };
}

/** JSON with its keys in one order: a scan writes them in that of the schema. */
function sortedKeys(value: unknown): string {
  return JSON.stringify(value, (_key, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
}

function together(all: Iterable<Derived>): Record<'pairs' | 'passages' | 'families', string[]> {
  const groups = [...all];
  const of = (name: keyof Derived): string[] =>
    groups.flatMap((group) => group[name].map((one) => sortedKeys(one))).sort();
  return { pairs: of('pairs'), passages: of('passages'), families: of('families') };
}

describe('derive', () => {
  test('derive(archive) is what a scan of the same articles in memory finds, whatever the batches', async () => {
    await fc.assert(
      fc.asyncProperty(madeNews(40), fc.integer({ min: 1, max: 40 }), async (all, atOnce) => {
        const archive = await filled(newPath(), all, atOnce);
        expect(together(derive(archive, DERIVING))).toEqual(sortedRecords(all));
        await archive.close();
      }),
      { numRuns: 20 },
    );
  });

  test('derive(archive) of a story too large to be compared in one go has one family of it, as a scan has', async () => {
    const story = Array.from({ length: 850 }, (_, nth) => ({
      ...made({ paragraphs: [70], outlet: nth, day: 1, hasPrompt: false }, `s${nth}`),
      place: nth + 1,
    }));
    const archive = await filled(newPath(), story, 300);
    const [first, second] = [together(derive(archive, DERIVING)), together(derive(archive, DERIVING))];
    await archive.close();
    expect(first.families).toHaveLength(1);
    expect(first).toEqual(sortedRecords(story));
    expect(second).toEqual(first);
  });

  test('derive(archive) after each batch is the same, and groups that did not change are kept', async () => {
    const archive = await openArchive(newPath(), { mode: 'create' });
    const adder = archive.adder();
    const apart = (nth: number): Article[] =>
      [1, 2].map((outlet) => made({ paragraphs: [100 + nth, 200 + nth], outlet, day: outlet, hasPrompt: false }));
    adder.add(apart(1).map(prepare));
    expect(together(derive(archive, DERIVING))).toEqual(sortedRecords(apart(1)));
    const keys = [...archive.store.derived.getKeys({})].map(String);
    adder.add(apart(2).map(prepare));
    expect(together(derive(archive, DERIVING))).toEqual(sortedRecords([...apart(1), ...apart(2)]));
    expect([...archive.store.derived.getKeys({})].map(String)).toEqual(expect.arrayContaining(keys));
    await archive.close();
  });
});

describe('tables', () => {
  test.each(['jsonl', 'parquet'])('the table of articles as %s is read back as the same articles', async (format) => {
    const stated = articleFrom({
      id: 'x-1',
      title: 'Ferry sold',
      byline: 'Jane Doe',
      url: 'https://a.example/1',
      language: 'en',
      published: '2024-05-01T10:00:00+02:00',
      text: `Ferry sold\n\nBy Jane Doe\n\n${paragraph(50)} 😀\u2028 é`,
    });
    const all = [...news, stated];
    const path = newPath();
    const archive = await filled(path, all);
    const { columns, rows } = TABLES.articles;
    const file = join(dirname(path), `articles.${format}`);
    if (format === 'parquet') await writeParquet(file, columns, rows(archive, DERIVING));
    else
      writeFileSync(
        file,
        [...rows(archive, DERIVING)].map((row) => JSON.stringify(rowRecord(columns, row)) + '\n').join(''),
      );
    await archive.close();
    const { articles, warnings } = await readArticles([file]);
    expect(warnings).toEqual([]);
    const plain = ({ source: _source, place: _place, encoding: _encoding, ...rest }: Article): object => rest;
    expect(articles.map(plain)).toEqual(all.map(plain));
  });

  test('tablesInWords(all) names every column of every table', () => {
    const words = tablesInWords('Tables', TABLES);
    for (const { columns } of Object.values(TABLES)) {
      for (const { name, about } of columns) {
        expect(words).toContain(`| \`${name}\` |`);
        expect(about.length).toBeGreaterThan(5);
      }
    }
  });
});
