import { analyse, compare, type Article, type Divergence, type Passage, type Report, type Span } from '../index.js';
import type { DivergenceKind, DivergenceType, Severity } from '../model.js';
import { stretchIndexAt, tokensIn, type Extent, type Prose } from '../prose.js';
import { unlikeHeadline, type HeadlineFact } from './headline.js';

/** Changes when what is found out changes, so that nothing is remembered that is not found out any more. */
export const FACTS_VERSION = 1;

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
  /** Whether a credit stands in or beside it, on each side. */
  readonly ownCredit: boolean;
  readonly otherCredit: boolean;
}

/** What differs inside of what is shared. */
export interface Difference {
  readonly own: Stretch;
  readonly other: Stretch;
  readonly kind: DivergenceKind;
  /** As the later side has it against the earlier one. */
  readonly type: DivergenceType;
  readonly severity: Severity;
  /** Its sides are called {own} and {other}, because the article that answers for a pair is told only later. */
  readonly reason: string;
}

/** What is found out about an article and one of the others. */
export interface PairFacts {
  /** Place of the other among the members of the unit. */
  readonly other: number;
  /** Which side the other is read against, as far as the evidence goes. */
  readonly base: 'own' | 'other';
  /** Whether the later one credits the base, or a source that both name. */
  readonly credited: boolean;
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

/** Counted words before each token. */
function wordSums({ tokens }: Prose): Uint32Array {
  const sums = new Uint32Array(tokens.count + 1);
  for (let at = 0; at < tokens.count; at += 1) sums[at + 1] = (sums[at] ?? 0) + (tokens.words[at] ?? 0);
  return sums;
}

/** An article's words, counted once for all its passages. */
class Counted {
  readonly prose: Prose;
  private readonly sums: Uint32Array;

  constructor(article: Article) {
    this.prose = analyse(article);
    this.sums = wordSums(this.prose);
  }

  get words(): number {
    return this.sums.at(-1) ?? 0;
  }

  wordsIn(span: Extent): Stretch {
    const { from, to } = tokensIn(this.prose, span);
    return [this.sums[from] ?? 0, this.sums[to] ?? 0];
  }
}

function ownFacts({ prose, words }: Counted): OwnFacts {
  return {
    words,
    sentences: prose.sentences.map(({ start, end }): Stretch => [start, end]),
    headline: unlikeHeadline(prose),
  };
}

const stretchOf = ({ start, end }: Span): Stretch => [start, end];

/** A pair of the report with its sides told apart by whose unit it is. */
interface Sided {
  readonly mine: 'left' | 'right';
  readonly theirs: 'left' | 'right';
  readonly other: number;
}

/** A reason with its sides named by whose they are. What is quoted in it is left alone: it stands behind a colon. */
function sidedReason(reason: string, { mine, theirs }: Sided): string {
  const [said = '', ...quoted] = reason.split(': ');
  const named = said
    .replace(new RegExp(`\\bthe ${mine}(?: side)?\\b`, 'g'), '{own}')
    .replace(new RegExp(`\\bthe ${theirs}(?: side)?\\b`, 'g'), '{other}');
  return [named, ...quoted].join(': ');
}

function differencesOf(report: Report, ids: ReadonlySet<string>, sides: Sided): Difference[] {
  const { mine, theirs, other } = sides;
  const isOurs = ({ pair, passage, severity }: Divergence): boolean =>
    passage !== null && ids.has(passage) && severity !== 'style' && pair.includes(String(other));
  return report.divergences.filter(isOurs).flatMap((divergence): Difference[] => {
    const { kind, type, severity, reason } = divergence;
    const [own, theirSpan] = [divergence[mine], divergence[theirs]];
    if (own === null || theirSpan === null || type === 'moved') return [];
    return [
      { own: stretchOf(own), other: stretchOf(theirSpan), kind, type, severity, reason: sidedReason(reason, sides) },
    ];
  });
}

/** Passages that a credit of an article stands in or beside; whose pictures they are does not matter. */
function coveredBy(report: Report, article: string): ReadonlySet<string> {
  const credits = report.credits.filter((credit) => credit.article === article && credit.role !== 'photo');
  return new Set(credits.flatMap(({ covers }) => covers));
}

interface Meeting extends Sided {
  readonly own: Counted;
  readonly theirProse: Counted;
  readonly ownCovered: ReadonlySet<string>;
}

function sharedFact({ left, right, id }: Passage, meeting: Meeting, theirCovered: ReadonlySet<string>): SharedFact {
  const [own, other] = meeting.mine === 'left' ? [left, right] : [right, left];
  return {
    own: stretchOf(own),
    other: stretchOf(other),
    ownWords: meeting.own.wordsIn(own),
    otherWords: meeting.theirProse.wordsIn(other),
    ownCredit: meeting.ownCovered.has(id),
    otherCredit: theirCovered.has(id),
  };
}

/** A unit as it is compared: its members in stable order, and which of them it is about. */
export interface UnitTask {
  readonly articles: readonly Article[];
  readonly own: number;
}

/**
 * Finds out everything about one article of a batch that rules may ask. The same articles give the same facts,
 * whatever their files are called.
 */
export function factsOf({ articles: given, own }: UnitTask, { minPassageWords }: Measure): UnitFacts {
  const articles = given.map(nameless);
  const counted = articles.map((article) => new Counted(article));
  const mine = counted[own] as Counted;
  if (articles.length === 1) return { own: ownFacts(mine), pairs: [] };
  const others = articles.flatMap((_, at) => (at === own ? [] : [[own, at] as const]));
  const report = compare(articles, { minPassageWords, pairs: others });
  const passages = new Map(report.passages.map((passage) => [passage.id, passage]));
  const ownCovered = coveredBy(report, String(own));
  const pairs = report.pairs.map((pair): PairFacts => {
    const isLeft = pair.left === String(own);
    const other = Number(isLeft ? pair.right : pair.left);
    const sides = { mine: isLeft ? 'left' : 'right', theirs: isLeft ? 'right' : 'left', other } as const;
    const meeting = { ...sides, own: mine, theirProse: counted[other] as Counted, ownCovered };
    const exact = pair.passages.flatMap((id) => {
      const passage = passages.get(id);
      return passage === undefined || passage.kind === 'retold' ? [] : [passage];
    });
    const theirCovered = coveredBy(report, String(other));
    return {
      other,
      base: isLeft ? 'own' : 'other',
      credited: pair.credited === true,
      shared: exact.map((passage) => sharedFact(passage, meeting, theirCovered)),
      differences: differencesOf(report, new Set(exact.map(({ id }) => id)), sides),
    };
  });
  return { own: ownFacts(mine), pairs: pairs.filter(({ shared }) => shared.length > 0) };
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
