import { TOKEN_KINDS, type TokenRange } from '../../prose.js';
import { isOneSided, occupied, sizeOf, stemsOf, surplus, type Change, type Finding } from '../change.js';
import { bare, type Side } from '../side.js';
import { boundFinding } from './bound.js';
import { against, alone, FEW_WORDS } from './evidence.js';
import { isCutFromQuotation } from './quote.js';

/** Figures in a range: quantities outside of dates, words with digits in them (`400s`), amounts (`dozens`). */
function quantitiesIn(side: Side, { from, to }: TokenRange): readonly string[] {
  const { key, fold, kind } = side.prose.tokens;
  const found: string[] = [];
  for (let at = from; at < to; at += 1) {
    if (kind[at] === TOKEN_KINDS.date) continue;
    if (kind[at] === TOKEN_KINDS.number) found.push(key[at] ?? '');
    else if (/\p{N}/u.test(fold[at] ?? '') || side.vocabulary.amounts.has(fold[at] ?? '')) found.push(fold[at] ?? '');
  }
  return found;
}

/** `one` is a pronoun as often as a figure: alone against no figure it is none. */
const figures = (own: readonly string[], others: readonly string[]): readonly string[] =>
  others.length === 0 ? own.filter((key) => key !== '#1') : own;

/** Units in a range that a figure counts: `minutes` in `45 minutes`, whether the figure has changed too or not. */
function countedUnits(side: Side, { from, to }: TokenRange): readonly string[] {
  const { fold, kind } = side.prose.tokens;
  const found: string[] = [];
  for (let at = from; at < to; at += 1) {
    const unit = bare(fold[at] ?? '');
    if (!side.vocabulary.units.has(unit)) continue;
    const counts = kind[at - 1] === TOKEN_KINDS.number || side.vocabulary.amounts.has(fold[at - 1] ?? '');
    if (counts) found.push(unit);
  }
  return found;
}

/** `two days` against `two weeks`: the figure stands outside of the change, and what it counts is another thing. */
function unitFinding(change: Change): Finding | null {
  const left = countedUnits(change.left, change.leftRange);
  const right = countedUnits(change.right, change.rightRange);
  const stems = [stemsOf(left, change.left), stemsOf(right, change.right)] as const;
  if (surplus(stems[0], stems[1]).length === 0 || surplus(stems[1], stems[0]).length === 0) return null;
  return { kind: 'number', severity: 'high', reason: `the units differ: ${against(change, left, right)}` };
}

/** Another figure, another unit, another bound, or a figure on one side only. */
export function numberFinding(change: Change): Finding | null {
  const left = quantitiesIn(change.left, change.leftRange);
  const right = quantitiesIn(change.right, change.rightRange);
  const onlyLeft = surplus(figures(left, right), right);
  const onlyRight = surplus(figures(right, left), left);
  if (onlyLeft.length === 0 && onlyRight.length === 0) return unitFinding(change) ?? boundFinding(change);
  if (onlyLeft.length > 0 && onlyRight.length > 0)
    return {
      kind: 'number',
      severity: 'high',
      reason: `the figures differ: ${against(change, onlyLeft, onlyRight)}`,
    };
  if (isOneSided(change) && occupied(change).some(({ range }) => sizeOf(range) > FEW_WORDS)) return null;
  return {
    kind: 'number',
    severity: isCutFromQuotation(change) ? 'high' : 'medium',
    reason: `only one side gives the figure ${alone(change, onlyLeft, onlyRight)}`,
  };
}
