import { sha256Hex } from '../model/ids.js';
import type { Article } from '../index.js';

/**
 * The words alone: letters and digits in lower case. Two layouts, line lengths, styles of quotation marks or Unicode
 * forms of one text are one.
 */
export const wordsAlone = (text: string): string => (folded(text).match(WORDS) ?? []).join(' ');

const folded = (text: string): string => text.normalize('NFKC').toLowerCase();

/** ASCII is asked for first, because the properties of a character are slow to look up. */
const WORDS = /(?:[0-9a-z]|(?=[^\0-\x7f])[\p{L}\p{N}\p{M}])+/gu;

/** An article without its furniture: a date in its front matter is none of its words. */
function proseOf({ text, zones }: Pick<Article, 'text' | 'zones'>): string {
  const kept: string[] = [];
  let at = 0;
  for (const { span } of zones.toSorted((one, other) => one.span.start - other.span.start)) {
    if (span.start > at) kept.push(text.slice(at, span.start));
    at = Math.max(at, span.end);
  }
  return [...kept, text.slice(at)].join(' ');
}

/** The words of an article without its furniture. */
export const proseAlone = (article: Pick<Article, 'text' | 'zones'>): string => wordsAlone(proseOf(article));

/** Of letters and digits of ASCII in their order: the same words, the same number. */
function outlineOf(text: string): number {
  let outline = 0;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    if ((unit >= 0x61 && unit <= 0x7a) || (unit >= 0x30 && unit <= 0x39)) outline = (Math.imul(outline, 31) + unit) | 0;
  }
  return outline;
}

/** What an article is known by, whatever its file is called and however it is laid out. */
export class Keys {
  /** Of everything that a comparison may look at: the same key, the same facts. Path, place and id are no part of it. */
  readonly exact: string;
  /** Where it differs, so do the words; cheap, so that the words of most articles need not be looked at. */
  readonly outline: number;
  private found: string | null = null;

  constructor(private readonly article: Article) {
    const { id: _id, source: _source, place: _place, text: _text, zones, sha256, ...about } = article;
    const furniture = zones.map(({ kind, span }) => [kind, span.start, span.end]);
    this.exact = sha256Hex(JSON.stringify([about, furniture, sha256]));
    this.outline = outlineOf(folded(proseOf(article)));
  }

  /** Of the words of its prose alone. */
  get words(): string {
    this.found ??= sha256Hex(proseAlone(this.article));
    return this.found;
  }
}
