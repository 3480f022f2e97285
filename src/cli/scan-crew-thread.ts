/** One of the threads of a scan: looks at pairs, and compares units. */
import {
  ArticleFile,
  articleAt,
  tellAll,
  worthOf,
  type Doubtful,
  type Places,
  type Tally,
  type Telling,
  type Unit,
} from '../scan/scan.js';

/** Where the articles of a scan are, for every thread. */
export interface Shelf {
  readonly path: string;
  readonly places: Places;
}

export interface LookTask {
  readonly shelf: Shelf;
  readonly doubtful: Doubtful;
}

export interface TellTask {
  readonly shelf: Shelf;
  /** Numbers of the articles, by their place in the order of the scan. */
  readonly order: Uint32Array;
  readonly renamed: ReadonlyMap<number, string>;
  readonly units: readonly Unit[];
  readonly telling: Telling;
}

/** Records in UTF-8: made here, so that the thread that hands them over has nothing to do but that. */
export interface Written {
  readonly lines: Uint8Array;
  readonly tally: Tally;
}

let opened: { readonly path: string; readonly file: ArticleFile } | null = null;

function fileOf({ path, places }: Shelf): ArticleFile {
  if (opened?.path !== path) opened = { path, file: ArticleFile.open(path, places) };
  return opened.file;
}

export const look = ({ shelf, doubtful }: LookTask): Uint8Array => worthOf(doubtful, fileOf(shelf));

export function write({ shelf, order, renamed, units, telling }: TellTask): Written {
  const told = tellAll(units, articleAt({ order, renamed }, fileOf(shelf)), telling);
  return { lines: new TextEncoder().encode(told.lines), tally: told.tally };
}
