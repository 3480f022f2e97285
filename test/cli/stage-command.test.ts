import { execFile } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, describe, expect, test } from '@jest/globals';
import { STAGE_NAMES } from '../../src/cli/stage/stage-words.js';
import { ROOT } from '../house/files.js';
import { folderWith, MAIN, removeFolders, SEEDS, syndiff } from './run-syndiff.js';

afterAll(removeFolders);

const RUN = `'${process.execPath}' '${MAIN}'`;

/** Runs a line of the shell in the folder of syndiff. */
const shell = (line: string, env: Readonly<Record<string, string>> = {}) =>
  promisify(execFile)('sh', ['-c', line], { cwd: ROOT, env: { ...process.env, ...env }, maxBuffer: 1e8 });

describe('syndiff stage', () => {
  test('stage read seeds | stage text | … | stage report writes the bytes of scan seeds', async () => {
    const folder = folderWith({});
    const stages = STAGE_NAMES.slice(1).map((name) => `${RUN} stage ${name}`);
    const { stdout, stderr } = await shell([`${RUN} stage read seeds`, ...stages].join(' | '), { TMPDIR: folder });
    expect(stderr).toBe('');
    expect(stdout).toBe((await syndiff(['scan', 'seeds', '-f', 'jsonl'])).stdout);
    expect(readdirSync(folder)).toEqual([]);
  });

  test('stage --help lists the stages with what each reads and writes', async () => {
    const { code, stdout } = await syndiff(['stage', '--help']);
    expect(code).toBe(0);
    for (const name of STAGE_NAMES) expect(stdout).toMatch(new RegExp(`^${name}: [^│]+│ in: [^│]+│ out: `, 'm'));
  });

  test('stage read without an input reads standard input, and says what it could not read', async () => {
    const stdin = `${JSON.stringify({ id: 'x', text: 'The ferry left at nine.' })}\n{"no": "text"}\n`;
    const { code, stdout, stderr } = await syndiff(['stage', 'read'], { stdin });
    expect(code).toBe(0);
    const [article, warning] = stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as Record<string, unknown>);
    expect(article).toMatchObject({ type: 'article', id: 'x', text: 'The ferry left at nine.' });
    expect(warning).toMatchObject({ type: 'warning', code: 'no-text' });
    expect(stderr).toContain(String(warning?.['message']));
  });

  test('stage align names a bad line on standard error and ends with 0', async () => {
    const { code, stdout, stderr } = await syndiff(['stage', 'align'], { stdin: 'no line\n' });
    expect(code).toBe(0);
    expect(stderr).toContain('align: line 1 was left out: it is not JSON');
    expect(JSON.parse(stdout)).toMatchObject({ type: 'warning', code: 'bad-line', source: 'align' });
  });

  test('stage read -o FILE writes a file', async () => {
    const folder = folderWith({});
    expect((await syndiff(['stage', 'read', SEEDS, '-o', join(folder, 'a.jsonl')])).code).toBe(0);
    expect(readFileSync(join(folder, 'a.jsonl'), 'utf8').split('\n')).toHaveLength(6);
  });

  test('stage is quiet where whoever reads it stops early, and leaves no temporary file', async () => {
    const folder = folderWith({});
    const many = `yes '{"type":"x"}' | head -n 200000 | ${RUN} stage text`;
    expect((await shell(`${many} | head -c 10`)).stderr).toBe('');
    const held = await shell(`${RUN} stage read seeds | ${RUN} stage candidates | head -c 1`, { TMPDIR: folder });
    expect(held.stderr).toBe('');
    expect(readdirSync(folder)).toEqual([]);
  });

  test.each([
    [['stage'], /stage needs a name.*stage --help/],
    [['stage', 'candidate'], /there is no stage "candidate"\. Did you mean candidates\?/],
    [['stage', 'align', 'x.jsonl'], /reads lines from standard input\. Write syndiff stage align < x\.jsonl/],
    [['stage', 'read', 'no-such-folder'], /no report could be read/],
  ])('%j ends with 2 and says what is wrong', async (args, message) => {
    const { code, stderr } = await syndiff(args);
    expect(code).toBe(2);
    expect(stderr).toMatch(message);
  });
});
