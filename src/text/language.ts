/** Function words that few other languages share, for the languages that syndiff has rules for. */
const MARKERS: Readonly<Record<string, readonly string[]>> = {
  en: ['the', 'of', 'and', 'to', 'that', 'was', 'for', 'with', 'is', 'said', 'by', 'from', 'has', 'will'],
  de: ['der', 'die', 'und', 'das', 'den', 'von', 'ist', 'nicht', 'mit', 'dem', 'ein', 'eine', 'auf', 'sich', 'auch'],
  fr: ['le', 'la', 'les', 'des', 'et', 'du', 'une', 'est', 'dans', 'que', 'pour', 'sur', 'pas', 'qui', 'au'],
  es: ['el', 'la', 'los', 'las', 'del', 'una', 'que', 'para', 'con', 'por', 'se', 'su', 'al', 'como', 'más'],
  // Languages without rules here that would else be taken for a neighbour that has some.
  it: ['il', 'di', 'che', 'è', 'della', 'non', 'per', 'sono', 'nel', 'gli', 'alla', 'anche', 'più', 'una', 'con'],
  pt: [
    'que',
    'não',
    'uma',
    'para',
    'com',
    'dos',
    'da',
    'pelo',
    'mais',
    'foi',
    'são',
    'está',
    'também',
    'seu',
    'em',
    'o',
    'do',
    'os',
    'ao',
    'das',
    'na',
  ],
  hi: ['में', 'है', 'के', 'को', 'की', 'से', 'ने', 'और', 'का', 'पर', 'कि', 'हैं', 'भी', 'यह', 'इस'],
  vi: ['của', 'và', 'là', 'được', 'đã', 'các', 'một', 'người', 'những', 'trong', 'với', 'cho', 'vào', 'không', 'này'],
  tr: [
    'bir',
    've',
    'için',
    'bu',
    'olarak',
    'ile',
    'olan',
    'daha',
    'çok',
    'kadar',
    'sonra',
    'dedi',
    'değil',
    'önce',
    'gibi',
  ],
  nl: ['de', 'het', 'een', 'van', 'dat', 'op', 'zijn', 'voor', 'met', 'niet', 'ook', 'aan', 'wordt', 'bij', 'naar'],
};

/** The languages that a word speaks for. */
const LANGUAGES_OF = new Map<string, string[]>();
for (const [language, markers] of Object.entries(MARKERS)) {
  for (const word of markers) LANGUAGES_OF.set(word, [...(LANGUAGES_OF.get(word) ?? []), language]);
}

/** Letters that Persian and Urdu have and Arabic has not. */
const NOT_ARABIC = /[\u067e\u0686\u0698\u06af\u06a9\u06cc\u0679\u0688\u06d2]/g;

/** The first 400 words tell; more change nothing. */
const SAMPLE = 400;

/** Letters of Russian that Bulgarian, Serbian and Ukrainian lack, and letters of these that Russian lacks. */
const RUSSIAN_LETTERS = /[ыэё]/giu;
const NOT_RUSSIAN = /[іїєґўјљњћђџ]/giu;

/**
 * Whether so many characters stand in the blocks of the scripts below that one of them can have its share. Every Latin
 * text is asked, and counting by expressions took as long as everything else about its language.
 */
function mayBeForeign(sample: string): boolean {
  let foreign = 0;
  for (let at = 0; at < sample.length; at += 1) {
    const unit = sample.charCodeAt(at);
    // Cyrillic begins here; the blocks of punctuation and signs hold none of the scripts.
    if (unit >= 0x400 && (unit < 0x2000 || unit >= 0x2c00)) foreign += 1;
  }
  return foreign > LEAST_SHARE * sample.length;
}

/** No script decides from a smaller share of the characters on. */
const LEAST_SHARE = 0.1;

function scriptLanguage(text: string): string | null {
  const sample = text.slice(0, 4000);
  if (!mayBeForeign(sample)) return null;
  const share = (pattern: RegExp): number => (sample.match(pattern)?.length ?? 0) / Math.max(1, sample.length);
  if (share(/[\p{Script=Hiragana}\p{Script=Katakana}]/gu) > 0.1) return 'ja';
  if (share(/\p{Script=Hangul}/gu) > 0.3) return 'ko';
  if (share(/\p{Script=Han}/gu) > 0.2) return 'zh';
  if (share(/\p{Script=Cyrillic}/gu) > 0.3 && share(RUSSIAN_LETTERS) > 0.005 && share(NOT_RUSSIAN) < 0.002) return 'ru';
  return share(/\p{Script=Arabic}/gu) > 0.3 && share(NOT_ARABIC) < 0.02 ? 'ar' : null;
}

/**
 * The language whose rules fit a text, from its script and its most common words; null where none does clearly: the
 * best must account for at least one word in twelve and lead the next by half.
 */
export function guessLanguage(text: string, words: readonly string[]): string | null {
  const byScript = scriptLanguage(text);
  if (byScript !== null) return byScript;
  const sample = words.slice(0, SAMPLE);
  const hits = new Map(Object.keys(MARKERS).map((language) => [language, 0]));
  for (const word of sample) {
    const languages = LANGUAGES_OF.get(word);
    if (languages === undefined) continue;
    for (const language of languages) hits.set(language, (hits.get(language) ?? 0) + 1);
  }
  const scores = [...hits]
    .map(([language, count]) => ({ language, hits: count }))
    .sort((one, other) => other.hits - one.hits);
  const [best, second] = scores;
  if (best === undefined || best.hits * 12 < sample.length || best.hits === 0) return null;
  return best.hits >= (second?.hits ?? 0) * 1.5 ? best.language : null;
}
