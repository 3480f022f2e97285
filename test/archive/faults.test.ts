import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, describe, expect, test } from '@jest/globals';
import { openArchive, prepare, verify } from '../../src/archive/archive.js';
import type { Article } from '../../src/index.js';
import { ROOT } from '../house/files.js';
import { newPath, removePaths } from './folders.js';
import { made } from './made-news.js';

afterAll(removePaths);

const MAIN = join(ROOT, 'dist', 'cli', 'main.js');
const news = (count: number): Article[] =>
  Array.from({ length: count }, (_, nth) =>
    made({ paragraphs: [nth, nth + 1000, nth + 2000], outlet: nth % 5, day: nth % 300, hasPrompt: false }),
  );

async function filled(count: number): Promise<string> {
  const path = newPath();
  const archive = await openArchive(path, { mode: 'create' });
  archive.adder().add(news(count).map(prepare));
  await archive.close();
  return path;
}

function inputOf(path: string, articles: readonly Article[]): string {
  const input = join(dirname(path), 'input.jsonl');
  writeFileSync(
    input,
    articles.map(({ text, outlet, published }) => JSON.stringify({ text, outlet, published })).join('\n'),
  );
  return input;
}

/** Runs the command as somebody who may not write everywhere: the superuser of a container may. */
function asAnybody(args: readonly string[]): {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
} {
  const nobody = process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : {};
  return spawnSync(process.execPath, [MAIN, ...args], { encoding: 'utf8', ...nobody });
}

describe('an archive', () => {
  test('archive add on a full disk says so; nothing that was there is lost, and adding goes on with room', async () => {
    const path = await filled(20);
    const input = inputOf(path, news(800));
    const blocks = Math.ceil(statSync(join(path, 'archive.mdb')).size / 1024) + 200;
    const limited = `ulimit -f ${blocks}; exec "$@"`;
    const full = spawnSync(
      'bash',
      ['-c', limited, 'bash', process.execPath, MAIN, 'archive', 'add', input, '--archive', path],
      {
        encoding: 'utf8',
      },
    );
    expect({ status: full.status, stdout: full.stdout }).toEqual({ status: 2, stdout: '' });
    expect(full.stderr).toMatch(
      /cannot write to the archive .*: (?:there is no room left for it|the disk is full).*\. Make room and run the same again/,
    );
    const archive = await openArchive(path, { mode: 'write' });
    expect(verify(archive)).toEqual({ articles: 20, damages: [] });
    expect(archive.adder().add(news(800).map(prepare))).toMatchObject({ added: 780, known: 20 });
    expect(verify(archive)).toEqual({ articles: 800, damages: [] });
    await archive.close();
  });

  test('an archive in a folder that may not be written to can be searched and listed, and nothing else', async () => {
    const path = await filled(20);
    const input = inputOf(path, news(21));
    chmodSync(dirname(path), 0o755);
    chmodSync(join(path, 'archive.mdb'), 0o444);
    for (const name of readdirSync(path)) if (name.endsWith('-lock')) chmodSync(join(path, name), 0o444);
    chmodSync(path, 0o555);
    const list = asAnybody(['archive', 'list', '--archive', path]);
    expect({ status: list.status, lines: list.stdout.trim().split('\n').length }).toEqual({ status: 0, lines: 20 });
    expect(asAnybody(['archive', 'find', input, '--archive', path, '-f', 'jsonl'])).toMatchObject({ status: 0 });
    expect(asAnybody(['archive', 'verify', '--archive', path])).toMatchObject({ status: 0 });
    for (const verb of [
      ['add', input],
      ['forget', 'x'],
      ['export', '--tables', 'families'],
    ])
      expect(asAnybody(['archive', ...verb, '--archive', path])).toMatchObject({
        status: 2,
        stderr: expect.stringContaining('its folder may not be written to'),
      });
  });

  test('archive add while another process writes names that process, and works once it is killed', async () => {
    const path = await filled(3);
    const input = inputOf(path, news(5));
    const door = pathToFileURL(join(ROOT, 'dist', 'archive', 'archive.js')).href;
    const code = `
      const { openArchive } = await import(${JSON.stringify(door)});
      await openArchive(process.argv[1], { mode: 'write' });
      process.stdout.write('writing');
      setInterval(() => undefined, 1000);
    `;
    const other = spawn(process.execPath, ['--input-type=module', '-e', code, path], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    await once(other.stdout, 'data');
    const add = (): ReturnType<typeof spawnSync> =>
      spawnSync(process.execPath, [MAIN, 'archive', 'add', input, '--archive', path], { encoding: 'utf8' });
    const refused = add();
    other.kill('SIGKILL');
    await once(other, 'close');
    expect(refused).toMatchObject({ status: 2, stderr: expect.stringContaining(`process ${other.pid} on `) });
    expect(refused.stderr).toMatch(/Wait until it is done; searching is possible meanwhile/);
    expect(add()).toMatchObject({ status: 0, stdout: '2 added, 3 there already. The archive holds 5 articles.\n' });
  });

  test.each([0.1, 0.3, 0.5, 0.7, 0.9, 0.999])(
    'openArchive(a file of which only a share of %d was written) says that it is damaged',
    async (share) => {
      const path = await filled(40);
      const torn = newPath();
      mkdirSync(torn);
      const bytes = readFileSync(join(path, 'archive.mdb'));
      writeFileSync(join(torn, 'archive.mdb'), bytes.subarray(0, Math.floor(share * bytes.length)));
      writeFileSync(join(torn, 'syndiff-archive.json'), readFileSync(join(path, 'syndiff-archive.json')));
      for (const mode of ['read', 'write'] as const)
        await expect(openArchive(torn, { mode })).rejects.toThrow(
          /is damaged: its file (?:has \d+ bytes of \d+|does not begin)/,
        );
    },
  );
});
