import { fingerprint, timeOf, withId, type Article } from '../../compare/engine.js';
import { Identities, idOf, identityOf, putIdentities, type Identity } from '../store/identities.js';
import { PostingColumns } from '../index/blocks.js';
import { keyOf } from '../store/key.js';
import { mergeDue, tidy, type Step as MergeStep } from '../index/merge.js';
import { Names } from '../store/names.js';
import { articleIn, plainArticle, readRecord, recordOf } from '../store/kept.js';
import { bitsFor, putBlocks } from '../index/segments.js';
import { distinct, Sorter } from '../index/sort-postings.js';
import { putSpreads, type Spread } from '../store/spreads.js';
import { readState, writeState, type Segment, type State } from '../store/state.js';
import { inTransaction, type Store } from '../store/store.js';

/** An article with all that takes time to make of it, so that another thread can do that. Plain, to be handed over. */
export interface Prepared {
  /** As the article has it; another one where that is taken. */
  readonly id: string;
  readonly outlet: string | null;
  readonly language: string | null;
  /** Milliseconds, infinity where no date is known. */
  readonly time: number;
  readonly words: number;
  readonly characters: number;
  readonly identity: Identity;
  /** The article as JSON: what is left to do for the thread that writes, so that both have about as much. */
  readonly plain: Uint8Array<ArrayBuffer>;
  /** As the fingerprint has them: to sort those of a whole batch takes less than to sort those of each article. */
  readonly hashes: Uint32Array<ArrayBuffer>;
}

/** The hashes of an article, as the index holds them: rising, each once. */
export function hashesOf(article: Article): Uint32Array<ArrayBuffer> {
  const sorted = Uint32Array.from(fingerprint(article)).sort();
  return sorted.filter((hash, at) => at === 0 || hash !== sorted[at - 1]);
}

/** Makes of an article what the archive keeps. */
export const prepare = (article: Article): Prepared => preparedAs(article, identityOf(article));

/** The same of an article whose identity was asked for already. */
export function preparedAs(article: Article, identity: Identity): Prepared {
  const { id, outlet, language, words, text } = article;
  return {
    ...{ id, outlet, language, words, time: timeOf(article), characters: text.length },
    identity,
    plain: plainArticle(article),
    hashes: new Uint32Array(fingerprint(article)),
  };
}

/** What became of some articles. */
export interface Added {
  /** Stored for the first time. */
  readonly added: number;
  /** Stored as a new version of an article that is there. */
  readonly versions: number;
  /** There already, in the same words. */
  readonly known: number;
}

export const NOTHING_ADDED: Added = { added: 0, versions: 0, known: 0 };

/** What adding calls at each step; tests end the process there. */
export type Step = (name: 'begun' | 'written' | 'committed' | Parameters<MergeStep>[0]) => void;

/** The article under another id: two articles of one id are rare. */
const renamed = (plain: Uint8Array, id: string): Uint8Array => plainArticle(withId(articleIn(plain), id));

/** What a batch adds, gathered before the state is written. */
interface Gathered {
  readonly spreads: Spread[];
  readonly identities: Identity[];
  readonly columns: PostingColumns;
  words: number;
  characters: number;
  versions: number;
  known: number;
}

/** Adds articles batch by batch, each batch in one transaction. One at a time may exist for an archive. */
export class Adder {
  private readonly identities: Identities;
  private readonly names: Names;
  private readonly sorter = new Sorter();

  constructor(
    private readonly store: Store,
    private state: State,
    private readonly step: Step = () => undefined,
  ) {
    this.identities = Identities.read(store, state);
    this.names = Names.read(store);
  }

  /** Stores a batch as a whole. When this returns, it is on the disk. */
  add(batch: readonly Prepared[]): Added {
    this.step('begun');
    const gathered: Gathered = {
      ...{ spreads: [], identities: [], columns: new PostingColumns() },
      ...{ words: 0, characters: 0, versions: 0, known: 0 },
    };
    inTransaction(this.store, () => {
      for (const one of batch) this.put(one, gathered);
      if (gathered.spreads.length > 0) this.close(gathered);
      this.step('written');
    });
    this.step('committed');
    mergeDue(this.store, this.step);
    this.state = readState(this.store) ?? this.state;
    const { versions, known } = gathered;
    return { added: gathered.spreads.length - versions, versions, known };
  }

  /** Makes finding fast when all is added; what is not done is done another time. */
  finish(): void {
    tidy(this.store, this.step);
    this.state = readState(this.store) ?? this.state;
  }

  private put(prepared: Prepared, gathered: Gathered): void {
    const { identity, hashes, plain } = prepared;
    if (this.identities.ofContent(identity.content) !== null) {
      gathered.known += 1;
      return;
    }
    const number = this.state.next + gathered.spreads.length;
    const before = this.identities.ofAddress(identity.address);
    const id = this.freeId(prepared.id);
    const isSame = id === prepared.id;
    const own = { ...identity, id: isSame ? identity.id : idOf(id) };
    const predecessor = before === null ? null : (readRecord(this.store, before)?.article.id ?? null);
    this.store.articles.putSync(keyOf(number), recordOf(isSame ? plain : renamed(plain, id), id, predecessor));
    this.identities.add(own, number);
    this.note(prepared, own, gathered);
    for (const hash of hashes) gathered.columns.push(hash, number);
    if (before !== null) gathered.versions += 1;
  }

  private note({ outlet, language, time, words, characters }: Prepared, identity: Identity, gathered: Gathered): void {
    gathered.identities.push(identity);
    gathered.spreads.push({
      time,
      outlet: this.names.numberOf('outlet', outlet),
      language: this.names.numberOf('language', language),
    });
    gathered.words += words;
    gathered.characters += characters;
  }

  /** An id once given stays, so the later of two articles with one id gets another. */
  private freeId(id: string): string {
    if (this.identities.ofId(id) === null) return id;
    let count = 2;
    while (this.identities.ofId(`${id}~${count}`) !== null) count += 1;
    return `${id}~${count}`;
  }

  private close({ spreads, identities, columns, words, characters }: Gathered): void {
    const { store, state } = this;
    putSpreads(store, state.next, spreads);
    putIdentities(store, state.next, identities);
    this.names.put(store);
    const [from, to] = [state.next, state.next + spreads.length];
    const sorted = distinct(this.sorter.sort(columns, columns.count), columns.count);
    const segment: Segment = { id: state.nextSegment, from, to, bits: bitsFor(sorted.count), postings: sorted.count };
    putBlocks(store, segment, sorted);
    this.state = {
      ...state,
      ...this.names.counts(),
      generation: state.generation + 1,
      next: to,
      nextSegment: segment.id + 1,
      articles: state.articles + spreads.length,
      words: state.words + words,
      characters: state.characters + characters,
      segments: sorted.count === 0 ? state.segments : [...state.segments, segment],
    };
    writeState(store, this.state);
  }
}
