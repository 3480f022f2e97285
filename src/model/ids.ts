import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

const pureHash = (text: string): string => bytesToHex(sha256(utf8ToBytes(text)));
let hash = pureHash;

/**
 * Lets a faster implementation hash, where the platform has one that is synchronous. It must give the same: the reader
 * of files takes a fifth of its time for the pure one.
 *
 * @returns the pure one, for comparison
 */
export function hashWith(faster: (text: string) => string): (text: string) => string {
  hash = faster;
  return pureHash;
}

/**
 * SHA-256 of a text in UTF-8, in lower-case hexadecimal. A pure implementation, because the engine also runs where
 * there is no `node:crypto`, and the browser's own is asynchronous. A lone surrogate counts as U+FFFD, as in UTF-8.
 */
export function sha256Hex(text: string): string {
  return hash(text);
}

/**
 * The id of a record: one letter for its kind, then 64 bits of the hash of what it says. Identical content gives an
 * identical id on every machine and in every order. 64 bits, because ten million records then collide with a chance
 * of 3 in a million; 32 bits would collide at 77,000.
 */
export function contentId(kind: string, parts: readonly (string | number | null)[]): string {
  return kind + sha256Hex(JSON.stringify(parts)).slice(0, 16);
}
