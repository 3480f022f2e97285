import { FEW_HOLDERS, FEW_OF_ONE_OUTLET, isBoilerplate, mayBeHouseLine } from './burst.js';
import { forEachShared } from './groups.js';
import { byDate, type Holder, timeOf } from './order.js';
import { Links, type Pairs } from './pairs.js';
import type { Rows } from './radix.js';
import { ShardedRows, type Room } from './sharded-rows.js';

export { mayMeet, type Filters } from './may-meet.js';
export { byDate, timeOf, type Holder } from './order.js';
export type { Pairs } from './pairs.js';
export { FEW_HOLDERS, isBoilerplate, type Spread } from './burst.js';
export { isHouseText, type HoldersOf } from './spread.js';
export type { Overflow, Room } from './sharded-rows.js';
export { equalColumns } from './equal-columns.js';
export { contentHash, fingerprint, fingerprintOf, hashedWords, type Fineness, type WordHashes } from './fingerprint.js';
export { sharedEvidence, WordIndex, type SharedEvidence } from './shared-evidence.js';

/** Which pairs of many articles are worth aligning. */
export interface Candidates {
  /** Articles by their number in the input, the earlier one (by date, then id) first. */
  readonly pairs: Pairs;
  /** Hashes of house text, rising: they linked nothing. */
  readonly boilerplate: Uint32Array;
  /** Hashes that may be lines of one outlet's house, rising: they linked what holds them, for what else it may share. */
  readonly houseLines: Uint32Array;
  /** Numbers of the articles by their dates, then ids; those without a date last. */
  readonly byDate: Uint32Array;
}

/**
 * A run of twelve words leaves two hashes at least in a fingerprint of runs of five, one of four kept; one alone is as
 * often a turn of phrase.
 */
const LEAST_LINKS = 2;
const DAY_MS = 86_400_000;

/** Outlets as numbers, 0 where none is known. */
function numberOutlets(holders: readonly Holder[]): Uint32Array {
  const numbers = new Map<string, number>();
  return Uint32Array.from(holders, ({ outlet }) => {
    if (outlet === null) return 0;
    const number = numbers.get(outlet) ?? numbers.size + 1;
    numbers.set(outlet, number);
    return number;
  });
}

/** How the holders of a hash are linked, given their ranks, rising. */
type Linker = (ranks: Uint32Array, links: Links) => void;

/** Each to the first and to the one before it. */
const linkAll: Linker = (ranks, links) => {
  const first = ranks[0] as number;
  for (let at = 1; at < ranks.length; at += 1) {
    links.add(first, ranks[at] as number);
    if (at > 1) links.add(ranks[at - 1] as number, ranks[at] as number);
  }
};

/** Across two sets only: each to the first and the nearest of the other set before it, and to the nearest behind it. */
const linkAcross =
  (isEarlier: (rank: number) => boolean): Linker =>
  (ranks, links) => {
    const first: (number | undefined)[] = [undefined, undefined];
    const last: (number | undefined)[] = [undefined, undefined];
    // Of its own set those that nobody of the other set has met yet; the next of the other set is the nearest behind.
    let waiting: number[] = [];
    for (const rank of ranks) {
      const own = Number(isEarlier(rank));
      const [far, near] = [first[1 - own], last[1 - own]];
      if (far !== undefined) links.add(far, rank);
      if (near !== undefined && near !== far) links.add(near, rank);
      if (waiting.length > 0 && Number(isEarlier(waiting[0] as number)) !== own) {
        for (const one of waiting) if (one !== far && one !== near) links.add(one, rank);
        waiting = [];
      }
      waiting.push(rank);
      first[own] ??= rank;
      last[own] = rank;
    }
  };

/** What the burst rule asks, of articles in the order of their dates. */
class Spreads {
  private readonly times: Float64Array;
  private readonly outlets: Uint32Array;
  private readonly metFor: Uint32Array;
  private asked = 0;

  constructor(holders: readonly Holder[], order: Uint32Array) {
    const outlets = numberOutlets(holders);
    this.times = Float64Array.from(order, (article) => timeOf(holders[article] as Holder));
    this.outlets = Uint32Array.from(order, (article) => outlets[article] as number);
    this.metFor = new Uint32Array(holders.length + 1);
  }

  isBoilerplate(ranks: Uint32Array): boolean {
    if (ranks.length <= FEW_HOLDERS) return false;
    return isBoilerplate({ holders: ranks.length, outlets: this.outletsOf(ranks), days: this.daysOf(ranks) });
  }

  /** Of what is no boilerplate. Nothing that an article of an unknown outlet holds, too. */
  mayBeHouseLine(ranks: Uint32Array): boolean {
    if (ranks.length < FEW_OF_ONE_OUTLET) return false;
    const outlet = this.outlets[ranks[0] as number];
    if (outlet === 0 || ranks.some((rank) => this.outlets[rank] !== outlet)) return false;
    return mayBeHouseLine({ holders: ranks.length, outlets: 1, days: this.daysOf(ranks) });
  }

  private outletsOf(ranks: Uint32Array): number {
    this.asked += 1;
    let outlets = 0;
    for (const rank of ranks) {
      const outlet = this.outlets[rank] as number;
      if (outlet === 0 || this.metFor[outlet] === this.asked) continue;
      this.metFor[outlet] = this.asked;
      outlets += 1;
    }
    return outlets;
  }

  /** Ranks rise with the date, and articles without one stand last. */
  private daysOf(ranks: Uint32Array): number {
    let known = ranks.length;
    while (known > 0 && this.times[ranks[known - 1] as number] === Number.POSITIVE_INFINITY) known -= 1;
    if (known < 2) return 0;
    const at = (share: number): number => this.times[ranks[Math.floor(share * (known - 1))] as number] as number;
    return (at(0.9) - at(0.1)) / DAY_MS;
  }
}

/** What candidates are looked for among. */
export interface Search {
  /** The articles, by their numbers. */
  readonly holders: readonly Holder[];
  /** Articles whose whole texts are equal, by number: they are linked by that, whatever the burst rule says. */
  readonly equal?: readonly Uint32Array[];
  /** Tells two sets apart by the number of an article: then only pairs across them are found. */
  readonly split?: ((article: number) => boolean) | undefined;
}

const SHARDS = 64;
const SHARD_SHIFT = 26;

/**
 * Fingerprints as they come in, article by article; then the pairs. In memory, or with `room` for so many bytes and the
 * rest in a file.
 */
export class CandidateIndex {
  private readonly postings: ShardedRows;

  constructor(private readonly room: Room | null = null) {
    this.postings = new ShardedRows(SHARDS, room);
  }

  /** Takes in the fingerprint of the article of a number. */
  add(article: number, hashes: Uint32Array): void {
    for (const hash of hashes) this.postings.add(hash >>> SHARD_SHIFT, hash, article);
  }

  /** The pairs worth aligning. Can be asked once. */
  candidates({ holders, split, equal = [] }: Search): Candidates {
    const order = byDate(holders);
    const ranks = new Uint32Array(holders.length);
    order.forEach((article, rank) => (ranks[article] = rank));
    const spreads = new Spreads(holders, order);
    const links = new Links(this.room);
    const link = split === undefined ? linkAll : linkAcross((rank) => split(order[rank] as number));
    for (const group of equal) {
      const own = group.map((article) => ranks[article] as number).sort();
      for (let times = 0; times < LEAST_LINKS; times += 1) link(own, links);
    }
    const boilerplate: number[] = [];
    const houseLines: number[] = [];
    for (let shard = 0; shard < SHARDS; shard += 1) {
      forEachShared(this.ranked(shard, ranks), (hash, own) => {
        if (spreads.isBoilerplate(own)) {
          boilerplate.push(hash);
          return;
        }
        link(own, links);
        if (spreads.mayBeHouseLine(own)) houseLines.push(hash);
      });
    }
    const { earlier, later, links: counts } = links.pairs(LEAST_LINKS);
    const named = (column: Uint32Array): Uint32Array => column.map((rank) => order[rank] as number);
    return {
      pairs: { earlier: named(earlier), later: named(later), links: counts },
      boilerplate: Uint32Array.from(boilerplate),
      houseLines: Uint32Array.from(houseLines),
      byDate: order,
    };
  }

  /** A shard with ranks in the place of numbers. */
  private ranked(shard: number, ranks: Uint32Array): Rows {
    const rows = this.postings.take(shard);
    for (let at = 0; at < rows.value.length; at += 1) rows.value[at] = ranks[rows.value[at] as number] as number;
    return rows;
  }
}

/**
 * Finds the pairs of articles that share runs of words, without holding each against each: every hash links its holders
 * in the order of their dates, each to the first and to the one before it, so a story in 500 outlets makes 998 links
 * for each of its hashes and not 124,750. What is house text by the burst rule links nothing.
 *
 * @param fingerprints of the articles, from `fingerprint`
 * @param holders the articles, in the same order
 * @param split tells two sets apart by the number of an article: then only pairs across them are found
 * @example
 * ```ts
 * import { articleFrom, findCandidates, fingerprint } from 'syndiff';
 * const copy = 'The ferry to Ardle will be closed for repairs until the end of March, the council said.';
 * const articles = [copy, 'Snow fell in the north.', `Breaking: ${copy}`].map((text) => articleFrom({ text }));
 * const { pairs } = findCandidates(articles.map((one) => fingerprint(one)), articles);
 * console.log(pairs.links.length); // 1
 * ```
 */
export function findCandidates(
  fingerprints: readonly Uint32Array[],
  holders: readonly Holder[],
  split?: (article: number) => boolean,
): Candidates {
  const index = new CandidateIndex();
  fingerprints.forEach((hashes, article) => index.add(article, hashes));
  return index.candidates({ holders, split });
}
