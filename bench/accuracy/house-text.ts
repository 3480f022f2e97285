import { findCredits } from '../../src/sources/sources.js';
import { analyse, type Article } from '../../src/index.js';
import { clearOf } from '../../src/model/prose.js';
import { findHouseText } from '../../src/text/text.js';
import { oneEventArticles } from './one-event.js';
import { ratio, type Row, type Size } from './row.js';

/**
 * House text by its distribution: a paragraph that one outlet prints in at least three articles which share less than
 * a fifth of their other paragraphs, and that nobody else prints. It is what the engine looks for too, written a second
 * time; the difference is in paragraphs that credit somebody, which the engine leaves as they are. No labels are needed: of
 * the 61 all but a handful of links to other stories are prompts, captions of buttons and labels.
 */
const LEAST_ARTICLES = 3;
const MOST_COMMON = 0.2;

const paragraphsOf = ({ text }: Article): readonly string[] =>
  text.split(/\n\s*\n/).map((paragraph) => paragraph.trim().replace(/\s+/g, ' '));

interface Recurring {
  readonly paragraph: string;
  readonly outlet: string;
  readonly articles: readonly string[];
}

function shareOfCommon(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const [few, many] = one.size < other.size ? [one, other] : [other, one];
  return ratio([...few].filter((paragraph) => many.has(paragraph)).length, few.size);
}

/** Of the articles that hold a paragraph, as many as are different reports and not versions of one. */
function distinct(
  holders: readonly Article[],
  paragraphs: ReadonlyMap<string, ReadonlySet<string>>,
): readonly Article[] {
  const kept: Article[] = [];
  for (const holder of holders) {
    const own = paragraphs.get(holder.id)!;
    if (kept.every(({ id }) => shareOfCommon(own, paragraphs.get(id)!) <= MOST_COMMON)) kept.push(holder);
  }
  return kept;
}

export function recurringParagraphs(articles: readonly Article[]): readonly Recurring[] {
  const paragraphs = new Map(articles.map((article) => [article.id, new Set(paragraphsOf(article))]));
  const holders = new Map<string, Article[]>();
  for (const article of articles)
    for (const paragraph of paragraphs.get(article.id)!)
      holders.set(paragraph, [...(holders.get(paragraph) ?? []), article]);
  return [...holders].flatMap(([paragraph, list]) => {
    const outlets = [...new Set(list.map(({ outlet }) => outlet))];
    const [outlet] = outlets;
    if (paragraph === '' || outlets.length > 1 || typeof outlet !== 'string') return [];
    const own = distinct(list, paragraphs);
    return own.length < LEAST_ARTICLES ? [] : [{ paragraph, outlet, articles: list.map(({ id }) => id) }];
  });
}

/** Occurrences of recurring paragraphs, and those of them that are masked (as boilerplate or as a zone). */
export function scoreHouseText(): {
  readonly paragraphs: number;
  readonly outlets: number;
  readonly occurrences: number;
  /** By their wording, or as a zone. */
  readonly worded: number;
  /** The same, or by distribution. */
  readonly masked: number;
} {
  const articles = oneEventArticles();
  const recurring = recurringParagraphs(articles);
  const byId = new Map(articles.map((article) => [article.id, article]));
  const places = recurring.flatMap(({ paragraph, articles: ids }) => ids.map((id) => ({ paragraph, id })));
  const houseText = findHouseText(articles);
  const isMasked = ({ paragraph, id }: (typeof places)[number], byDistribution: boolean): boolean => {
    const article = byId.get(id)!;
    const own = clearOf(houseText.get(article) ?? [], findCredits(analyse(article), new Set()));
    const prose = analyse(article, byDistribution ? own : []);
    const at = article.text.replace(/\s/g, ' ').indexOf(paragraph);
    return [...prose.boilerplate, ...article.zones.map(({ span }) => span)].some(
      ({ start, end }) => start <= at && at < end,
    );
  };
  return {
    paragraphs: recurring.length,
    outlets: new Set(recurring.map(({ outlet }) => outlet)).size,
    occurrences: places.length,
    worded: places.filter((place) => isMasked(place, false)).length,
    masked: places.filter((place) => isMasked(place, true)).length,
  };
}

export function houseText(_size: Size): readonly Row[] {
  const { paragraphs, outlets, occurrences, worded, masked } = scoreHouseText();
  return [
    {
      part: 'boilerplate',
      name: 'recurring house text recognised',
      value: ratio(masked, occurrences),
      target: null,
      detail: `${paragraphs} paragraphs of ${outlets} outlets that recur in at least ${LEAST_ARTICLES} different reports of one outlet alone, ${occurrences} occurrences; ${ratio(worded, occurrences).toFixed(3)} by wording alone; the rest credits somebody`,
    },
  ];
}
