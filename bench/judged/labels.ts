/** A half-open stretch of a text, in UTF-16 code units. */
export type Stretch = readonly [start: number, end: number];

export const SIDES = ['left', 'right'] as const;
export type Side = (typeof SIDES)[number];

export type Weight = 'high' | 'medium' | 'low';

interface TwoPlaces {
  readonly left: Stretch | null;
  readonly right: Stretch | null;
}

/** What readers found in a pair, as places: no sentence of the texts, and nothing in words of their own. */
export interface Labels {
  readonly differences: readonly (TwoPlaces & { readonly kind: string; readonly weight: Weight })[];
  /** Runs of whole sentences of the story that one side has alone. */
  readonly blocks: readonly {
    readonly side: Side;
    readonly at: Stretch;
    readonly sentences: number;
    readonly matter: Weight;
  }[];
  readonly retold: readonly TwoPlaces[];
  readonly moved: readonly TwoPlaces[];
  /** `speaker` is the first place where the name stands; null where nobody is named, or not in these words. */
  readonly quotations: readonly (TwoPlaces & { readonly verdict: string; readonly speaker: Stretch | null })[];
  readonly credits: Readonly<Record<Side, readonly { readonly at: Stretch; readonly scope: string }[]>>;
  readonly furniture: Readonly<Record<Side, readonly Stretch[]>>;
  readonly headline: TwoPlaces & { readonly differs: boolean };
  readonly origin: string;
  /** Share of each side's prose that both have, 0–1. */
  readonly copy: Readonly<Record<Side, number>>;
}

/** A text of a pair, and what is known of it. */
export interface JudgedText {
  readonly id: string;
  readonly outlet: string | null;
  readonly url: string | null;
  readonly text: string;
}

/** A pair with what its readers found. */
export interface JudgedPair {
  readonly name: string;
  readonly left: JudgedText;
  readonly right: JudgedText;
  readonly labels: Labels;
}
