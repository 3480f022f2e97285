import type { Unworded } from '../model/model.js';
import { foldTypography } from '../words/typography.js';
import { placed, type Finding } from './change.js';
import type { CreditedBy } from './credited.js';
import { classify } from './kinds.js';
import { headlineLikeness } from '../languages/likeness.js';
import { divergenceOf, type Sides } from './record.js';
import type { Side } from './side.js';

/** From this likeness on, two headlines are two versions of one, and what differs in them has a kind of its own. */
const SAME_HEADLINE = 0.6;

/** `is not to`, `will never`: a no and the words that come with it. */
const MOST_FOR_A_NO = 2;

/** The headlines of a pair as prose of their own; null where an article has none. */
export interface Headlines {
  readonly left: Side | null;
  readonly right: Side | null;
}

function findingFor(left: Side, right: Side, credited: CreditedBy): Finding {
  const [one, other] = [left.prose.article.text, right.prose.article.text];
  if (foldTypography(one) === foldTypography(other))
    return { kind: 'typography', severity: 'style', reasonCode: 'headline-typography', parts: {} };
  if (left.prose.tokens.key.join(' ') === right.prose.tokens.key.join(' '))
    return { kind: 'spelling', severity: 'style', reasonCode: 'headline-spelling', parts: {} };
  const whole = {
    leftRange: { from: 0, to: left.prose.tokens.count },
    rightRange: { from: 0, to: right.prose.tokens.count },
  };
  if (headlineLikeness(one.toLowerCase(), other.toLowerCase()) < SAME_HEADLINE)
    return { kind: 'headline', severity: 'medium', reasonCode: 'headline-unlike', parts: {} };
  const found = classify({ left, right, ...whole, credited });
  const serious = found.kind === 'number' || found.kind === 'name' || found.kind === 'date';
  // A clause more, with a no in it, denies nothing that the other headline says.
  const isTurned =
    found.kind === 'negation' && Math.abs(left.prose.tokens.count - right.prose.tokens.count) <= MOST_FOR_A_NO;
  return serious || isTurned
    ? placed(found, { headline: true })
    : { kind: 'headline', severity: 'medium', reasonCode: 'headline-changed', parts: {} };
}

/** How the headlines of two articles that share copy differ; null when they do not, or one has none. */
export function headlineDivergence(sides: Sides, headlines: Headlines, credited: CreditedBy): Unworded | null {
  const { left, right } = headlines;
  if (left === null || right === null || left.prose.article.text === right.prose.article.text) return null;
  // A headline is compared as the title it is: it stands outside of the prose, and often outside of the text.
  const place = { left: null, right: null, passage: null, type: 'altered' } as const;
  const made = divergenceOf(sides, place, findingFor(left, right, credited));
  return { ...made, leftText: left.prose.article.text, rightText: right.prose.article.text };
}
