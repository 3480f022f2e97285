import PorterStemmer from 'natural/lib/natural/stemmers/porter_stemmer.js';
import PorterStemmerDe from 'natural/lib/natural/stemmers/porter_stemmer_de.js';
import PorterStemmerEs from 'natural/lib/natural/stemmers/porter_stemmer_es.js';
import PorterStemmerFr from 'natural/lib/natural/stemmers/porter_stemmer_fr.js';
import PorterStemmerRu from 'natural/lib/natural/stemmers/porter_stemmer_ru.js';

/** Each by itself: the package's main entry loads database drivers and reads the user's `.env`, its index all languages. */
interface Stemmer {
  stem(word: string): string;
}

/** How the words of a language lose their endings. */
interface Stemming {
  /** Words that the stemmer is made for, with a bound on their length. */
  readonly words: RegExp;
  /** What stands before or behind the word itself: a possessive, an elided article. */
  readonly attached: RegExp;
  readonly stemmer: Stemmer;
}

const POSSESSIVE = /['’]s?$/;
const ENGLISH: Stemming = { words: /^[a-z]{3,30}$/, attached: POSSESSIVE, stemmer: PorterStemmer };
/** Arabic, Chinese and Japanese have no stemmer here: their words are compared as they are. */
const STEMMING: Readonly<Record<string, Stemming>> = {
  en: ENGLISH,
  de: { words: /^[a-zäöüß]{3,40}$/, attached: POSSESSIVE, stemmer: PorterStemmerDe },
  es: { words: /^[a-záéíóúüñ]{3,30}$/, attached: POSSESSIVE, stemmer: PorterStemmerEs },
  fr: {
    words: /^[a-zàâäçéèêëîïôöùûüœæ]{3,30}$/,
    attached: /^(?:[cdjlmnst]|qu|lorsqu|puisqu|jusqu|quelqu)['’]/,
    stemmer: PorterStemmerFr,
  },
  ru: { words: /^[а-яё]{3,30}$/, attached: POSSESSIVE, stemmer: PorterStemmerRu },
};
/** For an unknown language the rules of English, which touch plain Latin letters only. */
const stemmingOf = (language: string | null): Stemming | undefined =>
  language === null ? ENGLISH : Object.hasOwn(STEMMING, language) ? STEMMING[language] : undefined;

/** Stems are asked for again and again; beyond this many the memory starts anew. */
const MEMO_LIMIT = 200_000;
/** More than any run has; an article may state any language it likes. */
const MOST_LANGUAGES = 16;
const memos = new Map<string | null, Map<string, string>>();

/** The stems known of a language. */
function memoOf(language: string | null): Map<string, string> {
  let memo = memos.get(language);
  if (memo === undefined) {
    if (memos.size >= MOST_LANGUAGES) memos.clear();
    memo = new Map();
    memos.set(language, memo);
  }
  return memo;
}

function stemmedBy({ words, attached, stemmer }: Stemming, word: string): string {
  const plain = word.replace(attached, '');
  return words.test(plain) ? stemmer.stem(plain) : plain;
}

/**
 * The stem of a word in lower case (Porter 1980, and Snowball's rules for German, French, Spanish and Russian), without
 * its possessive or elided article. Words of other scripts and longer than any word come back as they are.
 */
export function stem(word: string, language: string | null): string {
  const memo = memoOf(language);
  const known = memo.get(word);
  if (known !== undefined) return known;
  const stemming = stemmingOf(language);
  const stemmed = stemming === undefined ? word.replace(POSSESSIVE, '') : stemmedBy(stemming, word);
  if (memo.size >= MEMO_LIMIT) memo.clear();
  memo.set(word, stemmed);
  return stemmed;
}
