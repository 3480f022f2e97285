import { wordWeight } from '../../words/background.js';
import type { DateMention, TokenRange } from '../../model/prose.js';
import { featureOf } from './content.js';
import { creditedNames } from '../credited.js';
import { compareDates } from '../days.js';
import { bare, namesIn, type Side } from '../side.js';

/** One side of a retelling and the other, for asking what this one has that the other lacks. */
export interface Telling {
  readonly side: Side;
  readonly range: TokenRange;
  /** 1 at each token of the range (counted from `range.from`) that the other side has too. */
  readonly shared: Uint8Array;
  /** Names that the other article has anywhere. */
  readonly otherNames: ReadonlySet<string>;
  /** Publishers that the other article credits anywhere, by key. */
  readonly otherCredits: ReadonlySet<string>;
}

type Published = { readonly left: string | null; readonly right: string | null };

export const mentionsIn = ({ side, range }: Pick<Telling, 'side' | 'range'>): readonly DateMention[] =>
  side.prose.dates.filter(({ from, to }) => from >= range.from && to <= range.to);

/** The other side says the same date at least as exactly: it may not lack the day. */
function isDatedAlike(one: DateMention, others: readonly DateMention[], published: Published): boolean {
  return others.some(
    (other) =>
      compareDates(one, other, published) === 'same' &&
      (one.day === null || other.day !== null || other.weekday !== null),
  );
}

/** Marks the tokens of a range whose content the other side has; function words count as neither. */
export function telling(
  side: Side,
  range: TokenRange,
  other: { readonly side: Side; readonly range: TokenRange },
): Telling {
  const has = new Set<string>();
  for (let at = other.range.from; at < other.range.to; at += 1) has.add(featureOf(other.side, at) ?? '');
  const published = { left: side.prose.article.published, right: other.side.prose.article.published };
  const others = mentionsIn(other);
  const shared = new Uint8Array(range.to - range.from);
  for (let at = range.from; at < range.to; at += 1) {
    const feature = featureOf(side, at);
    if (feature !== null && has.has(feature)) shared[at - range.from] = 1;
  }
  for (const date of mentionsIn({ side, range }))
    shared.fill(isDatedAlike(date, others, published) ? 1 : 0, date.from - range.from, date.to - range.from);
  const otherNames = new Set(namesIn(other.side, { from: 0, to: other.side.prose.tokens.count }));
  return { side, range, shared, otherNames, otherCredits: creditedNames(other.side.credits) };
}

/** Whether a run may begin or end at a token: function words and bare punctuation are trimmed off its ends. */
const hasContent = ({ side }: Telling, at: number): boolean => featureOf(side, at) !== null;

/** Runs of words that the other side lacks, in order, trimmed to content words. */
export function lackingRuns(one: Telling): readonly TokenRange[] {
  const runs: TokenRange[] = [];
  let from = one.range.from;
  for (let at = one.range.from; at <= one.range.to; at += 1) {
    if (at < one.range.to && one.shared[at - one.range.from] !== 1) continue;
    let [low, high] = [from, at];
    while (low < high && !hasContent(one, low)) low += 1;
    while (high > low && !hasContent(one, high - 1)) high -= 1;
    if (high > low) runs.push({ from: low, to: high });
    from = at + 1;
  }
  return runs;
}

/** From here on a word is not an everyday one: it stands in one article of sixteen at most. */
const TELLING_WEIGHT = 4;
/** A clause that the other side has not counts from this many content words that are not everyday ones. */
const MIN_CLAUSE_WORDS = 4;
/** What words have to weigh together to be worth a finding: as much as a clause. */
export const CLAUSE_WEIGHT = MIN_CLAUSE_WORDS * TELLING_WEIGHT;

/** The weights of the content words of a run. */
export function weightsIn({ side }: Telling, run: TokenRange): readonly number[] {
  const weights: number[] = [];
  for (let at = run.from; at < run.to; at += 1)
    if (featureOf(side, at) !== null) weights.push(wordWeight(bare(side.prose.tokens.fold[at] ?? '')));
  return weights;
}

export const tellingWords = (one: Telling, run: TokenRange): number =>
  weightsIn(one, run).filter((weight) => weight >= TELLING_WEIGHT).length;

export const isClause = (one: Telling, run: TokenRange): boolean => tellingWords(one, run) >= MIN_CLAUSE_WORDS;
