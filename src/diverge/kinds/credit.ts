import { occupied, type Change, type Finding, type Occupied } from '../change.js';
import { bare, creditsIn, foldsIn } from '../side.js';

/** The name itself is in the range, and not only the verb that goes with it: `said on CNBC`, `cautioned on CNBC`. */
function holdsName(one: Occupied, name: string): boolean {
  const words = new Set(name.toLowerCase().split(/\s+/));
  return foldsIn(one.side, one.range).some((fold) => words.has(bare(fold)));
}

/** A publisher that one side names as the origin here and the other nowhere. */
export function creditFinding(change: Change): Finding | null {
  for (const one of occupied(change)) {
    const others = one.side === change.left ? change.credited.right : change.credited.left;
    const credits = creditsIn(one.side, one.range).filter(({ key, name }) => !others.has(key) && holdsName(one, name));
    const [lone] = credits;
    if (lone === undefined) continue;
    if (one.side === change.right)
      return { kind: 'credit', severity: 'medium', reasonCode: 'credit-added', parts: { name: lone.name } };
    return { kind: 'credit', severity: 'high', reasonCode: 'credit-dropped', parts: { name: lone.name } };
  }
  return null;
}
