import type { CreditMention } from '../model/prose.js';

/** The publishers that each side credits anywhere with words, by key; pictures do not count. */
export interface CreditedBy {
  readonly left: ReadonlySet<string>;
  readonly right: ReadonlySet<string>;
}

export function creditedNames(credits: readonly CreditMention[]): ReadonlySet<string> {
  return new Set(credits.filter(({ role }) => role !== 'photo').map(({ key }) => key));
}
