import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, expect, test } from '@jest/globals';
import { agreementOf } from '../../bench/judged/agreement.js';
import { earned, earnedOf, FEWEST_CASES, severityOf } from '../../bench/judged/codes.js';
import { reportOf } from '../../bench/judged/compared.js';
import { figuresOf, type Figures } from '../../bench/judged/figures.js';
import { type Gold, labelsFrom } from '../../bench/judged/gold.js';
import type { JudgedPair } from '../../bench/judged/labels.js';
import type { JudgedReport } from '../../bench/judged/page.js';
import { pairsOf, pairsOfLabels, sharedFolder } from '../../bench/judged/pairs.js';
import { isLoud, itemsOf, scorePair } from '../../bench/judged/score.js';
import { SEVERITIES, type Severity } from '../../src/model/model.js';
import { describeWithShared, SHARED } from '../house/shared-data.js';
import { CEILINGS, FLOORS, OWED } from './judged-floors.js';

const TEXTS = {
  left: 'Mill to close\n\nThe mill at Ostby will close in May, 40 workers were told.\n\nRead more\n\nThe owner lives in Lund.',
  right:
    'Mill to close\n\nThe mill at Ostby will close in June, 60 workers were told.\n\nIt opened in 1921 and made paper.',
};

const GOLD: Gold = {
  differences: [
    { kind: 'date', weight: 'high', left: 'in May', right: 'in June' },
    { kind: 'number', weight: 'low', left: '40 workers', right: '60 workers' },
    { kind: 'style', weight: 'high', left: 'Mill', right: null },
  ],
  blocks: [{ side: 'right', from: 'It opened', to: 'made paper.', sentences: 1, matter: 'medium' }],
  retold: [],
  moved: [],
  quotations: [{ left: 'will close', right: 'will close', verdict: 'same', speaker: 'Nobody Named' }],
  credits: { left: [{ words: 'Ostby', scope: 'mention' }], right: [] },
  furniture: { left: ['Read more'], right: [] },
  headline: { left: 'Mill to close', right: 'Mill to close', differs: false },
  origin: 'unknown',
  copy: { left: 0.5, right: 0.5 },
};

const text = (side: 'left' | 'right') => ({ id: side, outlet: null, url: null, text: TEXTS[side] });
const OURS: JudgedPair = { name: 'ours', left: text('left'), right: text('right'), labels: labelsFrom(GOLD, TEXTS) };

test('what a reader wrote becomes places in the texts, and house style weighs nothing', () => {
  const { differences, blocks, furniture, quotations, credits } = OURS.labels;
  expect(differences.map(({ weight }) => weight)).toEqual(['high', 'low', 'low']);
  expect(TEXTS.right.slice(...differences[0]!.right!)).toBe('in June');
  expect(TEXTS.right.slice(...blocks[0]!.at)).toBe('It opened in 1921 and made paper.');
  expect(furniture.left.map((one) => TEXTS.left.slice(...one))).toEqual(['Read more']);
  expect(quotations[0]!.speaker).toBeNull();
  expect(credits.left).toEqual([{ at: [27, 32], scope: 'mention' }]);
});

test('a finding is right, overstated, furniture or false by what it stands on', async () => {
  const report = await reportOf(OURS);
  const [model] = report.divergences;
  const { id: left } = report.articles.find(({ source }) => source.endsWith('left.txt'))!;
  const on = (words: string) => {
    const start = TEXTS.left.indexOf(words);
    const span = { article: left, start, end: start + words.length };
    return { ...model!, kind: 'date' as const, severity: 'medium' as const, left: span, right: null };
  };
  const places = ['in May', '40 workers', 'Read more', 'The owner lives in Lund.'];
  const { findings, items } = scorePair(OURS, { ...report, divergences: places.map(on) });
  expect(findings.map(({ verdict }) => verdict)).toEqual(['right', 'overstated', 'furniture', 'false']);
  expect(items.map(({ item, isFound }) => [item.kind, isFound])).toEqual([
    ['date', true],
    ['block', false],
  ]);
});

test('a code is high from nine of ten right cases, and medium from three of four', () => {
  const shares = [
    [90, 'high'],
    [89, 'medium'],
    [75, 'medium'],
    [74, 'low'],
    [0, 'low'],
  ] as const;
  for (const [right, severity] of shares) expect(severityOf({ right, cases: 100 })).toBe(severity);
  expect(severityOf({ right: 0, cases: 0 })).toBe('low');
});

test('a code with too few cases has earned what all codes of its kind have', async () => {
  const report = await reportOf(OURS);
  const score = scorePair(OURS, report);
  const [one] = report.divergences;
  const finding = { ...one!, kind: 'date' as const, severity: 'high' as const };
  const times = (count: number, reasonCode: 'date-differs' | 'date-moved', verdict: 'right' | 'false') =>
    Array.from({ length: count }, () => ({
      finding: { ...finding, reasonCode } as typeof finding,
      verdict,
      fits: true,
    }));
  const earnedWith = (cases: number) => {
    const findings = [...times(cases, 'date-differs', 'right'), ...times(50, 'date-moved', 'false')];
    return earnedOf([{ ...score, findings }]).find(({ code }) => code === 'date-differs');
  };
  expect(earnedWith(FEWEST_CASES)).toMatchObject({ earned: 'high', byKind: false });
  expect(earnedWith(FEWEST_CASES - 1)).toMatchObject({ earned: 'low', byKind: true });
});

/** Rows of counts by name, as the script prints them. */
function printed(output: string): ReadonlyMap<string, readonly number[]> {
  const rows = output.split('\n').flatMap((line) => {
    const match = /^(.{32})((?: +\d+)+) +\d+%$/.exec(line);
    return match === null ? [] : [[match[1]!.trim(), match[2]!.trim().split(/ +/).map(Number)] as const];
  });
  return new Map(rows.map(([name, counts]) => [counts.length === 3 ? `recall of ${name}` : name, counts]));
}

function counted({ findings, items }: Figures): ReadonlyMap<string, readonly number[]> {
  const rows = new Map<string, readonly number[]>();
  for (const [name, one] of findings)
    if (one.cases > 0 && name !== 'sentence and paragraph')
      rows.set(name, [one.cases, one.right, one.rightAsKind, one.overstated, one.furniture, one.false]);
  for (const [name, one] of items)
    if (one.cases > 0) rows.set(`recall of ${name}`, [one.cases, one.found, one.foundAsKind]);
  return rows;
}

/** Prints the report of the pair whose left text it is given, for the script to read. */
const TELLER = `
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
const [, left, right] = process.argv.slice(2);
const hash = createHash('sha256').update(readFileSync(left)).update(readFileSync(right)).digest('hex');
process.stdout.write(readFileSync(join(dirname(process.argv[1]), hash + '.json')));
`;

const hasPython = spawnSync('python3', ['--version']).status === 0;

describeWithShared('data/judged-pairs', 'pairs that readers judged', () => {
  let theirs: readonly JudgedReport[] = [];
  let all: readonly JudgedReport[] = [];

  beforeAll(async () => {
    const judged = async (pair: JudgedPair): Promise<JudgedReport> => {
      const report = await reportOf(pair);
      return { pair, report, score: scorePair(pair, report) };
    };
    theirs = await Promise.all(pairsOf(sharedFolder()).map(judged));
    all = [...theirs, ...(await Promise.all(pairsOfLabels().map(judged)))];
  }, 120_000);

  (hasPython ? test : test.skip)(
    'the figures are those of the script',
    () => {
      const folder = mkdtempSync(join(tmpdir(), 'syndiff-script-'));
      try {
        for (const { pair, report } of theirs) {
          const hash = createHash('sha256').update(pair.left.text).update(pair.right.text).digest('hex');
          writeFileSync(join(folder, `${hash}.json`), JSON.stringify(report));
        }
        const teller = join(folder, 'teller.mjs');
        writeFileSync(teller, TELLER);
        const script = join(SHARED, 'tools', 'score-judged.py');
        const command = `${process.execPath} ${teller}`;
        const output = execFileSync('python3', [script, sharedFolder(), '--command', command], { encoding: 'utf8' });
        const sorted = (rows: ReadonlyMap<string, readonly number[]>) => [...rows].sort();
        expect(printed(output).size).toBeGreaterThan(10);
        expect(sorted(counted(figuresOf(theirs.map(({ score }) => score))))).toEqual(sorted(printed(output)));
      } finally {
        rmSync(folder, { recursive: true });
      }
    },
    60_000,
  );

  test('precision, recall and furniture are at or above their floors', () => {
    const { findings, items } = figuresOf(all.map(({ score }) => score));
    const { cases, furniture } = findings.get('all')!;
    const listed = all.flatMap(({ pair }) => itemsOf(pair.labels)).filter(({ weight }) => weight !== 'low').length;
    const low = [
      ...Object.entries(FLOORS.precision).map(([name, floor]) => {
        const one = findings.get(name)!;
        return { name, value: one.right / one.cases, floor };
      }),
      ...Object.entries(FLOORS.recall).map(([name, floor]) => {
        const one = items.get(name)!;
        return { name, value: one.found / one.cases, floor };
      }),
    ].filter(({ value, floor }) => value < floor);
    expect(low).toEqual([]);
    expect(furniture / cases).toBeLessThanOrEqual(CEILINGS.furniture);
    expect(cases / listed).toBeLessThanOrEqual(CEILINGS['findings by what readers list']);
  });

  test('quotations, credits, shares, headlines and furniture agree with the readers as far as their floors', () => {
    const shares = new Map([...agreementOf(all)].map(([name, { part, of }]) => [name, part / of]));
    const low = Object.entries(FLOORS.agreement).filter(([name, floor]) => !((shares.get(name) ?? -1) >= floor));
    expect(low.map(([name, floor]) => `${name}: ${shares.get(name)} is under ${floor}`)).toEqual([]);
    const aside = 'words of the story that are set aside';
    expect(shares.get(aside)).toBeLessThanOrEqual(CEILINGS[aside]);
  });

  test('no code is told louder than it has earned, but for those that are owed', () => {
    const rank = (severity: Severity): number => SEVERITIES.indexOf(severity);
    const louder = all
      .flatMap(({ report }) => report.divergences)
      .filter((finding) => isLoud(finding) && rank(finding.severity) < rank(earned(finding)))
      .map(({ reasonCode }) => reasonCode);
    expect([...new Set(louder)].filter((code) => OWED[code] === undefined)).toEqual([]);
  });
});
