import { contentId } from '../model/ids.js';
import type { DivergenceType, Unworded, Span } from '../model/model.js';
import type { Finding } from './change.js';
import { textOf, type Side } from './side.js';

/** Where a divergence stands. A side that has nothing is null outside of passages and an empty span inside. */
export interface Place {
  readonly left: Span | null;
  readonly right: Span | null;
  readonly passage: string | null;
  readonly type: DivergenceType;
  /** Of a block: how many sentences it has. */
  readonly sentences?: number | null;
}

/** The two sides of a pair. */
export interface Sides {
  readonly left: Side;
  readonly right: Side;
}

/** Makes the record of a divergence; its id is the hash of what it says and where. */
export function divergenceOf(sides: Sides, place: Place, finding: Finding): Unworded {
  const leftText = place.left === null ? null : textOf(sides.left.prose, place.left);
  const rightText = place.right === null ? null : textOf(sides.right.prose, place.right);
  const pair = [sides.left.prose.article.id, sides.right.prose.article.id] as const;
  const at = (span: Span | null): readonly (number | null)[] => [span?.start ?? null, span?.end ?? null];
  const id = contentId('d', [
    place.type,
    finding.kind,
    ...pair,
    ...at(place.left),
    ...at(place.right),
    leftText,
    rightText,
  ]);
  const { passage, type, left, right, sentences = null } = place;
  return { id, pair, passage, type, ...finding, left, right, leftText, rightText, sentences };
}
