import { compareText } from '../model/compare-text.js';
import { SyndiffError } from '../model/errors.js';
import type { Finding } from '../model/finding.js';

/** A finding that was accepted, and how often it occurs. */
interface Accepted {
  readonly rule: string;
  readonly outlet: string | null;
  readonly id: string;
  readonly count: number;
  /** For whoever reads the file; it decides nothing. */
  readonly what: string;
}

/** Accepted findings by their id. */
export type Baseline = ReadonlyMap<string, Accepted>;

/** Enough to know a finding by. */
const LONGEST_WHAT = 100;

const isAccepted = (value: unknown): value is Accepted => {
  if (typeof value !== 'object' || value === null) return false;
  const { id, count, rule } = value as Partial<Accepted>;
  return typeof id === 'string' && typeof rule === 'string' && Number.isInteger(count) && (count ?? 0) > 0;
};

function valueIn(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return null;
  }
}

function entryIn(line: string, where: string): Accepted {
  if (/^(?:<{7}|={7}|>{7})/u.test(line))
    throw new SyndiffError(
      'usage',
      `${where} is the mark of a merge that is not finished`,
      'Keep the lines of both sides.',
    );
  const value = valueIn(line);
  if (!isAccepted(value))
    throw new SyndiffError('usage', `${where} is no accepted finding`, 'Make the file anew with --update-baseline.');
  return value;
}

/**
 * Reads a baseline: one finding a line. Lines that two branches both added count once, so that a union merge is right.
 *
 * @throws SyndiffError `usage` with the line that cannot be read
 */
export function readBaseline(text: string, file: string): Baseline {
  const all = new Map<string, Accepted>();
  for (const [at, line] of text.split(/\r?\n/u).entries()) {
    if (line.trim() === '') continue;
    const entry = entryIn(line, `${file}:${at + 1}`);
    const known = all.get(entry.id);
    all.set(entry.id, known === undefined || known.count < entry.count ? entry : known);
  }
  return all;
}

function whatOf({ at, message }: Finding): string {
  const words = (at.text.trim() === '' ? message : at.text).replace(/\s+/gu, ' ').trim();
  return [...words].slice(0, LONGEST_WHAT).join('');
}

/** The baseline that accepts these findings. */
export function baselineOf(findings: readonly Finding[]): Baseline {
  const all = new Map<string, Accepted>();
  for (const finding of findings) {
    const { id, rule, at } = finding;
    const count = (all.get(id)?.count ?? 0) + 1;
    all.set(id, { rule, outlet: at.outlet, id, count, what: all.get(id)?.what ?? whatOf(finding) });
  }
  return all;
}

/** Sorted, one finding a line, so that two branches meet in a line only where they accepted the same finding. */
export function baselineText(baseline: Baseline): string {
  const sorted = [...baseline.values()].sort(
    (one, other) =>
      compareText(one.rule, other.rule) ||
      compareText(one.outlet ?? '', other.outlet ?? '') ||
      compareText(one.id, other.id),
  );
  return sorted
    .map(({ rule, outlet, id, count, what }) => `${JSON.stringify({ rule, outlet, id, count, what })}\n`)
    .join('');
}

/** What of some findings is new, and what of a baseline occurs no more. */
export interface Sifted {
  readonly fresh: readonly Finding[];
  readonly accepted: number;
  /** Entries that occur less often than they were accepted, in words. */
  readonly gone: readonly string[];
}

const inWords = ({ rule, outlet, what }: Accepted): string => `${rule}, ${outlet ?? 'outlet unknown'}: ${what}`;

/** Counts by occurrence: what was accepted once and occurs twice is new once. */
export function sift(findings: readonly Finding[], baseline: Baseline): Sifted {
  const left = new Map([...baseline].map(([id, { count }]) => [id, count]));
  const fresh = findings.filter(({ id }) => {
    const count = left.get(id) ?? 0;
    left.set(id, count - 1);
    return count <= 0;
  });
  const gone = [...baseline.values()].filter(({ id }) => (left.get(id) ?? 0) > 0).map(inWords);
  return { fresh, accepted: findings.length - fresh.length, gone };
}

/** How a baseline changes: the new one, and in words what was added and removed. */
export interface BaselineChange {
  readonly text: string;
  readonly added: readonly string[];
  readonly removed: readonly string[];
}

const isLess = (one: Accepted | undefined, other: Accepted): boolean => (one?.count ?? 0) < other.count;

/**
 * Accepts all findings of a run. A run that looked at changed files only says nothing about the others: their entries
 * stay (`isPartial`).
 */
export function changedBaseline(
  findings: readonly Finding[],
  before: Baseline,
  { isPartial }: { readonly isPartial: boolean },
): BaselineChange {
  const now = baselineOf(findings);
  const larger = (one: Accepted): Accepted => {
    const old = before.get(one.id);
    return isPartial && old !== undefined && old.count > one.count ? old : one;
  };
  const kept = isPartial ? before : new Map<string, Accepted>();
  const after = new Map([...kept, ...[...now].map(([id, one]) => [id, larger(one)] as const)]);
  return {
    text: baselineText(after),
    added: [...after.values()].filter((one) => isLess(before.get(one.id), one)).map(inWords),
    removed: [...before.values()].filter((one) => isLess(after.get(one.id), one)).map(inWords),
  };
}
