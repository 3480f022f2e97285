import { contentId, sha256Hex } from '../../model/ids.js';
import { type Article, type Provenance, type Zone, ZONE_KINDS, type ZoneKind } from '../../model/model.js';
import { countWords } from '../../words/words.js';
import { publishedFrom } from './dates.js';
import { type Furniture, type Furnishing, furnish } from './furniture.js';
import type { Stretch } from './lines.js';
import { markupOf } from './markdown-zones.js';

/** A zone that is already known, in UTF-16 code units of the text. */
export interface RecordZone extends Stretch {
  readonly kind: ZoneKind;
}

/** An article as a program holds it. Only `text` is needed. */
export interface ArticleRecord {
  /** Kept as it is, byte order marks and line ends included. */
  readonly text: string;
  readonly id?: string | null | undefined;
  readonly outlet?: string | null | undefined;
  readonly title?: string | null | undefined;
  readonly byline?: string | null | undefined;
  /** ISO 8601 or another unambiguous form with a year; what is not understood becomes null. */
  readonly published?: string | null | undefined;
  readonly url?: string | null | undefined;
  /** By the properties of its file, which tell who saved it and when: what the text itself prints goes before them. */
  readonly properties?: Pick<ArticleRecord, 'byline' | 'published'> | undefined;
  /** BCP 47. */
  readonly language?: string | null | undefined;
  /** How its bytes were read, such as `utf-8`. */
  readonly encoding?: string | null | undefined;
  /** Where it comes from, for messages and order. Default: empty. */
  readonly source?: string | undefined;
  /** Which record of `source`, from 1. Default: 1. */
  readonly place?: number | undefined;
  /** Furniture that is known beforehand; it wins over what is found. */
  readonly zones?: readonly RecordZone[] | undefined;
  /** Where the copy comes from, as the file itself states it. */
  readonly provenance?: readonly Provenance[] | undefined;
  /** The provider's number of this version. */
  readonly version?: string | null | undefined;
  /** When this version was made, in a form that `published` may have. */
  readonly modified?: string | null | undefined;
  /** The text is a summary that stands for the article. */
  readonly isSummary?: boolean | undefined;
  /**
   * `text`: the first line may be the headline · `markdown`: the same, and its syntax is labelled · `record`: the text
   * came from fields, its headline is not in it unless the first line equals the title.
   * Default: `record` where there is a title, else `text`.
   */
  readonly format?: 'text' | 'markdown' | 'record' | undefined;
}

function isZone(zone: RecordZone, text: string): boolean {
  const whole = Number.isInteger(zone.start) && Number.isInteger(zone.end);
  return whole && zone.start >= 0 && zone.start < zone.end && zone.end <= text.length && ZONE_KINDS.includes(zone.kind);
}

const byStart = (a: Stretch, b: Stretch): number => a.start - b.start || a.end - b.end;

/** Adds to `first` those of `second` that touch none of it. Both are sorted and free of overlaps, and so is the result. */
function merged(first: readonly Furniture[], second: readonly Furniture[]): Furniture[] {
  const free: Furniture[] = [];
  let at = 0;
  for (const zone of second) {
    while ((first[at]?.end ?? Number.POSITIVE_INFINITY) <= zone.start) at += 1;
    if ((first[at]?.start ?? Number.POSITIVE_INFINITY) >= zone.end) free.push(zone);
  }
  return [...first, ...free].sort(byStart);
}

function withoutOverlaps(zones: readonly Furniture[]): Furniture[] {
  const kept: Furniture[] = [];
  for (const zone of [...zones].sort(byStart)) if (zone.start >= (kept.at(-1)?.end ?? 0)) kept.push(zone);
  return kept;
}

/** Front matter stands first; prose begins behind it. */
function bodyStart(given: readonly Furniture[]): number {
  const first = given[0];
  return first?.kind === 'metadata' && first.start === 0 ? first.end : 0;
}

const stated = (value: string | null | undefined): string | null =>
  value === undefined || value === null || value.trim() === '' ? null : value.trim();

function furnishRecord(record: ArticleRecord, given: readonly Furniture[]): Furnishing {
  const title = stated(record.title);
  const format = record.format ?? (title === null ? 'text' : 'record');
  const from = bodyStart(given);
  const markup = format === 'markdown' ? markupOf(record.text, from) : { stretches: [], heading: null };
  const found = furnish(record.text, {
    from,
    markup: markup.stretches,
    heading: markup.heading,
    title,
    byline: stated(record.byline),
    outlet: stated(record.outlet),
    mayHaveHeadline: format !== 'record',
  });
  const syntax = markup.stretches.map(({ start, end }): Furniture => ({ kind: 'markup', start, end }));
  return { ...found, zones: merged(merged(given, withoutOverlaps(found.zones)), syntax) };
}

/** What an article says only where its file did. */
function statedOnly(record: ArticleRecord): Pick<Article, 'provenance' | 'version' | 'modified' | 'isSummary'> {
  const [version, modified] = [stated(record.version), publishedFrom(record.modified)];
  const { provenance = [] } = record;
  return {
    ...(provenance.length === 0 ? {} : { provenance }),
    ...(version === null ? {} : { version }),
    ...(modified === null ? {} : { modified }),
    ...(record.isSummary === true ? { isSummary: true as const } : {}),
  };
}

/**
 * Makes an article of a record: finds its furniture, fills in what the head of the text says where no field does,
 * counts words and derives the id. Line ends become `\n` unless zones are given. Pure; it reads no file and runs in a browser too. It throws nothing: zones that do
 * not fit the text are left out, a date that is not understood becomes null.
 *
 * @example
 * ```ts
 * import { articleFrom } from 'syndiff';
 * const article = articleFrom({ text: 'Harbour reopens after storm\n\nBy Jane Doe\n\nThe harbour reopened on Monday.' });
 * console.log(article.title); // Harbour reopens after storm
 * console.log(article.byline); // Jane Doe
 * console.log(article.zones.length); // 2
 * ```
 */
export function articleFrom(given: ArticleRecord): Article {
  const mustFold = given.zones === undefined && given.text.includes('\r');
  const record = mustFold ? { ...given, text: given.text.replace(/\r\n?/g, '\n') } : given;
  const known = withoutOverlaps((record.zones ?? []).filter((zone) => isZone(zone, record.text)));
  const found = furnishRecord(record, known);
  const { properties } = record;
  const published = publishedFrom(record.published) ?? found.published ?? publishedFrom(properties?.published);
  const { text } = record;
  const [outlet, url] = [stated(record.outlet) ?? found.outlet, stated(record.url)];
  const sha256 = sha256Hex(text);
  // By the hash of the text: hashing the text a second time is work for nothing.
  const id = stated(record.id) ?? contentId('a', [outlet, found.title, published, url, sha256]);
  const zones = found.zones.map(({ kind, start, end }): Zone => ({ kind, span: { article: id, start, end } }));
  return {
    id,
    outlet,
    title: found.title,
    byline: found.byline ?? stated(properties?.byline),
    published,
    url,
    language: stated(record.language),
    encoding: stated(record.encoding),
    source: record.source ?? '',
    place: record.place ?? 1,
    sha256,
    words: countWords(text),
    zones,
    ...statedOnly(record),
    text,
  };
}
