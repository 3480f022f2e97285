import type { Provenance } from '../../model/model.js';
import { articlesOf, type Feed, type FeedEntry } from './feed.js';
import type { ParseContext, Parsed, TextFormat } from '../bytes/format.js';
import { looksLikeHtml, textOfHtml, textOfPlain } from '../markup/fragment.js';
import { isObject, type JsonObject } from '../head/metadata.js';

function stringAt(record: JsonObject, key: string): string | null {
  const value = Object.hasOwn(record, key) ? record[key] : null;
  if (typeof value === 'number') return String(value);
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : null;
}

function objectsAt(record: JsonObject, key: string): JsonObject[] {
  const value = Object.hasOwn(record, key) ? record[key] : null;
  return Array.isArray(value) ? value.filter(isObject) : isObject(value) ? [value] : [];
}

/** Version 1 has one `author`, version 1.1 a list of `authors`. */
function bylineOf(record: JsonObject): string | null {
  const people = [...objectsAt(record, 'authors'), ...objectsAt(record, 'author')];
  const names = people.map((person) => stringAt(person, 'name')).filter((name) => name !== null);
  return names.length === 0 ? null : [...new Set(names)].join(', ');
}

function contentOf(item: JsonObject): string | null {
  const html = stringAt(item, 'content_html');
  const text = html === null ? '' : textOfHtml(html);
  if (text !== '') return text;
  const plain = stringAt(item, 'content_text');
  return plain === null ? null : textOfPlain(plain);
}

/** A linked item is about another page, which it names. */
function provenanceOf(item: JsonObject): Provenance[] {
  const url = stringAt(item, 'external_url');
  return url === null ? [] : [{ relation: 'external_url', name: null, url }];
}

function entryOf(item: JsonObject): FeedEntry {
  const [title, summary] = [stringAt(item, 'title'), stringAt(item, 'summary')];
  return {
    id: stringAt(item, 'id'),
    title: title !== null && looksLikeHtml(title) ? textOfHtml(title) : title,
    url: stringAt(item, 'url') ?? stringAt(item, 'external_url'),
    byline: bylineOf(item),
    published: stringAt(item, 'date_published'),
    modified: stringAt(item, 'date_modified'),
    language: stringAt(item, 'language'),
    content: contentOf(item),
    summary: summary === null ? null : looksLikeHtml(summary) ? textOfHtml(summary) : textOfPlain(summary),
    provenance: provenanceOf(item),
  };
}

/** The feed in an object that is a JSON Feed. */
function feedInJson(value: JsonObject): Feed {
  return {
    title: stringAt(value, 'title'),
    language: stringAt(value, 'language'),
    entries: objectsAt(value, 'items').map(entryOf),
  };
}

function* parseJsonFeed(text: string, context: ParseContext): Generator<Parsed, void, undefined> {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return yield { code: 'bad-record', message: `${context.where || 'the file'} is not valid JSON; it was skipped` };
  }
  if (!isObject(value)) return yield { code: 'bad-record', message: 'it is no object; it was skipped' };
  yield* articlesOf(feedInJson(value), context);
}

/** JSON Feed 1 and 1.1. */
export const JSON_FEED: TextFormat = {
  unit: 'text',
  endings: ['.json'],
  matches: ({ text }) =>
    text.startsWith('{') && /"version"\s*:\s*"https?:(?:\\?\/){2}(?:www\.)?jsonfeed\.org\\?\/version/u.test(text),
  parse: parseJsonFeed,
};
