import type { PlantRecord } from '../corpus/records.js';
import { common, coveredLength, lengthOf, unionLength, type Interval } from './intervals.js';
import type { Found, FoundPassage, Truth } from './read.js';

/** Two stretches of two articles that hold the same planted copy. */
interface Explained {
  readonly left: Interval;
  readonly right: Interval;
}

export interface Precision {
  /** Words of all passages; each passage counts with the words it states. */
  readonly words: number;
  readonly explained: number;
  /** Words of passages that stand in house text on both sides: they should have been boilerplate. */
  readonly inFurniture: number;
}

/** The blank line between two paragraphs that are both copied belongs to neither. */
const BLANK_LINE = 2;

/** Knows which stretches two articles share by plan: one was copied from the other, or both from a third. */
export class Plan {
  private readonly copies = new Map<string, PlantRecord[]>();

  constructor(plants: readonly PlantRecord[]) {
    for (const plant of plants) {
      const list = this.copies.get(plant.copy.article);
      if (list === undefined) this.copies.set(plant.copy.article, [plant]);
      else list.push(plant);
    }
  }

  between(left: string, right: string): readonly Explained[] {
    const [lefts, rights] = [this.copies.get(left) ?? [], this.copies.get(right) ?? []];
    const fromRight = paragraphsFrom(lefts, right).map(([from, to, start, end]) => ({
      left: [start, end] as const,
      right: [from, to] as const,
    }));
    const fromLeft = paragraphsFrom(rights, left).map(([from, to, start, end]) => ({
      left: [from, to] as const,
      right: [start, end] as const,
    }));
    const origins = new Set(lefts.map(({ origin }) => origin.article));
    return [...fromRight, ...fromLeft, ...[...origins].flatMap((origin) => viaOrigin(lefts, rights, origin))];
  }
}

const paragraphsFrom = (plants: readonly PlantRecord[], origin: string): PlantRecord['paragraphs'] =>
  plants.filter((plant) => plant.origin.article === origin).flatMap(({ paragraphs }) => paragraphs);

/** Copies of the same paragraph of one origin. */
function viaOrigin(lefts: readonly PlantRecord[], rights: readonly PlantRecord[], origin: string): Explained[] {
  const starts = new Map(paragraphsFrom(rights, origin).map(([from, , start, end]) => [from, [start, end] as const]));
  return paragraphsFrom(lefts, origin).flatMap(([from, , start, end]) => {
    const right = starts.get(from);
    return right === undefined ? [] : [{ left: [start, end] as const, right }];
  });
}

const widened = ([start, end]: Interval): Interval => [start - BLANK_LINE, end + BLANK_LINE];

/** Share of a passage that the plan explains on both sides: the lesser of the two. */
export function explainedShare({ left, right }: FoundPassage, plan: Plan): number {
  const [one, other]: Interval[] = [
    [left.start, left.end],
    [right.start, right.end],
  ];
  const met = plan
    .between(left.article, right.article)
    .map((stretch) => [common(one!, widened(stretch.left)), common(other!, widened(stretch.right))] as const)
    .filter(([here, there]) => lengthOf(here) > 0 && lengthOf(there) > 0);
  const shareOf = (side: Interval, parts: readonly Interval[]): number =>
    lengthOf(side) === 0 ? 0 : unionLength(parts) / lengthOf(side);
  return Math.min(
    shareOf(
      one!,
      met.map(([here]) => here),
    ),
    shareOf(
      other!,
      met.map(([, there]) => there),
    ),
  );
}

/** Share of a passage that stands in house text on both sides. */
export function furnitureShare({ left, right }: FoundPassage, { furniture }: Pick<Truth, 'furniture'>): number {
  const shareOf = ({ article, start, end }: FoundPassage['left']): number =>
    coveredLength([start, end], furniture.get(article) ?? []) / Math.max(1, end - start);
  return Math.min(shareOf(left), shareOf(right));
}

/** How many of the words said to be shared were planted. */
export function precisionOf(found: Found, truth: Truth): Precision {
  const plan = new Plan(truth.plants);
  let [words, explained, inFurniture] = [0, 0, 0];
  for (const passage of found.passages) {
    words += passage.words;
    explained += passage.words * explainedShare(passage, plan);
    inFurniture += passage.words * furnitureShare(passage, truth);
  }
  return { words, explained, inFurniture };
}

/** Footers that are reported as boilerplate, and boilerplate that is no house text, in characters. */
export interface Boilerplate {
  readonly footers: number;
  readonly footersFound: number;
  readonly reported: number;
  readonly reportedInFurniture: number;
}

export function boilerplateOf(found: Found, { footers, furniture }: Truth): Boilerplate {
  let [all, marked, reported, right] = [0, 0, 0, 0];
  for (const [article, footer] of footers) {
    all += lengthOf(footer);
    marked += coveredLength(footer, found.boilerplate.get(article) ?? []);
  }
  for (const [article, spans] of found.boilerplate)
    for (const span of spans) {
      reported += lengthOf(span);
      right += coveredLength(span, furniture.get(article) ?? []);
    }
  return { footers: all, footersFound: marked, reported, reportedInFurniture: right };
}
