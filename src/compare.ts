import { align, mirror } from './align/align.js';
import {
  diverge,
  findCredits,
  findSpeaker,
  hasVocabulary,
  ownOutlet,
  sideOf,
  withoutOwn,
  type Diverged,
  type Side,
} from './diverge/diverge.js';
import { distinctIds, withId } from './distinct-ids.js';
import { SyndiffError } from './errors.js';
import {
  evidenceFor,
  familyOf,
  AS_GIVEN,
  NAMED_BASE,
  groupArticles,
  isFamilyEdge,
  quotationLedger,
  type Edge,
  type Grouping,
  type Member,
  type Reading,
} from './families/families.js';
import type { Article, Credit, Derivation, Divergence, Pair, Passage, Report, Span, Warning } from './model.js';
import { inCodePoints } from './offsets.js';
import { OPTIONS, resolveOptions, type EngineOptions } from './options.js';
import {
  coveredColumn,
  quotedColumn,
  stretchAt,
  tokensIn,
  wordsIn,
  type CreditMention,
  type Extent,
  type Prose,
} from './prose.js';
import { outletNames, publisherKey } from './publishers.js';
import { analyse, findHouseText } from './text/text.js';
import { VERSION } from './version.js';

/** What `compare` may be told besides the articles. */
export type CompareOptions = Partial<EngineOptions> & {
  /** Earlier articles: only pairs across the two sets are compared. */
  readonly against?: readonly Article[];
  /** What was met while reading; stands in the report as it is. */
  readonly warnings?: readonly Warning[];
  /** Only these pairs, by places in `articles` followed by `against`; default: every pair. */
  readonly pairs?: readonly (readonly [number, number])[];
  /**
   * Which pairs get divergences: `all` (default), those of a family's base with its members only, or `none`, which leaves
   * out the quotations and the retold passages too: what is shared and who was first is all that is asked.
   */
  readonly detail?: 'all' | 'base' | 'none';
  /** The article that is the base of its family, by its place, and why: so that parts of one story fit together. */
  readonly center?: { readonly place: number; readonly because: string };
  /** House text of an article that its wording and the other articles here do not give away: whole paragraphs. */
  readonly houseText?: (article: Article) => readonly Extent[];
  /** Pairs that were aligned elsewhere, by `alignShare` on the same articles and options, all shares together. */
  readonly aligned?: readonly AlignedPair[];
};

/** What two articles share, by their places in an order that does not depend on the input. */
export interface AlignedPair {
  readonly left: number;
  readonly right: number;
  readonly passages: readonly Passage[];
}

/** An article with everything that is found in it alone. */
interface Studied extends Member {
  readonly article: Article;
  readonly side: () => Side;
  readonly headline: () => Side | null;
  /** Place in the input. */
  readonly given: number;
  /** Belongs to the earlier set of `against`. */
  readonly earlier: boolean;
}

const byPlace = (one: Article, other: Article): number =>
  compareText(one.source, other.source) ||
  one.place - other.place ||
  compareText(one.id, other.id) ||
  compareText(one.text, other.text);

/** By code units: the same on every machine, whatever its locale. */
const compareText = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);

interface Given {
  readonly article: Article;
  readonly given: number;
  readonly earlier: boolean;
}

/** Puts the articles into an order that does not depend on the input and tells apart those with one id. */
function distinguished(all: readonly Given[]): {
  readonly articles: readonly Given[];
  readonly warnings: readonly Warning[];
} {
  const articles = [...all].sort((one, other) => byPlace(one.article, other.article) || one.given - other.given);
  const warnings = distinctIds(articles.map(({ article }) => article.id)).map(({ at, id: renamed }) => {
    const { article } = articles[at] as Given;
    articles[at] = { ...(articles[at] as Given), article: withId(article, renamed) };
    return {
      code: 'same-id',
      source: article.source,
      message: `another article has the id ${article.id} too; this one is called ${renamed}`,
    };
  });
  return { articles, warnings };
}

/**
 * Articles in an order that does not depend on the input, those with one id told apart: by `~2`, `~3` and a warning.
 *
 * @example
 * ```ts
 * import { articleFrom, distinctArticles } from 'syndiff';
 * const { articles } = distinctArticles([articleFrom({ id: '7', text: 'One.' }), articleFrom({ id: '7', text: 'Two.' })]);
 * console.log(articles.map(({ id }) => id).join(' ')); // 7 7~2
 * ```
 */
export function distinctArticles(articles: readonly Article[]): {
  readonly articles: readonly Article[];
  /** Place of each in the input. */
  readonly given: readonly number[];
  readonly warnings: readonly Warning[];
} {
  const told = distinguished(articles.map((article, given) => ({ article, given, earlier: false })));
  return {
    articles: told.articles.map(({ article }) => article),
    given: told.articles.map((one) => one.given),
    warnings: told.warnings,
  };
}

/** Made when it is first asked for: most articles of a scan are read against no other, word by word. */
function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null;
  return () => (made ??= { value: make() }).value;
}

/** The headline as prose of its own, so that what differs in it has a kind. */
function headlineOf(article: Article, language: string | null): Side | null {
  if (article.title === null) return null;
  return sideOf(analyse({ ...article, language, text: article.title, zones: [] }), []);
}

/** What all articles of a run say about each: names by which outlets may be credited, and the house text of each. */
interface Surroundings {
  readonly outlets: ReadonlySet<string>;
  readonly houseText: (article: Article) => readonly Extent[];
}

/** Whether a paragraph, read by itself, credits somebody. */
function creditsSomebody(article: Article, { start, end }: Extent, outlets: ReadonlySet<string>): boolean {
  const prose = analyse({ ...article, text: article.text.slice(start, end), zones: [] });
  return withoutOwn(article, findCredits(prose, outlets)).length > 0;
}

/** An article's prose and its credits. A recurring paragraph that credits somebody is no house text: the credit counts. */
function creditedProse(article: Article, { outlets, houseText }: Surroundings): Pick<Studied, 'prose' | 'credits'> {
  const own = houseText(article).filter((extent) => !creditsSomebody(article, extent, outlets));
  const prose = analyse(article, own);
  return { prose, credits: withoutOwn(article, findCredits(prose, outlets)) };
}

function study({ article, given, earlier }: Given, surroundings: Surroundings): Studied {
  const { prose, credits } = creditedProse(article, surroundings);
  const outlet = ownOutlet(article);
  return {
    article,
    prose,
    credits,
    outletKey: outlet === null ? null : publisherKey(outlet),
    side: once(() => sideOf(prose, credits)),
    headline: once(() => headlineOf(article, prose.language)),
    given,
    earlier,
  };
}

/** Fewer words than this say nothing about who copied whom: two of the shortest passages. */
const tooShort = (minPassageWords: number): number => 2 * minPassageWords;

function warningsFor({ article, prose }: Studied, minPassageWords: number): readonly Warning[] {
  const { source, place } = article;
  // A file of its own needs no number.
  const record = place > 1 ? `record ${place}: ` : '';
  const words = wordsIn(prose, { from: 0, to: prose.tokens.count });
  if (words === 0) return [{ code: 'no-words', source, message: `${record}there is not one word of prose in it` }];
  const found: Warning[] = [];
  if (words < tooShort(minPassageWords))
    found.push({ code: 'too-short', source, message: `${record}${words} words are too short to judge` });
  if (!hasVocabulary(prose.language)) {
    const language = prose.language ?? 'an unknown language';
    const message = `no word lists for ${language}: negations, hedges and attribution are not told apart`;
    found.push({ code: 'no-vocabulary', source, message });
  }
  return found;
}

/** A pair on its way to the report: indexes of its sides and what they share. */
interface Aligned extends Edge {
  readonly passages: readonly Passage[];
}

function alignPair(articles: readonly Studied[], [left, right]: Indexes, options: EngineOptions): AlignedPair {
  const [one, other] = [articles[left] as Studied, articles[right] as Studied];
  return { left, right, passages: align(one.prose, other.prose, options) };
}

const linked = (articles: readonly Studied[], { left, right, passages }: AlignedPair): Aligned => ({
  left,
  right,
  passages,
  link: { left: articles[left] as Studied, right: articles[right] as Studied, passages },
});

type Indexes = readonly [left: number, right: number];

function namedPairs(articles: readonly Studied[], pairs: NonNullable<CompareOptions['pairs']>): readonly Indexes[] {
  const indexOf = new Map(articles.map(({ given }, at) => [given, at]));
  return pairs.map((places) => {
    const [one, other] = places.map((place) => indexOf.get(place) ?? -1) as [number, number];
    if (one < 0 || other < 0) throw new SyndiffError('usage', `there is no pair of articles ${places.join(' and ')}`);
    return one < other ? [one, other] : [other, one];
  });
}

function pairsOf(articles: readonly Studied[], pairs: CompareOptions['pairs']): readonly Indexes[] {
  if (pairs !== undefined) return namedPairs(articles, pairs);
  const split = articles.some(({ earlier }) => earlier);
  return articles.flatMap((one, left) =>
    articles.flatMap((other, right) =>
      right > left && (!split || one.earlier !== other.earlier) ? [[left, right] as const] : [],
    ),
  );
}

/** The family of each article that belongs to one. */
type FamilyOf = ReadonlyMap<number, Grouping>;

const familyByArticle = (groupings: readonly Grouping[]): FamilyOf =>
  new Map(groupings.flatMap((grouping) => grouping.members.map((member) => [member, grouping] as const)));

/** Why the left side of a pair is its base, and whether the sides must be swapped for that. */
interface Direction {
  readonly swap: boolean;
  readonly reason: string;
}

/** How a pair is judged. */
interface Way extends Direction {
  /** Passages are enough: nobody reads the one against the other. */
  readonly isPlain: boolean;
}

/** Whether the left one comes first where nothing else decides: by the date it states, then as given. */
function comesFirst(left: Studied | undefined, right: Studied | undefined): boolean {
  const [one, other] = [left?.article.published ?? '~', right?.article.published ?? '~'];
  return one === other ? (left?.given ?? 0) < (right?.given ?? 0) : one < other;
}

function directionOf(pair: Aligned, articles: readonly Studied[], families: FamilyOf): Direction {
  const evidence = evidenceFor(pair.link);
  const family = families.get(pair.left);
  if (family === undefined || family !== families.get(pair.right)) {
    if (evidence !== null) return { swap: evidence.base === 'right', reason: evidence.reason };
    return { swap: !comesFirst(articles[pair.left], articles[pair.right]), reason: AS_GIVEN };
  }
  const [left, right] = [family.members.indexOf(pair.left), family.members.indexOf(pair.right)];
  const swap = right < left;
  if (evidence !== null && (evidence.base === 'right') === swap) return { swap, reason: evidence.reason };
  const because = family.because[0] ?? '';
  if (Math.min(left, right) === 0 && because === NAMED_BASE) return { swap, reason: because };
  return { swap, reason: evidence === null ? AS_GIVEN : (family.because[Math.max(left, right)] ?? '') };
}

/** A pair with its base on the left, and what differs. */
interface Judged extends Diverged {
  readonly left: Studied;
  readonly right: Studied;
  readonly shared: readonly Passage[];
  readonly reason: string;
}

/** Whether one side is the base of the family that holds both. */
function isOfBase({ left, right }: Aligned, families: FamilyOf): boolean {
  const family = families.get(left);
  return family !== undefined && family === families.get(right) && [left, right].includes(family.members[0] ?? -1);
}

function judge(pair: Aligned, articles: readonly Studied[], { swap, reason, isPlain }: Way): Judged {
  const [one, other] = [articles[pair.left] as Studied, articles[pair.right] as Studied];
  const [left, right] = swap ? [other, one] : [one, other];
  const shared = swap ? mirror(pair.passages, one.prose, other.prose) : pair.passages;
  if (isPlain) return { passages: shared, divergences: [], left, right, shared, reason };
  const diverged = diverge({ left: left.side(), right: right.side() }, shared, {
    left: left.headline(),
    right: right.headline(),
  });
  return { ...diverged, left, right, shared, reason };
}

function sharedWords(prose: Prose, spans: readonly Span[]): number {
  return coveredColumn(prose, spans).reduce((sum, one, at) => sum + one * (prose.tokens.words[at] ?? 0), 0);
}

/**
 * From this share of shared words on, an article is wholly derived: the rest is a headline's worth of its own. On
 * `short-answers` (light revisions and near copies wholly, heavy revisions partly, others none) any cut from 0.45 to 0.9 is
 * within 0.03 of the best macro F1, 0.73; of the reports of `scissors-and-paste` 25 share more than this with another and
 * two between a quarter and this, so that the strict reading of the word costs nothing.
 */
const WHOLLY = 0.75;
/**
 * Below this share an article is not derived, though it may share a quotation or a title. Any cut up to 0.1 does on
 * `short-answers`; on `scissors-and-paste` shares below 0.1 are formulas ("by the Honourable the …"): 32 of 73 reprints and
 * 53 of 306 originals have one. `npm run bench:accuracy -- derivation` prints the curve.
 */
const PARTLY = 0.05;

function derivationOf(share: number): Derivation {
  if (share < PARTLY) return 'none';
  return share >= WHOLLY ? 'wholly' : 'partly';
}

const isAbout = ({ role }: CreditMention): boolean => role !== 'photo';

/** Right names left, or a source of shared copy that left names too or that may be left itself. */
function isCredited({ left, right, shared }: Judged): boolean {
  const lefts = new Set(left.credits.filter(isAbout).map(({ key }) => key));
  return right.credits.filter(isAbout).some((credit) => {
    if (credit.key === left.outletKey || lefts.has(credit.key)) return true;
    return left.outletKey === null && shared.some((passage) => covers(right.prose, credit, passage.right));
  });
}

function pairRecord(judged: Judged): Pair {
  const { left, right, shared } = judged;
  const leftWords = sharedWords(
    left.prose,
    shared.map((passage) => passage.left),
  );
  const rightWords = sharedWords(
    right.prose,
    shared.map((passage) => passage.right),
  );
  const counted = ({ prose }: Studied): number => Math.max(1, wordsIn(prose, { from: 0, to: prose.tokens.count }));
  return {
    left: left.article.id,
    right: right.article.id,
    sharedWords: Math.min(leftWords, rightWords),
    leftShare: leftWords / counted(left),
    rightShare: rightWords / counted(right),
    credited: shared.length === 0 ? null : isCredited(judged),
    derivation: derivationOf(rightWords / counted(right)),
    passages: judged.passages.map(({ id }) => id),
    reason: judged.reason,
  };
}

/** Whether a credit stands in or right next to a passage: in its sentences, or in the next ones of its paragraph. */
function covers(prose: Prose, credit: CreditMention, span: Span): boolean {
  if (!isAbout(credit)) return false;
  if (credit.to === 0) return true;
  const { from, to } = tokensIn(prose, span);
  const paragraph = stretchAt(prose.paragraphs, from);
  const first = stretchAt(prose.sentences, from);
  const last = stretchAt(prose.sentences, to - 1);
  const before = stretchAt(prose.sentences, Math.max(paragraph?.from ?? 0, (first?.from ?? from) - 1));
  const behind = stretchAt(
    prose.sentences,
    Math.min((stretchAt(prose.paragraphs, to - 1)?.to ?? to) - 1, last?.to ?? to),
  );
  return credit.from >= (before?.from ?? from) && credit.from < (behind?.to ?? to);
}

function creditRecords(articles: readonly Studied[], judged: readonly Judged[]): readonly Credit[] {
  const owned = new Map<Article, { readonly id: string; readonly span: Span }[]>(
    articles.map(({ article }) => [article, []]),
  );
  for (const { left, right, shared } of judged) {
    for (const passage of shared) {
      owned.get(left.article)?.push({ id: passage.id, span: passage.left });
      owned.get(right.article)?.push({ id: passage.id, span: passage.right });
    }
  }
  return articles.flatMap(({ article, prose, credits }) =>
    credits.map((credit) => ({
      article: article.id,
      span: { article: article.id, start: credit.start, end: credit.end },
      name: credit.name,
      role: credit.role,
      covers: (owned.get(article) ?? []).filter(({ span }) => covers(prose, credit, span)).map(({ id }) => id),
    })),
  );
}

function readingOf(judged: ReadonlyMap<string, Judged>, base: string, article: string): Reading {
  const pair = judged.get(pairName(base, article));
  return { article, passages: pair?.passages ?? [], divergences: pair?.divergences ?? [] };
}

const pairName = (left: string, right: string): string => JSON.stringify([left, right]);

function familyRecords(
  articles: readonly Studied[],
  groupings: readonly Grouping[],
  judged: readonly Judged[],
): Report['families'] {
  const byName = new Map(judged.map((one) => [pairName(one.left.article.id, one.right.article.id), one]));
  return groupings.map((grouping) => {
    const [base = '', ...others] = grouping.members.map((at) => articles[at]?.article.id ?? '');
    return familyOf(
      articles,
      grouping,
      others.map((article) => readingOf(byName, base, article)),
    );
  });
}

function ledgerOf(articles: readonly Studied[], judged: readonly Judged[]): Report['quotations'] {
  const speeches = articles.map(({ prose }) => {
    const quoted = quotedColumn(prose);
    return { prose, speakers: prose.quotations.map((quotation) => findSpeaker(prose, quotation, quoted)) };
  });
  return quotationLedger(
    speeches,
    judged.map(({ left, right, shared }) => ({ left: left.prose, right: right.prose, passages: shared })),
  );
}

const ENGINE_OPTIONS = Object.entries(OPTIONS).flatMap(([name, { scope }]) =>
  scope === 'engine' ? [name as keyof EngineOptions] : [],
);

const optionsInForce = (options: EngineOptions): Report['options'] =>
  Object.fromEntries(ENGINE_OPTIONS.map((name) => [name, options[name]]));

const plainPath = (path: string): string => path.replaceAll('\\', '/').replace(/^\.\//, '');

/** Ways in which a report is named, the most exact first: its place, its file, its id, its outlet. */
const NAMINGS: readonly ((article: Article, name: string) => boolean)[] = [
  ({ source }, name) => plainPath(source) === plainPath(name),
  ({ source }, name) => plainPath(source).endsWith(`/${plainPath(name)}`),
  ({ id }, name) => id === name,
  ({ outlet }, name) => outlet !== null && outlet.toLowerCase() === name.toLowerCase(),
];

const MOST_NAMED = 5;

function namedBase(articles: readonly Studied[], base: string | null): number {
  if (base === null) return -1;
  const found = NAMINGS.map((isNamed) => articles.filter(({ article }) => isNamed(article, base)));
  const [first] = found.find((some) => some.length === 1) ?? found[0] ?? [];
  if (first !== undefined) return articles.indexOf(first);
  const several = found.find((some) => some.length > 1);
  const choice = [...new Set((several ?? articles).map(({ article }) => article.source))].slice(0, MOST_NAMED);
  throw new SyndiffError(
    'usage',
    several === undefined
      ? `--base names ${base}, which is not among the reports`
      : `--base names ${base}, which ${several.length} of the reports are called`,
    `Name one of them as it is named among the inputs, such as ${choice.join(', ')}.`,
  );
}

/** The article that is to be a base, by its index, and why. */
function namedAt(
  articles: readonly Studied[],
  base: string | null,
  center: CompareOptions['center'],
): { readonly named: number; readonly because?: string } {
  if (center === undefined) return { named: namedBase(articles, base) };
  return { named: articles.findIndex(({ given }) => given === center.place), because: center.because };
}

/** The articles of a run, each studied alone, in an order that does not depend on the input. */
function studyAll(
  articles: readonly Article[],
  options: CompareOptions,
): { readonly studied: readonly Studied[]; readonly warnings: readonly Warning[] } {
  const all = [
    ...articles.map((article) => ({ article, earlier: false })),
    ...(options.against ?? []).map((article) => ({ article, earlier: true })),
  ].map((one, given) => ({ ...one, given }));
  const { articles: given, warnings } = distinguished(all);
  const outlets = new Set(given.flatMap(({ article }) => outletNames(ownOutlet(article) ?? '')));
  const found = findHouseText(given.map(({ article }) => article));
  const { houseText = () => [] } = options;
  const surroundings = {
    outlets,
    houseText: (article: Article) => [...(found.get(article) ?? []), ...houseText(article)],
  };
  return { studied: given.map((one) => study(one, surroundings)), warnings };
}

const engineOptionsOf = new WeakMap<CompareOptions, EngineOptions>();

/** The engine's options, resolved once for each run: every step of it asks, and a scan has thousands of runs. */
function engineOptions(options: CompareOptions): EngineOptions {
  const known = engineOptionsOf.get(options);
  if (known !== undefined) return known;
  const { base = null, minPassageWords, offsets } = options;
  const resolved = resolveOptions({ base, minPassageWords, offsets });
  engineOptionsOf.set(options, resolved);
  return resolved;
}

/**
 * Aligns one share of the pairs of a run, so that several threads can divide the work: pair n belongs to share n modulo
 * `of`. The shares of all threads together are what `compare` takes as `aligned`; its report is the same as without.
 */
export function alignShare(
  articles: readonly Article[],
  options: CompareOptions,
  share: { readonly index: number; readonly of: number },
): readonly AlignedPair[] {
  const { studied } = studyAll(articles, options);
  const own = pairsOf(studied, options.pairs).filter((_, at) => at % share.of === share.index);
  return own.map((pair) => alignPair(studied, pair, engineOptions(options)));
}

/** A run on the way to its report: the articles by themselves, what the pairs share, and who belongs together. */
interface Run {
  readonly studied: readonly Studied[];
  readonly warnings: readonly Warning[];
  readonly aligned: readonly Aligned[];
  readonly groupings: readonly Grouping[];
}

function grouped(
  { studied, warnings }: Pick<Run, 'studied' | 'warnings'>,
  pairs: readonly AlignedPair[],
  options: CompareOptions,
): Run {
  const aligned = pairs
    .map((pair) => linked(studied, pair))
    .sort((one, other) => one.left - other.left || one.right - other.right);
  const named = namedAt(studied, engineOptions(options).base, options.center);
  const groupings = groupArticles(
    studied,
    // Where only some pairs of many articles are looked at, two are not all there are.
    aligned.filter(({ link }) => isFamilyEdge(link, options.pairs === undefined ? studied.length : Infinity)),
    { given: studied.map((one) => one.given), ...named },
  );
  return { studied, warnings, aligned, groupings };
}

function runOf(articles: readonly Article[], options: CompareOptions): Run {
  const { studied, warnings } = studyAll(articles, options);
  const engine = engineOptions(options);
  const pairs = options.aligned ?? pairsOf(studied, options.pairs).map((pair) => alignPair(studied, pair, engine));
  return grouped({ studied, warnings }, pairs, options);
}

function judgeAll({ studied, aligned, groupings }: Run, { detail = 'all' }: CompareOptions): readonly Judged[] {
  const families = familyByArticle(groupings);
  return aligned.map((pair) => {
    const isPlain = detail === 'none' || (detail === 'base' && !isOfBase(pair, families));
    return judge(pair, studied, { ...directionOf(pair, studied, families), isPlain });
  });
}

/** A report as far as it can be made pair by pair. */
export type PairFindings = Omit<Report, 'families' | 'quotations'>;

function pairFindings({ studied, warnings }: Run, judged: readonly Judged[], options: CompareOptions): PairFindings {
  const engine = engineOptions(options);
  return {
    formatVersion: 1,
    generator: { name: 'syndiff', version: VERSION },
    options: optionsInForce(engine),
    articles: studied.map(({ article, prose }) => ({ ...article, language: article.language ?? prose.language })),
    pairs: judged.map(pairRecord),
    passages: judged.flatMap(({ passages }) => passages),
    divergences: judged.flatMap(({ divergences }) => divergences),
    credits: creditRecords(studied, judged),
    boilerplate: studied.flatMap(({ prose }) =>
      prose.boilerplate.map((span) => ({ article: prose.article.id, ...span })),
    ),
    warnings: [
      ...(options.warnings ?? []),
      ...warnings,
      ...studied.flatMap((one) => warningsFor(one, engine.minPassageWords)),
    ],
  };
}

/** What is found of several articles together. */
function togetherFindings(
  { studied, groupings }: Run,
  judged: readonly Judged[],
  { detail }: CompareOptions,
): Pick<Report, 'families' | 'quotations'> {
  return {
    quotations: detail === 'none' ? [] : ledgerOf(studied, judged),
    families: familyRecords(studied, groupings, judged),
  };
}

/** What was found of pairs, as it was before it was written down; `passages` and `divergences` are looked up by id and pair. */
function judgedAgain(studied: readonly Studied[], { pairs, passages, divergences }: PairFindings): readonly Judged[] {
  const [byId, byPair] = [new Map(passages.map((one) => [one.id, one])), new Map<string, Divergence[]>()];
  const articles = new Map(studied.map((one) => [one.article.id, one]));
  for (const one of divergences) {
    const own = byPair.get(pairName(...one.pair));
    if (own === undefined) byPair.set(pairName(...one.pair), [one]);
    else own.push(one);
  }
  return pairs.map(({ left, right, reason, passages: ids }) => {
    const own = ids.flatMap((id) => byId.get(id) ?? []);
    return {
      left: articles.get(left) as Studied,
      right: articles.get(right) as Studied,
      passages: own,
      shared: own.filter(({ kind }) => kind !== 'retold'),
      divergences: byPair.get(pairName(left, right)) ?? [],
      reason,
    };
  });
}

/** The sides of a pair in the order of the articles, as they are aligned. */
function inOrderOfArticles({ left, right, shared }: Judged, studied: readonly Studied[]): AlignedPair {
  const [one, other] = [studied.indexOf(left), studied.indexOf(right)];
  if (one < other) return { left: one, right: other, passages: shared };
  return { left: other, right: one, passages: mirror(shared, left.prose, right.prose) };
}

/** The first half of `compare`: everything but families and quotations, spans in UTF-16 code units. */
export function comparePairs(articles: readonly Article[], options: CompareOptions = {}): PairFindings {
  const run = runOf(articles, options);
  return pairFindings(run, judgeAll(run, options), options);
}

/**
 * The second half of `compare`: puts the families and quotations to what `comparePairs` found of the same articles with the
 * same options.
 */
export function gatherFamilies(
  articles: readonly Article[],
  found: PairFindings,
  options: CompareOptions = {},
): Report {
  const all = studyAll(articles, options);
  const judged = judgedAgain(all.studied, found);
  const pairs = judged.map((one) => inOrderOfArticles(one, all.studied));
  return { ...found, ...togetherFindings(grouped(all, pairs, options), judged, options) };
}

/**
 * Compares articles, each with each: the passages they share, what each added, omitted, altered or moved, who credited
 * whom, and which of them the others are read against. Every pair is aligned; for more than about fifty articles the
 * number of pairs makes that slow. The same articles give the same report, whatever their order; only where nothing in
 * them says who was first, the first given is the base.
 *
 * @param articles two or more, from `readArticles` or `articleFrom`; ids that recur are told apart with a warning
 * @param options any of the engine's options, and `against` for comparing across two sets only
 * @returns the report, plain data in the published format
 * @throws SyndiffError `usage` for an option out of range or a `base` that is not among the articles
 * @example
 * ```ts
 * import { articleFrom, compare } from 'syndiff';
 * const one = articleFrom({ id: 'one', outlet: 'Ardle Times', text: 'The council said on Monday that it had voted to close the old ferry after 16 years.' });
 * const two = articleFrom({ id: 'two', outlet: 'Harbour Post', text: 'The council said on Monday that it had voted to close the old ferry after 60 years.' });
 * const report = compare([one, two]);
 * const [divergence] = report.divergences;
 * console.log(divergence?.kind, divergence?.leftText, divergence?.rightText); // number 16 60
 * ```
 */
export function compare(articles: readonly Article[], options: CompareOptions = {}): Report {
  const run = runOf(articles, options);
  const judged = judgeAll(run, options);
  const report = { ...pairFindings(run, judged, options), ...togetherFindings(run, judged, options) };
  return engineOptions(options).offsets === 'codepoint' ? inCodePoints(report) : report;
}
