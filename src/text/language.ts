/** Function words that few other languages share, for the languages that syndiff has rules for. */
const MARKERS: Readonly<Record<string, readonly string[]>> = {
  en: ['the', 'of', 'and', 'to', 'that', 'was', 'for', 'with', 'is', 'said', 'by', 'from', 'has', 'will'],
  de: ['der', 'die', 'und', 'das', 'den', 'von', 'ist', 'nicht', 'mit', 'dem', 'ein', 'eine', 'auf', 'sich', 'auch'],
  fr: ['le', 'la', 'les', 'des', 'et', 'du', 'une', 'est', 'dans', 'que', 'pour', 'sur', 'pas', 'qui', 'au'],
  es: ['el', 'la', 'los', 'las', 'del', 'una', 'que', 'para', 'con', 'por', 'se', 'su', 'al', 'como', 'más'],
  ru: ['и', 'в', 'не', 'на', 'что', 'с', 'по', 'из', 'он', 'как', 'это', 'для', 'о', 'от', 'был'],
};

/** The first 400 words tell; more change nothing. */
const SAMPLE = 400;

function scriptLanguage(text: string): string | null {
  const sample = text.slice(0, 4000);
  const share = (pattern: RegExp): number => (sample.match(pattern)?.length ?? 0) / Math.max(1, sample.length);
  if (share(/[\p{Script=Hiragana}\p{Script=Katakana}]/gu) > 0.1) return 'ja';
  if (share(/\p{Script=Han}/gu) > 0.2) return 'zh';
  return share(/\p{Script=Arabic}/gu) > 0.3 ? 'ar' : null;
}

/**
 * The language whose rules fit a text, from its script and its most common words; null where none does clearly: the
 * best must account for at least one word in twelve and lead the next by half.
 */
export function guessLanguage(text: string, words: readonly string[]): string | null {
  const byScript = scriptLanguage(text);
  if (byScript !== null) return byScript;
  const sample = words.slice(0, SAMPLE);
  const scores = Object.entries(MARKERS)
    .map(([language, markers]) => ({ language, hits: sample.filter((word) => markers.includes(word)).length }))
    .sort((one, other) => other.hits - one.hits);
  const [best, second] = scores;
  if (best === undefined || best.hits * 12 < sample.length || best.hits === 0) return null;
  return best.hits >= (second?.hits ?? 0) * 1.5 ? best.language : null;
}
