import type { PlantKind } from './roles.js';

/** A stretch of one article's text, in UTF-16 code units. */
export interface Place {
  readonly article: string;
  readonly start: number;
  readonly end: number;
  /** The whole sentence or paragraph around it, where it is not all of it: a passage may grow to that. */
  readonly within?: readonly [number, number];
}

/** First line of the truth: how the corpus was made. */
export interface CorpusRecord {
  readonly type: 'corpus';
  readonly articles: number;
  readonly seed: number;
  readonly from: string;
  readonly stories: number;
  readonly outlets: number;
  /** Paragraphs of background: how many are real, how many recombined. */
  readonly real: number;
  readonly recombined: number;
}

/** One for each article: which story it belongs to and what it is in it. */
export interface ArticleRecord {
  readonly type: 'article';
  readonly id: string;
  readonly story: number;
  readonly kind: PlantKind;
  readonly member: number;
  readonly size: number;
}

/** Copy that was planted: `copy` was made from `origin`. */
export interface PlantRecord {
  readonly type: 'plant';
  readonly story: number;
  readonly size: number;
  readonly kind: PlantKind;
  /** Percent of words changed. */
  readonly edit: number;
  readonly words: number;
  readonly origin: Place;
  readonly copy: Place;
  /** Paragraph by paragraph: start and end in the origin, start and end in the copy. Where words were cut, no sum tells. */
  readonly paragraphs: readonly (readonly [number, number, number, number])[];
}

/** Text of the house around the report. */
export interface FurnitureRecord {
  readonly type: 'furniture';
  readonly kind: 'footer' | 'sign-off' | 'byline';
  readonly article: string;
  readonly start: number;
  readonly end: number;
}

export type TruthRecord = CorpusRecord | ArticleRecord | PlantRecord | FurnitureRecord;
