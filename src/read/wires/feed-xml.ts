import type { Provenance } from '../../model/model.js';
import type { Feed, FeedEntry } from './feed.js';
import { allOf, attributeOf, type Fields, fieldsOf, firstOf, lineOf, personIn, textOf } from './feed-fields.js';
import { articlesOf } from './feed.js';
import type { BytesFormat, ParseContext, Parsed } from '../bytes/format.js';
import { readXml, rootNameIn } from '../markup/xml.js';
import type { ReadWarningCode } from '../../model/warnings.js';
import { elementsIn, LONGEST_NAME, wordsIn, type XmlElement } from '../markup/xml-tree.js';

/**
 * RSS 0.9 to 2.0, RDF, Atom 0.3 and 1.0, CDF: what a feed gives under which names, best first. The names are those of
 * `fieldsOf`; an Atom element inside RSS has its prefix, inside Atom it has none.
 */
const TITLE = ['title', 'atom:title', 'dc:title', 'media:title', 'itunes:title'];
const CONTENT = ['content:encoded', 'content', 'atom:content', 'xhtml:body', 'body', 'fullitem', 'xhtml:div'];
const SUMMARY = [
  ...['description', 'summary', 'atom:summary', 'abstract', 'dc:description', 'dcterms:abstract'],
  ...['itunes:summary', 'media:description'],
];
const AUTHOR = ['author', 'atom:author', 'dc:creator', 'dc:author', 'itunes:author'];
const PUBLISHED = [
  ...['pubdate', 'published', 'atom:published', 'issued', 'atom:issued', 'dcterms:issued', 'dc:date', 'created'],
  ...['dcterms:created', 'dcterms:available'],
];
const MODIFIED = ['updated', 'atom:updated', 'modified', 'atom:modified', 'dcterms:modified', 'lastbuilddate'];
const ID = ['id', 'guid', 'atom:id', 'dc:identifier'];
const LANGUAGE = ['language', 'dc:language'];
const RIGHTS = ['rights', 'copyright', 'atom:rights', 'dc:rights', 'media:copyright'];
const CREDITS = ['dc:source', 'dc:publisher', 'media:credit'];

const ENTRIES = new Set(['item', 'entry']);

/** An element with the address that its links are relative to. */
interface Placed {
  readonly element: XmlElement;
  readonly base: string | null;
}

/** An absolute address stays as it is written. */
function resolved(address: string | null, base: string | null): string | null {
  if (address === null || base === null || URL.canParse(address)) return address;
  return URL.canParse(address, base) ? new URL(address, base).href : address;
}

function baseOf(element: XmlElement, outer: string | null): string | null {
  const own = attributeOf(element, 'xml:base');
  return own === null ? outer : resolved(own, outer);
}

const ALTERNATE = /^(?:alternate)?$/iu;

/** `<link href>` as Atom has it, or the text of a link as RSS has it. */
function linkIn(element: XmlElement): string | null {
  const isMeant = ALTERNATE.test(attributeOf(element, 'rel') ?? '');
  return isMeant ? (attributeOf(element, 'href') ?? wordsIn(element)) : null;
}

/** A `guid` is an address unless it says that it is none. */
function permalinkIn(element: XmlElement): string | null {
  const words = wordsIn(element);
  const isLink = attributeOf(element, 'isPermaLink')?.toLowerCase() !== 'false';
  return isLink && words !== null && /^https?:\/\//iu.test(words) ? words : null;
}

function urlOf({ element, base }: Placed, fields: Fields): string | null {
  const links = allOf(fields, ['feedburner:origlink', 'link', 'atom:link']);
  const found = links.map((link) => ({ link, address: linkIn(link) })).find(({ address }) => address !== null);
  const inside = found === undefined ? null : resolved(found.address, baseOf(found.link, base));
  const other =
    firstOf(fields, ['guid', 'id'], permalinkIn) ?? attributeOf(element, 'rdf:about') ?? attributeOf(element, 'href');
  return inside ?? resolved(other, base);
}

/** All names under the first property that has any. */
function peopleIn(fields: Fields, names: readonly string[]): string | null {
  for (const name of names) {
    const people = (fields.get(name) ?? []).map(personIn).filter((person) => person !== null);
    if (people.length > 0) return [...new Set(people)].join(', ');
  }
  return null;
}

/** `<source url="…">Name</source>` of RSS, and the source of Atom, a feed within the entry. */
function sourceIn(element: XmlElement): Provenance | null {
  const fields = fieldsOf(element);
  const isFeed = elementsIn(element).length > 0;
  const name = isFeed ? firstOf(fields, TITLE, lineOf) : wordsIn(element);
  const url = attributeOf(element, 'url') ?? (isFeed ? urlOf({ element, base: baseOf(element, null) }, fields) : null);
  return name === null && url === null ? null : { relation: 'source', name, url };
}

const nameIn = (element: XmlElement): string | null => lineOf(element)?.slice(0, LONGEST_NAME) ?? null;

function provenanceOf(fields: Fields): Provenance[] {
  const sources = allOf(fields, ['source', 'atom:source']).map(sourceIn);
  const credits = CREDITS.flatMap((relation) =>
    allOf(fields, [relation]).map((element) => ({ relation, name: nameIn(element), url: null })),
  );
  const rights = firstOf(fields, RIGHTS, nameIn);
  const copyright = rights === null ? [] : [{ relation: 'copyright', name: rights, url: null }];
  return [...sources.filter((source) => source !== null), ...credits.filter(({ name }) => name !== null), ...copyright];
}

function languageOf(element: XmlElement, fields: Fields): string | null {
  return attributeOf(element, 'xml:lang') ?? firstOf(fields, LANGUAGE, wordsIn);
}

/** What a feed says once for all of its entries. */
interface Inherited {
  readonly byline: string | null;
  readonly rights: string | null;
}

function entryOf(placed: Placed): FeedEntry {
  const { element } = placed;
  const fields = fieldsOf(element);
  return {
    id: firstOf(fields, ID, wordsIn) ?? attributeOf(element, 'rdf:about'),
    title: firstOf(fields, TITLE, lineOf),
    url: urlOf(placed, fields),
    byline: peopleIn(fields, AUTHOR),
    published: firstOf(fields, PUBLISHED, wordsIn),
    modified: firstOf(fields, MODIFIED, wordsIn) ?? attributeOf(element, 'lastmod'),
    language: languageOf(element, fields),
    content: firstOf(fields, CONTENT, textOf),
    summary: firstOf(fields, SUMMARY, textOf),
    provenance: provenanceOf(fields),
  };
}

/** The element that describes the feed: `feed`, or the `channel` inside `rss` and `RDF`. */
function channelIn(root: XmlElement): XmlElement {
  return elementsIn(root).find((child) => child.name.toLowerCase() === 'channel') ?? root;
}

/** What is not well-formed, and how the bytes were read. */
type ReadFeed =
  | { readonly feed: Feed; readonly fault: string | null; readonly guessed: string | null; readonly encoding: string }
  | { readonly code: ReadWarningCode; readonly message: string };

/** Where an element of another entry stands inside an entry, it is none; where it is of the same kind, one was not closed. */
function isEntry(element: XmlElement, ancestors: () => readonly XmlElement[]): boolean {
  if (!ENTRIES.has(element.name.toLowerCase())) return false;
  const outer = ancestors().findLast(({ name }) => ENTRIES.has(name.toLowerCase()));
  return outer === undefined || outer.space === element.space;
}

const sealed = (feed: Feed, { byline, rights }: Inherited): Feed => ({
  ...feed,
  entries: feed.entries.map((entry) => ({
    ...entry,
    byline: entry.byline ?? byline,
    provenance:
      rights === null || entry.provenance.some(({ relation }) => relation === 'copyright')
        ? entry.provenance
        : [...entry.provenance, { relation: 'copyright', name: rights, url: null }],
  })),
});

/** What is left of a feed without its entries: what it says of itself. */
function channelOf(root: XmlElement, entries: readonly FeedEntry[]): Feed {
  // An entry that stands alone has no channel.
  const channel = ENTRIES.has(root.name.toLowerCase()) ? { ...root, children: [] } : channelIn(root);
  const fields = fieldsOf(channel);
  const isAtom = root.name.toLowerCase() === 'feed';
  const feed: Feed = {
    title: firstOf(fields, TITLE, lineOf) ?? firstOf(fields, ['dc:publisher'], lineOf),
    language: languageOf(channel, fields) ?? attributeOf(root, 'xml:lang'),
    entries,
  };
  return sealed(feed, {
    byline: isAtom ? peopleIn(fields, ['author']) : null,
    rights: firstOf(fields, RIGHTS, nameIn),
  });
}

/**
 * Reads a feed. Its entries are taken out of the tree one by one, so that an archive of many years is read like a
 * feed of twenty.
 *
 * @param stated the encoding that is stated from outside, or null
 * @param url the address that it was taken from, or null
 */
export async function readFeed(bytes: Uint8Array, stated: string | null, url: string | null): Promise<ReadFeed> {
  const entries: FeedEntry[] = [];
  const read = await readXml(bytes, stated, (element, ancestors) => {
    if (!isEntry(element, ancestors)) return false;
    entries.push(entryOf({ element, base: [...ancestors(), element].reduce((base, one) => baseOf(one, base), url) }));
    return true;
  });
  return 'code' in read ? read : { ...read, feed: channelOf(read.root, entries) };
}

async function* parseFeed(bytes: Uint8Array, context: ParseContext): AsyncGenerator<Parsed, void, undefined> {
  const read = await readFeed(bytes, context.encoding, context.url);
  if ('code' in read) return yield read;
  if (read.guessed !== null) yield { code: 'encoding', message: read.guessed };
  if (read.fault !== null) yield { code: 'ill-formed', message: `${read.fault}; it was read as it is probably meant` };
  for (const item of articlesOf(read.feed, context)) {
    yield 'record' in item ? { record: { ...item.record, encoding: read.encoding } } : item;
  }
}

const ROOTS = /^(?:rss|(?:\w+:)?RDF|(?:\w+:)?feed|channel)$/iu;

/** RSS, RDF, Atom and CDF, well-formed or not. */
export const FEED: BytesFormat = {
  unit: 'bytes',
  endings: ['.rss', '.atom', '.rdf', '.xml'],
  matches: (sample) => ROOTS.test(rootNameIn(sample.text) ?? ''),
  parse: parseFeed,
};
