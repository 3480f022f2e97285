import {
  analyse,
  compare,
  type Article,
  type Divergence,
  type Pair,
  type Passage,
  type Report,
  type Span,
} from '../index.js';
import type { DivergenceKind, Severity } from '../model/model.js';
import type { Reason, SideName } from '../model/reasons.js';
import { stretchIndexAt, type Extent, type Prose } from '../model/prose.js';
import { wordsOutside } from '../words/words.js';
import { unlikeHeadline, type HeadlineFact } from './headline.js';

/** Changes when what is found out changes, so that nothing is remembered that is not found out any more. */
export const FACTS_VERSION = 6;

/** `[start, end)` in the text. */
export type Stretch = readonly [start: number, end: number];

/** What is found out about an article by itself. */
export interface OwnFacts {
  /** Words that are compared: all but furniture and house text. */
  readonly words: number;
  readonly sentences: readonly Stretch[];
  /** Null where the headline says too little to judge. */
  readonly headline: HeadlineFact | null;
}

/** A verbatim or near passage. */
export interface SharedFact {
  readonly own: Stretch;
  readonly other: Stretch;
  /** Its words as a range among the counted words, on each side, so that those of several passages can be united. */
  readonly ownWords: Stretch;
  readonly otherWords: Stretch;
  /** Whether a credit answers for it, on each side: one that covers it, or one anywhere that names the other or a source of both. */
  readonly ownCredit: boolean;
  readonly otherCredit: boolean;
}

/** What differs inside of what is shared. */
export interface Difference {
  readonly own: Stretch;
  readonly other: Stretch;
  readonly kind: DivergenceKind;
  readonly severity: Severity;
  readonly why: Reason;
  /** The side of `why` that is the own article. */
  readonly side: SideName;
}

/** What is found out about an article and one of the others. */
export interface PairFacts {
  /** Place of the other among the members of the unit. */
  readonly other: number;
  /** Which side the other is read against, as far as the evidence goes. */
  readonly base: 'own' | 'other';
  /** Whether the later one credits the base, or a source that both name; null where both are of one outlet. */
  readonly credited: boolean | null;
  readonly shared: readonly SharedFact[];
  readonly differences: readonly Difference[];
}

/** What is found out about one article of the batch: plain, so that it can be remembered and sent to another thread. */
export interface UnitFacts {
  readonly own: OwnFacts;
  readonly pairs: readonly PairFacts[];
}

/** What counts in a comparison. */
export interface Measure {
  readonly minPassageWords: number;
}

/** Without a name that a path could leave a trace in: what is found out may depend on what is written only. */
function nameless(article: Article, at: number): Article {
  const id = String(at);
  const zones = article.zones.map(({ kind, span }) => ({ kind, span: { ...span, article: id } }));
  return { ...article, id, source: '', place: at + 1, zones };
}

/** Place of the first of some rising numbers that is not less than another. */
function firstFrom(rising: Uint32Array, least: number): number {
  let [from, to] = [0, rising.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((rising[middle] as number) < least) from = middle + 1;
    else to = middle;
  }
  return from;
}

/** The words of an article that are compared, numbered. */
class CountedWords {
  private readonly starts: Uint32Array;

  constructor({ text, zones }: Article, houseText: readonly Extent[]) {
    this.starts = wordsOutside(text, [...zones.map(({ span }) => span), ...houseText]);
  }

  get count(): number {
    return this.starts.length;
  }

  in({ start, end }: Extent): Stretch {
    return [firstFrom(this.starts, start), firstFrom(this.starts, end)];
  }
}

function ownFacts(prose: Prose, words: CountedWords): OwnFacts {
  return {
    words: words.count,
    sentences: prose.sentences.map(({ start, end }): Stretch => [start, end]),
    headline: unlikeHeadline(prose),
  };
}

const stretchOf = ({ start, end }: Span): Stretch => [start, end];

/** A pair of the report with its sides told apart by whose unit it is. */
interface Sided {
  readonly mine: SideName;
  readonly theirs: SideName;
  readonly other: number;
  /** The right one names the left, or a source of both. */
  readonly isCredited: boolean;
}

/** Kinds that rules ask for whatever their severity: a lesser one still says that two sides do not print the same. */
const ASKED: ReadonlySet<DivergenceKind> = new Set([
  'number',
  'negation',
  'name',
  'date',
  'attribution',
  'hedge',
  'quote',
]);

/** Slight changes of wording and order are two thirds of all differences, and no rule is about them. */
const maybeAsked = ({ kind, type, severity }: Divergence): boolean =>
  type !== 'moved' && severity !== 'style' && (severity !== 'low' || ASKED.has(kind));

function differencesOf(report: Report, ids: ReadonlySet<string>, sides: Sided): Difference[] {
  const { mine, theirs, other } = sides;
  const isOurs = (divergence: Divergence): boolean =>
    divergence.passage !== null &&
    ids.has(divergence.passage) &&
    divergence.pair.includes(String(other)) &&
    maybeAsked(divergence);
  return report.divergences.filter(isOurs).flatMap((divergence): Difference[] => {
    const { kind, severity, reasonCode, parts } = divergence;
    // A code and its parts belong together, which is lost where they are taken from a record one by one.
    const why = { reasonCode, parts } as Reason;
    const [own, theirSpan] = [divergence[mine], divergence[theirs]];
    if (own === null || theirSpan === null) return [];
    return [{ own: stretchOf(own), other: stretchOf(theirSpan), kind, severity, why, side: mine }];
  });
}

/** Passages that a credit of an article is for; whose pictures they are does not matter. */
function coveredBy(report: Report, article: string): ReadonlySet<string> {
  const credits = report.credits.filter((credit) => credit.article === article && credit.role !== 'photo');
  return new Set(credits.flatMap(({ covers }) => covers));
}

/** What a report says of one of its articles. */
interface Reported {
  readonly words: CountedWords;
  /** Passages that a credit of it is for. */
  readonly credited: ReadonlySet<string>;
}

function reportedIn(report: Report, article: Article): Reported {
  const houseText = report.boilerplate.filter((span) => span.article === article.id);
  return { words: new CountedWords(article, houseText), credited: coveredBy(report, article.id) };
}

/** A passage, or what is left of it where a whole sentence of one side alone stands in its middle. */
type Piece = Pick<Passage, 'id' | 'left' | 'right'>;

/** A stretch of either side. */
type Place = Pick<Passage, 'left' | 'right'>;

const meets = (one: Place, other: Place): boolean =>
  (['left', 'right'] as const).some((side) => one[side].start < other[side].end && other[side].start < one[side].end);

const isBefore = (one: Place, other: Place): boolean =>
  one.left.end <= other.left.start && one.right.end <= other.right.start;

/**
 * A passage without the sentences in it that one side alone has, which are nobody's copy.
 *
 * @param alone in the order of the texts, as the cells are
 */
function piecesOf({ id, left, right, cells }: Passage, alone: readonly Place[]): readonly Piece[] {
  if (alone.length === 0) return [{ id, left, right }];
  const pieces: Piece[] = [];
  let [isOpen, at] = [false, 0];
  for (const cell of cells) {
    let own = alone[at];
    for (; own !== undefined && isBefore(own, cell); own = alone[at]) at += 1;
    const isAlone = own !== undefined && meets(own, cell);
    const last = pieces.at(-1);
    if (!isAlone && isOpen && last !== undefined)
      pieces[pieces.length - 1] = {
        id,
        left: { ...last.left, end: cell.left.end },
        right: { ...last.right, end: cell.right.end },
      };
    else if (!isAlone) pieces.push({ id, left: cell.left, right: cell.right });
    isOpen = !isAlone;
  }
  return pieces;
}

function sharedFact(
  { left, right, id }: Piece,
  { mine, isCredited }: Sided,
  [own, other]: readonly [Reported, Reported],
): SharedFact {
  const [here, there] = mine === 'left' ? [left, right] : [right, left];
  return {
    own: stretchOf(here),
    other: stretchOf(there),
    ownWords: own.words.in(here),
    otherWords: other.words.in(there),
    ownCredit: (isCredited && mine === 'right') || own.credited.has(id),
    otherCredit: (isCredited && mine === 'left') || other.credited.has(id),
  };
}

/** A unit as it is compared: its members in stable order, and which of them it is about. */
export interface UnitTask {
  readonly articles: readonly Article[];
  readonly own: number;
}

/** A report with what is asked of it again and again. */
interface Compared {
  readonly report: Report;
  readonly reported: readonly Reported[];
  readonly passages: ReadonlyMap<string, Passage>;
  /** Whole sentences in a passage that one side alone has, by its id. */
  readonly alone: ReadonlyMap<string, readonly Place[]>;
  /** Place of the article that the unit is about. */
  readonly own: number;
}

function sentencesAlone({ divergences }: Report): ReadonlyMap<string, readonly Place[]> {
  const alone = new Map<string, Place[]>();
  for (const { passage, kind, left, right } of divergences) {
    if (passage === null || left === null || right === null || (kind !== 'sentence' && kind !== 'paragraph')) continue;
    const known = alone.get(passage);
    if (known === undefined) alone.set(passage, [{ left, right }]);
    else known.push({ left, right });
  }
  for (const places of alone.values())
    places.sort((one, other) => one.left.start - other.left.start || one.right.start - other.right.start);
  return alone;
}

function comparedWith(articles: readonly Article[], own: number, { minPassageWords }: Measure): Compared {
  const pairs = articles.flatMap((_, at) => (at === own ? [] : [[own, at] as const]));
  const report = compare(articles, { minPassageWords, pairs });
  return {
    report,
    reported: articles.map((article) => reportedIn(report, article)),
    passages: new Map(report.passages.map((passage) => [passage.id, passage])),
    alone: sentencesAlone(report),
    own,
  };
}

function pairFacts({ report, reported, passages, alone, own }: Compared, pair: Pair): PairFacts {
  const isLeft = pair.left === String(own);
  const other = Number(isLeft ? pair.right : pair.left);
  const [mine, theirs] = isLeft ? (['left', 'right'] as const) : (['right', 'left'] as const);
  const sides = { mine, theirs, other, isCredited: pair.credited === true };
  const exact = pair.passages.flatMap((id) => {
    const passage = passages.get(id);
    return passage === undefined || passage.kind === 'retold' ? [] : [passage];
  });
  const both = [reported[own] as Reported, reported[other] as Reported] as const;
  return {
    other,
    base: isLeft ? 'own' : 'other',
    credited: pair.credited,
    shared: exact
      .flatMap((passage) => piecesOf(passage, alone.get(passage.id) ?? []))
      .map((piece) => sharedFact(piece, sides, both)),
    differences: differencesOf(report, new Set(exact.map(({ id }) => id)), sides),
  };
}

/**
 * Finds out everything about one article of a batch that rules may ask. The same articles give the same facts,
 * whatever their files are called.
 */
export function factsOf({ articles: given, own }: UnitTask, measure: Measure): UnitFacts {
  const articles = given.map(nameless);
  const prose = analyse(articles[own] as Article);
  if (articles.length === 1)
    return { own: ownFacts(prose, new CountedWords(prose.article, prose.boilerplate)), pairs: [] };
  const compared = comparedWith(articles, own, measure);
  return {
    own: ownFacts(prose, (compared.reported[own] as Reported).words),
    pairs: compared.report.pairs.map((pair) => pairFacts(compared, pair)).filter(({ shared }) => shared.length > 0),
  };
}

/** The sentences of a text that a stretch touches, as one stretch. */
export function sentencesAround(sentences: readonly Stretch[], [start, end]: Stretch): Stretch {
  const rows = sentences.map(([from, to]) => ({ start: from, end: to, from, to }));
  const first = stretchIndexAt(rows, start);
  const last = stretchIndexAt(rows, Math.max(start, end - 1));
  return [
    Math.min(start, sentences[first < 0 ? last : first]?.[0] ?? start),
    Math.max(end, sentences[last < 0 ? first : last]?.[1] ?? end),
  ];
}
