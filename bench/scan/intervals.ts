/** A half-open stretch of one text. */
export type Interval = readonly [start: number, end: number];

export const lengthOf = ([start, end]: Interval): number => Math.max(0, end - start);

/** What two stretches have in common; of length 0 or less where that is nothing. */
export const common = (one: Interval, other: Interval): Interval => [
  Math.max(one[0], other[0]),
  Math.min(one[1], other[1]),
];

/** Characters that the stretches cover, each once. */
export function unionLength(intervals: readonly Interval[]): number {
  let covered = 0;
  let reached = -Infinity;
  for (const [start, end] of intervals.toSorted((one, other) => one[0] - other[0])) {
    if (end <= reached) continue;
    covered += end - Math.max(start, reached);
    reached = end;
  }
  return covered;
}

/** Characters of `interval` that `others` cover. */
export const coveredLength = (interval: Interval, others: readonly Interval[]): number =>
  unionLength(others.map((other) => common(interval, other)).filter((one) => lengthOf(one) > 0));

/** A part of `from` carried over to `to` in proportion: a passage's two sides run along with each other. */
export function carried(part: Interval, from: Interval, to: Interval): Interval {
  const scale = lengthOf(to) / Math.max(1, lengthOf(from));
  return [to[0] + (part[0] - from[0]) * scale, to[0] + (part[1] - from[0]) * scale];
}
