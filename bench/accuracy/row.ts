/** One figure of the table that `npm run bench:accuracy` prints. */
export interface Row {
  /** Which measurement it belongs to. */
  readonly part: string;
  readonly name: string;
  /** A ratio 0–1, or a count where `isCount` says so. */
  readonly value: number;
  readonly isCount?: true;
  /** What is wanted; null where a figure only informs. */
  readonly target: { readonly at: 'least' | 'most'; readonly value: number } | null;
  /** Sizes, counts and the way it was measured. */
  readonly detail: string;
  /** For a figure that is known to miss its target: why, and what was tried. Shown only while it does. */
  readonly tried?: string;
}

export const atLeast = (value: number): Row['target'] => ({ at: 'least', value });
export const atMost = (value: number): Row['target'] => ({ at: 'most', value });

/** Whether a figure meets its target; one without a target does. */
export function isMet({ value, target }: Row): boolean {
  if (target === null) return true;
  return target.at === 'least' ? value >= target.value : value <= target.value;
}

/** a / b, and 1 where there was nothing to find. */
export const ratio = (part: number, whole: number): number => (whole === 0 ? 1 : part / whole);

/** Harmonic mean of precision and recall. */
export const f1 = (precision: number, recall: number): number =>
  precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall);

/** How much of its set a measurement looks at: `short` is what the tests run. */
export type Size = 'short' | 'full';
