import type { Provenance, ZoneKind } from '../../model/model.js';
import type { ArticleRecord, RecordZone } from '../head/article.js';
import { bylineIn } from '../head/bylines.js';
import { dateComplaint, publishedFrom } from '../head/dates.js';
import type { ParseContext, Parsed } from '../bytes/format.js';
import { LONGEST_NAME } from '../markup/xml-tree.js';

/** A part of an item's text: prose, or furniture that its format labels. */
export interface Block {
  readonly kind: ZoneKind | null;
  readonly text: string;
}

/** A news item as the exchange formats have it in common. Texts are running text, without markup. */
export interface NewsItem {
  readonly id: string | null;
  readonly url: string | null;
  readonly headline: string | null;
  readonly byline: string | null;
  /** The provider. */
  readonly outlet: string | null;
  readonly language: string | null;
  /** When the item was first made, as stated. */
  readonly created: string | null;
  /** When this version was made, as stated. */
  readonly modified: string | null;
  readonly version: string | null;
  /** `usable`, `withheld`, `canceled`, `corrected`, as stated, in lower case. */
  readonly status: string | null;
  readonly blocks: readonly Block[];
  readonly provenance: readonly Provenance[];
  readonly isSummary?: boolean;
}

const folded = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');

/** What a piece of furniture may say once more, folded: the headline, or what the text begins with anyway. */
interface Said {
  readonly headline: string;
  readonly first: string;
}

function isRepeated(block: Block, { headline, first }: Said): boolean {
  if (block.kind === null) return false;
  const words = folded(block.text);
  return block.kind === 'dateline' ? first.startsWith(words) : headline !== '' && words === headline;
}

/** The prose without a first paragraph that is the headline once more. */
function withoutHeadline(text: string, headline: string | null): string {
  const end = text.search(/\n|$/u);
  return headline !== null && folded(text.slice(0, end)) === folded(headline) ? text.slice(end).trimStart() : text;
}

/** In UTF-16 units, with room to spare. */
const LONGEST_DATELINE = 300;

/** One text of all blocks, parted by blank lines, and where in it the furniture stands. */
function composed(item: NewsItem): { readonly text: string; readonly zones: readonly RecordZone[] } {
  const zones: RecordZone[] = [];
  const first = item.blocks.find(({ kind }) => kind === null)?.text ?? '';
  const said = { headline: folded(item.headline ?? ''), first: folded(first.slice(0, LONGEST_DATELINE)) };
  let text = '';
  for (const block of item.blocks) {
    const words = block.kind === null ? withoutHeadline(block.text, item.headline) : block.text.trim();
    if (words === '' || isRepeated(block, said)) continue;
    const start = text === '' ? 0 : text.length + 2;
    text += text === '' ? words : `\n\n${words}`;
    if (block.kind !== null) zones.push({ kind: block.kind, start, end: text.length });
  }
  return { text, zones };
}

/** `20130605T210000+0000`, `20080219+0100`: ISO 8601 without its strokes. */
const COMPACT = /^(\d{4})(\d\d)(\d\d)(?:T(\d\d)(\d\d)(\d\d)?)?(Z|[+-]\d\d:?\d\d)?$/u;

function dateOf(stated: string | null): string | null {
  if (stated === null) return null;
  const [, year, month, day, hour, minute, second = '00', zone = ''] = COMPACT.exec(stated.trim()) ?? [];
  if (year === undefined) return publishedFrom(stated);
  const date = `${year}-${month ?? ''}-${day ?? ''}`;
  const offset = zone.replace(/([+-]\d\d)(\d\d)$/u, '$1:$2');
  return publishedFrom(hour === undefined ? date : `${date}T${hour}:${minute ?? '00'}:${second}${offset}`);
}

const LED_IN = /^(?:by|von|par|por|di|door|av|af)\s+(?=\p{Lu})/iu;

/** `By Jane Doe` is Jane Doe. */
function nameOf(byline: string | null): string | null {
  return byline === null
    ? null
    : (bylineIn(byline.slice(0, LONGEST_NAME))?.name ?? byline.slice(0, LONGEST_NAME).replace(LED_IN, ''));
}

function recordOf(item: NewsItem): Omit<ArticleRecord, 'source' | 'place'> {
  const modified = dateOf(item.modified);
  return {
    ...composed(item),
    id: item.id,
    outlet: item.outlet,
    title: item.headline,
    byline: nameOf(item.byline),
    published: dateOf(item.created) ?? modified,
    modified,
    version: item.version,
    url: item.url,
    language: item.language,
    provenance: item.provenance,
    isSummary: item.isSummary ?? false,
    format: 'record',
  };
}

const WITHDRAWN = /^(?:cancell?ed|withheld|killed|embargoed|withdrawn)$/u;
const CORRECTED = /^correct/u;

function* statusOf(item: NewsItem, name: string): Generator<Parsed, void, undefined> {
  const status = item.status ?? '';
  if (WITHDRAWN.test(status)) {
    yield { code: 'withdrawn', message: `${name} is ${status}: it is not for publication` };
  } else if (CORRECTED.test(status)) {
    yield { code: 'corrected', message: `${name} corrects an earlier version of itself` };
  }
}

/** What a message calls an item: its own name where it has one. */
export function callItem(id: string | null, place: number): string {
  return id === null ? `item ${place}` : `item ${place} (${id.slice(0, 100)})`;
}

/** The article of an item, or why there is none, and what its provider says of its standing. */
export function* articleOf(item: NewsItem, context: ParseContext): Generator<Parsed, void, undefined> {
  const name = callItem(item.id, context.place);
  yield* statusOf(item, name);
  if (!item.blocks.some(({ kind, text }) => kind === null && text.trim() !== '')) {
    return yield { code: 'no-text', message: `${name} has no text; it was skipped` };
  }
  const record = recordOf(item);
  const stated = item.created ?? item.modified;
  if (stated !== null && record.published === null) {
    yield { code: 'bad-date', message: `${name}: ${dateComplaint(stated)}` };
  }
  if (item.isSummary === true) {
    yield { code: 'summary-only', message: `${name} holds its abstract and not the report itself` };
  }
  yield { record: { ...record, ...context.sidecar.stated, source: context.source, place: context.place } };
}

/** The publisher that an address or a URN names: `acmenews.com` in `http://www.acmenews.com/about`, `urn:newsml:acmenews.com:…`, `tag:acmenews.com,2008:…`. */
export function hostIn(address: string | null): string | null {
  const found = /^(?:https?:\/\/(?:[^/@]*@)?|urn:newsml:|tag:)(?:www\.)?([\w-]+(?:\.[\w-]+)+)/iu.exec(address ?? '');
  return found?.[1]?.toLowerCase() ?? null;
}
