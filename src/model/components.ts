/** Pairs of articles by number, as columns. */
export interface PairColumns {
  readonly one: Uint32Array;
  readonly other: Uint32Array;
}

/** Articles that pairs join, over any number of steps. */
export interface Component {
  /** Numbers of the articles, rising. */
  readonly articles: readonly number[];
  /** Rows of the pairs, rising. */
  readonly rows: readonly number[];
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

/** Lists by the number that stands for each, in the order in which the first of each comes. */
function listed(count: number, keyOf: (at: number) => number): ReadonlyMap<number, number[]> {
  const lists = new Map<number, number[]>();
  for (let at = 0; at < count; at += 1) {
    const key = keyOf(at);
    const list = lists.get(key);
    if (list === undefined) lists.set(key, [at]);
    else list.push(at);
  }
  return lists;
}

/** All components of articles `0 … count - 1`, single articles among them, by their first article. */
export function componentsOf(count: number, { one, other }: PairColumns): readonly Component[] {
  const parents = Uint32Array.from({ length: count }, (_, at) => at);
  one.forEach((first, row) => {
    const roots = [rootOf(parents, first), rootOf(parents, other[row] as number)] as const;
    parents[Math.max(...roots)] = Math.min(...roots);
  });
  const articles = listed(count, (article) => rootOf(parents, article));
  const rows = listed(one.length, (row) => rootOf(parents, one[row] as number));
  return [...articles].map(([root, members]) => ({ articles: members, rows: rows.get(root) ?? [] }));
}

/** The components of some articles, rising, over some of the rows among them. */
export function componentsAmong(
  articles: readonly number[],
  rows: readonly number[],
  { one, other }: PairColumns,
): readonly Component[] {
  const places = new Map(articles.map((article, at) => [article, at]));
  const placed = (column: Uint32Array): Uint32Array =>
    Uint32Array.from(rows, (row) => places.get(column[row] as number) ?? 0);
  return componentsOf(articles.length, { one: placed(one), other: placed(other) }).map((component) => ({
    articles: component.articles.map((at) => articles[at] as number),
    rows: component.rows.map((at) => rows[at] as number),
  }));
}
