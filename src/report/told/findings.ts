import type { Article, Divergence, DivergenceKind, Quotation, Severity, Span } from '../../model/model.js';
import { DIVERGENCE_KINDS, SEVERITIES } from '../../model/model.js';
import { countWords } from '../../words/words.js';
import type { Dossier, Held } from './dossier.js';
import { CONTEXT } from '../../model/around.js';
import { visibleLine } from './visible.js';
import { KIND_NAMES, TYPE_VERBS, listed } from '../wording/wording.js';

/** A divergence with the pair it belongs to. */
export interface Finding {
  readonly held: Held;
  readonly divergence: Divergence;
}

/** One thing to tell: a finding, or the same stretch of a base left out by several reports. */
export type Entry = readonly [Finding, ...Finding[]];

/** The findings of one kind and severity. */
export interface FindingGroup {
  readonly kind: DivergenceKind;
  /** How many there are. */
  readonly total: number;
  /** In reading order; findings on the same words left out by several reports stand together. */
  readonly entries: readonly Entry[];
}

export interface SeverityGroup {
  readonly severity: Severity;
  readonly groups: readonly FindingGroup[];
  readonly total: number;
}

/**
 * `Number changed`, `Sentence left out`, `Passage moved`. Where the words of a quotation are the same, its marks are what
 * changed, and words cut from one do not make it a quotation left out.
 */
export function titleOf({ kind, type, ...why }: Divergence): string {
  if (kind !== 'quote' || type === 'moved')
    return `${KIND_NAMES[type === 'moved' ? 'order' : kind].one} ${TYPE_VERBS[type]}`;
  if (why.reasonCode === 'speaker-differs') return 'Quotation given to another speaker';
  if (why.reasonCode === 'quote-marks-one-sided')
    return why.parts.side === 'left' ? 'Quotation marks dropped' : 'Put in quotation marks';
  if (type === 'omitted') return 'Words cut from a quotation';
  return type === 'added' ? 'Words added to a quotation' : 'Words in a quotation changed';
}

/** What makes two findings one thing to tell: nothing but the same stretch left out. */
function entryKey({ held, divergence }: Finding): string {
  const { type, left, right, passage, id, reasonCode, parts } = divergence;
  const alone = type !== 'omitted' || left === null || right !== null || passage !== null;
  return JSON.stringify(alone ? [held.index, id] : [left.article, left.start, left.end, reasonCode, parts]);
}

function entriesOf(findings: readonly Finding[]): Entry[] {
  const entries = new Map<string, [Finding, ...Finding[]]>();
  for (const finding of findings) {
    const key = entryKey(finding);
    const known = entries.get(key);
    if (known === undefined) entries.set(key, [finding]);
    else known.push(finding);
  }
  return [...entries.values()];
}

/** The findings of all pairs that are shown in full: worst first, then by kind, then pair by pair in reading order. */
export function groupFindings({ pairs }: Dossier): SeverityGroup[] {
  const all = pairs
    .filter((held) => held.full)
    .flatMap((held) => held.divergences.map((divergence) => ({ held, divergence })));
  return SEVERITIES.map((severity) => {
    const found = all.filter(({ divergence }) => divergence.severity === severity);
    const groups = DIVERGENCE_KINDS.map((kind) => {
      const findings = found.filter(({ divergence }) => divergence.kind === kind);
      return { kind, total: findings.length, entries: entriesOf(findings) };
    });
    return { severity, groups: groups.filter(({ total }) => total > 0), total: found.length };
  });
}

/**
 * What differs inside the words that two reports share of which neither is the base of the other's family, worst first. What one of them has and the
 * other lacks says little there and is left to the data.
 */
export function otherFindings({ pairs }: Dossier): Finding[] {
  return pairs
    .filter((held) => held.related && !held.full)
    .flatMap((held) =>
      held.divergences
        .filter(({ passage, severity, type }) => passage !== null && severity !== 'style' && type !== 'moved')
        .map((divergence) => ({ held, divergence })),
    )
    .toSorted(
      (one, other) =>
        SEVERITIES.indexOf(one.divergence.severity) - SEVERITIES.indexOf(other.divergence.severity) ||
        DIVERGENCE_KINDS.indexOf(one.divergence.kind) - DIVERGENCE_KINDS.indexOf(other.divergence.kind),
    );
}

/** What several reports are read against: `Harbour Post and Quay Line against Ardle Times`. */
export const partiesOf = (entry: Entry): string =>
  `${listed(entry.map(({ held }) => held.right.name))} against ${entry[0].held.left.name}`;

const isNear = (one: Span | null, other: Span | null, { text }: Article): boolean => {
  if (one === null || other === null) return false;
  const [from, to] = one.start < other.start ? [one.end, other.start] : [other.end, one.start];
  return to - from <= CONTEXT && !text.slice(from, Math.max(from, to)).includes('\n');
};

/**
 * Other differences of the same pair in the words that are shown around a finding, so that none of them stands there
 * unexplained: a quotation is often cut in two places.
 */
export function besideFinding({ held, divergence }: Finding): Divergence[] {
  if (divergence.type === 'moved' || divergence.passage === null) return [];
  return held.divergences.filter(
    (other) =>
      other !== divergence &&
      other.severity !== 'style' &&
      other.type !== 'moved' &&
      other.passage === divergence.passage &&
      (isNear(divergence.left, other.left, held.left.article) ||
        isNear(divergence.right, other.right, held.right.article)),
  );
}

/** `Also changed in these words: “good” left out`, or empty. */
export function besideWords(finding: Finding): string {
  const shown = besideFinding(finding).map(({ type, leftText, rightText }) => {
    const [left, right] = [leftText, rightText].map((text) => shortened(visibleLine(text ?? '')));
    if (type === 'omitted') return `“${left}” left out`;
    return type === 'added' ? `“${right}” added` : `“${left}” → “${right}”`;
  });
  return shown.length === 0 ? '' : `Also in these words: ${listed(shown)}.`;
}

/** Longest text of another finding that is repeated beside one. */
const LONGEST_BESIDE = 60;

const shortened = (text: string): string =>
  text.length <= LONGEST_BESIDE ? text : `${text.slice(0, LONGEST_BESIDE).trimEnd()} …`;

/** The same change of house style, counted: `defence → defense`, three times. */
export interface StyleCount {
  readonly first: Finding;
  readonly times: number;
}

/** Differences of house style repeat; each is told once, with how often. */
export function countStyle(group: SeverityGroup): StyleCount[] {
  const counted = new Map<string, { first: Finding; times: number }>();
  for (const finding of group.groups.flatMap(({ entries }) => entries.flat())) {
    const { kind, type, leftText, rightText } = finding.divergence;
    const key = JSON.stringify([finding.held.index, kind, type, leftText, rightText]);
    const known = counted.get(key);
    if (known === undefined) counted.set(key, { first: finding, times: 1 });
    else known.times += 1;
  }
  return [...counted.values()];
}

const MIN_LEDGER_WORDS = 5;

/** Quotations worth a line: in two reports or more, or long enough to be more than a catchword. */
export function ledgerQuotations({ report }: Dossier): Quotation[] {
  const long = ({ readings }: Quotation): boolean => readings.some(({ text }) => countWords(text) >= MIN_LEDGER_WORDS);
  return report.quotations.filter((quotation) => quotation.verdict !== 'single' || long(quotation));
}
