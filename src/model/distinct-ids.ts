import { compareText } from './compare-text.js';
import type { Article } from './model.js';

/** A text that has to be called otherwise because another has the same id. */
export interface Renamed {
  /** Place in the list. */
  readonly at: number;
  readonly id: string;
}

function holds(sorted: readonly string[], wanted: string): boolean {
  let [from, to] = [0, sorted.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((sorted[middle] as string) < wanted) from = middle + 1;
    else to = middle;
  }
  return sorted[from] === wanted;
}

/**
 * New ids for those that recur: of several with one id the first keeps it, the others get `~2`, `~3` and so on, leaving
 * out what another one is called already. Sorted, not looked up in a map of all ids: there may be millions.
 *
 * @returns the renamed ones, by their place
 */
export function distinctIds(ids: readonly string[]): readonly Renamed[] {
  const places = Array.from(ids, (_, at) => at);
  places.sort((one, other) => compareText(ids[one] as string, ids[other] as string) || one - other);
  const sorted = places.map((at) => ids[at] as string);
  const renamed: Renamed[] = [];
  let number = 1;
  places.forEach((at, nth) => {
    const id = ids[at] as string;
    if (nth === 0 || sorted[nth - 1] !== id) {
      number = 1;
      return;
    }
    do number += 1;
    while (holds(sorted, `${id}~${number}`));
    renamed.push({ at, id: `${id}~${number}` });
  });
  return renamed.sort((one, other) => one.at - other.at);
}

/** An article under another id; its zones name it too. */
export const withId = (article: Article, id: string): Article => ({
  ...article,
  id,
  zones: article.zones.map(({ kind, span }) => ({ kind, span: { ...span, article: id } })),
});
