/**
 * Where a text may be cut into rows. Cosmetic only: a wrong cut makes one row of two or two of one and changes no
 * finding, so a short list of abbreviations is enough and the stage `text` need not be asked.
 */

const ENDERS = new Set(['.', '!', '?', '…', '。', '！', '？', '؟', '۔']);
const CLOSERS = new Set(['"', "'", '”', '’', '»', ')', ']', '」', '』', '›', '“', '）', '］']);
const FULL_WIDTH = new Set(['。', '！', '？']);
const ABBREVIATIONS = new Set(
  'Mr Mrs Ms Dr Prof St Gen Sen Rep Gov Lt Col Sgt Capt Maj Adm Hon Rev Jr Sr No vs Jan Feb Mar Apr Aug Sept Oct Nov Dec'.split(
    ' ',
  ),
);

const isSpace = (character: string | undefined): boolean => character !== undefined && /\s/.test(character);

/** Whether the full stop at `at` closes an abbreviation or an initial. Looks back ten characters at most. */
function isAbbreviation(text: string, at: number): boolean {
  const word = /(?:^|[^\p{L}.])(\p{L}+(?:\.\p{L})*)$/u.exec(text.slice(Math.max(0, at - 10), at))?.[1] ?? '';
  return word.length === 1 || word.includes('.') || ABBREVIATIONS.has(word);
}

/** Whether a sentence can begin behind the closing marks that end at `end`. */
function opensAfter(text: string, end: number): boolean {
  if (end < text.length && !isSpace(text[end])) return false;
  let next = end;
  while (next < text.length && isSpace(text[next]) && text[next] !== '\n') next += 1;
  return !/^\p{Ll}/u.test(text.slice(next, next + 2));
}

/** Reads the run of closing marks at `at`: where it ends, and whether it closes a sentence. */
function closeAt(text: string, at: number): { readonly end: number; readonly cuts: boolean } {
  const mark = text[at] ?? '';
  if (mark === '\n') return { end: at + 1, cuts: true };
  if (!ENDERS.has(mark)) return { end: at + 1, cuts: false };
  let end = at + 1;
  while (ENDERS.has(text[end] ?? '') || CLOSERS.has(text[end] ?? '')) end += 1;
  const cuts = FULL_WIDTH.has(mark) || (opensAfter(text, end) && !(mark === '.' && isAbbreviation(text, at)));
  return { end, cuts };
}

/**
 * Starts of the sentences of a text, with 0 and the text's length. White space belongs to the sentence before it. A
 * line break always parts. One pass over the text.
 */
export function sentenceBounds(text: string): number[] {
  const bounds = [0];
  for (let at = 0; at < text.length;) {
    const { end, cuts } = closeAt(text, at);
    at = end;
    if (!cuts) continue;
    while (at < text.length && isSpace(text[at])) at += 1;
    if (at < text.length) bounds.push(at);
  }
  if (text.length > 0) bounds.push(text.length);
  return bounds;
}

/** Index of the last entry of a sorted list that is at most `at`, or -1. */
export function lastAtMost(sorted: ArrayLike<number>, at: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? 0) <= at) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
