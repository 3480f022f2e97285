import type { Passage } from '../model/model.js';
import { stretchIndexAt, tokensIn } from '../model/prose.js';
import type { Sides } from './record.js';

/** How many words each sentence of one side shares with each of the other. */
type Shared = ReadonlyMap<number, ReadonlyMap<number, number>>;

/** The sentence with which each shares most; of several the first, so that swapping the sides changes nothing. */
function bestOf(shared: Shared): ReadonlyMap<number, number> {
  const best = ([, counts]: readonly [number, ReadonlyMap<number, number>]): number =>
    [...counts].sort((one, other) => other[1] - one[1] || one[0] - other[0])[0]?.[0] ?? -1;
  return new Map([...shared].map((entry) => [entry[0], best(entry)]));
}

function count(shared: Map<number, Map<number, number>>, [one, other]: readonly [number, number], words: number): void {
  const counts = shared.get(one) ?? new Map<number, number>();
  shared.set(one, counts.set(other, (counts.get(other) ?? 0) + words));
}

/** The sentences of the two sides that share more with each other than with any other, left to right. */
export function sentencePairs({ left, right }: Sides, passages: readonly Passage[]): ReadonlyMap<number, number> {
  const [ofLeft, ofRight] = [new Map<number, Map<number, number>>(), new Map<number, Map<number, number>>()];
  for (const cell of passages.flatMap(({ cells }) => cells)) {
    if (cell.op !== 'equal') continue;
    const [one, other] = [tokensIn(left.prose, cell.left), tokensIn(right.prose, cell.right)];
    const shift = other.from - one.from;
    for (let at = one.from; at < one.to;) {
      const from = stretchIndexAt(left.prose.sentences, at);
      const to = stretchIndexAt(right.prose.sentences, at + shift);
      // As far as both sentences reach; a word that stands in none is by itself.
      const ends = [left.prose.sentences[from]?.to, (right.prose.sentences[to]?.to ?? 0) - shift];
      const end = Math.max(at + 1, Math.min(one.to, ...ends.map((place) => place ?? 0)));
      count(ofLeft, [from, to], end - at);
      count(ofRight, [to, from], end - at);
      at = end;
    }
  }
  const back = bestOf(ofRight);
  return new Map([...bestOf(ofLeft)].filter(([from, to]) => back.get(to) === from));
}
