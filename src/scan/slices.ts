import { componentsAmong, type Component } from '../model/components.js';
import {
  charactersOf,
  fits,
  inLists,
  pairAt,
  rowsByPart,
  unitOf,
  type Joined,
  type Parting,
  type Parts,
  type Unit,
} from './unit.js';

/**
 * A center that fewer are linked to is none: what a chain joins is cut anywhere. A hundredth of what is compared in one go; a
 * smaller star is not worth a unit of its own.
 */
const LEAST_LINKED = 8;

/** The articles that are linked to each. */
function neighbours(rows: readonly number[], joined: Joined): ReadonlyMap<number, readonly number[]> {
  const found = new Map<number, number[]>();
  for (const row of rows) {
    const [one, other] = pairAt(joined, row);
    for (const [from, to] of [
      [one, other],
      [other, one],
    ] as const) {
      const list = found.get(from);
      if (list === undefined) found.set(from, [to]);
      else list.push(to);
    }
  }
  return found;
}

/** A center and what is linked to it, in slices by date. */
function star(center: number, linked: readonly number[], parting: Parting): Unit[] {
  const { most, rank, mostCharacters } = parting;
  const dated = [...linked].sort((one, other) => (rank[one] as number) - (rank[other] as number) || one - other);
  const weightOf = (article: number): number => charactersOf([center, article], parting);
  const lists = inLists(dated, { most: most - 1, heaviest: mostCharacters, weightOf });
  return lists.map((own, nth) => {
    const pairs = own.map((article) => [center, article]);
    return { ...unitOf('whole', [center, ...own], pairs), slice: { nth, of: lists.length } };
  });
}

/** Pieces in the order of the articles, where nothing stands in the middle. */
function pieces({ articles, rows }: Component, joined: Joined, parting: Parting): Parts {
  const { most, mostCharacters } = parting;
  // Whoever is linked to fewer than make a center has so many pairs at most.
  const weightOf = (article: number): number => LEAST_LINKED * (parting.characters[article] as number);
  const own = inLists(articles, { most, heaviest: mostCharacters, weightOf }).map((piece) => ({ articles: piece }));
  const { inside, left } = rowsByPart(rows, own, joined);
  const units = own.map((piece, nth) =>
    unitOf(
      'whole',
      piece.articles,
      (inside[nth] ?? []).map((row) => pairAt(joined, row)),
    ),
  );
  return { units, left };
}

/**
 * One story that is too large to be compared in one go, cut: the article that most are linked to is the center (the links
 * of a story go to its earliest report), each slice is it and some of those; then the same with what is left. Pairs
 * between articles that are read against one center are not aligned: what they share shows there.
 */
export function sliced(story: Component, joined: Joined, parting: Parting): Parts {
  const units: Unit[] = [];
  const left: number[] = [];
  const waiting = [story];
  for (let part = waiting.pop(); part !== undefined; part = waiting.pop()) {
    const links = neighbours(part.rows, joined);
    const center = [...links].reduce<[number, readonly number[]]>(
      (best, one) =>
        one[1].length > best[1].length || (one[1].length === best[1].length && one[0] < best[0]) ? one : best,
      [Infinity, []],
    );
    if (fits(part, joined, parting)) {
      const pairs = part.rows.map((row) => pairAt(joined, row));
      units.push(unitOf('whole', part.articles, pairs));
      continue;
    }
    if (center[1].length < LEAST_LINKED) {
      const own = pieces(part, joined, parting);
      units.push(...own.units);
      left.push(...own.left);
      continue;
    }
    const group = new Set([center[0], ...center[1]]);
    const rest = part.articles.filter((article) => !group.has(article));
    const told = rowsByPart(part.rows, [{ articles: [...group] }, { articles: rest }], joined);
    units.push(...star(center[0], center[1], parting));
    left.push(...told.left);
    waiting.push(...componentsAmong(rest, told.inside[1] ?? [], joined));
  }
  return { units, left };
}
