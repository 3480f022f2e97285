/** A stretch of a suspicious text and the stretch of a source that it is (or is said to be) taken from. */
export interface Detection {
  /** The pair of texts; detections of one pair say nothing about another. */
  readonly pair: string;
  readonly suspicious: Range;
  readonly source: Range;
}

/** Characters `[start, end)`. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/** Scores of PAN's text alignment task, macro-averaged. */
export interface Plagdet {
  readonly precision: number;
  readonly recall: number;
  /** Detections for each case that was detected at all, 1 or more. */
  readonly granularity: number;
  readonly plagdet: number;
}

const meets = (one: Range, other: Range): boolean => one.start < other.end && other.start < one.end;

/** A detection detects a case when the two overlap on both sides. */
export const detects = (one: Detection, other: Detection): boolean =>
  one.pair === other.pair && meets(one.suspicious, other.suspicious) && meets(one.source, other.source);

const size = ({ start, end }: Range): number => end - start;

/** Characters of a range that the others cover together. */
export function covered(range: Range, others: readonly Range[]): number {
  const parts = others
    .map(({ start, end }) => ({ start: Math.max(start, range.start), end: Math.min(end, range.end) }))
    .filter(({ start, end }) => start < end)
    .sort((one, other) => one.start - other.start);
  let reached = range.start;
  let total = 0;
  for (const { start, end } of parts) {
    total += Math.max(0, end - Math.max(start, reached));
    reached = Math.max(reached, end);
  }
  return total;
}

/** How much of one, counted on both sides together, those of the others hold that detect it. */
export function coveredShare(one: Detection, others: readonly Detection[]): number {
  const meeting = others.filter((other) => detects(one, other));
  const held =
    covered(
      one.suspicious,
      meeting.map(({ suspicious }) => suspicious),
    ) +
    covered(
      one.source,
      meeting.map(({ source }) => source),
    );
  return held / (size(one.suspicious) + size(one.source));
}

const mean = (values: readonly number[], empty: number): number =>
  values.length === 0 ? empty : values.reduce((sum, value) => sum + value, 0) / values.length;

function byPair(detections: readonly Detection[]): ReadonlyMap<string, readonly Detection[]> {
  const groups = new Map<string, Detection[]>();
  for (const detection of detections) groups.set(detection.pair, [...(groups.get(detection.pair) ?? []), detection]);
  return groups;
}

/**
 * Plagdet as PAN defines it (Potthast, Stein, Barrón-Cedeño, Rosso: An Evaluation Framework for Plagiarism Detection,
 * COLING 2010): macro precision and recall over detections and cases, each weighing the same whatever its length, and
 * their F1 divided by log2(1 + granularity), so that a case found in two pieces is worth less than one found whole.
 */
export function plagdet(cases: readonly Detection[], detections: readonly Detection[]): Plagdet {
  const [truth, found] = [byPair(cases), byPair(detections)];
  const shares = cases.map((one) => coveredShare(one, found.get(one.pair) ?? []));
  const recall = mean(shares, detections.length === 0 ? 1 : 0);
  const precision = mean(
    detections.map((one) => coveredShare(one, truth.get(one.pair) ?? [])),
    cases.length === 0 ? 1 : 0,
  );
  const pieces = cases
    .map((one) => (found.get(one.pair) ?? []).filter((other) => detects(one, other)).length)
    .filter((count) => count > 0);
  const granularity = mean(pieces, 1);
  const f = precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall);
  return { precision, recall, granularity, plagdet: f / Math.log2(1 + granularity) };
}
