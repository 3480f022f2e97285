import type { Provenance } from '../../model/model.js';
import type { ArticleRecord } from '../head/article.js';
import { dateComplaint, publishedFrom } from '../head/dates.js';
import type { ParseContext, Parsed } from '../bytes/format.js';

/** A feed as all its forms have it in common. Texts are running text, without markup. */
export interface Feed {
  readonly title: string | null;
  readonly language: string | null;
  readonly entries: readonly FeedEntry[];
}

export interface FeedEntry {
  readonly id: string | null;
  readonly title: string | null;
  readonly url: string | null;
  readonly byline: string | null;
  /** As stated. */
  readonly published: string | null;
  readonly modified: string | null;
  readonly language: string | null;
  /** What the entry gives as the report itself, paragraphs parted by blank lines. */
  readonly content: string | null;
  /** What it gives as its description. */
  readonly summary: string | null;
  readonly provenance: readonly Provenance[];
}

const dateOf = (stated: string | null): string | null => (stated === null ? null : publishedFrom(stated));

function recordOf(feed: Feed, entry: FeedEntry, text: string): Omit<ArticleRecord, 'source' | 'place'> {
  return {
    text,
    id: entry.id,
    outlet: feed.title,
    title: entry.title,
    byline: entry.byline,
    published: dateOf(entry.published) ?? dateOf(entry.modified),
    modified: entry.modified,
    url: entry.url,
    language: entry.language ?? feed.language,
    provenance: entry.provenance,
    isSummary: entry.content === null,
    format: 'record',
    zones: [],
  };
}

function* entryOf(feed: Feed, index: number, context: ParseContext): Generator<Parsed, void, undefined> {
  const entry = feed.entries[index];
  const text = entry?.content ?? entry?.summary ?? null;
  const place = context.place + index;
  if (entry === undefined) return;
  if (text === null)
    return yield { code: 'no-text', message: `entry ${place} has neither content nor summary; it was skipped` };
  const record = recordOf(feed, entry, text);
  const stated = entry.published ?? entry.modified;
  if (stated !== null && record.published === null) {
    yield { code: 'bad-date', message: `entry ${place}: ${dateComplaint(stated)}` };
  }
  yield { record: { ...record, ...context.sidecar.stated, source: context.source, place } };
}

/**
 * The articles of a feed, one an entry: its content, else its summary, and then the article says so, for a summary
 * beside a full report would look like one with everything left out.
 */
export function* articlesOf(feed: Feed, context: ParseContext): Generator<Parsed, void, undefined> {
  if (feed.entries.length === 0) yield { code: 'no-text', message: 'the feed has no entries' };
  const summaries = feed.entries.filter(({ content, summary }) => content === null && summary !== null).length;
  if (summaries > 0) {
    const message = `${summaries} of ${feed.entries.length} entries hold a summary and not the report itself`;
    yield { code: 'summary-only', message };
  }
  for (const index of feed.entries.keys()) yield* entryOf(feed, index, context);
}
