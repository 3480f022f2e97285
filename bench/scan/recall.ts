import type { PlantRecord } from '../corpus/records.js';
import { carried, common, coveredLength, lengthOf, type Interval } from './intervals.js';
import type { PassageIndex, Shared } from './passages.js';

/** Found is what at least half of is found, on both sides. */
const FOUND_SHARE = 0.5;

/** Plants of one kind and rate, and how many of them were found. */
export interface Recall {
  readonly planted: number;
  readonly found: number;
}

const spanOf = ({ start, end }: { readonly start: number; readonly end: number }): Interval => [start, end];

/** Passages of two articles by way of a third that both share copy with. */
function composed(index: PassageIndex, [article, other]: readonly [string, string], base: string): Shared[] {
  const others = index.between(other, base);
  return index.between(article, base).flatMap((one) =>
    others.flatMap((two) => {
      const met = common(one.other, two.other);
      if (lengthOf(met) <= 0) return [];
      return [{ own: carried(met, one.other, one.own), other: carried(met, two.other, two.own) }];
    }),
  );
}

function covers(plant: PlantRecord, passages: readonly Shared[]): boolean {
  const [copy, origin] = [spanOf(plant.copy), spanOf(plant.origin)];
  const touching = passages.filter(
    ({ own, other }) => lengthOf(common(own, copy)) > 0 && lengthOf(common(other, origin)) > 0,
  );
  const copied = coveredLength(
    copy,
    touching.map(({ own }) => own),
  );
  const original = coveredLength(
    origin,
    touching.map(({ other }) => other),
  );
  return copied >= FOUND_SHARE * lengthOf(copy) && original >= FOUND_SHARE * lengthOf(origin);
}

/** Whether a plant was found: in the passages of its pair, or through the base of a family that has both articles. */
export function isFound(plant: PlantRecord, index: PassageIndex): boolean {
  const pair = [plant.copy.article, plant.origin.article] as const;
  const direct = index.between(...pair);
  if (covers(plant, direct)) return true;
  return index.basesOf(...pair).some((base) => covers(plant, [...direct, ...composed(index, pair, base)]));
}

/** Recall by any grouping of the plants. */
export function recallBy(
  plants: readonly PlantRecord[],
  index: PassageIndex,
  group: (plant: PlantRecord) => string | null,
): ReadonlyMap<string, Recall> {
  const recalls = new Map<string, Recall>();
  for (const plant of plants) {
    const name = group(plant);
    if (name === null) continue;
    const { planted, found } = recalls.get(name) ?? { planted: 0, found: 0 };
    recalls.set(name, { planted: planted + 1, found: found + Number(isFound(plant, index)) });
  }
  return recalls;
}
