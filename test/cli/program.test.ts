import { describe, expect, test } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { SEEDS, syndiff } from './run-syndiff.js';

const { version } = JSON.parse(readFileSync(join(SEEDS, '..', 'package.json'), 'utf8')) as { version: string };

describe('syndiff', () => {
  test('syndiff alone prints the help to standard error and ends with 2', async () => {
    const { code, stdout, stderr } = await syndiff([]);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain('syndiff compare');
  });

  test.each([['--help'], ['-h'], ['help']])(
    'syndiff %s prints the help to standard output and ends with 0',
    async (flag) => {
      const { code, stdout, stderr } = await syndiff([flag]);
      expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
      expect(stdout).toContain('syndiff compare');
    },
  );

  test('syndiff --help names no command that does not exist', async () => {
    const { stdout } = await syndiff(['--help']);
    const commands = [...stdout.matchAll(/^ {2}syndiff (\w+)/gm)].map((match) => match[1]).sort();
    expect(commands).toEqual(['archive', 'check', 'compare', 'completion', 'init', 'rules', 'scan', 'stage']);
  });

  test('syndiff compare --help shows examples and every flag', async () => {
    const { stdout } = await syndiff(['compare', '--help']);
    expect(stdout).toContain('Examples:');
    for (const flag of ['--base', '--min-passage-words', '--against', '--format', '--output', '--exit-code']) {
      expect(stdout).toContain(flag);
    }
  });

  test.each([
    ['compare', '--exit-code', '--baseline'],
    ['scan', '--window', '--limit'],
    ['archive', '--tables', '--watch'],
    ['check', '--fail-on', '--resume'],
    ['rules', '--version', '--format'],
  ])('syndiff %s --help shows %s and not %s, which it does not read', async (command, own, foreign) => {
    const { stdout } = await syndiff(['help', command]);
    expect(stdout).toContain(`${own} `);
    expect(stdout).not.toContain(`${foreign} `);
  });

  test('syndiff --help shows commands, and no flags of theirs', async () => {
    expect((await syndiff(['--help'])).stdout).not.toContain('--format');
  });

  test.each(['scan', 'check', 'stage', 'archive'])(
    'syndiff %s --base is refused, because nothing there reads it',
    async (command) => {
      const { code, stderr } = await syndiff([command, SEEDS, '--base', 'x']);
      expect({ code, stderr }).toEqual({
        code: 2,
        stderr: `syndiff: ${command} has no option --base: it belongs to syndiff compare\n`,
      });
    },
  );

  test('syndiff scan --baseline is refused and says whose flag it is', async () => {
    const stderr = 'syndiff: scan has no option --baseline: it belongs to syndiff check\n';
    expect(await syndiff(['scan', SEEDS, '--baseline', 'x'])).toEqual({ code: 2, stdout: '', stderr });
  });

  test.each([[['--version']], [['compare', '--version']]])('syndiff %j prints the version alone', async (args) => {
    expect(await syndiff(args)).toEqual({ code: 0, stdout: `${version}\n`, stderr: '' });
  });

  test.each([
    [['comapre', 'a', 'b'], 'syndiff: there is no command "comapre". Did you mean compare?\n'],
    [['seeds', 'x.txt'], 'syndiff: there is no command "seeds". Did you mean syndiff compare seeds x.txt?\n'],
    [['--hlep'], 'syndiff: there is no option --hlep. Did you mean --help?\n'],
    [['xyzzy'], 'syndiff: there is no command "xyzzy". See syndiff --help.\n'],
  ])('syndiff %j ends with 2 and says what was meant', async (args, stderr) => {
    expect(await syndiff(args)).toEqual({ code: 2, stdout: '', stderr });
  });

  test('syndiff completion prints a script, and the shell is offered values of flags', async () => {
    const script = await syndiff(['completion'], { env: { SHELL: '/bin/bash' } });
    const offered = await syndiff(['--get-yargs-completions', 'syndiff', 'compare', '--format', ''], {
      env: { SHELL: '/bin/bash' },
    });
    expect(script.stdout).toContain('syndiff --get-yargs-completions');
    expect(offered.stdout.split('\n')).toEqual(expect.arrayContaining(['html', 'json']));
  });
});
