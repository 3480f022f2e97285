import { mixed } from './dice.js';

/** Looked up once: inside a test's sandbox each look at a global costs more than the multiplication. */
const { imul } = Math;

/** What two runs are compared by: letters and figures only, no case, every figure the same, as the engine's seeds do. */
export function wordCodes(text: string): number[] {
  const codes: number[] = [];
  for (const word of text.toLowerCase().split(/\s+/)) {
    let code = 0x811c9dc5;
    let letters = 0;
    for (let at = 0; at < word.length; at += 1) {
      const unit = word.charCodeAt(at);
      const isDigit = unit >= 0x30 && unit <= 0x39;
      if (!isDigit && !(unit >= 0x61 && unit <= 0x7a) && unit < 0xc0) continue;
      code = imul(code ^ (isDigit ? 0x30 : unit), 0x01000193);
      letters += 1;
    }
    if (letters > 0) codes.push(code);
  }
  return codes;
}

/** A number of 53 bits for each run of `length` words: at the sizes made here two different runs do not meet. */
export function runHashes(codes: readonly number[], length: number): number[] {
  const hashes: number[] = [];
  for (let start = 0; start + length <= codes.length; start += 1) {
    let high = length;
    let low = ~length;
    for (let at = start; at < start + length; at += 1) {
      high = mixed(imul(high, 31) ^ codes[at]!);
      low = mixed(imul(low, 0x01000193) + codes[at]!);
    }
    hashes.push((high >>> 11) * 2 ** 32 + (low >>> 0));
  }
  return hashes;
}
