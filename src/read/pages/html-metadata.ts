import type { Provenance } from '../../model/model.js';
import { publishedFrom } from '../head/dates.js';
import { bylineOf } from './html-byline.js';
import { type HtmlDocument, oneLine } from './html-dom.js';
import { addressOf, each, jsonLdArticles, nameOf, own } from './html-json-ld.js';
import { provenanceOf, publisherOf } from './html-provenance.js';
import type { JsonObject } from '../head/metadata.js';

/** What a page says about its article, but for the text. */
export interface PageMetadata {
  readonly headline: string | null;
  readonly outlet: string | null;
  /** Who it says for machines or shows; asked for where the extraction found nobody. */
  readonly byline: () => string | null;
  readonly published: string | null;
  readonly language: string | null;
  readonly url: string | null;
  readonly provenance: readonly Provenance[];
  /** The whole text, where the page carries it for machines. */
  readonly body: string | null;
  /** Notes of correction that are stated for machines. */
  readonly corrections: readonly string[];
}

const DATES = [
  'article:published_time|og:article:published_time|og:published_time|datepublished|date|dc.date|dc.date.issued|dcterms.created|dcterms.date|pubdate|publishdate|publish-date|publish_date|parsely-pub-date|sailthru.date|article.published|cxenseparse:recs:publishtime|ptime',
].flatMap((names) => names.split('|'));
const TIMES =
  'time[itemprop~="datePublished"], [itemprop~="datePublished"], time[pubdate], article time[datetime], header time[datetime], time[datetime]';

const firstDate = (values: Iterable<unknown>): string | null => {
  for (const value of values) {
    const published = publishedFrom(typeof value === 'string' ? value.trim() : null);
    if (published !== null) return published;
  }
  return null;
};

/** Every `meta` by its name in lower case; the first of a name counts. */
function metaOf(document: HtmlDocument): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const tag of document.querySelectorAll('meta[content]')) {
    const names = `${tag.getAttribute('property') ?? ''} ${tag.getAttribute('name') ?? ''} ${tag.getAttribute('http-equiv') ?? ''}`;
    const content = oneLine(tag.getAttribute('content'));
    for (const name of names.toLowerCase().split(/\s+/u))
      if (name !== '' && content !== null && !found.has(name)) found.set(name, content);
  }
  return found;
}

type Meta = ReadonlyMap<string, string>;

function shownDates(document: HtmlDocument): unknown[] {
  const shown = [...document.querySelectorAll(TIMES)].slice(0, 20);
  return shown.flatMap((one) => [one.getAttribute('datetime'), one.getAttribute('content'), one.textContent]);
}

function dateOf(document: HtmlDocument, meta: Meta, article: JsonObject | null): string | null {
  const stated = [own(article, 'datePublished'), ...DATES.map((name) => meta.get(name)), own(article, 'dateCreated')];
  return firstDate(stated) ?? firstDate(shownDates(document));
}

function languageOf(document: HtmlDocument, meta: Meta, article: JsonObject | null): string | null {
  const root = document.documentElement;
  const given = [
    root.getAttribute('lang'),
    root.getAttribute('xml:lang'),
    meta.get('content-language'),
    meta.get('og:locale'),
    nameOf(own(article, 'inLanguage')),
  ];
  const tags = given.map((tag) => (tag ?? '').trim().replaceAll('_', '-'));
  return tags.find((tag) => /^[a-z]{2,3}(?:-[a-z0-9]{2,8}){0,3}$/iu.test(tag)) ?? null;
}

function absolute(address: string | null | undefined, base: string | null): string | null {
  const given = (address ?? '').trim();
  if (given === '' || given.length > 2000 || !URL.canParse(given, base ?? undefined)) return null;
  const url = new URL(given, base ?? undefined);
  return /^https?:$/u.test(url.protocol) ? url.href : null;
}

/** What `link` elements point to, by their relation; asked for once, as every question walks the whole tree. */
type Links = ReadonlyMap<string, string>;

function linksOf(document: HtmlDocument): Links {
  const found = new Map<string, string>();
  for (const tag of document.querySelectorAll('link[rel][href]'))
    for (const relation of (tag.getAttribute('rel') ?? '').toLowerCase().split(/\s+/u))
      if (!found.has(relation)) found.set(relation, tag.getAttribute('href') ?? '');
  return found;
}

/** Where a page stands, as well as it can be told: taken from there, saved from there, or what it calls itself. */
function addressesOf(links: Links, shared: string | null, at: string | null) {
  const canonical = absolute(links.get('canonical'), at);
  return { own: at ?? absolute(shared, at), canonical };
}

function correctionsOf(article: JsonObject | null): readonly string[] {
  const notes = each(own(article, 'correction')).map((note) =>
    oneLine(typeof note === 'string' ? note : (nameOf(own(note, 'text')) ?? nameOf(own(note, 'description')))),
  );
  return notes.filter((note) => note !== null);
}

/** The article that a page is about: the one whose address is the page's, else the first. */
function mainArticle(articles: readonly JsonObject[], addresses: readonly (string | null)[]): JsonObject | null {
  const known = new Set(addresses.filter((address) => address !== null));
  const isThis = (article: JsonObject): boolean =>
    [own(article, 'url'), own(article, 'mainEntityOfPage'), own(article, '@id')].some((at) =>
      known.has(addressOf(at) ?? ''),
    );
  return articles.find(isThis) ?? articles[0] ?? null;
}

const textOf = (value: unknown): string | null => (typeof value === 'string' && value.trim() !== '' ? value : null);

/**
 * Reads what a page states: JSON-LD, OpenGraph, `meta`, `link` and `time`.
 *
 * @param at the address that it was taken from, or null
 */
export function pageMetadata(document: HtmlDocument, at: string | null): PageMetadata {
  const meta = metaOf(document);
  const articles = jsonLdArticles(document);
  const links = linksOf(document);
  const known = addressesOf(links, meta.get('og:url') ?? null, at);
  const article = mainArticle(articles, [known.canonical, known.own]);
  const stated = addressOf(own(article, 'url')) ?? addressOf(own(article, 'mainEntityOfPage'));
  const addresses = { ...known, own: known.own ?? stated ?? known.canonical };
  const isHere = publisherOf(addresses.canonical) === publisherOf(addresses.own);
  return {
    headline: nameOf(own(article, 'headline')) ?? meta.get('og:title') ?? meta.get('twitter:title') ?? null,
    outlet: nameOf(own(article, 'publisher')) ?? meta.get('og:site_name') ?? meta.get('application-name') ?? null,
    byline: bylineOf(document, article),
    published: dateOf(document, meta, article),
    language: languageOf(document, meta, article),
    url: (isHere ? addresses.canonical : null) ?? addresses.own,
    provenance: provenanceOf(article, (name) => [meta.get(name), links.get(name)], addresses),
    body: textOf(own(article, 'articleBody')),
    corrections: correctionsOf(article),
  };
}
