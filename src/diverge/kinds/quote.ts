import { isOneSided, loneSide, occupied, sizeOf, type Change, type Finding, type Occupied } from '../change.js';
import { DOUBLE_QUOTATION_MARKS } from '../../words/typography.js';
import { FEW_WORDS, isQuotedRange } from './evidence.js';

const sidesOf = ({ left, right, leftRange, rightRange }: Change): readonly Occupied[] => [
  { side: left, range: leftRange },
  { side: right, range: rightRange },
];

function hasEllipsis(change: Change): boolean {
  return sidesOf(change).some(({ side, range }) => {
    const { start, end } = side.prose.tokens;
    const around = side.prose.article.text.slice(end[range.from - 1] ?? 0, start[range.to] ?? end[range.to - 1] ?? 0);
    return sizeOf(range) === 0 && /…|\.\.\.|\[\.\.\.?\]|\. \. \./.test(around.slice(0, 80));
  });
}

/** Two neighbouring words stand in one quotation: both quoted, and no mark ends or begins one between them. */
function isOneQuotation({ side }: Occupied, at: number): boolean {
  if (side.quoted[at - 1] !== 1 || side.quoted[at] !== 1) return false;
  const { start, end } = side.prose.tokens;
  const gap = side.prose.article.text.slice(end[at - 1] ?? 0, start[at] ?? 0);
  return ![...gap.slice(0, 80)].some((character) => DOUBLE_QUOTATION_MARKS.has(character));
}

/** Some of the quotation that holds the range is left outside of it. */
export function isPartOfQuotation(one: Occupied): boolean {
  return isQuotedRange(one) && (isOneQuotation(one, one.range.from) || isOneQuotation(one, one.range.to));
}

/** Words of a quotation that the other side prints without them, and without a sign that something is gone. */
export const isCutFromQuotation = (change: Change): boolean =>
  isOneSided(change) && occupied(change).every(isPartOfQuotation) && !hasEllipsis(change);

/**
 * `“A,” she said. “B.”` printed as `“A. B.”`: the narration between two quotations is gone and they read as one. The
 * other way round, a `she said` put into a long quotation, is every writer's right.
 */
function isStitched(change: Change): boolean {
  const [left, right] = sidesOf(change);
  if (left === undefined || right === undefined || sizeOf(left.range) === 0 || sizeOf(right.range) > 0) return false;
  return !isQuotedRange(left) && isOneQuotation(right, right.range.from);
}

/** Narration and the end of a quotation on one side only: `going to happen,” she said` printed as `going,”`. */
function cutsQuotation(change: Change): boolean {
  const [lone, second] = occupied(change);
  if (lone === undefined || second !== undefined || sizeOf(lone.range) > FEW_WORDS * 2) return false;
  const { side, range } = lone;
  let [from, to] = [range.from, range.to];
  while (from < range.to && side.quoted[from] === 1) from += 1;
  while (to > range.from && side.quoted[to - 1] === 1) to -= 1;
  const head = from > range.from && isPartOfQuotation({ side, range: { from: range.from, to: from } });
  return head || (to < range.to && isPartOfQuotation({ side, range: { from: to, to: range.to } }));
}

/** Another word, or a word less or more, inside quotation marks. */
export function quoteFinding(change: Change): Finding | null {
  if (isStitched(change)) return { kind: 'quote', severity: 'high', reasonCode: 'quote-run-together', parts: {} };
  const present = occupied(change);
  if (!present.every(isQuotedRange) && cutsQuotation(change))
    return { kind: 'quote', severity: 'high', reasonCode: 'quote-cut-at-edge', parts: { side: loneSide(change) } };
  if (present.length === 0 || !present.every(isQuotedRange)) return null;
  if (isOneSided(change) && hasEllipsis(change))
    return { kind: 'quote', severity: 'medium', reasonCode: 'quote-cut-marked', parts: { side: loneSide(change) } };
  if (!isOneSided(change)) return { kind: 'quote', severity: 'high', reasonCode: 'quote-word-changed', parts: {} };
  return { kind: 'quote', severity: 'high', reasonCode: 'quote-words-one-sided', parts: { side: loneSide(change) } };
}
