import { isHouseText, type Article } from '../index.js';
import { hashesOf } from './add.js';
import type { Archive } from './handle.js';
import { lookUp, type Held } from './segments.js';
import { timeOf } from './spreads.js';

/**
 * From so many holders on it is kept in mind whether a hash is house text: the prompt of a newsletter has hundreds of
 * thousands, and every second query holds it.
 */
const MANY_HOLDERS = 1000;
/** Fewer than this share of new holders cannot undo a verdict that was given by a margin of as many. */
const MARGIN = 0.01;

/** Hashes that stay house text whatever a hundredth more holders bring, by the archive's state. */
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
    times: articles.map(({ published }) => timeOf(published)),
    outlets: articles.map(({ outlet }) => (outlet === null ? 0 : numberOf(outlet))),
  };
}

/** Whether a hash is house text, held by these articles of the archive and by those that are asked about. */
function isHouse(archive: Archive, { hash, articles }: Held, asked: Asked): boolean {
  const { now } = archive;
  const verdicts = settled.get(now) ?? new Map<number, number>();
  settled.set(now, verdicts);
  if ((verdicts.get(hash) ?? 0) >= asked.times.length) return true;
  const { spreads } = now;
  spreads.load(articles);
  const [count, more] = [articles.length, asked.times.length];
  const times = new Float64Array(count + more);
  const outlets = new Uint32Array(count + more);
  for (let at = 0; at < count; at += 1) {
    times[at] = spreads.times[articles[at] as number] as number;
    outlets[at] = spreads.outlets[articles[at] as number] as number;
  }
  times.set(asked.times, count);
  outlets.set(asked.outlets, count);
  const margin = Math.floor(count * MARGIN);
  if (count >= MANY_HOLDERS && more <= margin) {
    const known = { times: times.slice(0, count), outlets: outlets.subarray(0, count) };
    if (isHouseText(known, margin)) {
      verdicts.set(hash, margin);
      return true;
    }
  }
  return isHouseText({ times, outlets });
}

/** Fewer holders than this are no house text, whatever else; see the burst rule. */
const FEW_HOLDERS = 20;

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
  const held = lookUp(archive.store, state, [hash])[0] ?? { hash, articles: NOBODY };
  if (asked === null) return { isHouse: false, articles: held.articles };
  const holders = held.articles.length + asked.times.length;
  return { isHouse: holders > FEW_HOLDERS && isHouse(archive, held, asked), articles: held.articles };
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
