import type { Article } from '../model/model.js';
import {
  clearOf,
  TOKEN_KINDS,
  type Extent,
  type Prose,
  type Quoted,
  type Stretch,
  type Tokens,
  tokensIn,
} from '../model/prose.js';
import { findBoilerplate } from './boilerplate.js';
import { isCapitalAt } from '../words/capitals.js';
import { findDates } from './figures/dates.js';
import { guessLanguage } from './language.js';
import { markNames } from './names.js';
import { findParagraphs } from './paragraphs.js';
import { findQuotations, type ParagraphSpan, type QuotedSpan } from './quotations.js';
import { findSentences, placeTokens } from './sentences.js';
import { foldedWords, tokenise, type Masked } from './tokens.js';

export { findHouseText } from './house-text.js';
export { findParagraphs } from './paragraphs.js';

/** Furniture and boilerplate as one sorted list without overlap. */
function maskOf(zones: Article['zones'], boilerplate: readonly ParagraphSpan[]): Masked {
  const all = [...zones.map((zone) => zone.span), ...boilerplate].map(({ start, end }) => ({ start, end }));
  all.sort((one, other) => one.start - other.start || one.end - other.end);
  const merged: { start: number; end: number }[] = [];
  for (const span of all) {
    const last = merged.at(-1);
    if (last !== undefined && span.start < last.end) last.end = Math.max(last.end, span.end);
    else if (span.end > span.start) merged.push({ ...span });
  }
  return merged;
}

/** House text in order, each place once. */
function withoutOverlap(sorted: readonly Extent[]): readonly ParagraphSpan[] {
  const kept: ParagraphSpan[] = [];
  for (const span of sorted) if (span.start >= (kept.at(-1)?.end ?? 0)) kept.push(span);
  return kept;
}

function placeQuotation(tokens: Tokens, quoted: QuotedSpan): Quoted {
  return { ...quoted, ...tokensIn({ tokens }, quoted) };
}

/** 1 at each token that opens a sentence or a quotation, where a capital says nothing. */
function firstTokens(tokens: Tokens, ...structures: readonly (readonly Stretch[])[]): Uint8Array {
  const firsts = new Uint8Array(tokens.count);
  for (const stretch of structures.flat()) if (stretch.from < tokens.count) firsts[stretch.from] = 1;
  return firsts;
}

/**
 * Reads the structure of an article: words with keys, sentences, paragraphs, quotations, dates and names, all as
 * positions in its untouched text. Linear in the text. Zones and house text are left out of the tokens.
 *
 * @param houseText paragraphs that are house text though their wording does not say so
 *
 * Method: own scanners (see each file for why), one pass each.
 *
 * @example
 * ```ts
 * import { articleFrom, analyse } from 'syndiff';
 * const prose = analyse(articleFrom({ language: 'en', text: 'Minsk bought “sixteen jets”. It paid $2.5m.' }));
 * console.log(prose.tokens.key.slice(2, 4).join(' ')); // #16 jets
 * console.log(prose.sentences.length, prose.quotations.length); // 2 1
 * ```
 */
export function analyse(article: Article, houseText: readonly Extent[] = []): Prose {
  const { text } = article;
  const spans = findParagraphs(text);
  const zoned = maskOf(article.zones, []);
  const boilerplate = withoutOverlap(clearOf([...findBoilerplate(text, spans), ...houseText], zoned));
  const words = foldedWords(text, maskOf(article.zones, boilerplate));
  const language = article.language?.slice(0, 2).toLowerCase() ?? guessLanguage(text, words.folds);
  const tokens = tokenise(text, words, language);
  const paragraphs = placeTokens(spans, tokens);
  const sentences = findSentences(text, tokens, { paragraphs, language });
  const quotations = findQuotations(text, spans)
    .map((quoted) => placeQuotation(tokens, quoted))
    .filter((quoted) => quoted.to > quoted.from);
  markNames(text, tokens, { firsts: firstTokens(tokens, sentences, quotations), language });
  const isCapital = (token: number): boolean => isCapitalAt(text, tokens.start[token] ?? 0);
  const dates = findDates({ count: tokens.count, fold: tokens.fold, key: tokens.key, isCapital }, language);
  for (const date of dates) tokens.kind.fill(TOKEN_KINDS.date, date.from, date.to);
  return { article, language, tokens, sentences, paragraphs, quotations, dates, boilerplate };
}
