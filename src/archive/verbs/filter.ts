import { isLanguage } from '../../words/language-tags.js';
import type { Archive } from '../handle.js';

/** Which articles are meant; what is null asks for nothing. */
export interface Filter {
  /** Name of the outlet; case does not count. */
  readonly outlet: string | null;
  /** Published at this moment or later, in milliseconds since 1970; articles without a date are left out. */
  readonly since: number | null;
  /** Published before this moment. */
  readonly until: number | null;
  /** BCP 47; `en` means `en-GB` too. Only what the article states. */
  readonly language: string | null;
  /** Only these articles, such as those of a family; by id. */
  readonly ids: readonly string[] | null;
}

export const EVERYTHING: Filter = { outlet: null, since: null, until: null, language: null, ids: null };

/** The numbers of names that fit; null where any does, and none is stated. */
function numbersOf(archive: Archive, { outlet, language }: Filter): Record<'outlet' | 'language', Set<number> | null> {
  const { names } = archive.now;
  const fitting = (kind: 'outlet' | 'language', fits: (name: string) => boolean): Set<number> =>
    new Set(names.all(kind).flatMap((name) => (fits(name) ? (names.find(kind, name) ?? []) : [])));
  return {
    outlet: outlet === null ? null : fitting('outlet', (name) => name.toLowerCase() === outlet.toLowerCase()),
    language: language === null ? null : fitting('language', (name) => isLanguage(language, name)),
  };
}

/** Whether an article, by its number, is meant; null where all are. */
export function filterOf(archive: Archive, filter: Filter): ((number: number) => boolean) | null {
  const { outlet, since, until, language, ids } = filter;
  if ([outlet, since, until, language, ids].every((one) => one === null)) return null;
  const { spreads, identities } = archive.now;
  const wanted = numbersOf(archive, filter);
  const own = ids === null ? null : new Set(ids.map((id) => identities.ofId(id)));
  const hasDate = since !== null || until !== null;
  return (number) => {
    const time = spreads.time(number);
    if (hasDate && (time === Number.POSITIVE_INFINITY || time < (since ?? -Infinity) || time >= (until ?? Infinity)))
      return false;
    if (wanted.outlet?.has(spreads.outlet(number)) === false) return false;
    if (wanted.language?.has(spreads.language(number)) === false) return false;
    return own === null || own.has(number);
  };
}
