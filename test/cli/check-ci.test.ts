import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from '@jest/globals';
import { parse } from 'yaml';
import { textOf } from '../house/files.js';
import { MAIN, folderWith, removeFolders } from './run-syndiff.js';

afterAll(removeFolders);

interface Action {
  readonly inputs: Readonly<Record<string, { readonly default?: string; readonly required?: boolean }>>;
  readonly runs: {
    readonly using: string;
    readonly steps: readonly {
      readonly name: string;
      readonly run?: string;
      readonly env?: Record<string, string>;
      readonly shell?: string;
    }[];
  };
}

const action = parse(textOf('action.yml')) as Action;
const stepNamed = (name: string) => action.runs.steps.find((step) => step.name === name)!;

const COPY =
  'The council of Ardle voted on Monday to close the old ferry, saying that 16 years of repairs had cost more than a bridge.';
const article = (outlet: string, day: string, text: string): string =>
  `---\noutlet: ${outlet}\npublished: ${day}\n---\n\n${text}\n`;

/** A folder as a runner has it: articles, and a temporary folder in which syndiff is installed. */
function runner(): string {
  const folder = folderWith();
  for (const name of ['new dir', 'past', 'temp/syndiff/node_modules/.bin'])
    mkdirSync(join(folder, name), { recursive: true });
  writeFileSync(join(folder, 'past/wire.txt'), article('Meridian Wire', '2021-09-01', COPY));
  writeFileSync(join(folder, 'new dir/post.txt'), article('Harbour Post', '2021-09-02', COPY.replace('16', '60')));
  const bin = join(folder, 'temp/syndiff/node_modules/.bin/syndiff');
  writeFileSync(bin, `#!/bin/sh\nexec "${process.execPath}" "${MAIN}" "$@"\n`);
  chmodSync(bin, 0o755);
  return folder;
}

type Given = Readonly<Record<string, string>>;

/** Runs a step as a runner does: its inputs filled in, its program in a file for bash. */
function runStep(name: string, folder: string, inputs: Given, github: Given = {}) {
  const { run = '', env = {} } = stepNamed(name);
  const given = Object.fromEntries(
    Object.entries(env).map(([variable, value]) => {
      const [, context, name = ''] = /^\$\{\{ (inputs|github)\.([\w-]+) \}\}$/.exec(value) ?? [];
      return [
        variable,
        context === 'github' ? (github[name] ?? '') : (inputs[name] ?? action.inputs[name]?.default ?? ''),
      ];
    }),
  );
  const script = join(folder, 'step.sh');
  writeFileSync(script, run);
  const path = { PATH: process.env['PATH'] ?? '', HOME: folder, RUNNER_TEMP: join(folder, 'temp') };
  const surroundings = {
    ...path,
    XDG_CACHE_HOME: join(folder, 'cache'),
    GITHUB_STEP_SUMMARY: join(folder, 'summary.md'),
    ...given,
  };
  const args = ['--noprofile', '--norc', '-eo', 'pipefail', script];
  return spawnSync('bash', args, { cwd: folder, env: surroundings, encoding: 'utf8' });
}

describe('action.yml', () => {
  test('is a composite action whose steps name their shell and take inputs through the environment alone', () => {
    expect(action.runs.using).toBe('composite');
    for (const { run, shell } of action.runs.steps) {
      if (run === undefined) continue;
      expect(shell).toBe('bash');
      expect(run).not.toContain('${{');
    }
  });

  test('the step Check ends with 1 where a rule is broken, and writes SARIF, annotations and the summary', () => {
    const folder = runner();
    const { status, stderr } = runStep('Check', folder, {
      files: 'new dir\n',
      against: 'past',
      args: '--rule\nnumber-mismatch=0',
    });
    expect(stderr).toContain('::error file=new dir/post.txt,line=6');
    expect(status).toBe(1);
    expect(readFileSync(join(folder, 'syndiff.sarif'), 'utf8')).toContain('new%20dir/post.txt');
    expect(readFileSync(join(folder, 'summary.md'), 'utf8')).toContain('the gate fails');
  });

  test('the step Check links to the rules of the action that runs, and nowhere where that has no address', () => {
    const inputs = { files: 'new dir', against: 'past' };
    const hosted = { server_url: 'https://git.example.org', action_repository: 'desk/syndiff', action_ref: 'v1' };
    const links = (github: Given): string[] => {
      const folder = runner();
      runStep('Check', folder, inputs, github);
      return readFileSync(join(folder, 'syndiff.sarif'), 'utf8').match(/"helpUri":"[^"]*number-mismatch"/g) ?? [];
    };
    expect(links(hosted)).toEqual([
      '"helpUri":"https://git.example.org/desk/syndiff/blob/v1/docs/rules.md#number-mismatch"',
    ]);
    expect(links({ ...hosted, action_repository: '', action_ref: '' })).toEqual([]);
  });

  test('the step Check ends with 0 where the least severity is not reached', () => {
    const folder = runner();
    const inputs = { files: 'new dir', against: 'past', args: '--rule=near-duplicate=0.5', 'fail-on': 'high' };
    expect(runStep('Check', folder, inputs).status).toBe(0);
  });

  test('the step Check runs no program that stands in an input', () => {
    const folder = runner();
    runStep('Check', folder, {
      files: '$(touch harm) "; touch harm; "',
      against: '`touch harm`',
      args: '--rule\n$(touch harm)',
    });
    expect(existsSync(join(folder, 'harm'))).toBe(false);
  });

  test('the step Install is a program that bash can read', () => {
    expect(() => execFileSync('bash', ['-n'], { input: stepNamed('Install syndiff').run ?? '' })).not.toThrow();
  });
});

describe('other places', () => {
  test('.pre-commit-hooks.yaml runs once for all files', () => {
    const [hook] = parse(textOf('.pre-commit-hooks.yaml')) as [
      { id: string; entry: string; require_serial: boolean; files: string },
    ];
    expect(hook).toMatchObject({ id: 'syndiff-check', require_serial: true, language: 'node' });
    expect('new/one.txt').toMatch(new RegExp(hook.files));
    expect('new/one.png').not.toMatch(new RegExp(hook.files));
    // It is packed from the repository, in which nothing is built.
    expect((JSON.parse(textOf('package.json')) as { scripts: Record<string, string> }).scripts['prepack']).toBe(
      'npm run build',
    );
  });

  test('docs/ci/gitlab.yml runs as it stands, and its reports are those it names', () => {
    const { syndiff } = parse(textOf('docs/ci/gitlab.yml')) as {
      syndiff: {
        script: string[];
        artifacts: { when: string; reports: Record<string, string> };
        variables: Record<string, string>;
      };
    };
    const folder = runner();
    const bin = join(folder, 'temp/syndiff/node_modules/.bin');
    const env = {
      PATH: `${bin}:${process.env['PATH'] ?? ''}`,
      HOME: folder,
      SYNDIFF_FILES: 'new dir',
      SYNDIFF_AGAINST: 'past',
    };
    const { status } = spawnSync('bash', ['-ec', syndiff.script.slice(1).join('\n')], {
      cwd: folder,
      env,
      encoding: 'utf8',
    });
    expect(status).toBe(1);
    expect(syndiff.artifacts.when).toBe('always');
    for (const report of Object.values(syndiff.artifacts.reports)) expect(existsSync(join(folder, report))).toBe(true);
  });
});
