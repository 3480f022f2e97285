import { hasNegations, hasVocabulary } from '../languages/vocabulary/vocabulary.js';
import type { Warning } from '../model/model.js';
import { wordsIn } from '../model/prose.js';
import type { Studied } from './study.js';

/** Fewer words than this say nothing about who copied whom: two of the shortest passages. */
const tooShort = (minPassageWords: number): number => 2 * minPassageWords;

const wordsOf = ({ prose }: Studied): number => wordsIn(prose, { from: 0, to: prose.tokens.count });

function lengthWarning(one: Studied, minPassageWords: number): readonly Warning[] {
  const { source, place } = one.article;
  // A file of its own needs no number.
  const record = place > 1 ? `record ${place}: ` : '';
  const words = wordsOf(one);
  if (words === 0) return [{ code: 'no-words', source, message: `${record}there is not one word of prose in it` }];
  if (words >= tooShort(minPassageWords)) return [];
  return [{ code: 'too-short', source, message: `${record}${words} words are too short to judge` }];
}

/** Once for each language, and not once for each of fifty reports in it. */
function vocabularyWarnings(studied: readonly Studied[]): readonly Warning[] {
  const without = studied.filter((one) => wordsOf(one) > 0 && !hasVocabulary(one.prose.language));
  const languages = [...new Set(without.map(({ prose }) => prose.language))];
  return languages.map((code) => {
    const sources = without.flatMap(({ article, prose }) => (prose.language === code ? [article.source] : []));
    const language = code ?? 'an unknown language';
    const many = sources.length === 1 ? '' : `, in which ${sources.length} reports are`;
    const kinds = hasNegations(code) ? 'hedges and attribution are' : 'negations, hedges and attribution are';
    const message = `no word lists for ${language}${many}: ${kinds} not told apart`;
    return { code: 'no-vocabulary', source: sources.length === 1 ? (sources[0] ?? '') : '', message };
  });
}

/** What is to be said of the articles of a run by themselves. */
export const studyWarnings = (studied: readonly Studied[], minPassageWords: number): readonly Warning[] => [
  ...studied.flatMap((one) => lengthWarning(one, minPassageWords)),
  ...vocabularyWarnings(studied),
];
