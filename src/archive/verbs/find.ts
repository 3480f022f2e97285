import type { OrderCode } from '../../model/reasons.js';
import { compareText } from '../../model/compare-text.js';
import {
  compare,
  timeOf,
  type Article,
  type Credit,
  type EngineOptions,
  type Pair,
  type Passage,
  type Report,
} from '../../compare/engine.js';
import { houseParagraphs, type HouseHashes } from '../../scan/house-text.js';
import { doubtfulPairs, worthOf } from '../../scan/worth.js';
import { filterOf, type Filter } from './filter.js';
import type { Archive } from '../handle.js';
import { hasContent, identityOf } from '../store/identities.js';
import { sharedHashes } from '../index/query.js';
import { readRecord } from '../store/kept.js';

/** What `find` may be told. */
export interface FindOptions {
  readonly engine: Pick<EngineOptions, 'minPassageWords' | 'offsets'>;
  readonly filter: Filter;
  /** Most matches to read and align. */
  readonly limit: number;
}

/** An article of the archive that shares passages with the one that was asked about. */
export interface Match {
  /** Id in the archive. */
  readonly article: string;
  readonly source: string;
  readonly outlet: string | null;
  readonly title: string | null;
  readonly published: string | null;
  readonly url: string | null;
  readonly sharedWords: number;
  /** Words of each side in shared passages, of all words that count, 0–1. */
  readonly queryShare: number;
  readonly matchShare: number;
  /** Whether the later of the two credits the earlier, or a source that both name. */
  readonly credited: boolean;
  /** Which of the two the other is read against, and why. */
  readonly base: 'query' | 'match';
  readonly reasonCode: OrderCode;
  readonly parts: Pair['parts'];
  readonly because: string;
  readonly passages: readonly Passage[];
  /** Credits in either text. */
  readonly credits: readonly Credit[];
}

/** What an archive has of an article. */
export interface Found {
  /** Id of the article that was asked about. */
  readonly query: string;
  /** The same article where the archive has it, which is no match: its id in the archive and its file; else null. */
  readonly kept: Pick<Article, 'id' | 'source'> | null;
  /** Most shared words first, then the earliest. */
  readonly matches: readonly Match[];
  /** Further articles with runs of the same words that were not aligned. */
  readonly further: number;
}

/** A run of twelve words leaves two hashes; one alone is as often a turn of phrase, as in `findCandidates`. */
const LEAST_SHARED = 2;

interface Candidate {
  readonly number: number;
  readonly shared: number;
  readonly time: number;
}

/**
 * Articles by how many hashes they share with the query, where that is enough.
 *
 * @param counts a zero for each article of the archive, and again when this returns: a story of thousands votes so often
 *   that a map of who was met takes longer than all look-ups
 */
function votesFor(holders: readonly Uint32Array[], counts: Uint32Array): readonly (readonly [number, number])[] {
  const enough: number[] = [];
  for (const articles of holders)
    for (const number of articles) {
      counts[number] = (counts[number] as number) + 1;
      if (counts[number] === LEAST_SHARED) enough.push(number);
    }
  const votes = enough.map((number) => [number, counts[number] as number] as const);
  for (const articles of holders) for (const number of articles) counts[number] = 0;
  return votes;
}

/** What is looked for, and where. */
interface Sought {
  readonly holders: readonly Uint32Array[];
  readonly filter: Filter;
}

/** Who may match, and the query itself where the archive has it: that holds all hashes of the query, or most where its zones are others. */
function candidatesFor(
  archive: Archive,
  query: Article,
  { holders, filter }: Sought,
): { readonly candidates: Candidate[]; readonly kept: Found['kept'] } {
  const { spreads, counts } = archive.now;
  const votes = votesFor(holders, counts);
  const { content } = identityOf(query);
  const isOwn = (number: number, shared: number): boolean =>
    2 * shared >= holders.length && hasContent(archive.store, number, content);
  const isMeant = filterOf(archive, filter);
  const own = new Set(votes.flatMap(([number, shared]) => (isOwn(number, shared) ? [number] : [])));
  const [first] = own;
  const candidates = votes
    .filter(([number]) => !own.has(number) && isMeant?.(number) !== false)
    .map(([number, shared]) => ({ number, shared, time: spreads.time(number) }));
  return { candidates, kept: first === undefined ? null : keptAs(archive, first) };
}

function keptAs(archive: Archive, number: number): Found['kept'] {
  const article = readRecord(archive.store, number)?.article;
  return article === undefined ? null : { id: article.id, source: article.source };
}

/** The best candidates, as articles. Those that share as much at the same moment are told apart by their ids. */
function bestOf(archive: Archive, candidates: Candidate[], limit: number): Article[] {
  const rank = (one: Candidate, other: Candidate): number =>
    other.shared - one.shared || (one.time < other.time ? -1 : Number(one.time > other.time));
  candidates.sort(rank);
  const last = candidates[limit - 1];
  const near = last === undefined ? candidates : candidates.filter((one) => rank(one, last) <= 0);
  return near
    .flatMap((one) => {
      const kept = readRecord(archive.store, one.number);
      return kept === null ? [] : [{ one, article: kept.article }];
    })
    .sort((first, second) => rank(first.one, second.one) || compareText(first.article.id, second.article.id))
    .slice(0, limit)
    .map(({ article }) => article);
}

/** An id that none of the others has. */
function apart(query: Article, others: readonly Article[]): Article {
  const ids = new Set(others.map(({ id }) => id));
  let id = query.id;
  while (ids.has(id)) id = `${id}~query`;
  return { ...query, id, zones: query.zones.map(({ kind, span }) => ({ kind, span: { ...span, article: id } })) };
}

function matchOf(report: Report, { id }: Article, match: Article): Match | null {
  const pair = report.pairs.find(({ left, right }) => [left, right].includes(match.id));
  if (pair === undefined || pair.passages.length === 0) return null;
  const own = new Set(pair.passages);
  const isLeft = pair.left === id;
  const { source, outlet, title, published, url } = match;
  return {
    ...{ article: match.id, source, outlet, title, published, url },
    sharedWords: pair.sharedWords,
    queryShare: isLeft ? pair.leftShare : pair.rightShare,
    matchShare: isLeft ? pair.rightShare : pair.leftShare,
    credited: pair.credited === true,
    base: isLeft ? 'query' : 'match',
    reasonCode: pair.reasonCode,
    parts: pair.parts,
    because: pair.reason,
    passages: report.passages.filter((passage) => own.has(passage.id)),
    credits: report.credits
      .filter(({ article }) => article === id || article === match.id)
      .map((credit) => ({ ...credit, covers: credit.covers.filter((passage) => own.has(passage)) })),
  };
}

/** Those that share more than chance would have them share, as a scan decides before it aligns a pair. */
function worthAligning(
  articles: readonly Article[],
  query: Article,
  { among, house }: { readonly among: number; readonly house: HouseHashes },
): Article[] {
  const all = [query, ...articles];
  const earlier = new Uint32Array(articles.length);
  const later = Uint32Array.from(articles, (_, at) => at + 1);
  const candidates = { pairs: { earlier, later, links: later }, ...house };
  const worth = worthOf(doubtfulPairs({ among, candidates }), { article: (at) => all[at] as Article });
  return articles.filter((_, at) => worth[at] !== 0);
}

/**
 * What an archive has of an article: the articles that share passages with it, best first. Candidates are the articles
 * that share hashes with it which are no house text; of the `limit` best of them those that share more than chance are
 * aligned, each with the query, as `compare` does.
 */
export function find(archive: Archive, given: Article, { engine, filter, limit }: FindOptions): Found {
  const { state } = archive.refresh();
  const { holders, house: boilerplate } = sharedHashes(archive, given);
  // Lines of one outlet's house are looked for in whole sets only.
  const house = { boilerplate, houseLines: new Uint32Array() };
  const { candidates, kept } = candidatesFor(archive, given, { holders, filter });
  const further = Math.max(0, candidates.length - limit);
  const best = bestOf(archive, candidates, limit);
  const against = worthAligning(best, given, { among: state.articles + 1, house });
  const query = apart(given, against);
  if (against.length === 0) return { query: given.id, kept, matches: [], further };
  const pairs = against.map((_, at): readonly [number, number] => [0, at + 1]);
  const houseText = (article: Article): ReturnType<typeof houseParagraphs> => houseParagraphs(article, house);
  const report = compare([query], { ...engine, against, pairs, detail: 'none', houseText });
  const matches = against.flatMap((article) => matchOf(report, query, article) ?? []);
  matches.sort(
    (one, other) =>
      other.sharedWords - one.sharedWords ||
      (timeOf(one) < timeOf(other) ? -1 : Number(timeOf(one) > timeOf(other))) ||
      compareText(one.article, other.article),
  );
  return { query: query.id, kept, matches, further };
}
