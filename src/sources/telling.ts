import { TELLING, TOKEN_KINDS, type Prose } from '../model/prose.js';
import { vocabularyOf } from '../languages/vocabulary/vocabulary.js';

/** The words without which their sentence says something else, as `TELLING` has them; 0 at all others. */
export function tellingWords(prose: Prose): Uint8Array {
  const { count, key, fold, kind } = prose.tokens;
  const { negations } = vocabularyOf(prose.language);
  return Uint8Array.from({ length: count }, (_, at) => {
    // `one` is a pronoun as often as a figure.
    const isFigure = kind[at] === TOKEN_KINDS.number && key[at] !== '#1';
    if (isFigure || negations.has(fold[at] ?? '')) return TELLING.word;
    return kind[at] === TOKEN_KINDS.name ? TELLING.name : 0;
  });
}
