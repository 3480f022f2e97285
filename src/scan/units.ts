import { componentsAmong, componentsOf, type Component } from '../model/components.js';
import { sliced } from './slices.js';
import {
  ACROSS,
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

export type { Joined, Unit } from './unit.js';

/**
 * Articles that are compared in one go at most, so that the memory it takes does not grow with the input: `npm run
 * bench:units` prints the heap that so many reports of one story take, about a quarter of a megabyte each.
 */
const MOST_TOGETHER = 800;
/**
 * Characters that are held against each other in a unit at most. A pair of a report of ten million characters and a page of
 * it takes about 130 MB of heap while it is told (`npm run bench:units`): three of them leave a thread room for scripts of two
 * bytes a character. 612 reports on one event, many links each, stay together (`npm run bench -- --only real`).
 */
export const MOST_CHARACTERS = 3e7;
/** Pairs of articles of different units that are aligned in one go. */
const ROWS_ACROSS = 100;

const whole = ({ articles, rows }: Component, joined: Joined, { further }: Parting): Unit => ({
  ...unitOf(
    'whole',
    articles,
    rows.map((row) => pairAt(joined, row)),
  ),
  further,
});

/** The stories of a component that is too large, parted from each other. */
function stories({ articles, rows }: Component, joined: Joined, parting: Parting): Parts {
  const strong = rows.filter((row) => joined.isStory[row] === 1);
  const found = componentsAmong(articles, strong, joined);
  const { inside, left } = rowsByPart(rows, found, joined);
  const parts = found.map(({ articles: own }, nth): Parts => {
    const story = { articles: own, rows: inside[nth] ?? [] };
    return fits(story, joined, parting)
      ? { units: [whole(story, joined, parting)], left: [] }
      : sliced(story, joined, parting);
  });
  return { units: parts.flatMap(({ units }) => units), left: [...left, ...parts.flatMap((part) => part.left)] };
}

/**
 * Parts the articles of a scan into what is compared in one go: those that pairs join over any number of steps. Where
 * chance or quotations join more than can be held, stories are parted from each other; a story that is still too large is
 * cut into slices that are all read against one article. The pairs that no part holds are told by themselves. Every
 * article is in one unit, but for the center of slices, which is in each; every row is in one unit, but for those between
 * articles that are read against one center: what they share shows there.
 */
export function* unitsOf(
  count: number,
  joined: Joined,
  {
    most = MOST_TOGETHER,
    rank = Uint32Array.from({ length: count }, (_, at) => at),
    further = null,
    characters = new Uint32Array(count),
    mostCharacters = MOST_CHARACTERS,
  }: Partial<Parting> = {},
): Generator<Unit> {
  const parting = { most, rank, further, characters, mostCharacters };
  for (const component of componentsOf(count, joined)) {
    if (fits(component, joined, parting)) {
      yield whole(component, joined, parting);
      continue;
    }
    const { units, left } = stories(component, joined, parting);
    yield* units;
    const rows = [...left].sort((one, other) => one - other);
    const weightOf = (row: number): number => charactersOf(pairAt(joined, row), parting);
    for (const some of inLists(rows, { most: ROWS_ACROSS, heaviest: mostCharacters, weightOf })) {
      const pairs = some.map((row) => pairAt(joined, row));
      yield unitOf(
        ACROSS,
        [...new Set(pairs.flat())].sort((one, other) => one - other),
        pairs,
      );
    }
  }
}
