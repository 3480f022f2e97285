import { sideOf, UNSOURCED, type Side } from '../diverge/diverge.js';
import type { Member } from '../families/families.js';
import type { Article, Warning } from '../model/model.js';
import type { Extent, Prose } from '../model/prose.js';
import { creditsOf, ownOutlet, sourcesOf, type Sources } from '../sources/sources.js';
import { outletNames, publisherKey } from '../words/publishers.js';
import { analyse, findHouseText } from '../text/text.js';
import type { CompareOptions } from './compare-options.js';
import { distinguished, type Given } from './distinct.js';

/** An article with everything that is found in it alone. */
export interface Studied extends Member {
  readonly article: Article;
  readonly sources: Sources;
  readonly side: () => Side;
  readonly headline: () => Side | null;
  /** Place in the input. */
  readonly given: number;
  /** Belongs to the earlier set of `against`. */
  readonly earlier: boolean;
}

/** Made when it is first asked for: most articles of a scan are read against no other, word by word. */
function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null;
  return () => (made ??= { value: make() }).value;
}

/** The headline as prose of its own, so that what differs in it has a kind. */
function headlineOf(article: Article, language: string | null): Side | null {
  if (article.title === null) return null;
  return sideOf(analyse({ ...article, language, text: article.title, zones: [] }), UNSOURCED);
}

/** What all articles of a run say about each: names by which outlets may be credited, and the house text of each. */
interface Surroundings {
  readonly outlets: ReadonlySet<string>;
  readonly houseText: (article: Article) => readonly Extent[];
}

/** Whether a paragraph, read by itself, credits somebody. */
function creditsSomebody(article: Article, { start, end }: Extent, outlets: ReadonlySet<string>): boolean {
  const prose = analyse({ ...article, text: article.text.slice(start, end), zones: [] });
  return creditsOf(article, prose, outlets).length > 0;
}

/** An article's prose. A recurring paragraph that credits somebody is no house text: the credit counts. */
function proseOf(article: Article, { outlets, houseText }: Surroundings): Prose {
  const own = houseText(article).filter((extent) => !creditsSomebody(article, extent, outlets));
  return analyse(article, own);
}

function study({ article, given, earlier }: Given, surroundings: Surroundings): Studied {
  const prose = proseOf(article, surroundings);
  const sources = sourcesOf(prose, surroundings.outlets);
  const { outlet, credits } = sources;
  return {
    article,
    prose,
    sources,
    credits,
    outletKey: outlet === null ? null : publisherKey(outlet),
    side: once(() => sideOf(prose, sources)),
    headline: once(() => headlineOf(article, prose.language)),
    given,
    earlier,
  };
}

/** The articles of a run, each studied alone, in an order that does not depend on the input. */
export function studyAll(
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
