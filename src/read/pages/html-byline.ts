import { publisherKey, publisherRole } from '../../words/publishers.js';
import { bylineIn } from '../head/bylines.js';
import { dateAt } from '../head/dates.js';
import { type HtmlDocument, oneLine } from './html-dom.js';
import { each, nameOf, own } from './html-json-ld.js';
import type { JsonObject } from '../head/metadata.js';

const LONGEST_BYLINE = 200;
const LEAD_IN =
  /^(?:(?:written|words|text|story|reported|posted|published|authored)\s+by|by|von|par|por|di|door|autor(?:a|in)?|author|автор|作者|文)(?:\s*[:：|/]\s*|\s+)/iu;
/** Labels and buttons that stand where a name should. */
const NO_NAME =
  /^(?:follow(?: author| us)?|(?:last )?updated\b.*|(?:first )?published\b.*|posted\b.*|share\b.*|by|author|authors|staff|admin|administrator|\d[\d\s.,:/-]*)$/iu;
const ADDRESS = /^(?:https?:\/\/|www\.|@?[\w.-]+@)/iu;

/** `Jane Doe July 15, 2018` → `Jane Doe`: a date behind the name is no part of it. */
function withoutDate(line: string): string {
  for (let at = 0; at >= 0 && at < line.length; at = line.indexOf(' ', at + 1)) {
    const from = at === 0 ? 0 : at + 1;
    if (dateAt(line, from) !== null) return line.slice(0, at);
    if (at === 0 && !line.includes(' ')) break;
  }
  return line;
}

/** A byline as names: without `By`, dates and labels; null where no name is left. */
export function cleanByline(given: string | null | undefined): string | null {
  const line = oneLine((given ?? '').slice(0, 2000));
  if (line === null || ADDRESS.test(line)) return null;
  const bare = bylineIn(line)?.name ?? withoutDate(line.replace(LEAD_IN, ''));
  const name = bare.replace(/^[\s|/,;:·•–—-]+|[\s|/,;:·•–—-]+$/gu, '');
  return name === '' || name.length > LONGEST_BYLINE || NO_NAME.test(name) || !/\p{L}{2}/u.test(name) ? null : name;
}

const META =
  'meta[name="author" i], meta[property="author" i], meta[property="article:author" i], meta[name="byl" i], meta[name="parsely-author" i], meta[name="sailthru.author" i], meta[name="dc.creator" i], meta[name="dcterms.creator" i], meta[name="article:author" i]';
const SHOWN =
  '[rel~="author"], [itemprop~="author"] [itemprop~="name"], [itemprop~="author"], .byline, .article-byline, .author-name';

function firstClean(values: Iterable<string | null>): string | null {
  for (const value of values) {
    const name = cleanByline(value);
    if (name !== null) return name;
  }
  return null;
}

function authorsOf(article: JsonObject | null): string | null {
  const names = each(own(article, 'author')).map((author) => cleanByline(nameOf(author)));
  const known = [...new Set(names.filter((name) => name !== null))];
  return known.length === 0 ? null : known.join(', ');
}

/** Who wrote it, best first: what the extraction found, what the page states for machines, what it shows. */
export function bylineOf(document: HtmlDocument, article: JsonObject | null): () => string | null {
  const stated =
    authorsOf(article) ?? firstClean([...document.querySelectorAll(META)].map((meta) => meta.getAttribute('content')));
  if (stated !== null) return () => stated;
  const shown = [...document.querySelectorAll(SHOWN)].slice(0, 20).map((element) => element.textContent);
  return () => firstClean(shown);
}

/** What parts the names of a byline. */
const BETWEEN = /,\s+|\s[|/–—-]\s|\s(?:and|und|et|y|e|och|with|mit|avec|con)\s/u;

/** `Jane Doe and Halden Press`: whether a byline names a publisher beside a person, and not the one whose page it is. */
export function creditsPublisher(byline: string, outlet: string | null): boolean {
  const [first = '', ...rest] = byline.split(BETWEEN);
  const own = outlet === null ? null : publisherKey(outlet);
  return publisherRole(first) === null && rest.some((one) => publisherRole(one) !== null && publisherKey(one) !== own);
}
