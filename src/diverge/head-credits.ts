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

/**
 * Credits that stand in the head or foot of one report alone: words of the prose are compared, and `MINSK (Reuters) -`
 * is none. Whoever is credited needs no credit to itself.
 */
export function headCredits(sides: Sides, credited: CreditedBy): readonly Unworded[] {
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
      return divergenceOf(sides, place, { kind: 'credit', severity: 'high', reasonCode: 'credit-dropped', parts });
    }),
    ...lone(sides, 'right', credited).map((credit) => {
      const place = { ...nowhere, right: spanOf('right', credit), type: 'added' } as const;
      const parts = { name: credit.name };
      return divergenceOf(sides, place, { kind: 'credit', severity: 'medium', reasonCode: 'credit-added', parts });
    }),
  ];
}
