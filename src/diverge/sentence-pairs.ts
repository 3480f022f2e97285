import type { Passage } from '../model.js';
import { stretchIndexAt, tokensIn } from '../prose.js';
import type { Sides } from './record.js';

/** How many words each sentence of one side shares with each of the other. */
type Shared = ReadonlyMap<number, ReadonlyMap<number, number>>;

/** The sentence with which each shares most; of several the first, so that swapping the sides changes nothing. */
function bestOf(shared: Shared): ReadonlyMap<number, number> {
  const best = ([, counts]: readonly [number, ReadonlyMap<number, number>]): number =>
    [...counts].sort((one, other) => other[1] - one[1] || one[0] - other[0])[0]?.[0] ?? -1;
  return new Map([...shared].map((entry) => [entry[0], best(entry)]));
}

function count(shared: Map<number, Map<number, number>>, one: number, other: number): void {
  const counts = shared.get(one) ?? new Map<number, number>();
  shared.set(one, counts.set(other, (counts.get(other) ?? 0) + 1));
}

/** The sentences of the two sides that share more with each other than with any other, left to right. */
export function sentencePairs({ left, right }: Sides, passages: readonly Passage[]): ReadonlyMap<number, number> {
  const [ofLeft, ofRight] = [new Map<number, Map<number, number>>(), new Map<number, Map<number, number>>()];
  for (const cell of passages.flatMap(({ cells }) => cells)) {
    if (cell.op !== 'equal') continue;
    const [one, other] = [tokensIn(left.prose, cell.left), tokensIn(right.prose, cell.right)];
    for (let at = one.from; at < one.to; at += 1) {
      const from = stretchIndexAt(left.prose.sentences, at);
      const to = stretchIndexAt(right.prose.sentences, other.from + at - one.from);
      count(ofLeft, from, to);
      count(ofRight, to, from);
    }
  }
  const back = bestOf(ofRight);
  return new Map([...bestOf(ofLeft)].filter(([from, to]) => back.get(to) === from));
}
