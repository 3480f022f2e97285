import type { ArticleRecord } from '../corpus/records.js';
import { furnitureShare } from './precision.js';
import { adjustedRandIndex } from './rand-index.js';
import type { Found, FoundFamily, FoundPassage, Truth } from './read.js';

export interface FamilyMeasures {
  readonly index: number;
  /** The same without the stories of a hundred and more, whose pairs outweigh all others. */
  readonly indexOfSmall: number;
  readonly largest: { readonly size: number; readonly together: number };
  readonly families: number;
  /** Families with articles of several stories, by what joins them. */
  readonly joined: Readonly<Record<Joint, number>>;
}

type Joint = 'boilerplate' | 'quotation' | 'other';

const LARGE_STORY = 100;

/** One quotation makes no family: whoever prints it heard the same speaker. */
const makesFamily = ({ kind }: ArticleRecord): boolean => kind !== 'none' && kind !== 'quotation';

const storyOf = (article: ArticleRecord): string => (makesFamily(article) ? `s${article.story}` : article.id);

/** Each article's family by number; where it is in several, the largest. */
function numbered(families: readonly FoundFamily[]): Map<string, number> {
  const numbers = new Map<string, number>();
  families
    .map(({ articles }, number) => ({ articles, number }))
    .sort((one, other) => other.articles.length - one.articles.length || one.number - other.number)
    .forEach(({ articles, number }) => {
      for (const article of articles) if (!numbers.has(article)) numbers.set(article, number);
    });
  return numbers;
}

function indexOf(articles: readonly ArticleRecord[], families: ReadonlyMap<string, number>): number {
  const found = articles.map(({ id }) => (families.has(id) ? `f${families.get(id)!}` : id));
  return adjustedRandIndex(articles.map(storyOf), found);
}

/** How many articles of the largest story stand in one family. */
function largestOf(
  articles: readonly ArticleRecord[],
  families: ReadonlyMap<string, number>,
): FamilyMeasures['largest'] {
  const size = articles.reduce((most, article) => Math.max(most, makesFamily(article) ? article.size : 0), 0);
  const first = articles.reduce(
    (least, { size: of, story }) => (of === size ? Math.min(least, story) : least),
    Infinity,
  );
  const counts = new Map<number, number>();
  for (const { id, story } of articles) {
    const family = families.get(id);
    if (story === first && family !== undefined) counts.set(family, (counts.get(family) ?? 0) + 1);
  }
  return { size, together: [...counts.values()].reduce((most, count) => Math.max(most, count), 0) };
}

function jointOf(passage: FoundPassage, truth: Truth): Joint {
  if (furnitureShare(passage, truth) >= 0.5) return 'boilerplate';
  const [left, right] = [truth.articles.get(passage.left.article)!, truth.articles.get(passage.right.article)!];
  return left.kind === 'quotation' && left.story === right.story ? 'quotation' : 'other';
}

/** Families that join stories, by the passages that run from one story to the other. */
function joinedBy(found: Found, truth: Truth, families: ReadonlyMap<string, number>): Record<Joint, number> {
  const mixed = new Map<number, Set<Joint>>();
  for (const passage of found.passages) {
    const family = families.get(passage.left.article);
    const [left, right] = [truth.articles.get(passage.left.article), truth.articles.get(passage.right.article)];
    if (family === undefined || family !== families.get(passage.right.article)) continue;
    if (left === undefined || right === undefined || storyOf(left) === storyOf(right)) continue;
    mixed.set(family, (mixed.get(family) ?? new Set()).add(jointOf(passage, truth)));
  }
  const joined = { boilerplate: 0, quotation: 0, other: 0 };
  for (const joints of mixed.values()) for (const joint of joints) joined[joint] += 1;
  return joined;
}

/** How well a scan's families are the stories of the corpus. */
export function measureFamilies(found: Found, truth: Truth): FamilyMeasures {
  const families = numbered(found.families);
  const articles = [...truth.articles.values()];
  return {
    index: indexOf(articles, families),
    indexOfSmall: indexOf(
      articles.filter(({ size }) => size < LARGE_STORY),
      families,
    ),
    largest: largestOf(articles, families),
    families: found.families.length,
    joined: joinedBy(found, truth, families),
  };
}
