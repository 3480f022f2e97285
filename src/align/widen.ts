import { stretchAt, type Prose, type Stretch } from '../prose.js';
import type { Region } from './script.js';

/** Longest end of a sentence that a passage takes in although it differs: "on Monday", "of 16 people". */
const MAX_TAIL_WORDS = 4;
/** The same where the sentence holds a quotation: the rest is a reporting clause ("she told the council in writing"). */
const MAX_CLAUSE_WORDS = 8;
/** Longest beginning of one: "On Tuesday". Longer ones are headings and crossheads run into the sentence. */
const MAX_HEAD_WORDS = 4;

/** A side of a pair while its passages are widened: which of its tokens are matched, which are quoted. */
export interface Side {
  readonly prose: Prose;
  readonly covered: Uint8Array;
  /** 1 at each token that stands inside quotation marks. */
  readonly quoted: Uint8Array;
}

/** A quotation ends between two tokens: the passage has a border of its own there. */
const isQuotationBorder = (side: Side, at: number): boolean => (side.quoted[at - 1] ?? 0) !== (side.quoted[at] ?? 0);

/** No other passage has the tokens, and no line ends between them and the passage. */
function isFree({ prose, covered }: Side, from: number, to: number): boolean {
  for (let at = from; at < to; at += 1) if (covered[at] === 1) return false;
  const { start, end } = prose.tokens;
  return !prose.article.text.slice(start[from] ?? 0, end[to - 1] ?? 0).includes('\n');
}

/** The sentence at a token, if a passage that fills `[from, to)` holds at least half of it. */
function heldSentence(prose: Prose, at: number, range: { from: number; to: number }): Stretch | null {
  const sentence = stretchAt(prose.sentences, at);
  if (sentence === null) return null;
  const held = Math.min(range.to, sentence.to) - Math.max(range.from, sentence.from);
  return held * 2 >= sentence.to - sentence.from ? sentence : null;
}

/** New end of one side when the rest of its sentence may be taken in; its old end when there is no rest; null if not. */
function tailEnd(side: Side, from: number, to: number): number | null {
  const sentence = heldSentence(side.prose, to - 1, { from, to });
  if (sentence?.to === to) return to;
  if (sentence === null || isQuotationBorder(side, to)) return null;
  const longest = side.quoted.subarray(sentence.from, to).includes(1) ? MAX_CLAUSE_WORDS : MAX_TAIL_WORDS;
  if (sentence.to - to > longest) return null;
  return isFree(side, to, sentence.to) ? sentence.to : null;
}

function headStart(side: Side, from: number, to: number): number | null {
  const sentence = heldSentence(side.prose, from, { from, to });
  if (sentence?.from === from) return from;
  if (sentence === null || from - sentence.from > MAX_HEAD_WORDS || isQuotationBorder(side, from)) return null;
  return isFree(side, sentence.from, from) ? sentence.from : null;
}

/**
 * Widens a region to whole sentences where a few words are missing on both sides' way there ("he said" against
 * "he added"): they belong to the passage and are read with it. A border at quotation marks is natural and stays.
 */
export function widen(region: Region, first: Side, second: Side): Region {
  const leftTo = tailEnd(first, region.leftFrom, region.leftTo);
  const rightTo = tailEnd(second, region.rightFrom, region.rightTo);
  const leftFrom = headStart(first, region.leftFrom, region.leftTo);
  const rightFrom = headStart(second, region.rightFrom, region.rightTo);
  const tail = leftTo === null || rightTo === null ? region : { leftTo, rightTo };
  const head = leftFrom === null || rightFrom === null ? region : { leftFrom, rightFrom };
  return { leftFrom: head.leftFrom, rightFrom: head.rightFrom, leftTo: tail.leftTo, rightTo: tail.rightTo };
}
