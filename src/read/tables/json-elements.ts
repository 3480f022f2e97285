import type { Chunks } from '../bytes/format.js';

/** A value of a JSON file, from its first byte to its last. */
export interface JsonElement {
  /** `record 3`, or `the file` where it is all that the file holds. */
  readonly where: string;
  /** Null where it is longer than the bound. */
  readonly bytes: Uint8Array | null;
  /** `cut-off`: the file ends in the middle of it · `trailing`: it stands behind the end of all. */
  readonly fault: 'cut-off' | 'trailing' | null;
}

const [QUOTE, BACKSLASH, COMMA, COLON] = [0x22, 0x5c, 0x2c, 0x3a];
const [OPEN_LIST, CLOSE_LIST, OPEN_OBJECT, CLOSE_OBJECT] = [0x5b, 0x5d, 0x7b, 0x7d];
const MARK = [0xef, 0xbb, 0xbf];
const isSpace = (byte: number): boolean => byte === 0x20 || byte === 0x0a || byte === 0x0d || byte === 0x09;

/** Members by which an object wraps the list of its articles; of two the first. */
const LISTS: ReadonlySet<string> = new Set(['articles', 'items']);
const LONGEST_LIST_NAME = 8;

/**
 * `start`: nothing but white space yet · `list`: among the elements of the list · `value`: in a value that is no list,
 * and is the one element · `rest`: behind the list that an object wraps · `end`: behind everything.
 */
type State = 'start' | 'list' | 'value' | 'rest' | 'end';

/** What a byte does to what was gathered: nothing; ends it before itself; ends it with itself; shows that it is no article. */
type Cut = 'none' | 'before' | 'after' | 'drop';

/**
 * Cuts a JSON text into the elements of its list, one of them in memory at a time. Over bytes: all marks are ASCII, and
 * no byte of a longer UTF-8 character is. It knows strings and brackets only; whether an element is JSON its parser says.
 */
class Elements {
  private state: State = 'start';
  private depth = 0;
  private inString = false;
  private isEscaped = false;
  /** The last string of the outermost object, as far as it may be a name in `LISTS`, and whether a colon followed. */
  private name = '';
  private isNamed = false;
  private inList = false;
  private isWrapped = false;
  private pieces: Uint8Array[] = [];
  private length = 0;
  private number = 0;
  private readonly done: JsonElement[] = [];

  constructor(private readonly longestBytes: number) {}

  take(): JsonElement[] {
    return this.done.splice(0);
  }

  /** Cuts a piece of the text; what is left of an element is copied, because the source may fill its buffer again. */
  add(chunk: Uint8Array): void {
    let from = this.begin(chunk);
    for (let at = from; at < chunk.length && this.isOpen;) {
      if (this.inString) {
        at = this.stringEnd(chunk, at);
        continue;
      }
      const cut = this.step(chunk[at] ?? 0);
      at += 1;
      if (cut === 'none') continue;
      this.cut(cut, chunk.subarray(from, cut === 'after' ? at : at - 1));
      from = at;
    }
    if (this.isOpen) this.keep(chunk.slice(from));
    else if (this.state === 'end') this.checkEnd(chunk.subarray(from));
  }

  /** What is left when the text is over. */
  end(): void {
    const isWhole = this.state === 'value' && this.depth === 0 && !this.inString;
    if (this.isOpen) this.finish(isWhole ? null : 'cut-off');
  }

  private get isOpen(): boolean {
    return this.state === 'list' || this.state === 'value';
  }

  /** Passes over what stands before the text, and its opening bracket where it is a list. */
  private begin(chunk: Uint8Array): number {
    if (this.state !== 'start') return 0;
    let at = 0;
    while (at < chunk.length && isSpace(chunk[at] ?? 0)) at += 1;
    if (at === chunk.length) return at;
    const isList = chunk[at] === OPEN_LIST;
    this.state = isList ? 'list' : 'value';
    this.inList = isList;
    return isList ? at + 1 : at;
  }

  private keep(piece: Uint8Array): void {
    this.length += piece.length;
    if (this.length > this.longestBytes) this.pieces = [];
    else if (piece.length > 0) this.pieces.push(piece);
  }

  private finish(fault: JsonElement['fault']): void {
    this.number += 1;
    const where = this.inList ? `record ${this.number}` : 'the file';
    const bytes = this.length > this.longestBytes ? null : Buffer.concat(this.pieces, this.length);
    this.done.push({ where, bytes, fault });
    this.drop();
  }

  private drop(): void {
    this.pieces = [];
    this.length = 0;
  }

  private get isBlank(): boolean {
    return this.length <= this.longestBytes && this.pieces.every((piece) => piece.every(isSpace));
  }

  /** The offset behind the string that goes on at `from`; the end of the chunk where it does not end there. */
  private stringEnd(chunk: Uint8Array, from: number): number {
    let at = this.isEscaped ? from + 1 : from;
    this.isEscaped = false;
    for (;;) {
      const quote = chunk.indexOf(QUOTE, at);
      const end = quote < 0 ? chunk.length : quote;
      let slashes = 0;
      while (end - slashes > at && chunk[end - slashes - 1] === BACKSLASH) slashes += 1;
      if (quote >= 0 && slashes % 2 === 1) {
        at = quote + 1;
        continue;
      }
      this.inString = quote < 0;
      this.isEscaped = quote < 0 && slashes % 2 === 1;
      this.spell(chunk, from, end);
      return quote < 0 ? end : end + 1;
    }
  }

  private spell(chunk: Uint8Array, from: number, end: number): void {
    if (this.state !== 'value' || this.depth !== 1 || this.name.length > LONGEST_LIST_NAME) return;
    this.name += String.fromCharCode(...chunk.subarray(from, Math.min(end, from + LONGEST_LIST_NAME + 1)));
  }

  /** Takes a byte that stands in no string. */
  private step(byte: number): Cut {
    switch (byte) {
      case QUOTE:
        this.inString = true;
        this.name = '';
        return 'none';
      case COLON:
        this.isNamed = this.depth === 1;
        return 'none';
      case COMMA:
        this.isNamed = false;
        return this.state === 'list' && this.depth === 0 ? 'before' : 'none';
      case OPEN_LIST:
      case OPEN_OBJECT:
        return this.open(byte);
      case CLOSE_LIST:
      case CLOSE_OBJECT:
        return this.close(byte);
      default:
        return 'none';
    }
  }

  private open(byte: number): Cut {
    const isList = this.state === 'value' && this.depth === 1 && this.isNamed && byte === OPEN_LIST;
    this.isNamed = false;
    if (isList && LISTS.has(this.name)) return 'drop';
    this.depth += 1;
    return 'none';
  }

  private close(byte: number): Cut {
    if (this.depth === 0) {
      if (this.state !== 'list' || byte !== CLOSE_LIST) return 'none';
      this.state = this.isWrapped ? 'rest' : 'end';
      return 'before';
    }
    this.depth -= 1;
    if (this.depth > 0 || this.state !== 'value') return 'none';
    this.state = 'end';
    return 'after';
  }

  private cut(cut: Cut, piece: Uint8Array): void {
    this.keep(piece);
    if (cut === 'drop') {
      this.drop();
      this.depth = 0;
      this.isWrapped = true;
      this.inList = true;
      this.state = 'list';
    } else if (this.isOpen || !this.isBlank) this.finish(null);
    else this.drop();
  }

  /** Behind the end nothing but white space may stand; what does is said once. */
  private checkEnd(piece: Uint8Array): void {
    if (piece.every(isSpace)) return;
    this.finish('trailing');
    this.state = 'rest';
  }
}

/**
 * The articles of a JSON text as bytes: the elements of its list, or of the list `articles` or `items` of its object,
 * else the one value that it is. A text that breaks off gives what stands before.
 */
export async function* jsonElements(
  chunks: Chunks,
  longestBytes: number,
): AsyncGenerator<readonly JsonElement[], void, undefined> {
  const elements = new Elements(longestBytes);
  let isFirst = true;
  for await (const chunk of chunks) {
    const hasMark = isFirst && MARK.every((byte, at) => chunk[at] === byte);
    isFirst = false;
    elements.add(hasMark ? chunk.subarray(3) : chunk);
    yield elements.take();
  }
  elements.end();
  yield elements.take();
}
