import { SyndiffError } from '../model/errors.js';
import type { Article } from '../model/model.js';
import type { OrderReason } from '../model/reasons.js';
import type { CompareOptions } from './compare-options.js';
import type { Studied } from './study.js';

const plainPath = (path: string): string => path.replaceAll('\\', '/').replace(/^\.\//, '');

/** Ways in which a report is named, the most exact first: its place, its file, its id, its outlet. */
const NAMINGS: readonly ((article: Article, name: string) => boolean)[] = [
  ({ source }, name) => plainPath(source) === plainPath(name),
  ({ source }, name) => plainPath(source).endsWith(`/${plainPath(name)}`),
  // The whole path of what is named among the inputs as it lies in the folder.
  ({ source }, name) => plainPath(name).endsWith(`/${plainPath(source)}`),
  ({ id }, name) => id === name,
  ({ outlet }, name) => outlet !== null && outlet.toLowerCase() === name.toLowerCase(),
];

const MOST_NAMED = 5;

function namedBase(articles: readonly Studied[], base: string | null): number {
  if (base === null) return -1;
  const found = NAMINGS.map((isNamed) => articles.filter(({ article }) => isNamed(article, base)));
  const [first] = found.find((some) => some.length === 1) ?? found[0] ?? [];
  if (first !== undefined) return articles.indexOf(first);
  const several = found.find((some) => some.length > 1);
  const choice = [...new Set((several ?? articles).map(({ article }) => article.source))].slice(0, MOST_NAMED);
  throw new SyndiffError(
    'usage',
    several === undefined
      ? `--base names ${base}, which is not among the reports`
      : `--base names ${base}, which ${several.length} of the reports are called`,
    `Name one of them as it is named among the inputs, such as ${choice.join(', ')}.`,
  );
}

/** The article that is to be a base, by its index, and why. */
export function namedAt(
  articles: readonly Studied[],
  base: string | null,
  center: CompareOptions['center'],
): { readonly named: number; readonly because?: OrderReason } {
  if (center === undefined) return { named: namedBase(articles, base) };
  return { named: articles.findIndex(({ given }) => given === center.place), because: center.because };
}
