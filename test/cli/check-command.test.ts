import { mkdirSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, test } from '@jest/globals';
import { RULE_NAMES } from '../../src/model/finding.js';
import { checkSchema } from '../../src/index.js';
import { folderWith, removeFolders, syndiff } from './run-syndiff.js';

afterAll(removeFolders);

const COPY =
  'The council of Ardle voted on Monday to close the old ferry, saying that 16 years of repairs had cost more than a bridge. ' +
  'Two of the nine members voted against, and one left the room before the count.';

const article = (outlet: string, day: string, text: string): string =>
  `---\noutlet: ${outlet}\npublished: ${day}\n---\n\n${text}\n`;

/** A folder with folders in it. */
function batch(files: Readonly<Record<string, string>>): string {
  const folder = folderWith();
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  return folder;
}

const PAST = { 'past/wire.txt': article('Meridian Wire', '2021-09-01', COPY) };
const WRONG = { 'new/post.txt': article('Harbour Post', '2021-09-02', COPY.replace('16', '60')) };
const RIGHT = { 'new/gull.txt': article('Gull', '2021-09-02', `${COPY} The Meridian Wire reported it first.`) };

const CHECK = ['check', 'new', '--against', 'past'];

describe('syndiff check', () => {
  test('check(a batch that breaks a rule) ends with 1 and shows the words', async () => {
    const { code, stdout, stderr } = await syndiff(CHECK, { cwd: batch({ ...PAST, ...WRONG }) });
    expect({ code, stderr }).toEqual({ code: 1, stderr: '' });
    expect(stdout).toMatch(/HIGH\s+Number differs\n {2}“60” where Meridian Wire has “16”/);
    expect(stdout).toContain('new/post.txt:6');
    expect(stdout).toMatch(/The gate fails\.\n/);
  });

  test('check(a batch that breaks none) ends with 0', async () => {
    const { code, stdout } = await syndiff(
      [...CHECK, '--rule', 'number-mismatch=0', '--rule', 'uncredited-share=0.4'],
      {
        cwd: batch({ ...PAST, ...RIGHT }),
      },
    );
    expect(code).toBe(0);
    expect(stdout).toBe('1 article checked against 1 earlier one: nothing new found. The gate passes.\n');
  });

  test.each([
    ['check', ['check', 'new', '--against', 'pats']],
    ['check', ['check', 'new', '--against', 'void']],
    ['scan', ['scan', 'new', '--against', 'pats']],
    ['compare', ['compare', 'new', '--against', 'pats']],
  ])('%s(held against what is not there) ends with 2 and does not pass', async (_, args) => {
    const cwd = batch({ ...PAST, ...WRONG, 'void/notes.dat': 'x' });
    const { code, stdout, stderr } = await syndiff(args, { cwd });
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toMatch(
      /there is nothing to compare with: (?:pats is no file|void holds no report).*leave --against out/,
    );
  });

  test('check(an input that is not there, beside one that is) ends with 2; a list may name what is gone', async () => {
    const cwd = batch({ ...PAST, ...RIGHT, list: 'new/gull.txt\nnew/gone.txt\n' });
    const named = await syndiff(['check', 'new/gull.txt', 'new/gone.txt'], { cwd });
    expect(named).toMatchObject({ code: 2, stdout: '' });
    expect(named.stderr).toContain('new/gone.txt: there is no file or folder of this name. Every input');
    expect((await syndiff(['check', '--files-from', 'list'], { cwd })).code).toBe(0);
  });

  test('check --rule runs the named rules alone, and breaks above the limit and not at it', async () => {
    const cwd = batch({ ...PAST, ...WRONG });
    const found = async (rule: string): Promise<string[]> => {
      const { stdout } = await syndiff([...CHECK, '--rule', rule, '-f', 'json'], { cwd });
      return checkSchema.parse(JSON.parse(stdout)).findings.map((one) => one.rule);
    };
    expect(await found('number-mismatch=0')).toEqual(['number-mismatch']);
    expect(await found('number-mismatch=1')).toEqual([]);
    expect(await found('uncredited-share=0.99')).toEqual(['uncredited-share']);
    expect(await found('uncredited-share=100%')).toEqual([]);
  });

  test('check --fail-on high passes what is less', async () => {
    const cwd = batch({ ...PAST, 'new/gull.txt': article('Gull', '2021-09-02', COPY) });
    const rule = ['--rule', 'near-duplicate=0.9', '--rule', 'exact-duplicate=0'];
    const strict = await syndiff([...CHECK, ...rule], { cwd });
    expect(strict.code).toBe(1);
    expect(strict.stdout).toContain('The same article twice');
    const { code, stdout } = await syndiff([...CHECK, ...rule, '--fail-on', 'high'], { cwd });
    expect(code).toBe(0);
    expect(stdout.replace(/\s+/g, ' ')).toContain('The gate passes: nothing of severity high or worse.');
  });

  test('check --strict fails where an input cannot be read, and lists it', async () => {
    const cwd = batch({ ...PAST, ...RIGHT, 'new/broken.json': '{"text": ' });
    const rule = ['--rule', 'number-mismatch=0'];
    const mild = await syndiff([...CHECK, ...rule], { cwd });
    expect(mild.code).toBe(0);
    expect(mild.stderr).toContain('new/broken.json');
    const { code, stdout } = await syndiff([...CHECK, ...rule, '--strict'], { cwd });
    expect(code).toBe(1);
    expect(stdout).toMatch(/Could not be read\n {2}new\/broken\.json:/);
  });

  test('check(a folder that holds the batch too) does not hold an article against itself', async () => {
    const { stdout } = await syndiff(['check', 'all/new', '--against', 'all', '-f', 'json'], {
      cwd: batch({
        'all/new/a.txt': article('Gull', '2021-09-02', COPY),
        'all/old.txt': article('Echo', '2020-01-01', 'Snow fell.'),
      }),
    });
    expect(checkSchema.parse(JSON.parse(stdout))).toMatchObject({ counts: { articles: 1, against: 1, findings: 0 } });
  });

  test('check -f text -f json -f jsonl -o FOLDER writes all of them, also when the gate fails', async () => {
    const cwd = batch({ ...PAST, ...WRONG });
    const { code } = await syndiff([...CHECK, '-f', 'text', '-f', 'json', '-f', 'jsonl', '-o', 'out/'], { cwd });
    expect(code).toBe(1);
    expect(readdirSync(join(cwd, 'out')).sort()).toEqual(['report.json', 'report.jsonl', 'report.txt']);
    const last = readFileSync(join(cwd, 'out/report.jsonl'), 'utf8').trimEnd().split('\n').at(-1) ?? '';
    expect(JSON.parse(last)).toMatchObject({ type: 'summary', broken: true });
  });

  test('check gives the same bytes with one thread and with three', async () => {
    const cwd = batch({ ...PAST, ...WRONG, ...RIGHT });
    const bytes = async (jobs: string): Promise<string> =>
      (await syndiff([...CHECK, '-f', 'json', '--jobs', jobs], { cwd })).stdout;
    expect(await bytes('3')).toBe(await bytes('1'));
  });

  test('check never writes over an article', async () => {
    const cwd = batch({ ...PAST, ...WRONG });
    const { code, stderr } = await syndiff([...CHECK, '-o', 'new/post.txt'], { cwd });
    expect(code).toBe(2);
    expect(stderr).toContain('new/post.txt is one of the reports');
  });

  test.each([
    [['check'], /check needs reports/],
    [['check', 'no-such-folder'], /no-such-folder: there is no file or folder of this name/],
    [['check', 'seeds', '-f', 'csv'], /check writes text, html.*, not csv/],
    [
      ['check', 'seeds', '--rule', 'number-mismach=0'],
      /there is no rule "number-mismach"\. Did you mean number-mismatch\?/,
    ],
    [['check', 'seeds', '--rule', 'number-mismatch=many'], /takes a limit of 0 or more, not "many"/],
    [['check', 'seeds', '--rule', 'number-mismatch'], /--rule takes NAME=LIMIT/],
    [['check', 'seeds', '--rules-url', 'javascript:alert(1)'], /--rules-url takes a web address/],
    [['rules', 'number-mismach'], /there is no rule "number-mismach"\. Did you mean number-mismatch\?/],
  ])('%j ends with 2 and says what is wrong', async (args, message) => {
    const { code, stdout, stderr } = await syndiff(args);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toMatch(message);
  });

  test('check lets no text of an article act in a terminal or on a build server', async () => {
    const hostile = COPY.replace('16', '60 \u001b[2J\u0007 ::set-output name=a::b ##[add-path]/x');
    const { stdout } = await syndiff(CHECK, {
      cwd: batch({ ...PAST, 'new/a.txt': article('::error::Gull ##[group]', '2021-09-02', hostile) }),
    });
    expect(stdout).toContain('set-output');
    expect(/[\u0007\u001b]|::\S|##\[/.test(stdout)).toBe(false);
  });
});

describe('syndiff rules', () => {
  test('rules lists every rule, with what is on by default', async () => {
    const { code, stdout, stderr } = await syndiff(['rules']);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    for (const name of RULE_NAMES) expect(stdout).toContain(name);
    expect(stdout).toMatch(/missing-metadata +off/);
    expect(stdout).toMatch(/number-mismatch +on/);
  });

  test('rules NAME tells it in full', async () => {
    const { stdout } = await syndiff(['rules', 'uncredited-share']);
    expect(stdout).toContain('docs/rules.md#uncredited-share');
    expect(stdout).not.toContain('stale-copy');
  });
});

describe('configuration', () => {
  const config = 'against: past\nrules:\n  number-mismatch: 0\n';
  const rulesOf = async (cwd: string, ...flags: string[]): Promise<string[]> => {
    const { stdout, stderr } = await syndiff(['check', 'new', '-f', 'json', ...flags], { cwd });
    if (stdout === '') throw new Error(stderr);
    return checkSchema.parse(JSON.parse(stdout)).findings.map(({ rule }) => rule);
  };

  test.each([
    ['syndiff.config.yaml', config],
    ['syndiff.config.json', '{"against": "past", "rules": {"number-mismatch": 0}}'],
    ['syndiff.config.js', 'export default { against: `pa${"st"}`, rules: { "number-mismatch": 0 } };'],
    ['package.json', '{"name": "x", "syndiff": {"against": "past", "rules": {"number-mismatch": 0}}}'],
  ])('check reads %s', async (file, text) => {
    const module = file.endsWith('.js') ? { 'package.json': '{"type": "module"}' } : {};
    expect(await rulesOf(batch({ ...PAST, ...WRONG, ...module, [file]: text }))).toEqual(['number-mismatch']);
  });

  test('check --rule goes before the configuration', async () => {
    const cwd = batch({ ...PAST, ...WRONG, 'syndiff.config.yaml': config });
    expect(await rulesOf(cwd, '--rule', 'uncredited-share=0.5')).toEqual(['uncredited-share']);
  });

  test.each([
    [
      'rules:\n  number-mismach: 0\n',
      /syndiff\.config\.yaml: rules: there is no key "number-mismach"\. Did you mean number-mismatch\?/,
    ],
    ['rulez:\n  number-mismatch: 0\n', /there is no option "rulez"\. Did you mean rules\?/],
    ['ignore:\n  - outlet: A\n', /ignore\.0\.reason/],
  ])('check(a configuration %j) ends with 2 and says what is wrong', async (text, message) => {
    const { code, stderr } = await syndiff(['check', 'new'], { cwd: batch({ ...WRONG, 'syndiff.config.yaml': text }) });
    expect(code).toBe(2);
    expect(stderr).toMatch(message);
  });

  test('check --print-config prints a configuration that says the same', async () => {
    const cwd = batch({
      ...WRONG,
      'syndiff.config.yaml': `${config}ignore:\n  - outlet: Test Desk\n    reason: tests\n`,
    });
    const printed = await syndiff(['check', '--print-config', '--rule', 'too-short=3', '--jobs', '2'], { cwd });
    expect(printed.code).toBe(0);
    expect(JSON.parse(printed.stdout)).toMatchObject({
      against: 'past',
      jobs: 2,
      rules: { 'too-short': { limit: 3, severity: 'low', words: 50 } },
    });
    const again = batch({ 'syndiff.config.json': printed.stdout });
    expect((await syndiff(['check', '--print-config'], { cwd: again })).stdout).toBe(printed.stdout);
  });

  test('init writes a configuration that changes nothing, and does not write over one', async () => {
    const cwd = batch({ ...PAST, ...WRONG });
    const before = await rulesOf(cwd, '--against', 'past');
    const { code, stderr } = await syndiff(['init'], { cwd });
    expect({ code, stderr }).toEqual({ code: 0, stderr: 'wrote syndiff.config.yaml\n' });
    expect(await rulesOf(cwd, '--against', 'past')).toEqual(before);
    const again = await syndiff(['init'], { cwd });
    expect(again.code).toBe(2);
    expect(again.stderr).toContain('syndiff.config.yaml is there already');
  });
});

describe('outputs for build servers', () => {
  test('check --sarif --junit --gitlab --github writes all of them at once, also when the gate fails', async () => {
    const cwd = batch({ ...PAST, ...WRONG });
    const flags = ['--sarif', 'out/a.sarif', '--junit', 'a.xml', '--gitlab', 'a.json', '--github', '--quiet'];
    const env = { GITHUB_STEP_SUMMARY: join(cwd, 'summary.md') };
    const { code, stdout, stderr } = await syndiff([...CHECK, ...flags], { cwd, env });
    expect(code).toBe(1);
    expect(stdout).toContain('The gate fails');
    expect(stderr).toMatch(/^::error file=new\/post\.txt,line=6,/);
    const read = (name: string): string => readFileSync(join(cwd, name), 'utf8');
    expect(read('out/a.sarif')).toContain('"uri":"new/post.txt"');
    expect(read('a.xml')).toContain('<testsuite name="number-mismatch" tests="1" failures="1"');
    expect(read('a.json')).toContain('"check_name": "number-mismatch"');
    expect(read('summary.md')).toContain('## syndiff check: the gate fails');
  });

  test('check writes no report over an article', async () => {
    const cwd = batch({ ...PAST, ...WRONG });
    const { code, stderr } = await syndiff([...CHECK, '--sarif', 'new/post.txt'], { cwd });
    expect(code).toBe(2);
    expect(stderr).toContain('new/post.txt is one of the reports');
  });
});

describe('the cache', () => {
  test('check finds the same with what it remembers, without it, after a rename, and with a damaged memory', async () => {
    const cwd = batch({ ...PAST, ...WRONG, ...RIGHT });
    const env = { XDG_CACHE_HOME: join(cwd, 'memory') };
    const run = async (...flags: string[]) => syndiff([...CHECK, '-f', 'json', '-v', ...flags], { cwd, env });
    const cold = await run();
    expect(cold.stderr).toContain('0 of 2 articles were compared before');
    const warm = await run();
    expect(warm.stderr).toContain('2 of 2 articles were compared before');
    expect(warm.stdout).toBe(cold.stdout);
    expect((await run('--no-cache')).stdout).toBe(cold.stdout);
    renameSync(join(cwd, 'new/post.txt'), join(cwd, 'new/a.txt'));
    const moved = await run();
    expect(moved.stderr).toContain('2 of 2 articles were compared before');
    expect(moved.stdout).toBe((await run('--no-cache')).stdout);
    // Valid in form, and wrong: only what was written to the letter is taken.
    const facts = join(cwd, 'memory/syndiff/facts');
    const damaged = (text: string, nth: number): string =>
      [text.replace(/"words":\d+/, '"words":7'), text.replace(/ \{.*\}/, ' {}'), text.slice(0, -9)][nth % 3] ?? '';
    for (const [nth, name] of readdirSync(facts).entries())
      writeFileSync(join(facts, name), damaged(readFileSync(join(facts, name), 'utf8'), nth));
    const mended = await run();
    expect(mended.stderr).toContain('0 of 2 articles were compared before');
    expect(mended.stdout).toBe(moved.stdout);
    expect((await run('--min-passage-words', '20')).stderr).toContain('0 of 2 articles were compared before');
  });
});

describe('check --watch', () => {
  test('check --watch checks again after a change and says what is new and what is gone', async () => {
    const cwd = batch({ ...PAST, ...RIGHT });
    let said = '';
    const { stdout } = await syndiff([...CHECK, '--watch', '--rule', 'number-mismatch=0'], {
      cwd,
      meanwhile: (child) => {
        child.stdout?.on('data', (part: string) => {
          const before = said;
          said += part;
          const [has, had] = [said, before].map((text) => (text.match(/gone; /g) ?? []).length);
          if (before === '') setTimeout(() => writeFileSync(join(cwd, 'new/post.txt'), WRONG['new/post.txt']), 500);
          else if (has === 1 && had === 0) rmSync(join(cwd, 'new/post.txt'));
          else if (has === 2) child.kill('SIGINT');
        });
      },
    });
    expect(stdout).toContain('+ high: new/post.txt: “60” where Meridian Wire has “16”');
    expect(stdout).toContain('1 new since the last run, 0 gone; 1 in all');
    expect(stdout).toContain('0 new since the last run, 1 gone; 0 in all');
  });
});
