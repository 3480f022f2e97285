import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from '@jest/globals';
import { asyncBufferFromFile, parquetReadObjects } from 'hyparquet';
import { progressInWords } from '../../src/cli/out/progress.js';
import { readArticles } from '../../src/index.js';
import { folderWith, removeFolders, syndiff } from './run-syndiff.js';

afterAll(removeFolders);

const lastLine = (text: string): unknown => JSON.parse(text.trimEnd().split('\n').at(-1) ?? '');

const SYLLABLES = [
  'lo',
  'ra',
  'mi',
  'ken',
  'du',
  'sal',
  'to',
  'ver',
  'ni',
  'gar',
  'pe',
  'hol',
  'wi',
  'bas',
  'cu',
  'fen',
];

/** A word that is in no language: no two stories share a run of them by chance. */
const wordOf = (seed: number): string =>
  [seed, seed >> 4, seed >> 8].map((part) => SYLLABLES[part & 15] ?? '').join('');

/** Articles, four on each story: three copies with a number changed and one of other words. */
function batch(count: number): string[] {
  return Array.from({ length: count }, (_, nth) => {
    const story = nth % 4 === 3 ? count + nth : Math.floor(nth / 4);
    const words = Array.from({ length: 40 }, (__, at) => wordOf(Math.imul(story * 64 + at + 1, 0x9e3779b1) >>> 16));
    const text = `The ${words.slice(0, 20).join(' ')} for ${nth + 40} days, said the board of ${words.slice(20).join(' ')}.`;
    return JSON.stringify({ id: `n${nth}`, outlet: `Outlet ${nth % 9}`, text });
  });
}

describe('syndiff scan', () => {
  test('scan seeds writes the summary to standard output and nothing to standard error', async () => {
    const { code, stdout, stderr } = await syndiff(['scan', 'seeds']);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toContain('The families that spread furthest');
    expect(stdout).toContain('A match is not proof of copying');
  });

  test('scan seeds --format jsonl writes records, the summary last', async () => {
    const { code, stdout } = await syndiff(['scan', 'seeds', '--format', 'jsonl']);
    expect(code).toBe(0);
    expect(lastLine(stdout)).toMatchObject({ type: 'summary', counts: { articles: 5 } });
  });

  test('scan -f jsonl -f text -o FOLDER writes both, and no half file besides', async () => {
    const folder = folderWith({});
    const { code } = await syndiff(['scan', 'seeds', '-f', 'jsonl', '-f', 'text', '-o', folder]);
    expect(code).toBe(0);
    expect(readdirSync(folder).sort()).toEqual(['report.jsonl', 'report.txt']);
    expect(lastLine(readFileSync(join(folder, 'report.jsonl'), 'utf8'))).toMatchObject({ type: 'summary' });
  });

  test('scan --jobs N gives the same bytes for any number of threads', async () => {
    const folder = folderWith({ 'batch.jsonl': batch(240).join('\n') });
    const run = async (jobs: string): Promise<string> => {
      const args = ['scan', join(folder, 'batch.jsonl'), '-f', 'jsonl', '--jobs', jobs];
      const { code, stdout, stderr } = await syndiff(args);
      expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
      return stdout;
    };
    const one = await run('1');
    expect(lastLine(one)).toMatchObject({ counts: { articles: 240 } });
    expect(await run('2')).toBe(one);
    expect(await run('5')).toBe(one);
  });

  test('scan --resume goes on where a scan was ended, and gives the same bytes as one that was not', async () => {
    const folder = folderWith({ 'batch.jsonl': batch(2400).join('\n') });
    const args = (name: string): string[] => {
      return ['scan', join(folder, 'batch.jsonl'), '-f', 'jsonl', '-f', 'csv', '--jobs', '1', '-o', join(folder, name)];
    };
    await syndiff(args('whole/'));
    const part = join(folder, 'broken', 'report.jsonl.part');
    const ended = await syndiff(args('broken/'), {
      meanwhile: (child) => {
        const timer = setInterval(() => {
          if (!existsSync(`${part}.json`) && child.exitCode === null) return;
          clearInterval(timer);
          child.kill('SIGINT');
        }, 5);
      },
    });
    expect(ended.code).toBe(130);
    expect(ended.stderr).toContain('--resume');
    expect(readdirSync(join(folder, 'broken')).sort()).toEqual([
      'report.csv.part',
      'report.jsonl.part',
      'report.jsonl.part.json',
    ]);
    const resumed = await syndiff([...args('broken/'), '--resume']);
    expect(resumed.stderr).not.toContain('begun anew');
    expect(readdirSync(join(folder, 'broken')).sort()).toEqual(['report.csv', 'report.jsonl']);
    for (const name of ['report.jsonl', 'report.csv'])
      expect(readFileSync(join(folder, 'broken', name)).equals(readFileSync(join(folder, 'whole', name)))).toBe(true);
  });

  test('scan --resume begins anew where the articles have changed since', async () => {
    const folder = folderWith({ 'batch.jsonl': batch(8).join('\n') });
    const args = ['scan', join(folder, 'batch.jsonl'), '-f', 'jsonl', '-o', join(folder, 'out.jsonl')];
    const reached = { key: 's0', tasks: 1, tally: {} };
    writeFileSync(join(folder, 'out.jsonl.part'), 'old');
    const noted = { reached, bytes: { [join(folder, 'out.jsonl')]: 3 } };
    writeFileSync(join(folder, 'out.jsonl.part.json'), JSON.stringify(noted));
    const { code, stderr } = await syndiff([...args, '--resume']);
    expect(code).toBe(0);
    expect(stderr).toContain('begun anew');
    expect(lastLine(readFileSync(join(folder, 'out.jsonl'), 'utf8'))).toMatchObject({ counts: { articles: 8 } });
    expect(readdirSync(folder).sort()).toEqual(['batch.jsonl', 'out.jsonl']);
  });

  test('scan -f html -o FOLDER writes an overview and a page for each family', async () => {
    const folder = folderWith({ 'batch.jsonl': batch(8).join('\n') });
    const { code, stderr } = await syndiff(['scan', join(folder, 'batch.jsonl'), '-f', 'html', '-o', `${folder}/out`]);
    expect(code).toBe(0);
    expect(stderr).toContain('report.html');
    const overview = readFileSync(join(folder, 'out', 'report.html'), 'utf8');
    const pages = readdirSync(join(folder, 'out', 'families'));
    expect(pages.length).toBeGreaterThan(0);
    for (const page of pages) {
      expect(overview).toContain(`families/${page}`);
      const report = readFileSync(join(folder, 'out', 'families', page), 'utf8');
      expect(report).toContain('id="answer"');
      expect(report).toContain(`href="../report.html#f-${page.replace('.html', '')}"`);
    }
  });

  test('scan -f html -o FILE writes pages that lead back to that file', async () => {
    const folder = folderWith({ 'batch.jsonl': batch(8).join('\n') });
    const file = join(folder, 'all of May.html');
    expect((await syndiff(['scan', join(folder, 'batch.jsonl'), '-f', 'html', '-o', file])).code).toBe(0);
    for (const page of readdirSync(join(folder, 'families')))
      expect(readFileSync(join(folder, 'families', page), 'utf8')).toContain('href="../all%20of%20May.html#f-');
  });

  test('scan -f csv writes the divergences of all families below one another', async () => {
    const { stdout } = await syndiff(['scan', 'seeds', '-f', 'csv']);
    const compared = await syndiff(['compare', 'seeds/daily-lantern.txt', 'seeds/harbour-post.txt', '-f', 'csv']);
    expect(stdout.split('\r\n')[0]).toBe(compared.stdout.split('\r\n')[0]);
    expect(stdout.split('\r\n').length).toBeGreaterThan(3);
  });

  test('scan -f parquet -o FOLDER writes the records as tables, which other readers and syndiff itself read', async () => {
    const folder = folderWith({});
    const args = ['scan', 'seeds', '-f', 'parquet', '-f', 'jsonl', '--with-text', '-o', join(folder, 'new')];
    expect((await syndiff(args)).code).toBe(0);
    const out = join(folder, 'new');
    const rowsOf = async (name: string) => parquetReadObjects({ file: await asyncBufferFromFile(join(out, name)) });
    const lines = readFileSync(join(out, 'report.jsonl'), 'utf8')
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as Record<string, unknown>);
    const { counts } = lines.at(-1) as unknown as { counts: Record<string, number> };
    for (const name of ['articles', 'pairs', 'passages', 'divergences', 'credits', 'boilerplate', 'warnings'])
      expect([name, (await rowsOf(`${name}.parquet`)).length]).toEqual([name, counts[name]]);
    expect(await rowsOf('divergences.parquet')).toMatchObject(
      lines
        .filter(({ type }) => type === 'divergence')
        .map(({ id, change, kind, rightText, reason }) => ({ id, change, kind, right_text: rightText, reason })),
    );
    expect(JSON.parse(String((await rowsOf('summary.parquet'))[0]?.['counts']))).toEqual(counts);
    expect(readdirSync(out).filter((name) => !name.endsWith('.parquet'))).toEqual(['report.jsonl', 'tables.md']);
    const { articles } = await readArticles([join(out, 'articles.parquet')]);
    expect(articles.map(({ id, text }) => [id, text])).toEqual(
      lines.filter(({ type }) => type === 'article').map(({ id, text }) => [id, text]),
    );
  });

  test('scan --language takes what is in that language, by its words where none is stated', async () => {
    const lines = [
      { language: 'de-AT', text: 'Der Rat von Ardle hat am Montag beschlossen, die alte Fähre stillzulegen.' },
      {
        text: 'Der Rat von Ardle hat am Montag beschlossen, dass die alte Fähre nicht mehr fahren wird, und das war gut.',
      },
      { text: 'On Monday the council of Ardle voted to close the old ferry, and that was that for the crew of six.' },
    ];
    const folder = folderWith({ 'batch.jsonl': lines.map((line) => JSON.stringify(line)).join('\n') });
    const { stdout } = await syndiff(['scan', join(folder, 'batch.jsonl'), '--language', 'de', '-f', 'jsonl']);
    expect(lastLine(stdout)).toMatchObject({ counts: { articles: 2 } });
  });

  test('scan does not write over an input, named as a file or by its place in the output folder', async () => {
    const folder = folderWith({ 'report.jsonl': batch(8).join('\n') });
    const input = join(folder, 'report.jsonl');
    for (const output of [input, folder]) {
      const { code, stderr } = await syndiff(['scan', input, '-f', 'jsonl', '-o', output]);
      expect(code).toBe(2);
      expect(stderr).toContain('is one of the reports');
    }
    expect(readFileSync(input, 'utf8')).toBe(batch(8).join('\n'));
  });

  test('scan - of a stream that breaks off tells of what came whole, and says where it broke', async () => {
    const lines = batch(4).join('\n');
    const { code, stdout, stderr } = await syndiff(['scan', '-', '-f', 'jsonl'], {
      stdin: `${lines}\n{"id": "cut", "te`,
    });
    expect(code).toBe(0);
    expect(lastLine(stdout)).toMatchObject({ type: 'summary', counts: { articles: 4, families: 1, warnings: 1 } });
    expect(stdout).toContain('"code":"bad-record"');
    expect(stderr).toMatch(/line 5/);
  });

  test('scan leaves nothing in the folder for temporary files', async () => {
    const folder = folderWith({ 'batch.jsonl': batch(8).join('\n') });
    const scratch = folderWith({});
    const { code } = await syndiff(['scan', join(folder, 'batch.jsonl')], { env: { TMPDIR: scratch } });
    expect(code).toBe(0);
    expect(readdirSync(scratch)).toEqual([]);
  });

  test('scan says what to do where no temporary file can be written', async () => {
    const folder = folderWith({ 'batch.jsonl': batch(8).join('\n') });
    const { code, stderr } = await syndiff(['scan', join(folder, 'batch.jsonl')], { env: { TMPDIR: '/dev/null/no' } });
    expect(code).toBe(2);
    expect(stderr).toMatch(/cannot write .*TMPDIR/s);
  });

  test.each([
    [['scan'], /scan needs reports/],
    [['scan', 'seeds', '-f', 'markdown'], /scan writes text, html, jsonl, csv and parquet, not markdown/],
    [['scan', 'seeds', '-f', 'parquet'], /Parquet is a folder of tables\. Add -o FOLDER/],
    [['scan', 'seeds', '-f', 'parquet', '-o', 'x', '--resume'], /--resume goes on with a file of records/],
    [['scan', 'no-such-folder'], /nothing to scan/],
    [['scan', 'seeds', '--window', 'week'], /a span of time, such as 7d or 36h/],
  ])('%j ends with 2 and says what is wrong', async (args, message) => {
    const { code, stdout, stderr } = await syndiff(args);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toMatch(message);
  });

  test('scan writes no control character of a headline to the terminal', async () => {
    const copy =
      'On Monday the council of Ardle voted to close the old ferry after sixteen years of repairs to its hull. ';
    const reports = [1, 2, 3].map((nth) =>
      JSON.stringify({ title: `Bell \u0007\u001b[2J ${nth}`, text: copy.repeat(2) }),
    );
    const folder = folderWith({ 'a.jsonl': reports.join('\n') });
    const { stdout } = await syndiff(['scan', join(folder, 'a.jsonl')]);
    expect(stdout).toContain('Bell');
    expect(/[\u0007\u001b]/.test(stdout)).toBe(false);
  });
});

describe('progress', () => {
  test.each([
    [{ what: 'read', done: 1200, of: null, share: null }, 2, 'read 1,200 articles, 600 a second'],
    [{ what: 'read', done: 1200, of: null, share: 0.25 }, 2, 'read 1,200 articles, 600 a second, 6 s left'],
    [
      { what: 'compared', done: 100, of: 1000, share: 0.1 },
      10,
      'compared 100 of 1,000 articles, 10 a second, 90 s left',
    ],
    [
      { what: 'compared', done: 10, of: 10_000, share: 0.001 },
      10,
      'compared 10 of 10,000 articles, 1 a second, 167 min left',
    ],
    [{ what: 'compared', done: 10, of: 10, share: 1 }, 10, 'compared 10 of 10 articles, 1 a second'],
    [{ what: 'read', done: 0, of: null, share: 0 }, 0, 'read 0 articles'],
  ] as const)('progressInWords(%j, %d s) is %j', (progress, seconds, words) => {
    expect(progressInWords(progress, seconds)).toBe(words);
  });
});
