import type { Divergence } from '../../src/index.js';
import type { JudgedPair, Place, SideName } from './labels.js';

/**
 * Holds the high and medium findings of a pair against what readers wanted to be told of it.
 *
 * *right*: it stands on a difference, or a block, that readers give weight · *overstated*: on one that they call low or house
 * style · *furniture*: most of its words are furniture · *false*: none of these.
 */
export const JUDGEMENTS = ['right', 'overstated', 'furniture', 'false'] as const;
export type Judgement = (typeof JUDGEMENTS)[number];

/** A finding and what it is worth. */
export interface Judged {
  readonly finding: Divergence;
  readonly judgement: Judgement;
}

/** A difference or block that readers give weight, and whether a finding stands on it. */
export interface Wanted {
  readonly kind: string;
  readonly found: boolean;
}

export interface Scored {
  readonly judged: readonly Judged[];
  readonly wanted: readonly Wanted[];
}

interface Item {
  readonly kind: string;
  readonly isWeighty: boolean;
  readonly isBlock: boolean;
  readonly left: Place;
  readonly right: Place;
}

const SIDES = ['left', 'right'] as const;

const isWeighty = (weight: string): boolean => weight === 'high' || weight === 'medium';

function itemsOf({ labels }: JudgedPair): readonly Item[] {
  const differences = labels.differences.map(({ kind, weight, left, right }): Item => {
    return { kind, isWeighty: kind !== 'style' && isWeighty(weight), isBlock: false, left, right };
  });
  const blocks = labels.blocks.flatMap(({ side, place, matter }): Item[] => {
    if (place === null) return [];
    return [{ kind: 'block', isWeighty: isWeighty(matter), isBlock: true, left: null, right: null, [side]: place }];
  });
  const { headline } = labels;
  const isListed = differences.some(({ kind }) => kind === 'headline');
  const title: Item = { kind: 'headline', isWeighty: true, isBlock: false, left: headline.left, right: headline.right };
  return [...differences, ...blocks, ...(headline.differs && !isListed ? [title] : [])];
}

const sizeOf = (place: Place): number => (place === null ? 0 : place[1] - place[0]);

const overlap = (one: Place, other: Place): number =>
  one === null || other === null ? 0 : Math.max(0, Math.min(one[1], other[1]) - Math.max(one[0], other[0]));

type Places = Readonly<Record<SideName, Place>>;

/** How many characters of a finding stand on an item; null where it does not stand on it. */
function heldBy(item: Item, places: Places, kind: string): number | null {
  const shared = Math.max(...SIDES.map((side) => overlap(places[side], item[side])));
  const held = item.kind === 'headline' && kind === 'headline' ? Math.max(shared, 1) : shared;
  if (held === 0) return null;
  if (!item.isBlock) return held;
  const side = item.left === null ? 'right' : 'left';
  return overlap(places[side], item[side]) < 0.5 * Math.max(1, sizeOf(places[side])) ? null : held;
}

function judge(
  items: readonly Item[],
  places: Places,
  { finding, inFurniture }: { finding: Divergence; inFurniture: number },
) {
  const held = items.flatMap((item) => {
    const size = heldBy(item, places, finding.kind);
    return size === null ? [] : [{ item, size }];
  });
  const [best] = held.sort(
    (one, other) => Number(other.item.isWeighty) - Number(one.item.isWeighty) || other.size - one.size,
  );
  const size = sizeOf(places.left) + sizeOf(places.right);
  const judgement: Judgement =
    size > 0 && inFurniture > 0.5 * size
      ? 'furniture'
      : best === undefined
        ? 'false'
        : best.item.isWeighty
          ? 'right'
          : 'overstated';
  return { judgement, held: held.map(({ item }) => item), best: best?.item };
}

/** Of the spans of a finding by side of the pair as it was judged, which `compare` may have turned round. */
function placesOf({ left, right }: Divergence, sideOf: ReadonlyMap<string, SideName>): Places {
  const places: Record<SideName, Place> = { left: null, right: null };
  for (const span of [left, right]) {
    const side = span === null ? undefined : sideOf.get(span.article);
    if (span !== null && side !== undefined) places[side] = [span.start, span.end];
  }
  return places;
}

/**
 * @param divergences all of the pair's; what is low or style is not held against anything
 * @param sideOf the ids of the two articles in the report
 */
export function score(
  pair: JudgedPair,
  divergences: readonly Divergence[],
  sideOf: ReadonlyMap<string, SideName>,
): Scored {
  const items = itemsOf(pair);
  const hit = new Set<Item>();
  const covered = new Map<Item, Set<string>>();
  const judged = divergences
    .filter(({ severity }) => isWeighty(severity))
    .map((finding): Judged => {
      const places = placesOf(finding, sideOf);
      const inFurniture = SIDES.flatMap((side) =>
        pair.labels.furniture[side].map((place) => overlap(places[side], place)),
      ).reduce((sum, one) => sum + one, 0);
      const { judgement, held, best } = judge(items, places, { finding, inFurniture });
      for (const item of held.filter(({ isBlock }) => isBlock)) {
        const side = item.left === null ? 'right' : 'left';
        if (places[side] !== null) covered.set(item, (covered.get(item) ?? new Set()).add(places[side].join(' ')));
      }
      if (judgement === 'right') {
        for (const item of items)
          if (!item.isBlock && SIDES.some((side) => overlap(places[side], item[side]) > 0)) hit.add(item);
        if (best?.kind === 'headline') hit.add(best);
      }
      return { finding, judgement };
    });
  const isCovered = (item: Item): boolean => {
    const place = item.left ?? item.right;
    const held = [...(covered.get(item) ?? [])].map((one) => one.split(' ').map(Number) as [number, number]);
    return held.reduce((sum, one) => sum + overlap(one, place), 0) >= 0.5 * sizeOf(place);
  };
  const wanted = items
    .filter((item) => item.isWeighty)
    .map((item): Wanted => ({ kind: item.kind, found: item.isBlock ? isCovered(item) : hit.has(item) }));
  return { judged, wanted };
}
