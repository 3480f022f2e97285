import { sha256Hex } from '../ids.js';
import type { Article } from '../index.js';

/**
 * The words alone: letters and digits in lower case. Two layouts, line lengths, styles of quotation marks or Unicode
 * forms of one text are one.
 */
export function wordsAlone(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\p{M}]+/gu, ' ')
    .trim();
}

/** The words of an article without its furniture: a date in its front matter is none of its words. */
export function proseAlone({ text, zones }: Pick<Article, 'text' | 'zones'>): string {
  const kept: string[] = [];
  let at = 0;
  for (const { span } of zones.toSorted((one, other) => one.span.start - other.span.start)) {
    if (span.start > at) kept.push(text.slice(at, span.start));
    at = Math.max(at, span.end);
  }
  return wordsAlone([...kept, text.slice(at)].join(' '));
}

/** What an article is known by, whatever its file is called and however it is laid out. */
export interface Keys {
  /** Of everything that a comparison may look at: the same key, the same facts. */
  readonly exact: string;
  /** Of the words of its prose alone. */
  readonly words: string;
}

/** Path, place and id are no part of it: a moved file is the same article. */
export function keysOf(article: Article): Keys {
  const { id: _id, source: _source, place: _place, text, zones, sha256, ...about } = article;
  const furniture = zones.map(({ kind, span }) => [kind, span.start, span.end]);
  return {
    exact: sha256Hex(JSON.stringify([about, furniture, sha256])),
    words: sha256Hex(proseAlone({ text, zones })),
  };
}
