import type { TokenRange } from '../../model/prose.js';
import { foldAt, gapBefore } from '../../languages/name-phrases.js';
import type { Side } from '../side.js';

/**
 * Words that open a clause of background: “…, days after the indictment of twelve officers”. English alone, the language in
 * which it was measured.
 */
const OPENERS: Readonly<Record<string, ReadonlySet<string>>> = {
  en: new Set(
    `after amid despite following ahead who whose whom which while when where since although though because before
     during`.split(/\s+/),
  ),
};

/** A clause that opens later than this belongs to the background; before, it is the beginning of the sentence. */
const FIRST_WORDS = 3;

/**
 * 1 at each token of a sentence that stands in a clause of background: from such a word to the end, and from the beginning
 * to the first comma where the sentence opens with one. What stands in quotation marks never does. No parser: it shifts
 * weights, and decides nothing alone.
 */
export function backgroundOf({ prose }: Side, quoted: Uint8Array, { from, to }: TokenRange): Uint8Array {
  const column = new Uint8Array(to - from);
  const openers = OPENERS[prose.language ?? ''];
  if (openers === undefined) return column;
  const leads = openers.has(foldAt(prose, from));
  let inside = leads;
  for (let at = from; at < to; at += 1) {
    if (inside && leads && gapBefore(prose, at).includes(',')) inside = false;
    if (!inside && at > from + FIRST_WORDS && quoted[at] !== 1) inside = openers.has(foldAt(prose, at));
    column[at - from] = inside && quoted[at] !== 1 ? 1 : 0;
  }
  return column;
}
