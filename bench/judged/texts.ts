import { jsonLines } from '../accuracy/data.js';
import { quotationArticles } from '../accuracy/polnear.js';

/** An article of the evaluation sets as a judge reads it. Offsets of labels count in `text`. */
export interface Drawable {
  readonly id: string;
  readonly set: 'one' | 'rev' | 'pol';
  readonly outlet: string;
  readonly url: string | null;
  readonly text: string;
}

interface Scraped {
  readonly id: string;
  readonly publisher: string;
  readonly paragraphs: readonly string[];
}

interface Revision {
  readonly url: string;
  readonly title: string;
  readonly text: string;
}

/** One event, 75 outlets: the paragraphs, parted by a blank line. Aggregated copies stand under another's name and are left out. */
const oneEvent = (): readonly Drawable[] =>
  (jsonLines('one-event-75-outlets.jsonl.gz') as readonly Scraped[])
    .filter(({ publisher }) => publisher !== 'news.google.com')
    .map(({ id, publisher, paragraphs }) => {
      return { id, set: 'one', outlet: publisher, url: null, text: paragraphs.join('\n\n') };
    });

/** Versions of pages: the title, a blank line, the text. `rev-171` is the record at index 171. */
const revisions = (): readonly Drawable[] =>
  (jsonLines('revisions.jsonl.gz') as readonly Revision[]).map(({ url, title, text }, at) => {
    return { id: `rev-${at}`, set: 'rev', outlet: new URL(url).host, url, text: `${title}\n\n${text}` };
  });

const quotations = (): readonly Drawable[] =>
  quotationArticles().map(({ id, outlet, text }) => {
    return { id: `pol-${id}`, set: 'pol', outlet, url: null, text };
  });

let cache: readonly Drawable[] | undefined;

/** Every article that pairs and labels are drawn from, in the order of its file. */
export const drawable = (): readonly Drawable[] => (cache ??= [...oneEvent(), ...revisions(), ...quotations()]);
