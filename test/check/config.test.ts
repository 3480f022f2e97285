import { describe, expect, test } from '@jest/globals';
import { check, readCheckConfig, settingsOf, type CheckConfig } from '../../src/check/check.js';
import { articleFrom, type Article } from '../../src/index.js';

const COPY =
  'The council of Ardle voted on Monday to close the old ferry, saying that 16 years of repairs had cost more than a bridge. ' +
  'Two of the nine members voted against, and one left the room before the count.';
const report = (source: string, outlet: string, text: string): Article =>
  articleFrom({
    source,
    outlet,
    text,
    title: null,
    published: outlet === 'Meridian Wire' ? '2021-09-01' : '2021-09-02',
  });

const PAST = [report('past/wire.txt', 'Meridian Wire', COPY)];
const NEWS = [
  report('new/sport/post.txt', 'Harbour Post', COPY.replace('16', '60')),
  report('new/gull.txt', 'Gull', COPY.replace('nine', 'seven')),
];

function found(config: CheckConfig, limits: { 'number-mismatch': number } | null = null) {
  const { settings, expired } = settingsOf(config, {
    limits,
    failOn: 'low',
    rulesUrl: null,
    today: '2026-01-15',
    relative: (source) => source,
  });
  const options = { sameOutlet: 'keep', windowDays: null, minPassageWords: 14, offsets: 'utf16', settings } as const;
  const { findings, ignored } = check(NEWS, PAST, options);
  return {
    told: findings.map(({ rule, at, severity }) => `${at.outlet ?? ''} ${rule} ${severity}`).sort(),
    ignored,
    expired,
  };
}

const NUMBERS = ['Gull number-mismatch high', 'Harbour Post number-mismatch high'];

describe('settingsOf', () => {
  test('settingsOf(rules) runs those alone; with all of them off, the default ones but these', () => {
    expect(found({ rules: { 'number-mismatch': 0 } }).told).toEqual(NUMBERS);
    const without = found({ rules: { 'number-mismatch': 'off' } }).told;
    expect(without.some((one) => one.includes('uncredited-share'))).toBe(true);
    expect(without.some((one) => one.includes('number-mismatch'))).toBe(false);
  });

  test('settingsOf(rules, limits of the command line) runs the rules of the command line alone', () => {
    const config: CheckConfig = {
      rules: { 'uncredited-share': 0, 'number-mismatch': { severity: 'low' } },
      overrides: [{ outlets: ['Gull'], rules: { 'number-mismatch': 'off' } }],
    };
    expect(found(config, { 'number-mismatch': 0 }).told).toEqual(NUMBERS.map((one) => one.replace('high', 'low')));
    expect(found(config, { 'number-mismatch': 1 }).told).toEqual([]);
  });

  test('settingsOf(overrides) holds for outlets and paths, and for articles that fit both where both are named', () => {
    const rules = { 'number-mismatch': 0 } as const;
    const off = { 'number-mismatch': 'off' } as const;
    expect(found({ rules, overrides: [{ outlets: ['gull'], rules: off }] }).told).toEqual([NUMBERS[1]]);
    expect(found({ rules, overrides: [{ paths: ['new/sport/**'], rules: off }] }).told).toEqual([NUMBERS[0]]);
    expect(found({ rules, overrides: [{ outlets: ['gull'], paths: ['new/sport/**'], rules: off }] }).told).toEqual(
      NUMBERS,
    );
    expect(
      found({
        rules,
        overrides: [{ outlets: ['Gull'], rules: { 'number-mismatch': { limit: 0, severity: 'medium' } } }],
      }).told,
    ).toContain('Gull number-mismatch medium');
  });

  test('settingsOf(ignore between) lets two outlets share, and still sees what was altered', () => {
    const rules = { 'number-mismatch': 0, 'uncredited-share': 0.1 } as const;
    const licence = { between: ['Meridian Wire', '*'] as [string, string], reason: 'licence' };
    const own = { between: ['Gull', 'Harbour Post'] as [string, string], reason: 'one house' };
    const between = found({ rules, ignore: [licence, own] });
    expect(between.told).toEqual(NUMBERS);
    expect(found({ rules, ignore: [own] }).told).toContain('Gull uncredited-share high');
    expect(between.ignored).toBeGreaterThan(0);
  });

  test.each([
    [{ outlet: 'gull', reason: 'test desk' }, [NUMBERS[1]]],
    [{ path: 'new/sport/*', reason: 'drafts' }, [NUMBERS[0]]],
    [{ text: COPY.replace('16', '60'), reason: 'house text' }, [NUMBERS[0]]],
    [{ outlet: 'Gull', reason: 'test desk', rules: ['too-short' as const] }, NUMBERS],
  ])('settingsOf(ignore %j) leaves out what it names', (entry, expected) => {
    expect(found({ rules: { 'number-mismatch': 0 }, ignore: [entry as never] }).told).toEqual(expected);
  });

  test('settingsOf(an entry that has expired) leaves it out and says so; on its last day it holds', () => {
    const entry = (until: string) => ({ outlet: 'Gull', reason: 'licence of spring', until });
    const late = found({ rules: { 'number-mismatch': 0 }, ignore: [entry('2026-01-14')] });
    expect(late.told).toEqual(NUMBERS);
    expect(late.expired).toEqual(['an entry of ignore held until 2026-01-14 and is left out: licence of spring']);
    expect(found({ rules: { 'number-mismatch': 0 }, ignore: [entry('2026-01-15')] }).told).toEqual([NUMBERS[1]]);
  });
});

describe('readCheckConfig', () => {
  test.each([
    [{ rules: { 'number-mismach': 0 } }, 'rules', 'number-mismach', 'number-mismatch'],
    [{ rules: { 'number-mismatch': { limt: 0 } } }, 'rules.number-mismatch', 'limt', 'limit'],
    [{ overrides: [{ path: ['a'], rules: {} }] }, 'overrides.0', 'path', 'paths'],
    [{ overrides: [{ paths: ['a'], rules: { 'too-shor': 0 } }] }, 'overrides.0.rules', 'too-shor', 'too-short'],
    [{ ignore: [{ outlet: 'A', reasons: 'b' }] }, 'ignore.0', 'reasons', 'reason'],
  ])('readCheckConfig(%j) says where the unknown key stands and which there are', (config, path, key, known) => {
    const problem = readCheckConfig(config);
    if (!('message' in problem)) throw new Error('it was taken');
    expect(problem.path).toBe(path);
    if (problem.unknown !== undefined) {
      expect(problem.unknown.key).toBe(key);
      expect(problem.unknown.known).toContain(known);
    }
  });

  test.each([
    [{ rules: { 'number-mismatch': -1 } }, 'rules.number-mismatch'],
    [{ rules: { 'number-mismatch': { severity: 'worst' } } }, 'rules.number-mismatch.severity'],
    [{ overrides: [{ rules: {} }] }, 'overrides.0'],
    [{ ignore: [{ reason: 'none' }] }, 'ignore.0'],
    [{ ignore: [{ outlet: 'A', between: ['A', 'B'], reason: 'two' }] }, 'ignore.0'],
    [{ ignore: [{ outlet: 'A', reason: 'x', until: 'tomorrow' }] }, 'ignore.0.until'],
  ])('readCheckConfig(%j) says where it is wrong', (config, path) => {
    expect(readCheckConfig(config)).toMatchObject({ path });
  });
});
