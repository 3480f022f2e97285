import { occupied, type Change, type Finding } from '../change.js';
import { creditsIn } from '../side.js';

/** A publisher that one side names as the origin here and the other nowhere. */
export function creditFinding(change: Change): Finding | null {
  for (const { side, range } of occupied(change)) {
    const others = side === change.left ? change.credited.right : change.credited.left;
    const lone = creditsIn(side, range).find((credit) => !others.has(credit.key));
    if (lone === undefined) continue;
    if (side === change.right) return { kind: 'credit', severity: 'medium', reason: `a credit to ${lone.name} added` };
    return { kind: 'credit', severity: 'high', reason: `the credit to ${lone.name} dropped` };
  }
  return null;
}
