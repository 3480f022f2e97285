import { hasVocabulary } from '../diverge/diverge.js';
import type { Warning } from '../model.js';
import { wordsIn } from '../prose.js';
import type { Studied } from './study.js';

/** Fewer words than this say nothing about who copied whom: two of the shortest passages. */
const tooShort = (minPassageWords: number): number => 2 * minPassageWords;

export function warningsFor({ article, prose }: Studied, minPassageWords: number): readonly Warning[] {
  const { source, place } = article;
  // A file of its own needs no number.
  const record = place > 1 ? `record ${place}: ` : '';
  const words = wordsIn(prose, { from: 0, to: prose.tokens.count });
  if (words === 0) return [{ code: 'no-words', source, message: `${record}there is not one word of prose in it` }];
  const found: Warning[] = [];
  if (words < tooShort(minPassageWords))
    found.push({ code: 'too-short', source, message: `${record}${words} words are too short to judge` });
  if (!hasVocabulary(prose.language)) {
    const language = prose.language ?? 'an unknown language';
    const message = `no word lists for ${language}: negations, hedges and attribution are not told apart`;
    found.push({ code: 'no-vocabulary', source, message });
  }
  return found;
}
