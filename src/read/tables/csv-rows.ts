import type { Chunks } from '../bytes/format.js';

/** A row of a table: its cells as bytes, quotation marks taken off. */
export interface CsvRow {
  /** Number of the line it begins on, from 1. */
  readonly line: number;
  readonly cells: readonly Uint8Array[];
  /** Why it was not kept, or null. */
  readonly fault: string | null;
}

const [QUOTE, LINE_FEED, RETURN] = [0x22, 0x0a, 0x0d];
/** The longest article that fits the memory, ten million characters, in UTF-8. An open quotation mark swallows what follows up to here. */
const LONGEST_ROW_BYTES = 48 * 1024 ** 2;
const MOST_CELLS = 100_000;

const NOTHING = new Uint8Array(0);

/** Bytes that grow by pieces; doubled, so that a long cell is not copied over and over. */
class Growing {
  private bytes = new Uint8Array(4096);
  length = 0;

  add(piece: Uint8Array): void {
    const needed = this.length + piece.length;
    if (needed > this.bytes.length) {
      const larger = new Uint8Array(Math.max(needed, this.bytes.length * 2));
      larger.set(this.bytes.subarray(0, this.length));
      this.bytes = larger;
    }
    this.bytes.set(piece, this.length);
    this.length = needed;
  }

  /** What was added, as a copy; empty afterwards. */
  take(): Uint8Array {
    if (this.length === 0) return NOTHING;
    const taken = this.bytes.slice(0, this.length);
    this.length = 0;
    if (this.bytes.length > 1024 ** 2) this.bytes = new Uint8Array(4096);
    return taken;
  }
}

/** Where in a cell the scanner is. `quote`: behind a quotation mark inside a quoted cell, which is its end or half a mark. */
type State = 'start' | 'plain' | 'quoted' | 'quote';

/**
 * Cuts a table into rows as RFC 4180 has it, one row in memory at a time. Over bytes: delimiters, quotation marks and
 * line ends are ASCII, and no byte of a longer UTF-8 character is; so each cell may be decoded on its own.
 */
class Rows {
  private readonly cell = new Growing();
  private cells: Uint8Array[] = [];
  private state: State = 'start';
  private bytes = 0;
  private line = 1;
  private firstLine = 1;
  private readonly done: CsvRow[] = [];

  constructor(private readonly delimiter: number) {}

  take(): CsvRow[] {
    return this.done.splice(0);
  }

  private endCell(): void {
    if (this.cells.length < MOST_CELLS) this.cells.push(this.cell.take());
    else this.cell.length = 0;
    this.state = 'start';
  }

  private endRow(): void {
    this.endCell();
    const isBlank = this.bytes === 0;
    const fault = this.bytes > LONGEST_ROW_BYTES ? 'the row is too long' : null;
    if (!isBlank || fault !== null)
      this.done.push({ line: this.firstLine, cells: fault === null ? this.cells : [], fault });
    this.cells = [];
    this.bytes = 0;
    this.firstLine = this.line;
  }

  private keep(piece: Uint8Array): void {
    this.bytes += piece.length;
    if (this.bytes <= LONGEST_ROW_BYTES) this.cell.add(piece);
    else this.cell.length = 0;
  }

  /** Takes the bytes of a quoted cell up to the next quotation mark; gives the place behind them. */
  private quoted(chunk: Uint8Array, from: number): number {
    const found = chunk.indexOf(QUOTE, from);
    const end = found < 0 ? chunk.length : found;
    for (let at = chunk.indexOf(LINE_FEED, from); at >= 0 && at < end; at = chunk.indexOf(LINE_FEED, at + 1))
      this.line += 1;
    this.keep(chunk.subarray(from, end));
    if (found >= 0) this.state = 'quote';
    return found < 0 ? end : end + 1;
  }

  private plain(chunk: Uint8Array, from: number): number {
    let end = from;
    for (; end < chunk.length; end += 1) {
      const byte = chunk[end];
      if (byte === this.delimiter || byte === LINE_FEED || byte === RETURN) break;
    }
    this.state = 'plain';
    this.keep(chunk.subarray(from, end));
    return end;
  }

  /** One byte that decides: an end of a cell or a row, or a quotation mark. */
  private mark(byte: number): boolean {
    if (byte === this.delimiter) this.endCell();
    else if (byte === LINE_FEED) {
      this.line += 1;
      this.endRow();
    } else if (byte === RETURN) {
      // Of \r\n the line feed decides; a lone \r is no line end that tables have.
    } else if (byte === QUOTE && this.state === 'start') this.state = 'quoted';
    else if (byte === QUOTE && this.state === 'quote') {
      this.keep(Uint8Array.of(QUOTE));
      this.state = 'quoted';
    } else return false;
    return true;
  }

  add(chunk: Uint8Array): void {
    for (let at = 0; at < chunk.length;) {
      if (this.state === 'quoted') at = this.quoted(chunk, at);
      else if (this.mark(chunk[at] ?? 0)) at += 1;
      else at = this.plain(chunk, at);
    }
  }

  end(): void {
    if (this.cell.length > 0 || this.cells.length > 0) this.endRow();
  }
}

const MARK = [0xef, 0xbb, 0xbf];

/** The rows of a table, without those whose cells are all empty: spreadsheets append thousands. */
export async function* csvRows(chunks: Chunks, delimiter: string): AsyncGenerator<CsvRow> {
  const rows = new Rows(delimiter.charCodeAt(0));
  let isFirst = true;
  for await (const chunk of chunks) {
    const hasMark = isFirst && MARK.every((byte, at) => chunk[at] === byte);
    isFirst = false;
    rows.add(hasMark ? chunk.subarray(3) : chunk);
    yield* rows.take();
  }
  rows.end();
  yield* rows.take();
}
