import { nameInSentence } from '../model/article-name.js';
import type { Passage } from '../model/model.js';
import type { OrderReason } from '../model/reasons.js';
import { isPlaceholderDate } from '../words/placeholder-dates.js';
import {
  coveredColumn,
  type Extent,
  quotedColumn,
  stretchAt,
  tokensIn,
  wordsIn,
  type CreditMention,
  type Prose,
} from '../model/prose.js';

/** One article as this stage sees it. */
export interface Member {
  readonly prose: Prose;
  readonly credits: readonly CreditMention[];
  /** The outlet as credits are compared, or null where it is not known. */
  readonly outletKey: string | null;
}

/** Two members and the verbatim and near passages they share. */
export interface Link {
  readonly left: Member;
  readonly right: Member;
  readonly passages: readonly Passage[];
}

/** Which side of a link is the base, how much that weighs (more than all weaker reasons together), and why. */
export interface Evidence {
  readonly base: 'left' | 'right';
  readonly weight: number;
  readonly why: OrderReason;
}

type Rule = (link: Link) => Omit<Evidence, 'weight'> | null;

/** How a member is called in a reason. */
export const label = ({ prose: { article } }: Member): string => nameInSentence(article);

/** How one member names the other as its source, or null. */
const creditFor = (one: Member, other: Member): string | null =>
  one.credits.find(({ key, role }) => role !== 'photo' && key === other.outletKey)?.name ?? null;

/** Who credits the other by name has it from there. */
const byCredit: Rule = ({ left, right }) => {
  const [inLeft, inRight] = [creditFor(left, right), creditFor(right, left)];
  if ((inLeft === null) === (inRight === null)) return null;
  const [from, base] = inRight !== null ? [right, left] : [left, right];
  // Where no outlet is stated, the base is called by its file: its byline or dateline says that the name is its own.
  const name = base.prose.article.outlet === null ? (inRight ?? inLeft) : null;
  const parts = { who: label(from), whom: label(base), name };
  return { base: base === left ? 'left' : 'right', why: { reasonCode: 'credits', parts } };
};

/** Shared words that a side must quote for it to show that they are not its own. */
const MIN_CITED_WORDS = 8;

/** The publisher to which a side ascribes a passage that it quotes and the other prints in its own voice; else null. */
function citation(
  citing: Member,
  cited: Member,
  passage: { readonly own: Passage['left']; readonly other: Passage['left'] },
): string | null {
  if (citing.credits.length === 0) return null;
  const own = tokensIn(citing.prose, passage.own);
  const other = tokensIn(cited.prose, passage.other);
  const share = (member: Member, { from, to }: { from: number; to: number }): number =>
    quotedColumn(member.prose)
      .subarray(from, to)
      .reduce((sum, one) => sum + one, 0) / Math.max(1, to - from);
  if (wordsIn(citing.prose, own) < MIN_CITED_WORDS || share(citing, own) < 0.8 || share(cited, other) > 0.2)
    return null;
  const sentence = stretchAt(citing.prose.sentences, own.from);
  const credit = citing.credits.find(
    ({ from, to }) => to > from && from >= (sentence?.from ?? own.from) && to <= Math.max(own.to, sentence?.to ?? 0),
  );
  const fits = credit !== undefined && (cited.outletKey === null || credit.key === cited.outletKey);
  return fits ? credit.name : null;
}

/** Who prints in quotation marks, as another publisher's words, what the other says in its own voice, is the later one. */
const byCitation: Rule = ({ left, right, passages }) => {
  const cites = (who: Member, name: string, whom: Member): OrderReason => ({
    reasonCode: 'cites',
    parts: { who: label(who), name, whom: label(whom) },
  });
  for (const passage of passages) {
    const inRight = citation(right, left, { own: passage.right, other: passage.left });
    if (inRight !== null) return { base: 'left', why: cites(right, inRight, left) };
    const inLeft = citation(left, right, { own: passage.left, other: passage.right });
    if (inLeft !== null) return { base: 'right', why: cites(left, inLeft, right) };
  }
  return null;
};

/** Instants where both give a time, days where one gives only a date; null where they cannot be told apart. */
export function publishedBefore(one: string | null, other: string | null): boolean | null {
  if (one === null || other === null || isPlaceholderDate(one) || isPlaceholderDate(other)) return null;
  const exact = one.length > 10 && other.length > 10;
  const [first, second] = exact
    ? [Date.parse(one), Date.parse(other)]
    : [Date.parse(one.slice(0, 10)), Date.parse(other.slice(0, 10))];
  if (Number.isNaN(first) || Number.isNaN(second) || first === second) return null;
  return first < second;
}

const byDate: Rule = ({ left, right }) => {
  const [one, other] = [left.prose.article.published, right.prose.article.published];
  const before = publishedBefore(one, other);
  if (before === null || one === null || other === null) return null;
  const parts = before ? { first: one, second: other } : { first: other, second: one };
  return { base: before ? 'left' : 'right', why: { reasonCode: 'published-earlier', parts } };
};

/** Nearly all of the one and little of the other is shared: the shorter is cut from the longer. */
const CONTAINED = 0.8;
const CONTAINING = 0.6;

function sharedShare({ prose }: Member, spans: readonly Extent[]): number {
  const covered = coveredColumn(prose, spans);
  return covered.reduce((sum, one) => sum + one, 0) / Math.max(1, covered.length);
}

const byContainment: Rule = ({ left, right, passages }) => {
  const inLeft = sharedShare(
    left,
    passages.map((passage) => passage.left),
  );
  const inRight = sharedShare(
    right,
    passages.map((passage) => passage.right),
  );
  const contained = (share: number, part: Member, whole: Member): OrderReason => ({
    reasonCode: 'contained',
    parts: { share, of: label(part), in: label(whole) },
  });
  if (inRight >= CONTAINED && inLeft <= CONTAINING) return { base: 'left', why: contained(inRight, right, left) };
  if (inLeft >= CONTAINED && inRight <= CONTAINING) return { base: 'right', why: contained(inLeft, left, right) };
  return null;
};

/** Strongest first. Dates come late: a time of scraping or of an update is often all there is. */
const RULES: readonly Rule[] = [byCredit, byCitation, byDate, byContainment];

/** The strongest evidence for which side the other was made from; null where there is none. */
export function evidenceFor(link: Link): Evidence | null {
  for (const [at, rule] of RULES.entries()) {
    const found = rule(link);
    if (found !== null) return { ...found, weight: 8 ** (RULES.length - at) };
  }
  return null;
}
