import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, test } from '@jest/globals';
import { checkSchema } from '../../src/index.js';
import { folderWith, removeFolders, syndiff } from './run-syndiff.js';

afterAll(removeFolders);

const COPY =
  'The council of Ardle voted on Monday to close the old ferry, saying that 16 years of repairs had cost more than a bridge. ' +
  '“We have waited long enough for somebody to decide this,” the harbour master told the meeting. ' +
  'Two of the nine members voted against, and one left the room before the count.';
const OWN =
  'Outside, a brass band played until the caretaker asked for quiet, and somebody had tied a ribbon to the mast.';
const FAR = 'Snow fell on the northern passes for a third day, and ploughs were sent from three districts.';

const article = (outlet: string, day: string, text: string): string =>
  `---\noutlet: ${outlet}\npublished: ${day}\n---\n\n${text}\n`;

class Repository {
  readonly folder = folderWith();

  constructor() {
    this.git('init', '--quiet', '--initial-branch=main');
  }

  git(...args: string[]): string {
    const who = ['-c', 'user.name=Test', '-c', 'user.email=test@example.org', '-c', 'commit.gpgsign=false'];
    return execFileSync('git', [...who, ...args], {
      cwd: this.folder,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
    });
  }

  write(name: string, text: string): void {
    mkdirSync(dirname(join(this.folder, name)), { recursive: true });
    writeFileSync(join(this.folder, name), text);
  }

  commit(message: string): void {
    this.git('add', '--all');
    this.git('commit', '--quiet', '--message', message);
  }

  async check(...flags: string[]): Promise<{ code: number | null; found: string[]; stderr: string }> {
    const args = ['check', 'new', '--against', 'published', '--format', 'json', ...flags];
    const { code, stdout, stderr } = await syndiff(args, { cwd: this.folder });
    if (stdout === '') return { code, found: [], stderr };
    const { findings } = checkSchema.parse(JSON.parse(stdout));
    return { code, found: findings.map(({ rule, at }) => `${at.outlet ?? ''} ${rule}`), stderr };
  }
}

const BASELINE = ['--baseline', 'accepted.jsonl'];

describe('syndiff check in a repository', () => {
  test('a batch, an accepted finding, a copy by a third outlet, a reformatting, a rename, a removal: each ends as it should', async () => {
    const at = new Repository();
    at.write('published/wire.txt', article('Meridian Wire', '2021-09-01', COPY));
    at.commit('published');

    at.write('new/post.txt', article('Harbour Post', '2021-09-02', `${COPY.replace('16', '60')} ${OWN}`));
    at.commit('a batch');
    const first = await at.check();
    expect(first.code).toBe(1);
    expect(first.found).toEqual(
      expect.arrayContaining(['Harbour Post number-mismatch', 'Harbour Post uncredited-share']),
    );

    const missing = await at.check(...BASELINE);
    expect({ code: missing.code, stderr: missing.stderr }).toMatchObject({ code: 2 });
    expect(missing.stderr).toContain('Make it with --update-baseline');

    const update = await at.check(...BASELINE, '--update-baseline');
    expect(update.code).toBe(0);
    expect(update.stderr).toContain('+ number-mismatch, Harbour Post: 60');
    at.commit('accepted');
    expect(await at.check(...BASELINE)).toMatchObject({ code: 0, found: [] });

    at.write('new/third.txt', article('Third Paper', '2021-09-03', `${COPY.replace('16', '60')} ${FAR}`));
    const third = await at.check(...BASELINE);
    expect(third.code).toBe(1);
    expect([...new Set(third.found.map((one) => one.split(' ')[0]))]).toEqual(['Third']);
    expect(third.found).toEqual(
      expect.arrayContaining(['Third Paper number-mismatch', 'Third Paper uncredited-share']),
    );
    at.git('clean', '--quiet', '--force', 'new');

    const wrapped = `${COPY.replace('16', '60')} ${OWN}`.replace(/[“”]/g, '"').replace(/(.{50,70}) /g, '$1\n');
    at.write('new/post.txt', article('Harbour Post', '2021-09-02', wrapped));
    at.commit('another layout');
    expect(await at.check(...BASELINE)).toMatchObject({ code: 0, found: [] });

    renameSync(join(at.folder, 'new/post.txt'), join(at.folder, 'new/a-harbour-post.txt'));
    at.commit('another name');
    expect(await at.check(...BASELINE)).toMatchObject({ code: 0, found: [] });

    at.write(
      'new/a-harbour-post.txt',
      article('Harbour Post', '2021-09-02', `${COPY} ${OWN} The Meridian Wire reported it first.`),
    );
    const mended = await at.check(...BASELINE);
    expect(mended.stderr).toMatch(/accepted findings occur no more/);
    const pruned = await at.check(...BASELINE, '--update-baseline');
    expect(pruned.stderr).toContain('- number-mismatch, Harbour Post: 60 (occurs no more)');
    expect(readFileSync(join(at.folder, 'accepted.jsonl'), 'utf8')).not.toContain('number-mismatch');
  });

  test('check --since REF judges what changed on the branch, and what git does not know yet, and holds it against the rest', async () => {
    const at = new Repository();
    at.write('new/old.txt', article('Meridian Wire', '2021-09-01', COPY));
    at.write('new/mistake.txt', article('Echo', '2021-09-02', COPY.replace('nine', 'seven')));
    at.write('published/far.txt', article('Pass News', '2021-09-01', FAR));
    at.commit('the past');
    at.git('checkout', '--quiet', '-b', 'work');
    at.write('new/post.txt', article('Harbour Post', '2021-09-03', COPY.replace('16', '60')));
    at.commit('a new one');
    at.write('new/gull.txt', article('Gull', '2021-09-03', COPY.replace('long enough', 'too long')));
    const { code, found } = await at.check('--since', 'main');
    expect(code).toBe(1);
    expect(found).toEqual(expect.arrayContaining(['Harbour Post number-mismatch', 'Gull altered-quotation']));
    expect(found.filter((one) => one.startsWith('Echo'))).toEqual([]);
    at.git('clean', '--quiet', '--force', 'new');
    at.git('checkout', '--quiet', 'main');
    expect(await at.check('--since', 'main')).toMatchObject({ code: 0, found: [] });
  });

  test('check --baseline-from-ref REF takes the baseline of the ref, whatever the branch made of it', async () => {
    const at = new Repository();
    at.write('published/wire.txt', article('Meridian Wire', '2021-09-01', COPY));
    at.write('new/post.txt', article('Harbour Post', '2021-09-02', COPY.replace('16', '60')));
    await at.check('--update-baseline');
    at.commit('accepted');
    at.git('checkout', '--quiet', '-b', 'work');
    at.write('new/gull.txt', article('Gull', '2021-09-03', COPY.replace('nine', 'seven')));
    await at.check('--update-baseline');
    at.commit('accepted by the branch itself');
    expect((await at.check('--baseline', 'syndiff.baseline.jsonl')).code).toBe(0);
    const { code, found } = await at.check('--baseline-from-ref', 'main');
    expect(code).toBe(1);
    expect([...new Set(found.map((one) => one.split(' ')[0]))]).toEqual(['Gull']);
  });

  test.each([
    [['--since', 'no-such-branch'], /git knows no commit "no-such-branch" here/],
    [['--since', '--output=x'], /since/],
    [['--baseline-from-ref', 'a..b'], /--baseline-from-ref takes a git ref/],
    [['--since', 'main;touch x'], /--since takes/],
  ])('check %j ends with 2 and says what is wrong', async (flags, message) => {
    const at = new Repository();
    at.write('new/a.txt', article('Gull', '2021-09-02', FAR));
    at.commit('one');
    const { code, stderr } = await at.check(...flags);
    expect(code).toBe(2);
    expect(stderr).toMatch(message);
  });
});
