import type { Anchor } from './seed.js';

/** Anchors in the same order on both sides with bounded gaps between them, and how much their agreement outweighs the gaps. */
export interface Chain {
  readonly anchors: readonly Anchor[];
  /** Keys in anchors minus `GAP_COST` for each key of the longer side of each gap. */
  readonly score: number;
}

/**
 * Longest unequal stretch inside one passage, in keys of its longer side. A sentence of news has 22 words in the median
 * (`one-event-75-outlets`): a clause or a few changed words stay inside, an inserted sentence parts two passages.
 */
export const MAX_GAP_WORDS = 16;
/** What one unequal key costs against one equal one. At ½, copy with every third word changed still holds together. */
const GAP_COST = 0.5;
/** How many anchors back a chain looks for its predecessor; bounds the work on repetitive text. */
const LOOK_BACK = 48;

interface Link {
  readonly score: number;
  readonly previous: number;
}

/** Keys that an anchor adds behind another on both sides, and the gap between; null where it does not follow it. */
function follows(before: Anchor, after: Anchor): number | null {
  const leftGap = after.leftAt - (before.leftAt + before.length);
  const rightGap = after.rightAt - (before.rightAt + before.length);
  if (after.leftAt <= before.leftAt || after.rightAt <= before.rightAt) return null;
  const gap = Math.max(leftGap, rightGap);
  const overlap = Math.max(0, -Math.min(leftGap, rightGap));
  if (gap > MAX_GAP_WORDS || overlap >= after.length) return null;
  return after.length - overlap - GAP_COST * Math.max(0, gap + overlap);
}

/** The anchors with the best link of each so far, and the last anchor met on each diagonal. */
interface Linking {
  readonly anchors: readonly Anchor[];
  readonly links: Link[];
  readonly lastOnDiagonal: Map<number, number>;
}

function bestLink({ anchors, links, lastOnDiagonal }: Linking, at: number): Link {
  const anchor = anchors[at] as Anchor;
  let best: Link = { score: anchor.length, previous: -1 };
  const consider = (previous: number): void => {
    const before = anchors[previous];
    const gain = before === undefined ? null : follows(before, anchor);
    const score = gain === null ? 0 : (links[previous]?.score ?? 0) + gain;
    if (score > best.score) best = { score, previous };
  };
  consider(lastOnDiagonal.get(anchor.leftAt - anchor.rightAt) ?? -1);
  for (let previous = at - 1; previous >= Math.max(0, at - LOOK_BACK); previous -= 1) consider(previous);
  return best;
}

/** The chain that ends at an anchor, back to where it begins or runs into one already taken. */
function unwind(anchors: readonly Anchor[], links: readonly Link[], end: { at: number; taken: Uint8Array }): Chain {
  const chain: Anchor[] = [];
  let at = end.at;
  while (at >= 0 && end.taken[at] === 0) {
    end.taken[at] = 1;
    chain.push(anchors[at] as Anchor);
    at = links[at]?.previous ?? -1;
  }
  const rest = at >= 0 ? (links[at]?.score ?? 0) : 0;
  return { anchors: chain.reverse(), score: (links[end.at]?.score ?? 0) - rest };
}

/**
 * Joins anchors into chains, best first; every anchor stands in just one. Several chains a pair, because swapped
 * paragraphs make two that cross: a single best chain would lose one of them.
 */
export function chainAnchors(anchors: readonly Anchor[]): readonly Chain[] {
  const links: Link[] = [];
  const linking = { anchors, links, lastOnDiagonal: new Map<number, number>() };
  anchors.forEach((anchor, at) => {
    links.push(bestLink(linking, at));
    linking.lastOnDiagonal.set(anchor.leftAt - anchor.rightAt, at);
  });
  const ends = anchors
    .map((_, at) => at)
    .sort((one, other) => (links[other]?.score ?? 0) - (links[one]?.score ?? 0) || one - other);
  const taken = new Uint8Array(anchors.length);
  const chains: Chain[] = [];
  for (const at of ends) {
    if (taken[at] === 0) chains.push(unwind(anchors, links, { at, taken }));
  }
  return chains.sort((one, other) => other.score - one.score);
}
