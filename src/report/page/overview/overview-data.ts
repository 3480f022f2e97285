import type { ReportOptions, Warning } from '../../../model/model.js';
import type { FamilySummary } from '../../told/family-summary.js';

/** Everything that an overview of many families is made from. */
export interface OverviewData {
  readonly generator: { readonly name: 'syndiff'; readonly version: string };
  /** The options that decided what was found. */
  readonly options: ReportOptions;
  readonly counts: {
    readonly articles: number;
    /** Articles in families. */
    readonly grouped: number;
    /** All families, whether they are among `families` or not. */
    readonly families: number;
    /** Pairs that share copy, and those of them in which neither names the other or a source of both. */
    readonly pairs: number;
    readonly uncredited: number;
    /** Divergences from the bases, and those of high severity. */
    readonly divergences: number;
    readonly serious: number;
  };
  /** In any order. Those that matter least may be left out; they are counted in `counts`. */
  readonly families: readonly FamilySummary[];
  /** Ids of the families whose report was written beside the overview, as `familyPage` names it; `all` of them as a rule. */
  readonly written: 'all' | readonly string[];
  readonly warnings: readonly Warning[];
}

/**
 * Families on the page: a row is about a kilobyte, and nobody reads to the two-thousandth. Who looks for one of the
 * others has the records.
 */
export const MAX_OVERVIEW_FAMILIES = 2000;

/** Most outlets first; among equals the most reports, then the most serious differences. */
export function byImportance(one: FamilySummary, other: FamilySummary): number {
  return (
    other.outlets - one.outlets ||
    other.articles - one.articles ||
    other.differences.high - one.differences.high ||
    (one.id < other.id ? -1 : Number(one.id > other.id))
  );
}
