import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Divergence, DivergenceKind, Severity } from '../../src/index.js';
import { projectRoot } from '../accuracy/data.js';
import { groupedBy, type Tally, tallyOf } from './figures.js';
import { isLoud, type PairScore, type ScoredFinding } from './score.js';

export type ReasonCode = Divergence['reasonCode'];

/** How the findings of one code fared, at each severity that it was told at. */
export interface CodeRow extends Tally {
  readonly code: ReasonCode;
  readonly severity: Severity;
}

/** What a code has earned on the judged pairs. */
export interface Earned {
  readonly code: ReasonCode;
  readonly kind: DivergenceKind;
  readonly cases: number;
  readonly right: number;
  /** The most that it may be told at. */
  readonly earned: Severity;
  /** Its own cases are too few, so that those of all codes of its kind decide. */
  readonly byKind: boolean;
}

/** A code that is right less often cannot be high; cannot be medium. Set before anything was measured: what an editor puts up with. */
export const HIGH_FROM = 0.9;
export const MEDIUM_FROM = 0.75;

/** Of fewer cases than this one more or less would move a code by more than a tenth. */
export const FEWEST_CASES = 8;

/** The most that findings may be told at which are right so often. */
export function severityOf({ right, cases }: Pick<Tally, 'right' | 'cases'>): Severity {
  const precision = cases === 0 ? 0 : right / cases;
  return precision >= HIGH_FROM ? 'high' : precision >= MEDIUM_FROM ? 'medium' : 'low';
}

const findingsOf = (scores: readonly PairScore[]): readonly ScoredFinding[] =>
  scores.flatMap(({ findings }) => findings);

/** Every code at every severity but house style, the least often right first. */
export function codeRows(scores: readonly PairScore[]): readonly CodeRow[] {
  const groups = groupedBy(findingsOf(scores), ({ finding }) => `${finding.reasonCode} ${finding.severity}`);
  const rows = [...groups.values()].map((group): CodeRow => {
    const { reasonCode: code, severity } = group[0]!.finding;
    return { code, severity, ...tallyOf(group) };
  });
  return rows.sort((one, other) => one.right / one.cases - other.right / other.cases || other.cases - one.cases);
}

/** Findings that say how often a code is right: the loud ones, and of a code that is never told so, the quiet ones. */
function evidence(findings: readonly ScoredFinding[]): readonly ScoredFinding[] {
  const loud = findings.filter(({ finding }) => isLoud(finding));
  return loud.length > 0 ? loud : findings;
}

/** What each code has earned. */
export function earnedOf(scores: readonly PairScore[]): readonly Earned[] {
  const all = findingsOf(scores);
  const kinds = groupedBy(all, ({ finding }) => finding.kind);
  return [...groupedBy(all, ({ finding }) => finding.reasonCode).values()].map((group): Earned => {
    const { reasonCode: code, kind } = group[0]!.finding;
    const { cases, right } = tallyOf(evidence(group));
    const byKind = cases < FEWEST_CASES;
    const earned = severityOf(byKind ? tallyOf(evidence(kinds.get(kind) ?? [])) : { cases, right });
    return { code, kind, cases, right, earned, byKind };
  });
}

export const earnedFile = (): string => join(projectRoot(), 'bench', 'judged', 'earned.json');

let kept: readonly Earned[] | undefined;

/** What a finding's code had earned when `npm run bench:judged` ran last; one that was never told, what its kind had. */
export function earned({ reasonCode, kind }: Pick<Divergence, 'reasonCode' | 'kind'>): Severity {
  kept ??= JSON.parse(readFileSync(earnedFile(), 'utf8')) as readonly Earned[];
  const own = kept.find(({ code }) => code === reasonCode);
  if (own !== undefined) return own.earned;
  const near = kept.filter((one) => one.kind === kind);
  const sum = (of: (one: Earned) => number): number => near.reduce((total, one) => total + of(one), 0);
  return severityOf({ cases: sum(({ cases }) => cases), right: sum(({ right }) => right) });
}
