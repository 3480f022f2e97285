import { stretchAt, type Prose, type Stretch } from '../model/prose.js';
import type { Coverage } from './coverage.js';
import { equalWords, trimEnds, type Draft } from './trim.js';

/** What a draft is judged by: the two sides, which of their tokens are quoted, and the shortest narration that counts. */
export interface Acceptance {
  readonly first: Prose;
  readonly second: Prose;
  readonly quoted: Coverage;
  readonly minWords: number;
}

/**
 * Tokens to a word in languages written without spaces, where most tokens are single characters: 876 tokens of the
 * reports in `fixtures/languages` against the words that the platform's dictionary finds in them.
 */
const TOKENS_A_WORD: Readonly<Record<string, number>> = { zh: 1.4, ja: 1.3 };

/** So many words as tokens of the language that is judged. */
const tokensFor = (words: number, { first }: Acceptance): number =>
  Math.ceil(words * (TOKENS_A_WORD[first.language ?? ''] ?? 1));

/** Shared words that make a passage inside quotation marks, where a writer has no phrase of his own to fall into. */
const MIN_QUOTED_WORDS = 5;
/** Shared words that make a passage of one sentence, and the share of the longer of the two that they must be. */
const MIN_SENTENCE_WORDS = 6;
const MIN_SENTENCE_SHARE = 0.75;
/**
 * Shared words that make a passage where one side has used them before. Repetitive texts meet themselves again and again:
 * on `text-alignment` 78 of 103 false passages were second uses below this length and 7 true ones were.
 */
const MIN_SECOND_USE_WORDS = 30;

/** What the passages found before say: their tokens, and whether there is any. */
export interface AcceptedSoFar {
  readonly coverage: Coverage;
  readonly formed: boolean;
}

/** At least as many keys matched as not, on the longer side. */
const isDense = ({ leftFrom, leftTo, rightFrom, rightTo, pairs }: Draft): boolean =>
  pairs.length >= Math.max(leftTo - leftFrom, rightTo - rightFrom);

/** On how many sides at least half of the matched places stand in a passage already. */
function usedSides({ pairs }: Draft, coverage: Coverage): number {
  let [left, right] = [0, 0];
  for (let at = 0; at < pairs.length; at += 2) {
    left += coverage.left[pairs[at] ?? 0] ?? 0;
    right += coverage.right[pairs[at + 1] ?? 0] ?? 0;
  }
  return [left, right].filter((used) => used * 4 >= pairs.length).length;
}

/** The one sentence that a range lies in, or null. */
function loneSentence(prose: Prose, { from, to }: { from: number; to: number }): Stretch | null {
  const sentence = stretchAt(prose.sentences, from);
  return sentence !== null && to <= sentence.to ? sentence : null;
}

/** A range of tokens holds a whole sentence. */
function holdsSentence(prose: Prose, { from, to }: { from: number; to: number }): boolean {
  const first = stretchAt(prose.sentences, from);
  if (first?.from === from) return first.to <= to;
  const next = first === null ? null : stretchAt(prose.sentences, first.to);
  return next !== null && next.to <= to;
}

const leftOf = ({ leftFrom, leftTo }: Draft): { from: number; to: number } => ({ from: leftFrom, to: leftTo });
const rightOf = ({ rightFrom, rightTo }: Draft): { from: number; to: number } => ({ from: rightFrom, to: rightTo });

function isNarration(draft: Draft, judge: Acceptance, second: boolean): boolean {
  const equal = equalWords(judge.first, draft.pairs, 0);
  if (equal < tokensFor(judge.minWords, judge) || !isDense(draft)) return false;
  if (!second || equal >= tokensFor(MIN_SECOND_USE_WORDS, judge)) return true;
  return holdsSentence(judge.first, leftOf(draft)) && holdsSentence(judge.second, rightOf(draft));
}

/**
 * One sentence, on both sides much the same: short as it may be, nobody would call it left out. Where the two share other
 * copy, an equal sentence of any length counts ("He declined to comment."); alone it would make kin of strangers.
 */
function isSentence(draft: Draft, judge: Acceptance, formed: boolean): boolean {
  const left = loneSentence(judge.first, leftOf(draft));
  const right = loneSentence(judge.second, rightOf(draft));
  if (left === null || right === null) return false;
  const longer = Math.max(left.to - left.from, right.to - right.from);
  const equal = equalWords(judge.first, draft.pairs, 0);
  if (formed && draft.pairs.length / 2 === longer) return true;
  return (
    equal >= tokensFor(Math.min(MIN_SENTENCE_WORDS, judge.minWords), judge) &&
    draft.pairs.length / 2 >= MIN_SENTENCE_SHARE * longer
  );
}

/** The part of a draft that stands inside quotation marks on either side. */
function quotedPart(draft: Draft, { quoted }: Acceptance): Draft | null {
  const inside: number[] = [];
  for (let at = 0; at < draft.pairs.length; at += 2) {
    const i = draft.pairs[at] ?? 0;
    const j = draft.pairs[at + 1] ?? 0;
    if (quoted.left[i] === 1 || quoted.right[j] === 1) inside.push(i, j);
  }
  return trimEnds(inside);
}

/**
 * The passage that a draft makes, or null: narration of enough words, one whole sentence, or the part of it that is
 * quoted. What one side used before must be long or whole sentences to count again; what both used says nothing new.
 */
export function acceptDraft(draft: Draft | null, judge: Acceptance, so: AcceptedSoFar): Draft | null {
  if (draft === null) return null;
  const used = usedSides(draft, so.coverage);
  if (used === 2) return null;
  const second = used === 1;
  if (isNarration(draft, judge, second) || (!second && isSentence(draft, judge, so.formed))) return draft;
  const quotation = quotedPart(draft, judge);
  if (quotation === null || !isDense(quotation)) return null;
  const least = tokensFor(Math.min(MIN_QUOTED_WORDS, judge.minWords), judge);
  return equalWords(judge.first, quotation.pairs, 0) >= least ? quotation : null;
}
