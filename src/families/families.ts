import { contentId } from '../model/ids.js';
import type { Family } from '../model/model.js';
import type { OrderReason } from '../model/reasons.js';
import { AS_GIVEN } from './base.js';
import type { Member } from './evidence.js';
import type { Grouping } from './group.js';
import { readingTable, type Reading } from './table.js';

export { AS_GIVEN, type Preference } from './base.js';
export { edgeOf, type Edge } from './edges.js';
export type { Evidence, Link, Member } from './evidence.js';
export { groupArticles, type Grouping } from './group.js';
export { quotationLedger, type SharedPassages, type Speech } from './utterances.js';
export type { Reading } from './table.js';

/** A family whose order is not put into words yet. */
type Unworded = Omit<Family, 'order'> & { readonly order: readonly ({ readonly article: string } & OrderReason)[] };

/** Makes the record of a family. `readings` holds each member but the base, read against the base. */
export function familyOf(articles: readonly Member[], grouping: Grouping, readings: readonly Reading[]): Unworded {
  const { members, because, first } = grouping;
  const idAt = (at: number): string => articles[at]?.prose.article.id ?? '';
  const ids = members.map(idAt);
  const base = articles[grouping.members[0] ?? -1] as Member;
  return {
    id: contentId('f', ids),
    base: base.prose.article.id,
    articles: ids,
    order: [...members]
      .sort((one, other) => Number(other === first) - Number(one === first))
      .map((at) => ({ article: idAt(at), ...(because[members.indexOf(at)] ?? AS_GIVEN) })),
    table: readingTable(base.prose, readings),
  };
}
