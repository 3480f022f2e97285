import { recordLine, type Family } from '../index.js';
import type { FamilySeen, Tally } from './tally.js';
import { MOST_ON_PAGE, NOTHING } from './tally.js';
import type { Slice } from './unit.js';

/** What one slice of a story found to be the family of its center. */
export interface StoryPart extends Slice {
  /** Null where nobody in the slice shares copy with the center. */
  readonly family: Family | null;
  readonly seen: FamilySeen | null;
  readonly outlets: readonly string[];
}

/** Members beyond which a family is told without its reading table: a line of JSON with a cell for each would not fit. */
const MOST_IN_TABLE = 10_000;
/**
 * Nor would the cells of few members of a long base: with some hundred characters each a line holds five million, and all of
 * them are in memory until the last slice is told.
 */
const MOST_CELLS = 1_000_000;

const hasTable = (members: number, rows: number): boolean => members <= MOST_IN_TABLE && members * rows <= MOST_CELLS;

/** The family of a story from what its slices found, in their order. */
export function joinedFamily([first, ...others]: readonly [Family, ...Family[]]): Family {
  const members = others.reduce((count, { articles }) => count + articles.length - 1, first.articles.length);
  const table = first.table.map((row, at) => ({
    ...row,
    readings: Object.assign(
      {},
      row.readings,
      ...others.map((part) => part.table[at]?.readings ?? {}),
    ) as typeof row.readings,
  }));
  return {
    ...first,
    articles: [...first.articles, ...others.flatMap(({ articles }) => articles.slice(1))],
    order: [...first.order, ...others.flatMap(({ order }) => order.slice(1))],
    table: hasTable(members, table.length) ? table : [],
  };
}

function joinedSeen([first, ...others]: readonly [FamilySeen, ...FamilySeen[]], outlets: number): FamilySeen {
  const all = [first, ...others].map(({ summary }) => summary);
  const add = (read: (one: FamilySeen['summary']) => number): number => all.reduce((sum, one) => sum + read(one), 0);
  const dates = all.flatMap(({ published }) => published ?? []);
  const last = dates.at(-1);
  return {
    places: [...first.places, ...others.flatMap(({ places }) => places.slice(1))].slice(0, MOST_ON_PAGE),
    summary: {
      ...first.summary,
      articles: add(({ articles }) => articles) - others.length,
      outlets,
      published: dates[0] === undefined || last === undefined ? null : { from: dates[0].from, to: last.to },
      differences: {
        high: add(({ differences }) => differences.high),
        medium: add(({ differences }) => differences.medium),
        low: add(({ differences }) => differences.low),
        style: add(({ differences }) => differences.style),
      },
      credited: add(({ credited }) => credited),
      uncredited: add(({ uncredited }) => uncredited),
    },
  };
}

/** Puts the slices of stories together, as they come: one family, with the members of all. */
export class StoryParts {
  private parts: StoryPart[] = [];
  private members = 0;
  private rows = 0;

  /** Whether a story is told in part only: nobody could go on from here who has not its first slices. */
  get isOpen(): boolean {
    return this.parts.length > 0;
  }

  /**
   * Takes the next slice; slices of one story come one behind the other.
   *
   * @returns the record and the tally of the family where this was the last slice, else nothing
   */
  take(part: StoryPart): { readonly lines: string; readonly tally: Tally } {
    this.keep(part);
    if (part.nth + 1 < part.of) return { lines: '', tally: NOTHING };
    const outlets = new Set(this.parts.flatMap((one) => one.outlets)).size;
    const families = this.parts.flatMap(({ family }) => family ?? []);
    const seen = this.parts.flatMap((one) => one.seen ?? []);
    this.parts = [];
    this.members = 0;
    this.rows = 0;
    if (families[0] === undefined || seen[0] === undefined) return { lines: '', tally: NOTHING };
    const family = joinedFamily([families[0], ...families.slice(1)]);
    const counts = { ...NOTHING.counts, families: 1 };
    const tally = {
      ...NOTHING,
      counts,
      grouped: family.articles.length,
      seen: [joinedSeen([seen[0], ...seen.slice(1)], outlets)],
    };
    return { lines: recordLine({ type: 'family', ...family }), tally };
  }

  /** A table that will not be told is not held either: it would be hundreds of megabytes. */
  private keep(part: StoryPart): void {
    this.parts.push(part);
    this.members += part.family?.articles.length ?? 0;
    this.rows = Math.max(this.rows, part.family?.table.length ?? 0);
    if (!hasTable(this.members, this.rows))
      this.parts = this.parts.map((one) => ({
        ...one,
        family: one.family === null ? null : { ...one.family, table: [] },
      }));
  }
}
