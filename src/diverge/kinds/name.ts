import {
  contentWords,
  isOneSided,
  occupied,
  sizeOf,
  surplus,
  type Change,
  type Finding,
  type Occupied,
} from '../change.js';
import { isVariantName } from '../likeness.js';
import { foldsIn, isName, namesIn } from '../side.js';
import { isAttribution } from './attribution.js';
import { FEW_WORDS, listed } from './evidence.js';

/** The names that only the left has, and those that only the right has. */
export function loneNames(change: Change): readonly [readonly string[], readonly string[]] {
  const left = namesIn(change.left, change.leftRange);
  const right = namesIn(change.right, change.rightRange);
  return [surplus(left, right), surplus(right, left)];
}

function oneSidedName(change: Change, names: readonly string[]): Finding | null {
  const holder = occupied(change).find((one) => namesIn(one.side, one.range).length > 0);
  if (holder === undefined || isAttribution(change)) return null;
  if (isOneSided(change) && sizeOf(holder.range) > FEW_WORDS) return null;
  const beside = isName(holder.side, holder.range.from - 1) || isName(holder.side, holder.range.to);
  const reason = beside
    ? `a fuller form of the name on one side: ${listed(names)}`
    : `named on one side only: ${listed(names)}`;
  return { kind: 'name', severity: 'medium', reason };
}

const titlesIn = ({ side, range }: Occupied): readonly string[] =>
  foldsIn(side, range).filter((word) => side.vocabulary.titles.has(word));

/** `former president` against `president`: a title and nothing else, right before a name or another title. */
function loneTitle(change: Change): Finding | null {
  const [lone, second] = occupied(change);
  if (lone === undefined || second !== undefined) return null;
  const { side, range } = lone;
  const titles = titlesIn(lone);
  const next = side.prose.tokens.fold[range.to] ?? '';
  const isTitle = contentWords(side, range).length === titles.length && titles.length > 0;
  if (!isTitle || !(isName(side, range.to) || side.vocabulary.titles.has(next))) return null;
  return { kind: 'name', severity: 'medium', reason: `a title on one side only: ${listed(titles)}` };
}

function titleFinding(change: Change): Finding | null {
  const [left, right] = occupied(change).map(titlesIn);
  if (left === undefined || right === undefined) return loneTitle(change);
  if (surplus(left, right).length === 0 || surplus(right, left).length === 0) return null;
  return { kind: 'name', severity: 'high', reason: `the titles differ: ${listed(left)} against ${listed(right)}` };
}

/** Another person, place, organisation or title, another spelling of one, or a name on one side only. */
export function nameFinding(change: Change): Finding | null {
  const [onlyLeft, onlyRight] = loneNames(change);
  if (onlyLeft.length === 0 && onlyRight.length === 0) return titleFinding(change);
  if (onlyLeft.length === 0 || onlyRight.length === 0) return oneSidedName(change, [...onlyLeft, ...onlyRight]);
  const names = `${listed(onlyLeft)} against ${listed(onlyRight)}`;
  const variants = onlyLeft.every((name) => onlyRight.some((other) => isVariantName(name, other)));
  return variants
    ? { kind: 'name', severity: 'medium', reason: `one name spelt in two ways: ${names}` }
    : { kind: 'name', severity: 'high', reason: `the names differ: ${names}` };
}
