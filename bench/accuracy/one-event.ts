import { articleFrom, type Article } from '../../src/index.js';
import { jsonLines } from './data.js';

interface Scraped {
  readonly id: string;
  readonly publisher: string;
  readonly scrape_time: string;
  readonly paragraphs: readonly string[];
}

let cache: readonly Article[] | undefined;

/**
 * The articles on one event as a reader of the file would get them: paragraphs parted by a blank line, the headline
 * among them. Offsets of the labels count in this text. Articles of an aggregator are left out: they are other
 * outlets' under its name.
 */
export function oneEventArticles(): readonly Article[] {
  cache ??= (jsonLines('one-event-75-outlets.jsonl.gz') as readonly Scraped[])
    .filter(({ publisher }) => publisher !== 'news.google.com')
    .map(({ id, publisher, scrape_time, paragraphs }, at) =>
      articleFrom({
        id,
        outlet: publisher,
        published: scrape_time,
        language: 'en',
        text: paragraphs.filter((paragraph) => paragraph.trim() !== '').join('\n\n'),
        source: 'one-event-75-outlets.jsonl.gz',
        place: at + 1,
      }),
    );
  return cache;
}
