import { cpSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { folderWith, removeFolders, SEEDS, syndiff, TWO_REPORTS } from './run-syndiff.js';

afterAll(removeFolders);

const news = (): string => join(folderWith(TWO_REPORTS), 'news');

let filled: string;

beforeAll(async () => {
  filled = news();
  expect(await syndiff(['archive', 'add', SEEDS, '--archive', filled])).toMatchObject({ code: 0 });
});

/** An archive of the seeds that a test may change. */
function seeded(): string {
  const path = news();
  cpSync(filled, path, { recursive: true });
  return path;
}

describe('syndiff archive', () => {
  test('archive add twice says what is new and what was there', async () => {
    const path = news();
    const [first, second] = [
      await syndiff(['archive', 'add', SEEDS, '--archive', path]),
      await syndiff(['archive', 'add', SEEDS, '--archive', path]),
    ];
    expect(first).toEqual({ code: 0, stdout: '5 added. The archive holds 5 articles.\n', stderr: '' });
    expect(second.stdout).toBe('0 added, 5 there already. The archive holds 5 articles.\n');
  });

  test('archive find FILE tells matches, who was first and what comes next', async () => {
    const path = seeded();
    const { code, stdout } = await syndiff(['archive', 'find', join(SEEDS, 'daily-lantern.txt'), '--archive', path]);
    expect(code).toBe(0);
    expect(stdout).toMatch(
      /The archive has this article: \S+daily-lantern\.txt, id a\w+\. 3 other articles in the archive share copy/,
    );
    expect(stdout).toMatch(/1\. Meridian Wire/);
    expect(stdout).toMatch(/the archived one first/);
    expect(stdout).toMatch(/A match is not proof of copying/);
  });

  test('archive find - --format json has the answer of the contract', async () => {
    const path = seeded();
    const stdin = readFileSync(join(SEEDS, 'meridian-wire.txt'), 'utf8').replace(/^---[^]*?---\n/, '');
    const { code, stdout } = await syndiff(['archive', 'find', '-', '--archive', path, '-f', 'json'], { stdin });
    expect(code).toBe(0);
    const { query, matches } = JSON.parse(stdout) as {
      query: string;
      matches: { article: string; source: string; sharedWords: number; passages: object[]; credits: object[] }[];
    };
    expect(query).toMatch(/^a/);
    expect(matches.length).toBeGreaterThan(1);
    for (const match of matches) {
      expect(match).toMatchObject({
        article: expect.any(String),
        source: expect.any(String),
        credits: expect.any(Array),
      });
      expect(match.passages.length).toBeGreaterThan(0);
    }
    const words = matches.map(({ sharedWords }) => sharedWords);
    expect(words).toEqual([...words].sort((one, other) => other - one));
  });

  test('archive find --outlet looks at that outlet alone', async () => {
    const path = seeded();
    const file = join(SEEDS, 'daily-lantern.txt');
    const { stdout } = await syndiff([
      'archive',
      'find',
      file,
      '--archive',
      path,
      '--outlet',
      'the harbour post',
      '-f',
      'jsonl',
    ]);
    const { matches } = JSON.parse(stdout) as { matches: { outlet: string }[] };
    expect(matches.map(({ outlet }) => outlet)).toEqual(['The Harbour Post']);
  });

  test('archive list, show and stats say what is there', async () => {
    const path = seeded();
    const { stdout } = await syndiff(['archive', 'list', '--archive', path, '--since', '2021-09-03']);
    const ids = stdout
      .trim()
      .split('\n')
      .map((line) => line.split(' ')[0] ?? '');
    expect(ids).toHaveLength(2);
    const shown = await syndiff(['archive', 'show', ids[0] ?? '', '--archive', path]);
    expect(shown.stdout).toMatch(new RegExp(`id: +${ids[0] ?? ''}`));
    const counted = await syndiff(['archive', 'stats', '--archive', path, '-f', 'json']);
    expect(JSON.parse(counted.stdout)).toMatchObject({ articles: 5, earliest: '2021-09-01', latest: '2021-09-03' });
  });

  test('archive export writes tables that archive add reads back', async () => {
    const path = seeded();
    const folder = join(path, '..', 'tables');
    const { code, stderr } = await syndiff([
      'archive',
      'export',
      '--archive',
      path,
      '-o',
      folder,
      '-f',
      'parquet',
      '-f',
      'jsonl',
    ]);
    expect({ code, stderr }).toMatchObject({
      code: 0,
      stderr: expect.stringContaining('wrote articles, pairs, passages, families'),
    });
    expect(readdirSync(folder)).toHaveLength(9);
    const again = join(path, '..', 'again');
    const added = await syndiff([
      'archive',
      'add',
      join(folder, 'articles.parquet'),
      join(folder, 'articles.jsonl'),
      '--archive',
      again,
    ]);
    expect(added.stdout).toBe('5 added, 5 there already. The archive holds 5 articles.\n');
    const [first, second] = [
      await syndiff(['archive', 'export', '--archive', path, '--tables', 'families']),
      await syndiff(['archive', 'export', '--archive', again, '--tables', 'families']),
    ];
    expect(second.stdout).toBe(first.stdout);
    const { family } = JSON.parse(first.stdout.split('\n')[0] ?? '') as { family: string };
    const { stdout } = await syndiff(['archive', 'list', '--archive', path, '--family', family]);
    expect(stdout.trim().split('\n')).toHaveLength(4);
  });

  test('compare, scan and check --against ARCHIVE hold a report against what the archive has', async () => {
    const folder = folderWith(TWO_REPORTS);
    const path = join(folder, 'news');
    await syndiff(['archive', 'add', join(folder, 'one.txt'), SEEDS, '--archive', path]);
    const two = join(folder, 'two.txt');
    const compared = await syndiff(['compare', two, '--against', path, '-f', 'json']);
    const report = JSON.parse(compared.stdout) as { articles: { source: string }[]; divergences: { kind: string }[] };
    expect(report.articles.map(({ source }) => source).sort()).toEqual([join(folder, 'one.txt'), two]);
    expect(report.divergences.map(({ kind }) => kind)).toContain('number');
    const scanned = await syndiff(['scan', two, '--against', path, '-f', 'jsonl']);
    expect(scanned.stdout).toMatch(/"type":"pair"/);
    const checked = await syndiff(['check', two, '--against', path]);
    expect(checked).toMatchObject({ code: 1, stdout: expect.stringMatching(/forty/) });
    const alone = await syndiff(['compare', join(SEEDS, 'millbrook-echo.txt'), '--against', path]);
    expect(alone.stderr).toMatch(/holds no report that shares copy with these/);
  });

  test('archive verify and forget say what they did, and a damaged file ends with 1', async () => {
    const path = seeded();
    expect((await syndiff(['archive', 'verify', '--archive', path])).stdout).toBe(
      '5 articles and their index are as they were written.\n',
    );
    const { stdout } = await syndiff(['archive', 'list', '--archive', path, '--outlet', 'Meridian Wire']);
    const id = stdout.split(' ')[0] ?? '';
    const forgotten = await syndiff(['archive', 'forget', id, '--archive', path]);
    expect(forgotten).toMatchObject({ code: 0, stdout: expect.stringContaining('1 article is forgotten') });
    const file = join(path, 'archive-2.mdb');
    const bytes = readFileSync(file);
    for (let at = 2 * 16_384; at < bytes.length; at += 997) bytes[at] = 255 - (bytes[at] ?? 0);
    writeFileSync(file, bytes);
    const harmed = await syndiff(['archive', 'verify', '--archive', path]);
    expect(harmed.code).toBe(1);
    expect(harmed.stdout).toMatch(/damaged|is another/);
    expect(harmed.stdout).toMatch(/What to do: put back a copy/);
  });

  test.each([
    [['archive'], /archive needs to know what to do: add/],
    [['archive', 'fnd'], /does not know "fnd"\. Did you mean find\?/],
    [['archive', 'find', 'one.txt'], /which archive\. Name its folder: --archive/],
    [['archive', 'find', 'one.txt', '--archive', 'nowhere'], /there is no archive nowhere\. Make one/],
    [['archive', 'stats', '--archive', '.'], /\. is no archive/],
    [['archive', 'add', 'one.txt', '--archive', '.'], /holds other files/],
    [['archive', 'list', '--archive', '.', '--since', 'monday'], /a day such as 2021-09-01, or a span such as 30d/],
    [['archive', 'forget', '--archive', '.'], /needs the id of an article/],
    [['archive', 'export', '--archive', '.', '-f', 'parquet'], /need a folder to go to/],
    [['compare', 'one.txt', 'two.txt', '-f', 'parquet'], /compare writes .*, not parquet/],
    [['archive', 'list', '--archive', '.', '-f', 'html'], /archive list writes text and jsonl, not html/],
  ])('%j ends with 2 and says what is wrong', async (args, message) => {
    const { code, stdout, stderr } = await syndiff(args, { cwd: folderWith(TWO_REPORTS) });
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toMatch(message);
  });

  test('archive list, show and find write no control character of an article', async () => {
    const copy =
      'On Monday the council of Ardle voted to close the old ferry after sixteen years of repairs to its hull. ';
    const record = (nth: number): string =>
      JSON.stringify({
        id: `x\u001b[2J${nth}`,
        outlet: `Bell \u0007${nth}`,
        title: `Title \u001b[31m\u202e${nth}`,
        url: 'https://a.example/\u001b',
        text: `${copy.repeat(2)}\u001b[2J${nth}`,
      });
    const folder = folderWith({ 'a.jsonl': [1, 2].map(record).join('\n'), 'b.jsonl': record(3) });
    const path = join(folder, 'news');
    await syndiff(['archive', 'add', join(folder, 'a.jsonl'), '--archive', path]);
    const said = await Promise.all([
      syndiff(['archive', 'list', '--archive', path]),
      syndiff(['archive', 'show', 'x\u001b[2J1', '--archive', path]),
      syndiff(['archive', 'find', join(folder, 'b.jsonl'), '--archive', path]),
    ]);
    for (const { code, stdout } of said) {
      expect(code).toBe(0);
      expect(stdout).toContain('Title');
      expect(/[\u0007\u001b\u202e]/.test(stdout)).toBe(false);
    }
  });
});
