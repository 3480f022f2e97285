import type { Article, Warning } from '../model/model.js';
import type { InputFormat } from '../model/options.js';
import { articleFrom } from './head/article.js';
import type { Budget } from './bytes/budget.js';
import { ReadFault } from './bytes/fault.js';
import type { Fetcher } from './fetch/fetch.js';
import type { Chunks, Format, ParseContext, Parsed, RandomAccess, Sample } from './bytes/format.js';
import type { FieldMap } from './head/metadata.js';
import type { RuleMisses } from './rule-misses.js';
import { type PlaceRules, withRules } from './rules.js';
import { warning } from './bytes/warnings.js';

/** One step of reading: an article, or something that was skipped or guessed. */
export type ReadItem = { readonly article: Article } | { readonly warning: Warning };

export type Items = AsyncGenerator<ReadItem, void, undefined>;

/** What all files of a run share. */
export interface Run {
  readonly fields: FieldMap;
  /** Asked for, or null: told by name and content. */
  readonly format: InputFormat | null;
  readonly encoding: string | null;
  readonly rules: PlaceRules;
  readonly misses: RuleMisses;
  readonly maxMemory: number;
  /** Bytes taken from the disk so far, by all files. */
  readonly progress: { bytes: number };
  /** By which addresses are fetched; absent where that is not allowed. */
  readonly fetcher?: Fetcher;
}

/** A file that is to be read, on its own or inside another. */
export interface Content {
  readonly run: Run;
  /** As messages and reports name it. */
  readonly source: string;
  /** By whose ending the format is told. */
  readonly name: string;
  /** For the file system; null for standard input and inside containers. */
  readonly path: string | null;
  /** When the file was last written, in milliseconds since 1970; null for standard input. */
  readonly writtenAt: number | null;
  readonly chunks: Chunks;
  readonly random: RandomAccess | null;
  readonly format: InputFormat | null;
  readonly url: string | null;
  readonly encoding: string | null;
  /** The only file of an archive that is meant, by its whole name; null for all. */
  readonly only: string | null;
  /** Containers around it. */
  readonly layers: number;
  readonly budget: Budget;
}

/** A file whose format is known. */
export interface Reading<F extends Format = Format> {
  readonly content: Content;
  readonly format: F;
  readonly chunks: Chunks;
  readonly context: ParseContext;
  readonly sample: Sample;
}

/**
 * Bytes that one UTF-16 unit of text costs on the way to a report: the text, its words, keys, sentences and cells.
 * To be confirmed by a bench; until then on the safe side.
 */
export const BYTES_PER_UNIT = 200;
/** A file that is read whole is in memory as bytes, as a string of up to two bytes a unit, and as parsed values. */
const FILE_COPIES = 8;
/** V8 makes no longer string. */
const LONGEST_STRING = 2 ** 29 - 24;

/** Most bytes of a file that is read whole. */
export const wholeBound = ({ maxMemory }: Run): number => Math.min(Math.floor(maxMemory / FILE_COPIES), LONGEST_STRING);

export const mib = (bytes: number): string => `${Math.ceil(bytes / 1024 ** 2)} MB`;

export function tooLarge(what: string): ReadFault {
  return new ReadFault('too-large', `${what}; it was skipped. Raise --max-memory, or give fewer or shorter reports`);
}

/**
 * What was parsed as an item: an article, unless its text alone would need more memory than there is for all. What the
 * rules of the command line say goes before what the file says itself, and what its sidecar says before both.
 */
export function* itemsOf(
  parsed: Parsed,
  { content, context }: Pick<Reading, 'content' | 'context'>,
): Generator<ReadItem, void, undefined> {
  const { source, run } = content;
  if (!('record' in parsed)) return yield { warning: warning(parsed.code, source, parsed.message) };
  const bytes = parsed.record.text.length * BYTES_PER_UNIT;
  if (bytes <= run.maxMemory) {
    const found = run.rules(content, parsed.record.url ?? content.url);
    if (found.badDate !== null) {
      const message = `--date-from finds ${JSON.stringify(found.badDate.slice(0, 60))}, which is no date`;
      yield { warning: warning('bad-date', source, message) };
    }
    const article = articleFrom({ ...withRules(parsed.record, found), ...context.sidecar.stated });
    run.misses.count(article, found);
    return yield { article };
  }
  const { code, message } = tooLarge(
    `record ${parsed.record.place ?? 1} would need about ${mib(bytes)}, above ${mib(run.maxMemory)}`,
  );
  yield { warning: warning(code, source, message) };
}
