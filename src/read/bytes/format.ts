import type { InputFormat } from '../../model/options.js';
import type { ArticleRecord } from '../head/article.js';
import type { FieldMap, Metadata } from '../head/metadata.js';
import type { ReadWarningCode } from '../../model/warnings.js';

/** What a parser is told besides the content. */
export interface ParseContext {
  readonly source: string;
  readonly fields: FieldMap;
  /** From a sidecar; it wins over what the file itself says. */
  readonly sidecar: Metadata;
  /** Number of the first record, from 1. */
  readonly place: number;
  /** `line 7` in messages; empty for a whole file. */
  readonly where: string;
  /** Encoding stated from outside (`--encoding`, the header of a response), or null. */
  readonly encoding: string | null;
  /** The address that the content was taken from (a response in a WARC, a fetched page), or null. */
  readonly url: string | null;
}

/** One article, or why there is none. */
export type Parsed = { readonly record: ArticleRecord } | { readonly code: ReadWarningCode; readonly message: string };

export type Chunks = AsyncIterable<Uint8Array> | Iterable<Uint8Array>;
export type ParsedItems = Iterable<Parsed> | AsyncIterable<Parsed>;

/** The beginning of a file (up to 64 KB), by which its format is told. */
export interface Sample {
  readonly bytes: Uint8Array;
  /** One character a byte: for marks in binary files. */
  readonly latin: string;
  /** Decoded by its byte order mark, else as UTF-8, without that mark and white space before the first character. */
  readonly text: string;
}

interface Named {
  /** In lower case, with the dot; several dots are allowed (`.tar.gz` is found before `.gz`). Formats may share one. */
  readonly endings: readonly string[];
  /** First bytes of every such file, one character a byte. They are believed more than the ending of a text. */
  readonly magic?: readonly string[];
  /** Tells the format by its content: a file without an ending, or one that several formats share. */
  readonly matches?: (sample: Sample) => boolean;
}

interface Decoded<Unit> extends Named {
  readonly unit: Unit;
  readonly parse: (text: string, context: ParseContext) => ParsedItems;
}

/**
 * Decoded text, a whole file at once; or, with `line`, each line on its own, and with `element` each element of a list
 * of JSON, and then a file of any size.
 */
export type TextFormat = Decoded<'text'> | Decoded<'line'> | Decoded<'element'>;

/** A whole file as bytes: the format says itself in which encoding it is, or is no text. */
export interface BytesFormat extends Named {
  readonly unit: 'bytes';
  readonly parse: (bytes: Uint8Array, context: ParseContext) => ParsedItems;
}

/** A stream of bytes of any length, of which the parser holds one record at a time. */
export interface StreamFormat extends Named {
  readonly unit: 'stream';
  readonly parse: (chunks: Chunks, context: ParseContext) => AsyncIterable<Parsed>;
}

/** Bytes that can be asked for piece by piece. */
export interface RandomAccess {
  readonly bytes: number;
  /** `[start, end)`. */
  readonly slice: (start: number, end: number) => Promise<Uint8Array>;
}

/** A file whose table of contents stands at its end, such as Parquet. */
export interface RandomFormat extends Named {
  readonly unit: 'random';
  readonly parse: (file: RandomAccess, context: ParseContext) => AsyncIterable<Parsed>;
}

/** A file inside another. */
export interface Entry {
  /** Its name or address, for messages and for telling its format. */
  readonly name: string;
  /** Where the container says it; else it is told by name and content. */
  readonly format?: InputFormat;
  readonly chunks: AsyncIterable<Uint8Array>;
  readonly url?: string | null;
  readonly encoding?: string | null;
}

/** What a container yields: a file, or why one was passed over. */
export type Unpacked = Entry | { readonly code: ReadWarningCode; readonly message: string };

interface Container extends Named {
  /**
   * `one`: a compressed file, called by its own name in messages and reports · `files`: each called
   * `archive.zip/inner/a.html`, as many as the bound allows · `records`: the same, any number, as each takes real bytes.
   */
  readonly holds: 'one' | 'files' | 'records';
}

/**
 * A file of files (compressed, an archive, recorded responses), one entry at a time, in their order. When the next
 * entry is asked for, what was not read of the one before is passed over. The reader counts entries and unpacked bytes.
 */
export interface ContainerFormat extends Container {
  readonly unit: 'container';
  readonly entries: (chunks: Chunks, context: ParseContext) => AsyncIterable<Unpacked>;
}

/** The same for archives whose table of contents stands at the end. Inside another container it is held in memory. */
export interface RandomContainerFormat extends Container {
  readonly unit: 'random-container';
  readonly entries: (file: RandomAccess, context: ParseContext) => AsyncIterable<Unpacked>;
}

/** A reader of one format. Libraries are imported where the format is met, never at the top of its file. */
export type Format = TextFormat | BytesFormat | StreamFormat | RandomFormat | ContainerFormat | RandomContainerFormat;
