import type { OrderReason } from '../model/reasons.js';
import { componentsOf } from '../model/components.js';
import { chooseBase, WHY_FULLER, WHY_MET, whyAlike, whyBase, whyMember, type Preference } from './base.js';
import { edgesByArticle, otherEnd, type Edge, type EdgesByArticle } from './edges.js';
import { publishedBefore, type Member } from './evidence.js';

/** A family before its table is made: indexes, the base first, and why each stands where it does. */
export interface Grouping {
  readonly members: readonly number[];
  readonly because: readonly OrderReason[];
  /** Who was first as far as the evidence goes: the base, or one that holds too little for the others to be read against it. */
  readonly first: number;
  /** Articles that are alike with members, or with what shares copy with the base, and that nobody held against the base. */
  readonly unmet: readonly number[];
}

/**
 * Share of the reports that are alike which must share copy with a base for all of them to join its family. With a half the
 * family of one base takes in groups of which half has nothing of it; with all of them, one that adds a line goes elsewhere
 * with all its like. `npm run bench -- --only real`, which counts the alike pairs that are parted, says the same of all three.
 */
const MOSTLY = 0.75;

/**
 * Share of what the fullest report of a family has in common with the others that a base must have: a flash of three lines
 * may be the first, but against it nobody reads what two whole reports have in common. Chosen, not measured.
 */
const FULL_SHARE = 0.5;

/** Words that an article shares with some others. */
const wordsShared = (edges: readonly Edge[], at: number, others: ReadonlySet<number>): number =>
  edges
    .filter((edge) => others.has(otherEnd(edge, at)))
    .flatMap(({ link }) => link.passages)
    .reduce((sum, { words }) => sum + words, 0);

/** Reports that are alike over any number of steps, by each of them; one that is like no other is alone. */
function alikeGroups(articles: number, edges: readonly Edge[]): readonly (readonly number[])[] {
  const alike = edges.filter(({ bond }) => bond === 'alike');
  const groups: (readonly number[])[] = [];
  for (const { articles: group } of componentsOf(articles, {
    one: Uint32Array.from(alike, ({ left }) => left),
    other: Uint32Array.from(alike, ({ right }) => right),
  }))
    for (const at of group) groups[at] = group;
  return groups;
}

/** Members behind the base: by date where both are known, else in the order that the evidence and the content give. */
function ordered(members: readonly number[], articles: readonly Member[]): readonly number[] {
  return [...members].sort((one, other) => {
    const [first, second] = [
      articles[one]?.prose.article.published ?? null,
      articles[other]?.prose.article.published ?? null,
    ];
    if ((first === null) !== (second === null)) return first === null ? 1 : -1;
    const before = publishedBefore(first, second);
    return before === null ? one - other : before ? -1 : 1;
  });
}

const lowest = ({ members }: Grouping): number => Math.min(...members);

/** The base of a family, who was first, and why that is not the base where it is another. */
interface Choice extends Pick<Grouping, 'first'> {
  readonly base: number;
  readonly instead: OrderReason;
}

/** Families on their way: what is taken is in one. */
class Families {
  private readonly groups: readonly (readonly number[])[];
  /** Every edge of each article, also those that join nothing. */
  private readonly met: ReadonlyMap<number, readonly Edge[]>;
  private readonly taken = new Set<number>();
  private readonly passedOver = new Set<number>();
  private rest: readonly Edge[];

  constructor(
    private readonly articles: readonly Member[],
    edges: readonly Edge[],
    private readonly preference: Preference,
  ) {
    this.groups = alikeGroups(articles.length, edges);
    this.met = edgesByArticle(edges);
    this.rest = edges.filter(({ bond }) => bond !== 'none');
  }

  /** The next family, or null. */
  next(): Grouping | null {
    const edgesAt = edgesByArticle(this.rest);
    for (;;) {
      const candidates = [...edgesAt].filter(([at]) => !this.passedOver.has(at));
      const first = chooseBase(candidates, this.preference);
      if (first < 0) return null;
      for (const base of new Set([this.fullEnough(first, edgesAt), first])) {
        const own = edgesAt.get(base) ?? [];
        const { members, unmet } = this.around(base, own);
        if (members.length > 0) {
          const choice = members.includes(first)
            ? { base, first, instead: WHY_FULLER }
            : { base, first: this.before(base, members, own), instead: WHY_MET };
          return this.told(choice, own, { members, unmet });
        }
      }
      // All who share copy with it belong with others that do not: it may still join theirs.
      this.passedOver.add(first);
    }
  }

  /**
   * The one to read the others against: whoever was first, unless it holds little of what those around it share. Only a
   * report that is like the first takes its place: a page that lists the reports of others shares most with all of them.
   */
  private fullEnough(first: number, edgesAt: EdgesByArticle): number {
    if (first === this.preference.named) return first;
    const around = new Set([first, ...(edgesAt.get(first) ?? []).map((edge) => otherEnd(edge, first))]);
    const alike = (this.groups[first] ?? []).filter((at) => around.has(at));
    const words = new Map(alike.map((at) => [at, wordsShared(edgesAt.get(at) ?? [], at, around)]));
    const least = FULL_SHARE * Math.max(...words.values());
    if ((words.get(first) ?? 0) >= least) return first;
    const full = alike.filter((at) => (words.get(at) ?? 0) >= least);
    return chooseBase(
      full.map((at) => [at, edgesAt.get(at) ?? []]),
      this.preference,
    );
  }

  /** Who belongs to a base, and who might. */
  private around(base: number, own: readonly Edge[]): Pick<Grouping, 'members' | 'unmet'> {
    const bonded = new Set(own.map((edge) => otherEnd(edge, base)));
    const met = new Set(this.met.get(base)?.map((edge) => otherEnd(edge, base)));
    const members: number[] = [];
    const unmet: number[] = [];
    for (const group of new Set([base, ...bonded].map((at) => this.groups[at] ?? [at]))) {
      const free = group.filter((at) => at !== base && !this.taken.has(at));
      const known = free.filter((at) => met.has(at));
      const strangers = known.filter((at) => !bonded.has(at)).length;
      const isOwn = group.includes(base);
      if (isOwn || strangers <= (1 - MOSTLY) * free.length) unmet.push(...free.filter((at) => !met.has(at)));
      if (isOwn || strangers <= (1 - MOSTLY) * known.length) members.push(...known);
    }
    return { members, unmet };
  }

  /**
   * The base, or a member of whom the evidence says that it was there before it. Who met all others had a say in who the base
   * is; who met only some of them, as an earlier set meets new reports, could not be it.
   */
  private before(base: number, members: readonly number[], own: readonly Edge[]): number {
    if (base === this.preference.named) return base;
    const all = new Set([base, ...members]);
    const before = own.flatMap((edge): (readonly [number, readonly Edge[]])[] => {
      const at = otherEnd(edge, base);
      const met = this.met.get(at)?.filter((one) => all.has(otherEnd(one, at))) ?? [];
      const isBefore = edge.evidence !== null && (edge.evidence.base === 'left') === (edge.left === at);
      return all.has(at) && isBefore && met.length < members.length ? [[at, met]] : [];
    });
    return before.length === 0 ? base : chooseBase(before, this.preference);
  }

  private told(
    { base, first, instead }: Choice,
    own: readonly Edge[],
    { members, unmet }: Pick<Grouping, 'members' | 'unmet'>,
  ): Grouping {
    const all = new Set([base, ...members]);
    const others = ordered(members, this.articles);
    const edgeTo = new Map(own.map((edge) => [otherEnd(edge, base), edge]));
    const because = others.map((at) => {
      const edge = edgeTo.get(at);
      if (at === first) return whyBase(at, this.met.get(at) ?? [], this.preference);
      return edge === undefined ? whyAlike(at, this.met.get(at) ?? [], all) : whyMember(at, edge);
    });
    for (const at of all) this.taken.add(at);
    this.rest = this.rest.filter(({ left, right }) => !this.taken.has(left) && !this.taken.has(right));
    const whyFirst = first === base ? whyBase(base, own, this.preference) : instead;
    return { members: [base, ...others], because: [whyFirst, ...because], first, unmet };
  }
}

/**
 * Groups articles that share copy. Each family has a base and holds those that share copy with the base itself, so that no
 * family grows by chains; reports of which one stands half in the other are never parted: all of them join a family, if
 * most share copy with its base, or none. What is left forms families of its own. Largest first. The order of input
 * decides a base only where there is no evidence for one.
 *
 * @param edges of all pairs that were held against each other: whoever was not held against a base is no member
 */
export function groupArticles(
  articles: readonly Member[],
  edges: readonly Edge[],
  preference: Preference,
): readonly Grouping[] {
  const families = new Families(articles, edges, preference);
  const found: Grouping[] = [];
  for (let family = families.next(); family !== null; family = families.next()) found.push(family);
  return found.sort((one, other) => other.members.length - one.members.length || lowest(one) - lowest(other));
}
