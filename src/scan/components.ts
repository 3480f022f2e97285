import type { Pairs } from '../index.js';

/** Articles that candidates join, over any number of steps: each is read and compared by itself. */
export interface Component {
  /** Numbers of the articles, rising. */
  readonly articles: readonly number[];
  /** Candidate pairs, as places in `articles`. */
  readonly pairs: readonly (readonly [number, number])[];
}

/** The number that stands for the component of an article; paths are halved on the way (Tarjan and van Leeuwen 1984). */
function rootOf(parents: Uint32Array, article: number): number {
  let at = article;
  while (parents[at] !== at) {
    parents[at] = parents[parents[at] as number] as number;
    at = parents[at] as number;
  }
  return at;
}

/** All components, single articles among them, by their first article. */
export function componentsOf(count: number, { earlier, later }: Pairs): readonly Component[] {
  const parents = Uint32Array.from({ length: count }, (_, at) => at);
  earlier.forEach((one, at) => {
    const [first, second] = [rootOf(parents, one), rootOf(parents, later[at] as number)];
    parents[Math.max(first, second)] = Math.min(first, second);
  });
  const members = new Map<number, number[]>();
  const place = new Uint32Array(count);
  for (let article = 0; article < count; article += 1) {
    const list = members.get(rootOf(parents, article)) ?? [];
    place[article] = list.length;
    list.push(article);
    members.set(rootOf(parents, article), list);
  }
  const pairs = new Map<number, (readonly [number, number])[]>();
  earlier.forEach((one, at) => {
    const root = rootOf(parents, one);
    const list = pairs.get(root) ?? [];
    list.push([place[one] as number, place[later[at] as number] as number]);
    pairs.set(root, list);
  });
  return [...members].map(([root, articles]) => ({ articles, pairs: pairs.get(root) ?? [] }));
}
