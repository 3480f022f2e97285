import { ARABIC_RULES } from './ar.js';
import { GERMAN_RULES } from './de.js';
import { SPANISH_RULES } from './es.js';
import { FRENCH_RULES } from './fr.js';
import { JAPANESE_RULES } from './ja.js';
import { RUSSIAN_RULES } from './ru.js';
import type { LanguageRules } from './language-rules.js';
import { CHINESE_RULES } from './zh.js';

/** The languages besides English, which is written out in the tables of the readers themselves. */
const LANGUAGES: Readonly<Record<string, LanguageRules>> = {
  de: GERMAN_RULES,
  fr: FRENCH_RULES,
  es: SPANISH_RULES,
  ru: RUSSIAN_RULES,
  ar: ARABIC_RULES,
  zh: CHINESE_RULES,
  ja: JAPANESE_RULES,
};

/** One part of the rules of every language, for the table of the reader that uses it. */
export function rulesFor<P extends 'numbers' | 'dates'>(part: P): Readonly<Record<string, LanguageRules[P]>> {
  return Object.fromEntries(Object.entries(LANGUAGES).map(([code, rules]) => [code, rules[part]]));
}

/** The rules of a language; undefined for English and for a language without any. */
export function languageRules(language: string | null): LanguageRules | undefined {
  return language !== null && Object.hasOwn(LANGUAGES, language) ? LANGUAGES[language] : undefined;
}
