import type { Article, Family, Pair, Report, Severity } from '../../model/model.js';
import { SEVERITIES } from '../../model/model.js';
import { firstNames } from './dossier.js';

/** One family as an overview tells of it: small enough to be kept for every family of a scan. */
export interface FamilySummary {
  readonly id: string;
  /** What the base is called: its outlet, else its file or title. */
  readonly base: string;
  /** Headline of the base; null where it has none. */
  readonly headline: string | null;
  /** Language of the base, as its article states it. */
  readonly language: string | null;
  readonly articles: number;
  /** Different outlets that its articles name; 0 where none does. */
  readonly outlets: number;
  /** Names of the first of them, in the order of the evidence. */
  readonly names: readonly string[];
  /** Earliest and latest publication as stated; null where no article states one. */
  readonly published: { readonly from: string; readonly to: string } | null;
  /** Who was first, as far as the evidence goes. */
  readonly first: { readonly name: string; readonly because: string } | null;
  /** Part of its own text that a report shares with the base, 0–1: the middle one of all that do. */
  readonly share: number;
  /** Divergences from the base, by severity. */
  readonly differences: Readonly<Record<Severity, number>>;
  /** Reports that share copy with the base and credit it, or a source that both name. */
  readonly credited: number;
  /** Reports that share copy with the base and do not. */
  readonly uncredited: number;
}

/** Names kept of a family: what fits into a line, so that a story in 5,000 outlets takes no more room than another. */
const MAX_NAMES = 8;

const median = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0;

function publishedOf(members: readonly Article[]): FamilySummary['published'] {
  const dated = members
    .flatMap(({ published }) => (published === null ? [] : [{ published, time: Date.parse(published) }]))
    .filter(({ time }) => !Number.isNaN(time))
    .toSorted((one, other) => one.time - other.time || (one.published < other.published ? -1 : 1));
  const [from, to] = [dated[0], dated.at(-1)];
  return from === undefined || to === undefined ? null : { from: from.published, to: to.published };
}

/** What a report holds of each base: looked up once, because a report may have thousands of families. */
interface Lookup {
  readonly articles: ReadonlyMap<string, Article>;
  readonly names: ReadonlyMap<string, string>;
  readonly pairs: ReadonlyMap<string, readonly Pair[]>;
  readonly differences: ReadonlyMap<string, Record<Severity, number>>;
}

const noDifferences = (): Record<Severity, number> =>
  Object.fromEntries(SEVERITIES.map((severity) => [severity, 0])) as Record<Severity, number>;

/** The base of the family that holds both sides of a pair, where it is one of them; else null. */
function baseFinder({ families }: Report): (left: string, right: string) => string | null {
  const bases = new Map(families.flatMap(({ base, articles }) => articles.map((id) => [id, base])));
  return (left, right) => {
    const base = bases.get(left);
    return base !== undefined && base === bases.get(right) && (base === left || base === right) ? base : null;
  };
}

function lookUp(report: Report): Lookup {
  const baseOf = baseFinder(report);
  const pairs = new Map<string, Pair[]>();
  for (const pair of report.pairs) {
    const base = baseOf(pair.left, pair.right);
    if (base === null) continue;
    const known = pairs.get(base);
    if (known === undefined) pairs.set(base, [pair]);
    else known.push(pair);
  }
  const differences = new Map<string, Record<Severity, number>>();
  for (const { pair, severity } of report.divergences) {
    const base = baseOf(...pair);
    if (base === null) continue;
    const counts = differences.get(base) ?? noDifferences();
    counts[severity] += 1;
    differences.set(base, counts);
  }
  const names = firstNames(report.articles);
  return {
    articles: new Map(report.articles.map((article) => [article.id, article])),
    names: new Map(report.articles.map(({ id }, index) => [id, names[index] ?? ''])),
    pairs,
    differences,
  };
}

function firstOf({ order: [first] }: Family, { names }: Lookup): FamilySummary['first'] {
  const name = names.get(first?.article ?? '');
  return first === undefined || name === undefined ? null : { name, because: first.because };
}

function summaryOf(family: Family, lookup: Lookup): FamilySummary {
  const { articles, names, pairs, differences } = lookup;
  const members = family.articles.flatMap((id) => articles.get(id) ?? []);
  const base = articles.get(family.base);
  const outlets = new Set(members.flatMap(({ outlet }) => outlet ?? []));
  const own = (pairs.get(family.base) ?? []).filter(({ passages }) => passages.length > 0);
  return {
    id: family.id,
    base: names.get(family.base) ?? '',
    headline: base?.title ?? null,
    language: base?.language ?? null,
    articles: family.articles.length,
    outlets: outlets.size,
    names: [...outlets].slice(0, MAX_NAMES),
    published: publishedOf(members),
    first: firstOf(family, lookup),
    share: median(own.map(({ left, leftShare, rightShare }) => (left === family.base ? rightShare : leftShare))),
    differences: differences.get(family.base) ?? noDifferences(),
    credited: own.filter(({ credited }) => credited === true).length,
    uncredited: own.filter(({ credited }) => credited === false).length,
  };
}

/**
 * The families of a report as `renderOverview` takes them. The report may be one of many: a scan makes one for each
 * group of articles and keeps the summaries alone.
 *
 * @example
 * ```ts
 * import { articleFrom, compare, familySummaries } from 'syndiff';
 * const text = 'The ferry left at dawn with sixteen people and a piano on board, said the harbour master.';
 * const articles = ['Post', 'Echo'].map((outlet) => articleFrom({ text, outlet, title: 'A piano at sea' }));
 * const [family] = familySummaries(compare(articles));
 * console.log(family.headline, family.outlets, family.share); // A piano at sea 2 1
 * ```
 */
export function familySummaries(report: Report): readonly FamilySummary[] {
  const lookup = lookUp(report);
  return report.families.map((family) => summaryOf(family, lookup));
}
