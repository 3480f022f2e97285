import { analyse, type Article } from '../index.js';
import { isLanguage } from '../words/language-tags.js';

/** Whether an article is in a language; where it does not say in which it is, its words do. Null means any. */
export const isInLanguage = (article: Article, language: string | null): boolean =>
  language === null || isLanguage(language, article.language ?? analyse(article).language ?? '');
