/** Copies of some bytes with one to eight bits turned each, the same ones in every run. */
export function* bitFlipped(bytes: Uint8Array, count: number): Generator<Uint8Array> {
  let seed = 20211103;
  const next = (below: number): number => {
    seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
    return Math.floor((seed / 2 ** 32) * below);
  };
  for (let round = 0; round < count; round += 1) {
    const copy = Uint8Array.from(bytes);
    for (let flips = 1 + next(8); flips > 0; flips -= 1) {
      const at = next(copy.length);
      copy[at] = (copy[at] ?? 0) ^ (1 << next(8));
    }
    yield copy;
  }
}

/** The first part of some bytes, cut off at that many places. */
export function* cutOff(bytes: Uint8Array, count: number): Generator<Uint8Array> {
  for (let i = 0; i < count; i += 1) yield bytes.subarray(0, Math.floor((bytes.length * i) / count));
}
