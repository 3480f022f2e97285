import { execFileSync, type ExecFileSyncOptionsWithStringEncoding } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { describe, expect, test } from '@jest/globals';
import { build } from 'esbuild';
import { ROOT, filesBelow, keptFiles, sources, textOf } from './files.js';
import { testWithShared } from './shared-data.js';
import { firstRunIn, runsOf, withoutQuotations } from './word-runs.js';

interface About {
  readonly bin: Readonly<Record<string, string>>;
  readonly exports: Readonly<Record<string, unknown>>;
}

const about = JSON.parse(textOf('package.json')) as About;

/** Every path that `bin` and `exports` point to. */
function targetsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(targetsOf) : [];
}

const missing = (paths: readonly string[]): string[] => paths.filter((path) => !existsSync(join(ROOT, path)));

interface Packed {
  readonly files: readonly { readonly path: string }[];
}

function packedFiles(): string[] {
  const npm = process.env['npm_execpath'];
  const args = ['pack', '--dry-run', '--json', '--ignore-scripts'];
  const stdio: ExecFileSyncOptionsWithStringEncoding['stdio'] = ['ignore', 'pipe', 'ignore'];
  const run = { cwd: ROOT, encoding: 'utf8', stdio } as const;
  const answer =
    npm?.endsWith('.js') === true
      ? execFileSync(process.execPath, [npm, ...args], run)
      : execFileSync('npm', args, run);
  return (JSON.parse(answer) as Packed[]).flatMap(({ files }) => files.map(({ path }) => path));
}

/** Paths of one machine, and hosts of one network. Written in two halves, so that this file does not name them. */
const ELSEWHERE = [
  new RegExp('(?:^|[\\s\'"`(=:])/(?:wo' + 'rk|ro' + 'ot|home/\\w+|Users/\\w+)/', 'm'),
  new RegExp('regis' + 'try\\.(?:npmjs|yarnpkg)\\.'),
  new RegExp('"reso' + 'lved":'),
];

const namesElsewhere = (text: string): string[] => ELSEWHERE.flatMap((pattern) => pattern.exec(text)?.[0] ?? []);

/** Files of the project that are text; those deleted but not yet committed are left out. */
const texts = keptFiles()
  .filter((path) => existsSync(join(ROOT, path)) && !/\.(?:png|jpe?g|gz|zst|ico|woff2?)$/.test(path))
  .map((path) => [path, textOf(path)] as const);

/** Our own writing: not the lock file and not the licence, which everybody shares. */
const writings = texts.filter(([path]) => path !== 'package-lock.json' && path !== 'LICENSE');

describe('the package', () => {
  test.each(['diff', 'string-similarity', 'natural', 'yargs'])(
    '%s, which the user asked for, works in the product',
    (name) => {
      const imported = new RegExp(`^import (?!type )[^;]* from '${name}(?:/[^']*)?';`, 'm');
      expect([...sources().values()].filter((text) => imported.test(text))).not.toEqual([]);
    },
  );

  test('bin and exports point to files that are there after a build', () => {
    expect(missing([...targetsOf(about.bin), ...targetsOf(about.exports)])).toEqual([]);
  });

  test('a file that touches the platform does not bundle', async () => {
    const stdin = { contents: "import { readFileSync } from 'node:fs';\nconsole.log(readFileSync);" };
    const bundled = build({ stdin, bundle: true, write: false, platform: 'browser', logLevel: 'silent' });
    await expect(bundled).rejects.toThrow(/node:fs/);
  });

  test('missing(a path that is not there) names it', () => {
    expect(missing(targetsOf({ '.': { default: './dist/none.js' } }))).toEqual(['./dist/none.js']);
  });

  test('each thread that the sources start stands beside the built command', () => {
    const named = /(?<=')\.\/[\w-]+-(?:thread|process)\.js(?=')/g;
    const started = [...sources()].flatMap(([path, text]) =>
      path.startsWith('cli/') ? (text.match(named) ?? []) : [],
    );
    const loaded = new Set(started.map((name) => join('dist/cli', name)));
    expect(loaded.size).toBeGreaterThanOrEqual(8);
    expect(missing([...loaded])).toEqual([]);
  });

  test('what a browser imports bundles without the platform', async () => {
    const { errors, metafile } = await build({
      ...{ entryPoints: [join(ROOT, 'src/browser.ts')], bundle: true, write: false, metafile: true },
      ...{ platform: 'browser', format: 'esm', jsx: 'automatic', jsxImportSource: 'preact', logLevel: 'silent' },
    });
    expect(errors).toEqual([]);
    expect(Object.keys(metafile.inputs)).toEqual(expect.arrayContaining(['src/compare/compare.ts']));
    expect(Object.keys(metafile.inputs).filter((path) => /^node:|disabled/.test(path))).toEqual([]);
  });

  test('npm pack takes the command, the library and the licence, and nothing that is for developers', () => {
    const files = packedFiles();
    expect(files).toEqual(
      expect.arrayContaining(['LICENSE', 'README.md', 'dist/cli/main.js', 'dist/index.js', 'package.json']),
    );
    expect(files.filter((path) => /^(?:test|bench|fixtures|src|\.ci)\/|\.test\.|tsbuildinfo/.test(path))).toEqual([]);
  });

  test('no file names a path of one machine or a host of one network', () => {
    const found = texts.flatMap(([path, text]) => namesElsewhere(text).map((what) => `${path}: ${what.trim()}`));
    expect(found).toEqual([]);
  });

  test('namesElsewhere(a text with a path of a machine) finds it', () => {
    expect(namesElsewhere("const at = '/ro" + "ot/x';")).toHaveLength(1);
    expect(namesElsewhere('"reso' + 'lved": "https://regis' + 'try.npmjs.org/x"')).toHaveLength(2);
    expect(namesElsewhere('<rootDir>/test and /path/work/on')).toEqual([]);
  });
});

/** Every `step`-th line of a gzipped file of lines. */
function sampledLines(path: string, step: number): string[] {
  const lines = gunzipSync(readFileSync(path)).toString('utf8').split('\n');
  return lines.filter((_line, number) => number % step === 0);
}

/** Wire furniture that is recognised by its words: a formula that every outlet prints, nobody's sentence. */
const FORMULAS = ['this material may not be published broadcast rewritten'];

describe('our own writing', () => {
  testWithShared('seeds', 'no file holds a sentence of the two reports that were given to us', (folder) => {
    const given = runsOf(
      filesBelow(folder)
        .map((path) => withoutQuotations(readFileSync(join(folder, path), 'utf8')))
        .join('\n¶\n'),
    );
    const found = writings.map(([path, text]) => [path, firstRunIn(withoutQuotations(text), given)]);
    expect(found.filter(([, run]) => run !== null)).toEqual([]);
  });

  testWithShared(
    'data',
    'no file holds a sentence of the evaluation sets (every 7th record is looked at)',
    (folder) => {
      const ours = runsOf(writings.map(([, text]) => text).join('\n¶\n'));
      const sets = filesBelow(folder).filter((path) => path.endsWith('.jsonl.gz'));
      expect(sets.length).toBeGreaterThan(0);
      const found = sets.flatMap((path) =>
        sampledLines(join(folder, path), 7).map((line) => firstRunIn(line.replace(/\\n/g, ' '), ours)),
      );
      expect(found.filter((run) => run !== null && !FORMULAS.includes(run))).toEqual([]);
    },
  );

  test('firstRunIn(a text with eight words of another) is those words, and seven are none', () => {
    const runs = runsOf('The ferry will sail at nine even when nobody is on board.');
    expect(firstRunIn('They say the ferry will sail at nine, even when it rains.', runs)).toBe(
      'the ferry will sail at nine even when',
    );
    expect(firstRunIn('They say the ferry will sail at nine even if it rains.', runs)).toBeNull();
  });

  test('withoutQuotations(a text) keeps what is said around a quotation', () => {
    expect(withoutQuotations('He said: "We don’t know,” and left.')).toBe('He said:  |  and left.');
  });
});
