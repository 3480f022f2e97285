import { compareText } from '../model/compare-text.js';
import { distinctIds, withId } from '../model/distinct-ids.js';
import type { Article, Warning } from '../model/model.js';

const byPlace = (one: Article, other: Article): number =>
  compareText(one.source, other.source) ||
  one.place - other.place ||
  compareText(one.id, other.id) ||
  compareText(one.text, other.text);

/** By code units: the same on every machine, whatever its locale. */
export interface Given {
  readonly article: Article;
  readonly given: number;
  readonly earlier: boolean;
}

/** Puts the articles into an order that does not depend on the input and tells apart those with one id. */
export function distinguished(all: readonly Given[]): {
  readonly articles: readonly Given[];
  readonly warnings: readonly Warning[];
} {
  const articles = [...all].sort((one, other) => byPlace(one.article, other.article) || one.given - other.given);
  const warnings = distinctIds(articles.map(({ article }) => article.id)).map(({ at, id: renamed }) => {
    const { article } = articles[at] as Given;
    articles[at] = { ...(articles[at] as Given), article: withId(article, renamed) };
    return {
      code: 'same-id' as const,
      source: article.source,
      message: `another article has the id ${article.id} too; this one is called ${renamed}`,
    };
  });
  return { articles, warnings };
}

/**
 * Articles in an order that does not depend on the input, those with one id told apart: by `~2`, `~3` and a warning.
 *
 * @example
 * ```ts
 * import { articleFrom, distinctArticles } from 'syndiff';
 * const { articles } = distinctArticles([articleFrom({ id: '7', text: 'One.' }), articleFrom({ id: '7', text: 'Two.' })]);
 * console.log(articles.map(({ id }) => id).join(' ')); // 7 7~2
 * ```
 */
export function distinctArticles(articles: readonly Article[]): {
  readonly articles: readonly Article[];
  /** Place of each in the input. */
  readonly given: readonly number[];
  readonly warnings: readonly Warning[];
} {
  const told = distinguished(articles.map((article, given) => ({ article, given, earlier: false })));
  return {
    articles: told.articles.map(({ article }) => article),
    given: told.articles.map((one) => one.given),
    warnings: told.warnings,
  };
}
