import { type Stretch, stretchIndexAt } from '../../model/prose.js';
import { loneSide, occupied, sizeOf, type Change, type Finding, type Occupied } from '../change.js';
import { blockParts } from '../side.js';
import { FEW_WORDS } from './evidence.js';
import { isPartOfQuotation } from './quote.js';

/**
 * So much of a sentence is the sentence. Neighbouring sentences that begin or end alike share those words with the
 * alignment, so that a missing sentence seldom lacks all of its own.
 */
const NEARLY_ALL = 0.75;

/** How much of a stretch a range fills, 0–1. */
const share = ({ range }: Occupied, stretch: Stretch): number =>
  (Math.min(range.to, stretch.to) - Math.max(range.from, stretch.from)) / (stretch.to - stretch.from);

/** Whether the range is made of sentences, and how many. */
function sentencesIn(one: Occupied): number {
  const { sentences } = one.side.prose;
  let whole = 0;
  const first = stretchIndexAt(sentences, one.range.from);
  for (let at = Math.max(0, first); (sentences[at]?.from ?? Infinity) < one.range.to; at += 1) {
    const sentence = sentences[at] as Stretch;
    if (share(one, sentence) >= NEARLY_ALL && sizeOf(sentence) > FEW_WORDS) whole += 1;
  }
  return whole;
}

function fillsParagraph(one: Occupied): boolean {
  const { paragraphs } = one.side.prose;
  const middle = stretchIndexAt(paragraphs, (one.range.from + one.range.to - 1) >> 1);
  return paragraphs[middle] !== undefined && share(one, paragraphs[middle]) >= NEARLY_ALL;
}

/** A whole sentence, or several, on one side only. Part of a quotation is no sentence but a cut. */
export function sentenceFinding(change: Change): Finding | null {
  const [lone, second] = occupied(change);
  if (lone === undefined || second !== undefined || sizeOf(lone.range) <= FEW_WORDS) return null;
  const count = isPartOfQuotation(lone) ? 0 : sentencesIn(lone);
  if (count === 0) return null;
  const parts = blockParts(lone.side.prose, loneSide(change), lone.range);
  if (count > 1 && fillsParagraph(lone))
    return { kind: 'paragraph', severity: 'medium', reasonCode: 'paragraph-one-sided', parts };
  return { kind: 'sentence', severity: 'medium', reasonCode: 'sentence-one-sided', parts };
}
