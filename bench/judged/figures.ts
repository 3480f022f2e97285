import type { Divergence } from '../../src/index.js';
import { isLoud, type PairScore, type ScoredFinding, type ScoredItem } from './score.js';

/** Findings by what came of them. */
export interface Tally {
  readonly cases: number;
  readonly right: number;
  /** Right, and of a kind that fits. */
  readonly rightAsKind: number;
  readonly overstated: number;
  readonly furniture: number;
  readonly false: number;
}

export function tallyOf(findings: readonly ScoredFinding[]): Tally {
  const count = (wanted: string): number => findings.filter(({ verdict }) => verdict === wanted).length;
  return {
    cases: findings.length,
    right: count('right'),
    rightAsKind: findings.filter(({ verdict, fits }) => verdict === 'right' && fits).length,
    overstated: count('overstated'),
    furniture: count('furniture'),
    false: count('false'),
  };
}

/** Things of weight that readers found, and how many the findings stand on. */
export interface Found {
  readonly cases: number;
  readonly found: number;
  readonly foundAsKind: number;
}

export const foundOf = (items: readonly ScoredItem[]): Found => ({
  cases: items.length,
  found: items.filter(({ isFound }) => isFound).length,
  foundAsKind: items.filter(({ isFoundAsKind }) => isFoundAsKind).length,
});

export function groupedBy<T>(all: readonly T[], keyOf: (one: T) => string): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const one of all) groups.set(keyOf(one), [...(groups.get(keyOf(one)) ?? []), one]);
  return new Map([...groups].sort(([one], [other]) => (one < other ? -1 : 1)));
}

const isBlockLike = ({ kind }: Divergence): boolean => kind === 'sentence' || kind === 'paragraph';

export interface Figures {
  readonly pairs: number;
  /** High and medium findings of a pair that has as many above it as below. */
  readonly median: number;
  /** `high`, `medium`, `all`, `all but sentence and paragraph`, `sentence and paragraph`, and each kind. */
  readonly findings: ReadonlyMap<string, Tally>;
  /** `all`, `all but blocks`, and each kind of the readers. */
  readonly items: ReadonlyMap<string, Found>;
}

/** The same figures as `../shared/tools/score-judged.py` prints, and two more of them. */
export function figuresOf(scores: readonly PairScore[]): Figures {
  const loud = scores.map(({ findings }) => findings.filter(({ finding }) => isLoud(finding)));
  const all = loud.flat();
  const items = scores.flatMap((score) => score.items);
  const counts = loud.map(({ length }) => length).sort((one, other) => one - other);
  const part = (name: string, take: (finding: Divergence) => boolean) =>
    [name, tallyOf(all.filter(({ finding }) => take(finding)))] as const;
  return {
    pairs: scores.length,
    median: counts[counts.length >> 1] ?? 0,
    findings: new Map([
      part('high', ({ severity }) => severity === 'high'),
      part('medium', ({ severity }) => severity === 'medium'),
      part('all', () => true),
      part('all but sentence and paragraph', (finding) => !isBlockLike(finding)),
      part('sentence and paragraph', isBlockLike),
      ...[...groupedBy(all, ({ finding }) => finding.kind)].map(([kind, group]) => [kind, tallyOf(group)] as const),
    ]),
    items: new Map([
      ['all', foundOf(items)] as const,
      ['all but blocks', foundOf(items.filter(({ item }) => !item.isBlock))] as const,
      ...[...groupedBy(items, ({ item }) => item.kind)].map(([kind, group]) => [kind, foundOf(group)] as const),
    ]),
  };
}

export const percent = (part: number, whole: number): string =>
  whole === 0 ? '–' : `${Math.round((100 * part) / whole)} %`;

/** The figures for a terminal. */
export function figuresInLines({ pairs, median, findings, items }: Figures): readonly string[] {
  const row = (name: string, cells: readonly (number | string)[]): string =>
    name.padEnd(32) + cells.map((cell) => String(cell).padStart(9)).join('');
  return [
    `${pairs} pairs, median of high and medium findings ${median} a pair`,
    row('findings', ['cases', 'right', '+kind', 'overst.', 'furnit.', 'false', 'precision']),
    ...[...findings].map(([name, one]) =>
      row(name, [
        ...[one.cases, one.right, one.rightAsKind, one.overstated, one.furniture, one.false],
        percent(one.right, one.cases),
      ]),
    ),
    row('weighty differences', ['cases', 'found', '+kind', 'recall']),
    ...[...items].map(([name, one]) =>
      row(name, [one.cases, one.found, one.foundAsKind, percent(one.found, one.cases)]),
    ),
  ];
}
