/** One of the threads of a scan: looks at pairs, compares units, renders the pages of families. */
import {
  ArticleFile,
  articleAt,
  familyPageOf,
  tellAll,
  worthOf,
  type Doubtful,
  type FamilySeen,
  type Places,
  type RecordFormat,
  type StoryPart,
  type Tally,
  type Telling,
  type Unit,
} from '../../scan/scan.js';

/** Where the articles of a scan are, for every thread. */
export interface Shelf {
  readonly path: string;
  readonly places: Places;
}

export interface LookTask {
  readonly shelf: Shelf;
  readonly doubtful: Doubtful;
}

/** What every task on articles takes along. */
interface Shelved {
  readonly shelf: Shelf;
  /** Numbers of the articles, by their place in the order of the scan. */
  readonly order: Uint32Array;
  readonly renamed: ReadonlyMap<number, string>;
  readonly telling: Telling;
}

export interface WriteTask extends Shelved {
  readonly units: readonly Unit[];
}

export interface PageTask extends Shelved {
  readonly seen: FamilySeen;
  /** Name of the overview's file. */
  readonly overview: string;
}

/** Records in UTF-8: made here, so that the thread that hands them over has nothing to do but that. */
export type Bytes = Readonly<Partial<Record<RecordFormat, Uint8Array>>>;

export interface Written {
  readonly bytes: Bytes;
  readonly tally: Tally;
  readonly parts: readonly StoryPart[];
}

let opened: { readonly path: string; readonly file: ArticleFile } | null = null;

function fileOf({ path, places }: Shelf): ArticleFile {
  if (opened?.path !== path) opened = { path, file: ArticleFile.open(path, places) };
  return opened.file;
}

export const look = ({ shelf, doubtful }: LookTask): Uint8Array => worthOf(doubtful, fileOf(shelf));

export function write({ units, telling, ...where }: WriteTask): Written {
  const { texts, tally, parts } = tellAll(units, articleAt(where, fileOf(where.shelf)), telling);
  const encoder = new TextEncoder();
  return {
    bytes: Object.fromEntries(Object.entries(texts).map(([format, text]) => [format, encoder.encode(text)])),
    tally,
    parts,
  };
}

export const page = ({ seen, overview, telling, ...where }: PageTask): Uint8Array =>
  new TextEncoder().encode(familyPageOf(seen, articleAt(where, fileOf(where.shelf)), { ...telling, overview }));
