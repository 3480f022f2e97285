import { Adder, preparedAs, type Prepared, type Step } from './verbs/add.js';
import type { Article } from '../compare/engine.js';
import { Identities, identityOf } from './store/identities.js';
import { Names } from './store/names.js';
import { readRecord, type Kept } from './store/kept.js';
import { Spreads } from './store/spreads.js';
import { readState, type State } from './store/state.js';
import type { Store } from './store/store.js';
import { releaseWriter } from './store/writer.js';

/** Everything that is asked of one state of an archive; thrown away when the state is another. */
class Snapshot {
  private readonly read: { spreads?: Spreads; counts?: Uint32Array; names?: Names; identities?: Identities } = {};

  constructor(
    private readonly store: Store,
    readonly state: State,
  ) {}

  get spreads(): Spreads {
    return (this.read.spreads ??= new Spreads(this.store, this.state));
  }

  /** A zero for each article, for whoever counts and clears up behind himself. */
  get counts(): Uint32Array {
    return (this.read.counts ??= new Uint32Array(this.state.next));
  }

  get names(): Names {
    return (this.read.names ??= Names.read(this.store));
  }

  get identities(): Identities {
    return (this.read.identities ??= Identities.read(this.store, this.state));
  }
}

/** An open archive. Reading sees the newest state that was written as a whole. */
export class Archive {
  private latest: Snapshot;

  constructor(
    readonly store: Store,
    state: State,
    private readonly isWriting: boolean,
  ) {
    this.latest = new Snapshot(store, state);
  }

  /** The state that was looked at last, so that what belongs together is asked of one. */
  get now(): Snapshot {
    return this.latest;
  }

  /** Looks at the newest state; every question begins with this. */
  refresh(): Snapshot {
    this.store.root.resetReadTxn();
    const state = readState(this.store);
    if (state !== null && !isSame(state, this.latest.state)) this.latest = new Snapshot(this.store, state);
    return this.latest;
  }

  /** The article of an id; null where there is none. */
  get(id: string): Kept | null {
    const number = this.refresh().identities.ofId(id);
    return number === null ? null : readRecord(this.store, number);
  }

  /** What is to be kept of an article; null where this very article is there, so that nothing has to be made of it. */
  prepared(article: Article): Prepared | null {
    const identity = identityOf(article);
    return this.now.identities.ofContent(identity.content) === null ? preparedAs(article, identity) : null;
  }

  /** For adding articles; only where the archive was opened for writing. */
  adder(step?: Step): Adder {
    return new Adder(this.store, this.refresh().state, step);
  }

  async close(): Promise<void> {
    try {
      if (this.isWriting) releaseWriter(this.store);
    } finally {
      await this.store.root.close();
    }
  }
}

/** Segments may change where articles do not. */
const isSame = (one: State, other: State): boolean =>
  one.generation === other.generation &&
  one.nextSegment === other.nextSegment &&
  one.segments.length === other.segments.length;
