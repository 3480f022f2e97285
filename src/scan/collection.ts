import { compareText } from '../model/compare-text.js';
import {
  CandidateIndex,
  contentHash,
  contentId,
  distinctIds,
  equalColumns,
  fingerprintOf,
  hashedWords,
  mayMeet,
  type Article,
  type Candidates,
  type Filters,
  type Holder,
  type Room,
  type Warning,
} from '../index.js';
import { isPlaceholderDate } from '../words/placeholder-dates.js';

/** What is kept of an article while the others are read. */
interface Kept extends Holder {
  readonly source: string;
  readonly place: number;
  readonly characters: number;
}

/** The articles of a scan in an order that does not depend on the input, and under ids that tell them apart. */
export interface Settled {
  /** Numbers of the articles, as they came in, in that order. In memory that threads share. */
  readonly order: Uint32Array;
  /** New ids, by the number of the article. */
  readonly renamed: ReadonlyMap<number, string>;
  readonly candidates: Candidates;
  /** Of the text of each article, by its number. */
  readonly characters: Uint32Array;
  /** The same for the same articles, in whatever order they came, and for no others. */
  readonly key: string;
  readonly warnings: readonly Warning[];
  /** How many articles were looked among: what is chance grows with them. */
  readonly among: number;
  /** The filters under which families may ask for pairs beyond the candidates; null where they may not. */
  readonly further: Filters | null;
}

/** What an article is found by. */
export interface Print {
  readonly hashes: Uint32Array;
  /** Of the whole text; null where it is too short to be a copy. */
  readonly content: readonly [number, number] | null;
}

export function printOf(article: Pick<Article, 'text' | 'zones'>): Print {
  const hashed = hashedWords(article);
  return {
    hashes: fingerprintOf(hashed),
    content: hashed.words.length < LEAST_WORDS ? null : contentHash(hashed),
  };
}

/** Copies shorter than this are too short for any passage. */
export const LEAST_WORDS = 8;
/** Warnings of one kind that are named singly. */
const MOST_NAMED = 20;
/** Stands beside the number of an article that is too short to be a copy. */
const ALONE = 0;
/** A copy in memory that threads share. */
export function shared(values: ArrayLike<number>): Uint32Array {
  const column = new Uint32Array(new SharedArrayBuffer(4 * values.length));
  column.set(values);
  return column;
}

/** Hashes of whole texts, by the number of the article. */
class HashPairs {
  private columns = [new Uint32Array(1024), new Uint32Array(1024)] as const;
  private count = 0;

  add([one, other]: readonly [number, number]): void {
    if (this.count === this.columns[0].length) {
      const larger = [new Uint32Array(2 * this.count), new Uint32Array(2 * this.count)] as const;
      larger.forEach((column, at) => column.set(this.columns[at] as Uint32Array));
      this.columns = larger;
    }
    this.columns[0][this.count] = one;
    this.columns[1][this.count] = other;
    this.count += 1;
  }

  equal(): Uint32Array[] {
    return equalColumns(this.columns[0].subarray(0, this.count), this.columns[1].subarray(0, this.count));
  }
}

/**
 * Takes in the articles of a scan one by one. Of each it keeps its id, outlet, date and place and the fingerprint; the
 * text is somebody else's business.
 */
export class Collection {
  private readonly kept: Kept[] = [];
  private readonly index: CandidateIndex;
  private readonly contents = new HashPairs();
  private readonly names = new Map<string, string>();
  private earlierFrom = Number.POSITIVE_INFINITY;
  private readonly key = [0, 0, 0, 0];
  private short = 0;
  private placeholders = 0;

  constructor(
    private readonly filters: Filters,
    room: Room | null = null,
  ) {
    this.index = new CandidateIndex(room);
  }

  get count(): number {
    return this.kept.length;
  }

  private get isSplit(): boolean {
    return this.earlierFrom !== Number.POSITIVE_INFINITY;
  }

  /** Articles that come from here on belong to the earlier set: only pairs across the two are looked for. */
  beginEarlier(): void {
    this.earlierFrom = this.kept.length;
  }

  add(article: Article, { hashes, content }: Print = printOf(article)): void {
    const number = this.kept.length;
    const { id, published, source, place } = article;
    this.countIn(article);
    // A hundred thousand articles have a hundred outlets and one source: each text is kept once.
    const outlet = article.outlet === null ? null : this.interned(article.outlet);
    const { length: characters } = article.text;
    this.kept.push({ id, outlet, published, source: this.interned(source), place, characters });
    this.short += Number(content === null);
    this.placeholders += Number(isPlaceholderDate(published));
    this.contents.add(content ?? [number, ALONE]);
    this.index.add(number, hashes);
  }

  /**
   * Order, ids and candidates. Can be asked once.
   *
   * @param textOf the text of an article, asked only where two come from one place
   */
  settle(textOf: (number: number) => string): Settled {
    const order = this.inOrder(textOf);
    const ids = Array.from(order, (number) => this.at(number).id);
    const renamed = new Map(distinctIds(ids).map(({ at, id }) => [order[at] as number, id]));
    const warnings = [...this.warningsOfIds(renamed), ...this.warningsOfMany()];
    const key = this.key.map((part) => part.toString(16).padStart(8, '0')).join('');
    // Across two sets the base of a family meets nobody of its own set.
    const further = this.isSplit ? null : this.filters;
    const characters = Uint32Array.from(this.kept, (one) => one.characters);
    const candidates = this.candidates(renamed);
    return { order, renamed, warnings, key, candidates, characters, among: order.length, further };
  }

  /** The first few by name, because a wrong field for the id makes as many as there are articles. */
  private warningsOfIds(renamed: ReadonlyMap<number, string>): readonly Warning[] {
    const named = [...renamed].slice(0, MOST_NAMED).map(([number, id]) => {
      const { id: own, source } = this.at(number);
      return {
        code: 'same-id' as const,
        source,
        message: `another article has the id ${own} too; this one is called ${id}`,
      };
    });
    const further = renamed.size - named.length;
    if (further === 0) return named;
    const message = `${further} further articles have ids that others have too, and are called otherwise`;
    return [...named, { code: 'same-id' as const, source: '', message }];
  }

  /** What is so of many articles is said once. */
  private warningsOfMany(): readonly Warning[] {
    const { short, placeholders } = this;
    const found: Warning[] = [];
    if (short > 0) {
      const what = short === 1 ? '1 article has' : `${short} articles have`;
      const message = `${what} fewer than ${LEAST_WORDS} words, too few to share a passage`;
      found.push({ code: 'too-short', source: '', message });
    }
    if (placeholders > 0) {
      const what = placeholders === 1 ? '1 article states' : `${placeholders} articles state`;
      const message = `${what} a date that stands for none, such as 9999-12-31: nothing is concluded from it`;
      found.push({ code: 'placeholder-date', source: '', message });
    }
    return found;
  }

  /** Added up and not hashed one behind the other, so that the order does not matter. */
  private countIn(article: Article): void {
    const { id, outlet, published, source, place, sha256, title } = article;
    const isEarlier = this.earlierFrom <= this.kept.length;
    const hash = contentId('', [id, outlet, published, source, place, sha256, title, Number(isEarlier)]);
    for (let part = 0; part < 2; part += 1) {
      const value = Number.parseInt(hash.slice(8 * part, 8 * part + 8), 16);
      this.key[part] = ((this.key[part] as number) + value) >>> 0;
      this.key[part + 2] = ((this.key[part + 2] as number) ^ Math.imul(value, 0x9e3779b1)) >>> 0;
    }
  }

  private candidates(renamed: ReadonlyMap<number, string>): Candidates {
    const holders = this.kept.map((one, number) => {
      const id = renamed.get(number);
      return id === undefined ? one : { ...one, id };
    });
    const split = this.isSplit ? (number: number) => number >= this.earlierFrom : undefined;
    const found = this.index.candidates({ holders, split, equal: this.contents.equal() });
    const { earlier, later, links } = found.pairs;
    const mayStay = (at: number): boolean =>
      mayMeet(this.at(earlier[at] as number), this.at(later[at] as number), this.filters);
    const kept = Uint32Array.from(earlier.keys()).filter(mayStay);
    const pick = (column: Uint32Array): Uint32Array => kept.map((at) => column[at] as number);
    const pairs = { earlier: pick(earlier), later: pick(later), links: pick(links) };
    const { boilerplate, houseLines } = found;
    return { ...found, pairs, boilerplate: shared(boilerplate), houseLines: shared(houseLines) };
  }

  private at(number: number): Kept {
    return this.kept[number] as Kept;
  }

  private interned(text: string): string {
    const known = this.names.get(text);
    if (known !== undefined) return known;
    this.names.set(text, text);
    return text;
  }

  private inOrder(textOf: (number: number) => string): Uint32Array {
    return shared(orderOf(this.kept, textOf));
  }
}

/** Numbers of articles by place, then id and text: the same whatever the order in which they came. */
export function orderOf(
  kept: readonly Pick<Article, 'id' | 'source' | 'place'>[],
  textOf: (number: number) => string,
): number[] {
  const order = kept.map((_, number) => number);
  return order.sort((first, second) => {
    const [one, other] = [kept[first] as Kept, kept[second] as Kept];
    return (
      compareText(one.source, other.source) ||
      one.place - other.place ||
      compareText(one.id, other.id) ||
      compareText(textOf(first), textOf(second))
    );
  });
}
