import { stretchAt, type Prose, type Stretch } from '../model/prose.js';
import type { Region } from './script.js';

/** Longest end of a sentence that a passage takes in although it differs: "on Monday", "of 16 people". */
const MAX_TAIL_WORDS = 4;
/** The same where the sentence holds a quotation: the rest is a reporting clause ("she told the council in writing"). */
const MAX_CLAUSE_WORDS = 8;
/** Longest beginning of one: "On Tuesday". Longer ones are headings and crossheads run into the sentence. */
const MAX_HEAD_WORDS = 4;
/** Longest rest of a quotation that is cut before the reporting clause: a clause or two. Chosen, not measured. */
const MAX_CUT_WORDS = 32;

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

/** Whether a passage that fills `[from, to)` holds at least half of a sentence, `more` words of it outside of the range. */
function isHeld(sentence: Stretch, { from, to }: { from: number; to: number }, more = 0): boolean {
  const held = Math.min(to, sentence.to) - Math.max(from, sentence.from) + more;
  return held * 2 >= sentence.to - sentence.from;
}

/** The words with which the sentences end that two passages break off in, where they are the same: `metres of water`. */
function sharedEnd({ leftTo, rightTo }: Region, first: Side, second: Side): number {
  const one = stretchAt(first.prose.sentences, leftTo - 1)?.to ?? leftTo;
  const other = stretchAt(second.prose.sentences, rightTo - 1)?.to ?? rightTo;
  const most = Math.min(one - leftTo, other - rightTo, MAX_CLAUSE_WORDS);
  let words = 0;
  while (words < most && first.prose.tokens.key[one - 1 - words] === second.prose.tokens.key[other - 1 - words])
    words += 1;
  return words;
}

/** New end of one side when the rest of its sentence may be taken in; its old end when there is no rest; null if not. */
function tailEnd(side: Side, { from, to }: { from: number; to: number }, shared: number): number | null {
  const sentence = stretchAt(side.prose.sentences, to - 1);
  if (sentence === null || !isHeld(sentence, { from, to }, shared)) return null;
  if (sentence.to === to) return to;
  if (isQuotationBorder(side, to)) return null;
  const longest = side.quoted.subarray(sentence.from, to).includes(1) ? MAX_CLAUSE_WORDS : MAX_TAIL_WORDS;
  if (sentence.to - to > longest) return null;
  return isFree(side, to, sentence.to) ? sentence.to : null;
}

/** Words behind the last quotation of a sentence, its reporting clause; 0 where that is too long for one. */
function clauseWords({ quoted }: Side, { from, to }: Stretch): number {
  let words = 0;
  while (words <= MAX_CLAUSE_WORDS && to - words > from && quoted[to - words - 1] === 0) words += 1;
  return words > MAX_CLAUSE_WORDS ? 0 : words;
}

/** The end of the sentence, where from here to its reporting clause all is quoted and no other passage has any of it. */
function quotationEnd(side: Side, to: number, clause: number): number | null {
  const end = stretchAt(side.prose.sentences, to - 1)?.to ?? to;
  const rest = side.quoted.subarray(to - 1, end - clause);
  return rest.length > 0 && rest.length <= MAX_CUT_WORDS && !rest.includes(0) && isFree(side, to, end) ? end : null;
}

/**
 * A quotation that one of the two cuts, with the same reporting clause behind it: `in the spring, and did nothing,” Brill
 * said` and `in the spring,” Brill said`. The clause is shared, and what is cut stands inside of the passage.
 */
function cutTail(region: Region, first: Side, second: Side): Pick<Region, 'leftTo' | 'rightTo'> | null {
  const one = stretchAt(first.prose.sentences, region.leftTo - 1);
  const other = stretchAt(second.prose.sentences, region.rightTo - 1);
  if (one === null || other === null) return null;
  const clause = clauseWords(first, one);
  if (clause === 0 || clause !== clauseWords(second, other) || clause > sharedEnd(region, first, second)) return null;
  const leftTo = quotationEnd(first, region.leftTo, clause);
  const rightTo = quotationEnd(second, region.rightTo, clause);
  return leftTo === null || rightTo === null ? null : { leftTo, rightTo };
}

function headStart(side: Side, from: number, to: number): number | null {
  const sentence = stretchAt(side.prose.sentences, from);
  if (sentence === null || !isHeld(sentence, { from, to })) return null;
  if (sentence.from === from) return from;
  if (from - sentence.from > MAX_HEAD_WORDS || isQuotationBorder(side, from)) return null;
  return isFree(side, sentence.from, from) ? sentence.from : null;
}

/**
 * How many words before a region both sides say alike but for one: `More than 12,400` and `More than 14,200`, where only
 * one of them has a dateline before it that no rule knows. 0 where they begin otherwise.
 */
function alikeBefore({ leftFrom, rightFrom }: Region, first: Side, second: Side): number {
  const most = Math.min(MAX_HEAD_WORDS, freeBefore(first, leftFrom), freeBefore(second, rightFrom));
  let [same, alike] = [0, 0];
  for (let words = 1; words <= most; words += 1) {
    const isSame = first.prose.tokens.key[leftFrom - words] === second.prose.tokens.key[rightFrom - words];
    if (isSame) same += 1;
    if (isSame && words - same === 1 && same > 1) alike = words;
  }
  return alike;
}

/** Words between the beginning of a sentence and a place in it that no passage has and no border parts from it. */
function freeBefore(side: Side, at: number): number {
  const from = stretchAt(side.prose.sentences, at)?.from ?? at;
  let words = 0;
  while (at - words > from && words < MAX_HEAD_WORDS && !isQuotationBorder(side, at - words)) {
    if (!isFree(side, at - words - 1, at - words)) break;
    words += 1;
  }
  return words;
}

/**
 * Widens a region to whole sentences where a few words are missing on both sides' way there ("he said" against
 * "he added"): they belong to the passage and are read with it. A border at quotation marks is natural and stays.
 */
export function widen(region: Region, first: Side, second: Side): Region {
  const shared = sharedEnd(region, first, second);
  const leftTo = tailEnd(first, { from: region.leftFrom, to: region.leftTo }, shared);
  const rightTo = tailEnd(second, { from: region.rightFrom, to: region.rightTo }, shared);
  const leftFrom = headStart(first, region.leftFrom, region.leftTo);
  const rightFrom = headStart(second, region.rightFrom, region.rightTo);
  const tail = leftTo === null || rightTo === null ? (cutTail(region, first, second) ?? region) : { leftTo, rightTo };
  const alike = leftFrom === null || rightFrom === null ? alikeBefore(region, first, second) : 0;
  const near = { leftFrom: region.leftFrom - alike, rightFrom: region.rightFrom - alike };
  const head = leftFrom === null || rightFrom === null ? near : { leftFrom, rightFrom };
  return { leftFrom: head.leftFrom, rightFrom: head.rightFrom, leftTo: tail.leftTo, rightTo: tail.rightTo };
}
