import type { Article, Passage, Report, Warning } from '../model/model.js';
import { OPTIONS, resolveOptions, type EngineOptions } from '../model/options.js';
import type { OrderReason } from '../model/reasons.js';
import type { Extent } from '../model/prose.js';

/** What `compare` may be told besides the articles. */
export type CompareOptions = Partial<EngineOptions> & {
  /** Earlier articles: only pairs across the two sets are compared. */
  readonly against?: readonly Article[];
  /** What was met while reading; stands in the report as it is. */
  readonly warnings?: readonly Warning[];
  /** Only these pairs, by places in `articles` followed by `against`; default: every pair. */
  readonly pairs?: readonly (readonly [number, number])[];
  /**
   * Which articles may be aligned beyond `pairs` where a family needs it: its base with a report that is half alike with
   * one of its members. Default: none.
   */
  readonly further?: (one: Article, other: Article) => boolean;
  /**
   * Which pairs get divergences: `all` (default), those of a family's base with its members only, or `none`, which leaves
   * out the quotations and the retold passages too: what is shared and who was first is all that is asked.
   */
  readonly detail?: 'all' | 'base' | 'none';
  /** The article that is the base of its family, by its place, and why: so that parts of one story fit together. */
  readonly center?: { readonly place: number; readonly because: OrderReason };
  /** House text of an article that its wording and the other articles here do not give away: whole paragraphs. */
  readonly houseText?: (article: Article) => readonly Extent[];
  /** Pairs that were aligned elsewhere, by `alignPairs` or `alignShare` (all shares together) on the same articles and options. */
  readonly aligned?: readonly AlignedPair[];
};

/** What two articles share, by their places in an order that does not depend on the input. */
export interface AlignedPair {
  readonly left: number;
  readonly right: number;
  readonly passages: readonly Passage[];
}

const engineOptionsOf = new WeakMap<CompareOptions, EngineOptions>();

/** The engine's options, resolved once for each run: every step of it asks, and a scan has thousands of runs. */
export function engineOptions(options: CompareOptions): EngineOptions {
  const known = engineOptionsOf.get(options);
  if (known !== undefined) return known;
  const { base = null, minPassageWords, offsets } = options;
  const resolved = resolveOptions({ base, minPassageWords, offsets });
  engineOptionsOf.set(options, resolved);
  return resolved;
}

const ENGINE_OPTIONS = Object.entries(OPTIONS).flatMap(([name, { scope }]) =>
  scope === 'engine' ? [name as keyof EngineOptions] : [],
);

export const optionsInForce = (options: EngineOptions): Report['options'] =>
  Object.fromEntries(ENGINE_OPTIONS.map((name) => [name, options[name]]));
