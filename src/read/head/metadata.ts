import { SyndiffError } from '../../model/errors.js';
import type { ArticleRecord } from './article.js';
import { publishedFrom } from './dates.js';

/**
 * Where a record may keep each field, best first: the names of the contract, then those that scrapers, news APIs and
 * published sets use (`maintext` and `date_publish` of news-please, `publishedAt` of News API, `body_text`, …).
 * `--field NAME=KEY` replaces a row.
 */
export const FIELD_SYNONYMS = {
  id: ['id'],
  outlet: [
    ...['outlet', 'publisher', 'source', 'domain'],
    ...['source_name', 'sourceName', 'source_domain', 'publication', 'newspaper', 'site_name', 'site', 'provider'],
  ],
  title: ['title', 'headline', 'article_title', 'heading'],
  byline: ['byline', 'author', 'authors', 'author_name', 'creator'],
  published: [
    ...['published', 'date', 'datePublished', 'pubDate', 'scraped_at', 'scrape_time'],
    ...['published_at', 'publishedAt', 'published_date', 'publish_date', 'date_published', 'date_publish', 'pub_date'],
    ...['publication_date', 'datetime', 'created_at'],
  ],
  url: ['url', 'link', 'canonical_url', 'article_url', 'source_url', 'web_url'],
  language: ['language', 'inLanguage', 'lang'],
  text: [
    ...['text', 'body', 'content', 'articleBody', 'paragraphs'],
    ...['body_text', 'bodyText', 'full_text', 'fullText', 'article_text', 'articleText', 'article_body', 'maintext'],
    ...['main_text', 'content_text', 'contentText', 'article_content', 'clean_text', 'cleaned_text', 'plain_text'],
    ...['raw_text', 'story_text', 'article', 'story'],
  ],
} as const satisfies Record<string, readonly string[]>;

export type FieldName = keyof typeof FIELD_SYNONYMS;
export type FieldMap = Readonly<Record<FieldName, readonly string[]>>;
export type JsonObject = Readonly<Record<string, unknown>>;

/** What fields say about an article, and what they say wrongly. */
export interface Metadata {
  readonly stated: Omit<ArticleRecord, 'text'>;
  /** A date of publication that is not understood, as given. */
  readonly badDate: string | null;
}

export const NO_METADATA: Metadata = { stated: {}, badDate: null };

/**
 * The table of fields with `--field` in force.
 *
 * @param field each `NAME=KEY`; several for one name are tried in order. KEY may reach into objects: `meta.site`; so
 *   `text=story` reads the text from `story` and from nowhere else
 * @throws SyndiffError `usage` where NAME is no field
 */
export function fieldMap(field: readonly string[]): FieldMap {
  const map: Record<FieldName, readonly string[]> = { ...FIELD_SYNONYMS };
  const given = new Set<FieldName>();
  for (const pair of field) {
    const cut = pair.indexOf('=');
    const [name, key] = [pair.slice(0, cut), pair.slice(cut + 1)];
    if (cut < 1 || key === '' || !Object.hasOwn(FIELD_SYNONYMS, name)) {
      throw new SyndiffError(
        'usage',
        `--field ${JSON.stringify(pair)} names no field`,
        `Write NAME=KEY: the field, then where your records keep it, such as text=body. NAME is one of ${Object.keys(FIELD_SYNONYMS).join(', ')}.`,
      );
    }
    const known = name as FieldName;
    map[known] = given.has(known) ? [...map[known], key] : [key];
    given.add(known);
  }
  return map;
}

export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Own properties only: `constructor` and `__proto__` are keys like any other, never what objects inherit. */
function valueAt(record: JsonObject, key: string): unknown {
  if (Object.hasOwn(record, key)) return record[key];
  // Most names of the table are in no record; taking each apart would cost more than all that is found.
  if (!key.includes('.')) return undefined;
  let value: unknown = record;
  for (const step of key.split('.')) {
    if (!isObject(value) || !Object.hasOwn(value, step)) return undefined;
    value = value[step];
  }
  return value;
}

function firstOf<T>(record: JsonObject, keys: readonly string[], read: (value: unknown) => T | null): T | null {
  for (const key of keys) {
    const given = valueAt(record, key);
    const value = given === undefined ? null : read(given);
    if (value !== null) return value;
  }
  return null;
}

/** A string, a number, `{"name": …}` as schema.org has it, or a list of those. */
function wordsOf(value: unknown): string | null {
  if (typeof value === 'string') return value.trim() === '' ? null : value.trim();
  if (typeof value === 'number') return String(value);
  if (Array.isArray(value)) {
    const parts = value.map((item) => (Array.isArray(item) ? null : wordsOf(item))).filter((item) => item !== null);
    return parts.length === 0 ? null : parts.join(', ');
  }
  return isObject(value) && Object.hasOwn(value, 'name') && typeof value.name === 'string' ? wordsOf(value.name) : null;
}

function paragraphOf(item: unknown): string | null {
  if (typeof item === 'string') return item;
  return isObject(item) && Object.hasOwn(item, 'text') && typeof item.text === 'string' ? item.text : null;
}

/** A string as it is, or a list of paragraphs joined by blank lines. */
function proseOf(value: unknown): string | null {
  if (typeof value === 'string') return value.trim() === '' ? null : value;
  if (!Array.isArray(value)) return null;
  const paragraphs = value.map(paragraphOf);
  if (paragraphs.includes(null)) return null;
  const text = paragraphs.filter((paragraph) => paragraph !== null && paragraph.trim() !== '').join('\n\n');
  return text === '' ? null : text;
}

/** The text of a record, or null where there is none. */
export function textOf(record: JsonObject, fields: FieldMap): string | null {
  return firstOf(record, fields.text, proseOf);
}

const STATED_WORDS = ['id', 'outlet', 'title', 'byline', 'url', 'language'] as const;

/** What a record says besides its text. */
export function metadataOf(record: JsonObject, fields: FieldMap): Metadata {
  const words = (name: FieldName): string | null => firstOf(record, fields[name], wordsOf);
  const published = firstOf(record, fields.published, publishedFrom);
  const stated: Partial<Record<Exclude<FieldName, 'text'>, string>> = {};
  for (const name of STATED_WORDS) {
    const value = words(name);
    if (value !== null) stated[name] = value;
  }
  if (published !== null) stated.published = published;
  return { stated, badDate: published === null ? words('published') : null };
}

/** Longest front matter or sidecar that is parsed, in UTF-16 code units. Real ones have a few hundred. */
export const LONGEST_METADATA = 1024 ** 2;

/** YAML (and so JSON) as an object; null where it is none or broken. Aliases are bounded, or ten lines make a billion items. */
export async function parseYaml(source: string): Promise<JsonObject | null> {
  if (source.length > LONGEST_METADATA) return null;
  const { parseDocument } = await import('yaml');
  try {
    const document = parseDocument(source, { logLevel: 'silent' });
    const value: unknown = document.errors.length > 0 ? null : document.toJS({ maxAliasCount: 100 });
    return isObject(value) ? value : null;
  } catch {
    return null;
  }
}

/**
 * Front matter as people write it: `Outlet: Post: Daily` is no YAML and still clear. Valid YAML is taken as it is; else each
 * line is a name, a colon and the rest. Names are read in lower case. Null where a line is neither,
 * or where a value is the structure of a YAML that is broken.
 */
export async function parseFrontMatter(source: string): Promise<JsonObject | null> {
  const valid = await parseYaml(source);
  if (valid !== null) return Object.fromEntries(Object.entries(valid).map(([name, value]) => [lowered(name), value]));
  if (source.length > LONGEST_METADATA) return null;
  const lines = source.split('\n').filter((line) => line.trim() !== '');
  const pairs = lines.map((line) => /^\s*([\p{L}_-]{1,40})\s*:\s*(?![\s[{&*|>])(.{0,2000})$/u.exec(line));
  if (lines.length === 0 || pairs.includes(null)) return null;
  return Object.fromEntries(
    pairs.map((pair) => [lowered(pair?.[1] ?? ''), (pair?.[2] ?? '').trim().replace(/^["']|["']$/g, '')]),
  );
}

/** `Outlet` → `outlet`; a name with capitals inside (`datePublished`) is meant as it stands. */
const lowered = (name: string): string => (/^\p{Lu}\p{Ll}*$/u.test(name) ? name.toLowerCase() : name);

/** Where front matter stands: its YAML and the offset behind its last line. */
export interface FrontMatter {
  readonly source: string;
  readonly end: number;
}

/** The block between `---` on the first line and the next `---` (or `...`) of its own; null where there is none. */
export function frontMatterOf(text: string): FrontMatter | null {
  if (!/^---[ \t]*\n/u.test(text.slice(0, 100))) return null;
  const start = text.indexOf('\n') + 1;
  for (let at = start; at < text.length && at - start <= LONGEST_METADATA;) {
    const found = text.indexOf('\n', at);
    const end = found < 0 ? text.length : found;
    if (/^(?:---|\.\.\.)[ \t]*$/u.test(text.slice(at, Math.min(end, at + 100))) && end - at < 100) {
      return { source: text.slice(start, at), end: Math.min(text.length, end + 1) };
    }
    at = end + 1;
  }
  return null;
}
