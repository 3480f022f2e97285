import { isPlaceholderDate } from '../placeholder-dates.js';
import { evidenceFor, label, publishedBefore, type Evidence, type Link, type Member } from './evidence.js';

/** Two articles that share copy, by their index in the order that does not depend on the input. */
export interface Edge {
  readonly left: number;
  readonly right: number;
  readonly link: Link;
}

/** A family before its table is made: indexes, the base first, and why each stands where it does. */
export interface Grouping {
  readonly members: readonly number[];
  readonly because: readonly string[];
}

/** What the choice of a base may lean on besides the evidence. */
export interface Preference {
  /** Place of each article in the input, lower first: decides only where nothing else does. */
  readonly given: readonly number[];
  /** Index of the article that is to be a base, or -1. */
  readonly named: number;
  /** Why it is; default: named with `--base`. */
  readonly because?: string;
}

interface Weighed extends Edge {
  readonly evidence: Evidence | null;
}

/** Evidence for an article as base: what speaks for it minus what speaks against it, over all its edges. */
function standing(at: number, edges: readonly Weighed[]): number {
  return edges.reduce((sum, { left, evidence }) => {
    if (evidence === null) return sum;
    const base = evidence.base === 'left' ? left === at : left !== at;
    return sum + (base ? evidence.weight : -evidence.weight);
  }, 0);
}

/** The edges of each article. */
function edgesByArticle(edges: readonly Weighed[]): ReadonlyMap<number, readonly Weighed[]> {
  const found = new Map<number, Weighed[]>();
  for (const edge of edges) {
    for (const at of [edge.left, edge.right]) {
      const own = found.get(at);
      if (own === undefined) found.set(at, [edge]);
      else own.push(edge);
    }
  }
  return found;
}

const otherEnd = ({ left, right }: Edge, at: number): number => (left === at ? right : left);

const compareText = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);

/** The date of an article as text, which sorts by time; one without a date comes last. */
function dateText(at: number, [edge]: readonly Weighed[]): string {
  const member = edge?.left === at ? edge.link.left : edge?.link.right;
  const published = member?.prose.article.published ?? null;
  return published === null || isPlaceholderDate(published) ? '~' : published;
}

/** The best base among the articles that still have edges. */
function chooseBase(edges: ReadonlyMap<number, readonly Weighed[]>, preference: Preference): number {
  const ranked = [...edges].map(([at, own]) => ({
    at,
    standing: standing(at, own),
    edges: own.length,
    date: dateText(at, own),
  }));
  ranked.sort(
    (one, other) =>
      Number(other.at === preference.named) - Number(one.at === preference.named) ||
      other.standing - one.standing ||
      other.edges - one.edges ||
      compareText(one.date, other.date) ||
      (preference.given[one.at] ?? 0) - (preference.given[other.at] ?? 0) ||
      one.at - other.at,
  );
  return ranked[0]?.at ?? -1;
}

/** The reason for a base that the user chose. */
export const NAMED_BASE = 'named with --base';
/** The reason for a base where there is none. */
export const AS_GIVEN = 'as given: nothing in the reports says who was first';

function whyBase(base: number, own: readonly Weighed[], preference: Preference): string {
  if (base === preference.named) return preference.because ?? NAMED_BASE;
  const strongest = own
    .filter(({ left, evidence }) => evidence !== null && (evidence.base === 'left') === (left === base))
    .sort((one, other) => (other.evidence?.weight ?? 0) - (one.evidence?.weight ?? 0))[0];
  return strongest?.evidence?.reason ?? AS_GIVEN;
}

function whyMember(at: number, base: number, edge: Weighed): string {
  const member = edge.left === at ? edge.link.left : edge.link.right;
  const first = edge.left === base ? edge.link.left : edge.link.right;
  const { published } = member.prose.article;
  const points = edge.evidence !== null && (edge.evidence.base === 'left') === (edge.left === base);
  if (points && edge.evidence !== null && edge.evidence.about !== 'date') return edge.evidence.reason;
  if (points && published !== null) return `later, published ${published}`;
  return `shares copy with ${label(first)}; nothing says which of the two was first`;
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

/**
 * Groups articles that share copy. Each family has a base, and every member shares copy with the base itself, so that no
 * family grows by chains; what is left forms families of its own. Largest first. The order of input decides a base only where there is
 * no evidence for one.
 */
export function groupArticles(
  articles: readonly Member[],
  edges: readonly Edge[],
  preference: Preference,
): readonly Grouping[] {
  let rest: readonly Weighed[] = edges.map((edge) => ({ ...edge, evidence: evidenceFor(edge.link) }));
  const found: Grouping[] = [];
  while (rest.length > 0) {
    const edgesAt = edgesByArticle(rest);
    const base = chooseBase(edgesAt, preference);
    const own = edgesAt.get(base) ?? [];
    const others = ordered(
      own.map((edge) => otherEnd(edge, base)),
      articles,
    );
    const because = others.map((at) => whyMember(at, base, own.find((edge) => otherEnd(edge, base) === at) as Weighed));
    found.push({ members: [base, ...others], because: [whyBase(base, own, preference), ...because] });
    const taken = new Set([base, ...others]);
    rest = rest.filter(({ left, right }) => !taken.has(left) && !taken.has(right));
  }
  return found.sort((one, other) => other.members.length - one.members.length || lowest(one) - lowest(other));
}
