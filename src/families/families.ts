import { contentId } from '../ids.js';
import type { Family } from '../model.js';
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
  const ids = grouping.members.map((at) => articles[at]?.prose.article.id ?? '');
  const base = articles[grouping.members[0] ?? -1] as Member;
  return {
    id: contentId('f', ids),
    base: base.prose.article.id,
    articles: ids,
    order: ids.map((article, at) => ({ article, because: grouping.because[at] ?? '' })),
    table: readingTable(base.prose, readings),
  };
}
