/**
 * Whether two builds of the command say the same: what a change that is to change nothing is held against. Both run on
 * seeds, fixtures, the 612 reports of one event and a made corpus of 1,000; every file that they write, standard output
 * and exit codes are compared, byte by byte.
 *
 * `npm run bench:same -- OLD_DIST [--quick]`, where OLD_DIST is a `dist` folder that was kept from before; `--quick` leaves
 * the two large inputs out. What needs `../shared` is left out where it is absent, and said to be.
 */
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { mainOf } from './scan/scan-command.js';

const CORPUS_ARTICLES = 1000;
const WIDTH = 44;

const { values, positionals } = parseArgs({
  options: { quick: { type: 'boolean', default: false } },
  allowPositionals: true,
});
const [oldDist] = positionals;
if (oldDist === undefined || !existsSync(join(oldDist, 'cli', 'main.js'))) {
  console.error(
    'which build to hold this one against: npm run bench:same -- OLD_DIST, a folder with cli/main.js in it',
  );
  process.exit(2);
}

const root = process.cwd();
const work = mkdtempSync(join(tmpdir(), 'syndiff-bench-same-'));

/** What is compared: every pair of a few reports, or a scan of many. */
interface Input {
  readonly name: string;
  readonly path: string;
  readonly command: 'compare' | 'scan';
}

/** What a run of one build came to: the bytes of each thing that it wrote, by name. */
type Written = ReadonlyMap<string, Buffer>;

/** A copy in which the command finds what it needs: `package.json` and the packages stand one folder above `dist`. */
function settled(dist: string): string {
  const home = join(work, 'old');
  cpSync(dist, join(home, 'dist'), { recursive: true });
  cpSync(join(root, 'package.json'), join(home, 'package.json'));
  symlinkSync(join(root, 'node_modules'), join(home, 'node_modules'));
  return home;
}

function corpusOf(articles: number): string {
  const folder = join(root, 'bench', '.work', 'corpora', `${articles}-1`);
  const corpus = join(folder, 'corpus.jsonl');
  if (existsSync(corpus)) return corpus;
  const script = fileURLToPath(new URL('corpus.js', import.meta.url));
  const args = [script, '--articles', String(articles), '--no-chance', '--out', folder];
  const { status } = spawnSync(process.execPath, args, { stdio: ['ignore', 'ignore', 'inherit'] });
  if (status !== 0) throw new Error(`the corpus of ${articles} articles could not be made`);
  return corpus;
}

function inputs(): readonly Input[] {
  const compare = (path: string): Input => ({ name: path, path: join(root, path), command: 'compare' });
  const fixtures = readdirSync(join(root, 'fixtures'), { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && entry.name !== 'archive')
    .map(({ name }) => compare(`fixtures/${name}`));
  const small = [compare('../shared/seeds'), compare('seeds'), ...fixtures];
  if (values.quick) return small;
  const event = '../shared/data/one-event-75-outlets.jsonl.gz';
  return [
    ...small,
    { name: '612 reports of one event', path: join(root, event), command: 'scan' },
    { name: `a made corpus of ${CORPUS_ARTICLES}`, path: corpusOf(CORPUS_ARTICLES), command: 'scan' },
  ];
}

/** Each run stands in a folder of its own with the same names in it: a report says where it was written to. */
function run(home: string, where: string, args: readonly string[]): Written {
  const cwd = join(work, where);
  mkdirSync(cwd, { recursive: true });
  const env = { ...process.env, XDG_CACHE_HOME: join(cwd, 'cache') };
  const { status, stdout } = spawnSync(process.execPath, [mainOf(home), ...args], { cwd, env, maxBuffer: 2 ** 30 });
  const out = join(cwd, 'out');
  const files = existsSync(out) ? readdirSync(out, { recursive: true, withFileTypes: true }) : [];
  const paths = files.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  return new Map([
    ['exit code', Buffer.from(String(status))],
    ['standard output', stdout],
    ...paths.map((path) => [relative(out, path), readFileSync(path)] as const),
  ]);
}

/** `first.html` and its like are hundreds: families are one line. */
const groupOf = (name: string): string => name.replace(/^(.*)\/[^/]*$/, '$1/*');

/** One line for each thing written: whether both builds wrote the same. */
function told(before: Written, after: Written): ReadonlyMap<string, string> {
  const lines = new Map<string, string>();
  for (const name of new Set([...before.keys(), ...after.keys()])) {
    const [one, other] = [before.get(name), after.get(name)];
    const isSame = one !== undefined && other !== undefined && one.equals(other);
    const found = isSame
      ? 'same'
      : `differs${one === undefined ? ': new' : other === undefined ? ': gone' : ` (${name})`}`;
    if (found !== 'same' || !lines.has(groupOf(name))) lines.set(groupOf(name), found);
  }
  return lines;
}

function compareBuilds(old: string, { name, path, command }: Input): number {
  const many = command === 'scan' ? ['--jobs', '2'] : ['--format', 'json'];
  const checkOut = [
    '--format',
    'json',
    '-o',
    'out/check.json',
    '--sarif',
    'out/check.sarif',
    '--junit',
    'out/check.xml',
  ];
  const commands: readonly (readonly string[])[] = [
    [command, path, ...many, '--format', 'jsonl', '--format', 'html', '-o', 'out', '--quiet'],
    ['check', path, ...checkOut, '--quiet'],
  ];
  let different = 0;
  commands.forEach((args, at) => {
    const [before, after] = [old, root].map((home, side) =>
      run(home, `${side}/${name.replaceAll('/', '_')}/${at}`, args),
    );
    // Two builds that both refuse to run say the same, and nothing was compared.
    if (String(after!.get('exit code')) === '2') throw new Error(`syndiff ${args.join(' ')} was not taken`);
    for (const [what, found] of told(before!, after!)) {
      console.log(`${`${args[0]!} ${name}`.padEnd(WIDTH)} ${what.padEnd(20)} ${found}`);
      different += found === 'same' ? 0 : 1;
    }
  });
  return different;
}

try {
  const old = settled(resolve(oldDist));
  let different = 0;
  for (const input of inputs()) {
    if (existsSync(input.path)) different += compareBuilds(old, input);
    else console.log(`${input.name.padEnd(WIDTH)} left out: it is not there`);
  }
  console.log(different === 0 ? 'both builds say the same' : `${different} differ`);
  process.exitCode = different === 0 ? 0 : 1;
} finally {
  rmSync(work, { recursive: true, force: true });
}
