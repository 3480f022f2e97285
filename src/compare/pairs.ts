import { align } from '../align/align.js';
import { SyndiffError } from '../model/errors.js';
import { edgeOf, type Edge } from '../families/families.js';
import type { Passage } from '../model/model.js';
import type { EngineOptions } from '../model/options.js';
import type { AlignedPair, CompareOptions } from './compare-options.js';
import type { Studied } from './study.js';

/** A pair on its way to the report: indexes of its sides, what they share, and how that joins them. */
export interface Aligned extends Edge {
  readonly passages: readonly Passage[];
}

export type Indexes = readonly [left: number, right: number];

export function alignPair(articles: readonly Studied[], [left, right]: Indexes, options: EngineOptions): AlignedPair {
  const [one, other] = [articles[left] as Studied, articles[right] as Studied];
  return { left, right, passages: align(one.prose, other.prose, options) };
}

/** @param among how many articles are looked at */
export function linked(articles: readonly Studied[], { left, right, passages }: AlignedPair, among: number): Aligned {
  const link = { left: articles[left] as Studied, right: articles[right] as Studied, passages };
  return { ...edgeOf({ left, right, link }, among), passages };
}

function namedPairs(articles: readonly Studied[], pairs: NonNullable<CompareOptions['pairs']>): readonly Indexes[] {
  const indexOf = new Map(articles.map(({ given }, at) => [given, at]));
  return pairs.map((places) => {
    const [one, other] = places.map((place) => indexOf.get(place) ?? -1) as [number, number];
    if (one < 0 || other < 0) throw new SyndiffError('usage', `there is no pair of articles ${places.join(' and ')}`);
    return one < other ? [one, other] : [other, one];
  });
}

export function pairsOf(articles: readonly Studied[], pairs: CompareOptions['pairs']): readonly Indexes[] {
  if (pairs !== undefined) return namedPairs(articles, pairs);
  const split = articles.some(({ earlier }) => earlier);
  return articles.flatMap((one, left) =>
    articles.flatMap((other, right) =>
      right > left && (!split || one.earlier !== other.earlier) ? [[left, right] as const] : [],
    ),
  );
}
