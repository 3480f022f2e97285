import { compareText } from '../model/compare-text.js';
import { isPlaceholderDate } from '../words/placeholder-dates.js';
import type { OrderReason } from '../model/reasons.js';
import { otherEnd, type Edge } from './edges.js';
import { label } from './evidence.js';

/** What the choice of a base may lean on besides the evidence. */
export interface Preference {
  /** Place of each article in the input, lower first: decides only where nothing else does. */
  readonly given: readonly number[];
  /** Index of the article that is to be a base, or -1. */
  readonly named: number;
  /** Why it is; default: named with `--base`. */
  readonly because?: OrderReason;
  /** Only pairs across two sets were held against each other: who met most is the one to read the others against. */
  readonly isAcross?: boolean;
}

/** Evidence for an article as base: what speaks for it minus what speaks against it, over all its edges. */
function standing(at: number, edges: readonly Edge[]): number {
  return edges.reduce((sum, { left, evidence }) => {
    if (evidence === null) return sum;
    const base = evidence.base === 'left' ? left === at : left !== at;
    return sum + (base ? evidence.weight : -evidence.weight);
  }, 0);
}

/** The date of an article as text, which sorts by time; one without a date comes last. */
function dateText(at: number, [edge]: readonly Edge[]): string {
  const member = edge?.left === at ? edge.link.left : edge?.link.right;
  const published = member?.prose.article.published ?? null;
  return published === null || isPlaceholderDate(published) ? '~' : published;
}

const givenBefore = ({ given }: Pick<Preference, 'given'>, one: number, other: number): boolean =>
  (given[one] ?? 0) < (given[other] ?? 0);

/** Those that were held against an article, and nothing says which of the two was first. */
const undecidedAgainst = (at: number, edges: readonly Edge[]): ReadonlySet<number> =>
  new Set(edges.flatMap((edge) => (edge.evidence === null ? [otherEnd(edge, at)] : [])));

/**
 * The best base among articles with their edges; -1 where there is none. Dates decide which story is told first; between
 * two that are held against each other a date that only one of them has says nothing, and the first given is the base.
 */
export function chooseBase(
  edges: Iterable<readonly [number, readonly Edge[]]>,
  preference: Omit<Preference, 'because'>,
): number {
  const candidates = new Map(edges);
  const ranked = Array.from(candidates, ([at, own]) => ({
    at,
    standing: standing(at, own),
    edges: own.length,
    date: dateText(at, own),
  }));
  ranked.sort(
    (one, other) =>
      Number(other.at === preference.named) - Number(one.at === preference.named) ||
      (preference.isAcross === true ? other.edges - one.edges : 0) ||
      other.standing - one.standing ||
      other.edges - one.edges ||
      compareText(one.date, other.date) ||
      (preference.given[one.at] ?? 0) - (preference.given[other.at] ?? 0) ||
      one.at - other.at,
  );
  const [best] = ranked;
  if (best === undefined || best.at === preference.named) return best?.at ?? -1;
  const undecided = undecidedAgainst(best.at, candidates.get(best.at) ?? []);
  const equals = ranked.filter(
    ({ at, standing: weight, edges: count }) => weight === best.standing && count === best.edges && undecided.has(at),
  );
  return [best, ...equals].reduce((one, other) => (givenBefore(preference, other.at, one.at) ? other : one)).at;
}

/** The reason for a base that the user chose. */
const NAMED_BASE: OrderReason = { reasonCode: 'named-base', parts: {} };
/** The reason for a base where there is none. */
export const AS_GIVEN: OrderReason = { reasonCode: 'as-given', parts: {} };

/** The reason for a base with which more reports share copy than with whoever was given first. */
const MOST_SHARED: OrderReason = { reasonCode: 'most-shared', parts: {} };

export function whyBase(base: number, own: readonly Edge[], preference: Preference): OrderReason {
  if (base === preference.named) return preference.because ?? NAMED_BASE;
  const strongest = own
    .filter(({ left, evidence }) => evidence !== null && (evidence.base === 'left') === (left === base))
    .sort((one, other) => (other.evidence?.weight ?? 0) - (one.evidence?.weight ?? 0))[0];
  if (strongest?.evidence) return strongest.evidence.why;
  return own.some((edge) => givenBefore(preference, otherEnd(edge, base), base)) ? MOST_SHARED : AS_GIVEN;
}

/** Why the others are read against a report that was not the first. */
export const WHY_FULLER: OrderReason = { reasonCode: 'fuller-than-first', parts: {} };

/** The same where whoever was first met only some of the others. */
export const WHY_MET: OrderReason = { reasonCode: 'first-not-met', parts: {} };

/** Why an article stands behind the base with which it shares copy. */
export function whyMember(at: number, edge: Edge): OrderReason {
  const [member, first] = edge.left === at ? [edge.link.left, edge.link.right] : [edge.link.right, edge.link.left];
  const { published } = member.prose.article;
  if (edge.evidence !== null) {
    const isLater = (edge.evidence.base === 'left') === (edge.left !== at);
    // Others may have spoken for a base that one of them was before.
    const isByDate = edge.evidence.why.reasonCode === 'published-earlier';
    return isLater && isByDate && published !== null
      ? { reasonCode: 'published-later', parts: { published } }
      : edge.evidence.why;
  }
  return { reasonCode: 'shares-copy', parts: { other: label(first) } };
}

/** Why one that shares little or nothing with the base is in its family: by the first member that it is alike with. */
export function whyAlike(at: number, edges: readonly Edge[], members: ReadonlySet<number>): OrderReason {
  const edge = edges.find((one) => one.bond === 'alike' && members.has(otherEnd(one, at)));
  const partner = edge?.left === at ? edge.link.right : edge?.link.left;
  return partner === undefined ? AS_GIVEN : { reasonCode: 'shares-half', parts: { other: label(partner) } };
}
