import { contentId } from '../../model/ids.js';
import type { Article } from '../../compare/engine.js';
import { keyOf, numberIn } from './key.js';
import type { State } from './state.js';
import type { Store } from './store.js';

/** 64 bits, as two numbers; both 0 for none. */
export type Wide = readonly [high: number, low: number];

export const NONE: Wide = [0, 0];

function wideOf(kind: string, parts: readonly (string | null)[]): Wide {
  const hex = contentId(kind, parts).slice(kind.length);
  return [Number.parseInt(hex.slice(0, 8), 16), Number.parseInt(hex.slice(8), 16)];
}

const derivedId = ({ outlet, title, published, url, sha256 }: Article): string =>
  contentId('a', [outlet, title, published, url, sha256]);

/** By what an article is known again. */
export interface Identity {
  /** Outlet, title, date, address and text: two articles that agree in these are one. */
  readonly content: Wide;
  /** The web address; else the id that the outlet gave it; none where neither is stated. */
  readonly address: Wide;
  /** The id, where it does not follow from the content. */
  readonly id: Wide;
}

export const idOf = (id: string): Wide => wideOf('i', [id]);

/** An id that was made from the content says what the content is. */
export function contentOfId(id: string): Wide | null {
  return /^a[0-9a-f]{16}$/.test(id) ? [Number.parseInt(id.slice(1, 9), 16), Number.parseInt(id.slice(9), 16)] : null;
}

function addressOf(article: Article, isStated: boolean): Wide {
  if (article.url !== null) return wideOf('u', [article.url]);
  return isStated ? wideOf('u', [article.outlet, article.id]) : NONE;
}

/** By what an article is known again, given as it was read. */
export function identityOf(article: Article): Identity {
  const derived = derivedId(article);
  const isStated = article.id !== derived;
  return {
    content: contentOfId(derived) ?? NONE,
    address: addressOf(article, isStated),
    id: isStated ? idOf(article.id) : NONE,
  };
}

/** Rows of a chunk, and numbers in a row: content, address, id. */
const CHUNK_ROWS = 512;
const ROW = 6;

const rowOf = ({ content, address, id }: Identity): number[] => [...content, ...address, ...id];

/** Writes the rows of consecutive articles behind those that are there. Inside a transaction. */
export function putIdentities({ identities }: Store, first: number, rows: readonly Identity[]): void {
  const last = first + rows.length;
  for (let at = first; at < last;) {
    const chunk = Math.floor(at / CHUNK_ROWS);
    const start = at - chunk * CHUNK_ROWS;
    const end = Math.min(last, (chunk + 1) * CHUNK_ROWS) - chunk * CHUNK_ROWS;
    const numbers = new Uint32Array(end * ROW);
    const before = start === 0 ? undefined : identities.get(keyOf(chunk));
    if (before !== undefined) numbers.set(numbersIn(before).subarray(0, start * ROW));
    for (let row = start; row < end; row += 1, at += 1) numbers.set(rowOf(rows[at - first] as Identity), row * ROW);
    identities.putSync(keyOf(chunk), Buffer.from(numbers.buffer));
  }
}

/** A copy, because the bytes of the store need not lie at a multiple of four. */
const numbersIn = (bytes: Uint8Array): Uint32Array => new Uint32Array(Uint8Array.from(bytes).buffer);

/** Numbers of articles by 64 bits that are evenly spread: open addressing, half of it empty. */
class WideTable {
  private keys = new Uint32Array(2 * 1024);
  private numbers = new Uint32Array(1024);
  private count = 0;

  get([high, low]: Wide): number | null {
    const slot = this.slotOf(high, low);
    const number = this.numbers[slot] as number;
    return number === 0 ? null : number - 1;
  }

  set([high, low]: Wide, number: number): void {
    if (2 * (this.count + 1) > this.numbers.length) this.grow();
    const slot = this.slotOf(high, low);
    if (this.numbers[slot] === 0) this.count += 1;
    this.keys[2 * slot] = high;
    this.keys[2 * slot + 1] = low;
    this.numbers[slot] = number + 1;
  }

  private slotOf(high: number, low: number): number {
    const mask = this.numbers.length - 1;
    let slot = (high ^ low) & mask;
    while (this.numbers[slot] !== 0 && (this.keys[2 * slot] !== high || this.keys[2 * slot + 1] !== low))
      slot = (slot + 1) & mask;
    return slot;
  }

  private grow(): void {
    const [keys, numbers] = [this.keys, this.numbers];
    [this.keys, this.numbers, this.count] = [new Uint32Array(2 * keys.length), new Uint32Array(2 * numbers.length), 0];
    numbers.forEach((number, slot) => {
      if (number !== 0) this.set([keys[2 * slot] as number, keys[2 * slot + 1] as number], number - 1);
    });
  }
}

export const isNone = ([high, low]: Wide): boolean => high === 0 && low === 0;

/** Which article has which content, address or id. In memory: some 64 bytes an article, read in one pass. */
export class Identities {
  private readonly contents = new WideTable();
  private readonly addresses = new WideTable();
  private readonly ids = new WideTable();
  /** By the numbers of the articles: the content, then the id. */
  private rows = new Uint32Array(0);

  static read({ identities }: Store, { next }: State): Identities {
    const found = new Identities();
    found.rows = new Uint32Array(4 * next);
    for (let chunk = 0; chunk * CHUNK_ROWS < next; chunk += 1) {
      const bytes = identities.get(keyOf(chunk));
      if (bytes === undefined) continue;
      const numbers = numbersIn(bytes);
      for (let row = 0; row * ROW < numbers.length; row += 1) {
        const wide = (at: number): Wide => [numbers[row * ROW + at] as number, numbers[row * ROW + at + 1] as number];
        found.add({ content: wide(0), address: wide(2), id: wide(4) }, chunk * CHUNK_ROWS + row);
      }
    }
    return found;
  }

  /** What was forgotten has no content. */
  add({ content, address, id }: Identity, number: number): void {
    if (isNone(content)) return;
    this.contents.set(content, number);
    if (4 * number < this.rows.length) this.rows.set([...content, ...id], 4 * number);
    if (!isNone(address)) this.addresses.set(address, number);
    if (!isNone(id)) this.ids.set(id, number);
  }

  /** Content and id of an article, as they were when the archive was opened. */
  at(number: number): Pick<Identity, 'content' | 'id'> {
    const [first = 0, second = 0, third = 0, fourth = 0] = this.rows.subarray(4 * number, 4 * number + 4);
    return { content: [first, second], id: [third, fourth] };
  }

  ofContent(content: Wide): number | null {
    return this.contents.get(content);
  }

  /** The last version at an address. */
  ofAddress(address: Wide): number | null {
    return isNone(address) ? null : this.addresses.get(address);
  }

  /** The article of an id, given or made from its content. */
  ofId(id: string): number | null {
    const content = contentOfId(id);
    return this.ids.get(idOf(id)) ?? (content === null ? null : this.contents.get(content));
  }
}

/** Whether an article has a content, without reading what all others have. */
export function hasContent({ identities }: Store, number: number, [high, low]: Wide): boolean {
  const bytes = identities.get(keyOf(Math.floor(number / CHUNK_ROWS)));
  const at = 4 * ROW * (number % CHUNK_ROWS);
  if (bytes === undefined || bytes.length < at + 8) return false;
  return bytes.readUInt32LE(at) === high && bytes.readUInt32LE(at + 4) === low;
}

/** Takes away by what an article is known. Inside a transaction. */
export function clearIdentity({ identities }: Store, number: number): void {
  const chunk = Math.floor(number / CHUNK_ROWS);
  const bytes = identities.get(keyOf(chunk));
  if (bytes === undefined) return;
  const numbers = numbersIn(bytes);
  numbers.fill(0, (number % CHUNK_ROWS) * ROW, (number % CHUNK_ROWS) * ROW + ROW);
  identities.putSync(keyOf(chunk), Buffer.from(numbers.buffer));
}

/** Numbers of the articles at the address of one, itself among them; none where it has no address. */
export function numbersOfAddress({ identities }: Store, number: number): readonly number[] {
  const bytes = identities.get(keyOf(Math.floor(number / CHUNK_ROWS)));
  if (bytes === undefined) return [];
  const at = (number % CHUNK_ROWS) * ROW + 2;
  const [high, low] = numbersIn(bytes).subarray(at, at + 2);
  if (high === undefined || low === undefined || isNone([high, low])) return [];
  const found: number[] = [];
  for (const { key, value } of identities.getRange({})) {
    const rows = numbersIn(value);
    for (let row = 0; row * ROW < rows.length; row += 1)
      if (rows[row * ROW + 2] === high && rows[row * ROW + 3] === low) found.push(numberIn(key, 0) * CHUNK_ROWS + row);
  }
  return found;
}
