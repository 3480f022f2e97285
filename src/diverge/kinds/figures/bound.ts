import { TOKEN_KINDS, type TokenRange } from '../../../model/prose.js';
import { inOneLine, sizeOf, type Change, type Finding, type Occupied } from '../../change.js';
import { printed } from '../../../languages/name-phrases.js';
import type { Side } from '../../side.js';
import type { Bound } from '../../../languages/vocabulary/vocabulary.js';
import { bothSides } from '../evidence.js';

/** Longest phrase that bounds a figure, in words: `ما لا يقل عن`, `in excess of a`. */
const MAX_PHRASE = 5;
/** How far from the change its figure may stand, in words: `more` was changed in `more than 12`. */
const REACH = 3;

/** Where a bounded figure lies by its bound: above what is said, below it, or near it. */
const DIRECTION: Readonly<Record<Bound, 'up' | 'down' | 'near'>> = {
  'at least': 'up',
  'more than': 'up',
  'at most': 'down',
  'less than': 'down',
  nearly: 'down',
  about: 'near',
};

/** `nearly 500` and `about 500` are no figures of their own, only less sure ones. */
export const isVague = (bound: Bound | null): boolean => bound === 'nearly' || bound === 'about';

/** A figure with the phrase that bounds it: as token ranges, the phrase empty where there is none. */
export interface Bounded {
  readonly bound: Bound | null;
  readonly phrase: TokenRange;
  /** Phrase and figure together. */
  readonly whole: TokenRange;
}

function isFigure({ prose, vocabulary }: Side, at: number): boolean {
  return prose.tokens.kind[at] === TOKEN_KINDS.number || vocabulary.amounts.has(prose.tokens.fold[at] ?? '');
}

/** The longest phrase of the list that ends before a figure or begins behind it. */
export function boundedAt(side: Side, at: number): Bounded {
  const { fold } = side.prose.tokens;
  const { bounds } = side.vocabulary;
  for (let words = MAX_PHRASE; words > 0; words -= 1) {
    for (const phrase of [
      { from: at - words, to: at },
      { from: at + 1, to: at + 1 + words },
    ]) {
      const bound = phrase.from < 0 ? undefined : bounds.get(fold.slice(phrase.from, phrase.to).join(''));
      if (bound === undefined) continue;
      return { bound, phrase, whole: { from: Math.min(phrase.from, at), to: Math.max(phrase.to, at + 1) } };
    }
  }
  return { bound: null, phrase: { from: at, to: at }, whole: { from: at, to: at + 1 } };
}

/** The figures beside a change, each at the same distance on both sides: nearest first, those behind before those ahead. */
function figuresBeside(change: Change): readonly (readonly [number, number])[] {
  const { left, right, leftRange, rightRange } = change;
  const found: (readonly [number, number])[] = [];
  for (let step = 0; step < REACH; step += 1)
    for (const [one, other] of [
      [leftRange.to + step, rightRange.to + step],
      [leftRange.from - 1 - step, rightRange.from - 1 - step],
    ] as const)
      if (isFigure(left, one) && isFigure(right, other)) found.push([one, other]);
  const inside = ({ side, range }: Occupied): readonly number[] =>
    Array.from({ length: range.to - range.from }, (_, step) => range.from + step).filter((at) => isFigure(side, at));
  const [lefts, rights] = bothSides(change).map(inside) as [readonly number[], readonly number[]];
  if (lefts.length === rights.length) lefts.forEach((at, index) => found.push([at, rights[index] ?? at]));
  return found.filter(([one, other]) => left.prose.tokens.key[one] === right.prose.tokens.key[other]);
}

const touches = (phrase: TokenRange, range: TokenRange): boolean =>
  phrase.to > phrase.from && phrase.from < range.to && range.from < phrase.to;

/** Both figures as printed, with their bounds. */
type Texts = { readonly left: string; readonly right: string };

function findingOf(left: Bounded, right: Bounded, texts: Texts): Finding | null {
  if (left.bound === right.bound) return null;
  const [one, other] = [left.bound, right.bound].map((bound) => (bound === null ? null : DIRECTION[bound]));
  const isOpposite = (one === 'up' && other === 'down') || (one === 'down' && other === 'up');
  if (isOpposite) return { kind: 'number', severity: 'high', reasonCode: 'bound-opposite', parts: texts };
  const isUnsure = [left, right].every(({ bound }) => bound === null || isVague(bound));
  const isLone = left.bound === null || right.bound === null;
  if (!isLone)
    return isUnsure ? null : { kind: 'number', severity: 'medium', reasonCode: 'bound-differs', parts: texts };
  const parts = { side: left.bound === null ? 'right' : 'left', ...texts } as const;
  return isUnsure
    ? { kind: 'hedge', severity: 'medium', reasonCode: 'hedged-number', parts }
    : { kind: 'number', severity: 'medium', reasonCode: 'bound-one-sided', parts };
}

/** `spread over 3 days` against `spread across 3 days`: a word that bounds figures stands for something else here. */
const isReplaced = (one: Bounded, other: Bounded, range: TokenRange): boolean =>
  other.bound === null && sizeOf(one.phrase) === 1 && sizeOf(range) > 0;

/** `at least 12` against `fewer than 12` or `12`: one figure that both sides give, bounded by one of them or otherwise. */
export function boundFinding(change: Change): Finding | null {
  const { left, right, leftRange, rightRange } = change;
  for (const [one, other] of figuresBeside(change)) {
    const [lefts, rights] = [boundedAt(left, one), boundedAt(right, other)];
    if (!touches(lefts.phrase, leftRange) && !touches(rights.phrase, rightRange)) continue;
    if (isReplaced(lefts, rights, rightRange) || isReplaced(rights, lefts, leftRange)) return null;
    return findingOf(lefts, rights, {
      left: inOneLine(printed(left.prose, lefts.whole)),
      right: inOneLine(printed(right.prose, rights.whole)),
    });
  }
  return null;
}
