import type { Article } from '../../compare/engine.js';
import type { Archive } from '../handle.js';
import { filterOf, type Filter } from './filter.js';
import { readRecord } from '../store/kept.js';

/** An article of a list: all that is known of it but its text. */
export interface Listed extends Omit<Article, 'text' | 'zones'> {
  readonly predecessor: string | null;
}

/** The articles that a filter means, in the order in which they came. What is damaged is passed over; `verify` names it. */
export function* list(archive: Archive, filter: Filter): Generator<Listed> {
  const { spreads, state } = archive.refresh();
  const isMeant = filterOf(archive, filter);
  for (let number = 0; number < state.next; number += 1) {
    if (spreads.isForgotten(number) || isMeant?.(number) === false) continue;
    const kept = readRecord(archive.store, number);
    if (kept === null) continue;
    const { text: _text, zones: _zones, ...about } = kept.article;
    yield { ...about, predecessor: kept.predecessor };
  }
}
