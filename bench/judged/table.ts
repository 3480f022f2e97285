import type { ReasonCode } from '../../src/model/reasons.js';
import type { Result } from './run.js';
import { JUDGEMENTS, type Judged, type Judgement } from './score.js';

type Counts = Readonly<Record<Judgement, number>>;

export function countsOf(judged: readonly Judged[]): Counts {
  const counts = { right: 0, overstated: 0, furniture: 0, false: 0 };
  for (const { judgement } of judged) counts[judgement] += 1;
  return counts;
}

const totalOf = (counts: Counts): number => JUDGEMENTS.reduce((sum, one) => sum + counts[one], 0);
const percent = (part: number, whole: number): string => (whole === 0 ? '–' : `${Math.round((part / whole) * 100)}%`);

/** Figures that are wanted of all pairs of a set. */
export interface Reach {
  readonly high: number;
  readonly others: number;
  readonly blocks: number;
  readonly all: number;
  readonly furniture: number;
  readonly recall: number;
  readonly recallOfBlocks: number;
  /** Findings for each difference that readers want. */
  readonly findings: number;
}

const ratio = (part: number, whole: number): number => (whole === 0 ? 1 : part / whole);

const isBlock = ({ finding: { kind } }: Judged): boolean => kind === 'sentence' || kind === 'paragraph';

export function reachOf(results: readonly Result[]): Reach {
  const judged = results.flatMap((one) => one.judged);
  const wanted = results.flatMap((one) => one.wanted);
  const precision = (of: (one: Judged) => boolean): number => {
    const chosen = judged.filter(of);
    return ratio(chosen.filter(({ judgement }) => judgement === 'right').length, chosen.length);
  };
  const recall = (ofBlocks: boolean): number => {
    const chosen = wanted.filter(({ kind }) => (kind === 'block') === ofBlocks);
    return ratio(chosen.filter(({ found }) => found).length, chosen.length);
  };
  return {
    high: precision(({ finding }) => finding.severity === 'high'),
    others: precision((one) => !isBlock(one)),
    blocks: precision(isBlock),
    all: precision(() => true),
    furniture: ratio(judged.filter(({ judgement }) => judgement === 'furniture').length, judged.length),
    recall: recall(false),
    recallOfBlocks: recall(true),
    findings: ratio(judged.length, wanted.length),
  };
}

const WANTED: readonly (readonly [string, keyof Reach, string])[] = [
  ['precision of high findings', 'high', '≥ 90%'],
  ['all but sentences and paragraphs', 'others', '≥ 75%'],
  ['sentences and paragraphs', 'blocks', '≥ 92%'],
  ['all high and medium', 'all', '≥ 85%'],
  ['share that is page furniture', 'furniture', '≤ 3%'],
  ['recall of weighty differences, blocks aside', 'recall', '≥ 80%'],
  ['recall of blocks', 'recallOfBlocks', '≥ 95%'],
  ['findings for one that readers want', 'findings', '≤ 150%'],
];

/** The figures of several sets side by side, with what is wanted. */
export function reachTable(sets: readonly { readonly name: string; readonly results: readonly Result[] }[]): string {
  const head = ['', ...sets.map(({ name, results }) => `${name} (${results.length})`), 'wanted'];
  const rows = WANTED.map(([title, key, wanted]) => [
    title,
    ...sets.map(({ results }) => percent(reachOf(results)[key], 1)),
    wanted,
  ]);
  return [head, head.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n');
}

/** How often each code was right, least often first. */
export function codeTable(results: readonly Result[]): string {
  const byCode = new Map<ReasonCode, Judged[]>();
  for (const one of results.flatMap(({ judged }) => judged)) {
    const code = one.finding.reasonCode;
    byCode.set(code, [...(byCode.get(code) ?? []), one]);
  }
  const rows = [...byCode].map(([code, judged]) => ({ code, cases: judged.length, counts: countsOf(judged) }));
  const shareOf = ({ counts }: { counts: Counts }): number => ratio(counts.right, totalOf(counts));
  rows.sort(
    (one, other) => shareOf(one) - shareOf(other) || other.cases - one.cases || (one.code < other.code ? -1 : 1),
  );
  const lines = rows.map(({ code, cases, counts }) =>
    [`\`${code}\``, cases, ...JUDGEMENTS.map((one) => counts[one]), percent(counts.right, cases)].join(' | '),
  );
  return [
    'code | cases | right | overstated | furniture | false | precision',
    '--- | --- | --- | --- | --- | --- | ---',
  ]
    .concat(lines)
    .map((line) => `| ${line} |`)
    .join('\n');
}

/** How often readers’ differences of each kind have a finding on them. */
export function recallTable(results: readonly Result[]): string {
  const kinds = new Map<string, { wanted: number; found: number }>();
  for (const { kind, found } of results.flatMap(({ wanted }) => wanted)) {
    const one = kinds.get(kind) ?? { wanted: 0, found: 0 };
    kinds.set(kind, { wanted: one.wanted + 1, found: one.found + (found ? 1 : 0) });
  }
  const rows = [...kinds].sort(([one], [other]) => (one < other ? -1 : 1));
  return [
    '| kind | wanted | found | recall |',
    '| --- | --- | --- | --- |',
    ...rows.map(([kind, { wanted, found }]) => `| ${kind} | ${wanted} | ${found} | ${percent(found, wanted)} |`),
  ].join('\n');
}
