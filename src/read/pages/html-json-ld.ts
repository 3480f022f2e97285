import type { HtmlDocument } from './html-dom.js';
import { isObject, type JsonObject } from '../head/metadata.js';

/** Values that are looked at in all the JSON-LD of a page. Those of news pages have a few hundred. */
const MOST_VALUES = 20_000;
const ARTICLE_TYPE = /(?:^|[/:])(?:\w*Article|\w*Posting|Report|Reportage)$/u;

function parsed(text: string): unknown {
  try {
    // Scripts are wrapped in comments or CDATA for parsers that nobody has any more.
    return JSON.parse(text.replace(/^\s*(?:<!\[CDATA\[|\/\*.{0,40}?\*\/|<!--)|(?:\]\]>|-->)\s*;?\s*$/gu, '').trim());
  } catch {
    return null;
  }
}

/** An own property, or undefined: `__proto__` and `constructor` are never what objects inherit. */
export function own(value: unknown, key: string): unknown {
  return isObject(value) && Object.hasOwn(value, key) ? value[key] : undefined;
}

/** A value or each of a list, at most `most`. */
export function each(value: unknown, most = 50): readonly unknown[] {
  if (value === undefined || value === null) return [];
  return Array.isArray(value) ? value.slice(0, most) : [value];
}

function isArticle(value: JsonObject): boolean {
  return each(own(value, '@type')).some((type) => typeof type === 'string' && ARTICLE_TYPE.test(type));
}

/** All objects of a type that an article has, however deep they lie. A loop and a bound, no recursion: depth is free to make. */
function articlesIn(roots: readonly unknown[]): readonly JsonObject[] {
  const found: JsonObject[] = [];
  const waiting: unknown[] = [...roots];
  for (let at = 0; at < waiting.length && at < MOST_VALUES; at += 1) {
    const value = waiting[at];
    if (isObject(value) && isArticle(value)) found.push(value);
    const inner: unknown[] = Array.isArray(value) ? value : isObject(value) ? Object.values(value) : [];
    const room = MOST_VALUES - waiting.length;
    if (room > 0) waiting.push(...inner.slice(0, room).filter((one) => typeof one === 'object' && one !== null));
  }
  return found;
}

/** What the JSON-LD of a page says about articles, in its order. */
export function jsonLdArticles(document: HtmlDocument): readonly JsonObject[] {
  const scripts = [...document.querySelectorAll('script[type="application/ld+json"]')];
  return articlesIn(scripts.map((script) => parsed(script.textContent ?? '')));
}

/** A string, or the `name` of an object; null for anything else. */
export function nameOf(value: unknown): string | null {
  const name = typeof value === 'string' ? value : own(value, 'name');
  const plain: unknown = Array.isArray(name) ? name[0] : name;
  return typeof plain === 'string' && plain.trim() !== '' ? plain.replace(/\s+/gu, ' ').trim().slice(0, 1000) : null;
}

/** A web address in a string, or the `url` or `@id` of an object; null for anything else. */
export function addressOf(value: unknown): string | null {
  const [one] = [value, own(value, 'url'), own(value, '@id')].filter(
    (given) => typeof given === 'string' && /^https?:\/\//iu.test(given.trim()),
  );
  return typeof one === 'string' ? one.trim().slice(0, 2000) : null;
}
