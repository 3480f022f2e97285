import { FEW_HOLDERS, isBoilerplate, isHouseText, timeOf, type Article } from '../../compare/engine.js';
import { hashesOf } from '../verbs/add.js';
import type { Archive } from '../handle.js';
import { lookUp } from './segments.js';

/**
 * From so many holders on it is kept in mind whether a hash is house text, for up to so many further holders as this share
 * of them: one more for a line that an outlet prints under all its reports, thousands for the prompt of a newsletter, which
 * every second query holds.
 */
const MANY_HOLDERS = 100;
const MARGIN = 0.01;

/** How many further holders cannot undo that a hash is house text, by the archive's state. */
const settled = new WeakMap<object, Map<number, number>>();

/** When and by whom the articles of a query were published, as the archive counts outlets. */
export interface Asked {
  readonly times: readonly number[];
  readonly outlets: readonly number[];
}

/** Outlets that the archive does not know get numbers of their own. */
export function askedOf(archive: Archive, articles: readonly Pick<Article, 'outlet' | 'published'>[]): Asked {
  const { names } = archive.now;
  const strangers = new Map<string, number>();
  const numberOf = (outlet: string): number => {
    const known = names.find('outlet', outlet) ?? strangers.get(outlet);
    if (known !== undefined) return known;
    const number = names.free('outlet') + strangers.size;
    strangers.set(outlet, number);
    return number;
  };
  return {
    times: articles.map(timeOf),
    outlets: articles.map(({ outlet }) => (outlet === null ? 0 : numberOf(outlet))),
  };
}

/**
 * How many further holders, each of an outlet of its own, cannot undo that these are more articles than any story has
 * outlets: so many that all outlets of the archive together are too few. Nothing is read for that but one outlet.
 */
function marginOf({ now }: Archive, articles: Uint32Array): number {
  const outlets = now.state.outlets;
  const isHouse = (further: number): boolean =>
    isBoilerplate({ holders: articles.length + further, outlets: outlets + further, days: 0 });
  if (!isHouse(1)) return 0;
  const known = articles.find((number) => now.spreads.outlet(number) > 0);
  if (known === undefined) return 0;
  let margin = 1;
  while (isHouse(2 * margin)) margin *= 2;
  return margin;
}

/** A hash and the articles of the archive that hold it. */
interface Judged {
  readonly hash: number;
  readonly articles: Uint32Array;
}

/** Whether a hash is house text, held by these articles of the archive and by those that are asked about. */
function isHouse(archive: Archive, { hash, articles }: Judged, asked: Asked): boolean {
  const { now } = archive;
  const verdicts = settled.get(now) ?? new Map<number, number>();
  settled.set(now, verdicts);
  if ((verdicts.get(hash) ?? 0) >= asked.times.length) return true;
  const { spreads } = now;
  const margin = marginOf(archive, articles);
  if (margin >= asked.times.length) {
    verdicts.set(hash, margin);
    return true;
  }
  const [count, more] = [articles.length, asked.times.length];
  const times = new Float64Array(count + more);
  const outlets = new Uint32Array(count + more);
  for (let at = 0; at < count; at += 1) {
    times[at] = spreads.time(articles[at] as number);
    outlets[at] = spreads.outlet(articles[at] as number);
  }
  times.set(asked.times, count);
  outlets.set(asked.outlets, count);
  const further = Math.floor(count * MARGIN);
  if (count >= MANY_HOLDERS && more <= further) {
    const known = { times: times.slice(0, count), outlets: outlets.subarray(0, count) };
    if (isHouseText(known, further)) {
      verdicts.set(hash, further);
      return true;
    }
  }
  return isHouseText({ times, outlets });
}

/** What is said of a hash: whether it is house text, and which articles of the archive hold it. */
export interface Verdict {
  readonly isHouse: boolean;
  /** Left out where the verdict was known before. */
  readonly articles: Uint32Array;
}

const NOBODY = new Uint32Array();

/**
 * Looks a hash up and says whether it is house text, held by the archive and by those that are asked about.
 *
 * @param asked null: nobody; then the articles are always looked up
 */
export function judge(archive: Archive, hash: number, asked: Asked | null): Verdict {
  const { state } = archive.now;
  const known = settled.get(archive.now)?.get(hash) ?? 0;
  if (asked !== null && known > 0 && known >= asked.times.length) return { isHouse: true, articles: NOBODY };
  const articles = lookUp(archive.store, state, hash);
  if (asked === null) return { isHouse: false, articles };
  const holders = articles.length + asked.times.length;
  return { isHouse: holders > FEW_HOLDERS && isHouse(archive, { hash, articles }, asked), articles };
}

/** What an archive has of the hashes of an article. */
export interface SharedHashes {
  /** For each hash that is no house text and that somebody holds: who. */
  readonly holders: readonly Uint32Array[];
  /** The hashes that are house text, rising. */
  readonly house: Uint32Array;
}

/** Looks up all hashes of an article. */
export function sharedHashes(archive: Archive, article: Article): SharedHashes {
  const asked = askedOf(archive, [article]);
  const holders: Uint32Array[] = [];
  const house: number[] = [];
  for (const hash of hashesOf(article)) {
    const verdict = judge(archive, hash, asked);
    if (verdict.isHouse) house.push(hash);
    else if (verdict.articles.length > 0) holders.push(verdict.articles);
  }
  return { holders, house: Uint32Array.from(house) };
}
