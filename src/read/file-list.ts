import type { Warning } from '../model/model.js';
import { decode } from './bytes/decode.js';
import { openFile } from './places.js';
import { collected } from './bytes/sample.js';
import { warning } from './bytes/warnings.js';

/** A million paths of 64 characters. */
const MOST_BYTES = 64 * 1024 ** 2;

async function bytesOf(named: string): Promise<Uint8Array | null> {
  if (named === '-') return collected(process.stdin, MOST_BYTES);
  const file = await openFile(named);
  if (file === null) return null;
  try {
    return file.bytes > MOST_BYTES ? null : await file.handle.readFile();
  } finally {
    await file.handle.close();
  }
}

/**
 * The places that a file names, or standard input (`-`): one a line, or parted by NUL as `find -print0` writes them, so
 * that a name may hold a line end.
 */
export async function listedPlaces(named: string): Promise<{ places: readonly string[]; warnings: Warning[] }> {
  const bytes = await bytesOf(named).catch(() => null);
  const text =
    bytes === null ? null : bytes.includes(0) ? new TextDecoder().decode(bytes) : (await decode(bytes))?.text;
  if (text === null || text === undefined)
    return { places: [], warnings: [warning('unreadable', named, 'the list of files cannot be read')] };
  const places = text.includes('\0') ? text.split('\0') : text.split(/\r?\n/u);
  return { places: places.filter((place) => place.trim() !== ''), warnings: [] };
}
