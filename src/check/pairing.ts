import { compareText } from '../model/compare-text.js';
import { fingerprint, findCandidates, mayMeet, type Article, type Filters, type Holder, type Pairs } from '../index.js';
import { Keys } from './identity.js';
import { byVersion, laterVersions } from './versions.js';

/** An article of a check. */
export interface Checked {
  readonly article: Article;
  readonly keys: Keys;
  /** It is what the batch is held against. */
  readonly isPast: boolean;
}

/** An article and those it is compared with, all in an order that no path and no layout changes. */
export interface Unit {
  /** Places in the list of all articles. */
  readonly members: readonly number[];
  /** Place of the article in `members`. */
  readonly own: number;
}

/**
 * By date, then by what is written: neither paths nor the order of the input count, so that a renamed file is compared
 * with the same others and the same one of two is read against the other.
 */
export function inStableOrder(articles: readonly Checked[]): readonly Checked[] {
  const day = ({ article }: Checked): string => article.published ?? '~';
  return articles.toSorted(
    (one, other) =>
      compareText(day(one), day(other)) ||
      Number(other.isPast) - Number(one.isPast) ||
      compareText(one.article.outlet ?? '', other.article.outlet ?? '') ||
      compareText(one.keys.words, other.keys.words) ||
      compareText(one.keys.exact, other.keys.exact) ||
      compareText(one.article.source, other.article.source) ||
      one.article.place - other.article.place,
  );
}

/** Names an article by its words, because an id may come from its place. */
const holderOf = ({ article, keys }: Checked): Holder => ({
  // Asked only of articles of one moment.
  get id() {
    return keys.words + keys.exact;
  },
  outlet: article.outlet,
  published: article.published,
});

/** Pairs of places in the whole list. */
function* named({ earlier, later }: Pairs, places: readonly number[]): Generator<readonly [number, number]> {
  for (const [at, one] of earlier.entries()) yield [places[one] ?? -1, places[later[at] ?? -1] ?? -1];
}

/** Pairs inside the batch, and across it and the past; never two of the past. */
function* candidatePairs(all: readonly Checked[]): Generator<readonly [number, number]> {
  const prints = all.map(({ article }) => fingerprint(article));
  const holders = all.map(holderOf);
  const news = all.flatMap(({ isPast }, at) => (isPast ? [] : [at]));
  const within = findCandidates(
    news.map((at) => prints[at] as Uint32Array),
    news.map((at) => holders[at] as Holder),
  );
  yield* named(within.pairs, news);
  if (news.length === all.length) return;
  const places = all.map((_, at) => at);
  yield* named(findCandidates(prints, holders, (at) => all[at]?.isPast === true).pairs, places);
}

/** The one that answers for a pair: the new one of two, else the later. */
const ownerOf = (all: readonly Checked[], [one, other]: readonly [number, number]): readonly [number, number] => {
  if (all[one]?.isPast !== all[other]?.isPast) return all[one]?.isPast === true ? [other, one] : [one, other];
  return one > other ? [one, other] : [other, one];
};

/**
 * Which article is compared with which: those that share runs of words, as a scan finds them, and the last version of
 * whatever they share them with. One unit for each article of the batch, so that each can be compared, remembered and
 * given to a thread by itself.
 *
 * @param all in stable order
 */
export function unitsOf(all: readonly Checked[], filters: Filters): readonly Unit[] {
  const partners = new Map<number, Set<number>>();
  const meet = (pair: readonly [number, number]): void => {
    const [owner, other] = ownerOf(all, pair);
    const [one, two] = [all[owner] as Checked, all[other] as Checked];
    if (owner === other || one.isPast || !mayMeet(one.article, two.article, filters)) return;
    const own = partners.get(owner);
    if (own === undefined) partners.set(owner, new Set([other]));
    else own.add(other);
  };
  const versions = byVersion(all.map(({ article }) => article));
  for (const pair of candidatePairs(all)) {
    const [one, other] = pair;
    meet(pair);
    for (const later of laterVersions(versions, other)) meet([one, later]);
    for (const later of laterVersions(versions, one)) meet([later, other]);
  }
  return all.flatMap(({ isPast }, at): Unit[] => {
    if (isPast) return [];
    const members = [at, ...(partners.get(at) ?? [])].sort((one, other) => one - other);
    return [{ members, own: members.indexOf(at) }];
  });
}

/** An article as a check knows it. */
export const checked = (article: Article, isPast: boolean): Checked => ({ article, keys: new Keys(article), isPast });
