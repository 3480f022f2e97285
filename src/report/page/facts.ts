import type { Dossier, Held } from '../told/dossier.js';
import type { Rows } from '../told/rows.js';
import { rowsShown } from '../told/rows-shown.js';

/** A pair laid out in rows. */
export interface LaidOut {
  readonly held: Held;
  readonly rows: Rows;
}

/** What every section of the page is made from. */
export interface PageFacts {
  readonly dossier: Dossier;
  /** Pairs told in full: cards, credit, shares. */
  readonly full: readonly Held[];
  /** Those of them whose texts are printed, by their number. */
  readonly texts: ReadonlyMap<number, LaidOut>;
}

/**
 * Characters of article text that the page prints side by side. Markup makes about three of one, and a page of twenty
 * reports is to stay below two megabytes; the pairs that share most come first.
 */
const MAX_TEXT_CHARACTERS = 200_000;

const charactersOf = ({ left, right }: Held): number => left.article.text.length + right.article.text.length;

function withinBudget(full: readonly Held[]): readonly Held[] {
  const chosen = new Set<Held>();
  let used = 0;
  for (const held of full.toSorted((one, other) => other.pair.sharedWords - one.pair.sharedWords)) {
    used += charactersOf(held);
    if (used > MAX_TEXT_CHARACTERS && chosen.size > 0) break;
    chosen.add(held);
  }
  return full.filter((held) => chosen.has(held));
}

/** Decides what the page prints of a report. */
export function pageFacts(dossier: Dossier): PageFacts {
  const full = dossier.pairs.filter((held) => held.full);
  const texts = withinBudget(full).map((held) => ({ held, rows: rowsShown(dossier, held) }));
  return { dossier, full, texts: new Map(texts.map((entry) => [entry.held.index, entry])) };
}
