import { componentsOf, type Component, type Joined } from './components.js';

export type { Joined } from './components.js';

/** Articles that are compared in one go. */
export interface Unit {
  /**
   * `whole`: everything there is to say of its articles; `continued`: the same, but its first article has been told of;
   * `across`: only what its pairs share.
   */
  readonly kind: 'whole' | 'continued' | 'across';
  /** Places of the articles in the order of the scan, rising. */
  readonly articles: readonly number[];
  /** Pairs, as places in `articles`. */
  readonly pairs: readonly (readonly [number, number])[];
}

/**
 * Articles that are compared in one go at most, so that the memory it takes does not grow with the input. A story of
 * 5,000 outlets stays whole.
 */
const MOST_TOGETHER = 6000;
/** Pairs of articles of different units that are aligned in one go. */
const ROWS_ACROSS = 100;

function unitOf(kind: Unit['kind'], articles: readonly number[], pairs: readonly (readonly number[])[]): Unit {
  const places = new Map(articles.map((article, at) => [article, at]));
  const placed = pairs.map((pair) => pair.map((article) => places.get(article) ?? -1) as [number, number]);
  return { kind, articles, pairs: placed };
}

const pairAt = ({ one, other }: Joined, row: number): readonly [number, number] => [
  one[row] as number,
  other[row] as number,
];

/** Parts of a component, each with the rows that it holds; what no part holds is left over. */
interface Parts {
  readonly units: readonly Unit[];
  readonly left: readonly number[];
}

/** Slices of one story, each with its first article: that is what most of the others are linked to. */
function sliced({ articles, rows }: Component, joined: Joined, most: number): Parts {
  const places = new Map(articles.map((article, at) => [article, at]));
  const sliceOf = (article: number): number => Math.floor(((places.get(article) ?? 0) - 1) / (most - 1));
  const slices = Array.from({ length: Math.ceil((articles.length - 1) / (most - 1)) }, (): (readonly number[])[] => []);
  const left: number[] = [];
  for (const row of rows) {
    const [one, other] = pairAt(joined, row).map(sliceOf) as [number, number];
    if (one === other || Math.min(one, other) < 0) slices[Math.max(one, other)]?.push(pairAt(joined, row));
    else left.push(row);
  }
  const units = slices.map((pairs, nth) => {
    const own = articles.slice(1 + nth * (most - 1), 1 + (nth + 1) * (most - 1));
    return unitOf(nth === 0 ? 'whole' : 'continued', [articles[0] as number, ...own], pairs);
  });
  return { units, left };
}

/** The stories of a component that is too large, parted from each other. */
function stories({ articles, rows }: Component, joined: Joined, most: number): Parts {
  const places = new Map(articles.map((article, at) => [article, at]));
  const placed = (column: Uint32Array, own: readonly number[]): Uint32Array =>
    Uint32Array.from(own, (row) => places.get(column[row] as number) ?? 0);
  const strong = rows.filter((row) => joined.isStory[row] === 1);
  const found = componentsOf(articles.length, { one: placed(joined.one, strong), other: placed(joined.other, strong) });
  const storyOf = new Uint32Array(articles.length);
  found.forEach((story, nth) => story.articles.forEach((at) => (storyOf[at] = nth)));
  const inside: number[][] = found.map(() => []);
  const left: number[] = [];
  for (const row of rows) {
    const [one, other] = pairAt(joined, row).map((article) => storyOf[places.get(article) ?? 0]) as [number, number];
    if (one === other) inside[one]?.push(row);
    else left.push(row);
  }
  const parts = found.map((story, nth) => {
    const part = { articles: story.articles.map((at) => articles[at] as number), rows: inside[nth] ?? [] };
    return partsOf(part, joined, { most, mayPart: false });
  });
  return { units: parts.flatMap(({ units }) => units), left: [...left, ...parts.flatMap((part) => part.left)] };
}

function partsOf(
  component: Component,
  joined: Joined,
  { most, mayPart }: { readonly most: number; readonly mayPart: boolean },
): Parts {
  if (component.articles.length > most) return (mayPart ? stories : sliced)(component, joined, most);
  const pairs = component.rows.map((row) => pairAt(joined, row));
  return { units: [unitOf('whole', component.articles, pairs)], left: [] };
}

/**
 * Parts the articles of a scan into what is compared in one go: those that pairs join over any number of steps. Where
 * chance or quotations join more than can be held, stories are parted from each other, a story that is still too large
 * into slices, each with its first article; the pairs that no part holds are told by themselves. Every article is in one
 * `whole` or `continued` unit, the first of a sliced story in each of its slices; every row in one unit of any kind.
 *
 * @param most articles in a unit
 */
export function* unitsOf(count: number, joined: Joined, most: number = MOST_TOGETHER): Generator<Unit> {
  for (const component of componentsOf(count, joined)) {
    const { units, left } = partsOf(component, joined, { most, mayPart: true });
    yield* units;
    const rows = [...left].sort((one, other) => one - other);
    for (let from = 0; from < rows.length; from += ROWS_ACROSS) {
      const pairs = rows.slice(from, from + ROWS_ACROSS).map((row) => pairAt(joined, row));
      yield unitOf(
        'across',
        [...new Set(pairs.flat())].sort((one, other) => one - other),
        pairs,
      );
    }
  }
}
