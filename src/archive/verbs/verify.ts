import { timeOf } from '../../compare/engine.js';
import { sha256Hex } from '../../model/ids.js';
import { PostingColumns } from '../index/blocks.js';
import { hashesOf } from './add.js';
import type { Archive } from '../handle.js';
import { identityOf, idOf, isNone, type Identity } from '../store/identities.js';
import { records, type Numbered } from '../store/kept.js';
import { bucketsOf, unpackAt } from '../index/segments.js';

/** Something that is not as it was written. */
export interface Damage {
  /** Id of the article; null where the damage belongs to none. */
  readonly article: string | null;
  readonly what: string;
}

/** What checking an archive found. */
export interface Verified {
  readonly articles: number;
  readonly damages: readonly Damage[];
}

/** Sums of hashes by article: the same for the same hashes in any order. */
class Sums {
  private readonly sums: Uint32Array;
  private readonly counts: Uint32Array;

  constructor(count: number) {
    this.sums = new Uint32Array(count);
    this.counts = new Uint32Array(count);
  }

  add(article: number, hash: number): boolean {
    if (article >= this.sums.length) return false;
    this.sums[article] = (this.sums[article] as number) + Math.imul(hash | 1, 0x9e3779b1) + (hash >>> 7);
    this.counts[article] = (this.counts[article] as number) + 1;
    return true;
  }

  isSame(other: Sums, article: number): boolean {
    return this.sums[article] === other.sums[article] && this.counts[article] === other.counts[article];
  }
}

/** What the index says of each article, and what of it cannot be read. */
function indexSums({ store, now }: Archive): { readonly sums: Sums; readonly damages: readonly Damage[] } {
  const sums = new Sums(now.state.next);
  const damages: Damage[] = [];
  const columns = new PostingColumns();
  for (const segment of now.state.segments) {
    for (const bucket of bucketsOf(store, segment)) {
      columns.count = 0;
      let isWhole = true;
      try {
        unpackAt(store, segment, [bucket, columns]);
      } catch {
        isWhole = false;
      }
      for (let at = 0; at < columns.count; at += 1)
        isWhole = sums.add(columns.articles[at] as number, columns.hashes[at] as number) && isWhole;
      if (!isWhole)
        damages.push({ article: null, what: `block ${bucket} of piece ${segment.id} of the index is damaged` });
    }
  }
  return { sums, damages };
}

/** The id of an article whose bytes are damaged: from its content where it follows from that, else as it can be read. */
function nameOf({ id: read }: Numbered, { content, id }: Pick<Identity, 'content' | 'id'>): string {
  if (isNone(id)) return `a${content.map((part) => part.toString(16).padStart(8, '0')).join('')}`;
  const own = idOf(read);
  return own[0] === id[0] && own[1] === id[1] ? read : `${read} (its id is damaged too)`;
}

function damageOf(archive: Archive, record: Numbered, texts: Sums): string | null {
  const { kept, number } = record;
  const { spreads, names } = archive.now;
  if (kept === null) return 'its text is damaged: the sum over its bytes is another';
  const { article } = kept;
  if (sha256Hex(article.text) !== article.sha256) return 'its text is not the one that was stored: its hash is another';
  for (const hash of hashesOf(article)) texts.add(number, hash);
  const outlet = article.outlet === null ? 0 : names.find('outlet', article.outlet);
  if (spreads.time(number) !== timeOf(article) || spreads.outlet(number) !== outlet)
    return 'its row of dates and outlets is not what it says';
  const { content } = archive.now.identities.at(number);
  const own = identityOf(article).content;
  return content[0] === own[0] && content[1] === own[1] ? null : 'its row of identities is not what it says';
}

/**
 * Reads everything and holds it against its sums, its hashes and the texts: every flipped bit in an article is found and
 * the article named; the index is held against what the texts give. One article is in memory at a time.
 *
 * @param onProgress called after each article
 */
export function verify(archive: Archive, onProgress: (done: number, of: number) => void = () => undefined): Verified {
  const { state, spreads, identities } = archive.refresh();
  const index = indexSums(archive);
  const damages: Damage[] = [...index.damages];
  const texts = new Sums(state.next);
  const met = new Set<number>();
  for (const record of records(archive.store)) {
    if (record.number >= state.next) break;
    met.add(record.number);
    const name = record.kept?.article.id ?? nameOf(record, identities.at(record.number));
    const what = damageOf(archive, record, texts);
    if (what !== null) damages.push({ article: name, what });
    else if (!texts.isSame(index.sums, record.number))
      damages.push({ article: name, what: 'the index does not hold what its text gives' });
    onProgress(met.size, state.articles);
  }
  for (let number = 0; number < state.next; number += 1)
    if (!met.has(number) && !spreads.isForgotten(number))
      damages.push({ article: null, what: `article ${number + 1} is missing` });
  if (met.size !== state.articles)
    damages.push({ article: null, what: `${met.size} articles are there and ${state.articles} are counted` });
  return { articles: met.size, damages };
}
