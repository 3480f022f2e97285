import {
  alignPairs,
  comparePairs,
  distinctArticles,
  gatherFamilies,
  VERSION,
  type AlignedPair,
  type CompareOptions,
  type Report,
  type Span,
} from '../index.js';
import { unitOptions } from '../scan/scan.js';
import type { Found, UnitLine } from './records.js';

/** An article that nobody shares anything with needs no stage. */
export const isAlone = ({ articles }: UnitLine): boolean => articles.length === 1;

function optionsOf(unit: UnitLine): CompareOptions {
  const house = new Map(unit.articles.map((article, at) => [article, unit.houseText[at] ?? []]));
  return unitOptions(unit, {
    engine: { minPassageWords: unit.minPassageWords, offsets: 'utf16' },
    houseText: (article) => house.get(article) ?? [],
  });
}

/** The stage align: the passages of each pair. */
export function aligned(unit: UnitLine): object {
  if (isAlone(unit)) return unit;
  const { given } = distinctArticles(unit.articles);
  const place = (at: number): number => given[at] ?? -1;
  const pairs = alignPairs(unit.articles, optionsOf(unit));
  return {
    ...unit,
    aligned: pairs.map(({ left, right, passages }) => ({ left: place(left), right: place(right), passages })),
  };
}

/** What was aligned, by places in the order of `compare`. */
function alignedPairs(unit: UnitLine): readonly AlignedPair[] {
  const order = new Map(distinctArticles(unit.articles).given.map((place, at) => [place, at]));
  return (unit.aligned ?? []).map(({ left, right, passages }) => ({
    left: order.get(left) ?? -1,
    right: order.get(right) ?? -1,
    passages,
  }));
}

/** The stage diverge: which side is read against which, what differs, who credits whom. */
export function diverged(unit: UnitLine): object {
  if (isAlone(unit)) return unit;
  const { aligned: _, ...rest } = unit;
  const options = { ...optionsOf(unit), aligned: alignedPairs(unit) };
  const { articles, pairs, passages, divergences, credits, boilerplate, warnings } = comparePairs(
    unit.articles,
    options,
  );
  const found: Found = { pairs, passages, divergences, credits, boilerplate, warnings };
  const languages = new Map(articles.map(({ id, language }) => [id, language]));
  return {
    ...rest,
    // The language that the words were found to be in.
    articles: unit.articles.map((article) => ({ ...article, language: languages.get(article.id) ?? null })),
    found,
  };
}

/** What is found of a unit, as a report: articles in the order of `compare`. */
export function reportOf(unit: UnitLine): Report {
  const { families = [], quotations = [], ...found } = unit.found ?? NOTHING_FOUND;
  return {
    formatVersion: 1,
    generator: { name: 'syndiff', version: VERSION },
    options: { base: null, minPassageWords: unit.minPassageWords, offsets: 'utf16' },
    articles: distinctArticles(unit.articles).articles,
    families,
    quotations,
    ...found,
  };
}

const NOTHING_FOUND: Found = { pairs: [], passages: [], divergences: [], credits: [], boilerplate: [], warnings: [] };

/** The stage families: who belongs together, in which order, and each utterance with all its readings. */
export function gathered(unit: UnitLine): object {
  if (isAlone(unit)) return unit;
  const { families, quotations } = gatherFamilies(unit.articles, reportOf(unit), optionsOf(unit));
  return { ...unit, found: { ...unit.found, quotations, families } };
}

/** Every span in some records; they are as deep as their schema. */
function* spansIn(value: unknown): Generator<Span> {
  if (value === null || typeof value !== 'object') return;
  if ('article' in value && 'start' in value && 'end' in value) yield value as Span;
  else for (const inner of Object.values(value)) yield* spansIn(inner);
}

/** What a unit must have gone through before a stage. */
type Needed = 'aligned' | 'found' | 'families';

const BY: Readonly<Record<Needed, string>> = { aligned: 'align', found: 'diverge', families: 'families' };

const holds = ({ aligned: pairs, found }: UnitLine, needed: Needed): boolean =>
  ({ aligned: pairs, found, families: found?.families })[needed] !== undefined;

/** Places, ids and spans that a stage would look up and not find. */
function lostIn({ articles, pairs, houseText, ...rest }: UnitLine): string | null {
  const lengths = new Map(articles.map(({ id, text }) => [id, text.length]));
  if (lengths.size < articles.length) return 'two of its articles have one id';
  if (houseText.length !== articles.length) return 'houseText has not one entry for each article';
  const places = [...pairs, ...(rest.aligned ?? []).map(({ left, right }) => [left, right] as const)];
  if (places.some(([one, other]) => one === other || Math.max(one, other) >= articles.length))
    return 'a pair names places that are no two of its articles';
  const named = (rest.found?.pairs ?? []).flatMap(({ left, right }) => [left, right]);
  const stranger = named.find((id) => !lengths.has(id));
  if (stranger !== undefined) return `a pair names ${JSON.stringify(stranger)}, which is none of its articles`;
  for (const { article, end } of spansIn([articles.map(({ zones }) => zones), rest.aligned, rest.found]))
    if (end > (lengths.get(article) ?? -1)) return `a span lies outside of the text of ${JSON.stringify(article)}`;
  return null;
}

/** What keeps a stage from working on a unit, or null. */
export const unitFault =
  (needed: Needed | null) =>
  (unit: UnitLine): string | null => {
    if (needed !== null && !isAlone(unit) && !holds(unit, needed))
      return `it has not been through syndiff stage ${BY[needed]}`;
    return lostIn(unit);
  };
