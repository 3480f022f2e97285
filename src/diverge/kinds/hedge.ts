import { counts, type Change, type Finding } from '../change.js';
import { isLoneClause } from './evidence.js';

/** One side is more certain than the other. */
export function hedgeFinding(change: Change): Finding | null {
  const [left, right] = counts(change, (side) => side.vocabulary.hedges);
  if (left === right || isLoneClause(change)) return null;
  const reason =
    left > right ? 'the right side is more certain than the left' : 'the right side is less certain than the left';
  return { kind: 'hedge', severity: 'medium', reason };
}
