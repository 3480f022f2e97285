import type { Article } from '../model/model.js';
import type { Extent } from '../model/prose.js';
import { findParagraphs } from './paragraphs.js';

/**
 * House text that its distribution gives away: one outlet prints the same paragraph in several different reports, and no
 * other outlet prints it. Lists of wordings find a fifth of it (`npm run bench:accuracy -- boilerplate`).
 *
 * Only articles of the same outlet can make a paragraph house text, so that an unrelated article changes no finding. An
 * article of another outlet can only unmake it, by printing it too, and then the two share copy and are not unrelated.
 */

/** Different reports of one outlet that must hold a paragraph: two may have a picture or a piece of background in common. */
const LEAST_REPORTS = 3;
/** Share of the paragraphs of the shorter one that two may have in common and still be different reports, not versions. */
const MOST_COMMON = 0.2;

/** An article as the paragraphs it prints, white space aside. */
interface Printed {
  readonly article: Article;
  readonly outlet: string | null;
  readonly paragraphs: ReadonlyMap<string, readonly Extent[]>;
}

const nameOf = (outlet: string | null): string | null => outlet?.trim().toLowerCase() ?? null;

/** With one blank wherever there is white space, as nearly every paragraph is printed already. */
const spaced = (text: string): string => (/\s\s|[^\S ]/.test(text) ? text.replace(/\s+/g, ' ') : text);

function printed(article: Article): Printed {
  const paragraphs = new Map<string, Extent[]>();
  for (const { start, end } of findParagraphs(article.text)) {
    const words = spaced(article.text.slice(start, end).trim());
    const places = paragraphs.get(words);
    if (places === undefined) paragraphs.set(words, [{ start, end }]);
    else places.push({ start, end });
  }
  return { article, outlet: nameOf(article.outlet), paragraphs };
}

/** Two reports and not two versions of one. */
function differ(one: Printed, other: Printed): boolean {
  const [few, many] = one.paragraphs.size < other.paragraphs.size ? [one, other] : [other, one];
  let common = 0;
  for (const words of few.paragraphs.keys()) if (many.paragraphs.has(words)) common += 1;
  return common <= Math.max(1, MOST_COMMON * few.paragraphs.size);
}

/** Holders of a paragraph that are looked at, which bounds the work: `npm run bench:accuracy -- boilerplate` finds the same with all. */
const MOST_HOLDERS = 40;

/** An order that comes from the articles alone, so that it is not the names of their files that decide who is looked at. */
function byLength(one: Printed, other: Printed): number {
  const [text, others] = [one.article.text, other.article.text];
  return other.paragraphs.size - one.paragraphs.size || (text < others ? -1 : Number(text > others));
}

/**
 * Whether any three of these are different reports. Not taken one by one: a roundup of the week has paragraphs of several
 * reports, which are different from each other and not from it.
 */
function holdThreeReports(holders: readonly Printed[]): boolean {
  const looked = holders.slice(0, MOST_HOLDERS);
  return looked.some((one, at) => {
    const others = looked.slice(at + 1).filter((other) => differ(one, other));
    return others.some((two, nth) => others.slice(nth + 1).some((three) => differ(two, three)));
  });
}

/** Whether a paragraph that these articles hold is house text. */
function isHouseText(holders: readonly Printed[]): boolean {
  const outlet = holders[0]?.outlet ?? null;
  return outlet !== null && holders.every((one) => one.outlet === outlet) && holdThreeReports(holders);
}

/** Whether any outlet has articles enough to give its house text away: among few articles none has. */
function hasLeastReports(articles: readonly Article[]): boolean {
  const counts = new Map<string, number>();
  for (const { outlet } of articles) {
    const name = nameOf(outlet);
    if (name !== null) counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return [...counts.values()].some((count) => count >= LEAST_REPORTS);
}

/** The house text of each article, known from the other articles of its outlet: whole paragraphs, by position. */
export function findHouseText(articles: readonly Article[]): ReadonlyMap<Article, readonly Extent[]> {
  if (!hasLeastReports(articles)) return new Map();
  const all = articles.map(printed).sort(byLength);
  const holders = new Map<string, Printed[]>();
  for (const one of all)
    for (const words of one.paragraphs.keys()) {
      const list = holders.get(words);
      if (list === undefined) holders.set(words, [one]);
      else list.push(one);
    }
  const found = new Map<Article, Extent[]>();
  for (const [words, list] of holders) {
    if (list.length < LEAST_REPORTS || !isHouseText(list)) continue;
    for (const { article, paragraphs } of list)
      found.set(article, [...(found.get(article) ?? []), ...(paragraphs.get(words) ?? [])]);
  }
  return found;
}
