import type { Held } from '../told/dossier.js';
import type { Rows } from '../told/rows.js';
import type { Row } from '../told/rows.js';
import { trimmed } from './readings.js';
import type { Counterparts } from './readings.js';

export type Side = 'left' | 'right';

/** What the rows of one pair have in common. */
export interface PairFacts {
  readonly held: Held;
  readonly rows: Rows;
  /** Divergences whose card exists, so that a mark may link to it. */
  readonly cards: ReadonlySet<string>;
  /** The divergence that tells of each moved passage, by its number. */
  readonly moveCards: ReadonlyMap<number, string>;
  /** Where each moved passage begins on a side: there its number stands, once. */
  readonly starts: Readonly<Record<Side, ReadonlyMap<number, number>>>;
  readonly counterparts: Counterparts;
}

/** What a cell is made from. */
export interface CellFacts {
  readonly pair: PairFacts;
  readonly row: Row;
  readonly side: Side;
}

export function moveStarts(rows: readonly Row[], side: Side): Map<number, number> {
  const starts = new Map<number, number>();
  const seen = new Set<number>();
  for (const row of rows) {
    for (const { mark, start } of trimmed(row[side])) {
      if (mark.move === null || seen.has(mark.move)) continue;
      seen.add(mark.move);
      starts.set(start, mark.move);
    }
  }
  return starts;
}
