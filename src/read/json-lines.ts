import type { TextFormat } from './format.js';
import { parseJson } from './json.js';

/** A line of a file, without its line end; null where it was longer than the bound. */
export interface ByteLine {
  /** From 1. */
  readonly number: number;
  readonly bytes: Uint8Array | null;
}

const LINE_FEED = 0x0a;

/** A line in the making: the pieces of chunks that it consists of so far. */
interface Pending {
  pieces: Uint8Array[];
  length: number;
  tooLong: boolean;
}

function joined({ pieces, length }: Pending): Uint8Array {
  const first = pieces[0];
  if (pieces.length === 1 && first !== undefined) return first;
  const whole = new Uint8Array(length);
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}

function grow(pending: Pending, piece: Uint8Array, longest: number): void {
  if (pending.tooLong || piece.length === 0) return;
  pending.length += piece.length;
  pending.tooLong = pending.length > longest;
  if (pending.tooLong) pending.pieces = [];
  else pending.pieces.push(piece);
}

/**
 * Cuts a stream of bytes into lines at 0x0A, one line in memory at a time. No byte of a longer UTF-8 character is
 * 0x0A, so this may be done before decoding; `readline` is half as fast. A line that breaks off at the end counts.
 */
export async function* byteLines(
  chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  longestBytes: number,
): AsyncGenerator<ByteLine> {
  let number = 0;
  let pending: Pending = { pieces: [], length: 0, tooLong: false };
  const finish = (): ByteLine => {
    number += 1;
    const line = { number, bytes: pending.tooLong ? null : joined(pending) };
    pending = { pieces: [], length: 0, tooLong: false };
    return line;
  };
  for await (const chunk of chunks) {
    let start = 0;
    for (let end = chunk.indexOf(LINE_FEED); end >= 0; end = chunk.indexOf(LINE_FEED, start)) {
      grow(pending, chunk.subarray(start, end), longestBytes);
      yield finish();
      start = end + 1;
    }
    // A copy, because the source may fill the same buffer again.
    grow(pending, chunk.slice(start), longestBytes);
  }
  if (pending.length > 0) yield finish();
}

function isObject(line: string): boolean {
  try {
    JSON.parse(line);
    return true;
  } catch {
    return false;
  }
}

/** The first line is an object by itself, and more stands behind it. */
function looksLikeLines(text: string): boolean {
  const end = text.indexOf('\n');
  return text.startsWith('{') && end >= 0 && isObject(text.slice(0, end)) && text.slice(end).trim() !== '';
}

/** JSON Lines: each line a record; a line that cannot be read is a warning, and the others are read. Many are called `.json`. */
export const JSON_LINES: TextFormat = {
  unit: 'line',
  endings: ['.jsonl', '.ndjson', '.json'],
  matches: ({ text }) => looksLikeLines(text),
  parse: parseJson,
};
