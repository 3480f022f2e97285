import type { Unworded } from '../model/model.js';
import type { CreditMention } from '../model/prose.js';
import { publisherKey } from '../words/publishers.js';
import type { CreditedBy } from './credited.js';
import { divergenceOf, type Sides } from './record.js';

type SideName = 'left' | 'right';

/** Publishers that the dateline, byline or source line of one side credits, and the other nowhere; each once. */
function lone(sides: Sides, name: SideName, credited: CreditedBy): readonly CreditMention[] {
  const other: SideName = name === 'left' ? 'right' : 'left';
  const own = sides[other].sources.outlet;
  const known = new Set([...credited[other], ...(own === null ? [] : [publisherKey(own)])]);
  return sides[name].credits.filter(({ to, role, key }) => {
    if (to > 0 || role === 'photo' || known.has(key)) return false;
    known.add(key);
    return true;
  });
}

/** From this share of its words in passages on, a report owes what its copy owes. */
const MOSTLY_COPY = 0.5;

/** Whether the right report owes a credit of the left: most of its words are shared copy, and it names nobody for the whole. */
function isDue({ right }: Sides, covered: Uint8Array): boolean {
  const held = covered.reduce((sum, one) => sum + one, 0);
  const namesNobody = right.credits.every(({ to, role }) => to > 0 || role === 'photo');
  return namesNobody && held >= MOSTLY_COPY * covered.length;
}

/**
 * Credits that stand in the head or foot of one report alone: words of the prose are compared, and `MINSK (Reuters) -`
 * is none. Whoever is credited needs no credit to itself. A credit that is not due is told, and accuses nobody: two
 * reports that share a statement have their own authors.
 *
 * @param covered not 0 at each token of the right report that a passage holds
 */
export function headCredits(sides: Sides, credited: CreditedBy, covered: Uint8Array): readonly Unworded[] {
  const spanOf = (name: SideName, { start, end }: CreditMention) => ({
    article: sides[name].prose.article.id,
    start,
    end,
  });
  const nowhere = { left: null, right: null, passage: null };
  return [
    ...lone(sides, 'left', credited).map((credit) => {
      const place = { ...nowhere, left: spanOf('left', credit), type: 'omitted' } as const;
      const parts = { name: credit.name };
      const severity = isDue(sides, covered) ? 'high' : 'low';
      return divergenceOf(sides, place, { kind: 'credit', severity, reasonCode: 'credit-dropped', parts });
    }),
    ...lone(sides, 'right', credited).map((credit) => {
      const place = { ...nowhere, right: spanOf('right', credit), type: 'added' } as const;
      const parts = { name: credit.name };
      return divergenceOf(sides, place, { kind: 'credit', severity: 'low', reasonCode: 'credit-added', parts });
    }),
  ];
}
