import type { TokenRange } from '../../model/prose.js';
import type { Change, Finding } from '../change.js';
import { countIn, type Side } from '../side.js';
import { isLoneClause, phrasesIn } from './evidence.js';

/** Words that hedge only together: `understood` alone is no hedge. */
const PHRASES = ['understood to', 'tipped to', 'rumoured to', 'rumored to'];

const hedgesIn = (side: Side, range: TokenRange): number =>
  Math.max(countIn(side, range, side.vocabulary.hedges), phrasesIn({ side, range }, PHRASES));

/** One side is more certain than the other. */
export function hedgeFinding(change: Change): Finding | null {
  const left = hedgesIn(change.left, change.leftRange);
  const right = hedgesIn(change.right, change.rightRange);
  if (left === right || isLoneClause(change)) return null;
  return {
    kind: 'hedge',
    severity: 'medium',
    reasonCode: 'hedge-one-sided',
    parts: { side: left > right ? 'left' : 'right' },
  };
}
