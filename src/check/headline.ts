import { isCommonWord } from '../index.js';
import type { Prose } from '../model/prose.js';
import { foldTypography } from '../words/typography.js';
import { findWords } from '../words/words.js';

/** How much of a headline its own copy does not bear out. */
export interface HeadlineFact {
  /** Telling words of the headline that stand nowhere in the copy, divided by all its telling words, 0–1. */
  readonly share: number;
  /** Those words, in their order. */
  readonly words: readonly string[];
}

/** A headline of fewer telling words is a label (“Weather”), and one word more or less would decide. */
const LEAST_WORDS = 3;
/** Copy of fewer words bears nothing out. */
const LEAST_COPY = 40;
/** Letters that two forms of one word have in common at least: `arrest`, `arrested`; `vote`, `votes`. */
const STEM = 4;

function wordsOf(text: string): string[] {
  const places = findWords(text);
  const words: string[] = [];
  for (let at = 0; at + 1 < places.length; at += 2)
    words.push(foldTypography(text.slice(places[at] ?? 0, places[at + 1] ?? 0)));
  return words;
}

/** Common words and very short ones say nothing of what a report is about. */
const isTelling = (word: string): boolean => /\p{N}/u.test(word) || ([...word].length >= STEM && !isCommonWord(word));

/** Whether a word of the copy is a form of a word of the headline: it begins as the other does without its ending. */
function isFormOf(word: string, other: string): boolean {
  if (/\p{N}/u.test(word)) return word === other;
  return other.startsWith([...word].slice(0, Math.max(STEM, [...word].length - 3)).join(''));
}

/**
 * Which telling words of the headline the copy has in no form. Null for an article without a headline, and where
 * either says too little.
 */
export function unlikeHeadline({ article: { title }, tokens }: Prose): HeadlineFact | null {
  if (title === null || tokens.count < LEAST_COPY) return null;
  const telling = [...new Set(wordsOf(title).filter(isTelling))];
  if (telling.length < LEAST_WORDS) return null;
  const copy = tokens.fold.flatMap(wordsOf);
  const missing = telling.filter((word) => !copy.some((other) => isFormOf(word, other)));
  return { share: missing.length / telling.length, words: missing };
}
