/** The words of one text, as the readers of quantities see them. */
export interface WordRow {
  readonly text: string;
  /** `[start, end, start, end, …]` */
  readonly bounds: Uint32Array;
  readonly folds: readonly string[];
}

/** What stands between a word and the one before. */
export const gapBefore = (row: WordRow, at: number): string =>
  row.text.slice(row.bounds[2 * at - 1] ?? 0, row.bounds[2 * at] ?? row.text.length);

/** Nothing but one space or hyphen between this word and the one before. */
export const isAdjacent = (row: WordRow, at: number): boolean =>
  at * 2 < row.bounds.length && /^(?:[ \u00a0\u202f\u2009\n]|-|‑|–)?$/.test(gapBefore(row, at));
