/** What a report is called: one rule for every view, so that nobody meets it under two names. */
import type { Article } from './model.js';

type Named = Pick<Article, 'id' | 'outlet' | 'title' | 'source'>;

/** Files of these kinds hold one article each. */
const LONE_FILE = /\.(?:txt|text|md|markdown|html?|docx|pdf|eml)$/i;

/** The name of a file without its folders. */
export const fileName = (source: string): string => source.split('/').filter(Boolean).at(-1) ?? '';

/** Whether an article has its file for itself, as far as the kind of the file tells. */
const isAlone = ({ source }: Pick<Article, 'source'>): boolean => LONE_FILE.test(source);

/**
 * Its outlet, else the name of its file (short, and what the user typed), else, where several come from one file, its
 * headline. Never its date: that says when, not who.
 */
export function articleName(article: Named, alone = isAlone(article)): string {
  const { outlet, title, source, id } = article;
  const names = [outlet, ...(alone ? [fileName(source), title] : [title, fileName(source)]), id];
  // The next line (U+0085) shows nothing either.
  return names.find((name) => name !== null && /[^\s\u0085]/u.test(name)) ?? 'unnamed report';
}

/** The same inside a sentence, where a headline needs quotation marks to be told from what is said of it. */
export function nameInSentence(article: Named): string {
  const name = articleName(article);
  return name === article.title && name !== article.outlet ? `“${name}”` : name;
}
