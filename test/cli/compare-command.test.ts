import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from '@jest/globals';
import { MAIN, SEEDS, TWO_REPORTS, folderWith, removeFolders, syndiff } from './run-syndiff.js';

afterAll(removeFolders);

const isWindows = process.platform === 'win32';

interface Report {
  readonly articles: readonly { readonly source: string; readonly outlet: string | null }[];
  readonly options: Readonly<Record<string, unknown>>;
  readonly warnings: readonly { readonly source: string }[];
}

const parsed = (json: string): Report => JSON.parse(json) as Report;

describe('syndiff compare: the result', () => {
  test('compare seeds writes the summary to standard output and nothing to standard error', async () => {
    const { code, stdout, stderr } = await syndiff(['compare', 'seeds']);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toContain('The Harbour Post');
  });

  test('compare seeds --format json writes JSON alone to standard output', async () => {
    const { code, stdout, stderr } = await syndiff(['compare', 'seeds', '--format', 'json']);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(
      parsed(stdout)
        .articles.map(({ outlet }) => outlet)
        .sort(),
    ).toEqual(['Meridian Wire', 'Northern Ledger', 'The Daily Lantern', 'The Harbour Post', 'The Millbrook Echo']);
  });

  test('compare twice gives the same bytes', async () => {
    const runs = await Promise.all([1, 2].map(() => syndiff(['compare', 'seeds', '-f', 'json'])));
    expect(runs[0]!.stdout).toBe(runs[1]!.stdout);
  });

  test('compare --jobs 3 gives the same bytes as --jobs 1', async () => {
    const runs = await Promise.all(
      ['1', '3'].map((jobs) => syndiff(['compare', 'seeds', '-f', 'json', '--jobs', jobs])),
    );
    expect(runs[0]!.code).toBe(0);
    expect(runs[0]!.stdout).toBe(runs[1]!.stdout);
  });

  test('compare -o FILE refuses to write over one of the reports', async () => {
    const folder = folderWith({ 'a.txt': 'One report of a few words.', 'b.txt': 'Another report of a few words.' });
    const own = join(folder, 'a.txt');
    const { code, stderr } = await syndiff(['compare', own, join(folder, 'b.txt'), '-o', own]);
    expect(code).toBe(2);
    expect(stderr).toContain('is one of the reports that were compared');
    expect(readFileSync(own, 'utf8')).toBe('One report of a few words.');
  });

  test.each([
    ['r.html', /^<!doctype html>/iu],
    ['r.md', /^# /u],
    ['r.json', /^\{\s*"formatVersion"/u],
    ['r.jsonl', /^\{"type":/u],
    ['r.txt', /^syndiff /u],
  ])('compare -o %s without --format writes what its ending says', async (name, beginning) => {
    const path = join(folderWith(), name);
    expect(await syndiff(['compare', 'seeds', '-o', path])).toMatchObject({ code: 0 });
    expect(readFileSync(path, 'utf8')).toMatch(beginning);
  });

  test('compare --base takes the name of a file, an outlet or a place, and refuses what several are called', async () => {
    const shared = (outlet: string): string =>
      `---\noutlet: ${outlet}\n---\nThe tide gates at Brackwell stay shut until Friday, the harbour office said on Monday, and boats wait.`;
    const folder = folderWith({
      'gazette.txt': shared('Gull'),
      'post.txt': shared('Post'),
      'mail.txt': shared('Post'),
    });
    for (const base of ['gazette.txt', 'gull', join(folder, 'gazette.txt')]) {
      const { code, stdout } = await syndiff(['compare', folder, '--base', base, '-f', 'json']);
      expect(code).toBe(0);
      const { families } = JSON.parse(stdout) as { families: { base: string }[] };
      const gazette = parsed(stdout).articles.findIndex(({ source }) => source.endsWith('gazette.txt'));
      const { articles } = JSON.parse(stdout) as { articles: { id: string }[] };
      expect(families[0]?.base).toBe(articles[gazette]?.id);
    }
    const inside = await syndiff(['compare', '.', '--base', join(folder, 'post.txt'), '-f', 'json'], { cwd: folder });
    const { families, articles } = JSON.parse(inside.stdout) as {
      families: { base: string }[];
      articles: { id: string }[];
    };
    const post = parsed(inside.stdout).articles.findIndex(({ source }) => source.endsWith('post.txt'));
    expect(families[0]?.base).toBe(articles[post]?.id);
    const { code, stderr } = await syndiff(['compare', folder, '--base', 'post']);
    expect(code).toBe(2);
    expect(stderr).toMatch(/2 of the reports are called.*mail\.txt/u);
  });

  test('compare says where it looked for a file, and that one named twice counts once', async () => {
    const folder = folderWith({ 'a.txt': 'One report of a few words.' });
    const lost = await syndiff(['compare', 'a.txt', 'nix.txt'], { cwd: folder });
    expect(lost.stderr).toMatch(new RegExp(`were looked for in .*${folder.slice(folder.lastIndexOf('/') + 1)}`, 'u'));
    const twice = await syndiff(['compare', 'a.txt', './a.txt'], { cwd: folder });
    expect(twice.stderr).toContain('The same file counts once');
    const field = await syndiff(['compare', 'a.txt', '--field', 'txt'], { cwd: folder });
    expect(field.stderr).toContain('such as text=body');
  });

  test('compare seeds -f html -f json -o FOLDER writes both files and says where', async () => {
    const folder = join(folderWith(), 'new', 'folder');
    const { code, stdout, stderr } = await syndiff(['compare', 'seeds', '-f', 'html', '-f', 'json', '-o', folder]);
    expect({ code, stdout }).toEqual({ code: 0, stdout: '' });
    expect(readdirSync(folder).sort()).toEqual(['report.html', 'report.json']);
    expect(stderr).toBe(`wrote ${join(folder, 'report.html')}, ${join(folder, 'report.json')}\n`);
  });

  test('compare seeds -f csv -o EXISTING-FOLDER and -o NEW/ write report.csv into it', async () => {
    const folder = folderWith();
    await syndiff(['compare', 'seeds', '-f', 'csv', '-o', folder]);
    await syndiff(['compare', 'seeds', '-f', 'csv', '-o', `${folder}/new/`]);
    expect(readdirSync(folder).sort()).toEqual(['new', 'report.csv']);
    expect(readdirSync(join(folder, 'new'))).toEqual(['report.csv']);
  });

  test('compare - reads standard input as a report', async () => {
    const stdin = readFileSync(join(SEEDS, 'harbour-post.txt'), 'utf8');
    const { code, stdout } = await syndiff(['compare', '-', 'seeds/meridian-wire.txt', '-f', 'json'], { stdin });
    expect(code).toBe(0);
    expect(
      parsed(stdout)
        .articles.map(({ source }) => source)
        .sort(),
    ).toEqual(['-', 'seeds/meridian-wire.txt']);
  });

  test('compare -- --odd.txt takes a name that looks like a flag', async () => {
    const cwd = folderWith({ '--odd.txt': TWO_REPORTS['one.txt'], 'two.txt': TWO_REPORTS['two.txt'] });
    const { code, stdout } = await syndiff(['compare', '-f', 'json', '--', '--odd.txt', 'two.txt'], { cwd });
    expect(code).toBe(0);
    expect(parsed(stdout).articles).toHaveLength(2);
  });

  test('compare NEW --against OLD compares across the two sets', async () => {
    const args = ['compare', 'seeds/northern-ledger.txt', '--against', 'seeds/harbour-post.txt', '-f', 'json'];
    const { code, stdout } = await syndiff(args);
    expect(code).toBe(0);
    expect(parsed(stdout).articles).toHaveLength(2);
  });

  test('compare of 51 reports says how many pairs that is and goes on', async () => {
    const files = Array.from({ length: 51 }, (_, n) => [`${n}.txt`, `Report number ${n} says nothing new at all.\n`]);
    const { code, stderr } = await syndiff([
      'compare',
      folderWith(Object.fromEntries(files) as Record<string, string>),
      '-f',
      'csv',
    ]);
    expect(code).toBe(0);
    expect(stderr).toContain('compare aligns every pair: 51 articles are 1275 pairs');
  });

  test('compare --verbose says what was read, and --quiet nothing, on standard error only', async () => {
    const loud = await syndiff(['compare', 'seeds', '-f', 'csv', '--verbose']);
    const quiet = await syndiff(['compare', 'seeds', 'absent.txt', '-f', 'csv', '--quiet']);
    expect(loud.stderr).toMatch(/read 5 articles in [\d.]+ s\n {2}seeds\/daily-lantern\.txt\n/);
    expect(quiet).toEqual({ code: 0, stdout: loud.stdout, stderr: '' });
  });
});

describe('syndiff compare: exit codes', () => {
  test('compare --exit-code is 1 where reports differ and 0 where they do not', async () => {
    const cwd = folderWith({ ...TWO_REPORTS, 'copy.txt': TWO_REPORTS['one.txt'] });
    const differ = await syndiff(['compare', 'one.txt', 'two.txt', '--exit-code'], { cwd });
    const same = await syndiff(['compare', 'one.txt', 'copy.txt', '--exit-code'], { cwd });
    const unasked = await syndiff(['compare', 'one.txt', 'two.txt'], { cwd });
    expect([differ.code, same.code, unasked.code]).toEqual([1, 0, 0]);
  });

  test('compare of an unreadable input names it, compares the rest and ends as usual', async () => {
    const cwd = folderWith({ ...TWO_REPORTS, 'binary.txt': '\0\0\0\0\u0001\u0002', 'empty.txt': '' });
    const { code, stdout, stderr } = await syndiff(['compare', '.', 'absent.txt', '-f', 'json'], { cwd });
    expect(code).toBe(0);
    for (const name of ['binary.txt', 'empty.txt', 'absent.txt']) {
      expect(stderr).toContain(`warning: ${name === 'absent.txt' ? '' : './'}${name}: `);
    }
    expect(parsed(stdout).articles).toHaveLength(2);
    expect(parsed(stdout).warnings.length).toBeGreaterThanOrEqual(3);
  });

  test.each([
    ['no input', ['compare'], /compare needs at least two reports/],
    [
      'one report',
      ['compare', 'seeds/harbour-post.txt'],
      /needs two reports and found one \(seeds\/harbour-post\.txt\)/,
    ],
    [
      'the same report twice',
      ['compare', 'seeds/harbour-post.txt', './seeds/harbour-post.txt'],
      /needs two reports and found one/,
    ],
    [
      'nothing that can be read',
      ['compare', 'absent-1.txt', 'absent-2.txt'],
      /there is nothing to compare: no report could be read/,
    ],
    [
      'nothing to compare with',
      ['compare', 'seeds', '--against', 'absent'],
      /there is nothing to compare with: absent is no file/,
    ],
    ['an empty standard input', ['compare', '-'], /nothing to compare/],
    [
      'several formats without a folder',
      ['compare', 'seeds', '-f', 'json', '-f', 'csv'],
      /several formats need a folder to go to\. Add -o FOLDER\./,
    ],
    ['an unknown flag', ['compare', 'seeds', '--bse', 'x'], /there is no option --bse\. Did you mean --base\?/],
    ['a flag in camel case', ['compare', 'seeds', '--minPassageWords', '9'], /Did you mean --min-passage-words\?/],
    ['an unknown format', ['compare', 'seeds', '--format', 'htm'], /not "htm"\. Did you mean html\?/],
    [
      'a number out of range',
      ['compare', 'seeds', '--min-passage-words', '0'],
      /a whole number of words from 3 to 1000, not "0"/,
    ],
    ['a size that is none', ['compare', 'seeds', '--max-memory', 'lots'], /--max-memory takes a size of at least 64mb/],
    ['a flag without its value', ['compare', 'seeds', '--base'], /Not enough arguments following: base/],
    [
      'a flag given twice',
      ['compare', 'seeds', '--offsets', 'utf16', '--offsets', 'utf16'],
      /--offsets was given 2 times/,
    ],
    [
      'a configuration that is absent',
      ['compare', 'seeds', '--config', 'absent.yaml'],
      /there is no configuration absent\.yaml/,
    ],
    [
      'a folder that cannot be made',
      ['compare', 'seeds', '-f', 'csv', '-o', 'package.json/x.csv'],
      /cannot write package\.json\/x\.csv: /,
    ],
  ])('compare with %s ends with 2, one clear sentence and an empty standard output', async (_what, args, message) => {
    const { code, stdout, stderr } = await syndiff(args);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toMatch(message);
    expect(stderr.split('\n').filter((line) => line.startsWith('syndiff: '))).toHaveLength(1);
  });
});

describe('syndiff compare: what others left in its way', () => {
  const HOSTILE = '\u001b]0;owned\u0007\u001b[2J\u009b31m\u202e';

  (isWindows ? test.skip : test)(
    'compare never sends control characters of names and titles to the terminal',
    async () => {
      const body = TWO_REPORTS['one.txt'];
      const files = {
        [`a\u001b[2J.txt`]: `${HOSTILE} headline\n\n${body}`,
        'b.txt': `Other${HOSTILE}\n\n${body}`,
      };
      const cwd = folderWith({ ...files, [`c\u001b[2J.txt`]: '' });
      for (const env of [{}, { FORCE_COLOR: '1' }]) {
        const { code, stdout, stderr } = await syndiff(['compare', '.', `absent${HOSTILE}.txt`, '-v'], { cwd, env });

        const shown = (stdout + stderr).replace(/\u001b\[[0-9;]*m/g, '');
        expect(code).toBe(0);
        expect(stderr).toContain('absent');

        expect(shown).not.toMatch(/[\0-\u0008\u000b-\u001f\u007f-\u009f\u202e]/);
      }
    },
  );

  (isWindows ? test.skip : test)('compare --exit-code | head is quiet, and its verdict stands', () => {
    const long = TWO_REPORTS['one.txt'].repeat(3000);
    const cwd = folderWith({ 'one.txt': long, 'two.txt': long + TWO_REPORTS['two.txt'] });
    const compare = `"${process.execPath}" "${MAIN}" compare one.txt two.txt --exit-code -f json`;
    const command = `{ ${compare}; echo $? >code; } | head -n 1`;
    const { stdout, stderr } = spawnSync('sh', ['-c', command], { cwd, encoding: 'utf8' });
    expect({ stdout, stderr }).toEqual({ stdout: '{\n', stderr: '' });
    expect(readFileSync(join(cwd, 'code'), 'utf8')).toBe('1\n');
  });

  test('compare does not write colour into a pipe, and does where FORCE_COLOR asks for it', async () => {
    const [plain, forced, refused] = await Promise.all([
      syndiff(['compare', 'seeds']),
      syndiff(['compare', 'seeds'], { env: { FORCE_COLOR: '1' } }),
      syndiff(['compare', 'seeds', '--no-color'], { env: { FORCE_COLOR: '1' } }),
    ]);
    expect([plain, forced, refused].map(({ stdout }) => stdout.includes('\u001b['))).toEqual([false, true, false]);
  });
});

describe('syndiff compare: interruption', () => {
  const codes = isWindows
    ? []
    : ([
        ['SIGINT', 130],
        ['SIGTERM', 143],
      ] as const);

  test.each(codes)(
    'compare that gets %s while it waits for input ends with %i and leaves the old file',
    async (signal, code) => {
      const folder = folderWith({ 'report.json': 'old' });
      const args = ['compare', '-', 'seeds', '-f', 'json', '-o', folder];
      const ended = await syndiff(args, { meanwhile: (child) => void setTimeout(() => child.kill(signal), 2000) });
      expect(ended.code).toBe(code);
      expect(readdirSync(folder)).toEqual(['report.json']);
      expect(readFileSync(join(folder, 'report.json'), 'utf8')).toBe('old');
    },
  );

  test.each(isWindows ? [] : [150, 300, 450, 600])(
    'compare that gets SIGINT after %i ms leaves a whole file or none',
    async (wait) => {
      const folder = folderWith();
      const long = Array.from({ length: 2000 }, (_, n) => `The clerk counted ${n} boxes before lunch.`).join('\n\n');
      const cwd = folderWith({ 'one.txt': long, 'two.txt': long });
      const args = ['compare', 'one.txt', 'two.txt', '-f', 'json', '-o', join(folder, 'x.json')];
      const { code } = await syndiff(args, {
        cwd,
        meanwhile: (child) => void setTimeout(() => child.kill('SIGINT'), wait),
      });
      // Null: the signal came before a single line of ours ran, and Node ended as every program does.
      const left = readdirSync(folder);
      expect([left, code]).toEqual(
        left.length === 0 ? [[], code === null ? null : 130] : [['x.json'], expect.any(Number)],
      );
      if (existsSync(join(folder, 'x.json')))
        expect(() => parsed(readFileSync(join(folder, 'x.json'), 'utf8'))).not.toThrow();
    },
  );
});

describe('syndiff compare: where options come from', () => {
  const optionsWith = async (cwd: string, args: string[], env: Record<string, string>) => {
    const { stdout, stderr } = await syndiff(['compare', 'one.txt', 'two.txt', '-f', 'json', ...args], { cwd, env });
    return { words: stdout === '' ? null : parsed(stdout).options['minPassageWords'], stderr };
  };

  test('compare takes flags before SYNDIFF_*, those before the configuration, and that before the default', async () => {
    const cwd = folderWith(TWO_REPORTS);
    const env = { SYNDIFF_MIN_PASSAGE_WORDS: '11' };
    expect(await optionsWith(cwd, [], {})).toEqual({ words: 14, stderr: '' });
    writeFileSync(join(cwd, 'syndiff.config.json'), '{"minPassageWords": 10}');
    expect(await optionsWith(cwd, [], {})).toEqual({ words: 10, stderr: '' });
    expect(await optionsWith(cwd, [], env)).toEqual({ words: 11, stderr: '' });
    expect(await optionsWith(cwd, ['--min-passage-words', '12'], env)).toEqual({ words: 12, stderr: '' });
    mkdirSync(join(cwd, 'more'));
    writeFileSync(join(cwd, 'more', 'own.yaml'), '# mine\nminPassageWords: 13\n');
    expect(await optionsWith(cwd, ['--config', 'more/own.yaml'], {})).toEqual({ words: 13, stderr: '' });
  });

  test('compare refuses an unknown key of the configuration and says what was meant', async () => {
    const cwd = folderWith({ ...TWO_REPORTS, 'syndiff.config.yaml': 'minPasageWords: 9\n' });
    const { code, stderr } = await syndiff(['compare', 'one.txt', 'two.txt'], { cwd });
    expect(code).toBe(2);
    expect(stderr).toBe(
      'syndiff: syndiff.config.yaml: there is no option "minPasageWords". Did you mean minPassageWords?\n',
    );
  });
});
