const pairsOf = (size: number): number => (size * (size - 1)) / 2;

function sumOfPairs(sizes: Iterable<number>): number {
  let sum = 0;
  for (const size of sizes) sum += pairsOf(size);
  return sum;
}

function count<K>(counts: Map<K, number>, key: K): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

/**
 * How well two groupings of the same things agree, 1 for exactly, about 0 for chance (Hubert and Arabie 1985). A thing
 * that belongs to no group is a group of its own, with a name of its own.
 */
export function adjustedRandIndex(one: readonly string[], other: readonly string[]): number {
  const [ones, others, both] = [new Map<string, number>(), new Map<string, number>(), new Map<string, number>()];
  one.forEach((name, at) => {
    count(ones, name);
    count(others, other[at]!);
    count(both, `${name}\n${other[at]!}`);
  });
  const together = sumOfPairs(both.values());
  const [first, second] = [sumOfPairs(ones.values()), sumOfPairs(others.values())];
  const expected = one.length < 2 ? 0 : (first * second) / pairsOf(one.length);
  const most = (first + second) / 2;
  // Both have no pair, or both are one group: they agree, and the formula would divide nothing by nothing.
  return most === expected ? 1 : (together - expected) / (most - expected);
}
