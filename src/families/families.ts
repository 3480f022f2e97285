import { contentId } from '../model/ids.js';
import type { Family } from '../model/model.js';
import type { Member } from './evidence.js';
import type { Grouping } from './group.js';
import { readingTable, type Reading } from './table.js';

export { AS_GIVEN, NAMED_BASE, type Preference } from './base.js';
export { edgeOf, type Edge } from './edges.js';
export type { Evidence, Link, Member } from './evidence.js';
export { groupArticles, type Grouping } from './group.js';
export { quotationLedger, type SharedPassages, type Speech } from './utterances.js';
export type { Reading } from './table.js';

/** Makes the record of a family. `readings` holds each member but the base, read against the base. */
export function familyOf(articles: readonly Member[], grouping: Grouping, readings: readonly Reading[]): Family {
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
      .map((at) => ({ article: idAt(at), because: because[members.indexOf(at)] ?? '' })),
    table: readingTable(base.prose, readings),
  };
}
