import type { Store } from './store.js';

/** How the tables are laid out. Raised with every change that an older syndiff would misread. */
export const SCHEMA = 2;

/** Postings of consecutive articles, sorted by hash and never changed but by forgetting. */
export interface Segment {
  readonly id: number;
  /** Numbers of its articles: `[from, to)`. */
  readonly from: number;
  readonly to: number;
  /** The hashes are divided by their first `bits` bits, a block each. */
  readonly bits: number;
  readonly postings: number;
}

/** What an archive knows of itself. Written in the same transaction as what it counts. */
export interface State {
  readonly schema: number;
  /** Rises with every change of the articles: what is derived from an older one is stale. */
  readonly generation: number;
  /** Number of the next article; numbers are never given twice. */
  readonly next: number;
  readonly nextSegment: number;
  readonly articles: number;
  readonly words: number;
  /** Characters of all texts. */
  readonly characters: number;
  readonly outlets: number;
  readonly languages: number;
  readonly segments: readonly Segment[];
  /** Of a text that is always the same: whether postings were made as they are made now. */
  readonly probe: string;
}

export const NEW_STATE: Omit<State, 'probe'> = {
  schema: SCHEMA,
  generation: 0,
  next: 0,
  nextSegment: 0,
  articles: 0,
  words: 0,
  characters: 0,
  outlets: 0,
  languages: 0,
  segments: [],
};

const KEY = Buffer.from('state');

export function readState({ meta }: Store): State | null {
  const bytes = meta.get(KEY);
  return bytes === undefined ? null : (JSON.parse(bytes.toString()) as State);
}

/** Inside a transaction only. */
export function writeState({ meta }: Store, state: State): void {
  meta.putSync(KEY, Buffer.from(JSON.stringify(state)));
}
