import type { Unworded, Passage } from '../model/model.js';
import type { Spot } from '../model/reasons.js';
import { coveredColumn, stretchIndexAt, tokensIn } from '../model/prose.js';
import { blocksOf } from './unshared/blocks.js';
import { countMatched, divergencesInCells } from './cells.js';
import { creditedNames } from './credited.js';
import { withSpeakers } from './given-to-another.js';
import { headCredits } from './head-credits.js';
import { headlineDivergence, type Headlines } from './headlines.js';
import { marksOf } from './marked-words.js';
import { lonePosts } from './unshared/posts.js';
import { divergenceOf, type Sides } from './record.js';
import { rejoined } from './rejoined.js';
import { findRetellings, retoldPassage } from './retold/retold.js';
import { retoldDetails } from './retold/retold-details.js';
import { looseStretches, unsharedStretches } from './unshared/unshared.js';

export { sideOf, UNSOURCED, type Side } from './side.js';
export type { Headlines } from './headlines.js';

import { weighed } from './weight.js';

/** What the stage says of one pair. */
export interface Diverged {
  /** The passages of the alignment and the retold ones, in the order of the left text. */
  readonly passages: readonly Passage[];
  /** In the order of the left text, what stands only in the right one last. */
  readonly divergences: readonly Unworded[];
}

/** 1 at each token that lies inside a passage, on each side. */
function coveredBy(sides: Sides, passages: readonly Passage[]): { left: Uint8Array; right: Uint8Array } {
  const of = (name: 'left' | 'right'): Uint8Array =>
    coveredColumn(
      sides[name].prose,
      passages.map((passage) => passage[name]),
    );
  return { left: of('left'), right: of('right') };
}

/** The tokens that a passage matches on one side. */
function matchedIn(sides: Sides, passage: Passage, name: 'left' | 'right'): readonly number[] {
  const matched: number[] = [];
  for (const cell of passage.cells) {
    if (cell.op !== 'equal') continue;
    const { from, to } = tokensIn(sides[name].prose, cell[name]);
    for (let at = from; at < to; at += 1) matched.push(at);
  }
  return matched;
}

/**
 * Passages all matched words of which, on one side, are matched in a larger passage too: a phrase that is said twice.
 * What is said of the larger one holds; that the second use is quoted, or stands elsewhere, says nothing of the copy.
 */
function secondUses(sides: Sides, passages: readonly Passage[]): ReadonlySet<Passage> {
  const found = new Set<Passage>();
  if (passages.length < 2) return found;
  for (const name of ['left', 'right'] as const) {
    const largest = new Uint32Array(sides[name].prose.tokens.count);
    const matched = passages.map((passage) => ({ passage, tokens: matchedIn(sides, passage, name) }));
    for (const { passage, tokens } of matched)
      for (const at of tokens) largest[at] = Math.max(largest[at] ?? 0, passage.words);
    for (const { passage, tokens } of matched)
      if (tokens.length > 0 && tokens.every((at) => (largest[at] ?? 0) > passage.words)) found.add(passage);
  }
  return found;
}

function spotOf(sides: Sides, name: 'left' | 'right', passage: Passage): Spot {
  const { prose } = sides[name];
  const paragraph = stretchIndexAt(prose.paragraphs, tokensIn(prose, passage[name]).from);
  return { paragraph: paragraph + 1, of: prose.paragraphs.length };
}

function moveOf(sides: Sides, passage: Passage): readonly Unworded[] {
  if (!passage.moved) return [];
  const parts = { left: spotOf(sides, 'left', passage), right: spotOf(sides, 'right', passage) };
  const place = { left: passage.left, right: passage.right, passage: passage.id, type: 'moved' } as const;
  return [divergenceOf(sides, place, { kind: 'order', severity: 'low', reasonCode: 'passage-moved', parts })];
}

const positionOf = ({ left, right }: Unworded): number => left?.start ?? 1e9 + (right?.start ?? 0);

/**
 * Says what the right side of a pair added, omitted, altered and moved against the left: one divergence for each unequal
 * cell and each unshared stretch, with kind, severity and a reason; retold sentences are told apart and checked.
 *
 * Swapping the sides swaps added and omitted and changes nothing else of substance.
 */
export function diverge(sides: Sides, passages: readonly Passage[], headlines: Headlines): Diverged {
  const credited = { left: creditedNames(sides.left.credits), right: creditedNames(sides.right.credits) };
  const covered = coveredBy(sides, passages);
  const retellings = findRetellings(sides, covered);
  // Two reports that share no words and tell nothing alike are two stories.
  const isUnrelated = passages.length === 0 && retellings.length === 0;
  const retold = retellings.map((retelling) => retoldPassage(sides, retelling));
  const all = [...passages, ...retold].sort(
    (one, other) => one.left.start - other.left.start || one.right.start - other.right.start,
  );
  const context = { sides, credited, matched: countMatched(sides, passages) };
  const headline = isUnrelated ? null : headlineDivergence(sides, headlines, credited);
  const heldByAny = coveredBy(sides, all);
  const second = secondUses(sides, passages);
  const found = [
    ...passages.flatMap((passage) => [
      ...(second.has(passage) ? [] : [...moveOf(sides, passage), ...marksOf(sides, passage)]),
      ...divergencesInCells(context, passage),
    ]),
    ...retellings.flatMap((retelling, at) => retoldDetails(sides, retelling, retold[at]?.id ?? '')),
    ...(isUnrelated ? looseStretches(sides, heldByAny) : unsharedStretches(sides, heldByAny, credited)),
  ];
  const joined = withSpeakers(sides, passages, rejoined({ sides, credited }, passages, found));
  const told = weighed(sides, joined, new Set(retold.map(({ id }) => id)));
  const head = isUnrelated ? [] : headCredits(sides, credited, covered.right);
  const posts = isUnrelated ? [] : lonePosts(sides);
  const divergences = [...(headline === null ? [] : [headline]), ...head, ...blocksOf(sides, told), ...posts];
  return { passages: all, divergences: divergences.sort((one, other) => positionOf(one) - positionOf(other)) };
}
