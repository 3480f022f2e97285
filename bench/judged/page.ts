/** `bench/judged.md`: what the scoring says, as tables. */
import type { Report } from '../../src/index.js';
import { agreementOf } from './agreement.js';
import { codeRows, earnedOf, FEWEST_CASES } from './codes.js';
import { figuresOf, type Figures, percent } from './figures.js';
import type { JudgedPair } from './labels.js';
import { isLoud, itemsOf, type PairScore } from './score.js';

/** A pair with its report and how that fared. */
export interface JudgedReport {
  readonly pair: JudgedPair;
  readonly report: Report;
  readonly score: PairScore;
}

/** Sets of pairs by name. */
export type Sets = ReadonlyMap<string, readonly JudgedReport[]>;

const BEGIN = '<!-- results of npm run bench:judged: written by it -->';
const END = '<!-- end of results -->';

const row = (cells: readonly (string | number)[]): string => `| ${cells.join(' | ')} |`;

const table = (head: readonly string[], rows: readonly (readonly (string | number)[])[]): string =>
  [row(head), row(head.map((_, at) => (at === 0 ? '---' : '---:'))), ...rows.map(row)].join('\n');

type Line = readonly [name: string, wanted: string, value: (figures: Figures, scores: readonly PairScore[]) => string];

const precision =
  (part: string): Line[2] =>
  ({ findings }) => {
    const { right, cases } = findings.get(part)!;
    return `${percent(right, cases)} (${right} of ${cases})`;
  };

const recall =
  (part: string): Line[2] =>
  ({ items }) => {
    const { found, cases } = items.get(part) ?? { found: 0, cases: 0 };
    return `${percent(found, cases)} (${found} of ${cases})`;
  };

function findingsAPair({ findings, pairs }: Figures, scores: readonly PairScore[]): string {
  const listed = scores.flatMap(({ pair }) => itemsOf(pair.labels)).filter(({ weight }) => weight !== 'low').length;
  const told = findings.get('all')!.cases;
  const each = (count: number): string => (count / Math.max(1, pairs)).toFixed(1);
  return `${(told / Math.max(1, listed)).toFixed(2)} × (${each(told)} a pair, readers ${each(listed)})`;
}

function furnitureShare({ findings }: Figures): string {
  const { furniture, cases } = findings.get('all')!;
  return `${percent(furniture, cases)} (${furniture} of ${cases})`;
}

const LINES: readonly Line[] = [
  ['precision of high findings', '≥ 90 %', precision('high')],
  ['all but sentences and paragraphs', '≥ 75 %', precision('all but sentence and paragraph')],
  ['sentences and paragraphs', '≥ 92 %', precision('sentence and paragraph')],
  ['all high and medium', '≥ 85 %', precision('all')],
  ['share that is page furniture', '≤ 3 %', furnitureShare],
  ['recall of weighty differences, blocks aside', '≥ 80 %', recall('all but blocks')],
  ['recall of blocks', '≥ 95 %', recall('block')],
  ['high and medium findings by what readers list', '≤ 1.5 ×', findingsAPair],
];

const both = (sets: Sets): Sets => new Map([...sets, ['both', [...sets.values()].flat()]]);

const scoresOf = (all: readonly JudgedReport[]): readonly PairScore[] => all.map(({ score }) => score);

function reachTable(sets: Sets): string {
  const columns = [...both(sets).values()].map((all) => {
    const scores = scoresOf(all);
    const figures = figuresOf(scores);
    return LINES.map(([, , value]) => value(figures, scores));
  });
  const head = ['', 'wanted', ...[...both(sets)].map(([name, all]) => `${name}, ${all.length} pairs`)];
  return table(
    head,
    LINES.map(([name, wanted], at) => [name, wanted, ...columns.map((column) => column[at]!)]),
  );
}

function agreementTable(sets: Sets): string {
  const columns = [...both(sets).values()].map(agreementOf);
  const names = [...(columns[0]?.keys() ?? [])];
  const cell = (name: string) => (column: (typeof columns)[number]) => {
    const { part, of } = column.get(name) ?? { part: 0, of: 0 };
    return `${of === 0 ? '–' : `${((100 * part) / of).toFixed(1)} %`} (${part} of ${of})`;
  };
  return table(
    ['', ...both(sets).keys()],
    names.map((name) => [name, ...columns.map(cell(name))]),
  );
}

function codeTable(scores: readonly PairScore[]): string {
  const earned = new Map(earnedOf(scores).map((one) => [one.code, one]));
  const cells = codeRows(scores).map((one) => {
    const { earned: most, byKind, kind } = earned.get(one.code)!;
    const why = byKind ? `${most} (few cases: as all of ${kind})` : most;
    return [
      ...[`\`${one.code}\``, one.severity, one.cases, one.right, one.overstated, one.furniture, one.false],
      ...[percent(one.right, one.cases), isLoud(one) ? why : ''],
    ];
  });
  const head = ['code', 'told', 'cases', 'right', 'overstated', 'furniture', 'false', 'precision', 'earned'];
  return table(head, cells);
}

function recallTable(scores: readonly PairScore[]): string {
  const rows = [...figuresOf(scores).items].map(([kind, { cases, found, foundAsKind }]) => {
    return [kind, cases, found, foundAsKind, percent(found, cases)];
  });
  return table(['readers’ kind', 'of weight', 'found', 'as that kind', 'recall'], rows);
}

function results(sets: Sets): string {
  const scores = scoresOf([...sets.values()].flat());
  return [
    reachTable(sets),
    '## By reason code\n\nBoth sets. The least often right first; *right* of a low finding means that readers would have wanted it told. ' +
      `*Earned* is the most that a code may be told at: high from nine of ten, medium from three of four; below ${FEWEST_CASES} cases all codes of its kind decide.`,
    codeTable(scores),
    '## What readers found\n\nBoth sets.',
    recallTable(scores),
    '## What else readers judged',
    agreementTable(sets),
  ].join('\n\n');
}

/** The page with new tables in the place of the old. */
export function withResults(page: string, sets: Sets): string {
  const [begin, end] = [page.indexOf(BEGIN), page.indexOf(END)];
  if (begin < 0 || end < begin) throw new Error('bench/judged.md has lost its markers');
  return `${page.slice(0, begin)}${BEGIN}\n\n${results(sets)}\n\n${page.slice(end)}`;
}
